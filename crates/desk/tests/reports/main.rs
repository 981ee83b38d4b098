//! What is counted, and how it is drawn and handed out.

#[expect(dead_code, reason = "it has more for other tests")]
#[path = "../common/api_world.rs"]
mod api_world;
#[path = "../common/base.rs"]
mod base;
mod charts;
#[path = "../common/multipart.rs"]
mod multipart;
#[path = "../common/proved.rs"]
mod proved;
mod reports;
mod reports_pages;
mod sheets;
#[expect(dead_code, reason = "it has more for other tests")]
#[path = "../common/workbench_world.rs"]
mod workbench_world;
