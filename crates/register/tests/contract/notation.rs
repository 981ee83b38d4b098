//! Stored history is read for ever. Each thing that can happen is written here as it lies in the
//! register: a field that is renamed in `practice` breaks this and not the book.

use jiff::Timestamp;
use practice::{
    What,
    entry::{Answering, Attachment, EndedThere, Filing, Issue, IssueFinding, Pin, Redress},
    terms::*,
};

fn answering() -> Answering {
    Answering {
        by: Some(Channel::Email),
        language: Language::new("fr-CA").unwrap(),
        format: Format::Braille,
    }
}

fn redress() -> Redress {
    Redress {
        issue: Some(1),
        remedy: Remedy::Credit,
        cents: 500,
        currency: "CAD".into(),
    }
}

fn filing() -> Filing {
    Filing {
        kind: Kind::Complaint,
        channel: Channel::Web,
        service: Service::HomePhone,
        class: Class::SmallBusiness,
        issues: vec![Issue {
            number: 1,
            category: "billing".into(),
        }],
        answering: answering(),
        anonymous: false,
        on_behalf: true,
        zone: Some("America/Toronto".into()),
        earlier: vec!["A-1".into()],
        pin: Pin {
            code: "jive".into(),
            version: "1".into(),
            digest: "ab".into(),
            tzdata: "2026a".into(),
        },
        brand: None,
    }
}

fn due() -> Timestamp {
    Timestamp::from_millisecond(1_770_000_000_123).unwrap()
}

fn everything() -> Vec<(What, &'static str)> {
    let file = Attachment {
        id: "f".into(),
        media: "a/b".into(),
        bytes: 3,
        digest: "ab".into(),
        internal: true,
    };
    let date = jiff::civil::date(2026, 3, 1);
    let findings = vec![IssueFinding {
        issue: 1,
        finding: Finding::PartlyUpheld,
    }];
    vec![
        (
            What::Filed(Box::new(filing())),
            r#"{"what":"filed","kind":"complaint","channel":"web","service":"phone-voip","class":"small-business","issues":[{"number":1,"category":"billing"}],"answering":{"by":"email","language":"fr-CA","format":"braille"},"anonymous":false,"on_behalf":true,"zone":"America/Toronto","earlier":["A-1"],"pin":{"code":"jive","version":"1","digest":"ab","tzdata":"2026a"},"brand":null}"#,
        ),
        (
            What::ContactBegan {
                channel: Channel::Phone,
            },
            r#"{"what":"contact-began","channel":"phone"}"#,
        ),
        (
            What::ContactEnded {
                channel: Channel::Chat,
                solved: true,
            },
            r#"{"what":"contact-ended","channel":"chat","solved":true}"#,
        ),
        (
            What::Verified {
                method: Method::OneTimeCode,
                verdict: Verdict::Passed,
                assurance: Assurance::Full,
            },
            r#"{"what":"verified","method":"one-time-code","verdict":"passed","assurance":"full"}"#,
        ),
        (
            What::AuthorityShown { document: true },
            r#"{"what":"authority-shown","document":true}"#,
        ),
        (What::SecretRenewed, r#"{"what":"secret-renewed"}"#),
        (
            What::Reclassified {
                kind: Kind::Request,
                service: Some(Service::Account),
                category: None,
            },
            r#"{"what":"reclassified","kind":"request","service":"account","category":null}"#,
        ),
        (
            What::IssueAdded {
                issue: Issue {
                    number: 2,
                    category: "c".into(),
                },
            },
            r#"{"what":"issue-added","issue":{"number":2,"category":"c"}}"#,
        ),
        (
            What::DetailsChanged {
                answering: answering(),
                only_here: false,
            },
            r#"{"what":"details-changed","answering":{"by":"email","language":"fr-CA","format":"braille"}}"#,
        ),
        (
            What::DetailsChanged {
                answering: answering(),
                only_here: true,
            },
            r#"{"what":"details-changed","answering":{"by":"email","language":"fr-CA","format":"braille"},"only_here":true}"#,
        ),
        (
            What::UrgencySet { urgent: true },
            r#"{"what":"urgency-set","urgent":true}"#,
        ),
        (
            What::FormatAsked {
                format: Format::LargePrint,
            },
            r#"{"what":"format-asked","format":"large-print"}"#,
        ),
        (
            What::Enclosed {
                with: 4,
                file: file.clone(),
                pages: vec![],
            },
            r#"{"what":"enclosed","with":4,"file":{"id":"f","media":"a/b","bytes":3,"digest":"ab","internal":true}}"#,
        ),
        (
            What::Enclosed {
                with: 4,
                file: file.clone(),
                pages: vec![file.clone()],
            },
            r#"{"what":"enclosed","with":4,"file":{"id":"f","media":"a/b","bytes":3,"digest":"ab","internal":true},"pages":[{"id":"f","media":"a/b","bytes":3,"digest":"ab","internal":true}]}"#,
        ),
        (
            What::FileAdded { file },
            r#"{"what":"file-added","file":{"id":"f","media":"a/b","bytes":3,"digest":"ab","internal":true}}"#,
        ),
        (
            What::Assigned {
                to: "ana".into(),
                team: Some("t".into()),
            },
            r#"{"what":"assigned","to":"ana","team":"t"}"#,
        ),
        (What::Taken, r#"{"what":"taken"}"#),
        (
            What::Transferred {
                team: "t".into(),
                kept: false,
            },
            r#"{"what":"transferred","team":"t"}"#,
        ),
        (What::Released, r#"{"what":"released"}"#),
        (
            What::IndependenceExcepted {
                level: Level(2),
                staff: "ana".into(),
            },
            r#"{"what":"independence-excepted","level":2,"staff":"ana"}"#,
        ),
        (
            What::Acknowledged {
                channel: Channel::InPerson,
                with: vec![Content::Reference, Content::NextSteps],
            },
            r#"{"what":"acknowledged","channel":"in-person","with":["reference","next-steps"]}"#,
        ),
        (
            What::Contacted {
                channel: Channel::Sms,
                reached: true,
                news: false,
                told: Vec::new(),
            },
            r#"{"what":"contacted","channel":"sms","reached":true,"news":false}"#,
        ),
        (
            What::Contacted {
                channel: Channel::Phone,
                reached: true,
                news: false,
                told: vec![Content::Supervisor],
            },
            r#"{"what":"contacted","channel":"phone","reached":true,"news":false,"told":["supervisor"]}"#,
        ),
        (
            What::Asked {
                asking: Asking::Process,
            },
            r#"{"what":"asked","asking":"escalation-process"}"#,
        ),
        (
            What::Wrote {
                notice: Notice::Reply,
                news: true,
                told: vec![Content::Consequences],
            },
            r#"{"what":"wrote","notice":"reply","news":true,"told":["consequences"]}"#,
        ),
        (
            What::Wrote {
                notice: Notice::Reply,
                news: true,
                told: Vec::new(),
            },
            r#"{"what":"wrote","notice":"reply","news":true}"#,
        ),
        (
            What::CustomerWrote { channel: Channel::Case },
            r#"{"what":"customer-wrote","channel":"support-case"}"#,
        ),
        (
            What::InformationAsked {
                cause: Cause::Information,
            },
            r#"{"what":"information-asked","cause":"information"}"#,
        ),
        (
            What::InformationReceived {
                cause: Cause::ThirdParty,
            },
            r#"{"what":"information-received","cause":"third-party"}"#,
        ),
        (What::Noted, r#"{"what":"noted"}"#),
        (
            What::Estimated { date, revised: true },
            r#"{"what":"estimated","date":"2026-03-01","revised":true}"#,
        ),
        (
            What::Sent {
                owed_by: 1,
                notice: Notice::Acknowledgement,
                channel: Channel::Letter,
                language: Language::english(),
                with: vec![Content::SchemeNotice],
                level: Level(1),
                digest: None,
                format: None,
            },
            r#"{"what":"sent","owed_by":1,"notice":"acknowledgement","channel":"letter","language":"en","with":["scheme-notice"],"level":1}"#,
        ),
        (
            What::Sent {
                owed_by: 2,
                notice: Notice::Outcome,
                channel: Channel::Letter,
                language: Language::english(),
                with: vec![],
                level: Level(2),
                digest: Some("00ff".to_owned()),
                format: Some(Format::LargePrint),
            },
            r#"{"what":"sent","owed_by":2,"notice":"outcome","channel":"letter","language":"en","with":[],"level":2,"digest":"00ff","format":"large-print"}"#,
        ),
        (
            What::Arrived {
                owed_by: 2,
                notice: Notice::Outcome,
                sent: 4,
            },
            r#"{"what":"arrived","owed_by":2,"notice":"outcome","sent":4}"#,
        ),
        (
            What::FormatGiven {
                format: Format::Braille,
                channel: Channel::Letter,
                of: Vec::new(),
            },
            r#"{"what":"format-given","format":"braille","channel":"letter"}"#,
        ),
        (
            What::FormatGiven {
                format: Format::Audio,
                channel: Channel::Letter,
                of: vec![4],
            },
            r#"{"what":"format-given","format":"audio","channel":"letter","of":[4]}"#,
        ),
        (
            What::Repeated {
                format: Format::LargePrint,
                of: vec![1, 4],
            },
            r#"{"what":"repeated","format":"large-print","of":[1,4]}"#,
        ),
        (
            What::TakenBack {
                owed_by: 1,
                notice: Notice::Offer,
            },
            r#"{"what":"taken-back","owed_by":1,"notice":"offer"}"#,
        ),
        (
            What::Bounced {
                owed_by: 1,
                notice: Notice::Outcome,
                sent: Some(3),
            },
            r#"{"what":"bounced","owed_by":1,"notice":"outcome","sent":3}"#,
        ),
        (
            What::Offered {
                offer: 1,
                redress: vec![redress()],
            },
            r#"{"what":"offered","offer":1,"redress":[{"issue":1,"remedy":"credit","cents":500,"currency":"CAD"}]}"#,
        ),
        (
            What::Accepted {
                offer: 1,
                proof: Proof::Portal,
            },
            r#"{"what":"accepted","offer":1,"proof":"portal"}"#,
        ),
        (
            What::Refused {
                offer: None,
                proof: Proof::Call,
            },
            r#"{"what":"refused","offer":null,"proof":"call"}"#,
        ),
        (
            What::Concluded {
                findings,
                redress: vec![],
            },
            r#"{"what":"concluded","findings":[{"issue":1,"finding":"partly-upheld"}],"redress":[]}"#,
        ),
        (
            What::OutcomeTold {
                channel: Channel::Phone,
            },
            r#"{"what":"outcome-told","channel":"phone"}"#,
        ),
        (
            What::RedressGiven { redress: redress() },
            r#"{"what":"redress-given","redress":{"issue":1,"remedy":"credit","cents":500,"currency":"CAD"}}"#,
        ),
        (
            What::Escalated {
                to: Level(2),
                channel: Channel::Web,
            },
            r#"{"what":"escalated","to":2,"channel":"web"}"#,
        ),
        (What::Deadlocked, r#"{"what":"deadlocked"}"#),
        (
            What::SchemeNotified {
                channel: Channel::Email,
            },
            r#"{"what":"scheme-notified","channel":"email"}"#,
        ),
        (
            What::SchemeReferred { case: "C-1".into() },
            r#"{"what":"scheme-referred","case":"C-1"}"#,
        ),
        (
            What::SchemeReferralUndone { referral: 3 },
            r#"{"what":"scheme-referral-undone","referral":3}"#,
        ),
        (What::SchemeObjected, r#"{"what":"scheme-objected"}"#),
        (
            What::SchemeReported { settled: true },
            r#"{"what":"scheme-reported","settled":true}"#,
        ),
        (
            What::SchemeConciliated { settled: false },
            r#"{"what":"scheme-conciliated","settled":false}"#,
        ),
        (What::SchemeFound, r#"{"what":"scheme-found"}"#),
        (
            What::SchemeFindingsAccepted { by_customer: true },
            r#"{"what":"scheme-findings-accepted","by_customer":true}"#,
        ),
        (
            What::SchemeFindingsRejected { by_customer: false },
            r#"{"what":"scheme-findings-rejected","by_customer":false}"#,
        ),
        (What::SchemeImplemented, r#"{"what":"scheme-implemented"}"#),
        (What::SchemeReviewAsked, r#"{"what":"scheme-review-asked"}"#),
        (
            What::SchemeClosed { settled: true },
            r#"{"what":"scheme-closed","settled":true}"#,
        ),
        (
            What::Forbidden { act: "collect".into() },
            r#"{"what":"forbidden","act":"collect"}"#,
        ),
        (
            What::Linked {
                other: "2".into(),
                relation: Relation::Earlier,
            },
            r#"{"what":"linked","other":"2","relation":"earlier"}"#,
        ),
        (
            What::Unlinked { other: "2".into() },
            r#"{"what":"unlinked","other":"2"}"#,
        ),
        (
            What::MergedInto { other: "2".into() },
            r#"{"what":"merged-into","other":"2"}"#,
        ),
        (What::TookIn { other: "2".into() }, r#"{"what":"took-in","other":"2"}"#),
        (
            What::Unmerged { other: "2".into() },
            r#"{"what":"unmerged","other":"2"}"#,
        ),
        (
            What::SplitOff {
                other: "2".into(),
                issues: vec![2],
            },
            r#"{"what":"split-off","other":"2","issues":[2]}"#,
        ),
        (
            What::SplitFrom {
                other: "1".into(),
                issues: vec![2],
                category: None,
            },
            r#"{"what":"split-from","other":"1","issues":[2]}"#,
        ),
        (
            What::SplitFrom {
                other: "1".into(),
                issues: vec![1],
                category: Some("outage".into()),
            },
            r#"{"what":"split-from","other":"1","issues":[1],"category":"outage"}"#,
        ),
        (
            What::SplitUndone { other: "2".into() },
            r#"{"what":"split-undone","other":"2"}"#,
        ),
        (
            What::Closed {
                ending: Ending::SchemeClosed,
            },
            r#"{"what":"closed","ending":"scheme-closed"}"#,
        ),
        (What::Reopened, r#"{"what":"reopened"}"#),
        (
            What::SatisfactionAnswered { satisfied: false },
            r#"{"what":"satisfaction-answered","satisfied":false}"#,
        ),
        (
            What::PromiseBroken {
                promise: "p".into(),
                nth: 2,
                due: due(),
            },
            r#"{"what":"promise-broken","promise":"p","nth":2,"due":1770000000123}"#,
        ),
        (
            What::WarnedOf {
                promise: "p".into(),
                nth: 1,
            },
            r#"{"what":"warned-of","promise":"p","nth":1}"#,
        ),
        (
            What::ClockLengthened { until: due() },
            r#"{"what":"clock-lengthened","until":1770000000123}"#,
        ),
        (What::Viewed, r#"{"what":"viewed"}"#),
        (
            What::Erased {
                labels: vec![Label::Name, Label::FileName],
            },
            r#"{"what":"erased","labels":["name","file-name"]}"#,
        ),
        (What::HoldPlaced, r#"{"what":"hold-placed"}"#),
        (What::HoldLifted, r#"{"what":"hold-lifted"}"#),
        (
            What::Imported {
                source: "crm".into(),
                ended: None,
            },
            r#"{"what":"imported","source":"crm"}"#,
        ),
        (
            What::Imported {
                source: "crm 7".into(),
                ended: Some(EndedThere {
                    ending: Ending::Agreed,
                    at: due(),
                }),
            },
            r#"{"what":"imported","source":"crm 7","ended":{"ending":"agreed","at":1770000000123}}"#,
        ),
    ]
}

#[test]
fn everything_that_can_happen_is_stored_as_it_always_was() {
    for (what, stored) in everything() {
        assert_eq!(serde_json::to_string(&what).unwrap(), stored);
        assert_eq!(serde_json::from_str::<What>(stored).unwrap(), what);
    }
}

#[test]
fn the_kind_of_an_entry_is_its_word_in_the_stored_notation() {
    for (what, stored) in everything() {
        assert!(
            stored.starts_with(&format!(r#"{{"what":"{}""#, what.kind())),
            "{stored}"
        );
    }
}

#[test]
fn nothing_that_can_happen_is_missing_here() {
    let source = include_str!("../../../practice/src/entry.rs");
    let table = source
        .split("pub fn kind(&self)")
        .nth(1)
        .and_then(|rest| rest.split("\n    }\n}").next())
        .unwrap();
    let known: Vec<_> = everything().into_iter().map(|(what, _)| what.kind()).collect();
    for word in table.split('"').skip(1).step_by(2) {
        assert!(known.contains(&word), "write `{word}` as the register stores it");
    }
}

#[test]
fn who_did_it_is_stored_as_it_always_was() {
    use practice::Actor;
    let staff = Actor::Staff {
        id: "ana".into(),
        role: Role::Manager,
    };
    for (actor, stored) in [
        (Actor::Customer, r#"{"is":"customer"}"#),
        (Actor::Representative, r#"{"is":"representative"}"#),
        (staff, r#"{"is":"staff","id":"ana","role":"support-manager"}"#),
        (Actor::Key { id: "k".into() }, r#"{"is":"key","id":"k"}"#),
        (Actor::Desk, r#"{"is":"desk"}"#),
        (Actor::Scheme, r#"{"is":"scheme"}"#),
    ] {
        assert_eq!(serde_json::to_string(&actor).unwrap(), stored);
        assert_eq!(serde_json::from_str::<Actor>(stored).unwrap(), actor);
    }
}
