//! Scans as pages that a browser shows, and whether a scan is whole. Pictures are judged by their heads; TIFF, which no
//! browser shows, is turned into PNG, page by page and within limits. It knows nothing of the desk, and is fuzzed without it.

use std::io::Cursor;

use tiff::{
    ColorType,
    decoder::{Decoder, DecodingResult, Limits},
};

/// Of one page, decoded.
const BYTES: usize = 100 * 1024 * 1024;
/// Of a side, in dots. A page of A3 at 1,200 dots an inch has 19,843.
const SIDE: u32 = 20_000;

/// Whether this is a scan as it says, as far as its beginning and its end tell.
pub fn is_sound(media: &str, bytes: &[u8]) -> bool {
    match media {
        "application/pdf" => {
            let tail = bytes.len().saturating_sub(64 * 1024);
            let tail = bytes.get(tail..).unwrap_or_default();
            tail.windows(9).any(|here| here == b"startxref")
        }
        "image/png" => png::Decoder::new(Cursor::new(bytes)).read_info().is_ok() && ends(bytes, b"IEND", 64),
        // Cameras write things behind the end, and some scanners leave out the mark.
        "image/jpeg" => bytes.len() > 128 && size_of_jpeg(bytes).is_some(),
        "image/tiff" => tiff(bytes).is_some_and(|mut tiff| tiff.dimensions().is_ok_and(fits)),
        _ => false,
    }
}

fn ends(bytes: &[u8], mark: &[u8], within: usize) -> bool {
    let tail = bytes.len().saturating_sub(within);
    let tail = bytes.get(tail..).unwrap_or_default();
    tail.windows(mark.len()).any(|here| here == mark)
}

/// How many dots a picture has, as its head says.
pub fn dots(media: &str, bytes: &[u8]) -> Option<u64> {
    let (wide, high) = match media {
        "image/png" => {
            let read = png::Decoder::new(Cursor::new(bytes)).read_info().ok()?;
            (read.info().width, read.info().height)
        }
        "image/jpeg" => size_of_jpeg(bytes).map(|(wide, high)| (wide.into(), high.into()))?,
        _ => return None,
    };
    Some(u64::from(wide) * u64::from(high))
}

/// The head of a JPEG says how large it is, before its data.
fn size_of_jpeg(bytes: &[u8]) -> Option<(u16, u16)> {
    let mut at = 2;
    while let Some(&[0xff, mark, high, low, ..]) = bytes.get(at..) {
        match mark {
            0xff => at += 1,
            0xc0..=0xcf if !matches!(mark, 0xc4 | 0xc8 | 0xcc) => {
                let &[high, low, wide, wide_low, _] = bytes.get(at + 5..)?.first_chunk()?;
                return Some((u16::from_be_bytes([wide, wide_low]), u16::from_be_bytes([high, low])));
            }
            0xd9 | 0xda => return None,
            _ => at += 2 + usize::from(u16::from_be_bytes([high, low])),
        }
    }
    None
}

fn tiff(bytes: &[u8]) -> Option<Decoder<Cursor<&[u8]>>> {
    let mut limits = Limits::default();
    limits.decoding_buffer_size = BYTES;
    limits.intermediate_buffer_size = BYTES;
    Some(Decoder::new(Cursor::new(bytes)).ok()?.with_limits(limits))
}

const fn fits((wide, high): (u32, u32)) -> bool {
    wide > 0 && high > 0 && wide <= SIDE && high <= SIDE
}

/// The pages of a TIFF as PNG, the first so many; what can't be decoded is left out, for the original has it.
/// `room`: bytes that they may come to.
pub fn of_tiff(bytes: &[u8], most: usize, room: &mut usize) -> Vec<Vec<u8>> {
    let mut pages = Vec::new();
    let Some(mut tiff) = tiff(bytes) else { return pages };
    for _ in 0..most {
        let made = page(&mut tiff);
        if made.as_ref().is_some_and(|page| !has_room(room, page)) {
            break;
        }
        pages.extend(made);
        if !tiff.more_images() || tiff.next_image().is_err() {
            break;
        }
    }
    pages
}

/// Takes the room of a page, if there is so much.
pub fn has_room(room: &mut usize, page: &[u8]) -> bool {
    let left = room.checked_sub(page.len());
    *room = left.unwrap_or(0);
    left.is_some()
}

fn page(tiff: &mut Decoder<Cursor<&[u8]>>) -> Option<Vec<u8>> {
    let size = tiff.dimensions().ok().filter(|size| fits(*size))?;
    let color = tiff.colortype().ok()?;
    let DecodingResult::U8(dots) = tiff.read_image().ok()? else {
        return None;
    };
    let (kind, depth, dots) = match color {
        ColorType::Gray(1) => (png::ColorType::Grayscale, png::BitDepth::One, dots),
        ColorType::Gray(8) => (png::ColorType::Grayscale, png::BitDepth::Eight, dots),
        ColorType::RGB(8) => (png::ColorType::Rgb, png::BitDepth::Eight, dots),
        ColorType::RGBA(8) => (png::ColorType::Rgba, png::BitDepth::Eight, dots),
        ColorType::CMYK(8) => (png::ColorType::Rgb, png::BitDepth::Eight, of_inks(&dots)),
        _ => return None,
    };
    let mut page = Vec::new();
    let mut encoder = png::Encoder::new(&mut page, size.0, size.1);
    encoder.set_color(kind);
    encoder.set_depth(depth);
    encoder.set_compression(png::Compression::Fast);
    let mut writer = encoder.write_header().ok()?;
    writer.write_image_data(&dots).ok()?;
    writer.finish().ok()?;
    Some(page)
}

/// Four inks as three lights: near enough to be read.
fn of_inks(dots: &[u8]) -> Vec<u8> {
    let (inks, _) = dots.as_chunks::<4>();
    let light = |ink: u8, black: u8| {
        let light = u16::from(255 - ink) * u16::from(255 - black) / 255;
        u8::try_from(light).unwrap_or(u8::MAX)
    };
    inks.iter()
        .flat_map(|[cyan, magenta, yellow, black]| [cyan, magenta, yellow].map(|ink| light(*ink, *black)))
        .collect()
}
