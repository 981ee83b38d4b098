//! What tests of complaints that belong together do most: an adviser acts, and the page of a complaint is opened.

use desk::{Case, desk::Receipt};
use practice::{
    action::{Act, Action},
    entry::Actor,
    terms::Role,
};

use crate::workbench_world::World;

pub fn noor() -> Actor {
    Actor::Staff {
        id: "noor".to_owned(),
        role: Role::Adviser,
    }
}

/// The address of a complaint at the workbench.
pub fn page(reference: &str) -> String {
    format!("/desk/complaints/{reference}")
}

/// The number that somebody who filed was told.
pub fn of(receipt: &Receipt) -> &str {
    &receipt.case.complaint.reference
}

pub async fn act(world: &World, reference: &str, by: Actor, action: Action) -> Case {
    world.desk.act(reference, Act::now(by, action)).await.unwrap()
}
