//! The desk without its pages.

mod answers;
#[path = "../common/base.rs"]
mod base;
mod desk;
#[path = "../common/multipart.rs"]
mod multipart;
#[expect(dead_code, reason = "it has more for other tests")]
#[path = "../common/portal_world.rs"]
mod portal_world;
#[path = "../common/wide.rs"]
mod wide;
#[expect(dead_code, reason = "it has more for other tests")]
#[path = "../common/workbench_world.rs"]
mod workbench_world;
