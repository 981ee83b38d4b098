//! What each fact is, for whoever writes a code: what makes it so, and how a story brings it about. The table of the
//! manual and the descriptions of the schema are made from it. A fact without a row does not build.

use std::fmt::Write as _;

use crate::entry::Fact;

/// The facts with what makes each so, how a story says it, and whether it can carry contents.
pub fn facts() -> String {
    let mut text = "| fact | what makes it so | a story says | can carry (`with`) |\n|---|---|---|---|\n".to_owned();
    for fact in Fact::ALL {
        let (says, story) = fact_row(*fact);
        let story = if story.is_empty() {
            String::new()
        } else {
            format!("`{story}`")
        };
        let carries = if fact.carries() { "yes" } else { "" };
        let _ = writeln!(text, "| `{fact}` | {says} | {story} | {carries} |");
    }
    text
}

/// What makes a fact so, and a sentence of a story that brings it about; none where time does.
pub const fn fact_row(fact: Fact) -> (&'static str, &'static str) {
    match fact {
        Fact::Received => (
            "The complaint came in, by whatever channel.",
            "customer files by web: You took it twice.",
        ),
        Fact::CallQueued => (
            "The phone queue put a call in the book before anybody took it.",
            "integrator begins a contact by phone",
        ),
        Fact::ContactEnded => ("A call, chat or visit ended.", "adviser Ann ends the contact"),
        Fact::Verified => (
            "Somebody made sure that it is the customer.",
            "adviser Ann verifies the customer by one-time-code, passed, full",
        ),
        Fact::Acknowledged => (
            "The acknowledgement left, or was said on the line.",
            "desk delivers acknowledgement",
        ),
        Fact::Contacted => (
            "News reached the customer: on the line, or in a message that left.",
            "adviser Ann speaks to the customer by phone: We looked.",
        ),
        Fact::Attempted => (
            "Somebody spoke to the customer, or tried to and reached nobody.",
            "adviser Ann tries to reach the customer by phone: no answer",
        ),
        Fact::InformationAsked => (
            "We asked for something that somebody else has. The question need not have left yet.",
            "adviser Ann asks for information: Which bill?",
        ),
        Fact::InformationReceived => ("A colleague recorded that it came.", "adviser Ann receives information"),
        Fact::CustomerWrote => (
            "A message came from the customer.",
            "customer writes by web: Here it is.",
        ),
        Fact::Estimated => (
            "A date was given by which we expect to finish. Only a new one moves a clock.",
            "adviser Ann estimates Fri 18 Dec 2026: We wait for the bank.",
        ),
        Fact::Offered => (
            "An offer was made. It need not have left yet.",
            "adviser Ann offers credit 20.00: Would this do?",
        ),
        Fact::OfferTold => ("The offer reached the customer.", "desk delivers offer"),
        Fact::Accepted => ("The customer accepted the offer.", "customer accepts"),
        Fact::Refused => (
            "The customer refused the offer or the decision.",
            "customer refuses: Too little.",
        ),
        Fact::Concluded => (
            "A decision was made. It need not have left yet.",
            "adviser Ann concludes not-upheld: We find one payment.",
        ),
        Fact::OutcomeTold => (
            "The decision reached the customer. An offer, even one that was accepted, is none, and neither is a text that \
             says that there is a decision.",
            "desk delivers outcome",
        ),
        Fact::TurnedDown => (
            "A decision was made that gives less than all that was asked for.",
            "adviser Ann concludes partly-upheld: Half of it was ours.",
        ),
        Fact::Disputed => (
            "The customer refused what we answered, or asked for someone senior after it.",
            "customer refuses: Too little.",
        ),
        Fact::RedressAgreed => (
            "An offer was accepted, or a decision made, with something in it to be done.",
            "adviser Ann concludes upheld, with credit 20.00: You are right.",
        ),
        Fact::RedressGiven => (
            "One part of what was agreed or decided was done.",
            "adviser Ann gives credit 20.00: credit note 7",
        ),
        Fact::RedressDone => (
            "The last part of it was done.",
            "adviser Ann gives credit 20.00: credit note 7",
        ),
        Fact::Escalated => (
            "The customer asked for the next level.",
            "customer escalates by web: I do not agree.",
        ),
        Fact::EscalationAnswered => (
            "Who answers at a higher level told the customer something: a decision, an offer, news. A question is none.",
            "support-manager Max speaks to the customer by phone: We looked at it afresh.",
        ),
        Fact::Deadlocked => (
            "Somebody said that we can go no further.",
            "support-manager Max declares deadlock: We differ.",
        ),
        Fact::SchemeNotified => (
            "The customer was told of the scheme, in a message of its own or with another.",
            "adviser Ann tells of the scheme by phone",
        ),
        Fact::Referred => (
            "The scheme took the complaint.",
            "adviser Ann refers it to the scheme as A-1",
        ),
        Fact::Objected => (
            "We objected at the scheme.",
            "adviser Ann records at the scheme objected",
        ),
        Fact::Reported => (
            "We sent the scheme our report.",
            "adviser Ann records at the scheme reported-open",
        ),
        Fact::Conciliated => (
            "The scheme tried to bring us together, with or without success.",
            "adviser Ann records at the scheme conciliated",
        ),
        Fact::Found => (
            "The scheme gave its findings.",
            "adviser Ann records at the scheme found",
        ),
        Fact::FindingsAccepted => (
            "The customer, or we, accepted them.",
            "adviser Ann records at the scheme customer-accepts",
        ),
        Fact::FindingsRejected => (
            "The customer, or we, rejected them.",
            "adviser Ann records at the scheme customer-rejects",
        ),
        Fact::Implemented => (
            "We did what the scheme decided.",
            "adviser Ann records at the scheme implemented",
        ),
        Fact::SchemeClosed => ("The scheme is done with it.", "adviser Ann ends the referral, settled"),
        Fact::RequestTold => ("Our question reached the customer.", "desk delivers request"),
        Fact::Told => (
            "A message left, of whatever kind, or something was told on the line; `with` says what it carried.",
            "adviser Ann speaks to the customer by phone, tells summary: We agreed on this.",
        ),
        Fact::RefusalTold => (
            "A decision that upholds nothing reached the customer.",
            "desk delivers outcome",
        ),
        Fact::SupervisorAsked => ("The customer asked for a supervisor.", "customer asks for a supervisor"),
        Fact::ProcessAsked => (
            "The customer asked how to go further.",
            "customer asks for the escalation-process",
        ),
        Fact::DeadlockLetterAsked => (
            "The customer asked for a letter of deadlock.",
            "customer asks for a deadlock-letter",
        ),
        Fact::Broken => (
            "Another promise was broken, as its time passed. Only `since_broken` speaks of it.",
            "",
        ),
        Fact::FormatAsked => (
            "The customer asked for another format that what we send can have by itself, such as large print, or to be read \
             to. One that is asked for at the filing counts from there.",
            "customer asks for format large-print",
        ),
        Fact::MadeFormatAsked => (
            "The customer asked for a format that has to be made: braille or audio.",
            "customer asks for format audio",
        ),
        Fact::FormatGiven => (
            "Every message that the customer had when they asked was given again in the format, or a person recorded that \
             they have it all in it. Where they had none, the first message that goes out in it. Of what was told otherwise \
             since: that message was.",
            "adviser Ann hands over the format by letter: Registered, LM 1.",
        ),
        Fact::FormatWithdrawn => (
            "The customer wants the ordinary format after all.",
            "customer asks for format standard",
        ),
        Fact::ToldOtherwise => (
            "A message was told otherwise than in the format that was asked for, though the desk can make it: by another \
             way, or on paper.",
            "desk delivers reply by sms",
        ),
        Fact::MadeToldOtherwise => (
            "A message was told to who asked for braille or audio, which have to be made.",
            "desk delivers reply",
        ),
        Fact::Urgent => (
            "Staff marked it urgent.",
            "adviser Ann marks it urgent: No phone at all.",
        ),
        Fact::Reclassified => (
            "It was made something else: a question became a complaint.",
            "adviser Ann makes it a complaint: It is one.",
        ),
        Fact::Closed => (
            "The case ended, in whatever way; a withdrawal ends it too.",
            "adviser Ann closes as agreed",
        ),
        Fact::Withdrawn => (
            "The case ended because the customer withdrew it.",
            "customer withdraws: Found it.",
        ),
        Fact::Reopened => ("A case that had ended began anew.", "customer reopens: It is back."),
        Fact::Bounced => (
            "A message came back.",
            "desk gets acknowledgement back: no such address",
        ),
        Fact::Satisfaction => ("The customer said how content they are.", "customer is satisfied"),
    }
}
