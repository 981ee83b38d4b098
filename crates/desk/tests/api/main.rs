//! The API and what goes out to other programs.

mod administering;
mod api;
#[path = "../common/api_world.rs"]
mod api_world;
#[path = "../common/base.rs"]
mod base;
mod letters_api;
mod lists;
#[path = "../common/multipart.rs"]
mod multipart;
mod unmoved;
mod webhooks;
#[path = "../common/wide.rs"]
mod wide;
#[expect(dead_code, reason = "it has more for other tests")]
#[path = "../common/workbench_world.rs"]
mod workbench_world;
