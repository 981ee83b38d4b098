//! Templates: pages, fragments and mail, from the binary or from a provider's folder.
//!
//! A template sees what its caller hands it, the globals of its language, and a few functions:
//! `t(key, name=value…)` says a message, `icon(name)` draws one, `tel(number)` is what a phone dials, and filters write
//! instants, dates and amounts as the language does. Everything is escaped unless a template says otherwise. On a
//! finished page a number stays with what it counts (`unbroken`).

mod unbroken;

use std::{
    collections::BTreeMap,
    path::PathBuf,
    sync::{Arc, PoisonError, RwLock},
};

use fluent_bundle::FluentValue;
use jiff::{Timestamp, civil::Date, tz::TimeZone};
use minijinja::{Environment, Error, ErrorKind, State, UndefinedBehavior, Value, value::Kwargs};
use practice::{Code, code::publish::dials, terms::Language};

use crate::tongue::{LANGUAGES, Tongue, Tongues};

#[derive(rust_embed::Embed)]
#[folder = "templates"]
struct Templates;

#[derive(rust_embed::Embed)]
#[folder = "static/icons"]
struct Icons;

/// The templates with everything they may call.
#[derive(Clone)]
pub struct Pages {
    environment: Arc<Environment<'static>>,
    tongues: Tongues,
    wall: Arc<RwLock<Arc<Wall>>>,
}

impl std::fmt::Debug for Pages {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Pages(…)")
    }
}

/// The clock by which pages tell the time.
#[derive(Debug, Clone)]
pub struct Wall {
    pub zone: TimeZone,
    pub zone_name: Arc<str>,
}

impl Pages {
    /// `restyled`: a provider's folder, whose templates go before the shipped ones of the same name.
    pub fn new(tongues: Tongues, wall: Wall, restyled: Option<PathBuf>) -> Self {
        let mut environment = Environment::new();
        environment.set_undefined_behavior(UndefinedBehavior::Strict);
        environment.set_trim_blocks(true);
        environment.set_lstrip_blocks(true);
        environment.set_loader(move |name| Ok(source(name, restyled.as_ref())));
        let icons = icons();
        environment.add_function("icon", move |name: &str| {
            let drawn = icons.get(name).cloned();
            drawn.ok_or_else(|| Error::new(ErrorKind::InvalidOperation, format!("there is no icon {name}")))
        });
        environment.add_function("tel", |phone: &str| dials(phone));
        let wall = Arc::new(RwLock::new(Arc::new(wall)));
        let speaker = Speaker {
            tongues: tongues.clone(),
            wall: wall.clone(),
        };
        speaker.clone().teach(&mut environment);
        Self {
            environment: Arc::new(environment),
            tongues,
            wall,
        }
    }

    /// Another code is in force, whose desk may be elsewhere.
    pub fn tell_time_by(&self, wall: Wall) {
        *self.wall.write().unwrap_or_else(PoisonError::into_inner) = Arc::new(wall);
    }

    /// Renders a template in a language. The context is the caller's; globals are added.
    ///
    /// # Errors
    /// A template that is missing or asks for what it was not given.
    pub fn render(&self, name: &str, language: &Language, context: Value) -> Result<String, Error> {
        let globals = minijinja::context! {
            lang => language.tag(),
            languages => LANGUAGES.iter().map(|(tag, name)| minijinja::context! { tag, name }).collect::<Vec<_>>(),
            ..context
        };
        let rendered = self.environment.get_template(name)?.render(globals)?;
        if name.rsplit_once('.').is_none_or(|(_, kind)| kind != "html") {
            return Ok(rendered);
        }
        let goes_on = self.tongues.of(language).say("unbroken-after");
        Ok(unbroken::unbroken(&rendered, &goes_on))
    }

    /// The names of all shipped templates.
    pub fn names() -> Vec<String> {
        Templates::iter().map(|name| name.to_string()).collect()
    }

    /// The text of a shipped template.
    pub fn shipped(name: &str) -> Option<String> {
        source(name, None)
    }
}

fn source(name: &str, restyled: Option<&PathBuf>) -> Option<String> {
    let own = restyled
        .filter(|_| !name.contains(".."))
        .and_then(|folder| std::fs::read_to_string(folder.join(name)).ok());
    own.or_else(|| Templates::get(name).and_then(|file| String::from_utf8(file.data.into_owned()).ok()))
}

/// The icons as inline SVG, hidden from screen readers: the word beside one says it. A page has dozens of them.
fn icons() -> BTreeMap<String, Value> {
    let drawn = |file: rust_embed::EmbeddedFile| {
        let svg = String::from_utf8_lossy(&file.data).trim().to_owned();
        // The files stand alone, and say themselves that they are decoration and take the colour of the text.
        Value::from_safe_string(svg.replace(" xmlns=\"http://www.w3.org/2000/svg\"", ""))
    };
    Icons::iter()
        .filter_map(|name| Some((name.strip_suffix(".svg")?.to_owned(), drawn(Icons::get(&name)?))))
        .collect()
}

#[derive(Clone)]
struct Speaker {
    tongues: Tongues,
    wall: Arc<RwLock<Arc<Wall>>>,
}

impl Speaker {
    fn wall(&self) -> Arc<Wall> {
        Arc::clone(&self.wall.read().unwrap_or_else(PoisonError::into_inner))
    }

    fn teach(self, environment: &mut Environment<'static>) {
        let me = Arc::new(self);
        let speaker = me.clone();
        environment.add_function("t", move |state: &State<'_, '_>, key: &str, values: Kwargs| {
            speaker.say(state, key, &values)
        });
        let speaker = me.clone();
        environment.add_function("has_t", move |state: &State<'_, '_>, key: &str| {
            speaker.tongue(state).has(key)
        });
        for (name, how) in [
            ("moment", Speaker::moment as fn(&Self, &Tongue, i64) -> String),
            ("moment_full", |me, tongue, at| {
                let wall = me.wall();
                at_millis(at, |at| tongue.moment_full(at, &wall.zone, &wall.zone_name))
            }),
            ("moment_short", |me, tongue, at| {
                at_millis(at, |at| tongue.moment_short(at, &me.wall().zone))
            }),
            ("hour", |me, tongue, at| {
                at_millis(at, |at| tongue.time(&at.to_zoned(me.wall().zone.clone())))
            }),
            ("due", |me, tongue, at| {
                at_millis(at, |at| tongue.due(at, &me.wall().zone))
            }),
            ("due_short", |me, tongue, at| {
                at_millis(at, |at| tongue.due_short(at, &me.wall().zone))
            }),
            ("due_here", |me, tongue, at| {
                at_millis(at, |at| tongue.due_here(at, &me.wall().zone, &me.wall().zone_name))
            }),
            ("due_full", |me, tongue, at| {
                at_millis(at, |at| tongue.due_full(at, &me.wall().zone, &me.wall().zone_name))
            }),
            ("day", |me, tongue, at| {
                at_millis(at, |at| tongue.date(at.to_zoned(me.wall().zone.clone()).date()))
            }),
            ("day_full", |me, tongue, at| {
                at_millis(at, |at| tongue.date_full(at.to_zoned(me.wall().zone.clone()).date()))
            }),
            ("day_short", |me, tongue, at| {
                at_millis(at, |at| tongue.date_short(at.to_zoned(me.wall().zone.clone()).date()))
            }),
            ("iso", |_, _, at| {
                Timestamp::from_millisecond(at).map_or_else(|_| String::new(), |at| at.to_string())
            }),
        ] {
            let speaker = me.clone();
            environment.add_filter(name, move |state: &State<'_, '_>, at: i64| {
                how(&speaker, speaker.tongue(state), at)
            });
        }
        for (name, how) in [
            ("civil", Tongue::date as fn(&Tongue, Date) -> String),
            ("civil_full", Tongue::date_full),
            ("civil_short", Tongue::date_short),
        ] {
            let speaker = me.clone();
            environment.add_filter(name, move |state: &State<'_, '_>, date: &str| {
                date.parse::<Date>()
                    .map(|date| how(speaker.tongue(state), date))
                    .map_err(|_| Error::new(ErrorKind::InvalidOperation, format!("{date} is not a date")))
            });
        }
        let speaker = me.clone();
        environment.add_filter("number", move |state: &State<'_, '_>, number: u64| {
            speaker.tongue(state).number(number)
        });
        let speaker = me;
        environment.add_filter("amount", move |state: &State<'_, '_>, cents: i64, currency: &str| {
            speaker.tongue(state).amount(cents, currency)
        });
    }

    fn tongue(&self, state: &State<'_, '_>) -> &Tongue {
        let tag = state.lookup("lang");
        self.tongues
            .tagged(tag.as_ref().and_then(Value::as_str).unwrap_or_default())
    }

    fn say(&self, state: &State<'_, '_>, key: &str, values: &Kwargs) -> Result<String, Error> {
        let tongue = self.tongue(state);
        let mut given = Vec::new();
        for name in values.args() {
            let value: Value = values.get(name)?;
            let value = match i64::try_from(value.clone()) {
                Ok(number) if value.is_number() => FluentValue::from(number),
                _ => FluentValue::from(value.to_string()),
            };
            given.push((name, value));
        }
        // A page about a complaint speaks of the scheme of its code; others of the one in force.
        let scheme = || match state.lookup("scheme_said") {
            Some(of_code) => read_scheme(&of_code),
            None => tongue
                .scheme()
                .into_iter()
                .map(|(name, said)| (name.to_owned(), said))
                .collect(),
        };
        tongue.say_if_there(key, scheme, &given).ok_or_else(|| {
            Error::new(
                ErrorKind::InvalidOperation,
                format!("no translation of {key} in {}", tongue.language),
            )
        })
    }

    fn moment(&self, tongue: &Tongue, at: i64) -> String {
        at_millis(at, |at| tongue.moment(at, &self.wall().zone))
    }
}

/// [`scheme_said`], as a template has it.
fn read_scheme(said: &Value) -> Vec<(String, String)> {
    let pairs = said.as_object().and_then(minijinja::value::DynObject::try_iter_pairs);
    let pairs = pairs.into_iter().flatten();
    pairs.map(|(name, said)| (name.to_string(), said.to_string())).collect()
}

/// What messages of a template call the scheme, under another code than the one in force: `scheme_said`.
pub fn scheme_said(tongue: &Tongue, code: &Code) -> Value {
    tongue.scheme_of(Some(code)).into_iter().collect()
}

/// An instant as templates are given it, said by `say`; nothing where it is none.
fn at_millis(millis: i64, say: impl FnOnce(Timestamp) -> String) -> String {
    Timestamp::from_millisecond(millis).map_or_else(|_| String::new(), say)
}
