//! Sentences in which something is offered, decided and given, with its amounts.

use super::{Deed, Sentence, not_understood, word};
use crate::{
    action::Action,
    entry::{IssueFinding, Redress},
    story::Wrong,
    terms::{Proof, Remedy},
};

impl Sentence<'_> {
    pub(super) fn solving(&self) -> Result<Option<Action>, Wrong> {
        Ok(Some(match self.words.as_slice() {
            ["offers", first @ ..] => Action::Offer {
                redress: self.redress(first)?,
                message: self.said(),
            },
            ["accepts"] => Action::Accept {
                proof: Proof::Portal,
                evidence: self.said(),
            },
            ["refuses"] => Action::Refuse {
                proof: Proof::Portal,
                evidence: self.said(),
            },
            ["records", "acceptance", "by", proof] => Action::Accept {
                proof: word(proof)?,
                evidence: self.said(),
            },
            ["records", "refusal", "by", proof] => Action::Refuse {
                proof: word(proof)?,
                evidence: self.said(),
            },
            ["tells", "the", "outcome", "by", channel] => Action::TellOutcome {
                channel: word(channel)?,
            },
            ["gives", first @ ..] => match <[Redress; 1]>::try_from(self.redress(first)?) {
                Ok([redress]) => Action::GiveRedress {
                    redress,
                    evidence: self.said(),
                },
                Err(_) => {
                    return Err((
                        "one thing is given at a time".to_owned(),
                        "write a line for each: gives credit 20.00: credit note 7".to_owned(),
                    ));
                }
            },
            _ => return Ok(None),
        }))
    }

    pub(super) fn concludes(&self) -> Result<Deed, Wrong> {
        let mut redress = Vec::new();
        let mut all = None;
        let mut findings = Vec::new();
        let mut giving = false;
        let first = self.words.get(1..).unwrap_or_default().join(" ");
        for clause in std::iter::once(first.as_str()).chain(self.clauses.iter().copied()) {
            let words: Vec<&str> = clause.split_whitespace().collect();
            match words.as_slice() {
                ["with", more @ ..] => {
                    giving = true;
                    redress.push(self.one_redress(more)?);
                }
                more if giving => redress.push(self.one_redress(more)?),
                ["issue", number, finding] => findings.push(IssueFinding {
                    issue: issue(number)?,
                    finding: word(finding)?,
                }),
                [finding] => all = Some(word(finding)?),
                _ => return Err(not_understood("concludes")),
            }
        }
        let message = self.said();
        Ok(match all {
            Some(finding) => Deed::ConcludeAll {
                finding,
                redress,
                message,
            },
            None => Deed::Act(Action::Conclude {
                findings,
                redress,
                message,
            }),
        })
    }

    /// `issue 2, issue 3`, `category billing-price`.
    pub(super) fn splits(&self, first: &[&str]) -> Result<Deed, Wrong> {
        let (mut issues, mut category) = (Vec::new(), None);
        let first = first.join(" ");
        for clause in std::iter::once(first.as_str()).chain(self.clauses.iter().copied()) {
            match clause.split_whitespace().collect::<Vec<_>>().as_slice() {
                ["issue", number] => issues.push(issue(number)?),
                ["category", id] => category = Some(self.category(id)?),
                _ => return Err(not_understood("splits")),
            }
        }
        Ok(Deed::Split {
            issues,
            category,
            nature: self.said(),
        })
    }

    fn redress(&self, first: &[&str]) -> Result<Vec<Redress>, Wrong> {
        if first == ["nothing"] {
            return Ok(Vec::new());
        }
        let rest = self
            .clauses
            .iter()
            .map(|clause| self.one_redress(&clause.split_whitespace().collect::<Vec<_>>()));
        std::iter::once(self.one_redress(first)).chain(rest).collect()
    }

    /// `credit 20.00 for issue 1`, `apology`.
    fn one_redress(&self, words: &[&str]) -> Result<Redress, Wrong> {
        let (words, about) = match words {
            [words @ .., "for", "issue", number] => (words, Some(issue(number)?)),
            words => (words, None),
        };
        let (remedy, cents) = match words {
            [remedy] => (remedy, 0),
            [remedy, amount] => (remedy, cents(amount)?),
            _ => {
                return Err((
                    format!("“{}” is no redress", words.join(" ")),
                    "write it as credit 20.00, refund 5.00 for issue 1, apology, or nothing".to_owned(),
                ));
            }
        };
        let remedy = word::<Remedy>(remedy)?;
        Ok(Redress {
            issue: about,
            remedy,
            cents,
            currency: self.code.currency.clone(),
        })
    }
}

fn issue(number: &str) -> Result<u8, Wrong> {
    number.parse().map_err(|_| {
        (
            format!("“{number}” is not the number of an issue"),
            "write issue 1".to_owned(),
        )
    })
}

/// `20` or `20.50`.
fn cents(amount: &str) -> Result<i64, Wrong> {
    let wrong = || (format!("“{amount}” is not an amount"), "write it as 20.00".to_owned());
    let (whole, part) = amount.split_once('.').unwrap_or((amount, "00"));
    let whole: i64 = whole.parse().map_err(|_| wrong())?;
    let part: i64 = if part.len() == 2 {
        part.parse().map_err(|_| wrong())?
    } else {
        return Err(wrong());
    };
    whole
        .checked_mul(100)
        .and_then(|cents| cents.checked_add(part))
        .ok_or_else(wrong)
}
