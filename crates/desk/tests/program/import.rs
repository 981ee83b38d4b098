//! Tables of other systems, brought over by the program as it is: every row is accounted for, and what is wrong with a
//! file or a map is told in a sentence that helps.

use std::{
    fs,
    path::{Path, PathBuf},
    process::{Command, Output},
};

const MAP: &str = r#"
source = "old-desk"
key = ["Number"]
zone = "America/Toronto"
[received]
columns = ["When"]
formats = ["%Y-%m-%d %H:%M", "%Y-%m-%d"]
[channel]
column = "Via"
is = { web = "web", phone = "phone", fax = "letter" }
[ended]
column = "State"
is = { done = "agreed" }
else = "open"
[ended-at]
columns = ["Done"]
formats = ["%Y-%m-%d"]
[language]
always = "fr"
[words]
nature = ["{Text}", "{Subject}"]
name = "{Who}"
email = "{Mail}"
"#;

const HEADER: &str = "Number,When,Via,State,Done,Subject,Text,Who,Mail\n";

fn recourse(args: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_recourse"))
        .args(args)
        .output()
        .unwrap()
}

/// A register and a folder with a map and a table.
struct Bringing {
    folder: tempfile::TempDir,
}

impl Bringing {
    fn of(table: impl AsRef<[u8]>) -> Self {
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join("map.toml"), MAP).unwrap();
        fs::write(folder.path().join("table.csv"), table).unwrap();
        let bringing = Self { folder };
        assert!(recourse(&["init", "--data", &bringing.at("data")]).status.success());
        bringing
    }

    fn at(&self, name: &str) -> String {
        self.folder.path().join(name).to_str().unwrap().to_owned()
    }

    fn with_map(self, map: &str) -> Self {
        fs::write(self.at("map.toml"), map).unwrap();
        self
    }

    fn import(&self, more: &[&str]) -> (i32, String, String) {
        let (table, map, data) = (self.at("table.csv"), self.at("map.toml"), self.at("data"));
        let mut args = vec!["import", table.as_str(), "--map", &map, "--data", &data];
        args.extend(more);
        let output = recourse(&args);
        let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
        (output.status.code().unwrap(), text(output.stdout), text(output.stderr))
    }

    /// The case files, each with the number that it had.
    fn cases(&self) -> Vec<(String, serde_json::Value)> {
        let output = recourse(&["export", "--data", &self.at("data")]);
        let cases = String::from_utf8(output.stdout).unwrap();
        let cases = cases.lines().map(|line| serde_json::from_str(line).unwrap());
        let mut cases: Vec<(String, serde_json::Value)> = cases
            .map(|case: serde_json::Value| {
                let earlier = case["entries"][0]["what"]["earlier"][0].as_str().unwrap().to_owned();
                (earlier, case)
            })
            .collect();
        cases.sort_by(|(one, _), (other, _)| one.cmp(other));
        cases
    }

    fn is_sound(&self) {
        for command in ["verify", "rebuild"] {
            let output = recourse(&[command, "--data", &self.at("data")]);
            assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stdout));
        }
    }
}

#[test]
fn every_row_is_accounted_for_and_twice_adds_nothing() {
    let rows = "1,2024-03-01 09:30,web,done,2024-03-20,Slow,The line is slow,Ana,ana@example.ca\n\
                2,2024-03-02,phone,waiting,,Bill,,,\n";
    let bringing = Bringing::of(format!("{HEADER}{rows}"));
    let trial = bringing.import(&["--dry-run"]);
    assert_eq!(
        trial,
        (
            0,
            "2 rows: 2 would come over (1 ended, 1 open), 0 were here, 0 rejected\n".into(),
            String::new()
        )
    );
    assert_eq!(bringing.cases(), [], "a trial writes nothing");

    let first = bringing.import(&[]);
    assert_eq!(
        first,
        (
            0,
            "2 rows: 2 came over (1 ended, 1 open), 0 were here, 0 rejected\n".into(),
            String::new()
        )
    );
    let again = bringing.import(&[]);
    assert_eq!(
        again,
        (
            0,
            "2 rows: 0 came over (0 ended, 0 open), 2 were here, 0 rejected\n".into(),
            String::new()
        )
    );

    let cases = bringing.cases();
    assert_eq!(cases.len(), 2);
    let filed = &cases[0].1["entries"][0];
    assert_eq!(
        filed["occurred_at"], "2024-03-01T14:30:00.000Z",
        "half past nine in Toronto"
    );
    assert_eq!(filed["words"]["nature"], "The line is slow");
    assert_eq!(filed["what"]["answering"]["language"], "fr");
    assert_eq!(filed["what"]["answering"]["by"], "email");
    assert_eq!(
        cases[1].1["entries"][0]["words"]["nature"], "Bill",
        "the second template, where the first says nothing"
    );
    bringing.is_sound();
}

#[test]
fn a_single_row_is_counted_as_one() {
    let bringing = Bringing::of(format!("{HEADER}1,2024-03-01,web,,,,a,,\n"));
    let (code, said, _) = bringing.import(&["--dry-run"]);
    assert_eq!(
        (code, said.as_str()),
        (
            0,
            "1 row: 1 would come over (0 ended, 1 open), 0 were here, 0 rejected\n"
        )
    );
}

#[test]
fn a_row_that_can_not_be_read_is_rejected_with_its_line_its_column_and_the_reason() {
    let rows = "1,2024-03-01,web,,,,\"two\nlines\",,\n\
                2,2024-13-01,web,,,,month,,\n\
                3,2024-03-01,pigeon,,,,channel,,\n\
                4,2024-03-01,web,,,,,,\n\
                1,2024-03-01,web,,,,number,,\n\
                ,2024-03-01,web,,,,none,,\n\
                7,2024-03-01,web,,,short\n\
                8,2024-03-01,web,done,2024-02-01,,ended before,,\n\
                9,2024-03-01,FAX ,,,,=1+1,,\n";
    let bringing = Bringing::of(format!("{HEADER}{rows}"));
    let rejects = bringing.at("rejects.csv");
    let (code, said, told) = bringing.import(&["--rejects", &rejects]);
    assert_eq!(said, "9 rows: 2 came over (0 ended, 2 open), 0 were here, 7 rejected\n");
    assert_eq!(code, 1);
    let told: Vec<&str> = told.lines().take(7).collect();
    assert_eq!(
        told,
        [
            "line 4, When: “2024-13-01” is no date of the form “%Y-%m-%d %H:%M” or “%Y-%m-%d”",
            "line 5, Via: the map does not say what “pigeon” means",
            "line 6, nature: nothing says what the matter is about",
            "line 7, Number: the same number stands on line 2",
            "line 8, Number: the complaint has no number",
            "line 9: 6 fields where the header has 9; a quotation mark or separator is missing or too many",
            "line 10: That lies before the complaint was received.",
        ]
    );
    let trial = bringing.import(&["--dry-run"]);
    assert_eq!(
        trial.1, "9 rows: 0 would come over (0 ended, 0 open), 2 were here, 7 rejected\n",
        "a trial finds what the rules refuse as well"
    );
    let written = fs::read_to_string(rejects).unwrap();
    assert_eq!(written.lines().count(), 8, "{written}");
    let formula = &bringing.cases()[1].1["entries"][0]["words"]["nature"];
    assert_eq!(formula, "=1+1", "a formula is a text like another");
}

#[test]
fn a_file_that_is_no_table_is_told_in_a_sentence_that_helps() {
    let header = HEADER.replace(',', ";");
    let cases: [(&[u8], &str); 7] = [
        (b"PK\x03\x04 and so on", "save it as CSV"),
        (b"", "the file is empty"),
        (b"%PDF-1.7", "it is a PDF"),
        (b"<html><body>", "a page or XML"),
        (b"Number,When\n1,2024-01-01\n", "the file has no column"),
        (
            &[&b"Report of complaints\n\n"[..], header.as_bytes()].concat(),
            "stand on line 3",
        ),
        (
            &[
                HEADER.as_bytes(),
                b"1,2024-03-01,web,,,,\"open,,\n2,2024-03-01,web,,,,b,,\n",
            ]
            .concat(),
            "opens on line 2 is never closed",
        ),
    ];
    for (bytes, says) in cases {
        let bringing = Bringing::of(bytes);
        let (code, _, told) = bringing.import(&[]);
        let unwrapped = told.replace('\n', " ");
        assert!(
            code == 2 && unwrapped.contains(says),
            "{code}: “{says}” is not in: {told}"
        );
        assert_eq!(bringing.cases(), []);
    }
}

#[test]
fn tables_are_read_as_they_are_saved() {
    let rows = "Number;When;Via;State;Done;Subject;Text;Who;Mail\r\n1;2024-03-01;web;;;;Señal débil;;\r\n";
    let utf16: Vec<u8> = std::iter::once(0xFEFF)
        .chain(rows.encode_utf16())
        .flat_map(u16::to_le_bytes)
        .collect();
    let latin: Vec<u8> = rows
        .chars()
        .map(|letter| u8::try_from(u32::from(letter)).unwrap())
        .collect();
    let marked = [b"\xEF\xBB\xBF", rows.as_bytes()].concat();
    for bytes in [rows.as_bytes().to_vec(), utf16, latin, marked] {
        let bringing = Bringing::of(bytes);
        let (code, said, told) = bringing.import(&[]);
        assert_eq!(code, 0, "{said}{told}");
        assert_eq!(bringing.cases()[0].1["entries"][0]["words"]["nature"], "Señal débil");
    }
}

#[test]
fn a_map_whose_words_are_not_ours_is_told_with_all_of_them() {
    let map = MAP
        .replace("phone = \"phone\"", "phone = \"telephone\"")
        .replace("done = \"agreed\"", "done = \"happy\"");
    let map = format!("{map}\n[category]\nalways = \"biling\"\n");
    let (code, _, told) = Bringing::of(HEADER).with_map(&map).import(&[]);
    assert_eq!(code, 2);
    for says in [
        "channel.is.\"phone\": “telephone” is not a channel",
        "“happy” is not",
        "did you mean “billing”?",
    ] {
        assert!(told.contains(says), "“{says}” is not in: {told}");
    }
    let (_, _, told) = Bringing::of(HEADER).with_map("sauce = \"x\"").import(&[]);
    assert!(told.contains("unknown field `sauce`"), "{told}");
}

#[test]
fn numbers_of_several_columns_are_two_however_they_are_cut() {
    let map = MAP.replace("key = [\"Number\"]", "key = [\"Number\", \"Subject\"]");
    let rows = "1-2,2024-03-01,web,,,3,a,,\n1,2024-03-01,web,,,2-3,b,,\n1·2,2024-03-01,web,,,3,c,,\n";
    let bringing = Bringing::of(format!("{HEADER}{rows}")).with_map(&map);
    let (_, said, told) = bringing.import(&[]);
    assert_eq!(said, "3 rows: 2 came over (0 ended, 2 open), 0 were here, 1 rejected\n");
    assert!(told.contains("line 4, Number: a number has a “·”"), "{told}");
    let (_, _, told) = bringing.with_map(&MAP.replace("old-desk", "old desk")).import(&[]);
    assert!(told.contains("“old desk” must be one word"), "{told}");
}

/// The tables that the corpus has come in by the maps that ship, to the last row.
#[test]
fn the_tables_of_the_corpus_come_over_to_the_last_row() {
    let Some(corpus) = std::env::var_os("RECOURSE_CORPUS") else {
        eprintln!("SKIPPED: no table was brought over, because RECOURSE_CORPUS names no folder.");
        return;
    };
    let bringing = Bringing::of("");
    let tables = [
        ("telecom_2015.csv", "telecom-2015", 1132, 859),
        ("cfpb_train.csv", "cfpb", 3281, 3262),
        ("quejas_pamplona_2014_sample.csv", "quejas-pamplona", 15, 0),
    ];
    for (table, map, rows, ended) in tables {
        let file: PathBuf = Path::new(&corpus).join("complaints").join(table);
        for (came, here) in [(rows, 0), (0, rows)] {
            let data = bringing.at("data");
            let output = recourse(&["import", file.to_str().unwrap(), "--map", map, "--data", &data]);
            let ended = if came == 0 { 0 } else { ended };
            let open = came - ended;
            let wanted =
                format!("{rows} rows: {came} came over ({ended} ended, {open} open), {here} were here, 0 rejected\n");
            assert_eq!(
                String::from_utf8_lossy(&output.stdout),
                wanted,
                "{}",
                String::from_utf8_lossy(&output.stderr)
            );
        }
    }
    bringing.is_sound();
    dates_rise_with_the_tickets(&bringing.cases());
}

/// Day and month were swapped in that table; put right, who came later has the higher number. A few were numbered out of
/// turn within the day.
fn dates_rise_with_the_tickets(cases: &[(String, serde_json::Value)]) {
    let mut tickets: Vec<(u64, String)> = cases
        .iter()
        .filter(|(_, case)| case["entries"].to_string().contains("fcc-2015 "))
        .map(|(ticket, case)| {
            let received = case["entries"][0]["occurred_at"].as_str().unwrap();
            (ticket.parse().unwrap(), received.to_owned())
        })
        .collect();
    tickets.sort();
    assert_eq!(tickets.len(), 1132);
    let falls = tickets.windows(2).filter(|two| two[0].1 > two[1].1).count();
    println!("of {} tickets, {falls} are earlier than the one before", tickets.len());
    assert!(falls < 20, "{falls} tickets are earlier than the one before");
}

#[test]
fn what_follows_from_entries_is_taken_out_with_them_and_put_right_where_it_was_changed() {
    let bringing = Bringing::of(format!("{HEADER}2,2024-03-02,phone,waiting,,Bill,,,\n"));
    assert_eq!(bringing.import(&[]).0, 0);
    let (_, case) = bringing.cases().remove(0);
    let owed = case["obligations"].as_array().unwrap();
    assert!(owed.iter().any(|one| one["promise"] == "conclude"), "{owed:?}");
    assert_eq!(case["code"]["id"], "jive-canada");

    let book = rusqlite::Connection::open(bringing.at("data/register.db")).unwrap();
    let taken_out = "SELECT subject FROM admin_log WHERE act = 'exported'";
    let taken_out: String = book.query_row(taken_out, [], |row| row.get(0)).unwrap();
    assert_eq!(taken_out, "all: 1");
    let changed = book.execute("DELETE FROM obligations", []).unwrap();
    assert!(changed > 0);
    let rebuild = |more: &[&str]| recourse(&[&["rebuild", "--data", &bringing.at("data")], more].concat());
    for more in [&[][..], &["--write"]] {
        let found = rebuild(more);
        let told = String::from_utf8_lossy(&found.stdout).into_owned();
        assert_eq!(found.status.code(), Some(1), "{told}");
        assert!(told.contains("1 difference, "), "{told}");
    }
    bringing.is_sound();
}
