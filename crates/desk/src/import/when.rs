//! Instants as other systems write them.

use jiff::{Timestamp, civil, fmt::strtime, tz::TimeZone};

use super::map::When;

/// The instant that columns say, joined by a blank. A day without a time is its beginning.
///
/// # Errors
/// What does not fit, in a sentence.
pub fn instant(when: &When, said: &str, zone: &TimeZone) -> Result<Timestamp, String> {
    let formats = when.formats.iter();
    let read = formats.filter_map(|format| read(format, said, zone));
    let mut read = read;
    read.next().ok_or_else(|| {
        let formats: Vec<String> = when.formats.iter().map(|format| format!("“{format}”")).collect();
        format!("“{}” is no date of the form {}", short(said), formats.join(" or "))
    })
}

fn read(format: &str, said: &str, zone: &TimeZone) -> Option<Timestamp> {
    let parts = strtime::parse(format, said).ok()?;
    if parts.offset().is_some() {
        return parts.to_timestamp().ok();
    }
    let time = parts.to_time().unwrap_or(civil::Time::midnight());
    let local = parts.to_date().ok()?.to_datetime(time);
    zone.to_ambiguous_timestamp(local).compatible().ok()
}

/// What a field says, no longer than a line can bear.
pub fn short(said: &str) -> String {
    const MOST: usize = 40;
    let mut letters = said.chars();
    let begin: String = letters.by_ref().take(MOST).collect();
    if letters.next().is_some() {
        format!("{begin}…")
    } else {
        begin
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn says(formats: &[&str], said: &str) -> Result<String, String> {
        let when = When {
            columns: Vec::new(),
            formats: formats.iter().map(|format| (*format).to_owned()).collect(),
        };
        instant(&when, said, &TimeZone::get("America/Toronto").unwrap()).map(|at| at.to_string())
    }

    #[test]
    fn the_first_form_that_fits_holds() {
        let swapped = ["%m-%d-%Y %I:%M:%S %p", "%d-%m-%Y %I:%M:%S %p"];
        assert_eq!(
            says(&swapped, "05-07-2015 11:59:35 AM").unwrap(),
            "2015-05-07T15:59:35Z"
        );
        assert_eq!(
            says(&swapped, "18-04-2015 09:55:47 PM").unwrap(),
            "2015-04-19T01:55:47Z"
        );
    }

    #[test]
    fn a_day_is_its_beginning_and_an_offset_that_is_written_holds() {
        assert_eq!(says(&["%m/%d/%Y"], "1/20/2014").unwrap(), "2014-01-20T05:00:00Z");
        assert_eq!(
            says(&["%Y-%m-%dT%H:%M:%S%:z"], "2024-03-01T10:00:00+02:00").unwrap(),
            "2024-03-01T08:00:00Z"
        );
        // Skipped by the change to summer time: an hour later, as clocks show it.
        assert_eq!(
            says(&["%Y-%m-%d %H:%M"], "2026-03-08 02:30").unwrap(),
            "2026-03-08T07:30:00Z"
        );
    }

    #[test]
    fn what_is_no_date_is_told_with_the_form_that_is_wanted() {
        let told = says(&["%Y-%m-%d"], "2015-02-30").unwrap_err();
        assert_eq!(told, "“2015-02-30” is no date of the form “%Y-%m-%d”");
    }
}
