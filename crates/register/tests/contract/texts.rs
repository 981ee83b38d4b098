//! Standard texts are kept as they were written, in each language, and go when they are removed.

use register::StandardText;

use crate::book::{at, book};

#[tokio::test]
async fn a_standard_text_is_kept_in_its_languages_replaced_and_removed() {
    let book = book();
    let mut text = StandardText {
        id: "t1".to_owned(),
        name: "Modem on its way".to_owned(),
        texts: [("fr".to_owned(), "Le modem est parti.\n« Merci »".to_owned())].into(),
        changed_at: at(10),
    };
    book.register.put_standard_text(&text).await.unwrap();
    assert_eq!(book.register.standard_texts().await.unwrap(), [text.clone()]);
    text.texts.insert("en".to_owned(), "It is on its way.".to_owned());
    book.register.put_standard_text(&text).await.unwrap();
    assert_eq!(book.register.standard_texts().await.unwrap(), [text]);
    assert!(book.register.remove_standard_text("t1").await.unwrap());
    assert!(!book.register.remove_standard_text("t1").await.unwrap());
}
