//! A filing that is nothing special: a consumer's complaint, which came by the web and is answered by mail. A test says
//! what is otherwise.

use practice::{
    entry::{Answering, Filing, Issue, Pin},
    terms::{Channel, Class, Format, Kind, Language, Service},
};

pub fn answering() -> Answering {
    Answering {
        by: Some(Channel::Email),
        language: Language::english(),
        format: Format::Standard,
    }
}

/// About these categories, an issue each. The code by which it is read is whatever it is read with.
pub fn filing(categories: &[&str]) -> Filing {
    let issues = (1..).zip(categories).map(|(number, category)| Issue {
        number,
        category: (*category).to_owned(),
    });
    Filing {
        kind: Kind::Complaint,
        channel: Channel::Web,
        service: Service::Other,
        class: Class::Consumer,
        issues: issues.collect(),
        answering: answering(),
        anonymous: false,
        on_behalf: false,
        zone: None,
        earlier: Vec::new(),
        pin: Pin {
            code: String::new(),
            version: String::new(),
            digest: String::new(),
            tzdata: String::new(),
        },
        brand: None,
    }
}
