//! Acts upon a complaint as a program has read it: `If-Match` with the tag of that answer, the number of entries in its
//! case file. Whoever sends none acts upon the complaint wherever it stands.

use axum::http::{HeaderMap, HeaderName, HeaderValue, header};
use practice::entry::Seq;
use utoipa::openapi::{
    ContentBuilder, ObjectBuilder, OpenApi, Ref, RefOr, Required, ResponseBuilder,
    header::HeaderBuilder,
    path::{Operation, ParameterBuilder, ParameterIn},
    schema::Type,
};

use super::problem::Problem;

/// Where the acts of a complaint are.
const ACTS: &str = "/api/v1/complaints/{reference}/";

/// The tag of a complaint with so many entries.
pub fn tag(version: Seq) -> (HeaderName, HeaderValue) {
    let tag = HeaderValue::from_str(&format!("\"{version}\""));
    (header::ETAG, tag.unwrap_or(HeaderValue::from_static("")))
}

/// How many entries the complaint may have; none: any.
///
/// # Errors
/// A header that is no tag, or has several.
pub fn asked(headers: &HeaderMap) -> Result<Option<Seq>, Problem> {
    let mut sent = headers.get_all(header::IF_MATCH).iter();
    let Some(one) = sent.next() else { return Ok(None) };
    let wrong =
        || Problem::malformed_header("If-Match takes the ETag of one answer, with its quotation marks: \"12\".");
    let one = one.to_str().map_err(|_| wrong())?.trim();
    if sent.next().is_some() {
        return Err(wrong());
    }
    if one == "*" {
        return Ok(None);
    }
    // A proxy that packs an answer weakens its tag.
    let tag = one.strip_prefix("W/").unwrap_or(one);
    let tag = tag.strip_prefix('"').and_then(|tag| tag.strip_suffix('"'));
    let tag = tag.filter(|tag| !tag.contains('"')).ok_or_else(wrong)?;
    // A tag that we never gave is of no complaint: none is without an entry.
    Ok(Some(tag.parse().unwrap_or(0)))
}

/// Says in the document of each act on a complaint that it takes a tag, and of which answers have one.
pub fn describe(document: &mut OpenApi) {
    for (path, item) in &mut document.paths.paths {
        let acts = [&mut item.post, &mut item.put, &mut item.patch, &mut item.delete];
        if path.starts_with(ACTS) {
            acts.into_iter().flatten().for_each(describe_act);
        }
        let read = [&mut item.get, &mut item.post].into_iter().flatten();
        read.filter(|operation| shows_a_complaint(operation)).for_each(tagged);
    }
}

fn shows_a_complaint(operation: &Operation) -> bool {
    matches!(
        operation.operation_id.as_deref(),
        Some("read_complaint" | "file_complaint")
    )
}

fn describe_act(operation: &mut Operation) {
    let text = ObjectBuilder::new().schema_type(Type::String);
    let says = "The `ETag` of the complaint as you have read it, or `\"version\"`: the act is done only if nothing was \
                added to it since.";
    let header = ParameterBuilder::new()
        .name("If-Match")
        .parameter_in(ParameterIn::Header)
        .required(Required::False)
        .description(Some(says))
        .example(Some("\"12\"".into()))
        .schema(Some(text));
    operation.parameters.get_or_insert_default().push(header.build());
    for (status, says) in [
        ("412", "The complaint has moved since: read it again. Nothing was done."),
        (
            "400",
            "The body broke off or is not what its content type says, or a header can't be read.",
        ),
    ] {
        let problem = ContentBuilder::new()
            .schema(Some(Ref::from_schema_name("Problem")))
            .build();
        let response = ResponseBuilder::new()
            .description(says)
            .content("application/problem+json", problem);
        operation
            .responses
            .responses
            .insert(status.to_owned(), RefOr::T(response.build()));
    }
    tagged(operation);
}

fn tagged(operation: &mut Operation) {
    for status in ["200", "201"] {
        if let Some(RefOr::T(done)) = operation.responses.responses.get_mut(status) {
            let says = "The version of the complaint, for `If-Match`.";
            let text = ObjectBuilder::new().schema_type(Type::String);
            let header = HeaderBuilder::new().schema(text).description(Some(says)).build();
            done.headers.insert("ETag".to_owned(), header);
        }
    }
}
