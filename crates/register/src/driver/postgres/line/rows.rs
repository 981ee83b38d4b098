//! A statement that adds a row, as one that adds many: its parameters become columns. It saves the server the beginning
//! and the end of a statement for each row, which take it longer than a row.

use tokio_postgres::types::Type;

/// The text for many rows. None if a statement does anything but add the values that it is given, or if it leaves out what
/// is there: whoever tells many must be sure of each.
pub fn many(sql: &str, kinds: &[Type]) -> Option<String> {
    let adds = sql.starts_with("INSERT INTO ") && !kinds.is_empty();
    let else_too = ["SELECT ", " RETURNING ", " DO NOTHING"];
    if !adds || else_too.iter().any(|word| sql.contains(word)) {
        return None;
    }
    let (into, rest) = sql.split_once(" VALUES (")?;
    let (row, then) = rest.split_at(closing(rest)?);
    let arrays = (1..).zip(kinds).map(|(n, kind)| format!("${n}::{}[]", kind.name()));
    let columns = (1..=kinds.len()).map(|n| format!("p{n}"));
    Some(format!(
        "{into} SELECT {} FROM unnest({}) AS given({}){}",
        row.replace('$', "given.p"),
        arrays.collect::<Vec<_>>().join(", "),
        columns.collect::<Vec<_>>().join(", "),
        then.strip_prefix(')').filter(|then| !then.contains('$'))?,
    ))
}

/// Where the bracket that stands open is closed.
fn closing(text: &str) -> Option<usize> {
    let mut open = 0;
    text.char_indices().find_map(|(at, sign)| match sign {
        '(' => {
            open += 1;
            None
        }
        ')' if open == 0 => Some(at),
        ')' => {
            open -= 1;
            None
        }
        _ => None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_become_columns() {
        let many = many(
            "INSERT INTO t (a, b, c) VALUES ($1, CAST($2 AS TEXT), 'x') ON CONFLICT (a) DO UPDATE SET b = excluded.b",
            &[Type::INT8, Type::TEXT],
        );
        assert_eq!(
            many.as_deref(),
            Some(
                "INSERT INTO t (a, b, c) SELECT given.p1, CAST(given.p2 AS TEXT), 'x' \
                 FROM unnest($1::int8[], $2::text[]) AS given(p1, p2) ON CONFLICT (a) DO UPDATE SET b = excluded.b"
            )
        );
    }

    #[test]
    fn what_does_more_than_add_what_it_is_given_adds_no_many() {
        for sql in [
            "UPDATE t SET a = $1",
            "INSERT INTO t (a) SELECT b FROM u WHERE b = $1",
            "INSERT INTO t (a) VALUES ((SELECT b FROM u WHERE b = $1))",
            "INSERT INTO t (a) VALUES ($1) RETURNING a",
            "INSERT INTO t (a) VALUES ($1) ON CONFLICT DO NOTHING",
            "INSERT INTO t (a) VALUES ($1) ON CONFLICT (a) DO UPDATE SET b = $1",
        ] {
            assert_eq!(many(sql, &[Type::INT8]), None, "{sql}");
        }
    }
}
