//! The table that is printed: figure, limit, verdict.

pub enum Limit {
    AtLeast(f64),
    Under(f64),
}

#[derive(Default)]
pub struct Table {
    rows: Vec<[String; 4]>,
}

impl Table {
    /// A figure that has a limit.
    pub fn row(&mut self, what: &str, figure: f64, unit: &str, limit: &Limit) {
        let (said, kept) = match *limit {
            Limit::AtLeast(least) => (format!("at least {least} {unit}"), figure >= least),
            Limit::Under(most) => (format!("under {most} {unit}"), figure < most),
        };
        let verdict = if kept { "pass" } else { "FAIL" };
        self.rows
            .push([what.to_owned(), format!("{figure:.2} {unit}"), said, verdict.to_owned()]);
    }

    /// A figure that has none.
    pub fn note(&mut self, what: &str, figure: String) {
        self.rows.push([what.to_owned(), figure, String::new(), String::new()]);
    }

    pub fn print(&self) {
        println!(
            "\n{:<44} {:<44} {:<16} verdict",
            "measured in one run on one disk", "figure", "limit"
        );
        for [what, figure, limit, verdict] in &self.rows {
            println!("{what:<44} {figure:<44} {limit:<16} {verdict}");
        }
    }
}
