//! Which categories of the provider's tree are offered to whom. A question has no place in the scheme's tree,
//! a complaint usually has one; so each kind sees the part of the tree that is about it.

use minijinja::{Value, context};
use practice::{
    Code,
    code::Category,
    terms::{Kind, Language},
};

/// A group of the tree with what may be chosen in it.
struct Group<'c> {
    head: &'c Category,
    /// Empty: the group itself is the choice.
    leaves: Vec<&'c Category>,
}

fn groups(code: &Code, kind: Kind) -> Vec<Group<'_>> {
    let heads = code.categories.iter().filter(|category| category.parent.is_none());
    heads
        .map(|head| Group {
            head,
            leaves: leaves(code, kind, head),
        })
        .collect()
}

fn leaves<'c>(code: &'c Code, kind: Kind, head: &Category) -> Vec<&'c Category> {
    let all = || {
        code.categories
            .iter()
            .filter(|category| category.parent.as_deref() == Some(head.id.as_str()))
    };
    match kind {
        Kind::Question => all().filter(|category| category.scheme.is_none()).collect(),
        Kind::Complaint if all().any(|category| category.scheme.is_some()) => {
            all().filter(|category| category.scheme.is_some()).collect()
        }
        Kind::Complaint | Kind::Request => all().collect(),
    }
}

/// Whether a category is among those offered for a kind.
pub fn offers(code: &Code, kind: Kind, id: &str) -> bool {
    groups(code, kind).iter().any(|group| {
        if group.leaves.is_empty() {
            group.head.id == id
        } else {
            group.leaves.iter().any(|leaf| leaf.id == id)
        }
    })
}

/// The groups as the page draws them: `{title, options: [{value, label}]}`; a group that is itself a choice has
/// no title.
pub fn drawn(code: &Code, kind: Kind, lang: &Language) -> Vec<Value> {
    let option = |category: &Category| context! { value => category.id, label => category.name.in_language(lang) };
    groups(code, kind)
        .into_iter()
        .map(|group| match group.leaves.as_slice() {
            [] => context! { title => "", options => vec![option(group.head)] },
            leaves => {
                let options: Vec<Value> = leaves.iter().map(|leaf| option(leaf)).collect();
                context! { title => group.head.name.in_language(lang), options }
            }
        })
        .collect()
}

/// A category with its group before it: "Bill and payment: price increase".
pub fn named(code: &Code, id: &str, lang: &Language) -> String {
    let Some(category) = code.category(id) else {
        return id.to_owned();
    };
    let name = category.name.in_language(lang);
    match category.parent.as_deref().and_then(|parent| code.category(parent)) {
        Some(parent) => format!("{} – {name}", parent.name.in_language(lang)),
        None => name.to_owned(),
    }
}
