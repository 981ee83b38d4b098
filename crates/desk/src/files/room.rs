//! Whether the disk has room for files. They may not fill it: below the floor none is taken, so that complaints,
//! messages and deadlines can still be written down.

use std::path::Path;

const MEGABYTE: u64 = 1024 * 1024;
/// What stays free where the configuration says nothing, of a large disk.
const FLOOR: u64 = 1024 * MEGABYTE;
/// And the part of a small one.
const PART: u64 = 20;

/// Whether so many bytes more leave enough room under a register's folder. `set`: what is to stay free, if the
/// configuration says so.
pub fn is_for(folder: &Path, set: Option<u32>, bytes: usize) -> bool {
    let bytes = u64::try_from(bytes).unwrap_or(u64::MAX);
    match disk(folder) {
        Some(Disk { whole, free }) => free >= bytes.saturating_add(floor(set, whole)),
        // Who can't be asked is believed: writing will say whether there is room.
        None => true,
    }
}

fn floor(set: Option<u32>, whole: u64) -> u64 {
    set.map_or_else(
        || FLOOR.min(whole / PART),
        |megabytes| u64::from(megabytes).saturating_mul(MEGABYTE),
    )
}

/// The disk under the register, in bytes.
struct Disk {
    whole: u64,
    /// What the desk may still write, without what is kept for the administrator of the machine.
    free: u64,
}

#[cfg(unix)]
fn disk(folder: &Path) -> Option<Disk> {
    let asked = rustix::fs::statvfs(folder);
    let said = asked.inspect_err(|error| tracing::warn!(%error, "the disk does not say how full it is"));
    let said = said.ok()?;
    Some(Disk {
        whole: said.f_blocks.saturating_mul(said.f_frsize),
        free: said.f_bavail.saturating_mul(said.f_frsize),
    })
}

#[cfg(not(unix))]
const fn disk(_: &Path) -> Option<Disk> {
    None
}

#[cfg(test)]
mod tests {
    use super::{MEGABYTE, floor};

    #[test]
    fn a_gigabyte_stays_free_or_a_twentieth_of_a_small_disk_unless_another_number_is_set() {
        let gigabytes = |how_many: u64| how_many * 1024 * MEGABYTE;
        assert_eq!(floor(None, gigabytes(500)), gigabytes(1));
        assert_eq!(floor(None, gigabytes(10)), gigabytes(10) / 20);
        assert_eq!(floor(Some(3), gigabytes(500)), 3 * MEGABYTE);
    }
}
