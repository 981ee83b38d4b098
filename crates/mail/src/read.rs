//! From bytes to a [`Message`].

use jiff::Timestamp;
use mail_parser::{Address, HeaderValue, MessageParser, MimeHeaders as _};

use crate::message::{Label, Mailbox, Message, Part, Text};

/// How far a message is read. Beyond them it is kept all the same.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// Of text, in bytes.
    pub text: usize,
    pub parts: usize,
    /// How deep messages may lie in messages.
    pub depth: usize,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            text: 1 << 20,
            parts: 500,
            depth: 8,
        }
    }
}

/// What a message says. Never fails: what can't be read is labelled.
pub fn read(raw: &[u8], limits: Limits) -> Message {
    let Some(parsed) = MessageParser::default().parse(raw) else {
        return Message {
            labels: [Label::Malformed, Label::NoId, Label::NoSender, Label::NoText].into(),
            ..Message::default()
        };
    };
    let mut message = Message {
        id: parsed.message_id().map(ToOwned::to_owned),
        in_reply_to: ids(parsed.in_reply_to()),
        references: ids(parsed.references()),
        from: mailboxes(parsed.from()),
        reply_to: mailboxes(parsed.reply_to()),
        to: mailboxes(parsed.to()),
        cc: mailboxes(parsed.cc()),
        subject: parsed.subject().unwrap_or_default().to_owned(),
        date: parsed
            .date()
            .and_then(|date| Timestamp::from_second(date.to_timestamp()).ok()),
        ..Message::default()
    };
    let whole = parsed.body_text(0).unwrap_or_default().replace('\0', "");
    message.text = Text {
        whole,
        folded: Vec::new(),
    };
    for part in parsed.attachments().take(limits.parts) {
        message.parts.push(Part {
            name: part.attachment_name().unwrap_or("part").to_owned(),
            media: part.content_type().map_or_else(String::new, |of| {
                format!("{}/{}", of.ctype(), of.subtype().unwrap_or("*"))
            }),
            bytes: part.contents().to_vec(),
            inline: false,
        });
    }
    message
}

fn ids(value: &HeaderValue<'_>) -> Vec<String> {
    match value {
        HeaderValue::Text(one) => vec![one.to_string()],
        HeaderValue::TextList(several) => several.iter().map(ToString::to_string).collect(),
        _ => Vec::new(),
    }
}

fn mailboxes(address: Option<&Address<'_>>) -> Vec<Mailbox> {
    let Some(address) = address else { return Vec::new() };
    address
        .iter()
        .filter_map(|one| {
            Some(Mailbox {
                name: one.name().map(ToOwned::to_owned),
                address: one.address()?.to_owned(),
            })
        })
        .collect()
}
