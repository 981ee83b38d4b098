//! The pages of staff.

mod absence;
#[path = "../common/acting.rs"]
mod acting;
mod actions;
mod administration;
#[path = "../common/base.rs"]
mod base;
mod digest;
#[path = "../common/multipart.rs"]
mod multipart;
#[path = "../common/proved.rs"]
mod proved;
mod rights;
mod search;
mod split;
mod together;
mod two_in_one;
#[path = "../common/wide.rs"]
mod wide;
mod workbench;
mod workbench_acts;
#[path = "../common/workbench_world.rs"]
mod workbench_world;
