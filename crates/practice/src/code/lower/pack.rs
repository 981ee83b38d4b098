//! A pack: a law's, a regulator's or a scheme's rules, under the code that stands on it.

use super::{Lowering, Standard};
use crate::{
    code::{Accepts, Code, Layer, Pack, Scheme, SchemeStage, read::Table},
    fault::{Fault, Place},
    terms::Language,
};

impl Lowering<'_> {
    pub(super) fn pack(&mut self, code: &mut Code, top: &Table<'_, '_>) {
        let Some(head) = top.table("pack") else {
            top.missing("pack", "begin the pack with [pack]: id, version, layer, source");
            return;
        };
        // The first is the one that the others translate; a text that is missing is told with the text.
        let _ = head.texts("languages");
        crate::code::translated::lower(top);
        let pack = Pack {
            id: head.required_text("id", "give the pack a short name").value,
            version: head.required_text("version", "give it a version").value,
            layer: head.word("layer").unwrap_or(Layer::Law),
            source: head.required_text("source", "name the source of its rules").value,
            effective: head.date("effective").map(|date| date.value),
            fills_gaps_of: head.texts("fills_gaps_of").into_iter().map(|text| text.value).collect(),
        };
        self.pack = Some(pack.id.clone());
        self.note(format!("pack.{}", pack.id), &head, head.span.clone());
        if top.has("calendar") {
            self.calendars(code, top);
        }
        self.standard = Standard::default();
        self.standard = self.counted(code, &head);
        head.finish();
        self.dated_values(top);
        self.scheme(code, top, &pack.id);
        self.rules(code, top);
        self.overrides(code, top, &pack.id);
        code.packs.push(pack);
        self.pack = None;
        self.standard = Standard::default();
    }

    fn scheme(&mut self, code: &mut Code, top: &Table<'_, '_>, pack: &str) {
        let Some(table) = top.table("scheme") else { return };
        self.note(format!("scheme.{pack}"), &table, table.span.clone());
        let notice = self.texts_in_any(&table, "notice", "scheme.notice");
        let scheme = Scheme {
            id: pack.to_owned(),
            name: self.texts_in_any(&table, "name", "scheme.name"),
            short: self.term(&table, "short", "scheme.short"),
            phone: table.required_text("phone", "give the scheme’s number").value,
            page: self.texts_in_any(&table, "page", "scheme.page"),
            notice,
            unconfirmed: table
                .texts("unconfirmed")
                .iter()
                .filter_map(|tag| Language::new(&tag.value).ok())
                .collect(),
            source: table.required_text("source", "name the source of the notice").value,
            stages: self.stages(top),
            accepts: self.accepts(&table),
        };
        let here = table.reader().place(table.span.clone());
        table.finish();
        match (&code.scheme, &self.scheme_of) {
            (_, Some(named)) if named != pack => {}
            (Some(other), None) => self.two_schemes(&other.id, pack, here),
            _ => code.scheme = Some(scheme),
        }
    }

    fn two_schemes(&mut self, one: &str, other: &str, here: Place) {
        let code = self.places.get("code").cloned();
        let fault = Fault {
            code: "two-schemes",
            message: format!("the packs “{one}” and “{other}” both have a scheme"),
            place: code.unwrap_or_else(|| here.clone()),
            label: "does not say which one customers are told of".to_owned(),
            also: Some((here, "one of the two".to_owned())),
            help: format!("say whose scheme holds in [code]: scheme = \"{other}\""),
        };
        self.faults.push(fault);
    }

    fn stages(&mut self, top: &Table<'_, '_>) -> Vec<SchemeStage> {
        let mut stages = Vec::new();
        for table in top.tables("stage") {
            let id = table
                .required_text("id", "give the stage a name: id = \"referral\"")
                .value;
            let path = format!("stage.{id}");
            if !table.has("since") {
                table.missing("since", "say which fact begins it: since = \"referred\"");
            }
            let (since, until) = (table.word("since"), table.words("until"));
            let expect = self.length(&table, "expect", &format!("{path}.expect"));
            let name = self.required_texts(&table, "name", &format!("{path}.name"));
            if let Some(since) = since {
                stages.push(SchemeStage {
                    id,
                    since,
                    until,
                    expect,
                    name,
                });
            }
            table.finish();
        }
        stages
    }

    /// `[scheme.accepts] since, wait, or_after`.
    fn accepts(&mut self, scheme: &Table<'_, '_>) -> Option<Accepts> {
        let table = scheme.table("accepts")?;
        for key in ["since", "wait"] {
            if !table.has(key) {
                table.missing(
                    key,
                    "say from when the scheme takes a complaint: since = \"received\", wait = \"8 weeks\"",
                );
            }
        }
        let (since, wait) = (table.word("since"), self.limit(&table, "wait", "scheme.accepts"));
        let or_after = table.words("or_after");
        table.finish();
        Some(Accepts {
            since: since?,
            wait: wait?,
            or_after,
            calendar: self.standard.calendar.clone(),
            counting: self.standard.counting,
        })
    }
}
