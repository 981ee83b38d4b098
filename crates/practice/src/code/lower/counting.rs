//! How days are counted: a convention by its name, or its parts one by one.

use crate::{
    calendar::{AfterClose, Counting, Ends, FirstDay, MonthEnd, Roll, RollOn},
    code::read::{Table, did_you_mean, nearest},
};

/// `counting = "es-civil"`, or a table with the parts that differ from one.
pub(super) fn counting(table: &Table<'_, '_>, key: &str) -> Option<Counting> {
    if let Some(name) = table.plain_text(key) {
        let known = Counting::named(&name.value);
        if known.is_none() {
            let names = || Counting::CONVENTIONS.iter().map(|(name, _)| *name);
            let near = nearest(&name.value, names());
            let all = names().collect::<Vec<_>>().join(", ");
            let help = did_you_mean(near.as_deref(), &format!("the conventions are: {all}"));
            let message = format!("there is no convention “{}” of counting", name.value);
            table
                .reader()
                .fault("unknown-name", message, name.span, "names nothing", help);
        }
        return known;
    }
    let parts = table.table(key)?;
    let base = if parts.has("like") {
        counting(&parts, "like").unwrap_or_default()
    } else {
        Counting::default()
    };
    let counting = Counting {
        first_day: parts.word::<FirstDay>("first_day").unwrap_or(base.first_day),
        ends: parts.word::<Ends>("ends").unwrap_or(base.ends),
        after_close: parts.word::<AfterClose>("after_close").unwrap_or(base.after_close),
        roll: parts.word::<Roll>("roll").unwrap_or(base.roll),
        roll_on: parts.word::<RollOn>("roll_on").unwrap_or(base.roll_on),
        month_end: parts.word::<MonthEnd>("month_end").unwrap_or(base.month_end),
    };
    parts.finish();
    Some(counting)
}
