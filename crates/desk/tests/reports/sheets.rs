//! Tables for spreadsheet programs, read back as such a program reads them.

use calamine::{Data, Reader as _, Xlsx};
use desk::sheets::{Cell, MARK, Table, csv, workbook};
use jiff::civil::date;

fn table() -> Table {
    Table {
        name: "Promesses : tenues / rompues [2026]".to_owned(),
        heads: ["Cause", "Plaintes", "Jours", "Part", "Montant (CAD)", "Jour", "Moment"]
            .map(str::to_owned)
            .into(),
        rows: vec![
            vec![
                Cell::from("=HYPERLINK(\"http://evil.example\")"),
                Cell::Count(1_234_567),
                Cell::Measure(8.6),
                Cell::Share(0.915),
                Cell::Cents(-112_640),
                Cell::Day(date(2026, 11, 30)),
                Cell::Moment(date(2026, 11, 30).at(14, 30, 0, 0)),
            ],
            vec![Cell::from("à « Québec »; \"oui\"\nnon"), Cell::Count(0), Cell::Nothing],
        ],
    }
}

#[test]
fn a_csv_is_utf_8_with_its_mark_and_runs_no_formula() {
    let text = csv(&table()).unwrap();
    let text = text.strip_prefix(MARK.as_bytes()).expect("the mark of UTF-8");
    let mut reader = ::csv::ReaderBuilder::new().flexible(true).from_reader(text);
    assert_eq!(reader.headers().unwrap().get(4), Some("Montant (CAD)"));
    let rows: Vec<_> = reader.records().map(Result::unwrap).collect();
    let first = [
        "'=HYPERLINK(\"http://evil.example\")",
        "1234567",
        "8.6",
        "0.915",
        "-1126.40",
        "2026-11-30",
        "2026-11-30 14:30:00",
    ];
    assert_eq!(rows[0].iter().collect::<Vec<_>>(), first);
    assert_eq!(rows[1].get(0), Some("à « Québec »; \"oui\"\nnon"));
}

#[test]
fn whatever_would_begin_a_formula_is_made_harmless_and_a_number_stays_one() {
    for text in ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "＝1+1"] {
        let one = Table {
            name: "x".to_owned(),
            heads: vec!["x".to_owned()],
            rows: vec![vec![Cell::from(text), Cell::Count(-5)]],
        };
        let read = String::from_utf8(csv(&one).unwrap()).unwrap();
        let line = read.split_once("\r\n").unwrap().1;
        assert!(line.trim_start_matches('"').starts_with('\''), "{text:?}: {line:?}");
        assert!(line.ends_with(",-5\r\n"), "{line:?}");
    }
}

#[test]
fn a_workbook_has_numbers_as_numbers_days_as_days_and_formulas_as_text() {
    let bytes = workbook("Rapport", &[table(), table()], date(2026, 11, 30).at(9, 0, 0, 0)).unwrap();
    let mut book: Xlsx<_> = calamine::open_workbook_from_rs(std::io::Cursor::new(bytes)).unwrap();
    // The words that a sheet's name may not have are left out, and no two sheets have the same.
    assert_eq!(
        book.sheet_names(),
        ["Promesses   tenues   rompues  2", "Promesses   tenues   rompue 2"]
    );
    let range = book.worksheet_range_at(0).unwrap().unwrap();
    assert_eq!(range.get_value((0, 3)), Some(&Data::String("Part".to_owned())));
    assert_eq!(
        range.get_value((1, 0)),
        Some(&Data::String("=HYPERLINK(\"http://evil.example\")".to_owned()))
    );
    assert_eq!(range.get_value((1, 1)), Some(&Data::Float(1_234_567.0)));
    assert_eq!(range.get_value((1, 2)), Some(&Data::Float(8.6)));
    assert_eq!(range.get_value((1, 3)), Some(&Data::Float(0.915)));
    assert_eq!(range.get_value((1, 4)), Some(&Data::Float(-1_126.4)));
    let Some(Data::DateTime(day)) = range.get_value((1, 5)) else {
        panic!("{range:?}")
    };
    assert_eq!(day.to_ymd_hms_milli(), (2026, 11, 30, 0, 0, 0, 0));
    let Some(Data::DateTime(moment)) = range.get_value((1, 6)) else {
        panic!("{range:?}")
    };
    assert_eq!(moment.to_ymd_hms_milli(), (2026, 11, 30, 14, 30, 0, 0));
    let formulas = book.worksheet_formula("Promesses   tenues   rompues  2").unwrap();
    assert!(formulas.is_empty(), "{formulas:?}");
}

#[test]
fn the_heads_of_a_sheet_stay_in_view() {
    let bytes = workbook("Report", &[table()], date(2026, 11, 30).at(9, 0, 0, 0)).unwrap();
    let mut book = zip::ZipArchive::new(std::io::Cursor::new(bytes)).unwrap();
    let mut sheet = String::new();
    let mut part = book.by_name("xl/worksheets/sheet1.xml").unwrap();
    std::io::Read::read_to_string(&mut part, &mut sheet).unwrap();
    assert!(
        sheet.contains("ySplit=\"1\"") && sheet.contains("state=\"frozen\""),
        "{sheet}"
    );
}
