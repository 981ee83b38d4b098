//! How staff come in, and what stays out.

#[expect(dead_code, reason = "it has more for other tests")]
#[path = "../common/api_world.rs"]
mod api_world;
#[path = "../common/base.rs"]
mod base;
mod forgotten_password;
#[path = "../common/identity_provider.rs"]
mod identity_provider;
#[path = "../common/log.rs"]
mod log;
#[path = "../common/multipart.rs"]
mod multipart;
mod passkeys;
#[expect(dead_code, reason = "it has more for other tests")]
#[path = "../common/portal_world.rs"]
mod portal_world;
mod provider;
mod second_factor;
mod security;
mod sessions;
#[expect(dead_code, reason = "it has more for other tests")]
#[path = "../common/workbench_world.rs"]
mod workbench_world;
