//! The drawings of reports: what they must be able to draw, and what they must never do.

use desk::charts::{Across, Column, Limit, Line, Named, Point, Week, across, columns, line, strip, weeks};

const NAMED: Named<'_> = Named {
    id: "c",
    title: "Promises by week",
    desc: "Twelve weeks & all",
};

fn week(kept: u64, late: u64, broken: u64) -> Week {
    Week {
        label: "31 Aug".to_owned(),
        kept,
        late,
        broken,
        share: Some("91%".to_owned()),
        so_far: None,
    }
}

/// The numbers of an attribute of every element that has it.
fn numbers(svg: &str, element: &str, attribute: &str) -> Vec<f64> {
    svg.split('<')
        .filter(|tag| tag.starts_with(element))
        .filter_map(|tag| {
            let (_, rest) = tag.split_once(&format!(" {attribute}=\""))?;
            rest.split('"').next()?.parse().ok()
        })
        .collect()
}

/// Every drawing is an image with a name, draws inside its edges, and names no colour.
fn check(svg: &str, width: f64, height: f64) {
    assert!(svg.starts_with("<svg ") && svg.ends_with("</svg>"), "{svg}");
    for forbidden in ["style", "NaN", "inf", "#", "<a ", "fill=", "stroke="] {
        assert!(!svg.contains(forbidden), "{forbidden} in {svg}");
    }
    let sides = |at: &str, length: &str| -> Vec<(f64, f64)> {
        numbers(svg, "rect", at)
            .into_iter()
            .zip(numbers(svg, "rect", length))
            .collect()
    };
    for (x, w) in sides("x", "width") {
        assert!(x >= 0.0 && w > 0.0 && x + w <= width + 0.1, "x {x} width {w} in {svg}");
    }
    for (y, h) in sides("y", "height") {
        assert!(
            y >= 0.0 && h > 0.0 && y + h <= height + 0.1,
            "y {y} height {h} in {svg}"
        );
    }
    for (x, y) in numbers(svg, "text", "x").into_iter().zip(numbers(svg, "text", "y")) {
        assert!(
            (0.0..=width).contains(&x) && (0.0..=height).contains(&y),
            "a word at {x}, {y} in {svg}"
        );
    }
}

#[test]
fn a_drawing_is_an_image_with_a_title_and_a_description() {
    let svg = weeks(&NAMED, &[week(84, 5, 3)]).unwrap();
    assert!(svg.contains("role=\"img\" aria-labelledby=\"c-t c-d\""), "{svg}");
    assert!(svg.contains("<title id=\"c-t\">Promises by week</title>"), "{svg}");
    assert!(svg.contains("<desc id=\"c-d\">Twelve weeks &amp; all</desc>"), "{svg}");
}

#[test]
fn weeks_are_drawn_whether_there_is_one_or_a_year_of_them() {
    assert_eq!(weeks(&NAMED, &[]), None);
    for many in [1, 2, 12, 13, 53, 200] {
        let svg = weeks(&NAMED, &vec![week(84, 5, 3); many]).unwrap();
        check(&svg, 1200.0, 236.0);
        let words = numbers(&svg, "text", "x").len();
        assert!((2..=40).contains(&words), "{many} weeks have {words} words");
        assert_eq!(svg.matches("g-broken").count(), many);
    }
}

#[test]
fn one_broken_promise_is_seen_beside_a_million_that_were_kept() {
    let svg = weeks(&NAMED, &[week(1_000_000, 0, 1), week(0, 1, 0)]).unwrap();
    check(&svg, 1200.0, 236.0);
    assert_eq!(svg.matches("class=\"g-broken\"").count(), 1);
    assert!(numbers(&svg, "rect class=\"g-broken\"", "height")[0] >= 2.0, "{svg}");
    assert!(numbers(&svg, "rect class=\"g-late\"", "height")[0] >= 1.0, "{svg}");
    let svg = strip(1_000_000, 1, 1).unwrap();
    check(&svg, 120.0, 12.0);
    assert!(numbers(&svg, "rect class=\"g-broken\"", "width")[0] >= 2.0, "{svg}");
}

#[test]
fn nothing_but_nothing_and_more_than_a_screen_can_hold_are_drawn() {
    for one in [
        week(0, 0, 0),
        week(u64::MAX, u64::MAX, u64::MAX),
        week(0, 0, 7),
        week(0, 7, 0),
    ] {
        check(
            &weeks(&NAMED, &[one.clone(), week(3, 0, 0), one]).unwrap(),
            1200.0,
            236.0,
        );
    }
    assert!(!weeks(&NAMED, &[week(0, 0, 0)]).unwrap().contains("<rect"));
    assert_eq!(strip(0, 0, 0), None);
    for (kept, late, broken) in [(0, 0, 1), (0, 5, 0), (1, 0, 0), (u64::MAX, 1, u64::MAX)] {
        check(&strip(kept, late, broken).unwrap(), 120.0, 12.0);
    }
}

#[test]
fn late_and_broken_hang_below_the_line_on_the_scale_of_what_was_kept() {
    let svg = weeks(&NAMED, &[week(100, 50, 50)]).unwrap();
    let kept = numbers(&svg, "rect class=\"g-kept\"", "height")[0];
    let late = numbers(&svg, "rect class=\"g-late\"", "height")[0] + 1.5;
    let broken = numbers(&svg, "rect class=\"g-broken\"", "height")[0];
    assert!((kept - 2.0 * late).abs() < 0.1 && (late - broken).abs() < 0.1, "{svg}");
    let foot = numbers(&svg, "rect class=\"g-kept\"", "y")[0] + kept;
    assert!(numbers(&svg, "rect class=\"g-late\"", "y")[0] > foot, "{svg}");
    // What was broken has lines across, so that it differs from what was kept without a colour.
    assert!(svg.contains("class=\"g-cut\""));
}

fn point(value: Option<u64>) -> Point {
    Point {
        label: "7 Sep".to_owned(),
        value: value.map(|tenths| (tenths, format!("{}.{}", tenths / 10, tenths % 10))),
        so_far: None,
    }
}

#[test]
fn a_line_is_lifted_where_a_week_has_nothing_and_its_scale_begins_at_nothing() {
    let points: Vec<_> = [Some(91), None, Some(131), Some(86)].map(point).into();
    let drawn = Line {
        points: &points,
        target: Some((100, "promise 5: 10 days")),
    };
    let svg = line(&NAMED, &drawn, |n| n.to_string()).unwrap();
    check(&svg, 480.0, 212.0);
    let (_, stroke) = svg.split_once("class=\"g-line\" d=\"").unwrap();
    let stroke = stroke.split('"').next().unwrap();
    assert_eq!(
        (stroke.matches('M').count(), stroke.matches('L').count()),
        (2, 1),
        "{stroke}"
    );
    assert!(
        svg.contains(">0</text>") && svg.contains(">13.1</text>") && svg.contains(">8.6</text>"),
        "{svg}"
    );
    assert!(svg.contains("promise 5: 10 days"), "{svg}");
}

#[test]
fn the_last_value_is_never_written_over_the_weeks() {
    let points: Vec<_> = [Some(125), Some(0)].map(point).into();
    let drawn = Line {
        points: &points,
        target: None,
    };
    let svg = line(&NAMED, &drawn, |n| n.to_string()).unwrap();
    let (before, _) = svg.rsplit_once(">0.0</text>").unwrap();
    let (_, tag) = before.rsplit_once("<text ").unwrap();
    let y: f64 = tag
        .split_once("y=\"")
        .unwrap()
        .1
        .split('"')
        .next()
        .unwrap()
        .parse()
        .unwrap();
    assert!(y < 180.0, "at {y} in {svg}");
}

#[test]
fn no_mark_is_written_over_another_however_many_and_however_long() {
    for label in ["31 Aug", "30 Nov 2026", "22 sept. 2026"] {
        for many in 1..=160 {
            let label = label.to_owned();
            let points = vec![
                Point {
                    label: label.clone(),
                    ..point(Some(10))
                };
                many
            ];
            let drawn = Line {
                points: &points,
                target: None,
            };
            let lines = line(&NAMED, &drawn, |n| n.to_string()).unwrap();
            let bars = weeks(
                &NAMED,
                &vec![
                    Week {
                        label: label.clone(),
                        ..week(84, 5, 3)
                    };
                    many
                ],
            )
            .unwrap();
            for svg in [lines, bars] {
                let mut marks = written(&svg, &label);
                marks.sort_by(|a, b| a.0.total_cmp(&b.0));
                assert!(!marks.is_empty());
                for (before, after) in marks.iter().zip(marks.iter().skip(1)) {
                    assert!(before.1 < after.0, "{many} of {label}: {before:?} and {after:?}");
                }
            }
        }
    }
}

/// From where to where each such word is written, where a letter takes six and a half.
fn written(svg: &str, word: &str) -> Vec<(f64, f64)> {
    let long = 6.5 * f64::from(u32::try_from(word.chars().count()).unwrap());
    let ends = format!(">{word}</text>");
    let tags = svg.split("<text ").filter(|tag| tag.contains(&ends));
    tags.map(|tag| {
        let of = |name: &str| tag.split_once(name).unwrap().1.split('"').next().unwrap();
        let x: f64 = of("x=\"").parse().unwrap();
        match of("text-anchor=\"") {
            "start" => (x, x + long),
            "end" => (x - long, x),
            _ => (x - long / 2.0, x + long / 2.0),
        }
    })
    .collect()
}

#[test]
fn a_line_of_any_length_and_height_has_at_most_five_steps() {
    for many in [1, 2, 12, 53] {
        for value in [0, 1, 9, 10, 41, 99, 1_000, 123_456, 9_999_999_999] {
            let points = vec![point(Some(value)); many];
            let drawn = Line {
                points: &points,
                target: None,
            };
            let svg = line(&NAMED, &drawn, |n| n.to_string()).unwrap();
            check(&svg, 480.0, 212.0);
            let steps = svg.matches("class=\"g-rule\"").count();
            assert!((2..=6).contains(&steps), "{value}: {steps} steps");
        }
    }
    let none = vec![point(None); 3];
    let drawn = Line {
        points: &none,
        target: Some((100, "x")),
    };
    assert_eq!(line(&NAMED, &drawn, |n| n.to_string()), None);
}

#[test]
fn a_week_that_is_not_over_is_lighter_in_a_frame_and_says_so() {
    let over = week(84, 5, 3);
    let unfinished = Week {
        so_far: Some("so far".to_owned()),
        ..week(10, 1, 1)
    };
    for many in [1, 12, 53] {
        let mut all = vec![over.clone(); many];
        all.push(unfinished.clone());
        let svg = weeks(&NAMED, &all).unwrap();
        check(&svg, 1200.0, 252.0);
        assert_eq!(svg.matches("g-frame").count(), 1, "{svg}");
        let (_, lighter) = svg.split_once("<g class=\"g-so-far\">").unwrap();
        let (lighter, _) = lighter.split_once("</g>").unwrap();
        assert_eq!(lighter.matches("<rect").count(), 3, "{lighter}");
        assert_eq!(svg.matches(">so far</text>").count(), 1, "{svg}");
    }
    let svg = weeks(&NAMED, &[over]).unwrap();
    assert!(!svg.contains("g-frame") && !svg.contains("g-so-far"), "{svg}");
}

#[test]
fn a_line_goes_on_in_dashes_to_a_week_that_is_not_over() {
    let unfinished = Point {
        so_far: Some("so far".to_owned()),
        ..point(Some(20))
    };
    let points: Vec<_> = [point(Some(91)), point(Some(131)), unfinished.clone()].into();
    let drawn = Line {
        points: &points,
        target: None,
    };
    let svg = line(&NAMED, &drawn, |n| n.to_string()).unwrap();
    check(&svg, 480.0, 228.0);
    let path = |class: &str| {
        let (_, rest) = svg.split_once(&format!("class=\"{class}\" d=\"")).unwrap();
        rest.split('"').next().unwrap().to_owned()
    };
    assert_eq!(path("g-line").matches('L').count(), 1, "{svg}");
    assert_eq!(path("g-line g-dashed").matches('L').count(), 1, "{svg}");
    assert_eq!(svg.matches("g-hollow").count(), 1, "{svg}");
    assert_eq!(svg.matches(">so far</text>").count(), 1, "{svg}");
    // A week alone has nothing that a line could come from.
    let alone = [unfinished];
    let drawn = Line {
        points: &alone,
        target: None,
    };
    let svg = line(&NAMED, &drawn, |n| n.to_string()).unwrap();
    check(&svg, 480.0, 228.0);
    assert!(!svg.contains("g-dashed") && svg.contains("g-hollow"), "{svg}");
}

#[test]
fn columns_and_bars_are_drawn_with_their_limit_wherever_it_lies() {
    let column = |count: u64| Column {
        label: "0–2".to_owned(),
        count,
        said: count.to_string(),
    };
    for before in [0, 3, 6, 9] {
        let limit = Limit {
            before,
            words: "promise 5: 10 days",
        };
        let six: Vec<_> = [17, 14, 16, 8, 4, 0].map(column).into();
        let svg = columns(&NAMED, &six, Some(limit), "business days").unwrap();
        check(&svg, 480.0, 212.0);
        assert_eq!(svg.contains("g-limit"), before <= 6);
    }
    check(&columns(&NAMED, &[column(0)], None, "days").unwrap(), 480.0, 212.0);
    assert_eq!(columns(&NAMED, &[], None, "days"), None);
    let bar = |count: u64| Across {
        label: "Received".to_owned(),
        count,
        said: count.to_string(),
    };
    check(&across(&NAMED, &[bar(u64::MAX), bar(1), bar(0)]).unwrap(), 480.0, 132.0);
    assert_eq!(across(&NAMED, &[]), None);
}
