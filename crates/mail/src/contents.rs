//! What a message holds: its text, from whatever has it, and the parts that came with it.

use std::{borrow::Cow, collections::BTreeSet};

use crate::{
    charset, flowed, html,
    message::{Bounce, Label, Mailbox, Nature, Part},
    mime::Entity,
    names,
    packed::{tnef, uu},
    read::{Limits, read_within},
};

#[derive(Debug, Default)]
pub(crate) struct Contents {
    pub text: String,
    pub parts: Vec<Part>,
    pub labels: BTreeSet<Label>,
    /// Texts of the messages in it, each with its head, for whoever passes one on.
    pub nested: Vec<String>,
    /// A message in it says that one could not be delivered.
    pub bounce: Option<Bounce>,
}

struct Filling {
    limits: Limits,
    /// Messages in messages so far.
    depth: usize,
    contents: Contents,
    from_html: bool,
    plain: bool,
}

/// Everything in a message; `depth` messages lie around it.
pub(crate) fn contents(message: &Entity<'_>, limits: Limits, depth: usize) -> Contents {
    let mut filling = Filling {
        limits,
        depth,
        contents: Contents::default(),
        from_html: false,
        plain: false,
    };
    filling.take(message, Place::Top);
    let Filling {
        mut contents,
        from_html,
        plain,
        ..
    } = filling;
    if from_html && !plain {
        contents.labels.insert(Label::OnlyHtml);
    }
    contents
}

/// Where a part lies: it decides whether its text is the message's.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Place {
    Top,
    Mixed,
    /// Beside the page that shows it.
    Related,
}

impl Filling {
    fn take(&mut self, entity: &Entity<'_>, place: Place) {
        if entity.children.is_empty() {
            self.leaf(entity, place);
            return;
        }
        match entity.kind.word.as_str() {
            "multipart/alternative" => self.alternative(entity),
            "multipart/related" => {
                // The page is the first, or what can be read.
                let page = entity
                    .children
                    .iter()
                    .position(|child| holds(child) != Holds::Other)
                    .unwrap_or_default();
                for (at, child) in entity.children.iter().enumerate() {
                    self.take(child, if at == page { Place::Mixed } else { Place::Related });
                }
            }
            "multipart/signed" => {
                self.contents.labels.insert(Label::Signed);
                self.each(entity, Place::Mixed);
            }
            "multipart/encrypted" => {
                self.contents.labels.insert(Label::Encrypted);
                self.each(entity, Place::Mixed);
            }
            // What a person is to read of it is its first part.
            "multipart/report" => self.each(entity, Place::Mixed),
            _ => self.each(entity, place),
        }
    }

    fn each(&mut self, entity: &Entity<'_>, place: Place) {
        let place = if place == Place::Top { Place::Mixed } else { place };
        for child in &entity.children {
            self.take(child, place);
        }
    }

    /// The same in several ways: the plain one is shown, what is no text is kept.
    fn alternative(&mut self, entity: &Entity<'_>) {
        let mut plain = None;
        let mut page = None;
        for child in &entity.children {
            let slot = match holds(child) {
                Holds::Plain => &mut plain,
                Holds::Page => &mut page,
                Holds::Other => {
                    self.take(child, Place::Related);
                    continue;
                }
            };
            if slot.is_none() {
                *slot = Some(child);
            }
        }
        let before = self.contents.text.len();
        if let Some(plain) = plain {
            self.take(plain, Place::Mixed);
        }
        let written = self
            .contents
            .text
            .get(before..)
            .is_some_and(|text| !text.trim().is_empty());
        let Some(page) = page else { return };
        if !written {
            self.take(page, Place::Mixed);
        } else if page.is("multipart/") {
            // Its pictures came with the message all the same.
            for part in page
                .each()
                .into_iter()
                .filter(|part| part.children.is_empty() && !part.is("text/html"))
            {
                self.take(part, Place::Related);
            }
        }
    }

    fn leaf(&mut self, entity: &Entity<'_>, place: Place) {
        let (bytes, sound) = entity.bytes();
        if !sound && !bytes.is_empty() {
            self.contents.labels.insert(Label::Malformed);
        }
        let attached = entity.disposition.word == "attachment";
        let own = place == Place::Top || (!attached && entity.called().is_none() && place != Place::Related);
        match entity.kind.word.as_str() {
            "text/plain" if own => self.plain(entity, &bytes),
            "text/html" | "application/xhtml+xml" | "text/enriched" | "text/richtext" if own => {
                self.page(entity, &bytes);
            }
            "message/rfc822" | "message/global" => self.nested(entity, bytes),
            "application/ms-tnef" | "application/vnd.ms-tnef" => self.tnef(entity, bytes),
            _ if entity
                .called()
                .is_some_and(|name| name.eq_ignore_ascii_case("winmail.dat")) =>
            {
                self.tnef(entity, bytes);
            }
            word => {
                let label = match word {
                    "text/calendar" | "application/ics" => Some(Label::Calendar),
                    "application/pgp-signature" | "application/pkcs7-signature" | "application/x-pkcs7-signature" => {
                        Some(Label::Signed)
                    }
                    "application/pgp-encrypted" => Some(Label::Encrypted),
                    "application/pkcs7-mime" | "application/x-pkcs7-mime" => match entity.kind.get("smime-type") {
                        Some(kind) if kind.eq_ignore_ascii_case("signed-data") => Some(Label::Signed),
                        _ => Some(Label::Encrypted),
                    },
                    // A piece of a message, of which the others came apart or not at all.
                    "message/partial" => Some(Label::Packed),
                    _ => None,
                };
                self.contents.labels.extend(label);
                let inline = place == Place::Related
                    || entity.disposition.word == "inline"
                    || entity.headers.has("Content-ID") && !attached;
                self.part(entity.called(), word, bytes, inline && !word.starts_with("message/"));
            }
        }
    }

    fn plain(&mut self, entity: &Entity<'_>, bytes: &[u8]) {
        let mut text = self.decoded(entity, bytes);
        if entity.kind.is("format", "flowed") {
            text = flowed::unfold(&text, entity.kind.is("delsp", "yes"));
        }
        self.plain |= !text.trim().is_empty();
        if text.contains("begin ") {
            let mut kept = String::new();
            let mut at = 0;
            for found in uu::all(&text, self.limits.parts) {
                self.contents.labels.insert(Label::Unpacked);
                kept.push_str(text.get(at..found.from).unwrap_or_default());
                at = found.to;
                self.part(Some(&found.name), "application/octet-stream", found.bytes.into(), false);
            }
            kept.push_str(text.get(at..).unwrap_or_default());
            text = kept;
        }
        if text.contains("-----BEGIN PGP MESSAGE-----") {
            self.contents.labels.insert(Label::Encrypted);
        } else if text.contains("-----BEGIN PGP SIGNED MESSAGE-----") {
            self.contents.labels.insert(Label::Signed);
        }
        self.write(&text);
    }

    fn page(&mut self, entity: &Entity<'_>, bytes: &[u8]) {
        let page = self.decoded(entity, bytes);
        let (text, whole) = html::text(&page, self.limits.text);
        if !whole {
            self.contents.labels.insert(Label::CutShort);
        }
        self.from_html |= !text.trim().is_empty();
        self.write(&text);
    }

    fn decoded(&mut self, entity: &Entity<'_>, bytes: &[u8]) -> String {
        let decoded = charset::decode(bytes, entity.kind.get("charset"));
        if decoded.guessed {
            self.contents.labels.insert(Label::Charset);
        }
        if decoded.text.contains('\r') {
            return decoded.text.replace("\r\n", "\n").replace('\r', "\n");
        }
        decoded.text
    }

    /// Adds to the text, as far as it goes.
    fn write(&mut self, text: &str) {
        if text.trim().is_empty() {
            return;
        }
        if !self.contents.text.is_empty() {
            self.contents.text.push_str(if self.contents.text.ends_with('\n') {
                "\n"
            } else {
                "\n\n"
            });
        }
        let room = self.limits.text.saturating_sub(self.contents.text.len());
        self.contents.text.push_str(cut(text, room));
        if text.len() > room {
            self.contents.labels.insert(Label::CutShort);
        }
    }

    fn part(&mut self, said: Option<&str>, media: &str, bytes: Cow<'_, [u8]>, inline: bool) {
        if self.contents.parts.len() >= self.limits.parts {
            self.contents.labels.insert(Label::CutShort);
            return;
        }
        let name = names::safe(said, media, self.contents.parts.len() + 1);
        self.contents.parts.push(Part {
            name,
            media: media.to_owned(),
            // Of a message in a message only what it says is wanted.
            bytes: if self.depth == 0 {
                bytes.into_owned()
            } else {
                Vec::new()
            },
            inline,
        });
    }

    /// A message in it: a part, whose text can be read as well.
    fn nested(&mut self, entity: &Entity<'_>, bytes: Cow<'_, [u8]>) {
        self.contents.labels.insert(Label::Nested);
        if bytes.trim_ascii().is_empty() {
            self.contents.labels.insert(Label::Malformed);
        }
        let mut called = entity.called().map(ToOwned::to_owned);
        if self.depth < self.limits.depth {
            let inner = read_within(&bytes, self.limits, self.depth + 1);
            self.contents
                .labels
                .extend(inner.labels.contains(&Label::CutShort).then_some(Label::CutShort));
            if called.is_none() && !inner.subject.is_empty() {
                called = Some(inner.subject.chars().take(80).collect());
            }
            if let Nature::Bounce(bounce) = inner.nature {
                self.contents.bounce.get_or_insert(bounce);
            }
            let mut head = String::new();
            let from: Vec<String> = inner.from.iter().map(shown).collect();
            for (name, value) in [("From", from.join(", ")), ("Subject", inner.subject.clone())] {
                if !value.is_empty() {
                    head.extend([name, ": ", value.as_str(), "\n"]);
                }
            }
            let text = format!("{head}\n{}", inner.text.whole);
            if !text.trim().is_empty() {
                self.contents.nested.push(text);
            }
        } else {
            self.contents.labels.insert(Label::CutShort);
        }
        let name = called.map(|name| {
            let name = name.replace(['/', '\\'], "-");
            if name.to_lowercase().ends_with(".eml") {
                name
            } else {
                format!("{name}.eml")
            }
        });
        self.part(name.as_deref(), &entity.kind.word, bytes, false);
    }

    fn tnef(&mut self, entity: &Entity<'_>, bytes: Cow<'_, [u8]>) {
        let Some(opened) = tnef::open(&bytes, self.limits.parts) else {
            self.contents.labels.insert(Label::Packed);
            self.part(
                entity.called().or(Some("winmail.dat")),
                "application/ms-tnef",
                bytes,
                false,
            );
            return;
        };
        self.contents.labels.insert(Label::Unpacked);
        if opened.broken {
            self.contents.labels.insert(Label::Malformed);
        }
        // Its text is the message's, if nothing else has one.
        if self.contents.text.trim().is_empty() {
            if let Some(text) = &opened.text {
                self.write(text);
            } else if let Some(page) = &opened.html {
                let (text, _) = html::text(page, self.limits.text);
                self.write(&text);
            }
        }
        for file in opened.files {
            let media = file.media.filter(|media| media.contains('/')).map_or_else(
                || "application/octet-stream".to_owned(),
                |media| names::visible(&media).to_ascii_lowercase(),
            );
            self.part(Some(&file.name), &media, file.bytes.into(), false);
        }
        if opened.broken {
            self.part(
                entity.called().or(Some("winmail.dat")),
                "application/ms-tnef",
                bytes,
                false,
            );
        }
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Holds {
    Plain,
    Page,
    Other,
}

/// What an alternative offers to read: the first text in it.
fn holds(entity: &Entity<'_>) -> Holds {
    for part in entity.each() {
        if part.children.is_empty() && part.disposition.word != "attachment" {
            match part.kind.word.as_str() {
                "text/plain" => return Holds::Plain,
                "text/html" | "application/xhtml+xml" | "text/enriched" | "text/richtext" => return Holds::Page,
                _ => {}
            }
        }
    }
    Holds::Other
}

fn shown(mailbox: &Mailbox) -> String {
    match &mailbox.name {
        Some(name) => format!("{name} <{}>", mailbox.address),
        None => mailbox.address.clone(),
    }
}

/// At most so many bytes of it, whole characters.
pub(crate) fn cut(text: &str, most: usize) -> &str {
    let mut end = text.len().min(most);
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    text.get(..end).unwrap_or_default()
}
