//! What we offer, and what the customer says to it. A customer's answer that we record carries its proof.

use axum::{extract::Path as Address, response::Response};
use jiff::Timestamp;
use practice::{action::Action, refusal::Refusal, terms::Proof};
use serde::Deserialize;
use utoipa::ToSchema;

use crate::api::{
    acts::{Acting, Done, enclosures::Enclosure},
    body::{Body, Object},
    checks::Checks,
    problem::{Problem, Problems},
    shapes::{self, Named, Redress},
    words,
};

/// An offer. It is sent to the customer.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"message": "We credit you the month without service.", "redress": [{"remedy": "credit", "cents": 4200}]}))]
pub struct NewOffer {
    /// In words that the customer can follow.
    pub message: String,
    #[serde(default)]
    #[schema(value_type = Vec<Redress>, required = false)]
    pub redress: Vec<Object<Redress>>,
    /// Files of the complaint that go with it: shown in a letter, attached to an e-mail.
    #[serde(default)]
    #[schema(value_type = Vec<Enclosure>, required = false, max_items = 10)]
    pub enclosures: Vec<Object<Enclosure>>,
}

/// Makes an offer.
///
/// A key does this at level 1 only; above it the answer is `/problems/not-for-keys`.
#[utoipa::path(
    post, path = "/complaints/{reference}/offers", tag = "acts", operation_id = "make_offer",
    params(Named),
    request_body = NewOffer,
    responses(Done, Problems),
    security(("key" = ["complaints:write"])),
)]
pub async fn make_offer(acting: Acting, Body(new): Body<NewOffer>) -> Result<Response, Problem> {
    let currency = acting.case().await?.code.currency.clone();
    let mut checks = Checks::default();
    let message = checks.text("message", &new.message);
    let redress = shapes::all_redress(&new.redress, &currency, &mut checks);
    let action = Action::Offer { redress, message };
    let action = acting.enclosing(&new.enclosures, checks, action).await?;
    acting.record(None, action).await
}

/// What the customer said to an offer, and how it is known.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"proof": "call", "evidence": "On the phone on 3 March: “Yes, that is fine.”"}))]
pub struct NewAnswer {
    #[schema(value_type = words::RecordedProof)]
    pub proof: String,
    /// What they said, and when and where.
    pub evidence: String,
    /// When it happened, if before now.
    #[schema(format = DateTime)]
    pub occurred_at: Option<String>,
}

impl NewAnswer {
    fn checked(&self, acting: &Acting) -> Result<(Option<Timestamp>, Proof, String), Problem> {
        let mut checks = Checks::default();
        let proof = checks.word("proof", Some(&self.proof), Proof::Call);
        if !Proof::RECORDED.contains(&proof) {
            let there = Proof::RECORDED.map(Proof::word).join(", ");
            checks.fault(
                "proof",
                format!("{proof} is the customer’s own act, which a key can’t record. Write one of: {there}."),
            );
        }
        let evidence = checks.text("evidence", &self.evidence);
        let at = checks.past("occurred_at", self.occurred_at.as_deref(), acting.desk.now());
        checks.finish()?;
        Ok((at, proof, evidence))
    }
}

/// Records that the customer accepted.
#[utoipa::path(
    post, path = "/complaints/{reference}/offers/{offer}/acceptance", tag = "acts", operation_id = "accept_offer",
    params(Named, ("offer" = u8, Path, description = "The offer's number; the first is 1.")),
    request_body = NewAnswer,
    responses(Done, Problems),
    security(("key" = ["complaints:write"])),
)]
pub async fn accept_offer(
    acting: Acting,
    path: Address<(String, String)>,
    Body(new): Body<NewAnswer>,
) -> Result<Response, Problem> {
    let (at, proof, evidence) = new.checked(&acting)?;
    stands(&acting, &path.1).await?;
    acting.record(at, Action::Accept { proof, evidence }).await
}

/// Records that the customer refused.
#[utoipa::path(
    post, path = "/complaints/{reference}/offers/{offer}/refusal", tag = "acts", operation_id = "refuse_offer",
    params(Named, ("offer" = u8, Path, description = "The offer's number; the first is 1.")),
    request_body = NewAnswer,
    responses(Done, Problems),
    security(("key" = ["complaints:write"])),
)]
pub async fn refuse_offer(
    acting: Acting,
    path: Address<(String, String)>,
    Body(new): Body<NewAnswer>,
) -> Result<Response, Problem> {
    let (at, proof, evidence) = new.checked(&acting)?;
    stands(&acting, &path.1).await?;
    acting.record(at, Action::Refuse { proof, evidence }).await
}

/// The offer of the address must be the one that waits for an answer.
async fn stands(acting: &Acting, offer: &str) -> Result<(), Problem> {
    let offers = acting.case().await?.complaint.offers;
    let made = offers.iter().position(|made| made.number.to_string() == offer);
    match made {
        None => Err(Problem::not_found(format!(
            "This complaint has no offer {offer}; it has {}.",
            offers.len()
        ))),
        Some(at) if at.saturating_add(1) < offers.len() => Err(Refusal::OfferAnswered.into()),
        Some(_) => Ok(()),
    }
}
