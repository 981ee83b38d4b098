//! What a set-up page chooses from a list: time zones by region, calendars of holidays and codes that ship, each by a
//! name that its reader knows.

use std::sync::Arc;

use minijinja::{Value, context};
use practice::{Code, code::publish, terms::Language};

use super::preview;
use crate::{
    codes,
    desk::Desk,
    tongue::Tongue,
    workbench::case::form::{Choice, choice},
};

/// The regions of the time-zone data in which people live. What stands in none of them is an old name, or no place.
const REGIONS: [&str; 9] = [
    "Africa",
    "America",
    "Antarctica",
    "Asia",
    "Atlantic",
    "Australia",
    "Europe",
    "Indian",
    "Pacific",
];

/// Zones by region, each a city with what its time is called there. One in force that stands in no region comes first.
pub fn zones(tongue: &Tongue, in_force: &str) -> Vec<Value> {
    let names = practice::calendar::zone_names();
    let city = |name: &str| {
        let city = name.split_once('/').map_or(name, |(_, city)| city).replace('_', " ");
        let called = tongue.zone(name);
        let last = city.rsplit('/').next().unwrap_or_default();
        if called == last || called == name {
            city
        } else {
            format!("{city} ({called})")
        }
    };
    let mut groups = Vec::new();
    let is_listed =
        |name: &str| REGIONS.iter().any(|region| is_in(name, region)) && names.iter().any(|known| known == name);
    if !is_listed(in_force) {
        groups.push(context! { label => in_force, zones => [choice(in_force, in_force.to_owned())] });
    }
    for region in REGIONS {
        let label = tongue.say(&format!("setup-zones-{}", region.to_ascii_lowercase()));
        let zones = names.iter().filter(|name| is_in(name, region));
        let zones: Vec<Choice> = zones.map(|name| choice(name, city(name))).collect();
        groups.push(context! { label, zones });
    }
    groups
}

fn is_in(zone: &str, region: &str) -> bool {
    zone.split_once('/').is_some_and(|(first, _)| first == region)
}

/// Calendars of holidays that a code may name; a provider's own goes by the name that it has.
pub fn holidays(desk: &Desk, tongue: &Tongue) -> Vec<Choice> {
    let shelf = preview::shelf(desk);
    let names = shelf
        .documents()
        .filter_map(|(name, _)| name.strip_prefix("calendars/")?.strip_suffix(".toml"));
    let mut all: Vec<Choice> = names.map(|name| choice(name, calendar(tongue, name))).collect();
    all.sort_by(|one, other| one.label.cmp(&other.label));
    all.insert(0, choice("", tongue.say("setup-no-holidays")));
    all
}

/// The codes that ship, by their titles.
pub fn codes(language: &Language) -> Vec<Choice> {
    let named = |(id, code): &(String, Arc<Code>)| choice(id, format!("{} ({id})", title(code, language)));
    let mut all: Vec<Choice> = codes::all_shipped().iter().map(named).collect();
    all.sort_by(|one, other| one.label.cmp(&other.label));
    all
}

/// What a code calls itself, with the provider’s name where it has a place for it.
fn title(code: &Code, language: &Language) -> String {
    let language = code.language_or_first(language);
    code.phrasebook(&language).map_or_else(
        || code.title.in_language(&language).to_owned(),
        |phrases| publish::fill(code, &code.title, &language, &phrases),
    )
}

/// A calendar by the place whose holidays it has.
pub fn calendar(tongue: &Tongue, name: &str) -> String {
    let key = format!("calendar-{name}");
    if tongue.has(&key) {
        tongue.say(&key)
    } else {
        name.to_owned()
    }
}
