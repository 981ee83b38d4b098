//! What the document says of every operation alike: the answers that it can have and their headers, and the limits
//! of texts. Written here once, from the constants that the server checks by.

use practice::action::LONGEST;
use utoipa::openapi::{
    HttpMethod, ObjectBuilder, OpenApi, RefOr, Schema,
    header::{Header, HeaderBuilder},
    path::Operation,
    schema::{Object, SchemaType, Type},
};

use super::{checks::LINE, refusals, searching};

/// Texts of several lines.
const TEXTS: [&str; 9] = [
    "nature",
    "history",
    "outcome_wanted",
    "message",
    "reason",
    "evidence",
    "summary",
    "text",
    "question",
];
/// Single lines, with the most letters that each may have.
const LINES: [(&str, &str, usize); 9] = [
    ("NewSearch", "q", register::search::LONGEST),
    ("Complainant", "name", LINE),
    ("Complainant", "account", LINE),
    ("Complainant", "email", 254),
    ("Complainant", "phone", 40),
    ("NewComplaint", "on_behalf_of", LINE),
    ("NewReferral", "case", 60),
    ("NewKey", "name", 100),
    ("NewLink", "other", 40),
];
/// Lists, with the most that each may have.
const LISTS: [(&str, &str, usize); 4] = [
    ("NewComplaint", "issues", 20),
    ("NewComplaint", "earlier_references", 20),
    ("NewOffer", "redress", 20),
    ("NewOutcome", "redress", 20),
];

/// Completes the document.
pub fn complete(document: &mut OpenApi) {
    for (path, item) in &mut document.paths.paths {
        let operations = [
            (HttpMethod::Get, &mut item.get),
            (HttpMethod::Post, &mut item.post),
            (HttpMethod::Delete, &mut item.delete),
        ];
        for (method, operation) in operations {
            if let Some(operation) = operation {
                answers(
                    operation,
                    method == HttpMethod::Get,
                    path.contains("/complaints") && path != searching::PATH,
                );
                refusals::describe(operation);
            }
        }
    }
    if let Some(components) = &mut document.components {
        for (name, schema) in &mut components.schemas {
            if let RefOr::T(Schema::Object(schema)) = schema {
                limits(name, schema);
            }
        }
    }
}

/// An operation without a body has no body that is wrong, and one that is open to everybody asks for no key.
fn answers(operation: &mut Operation, reads: bool, of_a_complaint: bool) {
    let is_open =
        operation.security.iter().flatten().next().is_none() || operation.operation_id.as_deref() == Some("read_code");
    let responses = &mut operation.responses.responses;
    if operation.request_body.is_none() {
        for status in ["400", "413", "415"] {
            responses.remove(status);
        }
    }
    if is_open {
        for status in ["401", "403", "429"] {
            responses.remove(status);
        }
    }
    if reads {
        responses.remove("503");
    }
    if reads || !of_a_complaint {
        responses.remove("409");
    }
    let headers = [
        ("401", "WWW-Authenticate", text("`Bearer`, with the realm.")),
        ("405", "Allow", text("The methods that this address takes.")),
        ("429", "Retry-After", seconds()),
        ("503", "Retry-After", seconds()),
    ];
    for (status, name, header) in headers {
        if let Some(RefOr::T(response)) = responses.get_mut(status) {
            response.headers.insert(name.to_owned(), header);
        }
    }
}

fn text(says: &str) -> Header {
    let text = ObjectBuilder::new().schema_type(Type::String);
    HeaderBuilder::new().schema(text).description(Some(says)).build()
}

fn seconds() -> Header {
    let number = ObjectBuilder::new().schema_type(Type::Integer).minimum(Some(1));
    let says = "In how many seconds to send it again.";
    HeaderBuilder::new().schema(number).description(Some(says)).build()
}

/// The limits of what is sent, by the names of schema and field.
fn limits(name: &str, schema: &mut Object) {
    if !name.starts_with("New") && name != "Complainant" {
        return;
    }
    let required = schema.required.clone();
    for (field, property) in &mut schema.properties {
        match property {
            RefOr::T(Schema::Object(property)) if is_text(&property.schema_type) => {
                let line = LINES.iter().find(|(of, known, _)| *of == name && known == field);
                let most = match line {
                    Some((.., most)) => Some(*most),
                    None => TEXTS.contains(&field.as_str()).then_some(LONGEST),
                };
                property.max_length = most.or(property.max_length);
                if most.is_some() && required.contains(field) {
                    property.min_length = Some(1);
                }
            }
            RefOr::T(Schema::Array(property)) => {
                let most = LISTS.iter().find(|(of, known, _)| *of == name && known == field);
                property.max_items = most.map(|(.., most)| *most);
            }
            _ => {}
        }
    }
}

fn is_text(kind: &SchemaType) -> bool {
    match kind {
        SchemaType::Type(kind) => *kind == Type::String,
        SchemaType::Array(kinds) => kinds.contains(&Type::String),
        SchemaType::AnyValue => false,
    }
}
