//! The pages of the public, and what is uploaded there.

#[expect(dead_code, reason = "it has more for other tests")]
#[path = "../common/api_world.rs"]
mod api_world;
#[path = "../common/base.rs"]
mod base;
mod clamd;
#[path = "../common/multipart.rs"]
mod multipart;
mod portal;
#[path = "../common/portal_world.rs"]
mod portal_world;
mod uploads;
#[path = "../common/wide.rs"]
mod wide;
