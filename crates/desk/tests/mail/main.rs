//! Mail, in and out.

mod automatic;
#[path = "../common/base.rs"]
mod base;
mod decided;
#[path = "../common/dovecot.rs"]
mod dovecot;
mod letterbox;
#[path = "../common/log.rs"]
mod log;
mod mail_corpus;
mod mail_crash;
mod mail_desk;
mod mail_in;
mod mail_nasty;
mod mailbox;
#[path = "../common/multipart.rs"]
mod multipart;
mod postfix;
#[path = "../common/postfix_server.rs"]
mod postfix_server;
#[path = "../common/running.rs"]
mod running;
mod smtp;
#[expect(dead_code, reason = "it has more for other tests")]
#[path = "../common/workbench_world.rs"]
mod workbench_world;
