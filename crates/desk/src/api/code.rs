//! `GET /code`: the code of practice in force, as data and as the public reads it. Open to everybody, as the
//! code itself is.

use axum::{extract::State, http::HeaderMap, response::Response};
use jiff::civil::Date;
use practice::{
    code::publish::{Beside, PublishedPromise, PublishedSection, publish_on},
    obligation::Strength,
    terms::{Language, Role},
};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

use super::{
    body::Asked,
    filing::next_steps,
    problem::{Problem, Problems},
    tagged::tagged,
    words,
};
use crate::{
    Desk,
    codes::{Published, today},
};

#[derive(Debug, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct LanguageAsked {
    /// A language of the code; its first if left out.
    #[param(example = "fr")]
    lang: Option<String>,
}

/// The code in force.
#[derive(Debug, Serialize, ToSchema)]
pub struct CodeInForce {
    #[schema(example = "jive-canada")]
    pub id: String,
    #[schema(example = "2026.1")]
    pub version: String,
    /// SHA-256 over all documents of the code.
    pub digest: String,
    #[schema(value_type = String, format = Date)]
    pub effective: Date,
    /// The first is the one that the others translate.
    pub languages: Vec<String>,
    /// The language of the texts below.
    pub language: String,
    pub currency: String,
    pub title: String,
    pub lead: String,
    pub provider: String,
    pub levels: Vec<CodeLevel>,
    pub categories: Vec<CodeCategory>,
    pub promises: Vec<CodePromise>,
    pub next_steps: Vec<String>,
    pub sections: Vec<CodeSection>,
    pub scheme: Option<CodeScheme>,
}

/// A step of escalation.
#[derive(Debug, Serialize, ToSchema)]
pub struct CodeLevel {
    pub level: u8,
    #[schema(example = "support-manager")]
    pub id: String,
    pub name: String,
    #[schema(value_type = Vec<words::Role>)]
    pub roles: Vec<Role>,
}

/// A category. One that is the `parent` of others is a heading: an issue has one that lies under it.
#[derive(Debug, Serialize, ToSchema)]
pub struct CodeCategory {
    pub id: String,
    pub parent: Option<String>,
    pub name: String,
    /// Where it falls in the scheme's own tree.
    pub scheme: Option<String>,
}

/// A promise.
#[derive(Debug, Serialize, ToSchema)]
pub struct CodePromise {
    #[schema(example = "acknowledge")]
    pub id: String,
    pub number: u8,
    #[schema(value_type = words::Strength)]
    pub strength: Strength,
    /// The statements of the source that it implements.
    pub implements: Vec<String>,
    pub name: String,
    pub text: Option<String>,
    /// What the clock counts from, in words.
    pub since: Option<String>,
    /// The published limits, in words.
    pub due: Option<String>,
    /// What else a reader must know of its clock, in words: when it stands still, and what urgent means.
    pub beside: Vec<ClockLine>,
    /// It comes due again and again.
    pub recurs: bool,
}

/// A line about a clock.
#[derive(Debug, Serialize, ToSchema)]
pub struct ClockLine {
    #[schema(example = "The clock stands still")]
    pub label: String,
    pub said: String,
}

/// A part of the public text.
#[derive(Debug, Serialize, ToSchema)]
pub struct CodeSection {
    pub id: String,
    pub title: String,
    pub says: Vec<String>,
    /// Ids of the promises that stand in it.
    pub promises: Vec<String>,
}

/// The independent scheme.
#[derive(Debug, Serialize, ToSchema)]
pub struct CodeScheme {
    pub id: String,
    pub name: String,
    pub phone: String,
    pub page: String,
    pub notice: String,
}

/// Reads the code of practice in force.
#[utoipa::path(
    get, path = "/code", tag = "code", operation_id = "read_code",
    params(
        LanguageAsked,
        ("If-None-Match" = Option<String>, Header, description = "The `ETag` of an answer that is at hand."),
    ),
    responses(
        (status = 200, description = "The code.", body = CodeInForce,
            headers(("ETag" = String, description = "A tag of what the answer says."))),
        (status = 304, description = "It is as it was."),
        Problems,
    ),
    security(()),
)]
pub async fn read_code(
    State(desk): State<Desk>,
    headers: HeaderMap,
    Asked(asked): Asked<LanguageAsked>,
) -> Result<Response, Problem> {
    let published = desk.in_force();
    let code = &published.code;
    let tags: Vec<String> = code.languages.iter().map(Language::to_string).collect();
    let wanted = asked.lang.as_deref();
    let language = match wanted {
        None => code.languages.first(),
        Some(wanted) => code.languages.iter().find(|language| language.tag() == wanted),
    };
    let unknown = || {
        Problem::field(
            "lang",
            format!(
                "The code is not published in that language; write one of: {}.",
                tags.join(", ")
            ),
        )
    };
    let language = language.ok_or_else(unknown)?;
    let json = serde_json::to_vec(&CodeInForce::of(&desk, &published, language)).map_err(|error| {
        tracing::error!(%error, "the code could not be written as JSON");
        Problem::failed()
    })?;
    Ok(tagged(&headers, json.into()))
}

impl CodeInForce {
    fn of(desk: &Desk, published: &Published, language: &Language) -> Self {
        let code = &published.code;
        let text = publish_on(code, language, today(code, desk.now()));
        let sections = text.as_ref().map(|text| text.sections.as_slice()).unwrap_or_default();
        let said = |id: &str| {
            sections
                .iter()
                .flat_map(|section| &section.promises)
                .find(|promise| promise.id == id)
        };
        Self {
            id: code.id.clone(),
            version: code.version.clone(),
            digest: published.digest.clone(),
            effective: code.effective,
            languages: code.languages.iter().map(Language::to_string).collect(),
            language: language.to_string(),
            currency: code.currency.clone(),
            title: text.as_ref().map_or_else(String::new, |text| text.title.clone()),
            lead: text.as_ref().map_or_else(String::new, |text| text.lead.clone()),
            provider: code.provider.name.clone(),
            levels: code.levels.iter().map(|rule| CodeLevel::of(rule, language)).collect(),
            categories: code
                .categories
                .iter()
                .map(|category| CodeCategory::of(category, language))
                .collect(),
            promises: code
                .promises
                .iter()
                .map(|promise| CodePromise::of(promise, said(&promise.id), language))
                .collect(),
            next_steps: next_steps(desk, code, language),
            sections: sections.iter().map(CodeSection::of).collect(),
            scheme: code.scheme.as_ref().map(|scheme| CodeScheme::of(scheme, language)),
        }
    }
}

impl CodeLevel {
    fn of(rule: &practice::code::LevelRule, language: &Language) -> Self {
        Self {
            level: rule.level.0,
            id: rule.id.clone(),
            name: rule.name.in_language(language).to_owned(),
            roles: rule.roles.clone(),
        }
    }
}

impl CodeCategory {
    fn of(category: &practice::code::Category, language: &Language) -> Self {
        Self {
            id: category.id.clone(),
            parent: category.parent.clone(),
            name: category.name.in_language(language).to_owned(),
            scheme: category.scheme.clone(),
        }
    }
}

impl ClockLine {
    fn of(line: &Beside) -> Self {
        Self {
            label: line.label.clone(),
            said: line.said.clone(),
        }
    }
}

impl CodePromise {
    fn of(promise: &practice::code::Promise, said: Option<&PublishedPromise>, language: &Language) -> Self {
        Self {
            id: promise.id.clone(),
            number: promise.number,
            strength: promise.strength,
            implements: promise.implements.clone(),
            name: promise.name.in_language(language).to_owned(),
            text: said.map(|said| said.text.clone()),
            since: said.map(|said| said.since.clone()),
            due: said.map(|said| said.due.clone()),
            beside: said.map_or_else(Vec::new, |said| said.beside.iter().map(ClockLine::of).collect()),
            recurs: promise.recurs.is_some(),
        }
    }
}

impl CodeSection {
    fn of(section: &PublishedSection) -> Self {
        Self {
            id: section.id.clone(),
            title: section.title.clone(),
            says: section.says.clone(),
            promises: section.promises.iter().map(|promise| promise.id.clone()).collect(),
        }
    }
}

impl CodeScheme {
    fn of(scheme: &practice::code::Scheme, language: &Language) -> Self {
        Self {
            id: scheme.id.clone(),
            name: scheme.name.in_language(language).to_owned(),
            phone: scheme.phone.clone(),
            page: scheme.page.in_language(language).to_owned(),
            notice: scheme.notice.in_language(language).to_owned(),
        }
    }
}
