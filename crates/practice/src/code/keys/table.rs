//! The table of keys.

use super::{Holds, Key, Vocabulary};
use crate::{
    calendar::{AfterClose, Ends, FirstDay, MonthEnd, Roll, RollOn},
    code::{Doing, Layer, Measured, Restart, Statistic},
    entry::Fact,
    obligation::Strength,
    terms::{Cause, Channel, Content, Notice, Role},
};

/// Every word of a closed set, with what one is called.
macro_rules! words {
    ($says:expr, $set:ty) => {
        Vocabulary {
            says: $says,
            words: || <$set>::ALL.iter().map(|word| word.word()).collect(),
        }
    };
}

/// `must` where the key has to be there, its path, what it holds, what it means, an example, and faults of its own.
macro_rules! keys {
    (@must) => { false };
    (@must must) => { true };
    ($($($must:ident)? $path:literal, $holds:expr, $says:literal, $example:literal $(, [$($fault:literal),+])?;)+) => {
        &[$(Key {
            path: $path,
            holds: $holds,
            required: keys!(@must $($must)?),
            says: $says,
            example: $example,
            faults: &[$($($fault),+)?],
        },)+]
    };
}

const FACT: Holds = Holds::Word(words!("fact", Fact));
const FACTS: Holds = Holds::Words(words!("fact", Fact));
const CONTENTS: Holds = Holds::Words(words!("content", Content));
const CHANNEL: Holds = Holds::Word(words!("channel", Channel));

/// All keys, in the order in which a document is written.
pub const KEYS: &[Key] = keys! {
    must "code", Holds::Table, "Begins the code of a provider.", "[code]";
    must "code.id", Holds::Text, "A short name. Stories and cases know the code by it.", "id = \"jive-canada\"", ["empty"];
    must "code.version", Holds::Text, "The version. A case keeps the one under which it began.", "version = \"2026.1\"", ["empty"];
    must "code.effective", Holds::Date, "The day from which it applies. `{effective}` says it.", "effective = 2026-11-01";
    must "code.languages", Holds::Lines, "The languages in which it is published, each by the tag of a phrasebook ([which there are](#languages)). The first is the one that the others translate.", "languages = [\"en\", \"fr\"]", ["unknown-word", "no-phrasebook"];
    must "code.title", Holds::Texts, "The heading of the published code.", "title.en = \"Complaints: our code of practice\"";
    "code.lead", Holds::Texts, "The sentences below the heading.", "lead.en = \"How we deal with your complaint.\"";
    must "code.calendar", Holds::Name, "The calendar by which promises are counted, unless they say otherwise.", "calendar = \"desk\"";
    "code.phone_calendar", Holds::Name, "When the phone is answered, if that differs. `{phone_hours}` says it.", "phone_calendar = \"phone\"";
    "code.counting", Holds::Counting, "How days are counted; `desk` unless said otherwise.", "counting = \"ca-interpretation\"";
    "code.currency", Holds::Text, "The currency of credits and refunds; CAD unless said otherwise.", "currency = \"GBP\"";
    "code.source", Holds::Text, "Where the code is published today. A note for readers of the document.", "source = \"https://example.com/complaints\"";
    "code.phrases", Holds::Table, "How a country says what the phrasebook says otherwise. Only where it does.", "[code.phrases]";
    "code.phrases.*", Holds::Text, "Of one language of the code: the name of a file in `phrases/` that has nothing but what differs, as “working day” for “business day”.", "en = \"en-GB\"", ["missing-document", "unknown-word"];
    "code.scheme", Holds::Name, "The pack whose scheme customers may go to. Only where several packs have one.", "scheme = \"us-tx-26-30\"", ["two-schemes", "unknown-name"];
    "code.stands_on", Holds::Names, "The packs under it: laws, regulators, the scheme.", "stands_on = [\"ca-ccts\"]", ["missing-document"];

    must "provider", Holds::Table, "Who publishes the code.", "[provider]";
    must "provider.name", Holds::Text, "The name that customers know. `{provider}` says it.", "name = \"Northern Voice\"", ["empty"];
    "provider.about", Holds::Texts, "A sentence about the provider.", "about.en = \"Phone and internet in Yukon.\"";
    "provider.page", Holds::Text, "The web page. `{contact.page}`", "page = \"https://example.com\"";
    "provider.phone", Holds::Text, "The number to call, if there is one: pages and letters do without. `{contact.phone}`", "phone = \"1-800-555-0199\"";
    "provider.email", Holds::Text, "The mail address. `{contact.email}`", "email = \"complaints@example.com\"";
    "provider.address", Holds::Lines, "The postal address, a line a text, if there is one. `{contact.address}`", "address = [\"Complaints\", \"1 Main Street\", \"Whitehorse YT\"]";

    "number", Holds::Table, "The numbers by which people know the promises of the packs.", "[number]", ["unknown-name"];
    "number.*", Holds::Number, "The number of one promise of a pack.", "\"ca-ccts/tell\" = 7", ["number-twice"];

    "counting", Holds::Counting, "How days are counted, where no convention fits: the parts that differ.", "[counting]";
    "counting.like", Holds::Name, "The convention that the other parts are taken from.", "like = \"es-civil\"";
    "counting.first_day", Holds::Word(words!("word", FirstDay)), "Whether the day on which the clock starts is counted.", "first_day = \"excluded\"";
    "counting.ends", Holds::Word(words!("word", Ends)), "When a counted day ends: as the desk closes, at midnight, or at the time of day at which the clock started.", "ends = \"close\"";
    "counting.after_close", Holds::Word(words!("word", AfterClose)), "Whether what comes after closing counts as of the next open day.", "after_close = \"next-day\"";
    "counting.roll", Holds::Word(words!("word", Roll)), "Where a last day goes that is closed.", "roll = \"following\"";
    "counting.roll_on", Holds::Word(words!("word", RollOn)), "Which closed days it leaves: every one, or Sundays and holidays only.", "roll_on = \"closed\"";
    "counting.month_end", Holds::Word(words!("word", MonthEnd)), "Where a month ends that has no day of that number.", "month_end = \"last-day\"";

    must "calendar", Holds::Named, "When somebody is there, by names of your own. A pack may have its own.", "[calendar.desk]";
    must "calendar.*.zone", Holds::Text, "The time zone.", "zone = \"America/Toronto\"", ["unknown-zone"];
    "calendar.*.week", Holds::Table, "The openings of a week, by day or run of days: several a day, past midnight, or `all day`.", "week = { mon-fri = [\"09:00-12:00\", \"13:00-17:00\"] }", ["never-open", "backward-run"];
    "calendar.*.week.*", Holds::Hours, "The openings of these days.", "mon-fri = [\"09:00-17:00\"]", ["not-an-opening", "openings-overlap"];
    "calendar.*.holidays", Holds::Files, "The files of holidays that close it, from `calendars/`.", "holidays = [\"ca-federal\", \"ca-on\"]", ["missing-document", "named-twice", "calendars-apart"];
    "calendar.*.join", Holds::Word(Vocabulary { says: "word", words: || vec!["any", "all"] }), "Of several files: whether a day is closed if any closes it, or only if all do.", "join = \"any\"", ["join-of-one"];
    "calendar.*.closed", Holds::Tables, "A day of your own that is closed, or open at other hours.", "[[calendar.desk.closed]]";
    must "calendar.*.closed[].date", Holds::Date, "The day.", "date = 2026-12-24";
    must "calendar.*.closed[].name", Holds::Texts, "Why. Customers read it.", "name.en = \"Christmas Eve\"";
    "calendar.*.closed[].open", Holds::Hours, "The openings of a half day; without it the day is closed.", "open = [\"09:00-12:00\"]", ["not-an-opening", "openings-overlap"];

    must "level", Holds::Tables, "The steps of escalation, in order. Double brackets, also for the first: each `[[level]]` begins one more.", "[[level]]";
    must "level[].id", Holds::Text, "A name for conditions and texts: `{level.support-manager}`.", "id = \"support-manager\"", ["id-twice"];
    must "level[].name", Holds::Texts, "What customers call it.", "name.en = \"a support manager\"";
    must "level[].roles", Holds::Words(words!("role", Role)), "Whose role may answer at this level.", "roles = [\"support-manager\"]";
    "level[].asked_by", Holds::Words(words!("channel", Channel)), "By which channels a customer may ask for it, where not by every one.", "asked_by = [\"email\", \"letter\"]";
    "level[].independent", Holds::Flag, "Whether who handled the complaint below may not answer here; `true` unless said otherwise.", "independent = true";

    "category", Holds::Tables, "What a complaint can be about.", "[[category]]";
    must "category[].id", Holds::Text, "A name for conditions.", "id = \"billing-late-fee\"", ["id-twice"];
    "category[].parent", Holds::Name, "The category it lies under.", "parent = \"billing\"";
    must "category[].name", Holds::Texts, "What customers choose.", "name.en = \"Late payment fee\"";
    "category[].scheme", Holds::Text, "Its place in the scheme’s own tree, for the scheme and for laws that speak of issues.", "scheme = \"Billing / one-time fees / late payment\"";

    "step", Holds::Tables, "What happens next, as the confirmation and the acknowledgement say it.", "[[step]]";
    must "step[].text", Holds::Texts, "The sentence.", "text.en = \"Someone reads your complaint.\"";

    "term", Holds::Named, "Words that are said the same everywhere: `{term.acknowledgement}`.", "[term]";
    "term.*", Holds::Term, "A word or phrase. A text is said as it stands; a noun takes articles: `{the term.acknowledgement}`, `{a term.acknowledgement}`. Its gender is one of the phrasebook’s; `sound` says how it begins, where its letters mislead.", "acknowledgement = { en = { noun = \"acknowledgement\" }, fr = { noun = \"accusé de réception\", gender = \"m\" } }", ["unknown-word", "missing-key", "unknown-article", "noun-with-article"];

    "value", Holds::Named, "Lengths that changed on a day, by names of your own.", "[value.adr-after]";
    must "value.*.picked_by", FACT, "The fact whose date says which row is read.", "picked_by = \"received\"";
    must "value.*.at", Holds::Tables, "The rows, in the order of their days.", "at = [{ from = 2018-10-01, is = \"8 weeks\", source = \"GC C4\" }]", ["rows-out-of-order", "value-begins-late", "value-gap"];
    must "value.*.at[].from", Holds::Date, "From which day it holds.", "from = 2026-04-08";
    must "value.*.at[].is", Holds::Length, "The length from then on, or `none` where it was repealed.", "is = \"6 weeks\"";
    must "value.*.at[].source", Holds::Text, "The rule that changed it.", "source = \"GC C4 as amended\"", ["empty"];

    "promise", Holds::Named, "The commitments, by names of your own. A pack’s promise of the same name speaks of the same thing.", "[promise.acknowledge]";
    "promise.*.number", Holds::Number, "The number by which people know it. A pack’s promises get theirs from `[number]`.", "number = 1", ["missing-key", "number-twice"];
    must "promise.*.name", Holds::Texts, "What the promise is called.", "name.en = \"Acknowledge your complaint\"";
    must "promise.*.text", Holds::Texts, "The sentence that is published. No number may be typed in it: `{within}` says the limit.", "text.en = \"We acknowledge your complaint {within}.\"", ["text-number", "unknown-placeholder", "limit-unsaid", "strength"];
    "promise.*.implements", Holds::Lines, "Statements of the source that it carries out. A note.", "implements = [\"S7\"]";
    "promise.*.source", Holds::Text, "Where the rule comes from. A note.", "source = \"GC C4.3\"";
    "promise.*.strength", Holds::Word(words!("word", Strength)), "Whether it binds or is an aim; its texts then say `{aim}`. `must` unless said otherwise.", "strength = \"aim\"", ["strength"];
    "promise.*.since", FACTS, "What starts the clock: any of these facts.", "since = \"received\"", ["missing-key", "empty", "keeps-itself"];
    "promise.*.since_broken", Holds::Name, "The clock starts when this promise is broken, at its due instant.", "since_broken = \"answer\"", ["unknown-name", "breach-of-breach", "breach-and-more"];
    "promise.*.needs", FACT, "After `since`, the clock waits for this.", "needs = \"redress-agreed\"";
    "promise.*.when", Holds::Condition, "The cases that it is for; without it, every case.", "when = { kind = [\"complaint\"] }", ["unknown-issue"];
    "promise.*.per", Holds::Word(Vocabulary { says: "word", words: || vec!["issue"] }), "It is owed once an issue of the complaint, and its variants may ask about the category.", "per = \"issue\"", ["clocks-recur"];
    "promise.*.within", Holds::Limit, "The published limit.", "within = \"2 business days\"", ["no-number", "later-than-law", "calendar-ends"];
    "promise.*.internal", Holds::Limit, "What the desk holds itself to. No text may say it; it must not be later than `within`.", "internal = \"4 business hours\"", ["target-too-late"];
    "promise.*.variant", Holds::Named, "Limits for some cases each. They may neither overlap nor leave a case out.", "[promise.acknowledge.variant.written]", ["variants-overlap", "variants-gap"];
    "promise.*.variant.*.when", Holds::Condition, "The cases that this limit is for; `\"otherwise\"`: every case that is left.", "when = { channel = [\"web\", \"email\", \"letter\"] }";
    "promise.*.variant.*.within", Holds::Limit, "The published limit. The text says it as `{written.within}`.", "within = \"2 business days\"", ["no-number"];
    "promise.*.variant.*.internal", Holds::Limit, "What the desk holds itself to.", "internal = \"4 business hours\"", ["target-too-late"];
    "promise.*.earliest", Holds::Named, "Several clocks, of which the first to come due decides. One that never starts is never due.", "earliest.time = { since = \"received\", within = \"8 weeks\" }", ["clocks-twice", "clocks-recur", "limit-beside-clocks"];
    "promise.*.earliest.*.since", FACTS, "What starts this clock.", "since = \"deadlocked\"";
    "promise.*.earliest.*.since_broken", Holds::Name, "Or the promise whose breach starts it.", "since_broken = \"answer\"";
    "promise.*.earliest.*.needs", FACT, "After its start, this clock waits for this.", "needs = \"offer-told\"";
    "promise.*.earliest.*.within", Holds::Limit, "Its limit. The text says it as `{time.within}`.", "within = \"8 weeks\"";
    "promise.*.earliest.*.internal", Holds::Limit, "What the desk holds itself to.", "internal = \"1 business day\"";
    "promise.*.latest", Holds::Named, "As `earliest`, but the last to come due decides, once all have started.", "latest.told = { since = \"outcome-told\", within = \"5 business days\" }";
    "promise.*.latest.*.since", FACTS, "What starts this clock.", "since = \"outcome-told\"";
    "promise.*.latest.*.since_broken", Holds::Name, "Or the promise whose breach starts it.", "since_broken = \"answer\"";
    "promise.*.latest.*.needs", FACT, "After its start, this clock waits for this.", "needs = \"offer-told\"";
    "promise.*.latest.*.within", Holds::Limit, "Its limit.", "within = \"5 business days\"";
    "promise.*.latest.*.internal", Holds::Limit, "What the desk holds itself to.", "internal = \"1 business day\"";
    must "promise.*.kept_by", Holds::OneOrMore, "What keeps it: what one table says, or any table of a list.", "kept_by = { fact = \"acknowledged\", with = [\"reference\"] }", ["empty"];
    "promise.*.kept_by.fact", FACTS, "Any of these keeps it.", "fact = \"outcome-told\"";
    "promise.*.kept_by.all", FACTS, "Each of these is needed; the last one keeps it.", "all = [\"reported\", \"outcome-told\"]";
    "promise.*.kept_by.with", CONTENTS, "What the message must have carried. Only of a [fact](#words-fact) that can carry something.", "with = [\"reference\", \"next-steps\", \"estimate\"]", ["carries-nothing"];
    "promise.*.kept_by.same_level", Holds::Flag, "Only by who answers at the level that the clock started for.", "same_level = true";
    "promise.*.recurs", Holds::Word(words!("word", Restart)), "It comes again and again: from what kept it, or from when it was due.", "recurs = \"evidence\"", ["never-ends"];
    "promise.*.discharged_by", FACTS, "What ends it without keeping it.", "discharged_by = [\"closed\"]";
    "promise.*.moved_by", Holds::Moved, "A new date moves it that the customer has before the old one passed.", "moved_by = \"estimated\"", ["moves-nothing"];
    "promise.*.moved_by.fact", FACT, "The fact that names the date.", "fact = \"estimated\"";
    "promise.*.moved_by.at_most", Holds::Length, "But not beyond this, from the start. The text says it as `{at_most}`.", "at_most = \"35 business days\"";
    "promise.*.otherwise", Holds::Word(words!("notice", Notice)), "The message that a breach owes the customer.", "otherwise = \"late\"";
    "promise.*.calendar", Holds::Name, "The calendar it is counted by, if not the document’s.", "calendar = \"law\"";
    "promise.*.zone", Holds::Text, "Where it is counted: `provider`, `customer` as recorded at receipt, or a zone.", "zone = \"customer\"", ["unknown-zone"];
    "promise.*.counting", Holds::Counting, "How it is counted, if not as the document says.", "counting = \"es-civil\"";

    "pause", Holds::Tables, "What stops clocks. Asked twice for the same, they stop once.", "[[pause]]";
    must "pause[].cause", Holds::Word(words!("cause", Cause)), "Why we wait.", "cause = \"information\"";
    "pause[].holds", Holds::Names, "The promises whose clocks stop.", "holds = [\"answer\"]", ["unknown-name"];
    "pause[].proof", FACT, "The pause begins when this is in the book, and is void without it. None: it begins when the customer has our question.", "proof = \"request-told\"";
    "pause[].at_most", Holds::Length, "Clocks run again after this.", "at_most = \"10 business days\"";
    "pause[].text", Holds::Texts, "What you say of it. The page says the rule itself beside it, at each promise that it holds; a limit is `{at_most}`, or the length alone `{span}`.", "text.en = \"We wait {at_most} for what only you can send.\"", ["limit-unsaid", "text-number"];
    "pause[].restarts", Holds::Flag, "The clock begins anew afterwards, for what came was no complete complaint.", "restarts = true";

    "allowance", Holds::Named, "Time that is the customer’s. Of two, the longer holds.", "[allowance.complete]";
    "allowance.*.since", FACTS, "What starts it.", "since = \"information-asked\"";
    "allowance.*.since_broken", Holds::Name, "Or the promise whose breach starts it.", "since_broken = \"answer\"";
    "allowance.*.when", Holds::Condition, "The cases that it is for.", "when = { channel = [\"web\"] }";
    must "allowance.*.at_least", Holds::Limit, "How long. The text says it as `{at_least}`, or the length alone as `{span}`.", "at_least = \"10 business days\"";
    "allowance.*.ended_by", FACTS, "The customer used it.", "ended_by = [\"information-received\"]";
    "allowance.*.proof", CONTENTS, "What we must have told, or it never lapses.", "proof = [\"consequences\"]";
    "allowance.*.calendar", Holds::Name, "The calendar it is counted by.", "calendar = \"law\"";
    "allowance.*.zone", Holds::Text, "Where it is counted.", "zone = \"Europe/Madrid\"", ["unknown-zone"];
    "allowance.*.counting", Holds::Counting, "How it is counted.", "counting = \"es-civil\"";
    "allowance.*.source", Holds::Text, "Where it comes from.", "source = \"Ley 10/2025, art. 13.3\"";
    must "allowance.*.name", Holds::Texts, "What it is called.", "name.en = \"Time to complete your complaint\"";
    must "allowance.*.text", Holds::Texts, "The sentence that is published.", "text.en = \"You have {at_least} to complete it.\"", ["limit-unsaid"];

    "attempts", Holds::Named, "Attempts to reach somebody that count only together.", "[attempts.uncontactable]";
    must "attempts.*.count", Holds::Number, "How many, each on a day of its own.", "count = 5", ["no-attempts"];
    "attempts.*.within", Holds::Length, "From the first to the last at most this.", "within = \"10 calendar days\"";
    "attempts.*.then", Holds::Table, "What must follow.", "then = { by = \"letter\", wait = \"10 business days\" }";
    "attempts.*.then.by", CHANNEL, "A message by this channel.", "by = \"letter\"";
    "attempts.*.then.wait", Holds::Length, "And this long without a word.", "wait = \"10 business days\"";
    "attempts.*.calendar", Holds::Name, "The calendar of its days.", "calendar = \"law\"";
    "attempts.*.zone", Holds::Text, "Where its days begin.", "zone = \"Europe/Madrid\"";
    "attempts.*.counting", Holds::Counting, "How they are counted.", "counting = \"es-civil\"";
    "attempts.*.source", Holds::Text, "Where it comes from.", "source = \"Complaints Standard, s. 13\"";

    "may", Holds::Named, "What may be done only after something, by the word of the act.", "[may.close]", ["unknown-word"];
    must "may.*.needs", Holds::Table, "What must have happened.", "needs = { any = [\"accepted\", \"uncontactable\"] }";
    "may.*.needs.any", Holds::Names, "One of these facts, attempts or lapsed allowances.", "any = [\"accepted\", \"outcome-told\"]";
    "may.*.needs.all", Holds::Names, "All of these.", "all = [\"outcome-told\"]";
    "may.*.source", Holds::Text, "Where it comes from.", "source = \"Ley 10/2025, art. 13.2\"";

    "lock", Holds::Named, "What is forbidden while something lasts.", "[lock.keep-service]";
    must "lock.*.since", FACTS, "What puts it on.", "since = \"received\"";
    must "lock.*.until", FACTS, "What takes it off.", "until = \"outcome-told\"";
    must "lock.*.forbids", Holds::Words(words!("act", Doing)), "The acts.", "forbids = [\"suspend-service\"]";
    "lock.*.when", Holds::Condition, "The cases that it is for.", "when = { service = [\"internet\"] }";
    "lock.*.source", Holds::Text, "Where it comes from.", "source = \"Ley 10/2025, art. 4.4\"";
    must "lock.*.text", Holds::Texts, "The sentence that is published.", "text.en = \"We do not cut you off meanwhile.\"";

    "target", Holds::Named, "A measure over many cases. It touches none.", "[target.resolved]";
    must "target.*.of", Holds::Name, "The promise whose cases are counted.", "of = \"answer\"";
    "target.*.statistic", Holds::Word(words!("word", Statistic)), "What is measured; `share` unless said otherwise.", "statistic = \"share\"", ["share-unfit"];
    "target.*.share", Holds::Number, "Of a hundred cases, at least so many. The text says it as `{share}`.", "share = 95", ["not-a-share"];
    must "target.*.within", Holds::Length, "How long is good.", "within = \"10 business days\"";
    "target.*.window", Holds::Word(words!("word", Measured)), "Over which time; a calendar quarter unless said otherwise.", "window = \"calendar year\"";
    "target.*.min_cases", Holds::Number, "With fewer cases it says nothing.", "min_cases = 20";
    "target.*.source", Holds::Text, "Where it comes from.", "source = \"Ley 10/2025, art. 10.3\"";
    must "target.*.text", Holds::Texts, "The sentence that is published.", "text.en = \"We answer {share} of complaints {within}.\"", ["limit-unsaid"];

    "notice", Holds::Named, "What a message must carry, by the word of the message.", "[notice.offer]", ["unknown-word"];
    "notice.*.contains", CONTENTS, "The contents. The desk writes them into the message.", "contains = [\"scheme-notice\"]";

    "section", Holds::Tables, "The parts of the published code, in order.", "[[section]]";
    must "section[].id", Holds::Text, "A name: the part’s address on the page.", "id = \"receive\"", ["id-twice"];
    must "section[].title", Holds::Texts, "Its heading.", "title.en = \"When we receive a complaint\"";
    "section[].say", Holds::Tables, "Sentences that start no clock.", "[[section.say]]";
    must "section[].say[].text", Holds::Texts, "The sentence.", "text.en = \"Write to {contact.address}.\"";
    "section[].say[].implements", Holds::Lines, "Statements of the source that it carries out. A note.", "implements = [\"S1\"]";
    "section[].promises", Holds::Names, "The promises that stand in this part, a pack’s as `ca-ccts/tell`. Each promise stands in one.", "promises = [\"acknowledge\"]", ["unpublished-promise", "published-twice"];
    "section[].rules", Holds::Names, "The allowances, locks and targets whose texts stand in this part. A target beside anything else goes to a part of its own at the end of the page.", "rules = [\"es-ley-10-2025/complete\"]", ["unpublished-rule", "published-twice"];

    "translated", Holds::Named, "Which translations were compared with what they translate, by language. In a code or a pack, at its end; `recourse code translated FILE LANGUAGE` writes it.", "[translated.fr]", ["unknown-word"];
    "translated.*", Holds::Stamps, "For each text the beginning of the digest of its source. Where the table is there, every text of the language must be in it and fresh.", "\"promise.acknowledge.text\" = \"f778d680\"";

    must "pack", Holds::Table, "Begins a pack: what a law, a regulator or a scheme says.", "[pack]";
    must "pack.id", Holds::Text, "A short name: its promises are `id/promise`. The file has the same name.", "id = \"uk-gc-c4\"", ["empty"];
    must "pack.version", Holds::Text, "The version of the pack.", "version = \"2026.1\"", ["empty"];
    "pack.layer", Holds::Word(words!("word", Layer)), "Whose rules they are.", "layer = \"law\"", ["layer-tie", "later-than-law"];
    must "pack.source", Holds::Text, "Where the rules can be read.", "source = \"Ofcom General Condition C4\"", ["empty"];
    "pack.effective", Holds::Date, "Its rules hold for cases received from this day on. `{pack.<id>.effective}` says the day, with the id of the pack.", "effective = 2026-12-28";
    "pack.languages", Holds::Lines, "The languages of its texts. The first is the one that the others translate; English unless said otherwise.", "languages = [\"en\", \"fr\"]";
    "pack.fills_gaps_of", Holds::Names, "Packs before which it is silent, wherever they have a promise of the same name.", "fills_gaps_of = [\"es-telecom\"]";
    "pack.calendar", Holds::Name, "The calendar its promises are counted by, if not the desk’s.", "calendar = \"law\"";
    "pack.zone", Holds::Text, "Where they are counted.", "zone = \"Europe/London\"", ["unknown-zone"];
    "pack.counting", Holds::Counting, "How they are counted.", "counting = \"es-civil\"";

    "scheme", Holds::Table, "The independent body that takes complaints when all else fails. In a pack.", "[scheme]";
    must "scheme.name", Holds::Texts, "Its name. `{scheme.name}`", "name.en = \"Communications Ombudsman\"";
    must "scheme.short", Holds::Term, "Its short name, `{scheme.short}`. A noun takes articles, `{the scheme.short}`; a text is a name, before which no article stands: “of ComReg”.", "short = { en = { noun = \"CCTS\" }, fr = { noun = \"CPRST\", gender = \"f\" } }", ["unknown-word", "missing-key", "unknown-article"];
    must "scheme.phone", Holds::Text, "Its number. `{scheme.phone}`", "phone = \"1-888-221-1687\"", ["empty"];
    must "scheme.page", Holds::Texts, "Its page. `{scheme.page}`", "page.en = \"www.ccts-cprst.ca\"";
    must "scheme.notice", Holds::Texts, "The notice that must be shown word for word, in the scheme’s own languages.", "notice.en = \"…\"";
    "scheme.unconfirmed", Holds::Lines, "Languages in which the words of the notice are ours, and the scheme has not confirmed them.", "unconfirmed = [\"fr\"]";
    must "scheme.source", Holds::Text, "Where the notice is prescribed.", "source = \"Public Awareness Plan\"", ["empty"];
    "scheme.accepts", Holds::Table, "From when it takes a complaint.", "accepts = { since = \"received\", wait = \"8 weeks\" }";
    must "scheme.accepts.since", FACT, "Counted from this.", "since = \"received\"";
    must "scheme.accepts.wait", Holds::Limit, "After this long. `{accepts.wait}`", "wait = \"8 weeks\"";
    "scheme.accepts.or_after", FACTS, "Or at once after one of these.", "or_after = [\"deadlocked\"]";

    "stage", Holds::Tables, "The scheme’s own stages. They bind the scheme; customers are told of them.", "[[stage]]";
    must "stage[].id", Holds::Text, "A name.", "id = \"referral\"", ["empty"];
    must "stage[].name", Holds::Texts, "What customers call it.", "name.en = \"Initial referral\"";
    must "stage[].since", FACT, "What begins it.", "since = \"referred\"";
    "stage[].until", FACTS, "What ends it.", "until = [\"reported\"]";
    "stage[].expect", Holds::Length, "How long the scheme says that it takes.", "expect = \"60 calendar days\"";

    "override", Holds::Tables, "An exception to a rule of another pack. A provider can except nobody.", "[[override]]", ["override-tie"];
    must "override[].slot", Holds::Name, "The rule: `pack/promise`, or `pack/lock.name`.", "slot = \"es-ley-10-2025/lock.keep-service\"";
    must "override[].is", Holds::Limit, "What holds instead: `none`, or another limit.", "is = \"none\"";
    "override[].when", Holds::Condition, "The cases that it is for.", "when = { service = [\"internet\"] }";
    must "override[].source", Holds::Text, "The rule that allows it.", "source = \"Ley 11/2022, art. 65.2\"", ["empty"];
};
