//! What of a text is left, in many languages and in doubt. `|` begins a line that must be left, `~` one that must be
//! folded, so that each story shows both.

use super::{About, folded};

const ANSWER: About = About {
    answers: true,
    forwards: false,
};

fn left(text: &str, about: About) -> Vec<String> {
    let ranges = folded(text, about);
    let mut at = 0;
    let mut left = String::new();
    for range in ranges {
        left.push_str(&text[at..range.start]);
        at = range.end;
    }
    left.push_str(&text[at..]);
    left.lines()
        .map(str::trim_end)
        .filter(|line| !line.is_empty())
        .map(ToOwned::to_owned)
        .collect()
}

#[track_caller]
fn story_about(story: &str, about: About) {
    let lines: Vec<&str> = story.lines().map(|line| line.get(1..).unwrap_or_default()).collect();
    let text = lines.join("\n") + "\n";
    let wanted: Vec<&str> = story
        .lines()
        .filter_map(|line| line.strip_prefix('|'))
        .map(str::trim_end)
        .filter(|line| !line.is_empty())
        .collect();
    assert_eq!(left(&text, about), wanted, "{text}");
}

#[track_caller]
fn story(text: &str) {
    story_about(text, ANSWER);
}

#[test]
fn a_line_that_leads_to_a_quote_is_known_in_many_languages() {
    for line in [
        "On Tue, 3 Mar 2026 at 10:15, Care <care@jive.example> wrote:",
        "On 3/3/26 10:15, Care wrote:",
        "Le mar. 3 mars 2026 à 10:15, Care <care@jive.example> a écrit :",
        "Le mar. 3 mars 2026 à 10 h 15, Care <care@jive.example> a écrit\u{a0}:",
        "El mar, 3 mar 2026 a las 10:15, Care (<care@jive.example>) escribió:",
        "El 3/3/26 a las 10:15, Care escribió:",
        "Am Di., 3. März 2026 um 10:15 Uhr schrieb Care <care@jive.example>:",
        "Am 03.03.2026 um 10:15 schrieb Care:",
        "Il giorno mar 3 mar 2026 alle ore 10:15 Care <care@jive.example> ha scritto:",
        "Op di 3 mrt. 2026 om 10:15 schreef Care <care@jive.example>:",
        "Op 3 mrt. 2026, om 10:15 heeft Care <care@jive.example> het volgende geschreven:",
        "W dniu wt., 3.03.2026 o 10:15 Care <care@jive.example> napisał(a):",
        "wt., 3 mar 2026 o 10:15 Care <care@jive.example> napisał(a):",
        "Em ter., 3 de mar. de 2026 às 10:15, Care <care@jive.example> escreveu:",
        "Den tis 3 mars 2026 kl 10:15 skrev Care <care@jive.example>:",
        "Den tir. 3. mar. 2026 kl. 10.15 skrev Care <care@jive.example>:",
        "tir. 3. mar. 2026 kl. 10:15 skrev Care <care@jive.example>:",
        "ti 3. maalisk. 2026 klo 10.15 Care (care@jive.example) kirjoitti:",
        "út 3. 3. 2026 v 10:15 odesílatel Care <care@jive.example> napsal:",
        "Dne 3. 3. 2026 v 10:15 Care napsal(a):",
        "вт, 3 мар. 2026 г. в 10:15, Care <care@jive.example>:",
        "3 марта 2026 г., в 10:15, Care <care@jive.example> написал(а):",
        "3 Mar 2026 Sal 10:15 tarihinde Care <care@jive.example> şunu yazdı:",
        "2026年3月3日(火) 10:15 Care <care@jive.example>:",
        "2026年3月3日 10:15、Care <care@jive.example>のメール:",
        "在 2026年3月3日 10:15，Care <care@jive.example> 写道：",
        "Care <care@jive.example> 于2026年3月3日周二 10:15写道：",
        "2026년 3월 3일 (화) 오전 10:15, Care <care@jive.example>님이 작성:",
    ] {
        story(&format!("|No.\n|\n~{line}\n~> Are you well?\n~>\n~> Care\n"));
    }
}

#[test]
fn a_line_that_leads_to_a_quote_may_be_broken() {
    story(
        "|No.\n|\n~Le mar. 3 mars 2026 à 10:15, Service à la clientèle de Jive\n~<care@jive.example> a écrit :\n~\n~> Bien?\n",
    );
    story("|No.\n|\n~On Tue, 3 Mar 2026 at 10:15, Care <\n~care@jive.example>\n~wrote:\n~\n~Are you well?\n");
}

#[test]
fn the_blocks_of_outlook_are_known_in_many_languages() {
    for block in [
        "From: Care <care@jive.example>\nSent: Tuesday, March 3, 2026 10:15 AM\nTo: Ann\nSubject: Your bill",
        "De : Care <care@jive.example>\nEnvoyé : mardi 3 mars 2026 10:15\nÀ : Ann\nObjet : Facture",
        "De: Care <care@jive.example>\nEnviado el: martes, 3 de marzo de 2026 10:15\nPara: Ann\nAsunto: Factura",
        "Von: Care <care@jive.example>\nGesendet: Dienstag, 3. März 2026 10:15\nAn: Ann\nBetreff: Rechnung",
        "Da: Care <care@jive.example>\nInviato: martedì 3 marzo 2026 10:15\nA: Ann\nOggetto: Fattura",
        "Van: Care <care@jive.example>\nVerzonden: dinsdag 3 maart 2026 10:15\nAan: Ann\nOnderwerp: Rekening",
        "Od: Care <care@jive.example>\nWysłano: wtorek, 3 marca 2026 10:15\nDo: Ann\nTemat: Rachunek",
        "De: Care <care@jive.example>\nEnviada em: terça-feira, 3 de março de 2026 10:15\nPara: Ann\nAssunto: Fatura",
        "Från: Care <care@jive.example>\nSkickat: den 3 mars 2026 10:15\nTill: Ann\nÄmne: Faktura",
        "Fra: Care <care@jive.example>\nSendt: 3. marts 2026 10:15\nTil: Ann\nEmne: Regning",
        "Lähettäjä: Care <care@jive.example>\nLähetetty: tiistai 3. maaliskuuta 2026 10:15\nVastaanottaja: Ann\nAihe: Lasku",
        "Od: Care <care@jive.example>\nOdesláno: úterý 3. března 2026 10:15\nKomu: Ann\nPředmět: Účet",
        "差出人: Care <care@jive.example>\n送信日時: 2026年3月3日 10:15\n宛先: Ann\n件名: 請求書",
        "发件人: Care <care@jive.example>\n发送时间: 2026年3月3日 10:15\n收件人: Ann\n主题: 账单",
    ] {
        let folded = format!("~{}\n", block.replace('\n', "\n~"));
        story(&format!(
            "|No.\n|\n~________________________________\n{folded}~\n~Are you well?\n"
        ));
    }
}

#[test]
fn original_messages_between_dashes_are_folded_to_the_end() {
    for line in [
        "-----Original Message-----",
        "-------- Original message --------",
        "----- Message d’origine -----",
        "-------- Mensaje original --------",
        "-----Ursprüngliche Nachricht-----",
        "-----Messaggio originale-----",
        "-----Oorspronkelijk bericht-----",
        "-----Mensagem original-----",
        "-----Ursprungligt meddelande-----",
        "------------------ 原始邮件 ------------------",
    ] {
        story(&format!("|No.\n~{line}\n~From: Care\n~\n~Are you well?\n"));
    }
}

#[test]
fn signatures_and_what_telephones_add_are_folded() {
    for line in [
        "Sent from my iPhone",
        "Get Outlook for Android<https://aka.ms/x>",
        "Envoyé de mon iPhone",
        "Envoyé depuis mon appareil Samsung",
        "Enviado desde mi iPhone",
        "Enviado desde Outlook para iOS",
        "Von meinem iPhone gesendet",
        "Inviato da iPhone",
        "Verstuurd vanaf mijn iPhone",
        "Wysłane z iPhone'a",
        "Skickat från min iPhone",
        "Sendt fra min iPhone",
        "Lähetetty iPhonesta Outlook",
        "iPhoneから送信",
        "发自我的 iPhone",
    ] {
        story(&format!("|No.\n|\n~{line}\n"));
    }
    story("|No.\n|\n~-- \n~Ann Lee\n~514 555 0100\n");
    story("|No.\n|\n~-- \n~Ann Lee\n~\n~On Tue, 3 Mar 2026 at 10:15, Care <c@j.example> wrote:\n~> Well?\n");
}

#[test]
fn answers_between_and_beneath_quotes_are_left() {
    story(
        "~On Tue, 3 Mar 2026 at 10:15, Care <c@j.example> wrote:\n~\n~> Is it slow?\n|\n|Yes.\n|\n~> Since when?\n|\n|May.\n",
    );
    story("~On Tue, 3 Mar 2026, Care wrote:\n~> Well?\n|I am not.\n");
}

#[test]
fn an_answer_beneath_what_proton_quotes_is_left() {
    story(
        "|Yes.\n|\n~------- Original Message -------\n~On Tuesday, March 3rd, 2026 at 10:15, Care <c@j.example> wrote:\n~\n~> Well?\n~>\n~> Care\n|\n|And no.\n",
    );
    story(
        "~------- Original Message -------\n~On Tuesday, March 3rd, 2026 at 10:15, Care <c@j.example> wrote:\n~\n~> Well?\n|\n|No.\n",
    );
}

#[test]
fn in_doubt_nothing_is_folded() {
    let forwards = About::of("Fwd: Bill", true);
    story_about(
        "|See\n|On Tue, 3 Mar 2026 at 10:15, Care <c@j.example> wrote:\n|> You owe us.\n|> Care\n",
        forwards,
    );
    // A sentence of the customer that looks like it.
    story("|On 3 March your technician wrote:\n|“It works”. It did not.\n|I called again.\n");
    story("|On 3 March at 10:15 I called. He wrote down my number and never called back: nobody did.\n|Why?\n");
    story("|From: 3 May\n|To: 10 May\n|I had no line.\n");
    story("|My number:\n|514 555 0100\n|Call me.\n");
    // A quote with nothing above it is what they want to say.
    story(
        "|From: Care <c@j.example>\n|Sent: Tuesday, March 3, 2026 10:15 AM\n|To: Ann\n|Subject: Bill\n|\n|You owe us.\n",
    );
    story("|On Tue, 3 Mar 2026 at 10:15, Care <c@j.example> wrote:\n|\n|You owe us.\n");
    story("|> all of it\n|> quoted\n");
    // Two dashes in the middle of a letter.
    let letter = format!("|One.\n|--\n{}", "|And it goes on, and on.\n".repeat(20));
    story(&letter);
    story("|Sent from my desk, is much easier than my mobile phone.\n");
    story("|Envoyé le 3 mars par votre service.\n|Merci.\n");
    story("|Visit us now\n|>>> http://a.example <<<\n|or later\n");
}

#[test]
fn what_is_passed_on_is_left() {
    story(
        "|FYI\n|\n|---------- Forwarded message ---------\n|From: Care <c@j.example>\n|Date: Tue, Mar 3, 2026 at 10:15 AM\n|Subject: Bill\n|To: Ann\n|\n|You owe us.\n",
    );
    let forwards = About::of("TR : Facture", false);
    story_about(
        "|Voyez\n|\n|De : Care <c@j.example>\n|Envoyé : mardi 3 mars 2026 10:15\n|À : Ann\n|Objet : Facture\n|\n|Vous devez.\n",
        forwards,
    );
}

#[test]
fn arrows_of_somebody_who_answers_nothing_are_no_quote() {
    story_about("|My wishes:\n|> a new line\n|> my money\n", About::default());
    story("|My answer:\n~> a new line\n~> my money\n");
}

#[test]
fn many_lines_that_look_like_the_beginning_of_something_are_folded_in_their_order() {
    for line in [
        "On 1:11 a@b wrote\n",
        "> x\ny\n",
        "--\nx\n",
        "From: a@b\nSent: 1\n\n",
        ">\n\n",
        "____________________\n",
    ] {
        let text = line.repeat(20_000);
        let ranges = folded(&text, ANSWER);
        let mut at = 0;
        for range in &ranges {
            assert!(
                at <= range.start && range.start < range.end && range.end <= text.len(),
                "{line:?}: {ranges:?}"
            );
            at = range.end;
        }
    }
}
