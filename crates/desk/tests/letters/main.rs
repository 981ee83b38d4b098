//! Letters, out and in. The scans beside this file were printed and scanned by programs; nobody wrote them.

#[expect(dead_code, reason = "it has more for other tests")]
#[path = "../common/api_world.rs"]
mod api_world;
#[path = "../common/base.rs"]
mod base;
mod enclosures;
mod letters;
mod letters_in;
#[path = "../common/multipart.rs"]
mod multipart;
#[expect(dead_code, reason = "it has more for other tests")]
#[path = "../common/portal_world.rs"]
mod portal_world;
#[expect(dead_code, reason = "it has more for other tests")]
#[path = "../common/workbench_world.rs"]
mod workbench_world;
