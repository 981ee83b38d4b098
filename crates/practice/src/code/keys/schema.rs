//! The schema by which an editor helps to write a code: JSON Schema for the TOML, made from the table of keys.

use std::collections::BTreeMap;

use serde_json::{Map, Value, json};

use super::{Holds, KEYS, Key, Vocabulary, fact_row};
use crate::{calendar::Counting, code::Field, entry::Fact};

/// A node of the tree of keys.
#[derive(Default)]
struct Node<'k> {
    key: Option<&'k Key>,
    below: BTreeMap<&'k str, Node<'k>>,
}

/// The schema of codes and packs.
pub fn schema() -> Value {
    let mut top = Node::default();
    for key in KEYS {
        let mut node = &mut top;
        for part in key.path.split('.') {
            node = node.below.entry(part.trim_end_matches("[]")).or_default();
        }
        node.key = Some(key);
    }
    let mut schema = object(&top);
    // A document is a code or a pack, and has the keys of one.
    schema.remove("required");
    schema.insert(
        "$schema".to_owned(),
        json!("https://json-schema.org/draft/2020-12/schema"),
    );
    schema.insert("title".to_owned(), json!("A code of practice or a pack"));
    schema.insert("$defs".to_owned(), definitions());
    Value::Object(schema)
}

fn definitions() -> Value {
    let text = json!({ "type": "string" });
    let fields = Field::ALL.iter().map(|field| field.word()).chain(["issue"]);
    let holds = |field: &str| match field {
        "urgent" => json!({ "anyOf": [{ "type": "boolean" }, one_or_list(&text)] }),
        _ => one_or_list(&text),
    };
    let fields: Map<String, Value> = fields.map(|field| (field.to_owned(), holds(field))).collect();
    let facts = Fact::ALL.iter().map(|fact| {
        let (says, _) = fact_row(*fact);
        json!({ "const": fact.word(), "description": says })
    });
    let facts: Vec<Value> = facts.collect();
    json!({
        "fact": { "oneOf": facts },
        "texts": {
            "type": "object",
            "patternProperties": { "^[a-z]{2,3}(-[A-Z]{2})?$": {} },
            "additionalProperties": false,
        },
        "length": {
            "type": "string",
            "pattern": "^(same (contact|day)|[0-9]+( to [0-9]+)? (minute|hour|business hour|calendar day|business day|week|month)s?)$",
        },
        "condition": { "type": "object", "properties": fields, "additionalProperties": false },
    })
}

/// A word of a closed set; of a fact an editor says what makes it so.
fn one_of(set: Vocabulary) -> Value {
    match set.says {
        "fact" => json!({ "$ref": "#/$defs/fact" }),
        _ => json!({ "enum": (set.words)() }),
    }
}

fn one_or_list(one: &Value) -> Value {
    json!({ "anyOf": [one, { "type": "array", "items": one }] })
}

fn object(node: &Node<'_>) -> Map<String, Value> {
    let mut object = Map::new();
    object.insert("type".to_owned(), json!("object"));
    if let Some(each) = node.below.get("*") {
        object.insert("additionalProperties".to_owned(), value(each));
        return object;
    }
    let members: Map<String, Value> = node
        .below
        .iter()
        .map(|(name, below)| ((*name).to_owned(), value(below)))
        .collect();
    let required: Vec<&str> = node
        .below
        .iter()
        .filter(|(_, below)| below.key.is_some_and(|key| key.required))
        .map(|(name, _)| *name)
        .collect();
    object.insert("properties".to_owned(), Value::Object(members));
    object.insert("additionalProperties".to_owned(), json!(false));
    if !required.is_empty() {
        object.insert("required".to_owned(), json!(required));
    }
    object
}

/// A key's schema, with what it means.
fn value(node: &Node<'_>) -> Value {
    let mut value = match node.key.map_or(Holds::Table, |key| key.holds) {
        Holds::Tables => json!({ "type": "array", "items": object(node) }),
        Holds::OneOrMore => one_or_list(&Value::Object(object(node))),
        Holds::Table | Holds::Named => Value::Object(object(node)),
        leaf => holds(leaf, node),
    };
    if let (Some(key), Some(object)) = (node.key, value.as_object_mut()) {
        object.insert("description".to_owned(), json!(key.says));
        object.insert("examples".to_owned(), json!([key.example]));
    }
    value
}

fn holds(holds: Holds, node: &Node<'_>) -> Value {
    let text = json!({ "type": "string" });
    let length = json!({ "$ref": "#/$defs/length" });
    match holds {
        Holds::Texts => json!({ "$ref": "#/$defs/texts" }),
        Holds::Term => json!({
            "type": "object",
            "additionalProperties": { "anyOf": [text, {
                "type": "object",
                "properties": { "noun": text, "gender": text, "sound": text },
                "required": ["noun"],
                "additionalProperties": false,
            }] },
        }),
        Holds::Stamps => json!({
            "type": "object",
            "additionalProperties": { "type": "string", "pattern": "^[0-9a-f]{8}$" },
        }),
        Holds::Word(words) => one_of(words),
        Holds::Words(words) => one_or_list(&one_of(words)),
        Holds::Number => json!({ "type": "integer", "minimum": 0, "maximum": 255 }),
        Holds::Flag => json!({ "type": "boolean" }),
        Holds::Length => json!({ "anyOf": [length, { "const": "none" }] }),
        Holds::Limit => {
            let dated = json!({
                "type": "object",
                "properties": { "value": text },
                "required": ["value"],
                "additionalProperties": false,
            });
            json!({ "anyOf": [length, { "const": "none" }, dated] })
        }
        Holds::Condition => json!({ "anyOf": [{ "$ref": "#/$defs/condition" }, { "const": "otherwise" }] }),
        Holds::Counting => {
            let names: Vec<&str> = Counting::CONVENTIONS.iter().map(|(name, _)| *name).collect();
            json!({ "anyOf": [{ "enum": names }, { "type": "object" }] })
        }
        Holds::Moved => json!({ "anyOf": [text, object(node)] }),
        Holds::Lines => json!({ "type": "array", "items": text }),
        Holds::Names | Holds::Files | Holds::Hours => one_or_list(&text),
        // An editor hands a date of TOML over as a text.
        _ => text,
    }
}
