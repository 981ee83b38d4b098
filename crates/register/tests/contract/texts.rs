//! Standard texts are kept as they were written, in each language, and go when they are removed.

use register::{AdminAct, Change, Register, StandardText};

use crate::book::{at, book};

async fn administer(register: &Register, id: &str, change: Change<'_>) -> bool {
    let line = AdminAct {
        id: id.to_owned(),
        at: at(0),
        by: "owen".to_owned(),
        act: "text-saved".to_owned(),
        subject: "Modem on its way".to_owned(),
    };
    register.administer(&[change], &line).await.unwrap()
}

#[tokio::test]
async fn a_standard_text_is_kept_in_its_languages_replaced_and_removed() {
    let book = book();
    let mut text = StandardText {
        id: "t1".to_owned(),
        name: "Modem on its way".to_owned(),
        texts: [("fr".to_owned(), "Le modem est parti.\n« Merci »".to_owned())].into(),
        changed_at: at(10),
    };
    assert!(administer(&book.register, "1", Change::StandardText(&text)).await);
    assert_eq!(book.register.standard_texts().await.unwrap(), [text.clone()]);
    text.texts.insert("en".to_owned(), "It is on its way.".to_owned());
    assert!(administer(&book.register, "2", Change::StandardText(&text)).await);
    assert_eq!(book.register.standard_texts().await.unwrap(), [text]);
    let remove = || Change::RemoveStandardText { text: "t1" };
    assert!(administer(&book.register, "3", remove()).await);
    assert!(!administer(&book.register, "4", remove()).await);
}
