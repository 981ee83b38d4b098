//! Each holiday in both directions, and each count of business days.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;
use practice::{
    calendar::{AfterClose, Calendar, Closure, Counting, Window, Within},
    code::Texts,
    terms::Language,
};

use crate::{
    explained::{EXPLAINED, Explained, LEFT_OUT, REGIONS, Whose},
    kept, rows,
};

/// A list of theirs: country, part, and in Canada which category of days.
type List = (String, String, String);

/// Their days by list, each with its name.
fn theirs() -> Option<BTreeMap<List, BTreeMap<Date, String>>> {
    let mut lists: BTreeMap<List, BTreeMap<Date, String>> = BTreeMap::new();
    let canada = rows("canada_holidays_2015_2035.csv")?.into_iter().map(|row| {
        let [country, part, category, date, _, name, ..] = row.as_slice() else {
            panic!("{row:?}")
        };
        let list = (country.clone(), part.clone(), category.clone());
        (list, date.clone(), name.clone())
    });
    let others = rows("other_countries_holidays_2015_2035.csv")?.into_iter().map(|row| {
        let [country, part, date, _, name @ ..] = row.as_slice() else {
            panic!("{row:?}")
        };
        let list = (country.clone(), part.clone(), "public".to_owned());
        (list, date.clone(), name.join(","))
    });
    for (list, date, name) in canada.chain(others) {
        lists.entry(list).or_default().insert(date.parse().unwrap(), name);
    }
    Some(lists)
}

const PART: &str = " (part of the day)";

/// Our days of a file; the name of one that is closed in part ends so.
fn ours(file: &str) -> BTreeMap<Date, String> {
    let calendar = kept::around_the_clock(file);
    let named = |closure: &Closure| {
        let name = closure.name.in_language(&Language::english());
        let part = if closure.windows.is_empty() { "" } else { PART };
        format!("{name}{part}")
    };
    let from: Date = "2015-01-01".parse().unwrap();
    from.series(jiff::ToSpan::days(1))
        .take_while(|date| date.year() <= 2035)
        .filter_map(|date| calendar.closure(date).map(|closure| (date, named(closure))))
        .collect()
}

/// What one has and the other lacks, as file, whose, date and name.
fn differences(
    file: &str,
    ours: &BTreeMap<Date, String>,
    theirs: &BTreeMap<Date, String>,
) -> Vec<(String, Whose, Date, String)> {
    let only = |whose: Whose, these: &BTreeMap<Date, String>, those: &BTreeMap<Date, String>| {
        let whole = |name: &String| !name.ends_with(PART);
        let lacking = these.iter().filter(|(date, name)| {
            let same = those.get(*date).is_some_and(|other| whole(name) == whole(other));
            !same
        });
        lacking
            .map(|(date, name)| (file.to_owned(), whose, *date, name.clone()))
            .collect::<Vec<_>>()
    };
    [only(Whose::Ours, ours, theirs), only(Whose::Theirs, theirs, ours)].concat()
}

impl Explained {
    fn holds(&self, list: &str, (file, whose, date, name): &(String, Whose, Date, String)) -> bool {
        (self.files.contains(&file.as_str()) || self.files.contains(&list))
            && self.whose == *whose
            && name.starts_with(self.name)
            && (self.years.is_empty() || self.years.contains(&date.year()))
    }
}

#[test]
fn each_holiday_is_in_both_or_its_absence_is_explained() {
    let Some(theirs) = theirs() else { return };
    let mut unexplained = Vec::new();
    let mut counted = vec![0; EXPLAINED.len()];
    let mut compared = 0;
    for region in REGIONS {
        let list = &theirs[&region.list()];
        let ours = ours(region.file);
        compared += list.keys().filter(|date| ours.contains_key(*date)).count();
        for difference in differences(region.file, &ours, list) {
            let at = EXPLAINED.iter().position(|one| one.holds(region.said, &difference));
            match at.and_then(|at| counted.get_mut(at)) {
                Some(count) => *count += 1,
                None => unexplained.push(format!("{} {difference:?}", region.said)),
            }
        }
    }
    assert!(
        unexplained.is_empty(),
        "{}:\n{}",
        unexplained.len(),
        unexplained.join("\n")
    );
    for (one, count) in EXPLAINED.iter().zip(&counted) {
        assert_eq!(*count, one.days, "{one:?}");
    }
    println!(
        "{compared} days are the same, {} are explained",
        counted.iter().sum::<usize>()
    );
    assert_eq!(compared, 11_871, "all that they have, but for what is explained");
}

#[test]
fn each_list_of_theirs_is_compared_or_left_out_for_a_reason() {
    let Some(theirs) = theirs() else { return };
    let compared: BTreeSet<List> = REGIONS.iter().map(super::explained::Region::list).collect();
    for (country, part, category) in theirs.keys() {
        let list = (country.clone(), part.clone(), category.clone());
        let left_out = LEFT_OUT
            .iter()
            .any(|(known, of, kind, _)| known == country && (*of == "*" || of == part) && kind == category);
        assert!(compared.contains(&list) != left_out, "{list:?}");
    }
    let files: BTreeSet<&str> = REGIONS.iter().map(|region| region.file).collect();
    assert_eq!(kept::files().iter().map(String::as_str).collect::<BTreeSet<_>>(), files);
}

/// Monday to Friday; the first day is not counted, and a day that is closed begins no later.
fn counted(file: &str, without: &BTreeSet<Date>, with: &BTreeSet<Date>) -> (Calendar, Counting) {
    let calendar = kept::around_the_clock(file);
    let days = ours(file).into_keys().filter(|date| !without.contains(date));
    let closed: BTreeSet<Date> = days.chain(with.iter().copied()).collect();
    let closures = closed.into_iter().map(|date| {
        let (name, windows) = (Texts::same("a holiday").into(), Vec::new());
        (date, Closure { name, windows })
    });
    let day = || vec![Window::parse("09:00-17:00").unwrap()];
    let week = [day(), day(), day(), day(), day(), Vec::new(), Vec::new()];
    let (first, last) = ("2015-01-01".parse().unwrap(), calendar.last_day());
    let counting = Counting {
        after_close: AfterClose::SameDay,
        ..Counting::default()
    };
    let calendar = Calendar::new(file, "America/Toronto", week, closures.collect(), first, last);
    (calendar.unwrap(), counting)
}

fn due((calendar, counting): &(Calendar, Counting), start: Date, days: &str) -> Date {
    let within = Within::parse(&format!("{days} business days")).unwrap();
    let noon = start.at(12, 0, 0, 0).to_zoned(calendar.zone().clone()).unwrap();
    let (due, _) = calendar.due(*counting, within, noon.timestamp(), &[]).unwrap();
    calendar.date(due.unwrap())
}

/// Each case by our days, then by theirs. Where ours give another day, an explained day lies between.
#[test]
fn business_days_come_out_as_counted_elsewhere() {
    let Some(theirs) = theirs() else { return };
    let Some(cases) = rows("business_days_oracle.csv") else {
        return;
    };
    assert_eq!(cases.len(), 560);
    let mut calendars = BTreeMap::new();
    let mut otherwise = Vec::new();
    for case in cases {
        let [part, start, days, expected] = case.as_slice() else {
            panic!("{case:?}")
        };
        let (start, expected): (Date, Date) = (start.parse().unwrap(), expected.parse().unwrap());
        let (by_ours, by_theirs, explained) = calendars.entry(part.clone()).or_insert_with(|| {
            let file = match part.to_lowercase() {
                part if part.is_empty() => "ca-federal".to_owned(),
                part => format!("ca-{part}"),
            };
            let list = &theirs[&("CA".to_owned(), part.clone(), "public".to_owned())];
            let found = differences(&file, &ours(&file), list);
            let days = |whose: Whose| -> BTreeSet<Date> {
                let of = found.iter().filter(|(_, known, ..)| *known == whose);
                of.map(|(_, _, date, _)| *date).collect()
            };
            let (only_ours, only_theirs) = (days(Whose::Ours), days(Whose::Theirs));
            let none = BTreeSet::new();
            (
                counted(&file, &none, &none),
                counted(&file, &only_ours, &only_theirs),
                &only_ours | &only_theirs,
            )
        });
        assert_eq!(due(by_theirs, start, days), expected, "by their days: {case:?}");
        let ours = due(by_ours, start, days);
        if ours != expected {
            let mut between = explained.range(start..=ours.max(expected));
            assert!(between.next().is_some(), "by our days {ours}: {case:?}");
            otherwise.push(part.clone());
        }
    }
    // Eight of bare Canada; Canada Day on Sunday 1 July 2029 in the others.
    assert_eq!(otherwise.len(), 12, "{otherwise:?}");
}
