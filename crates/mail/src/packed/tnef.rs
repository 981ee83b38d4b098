//! `winmail.dat` (TNEF): what Outlook wraps a message into, of which often nothing else has the text or the files.

use crate::charset;

/// What was in it.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Opened {
    pub files: Vec<File>,
    pub text: Option<String>,
    pub html: Option<String>,
    /// It ended too soon, or was not made as it should be: this is what could be read.
    pub broken: bool,
}

#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct File {
    pub name: String,
    pub media: Option<String>,
    pub bytes: Vec<u8>,
}

const SIGNATURE: u32 = 0x223e_9f78;

// Attributes, by the lower half of their number.
const BODY: u32 = 0x800c;
const MESSAGE_PROPERTIES: u32 = 0x9003;
const CODE_PAGE: u32 = 0x9007;
const FILE_BEGINS: u32 = 0x9002;
const FILE_DATA: u32 = 0x800f;
const FILE_NAME: u32 = 0x8010;
const FILE_PROPERTIES: u32 = 0x9005;

// Properties of MAPI.
const PR_BODY: u16 = 0x1000;
const PR_RTF: u16 = 0x1009;
const PR_HTML: u16 = 0x1013;
const PR_DATA: u16 = 0x3701;
const PR_FILE_NAME: u16 = 0x3704;
const PR_LONG_NAME: u16 = 0x3707;
const PR_MEDIA: u16 = 0x370e;

/// Opens one, with at most so many files. None where it is none.
pub(crate) fn open(bytes: &[u8], most: usize) -> Option<Opened> {
    let mut from = From(bytes);
    if from.u32()? != SIGNATURE {
        return None;
    }
    from.u16()?;
    let mut opened = Opened::default();
    let mut page = None;
    let mut rtf = None;
    while !from.0.is_empty() {
        let Some((attribute, data)) = from.attribute() else {
            opened.broken = true;
            break;
        };
        match attribute {
            CODE_PAGE => page = From(data).u32(),
            BODY => opened.text = Some(text(data, page)).filter(|text| !text.trim().is_empty()),
            MESSAGE_PROPERTIES => {
                let broken = properties(data, |id, wide, value| match id {
                    PR_BODY => opened.text = Some(string(value, wide, page)),
                    PR_HTML => opened.html = Some(string(value, wide, page)),
                    PR_RTF => rtf = super::rtf::decompress(value),
                    _ => {}
                });
                opened.broken |= broken.is_none();
            }
            FILE_BEGINS => {
                if opened.files.len() >= most {
                    opened.broken = true;
                    break;
                }
                opened.files.push(File::default());
            }
            FILE_DATA | FILE_NAME | FILE_PROPERTIES => {
                let Some(file) = opened.files.last_mut() else { continue };
                match attribute {
                    FILE_DATA => file.bytes = data.to_vec(),
                    FILE_NAME if file.name.is_empty() => file.name = text(data, page),
                    FILE_PROPERTIES => {
                        let broken = properties(data, |id, wide, value| match id {
                            PR_LONG_NAME => file.name = string(value, wide, page),
                            PR_FILE_NAME if file.name.is_empty() => file.name = string(value, wide, page),
                            PR_MEDIA => file.media = Some(string(value, wide, page)),
                            // An object begins with the id of its interface.
                            PR_DATA if file.bytes.is_empty() => {
                                file.bytes = value.get(16..).unwrap_or_default().to_vec();
                            }
                            _ => {}
                        });
                        opened.broken |= broken.is_none();
                    }
                    _ => {}
                }
            }
            _ => {}
        }
    }
    opened.files.retain(|file| !file.bytes.is_empty());
    if opened.text.is_none() && opened.html.is_none() {
        opened.text = rtf
            .map(|rtf| super::rtf::text(&rtf))
            .filter(|text| !text.trim().is_empty());
    }
    Some(opened)
}

/// Bytes that are taken from the front, never beyond the end.
struct From<'a>(&'a [u8]);

impl<'a> From<'a> {
    fn take(&mut self, length: usize) -> Option<&'a [u8]> {
        let (taken, rest) = self.0.split_at_checked(length)?;
        self.0 = rest;
        Some(taken)
    }

    fn u16(&mut self) -> Option<u16> {
        Some(u16::from_le_bytes(self.take(2)?.try_into().ok()?))
    }

    fn u32(&mut self) -> Option<u32> {
        Some(u32::from_le_bytes(self.take(4)?.try_into().ok()?))
    }

    fn length(&mut self) -> Option<usize> {
        usize::try_from(self.u32()?).ok()
    }

    /// Its number and bytes. What it checks itself with is passed over: the bytes are better than none.
    fn attribute(&mut self) -> Option<(u32, &'a [u8])> {
        self.take(1)?;
        let number = self.u32()? & 0xffff;
        let length = self.length()?;
        let data = self.take(length)?;
        self.take(2)?;
        Some((number, data))
    }

    /// Values are filled up to four bytes.
    fn padded(&mut self, length: usize) -> Option<&'a [u8]> {
        let taken = self.take(length)?;
        let filling = (4 - length % 4) % 4;
        self.take(filling.min(self.0.len()))?;
        Some(taken)
    }
}

/// Calls back for each property that is text or bytes. None where they end too soon.
fn properties<'a>(data: &'a [u8], mut each: impl FnMut(u16, bool, &'a [u8])) -> Option<()> {
    let mut from = From(data);
    let count = from.u32()?;
    for _ in 0..count {
        let (kind, id) = (from.u16()?, from.u16()?);
        if id >= 0x8000 {
            // A named one: its set, and its name or number.
            from.take(16)?;
            if from.u32()? == 0 {
                from.take(4)?;
            } else {
                let length = from.length()?;
                from.padded(length)?;
            }
        }
        let several = kind & 0x1000 != 0;
        let kind = kind & 0x0fff;
        let fixed = match kind {
            0x02 | 0x03 | 0x04 | 0x0a | 0x0b => Some(4),
            0x05 | 0x06 | 0x07 | 0x14 | 0x40 => Some(8),
            0x48 => Some(16),
            0x01 => Some(0),
            _ => None,
        };
        let counted = several || matches!(kind, 0x0d | 0x1e | 0x1f | 0x102);
        let values = if counted { from.u32()? } else { 1 };
        for _ in 0..values {
            match fixed {
                Some(0) => break,
                Some(length) => {
                    from.take(length)?;
                }
                None if matches!(kind, 0x0d | 0x1e | 0x1f | 0x102) => {
                    let length = from.length()?;
                    let value = from.padded(length)?;
                    each(id, kind == 0x1f, value);
                }
                None => return None,
            }
        }
    }
    Some(())
}

fn string(value: &[u8], wide: bool, page: Option<u32>) -> String {
    let text = if wide {
        charset::decode(value, Some("utf-16le")).text
    } else {
        text(value, page)
    };
    text.trim_end_matches('\0').to_owned()
}

fn text(value: &[u8], page: Option<u32>) -> String {
    let label = match page {
        Some(65001) => "utf-8".to_owned(),
        Some(page) => format!("windows-{page}"),
        None => "windows-1252".to_owned(),
    };
    charset::decode(value, Some(&label)).text.replace("\r\n", "\n")
}
