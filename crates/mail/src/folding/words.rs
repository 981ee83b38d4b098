//! How mail programs say, in each language, that what follows is another's. Tables, in lower case; a new language is a
//! row in each.

/// How a line begins and what it says that leads to a quote: “On … wrote:”.
pub(super) struct Leading {
    /// Words that the line begins with. Where there are none, it begins with a date.
    pub begins: &'static [&'static str],
    pub says: &'static [&'static str],
}

const fn leading(begins: &'static [&'static str], says: &'static [&'static str]) -> Leading {
    Leading { begins, says }
}

pub(super) const LEADING: &[Leading] = &[
    // English
    leading(&["on", "sent from"], &["wrote", "sent", "writes"]),
    // French
    leading(&["le", "l'"], &["a écrit", "a ecrit", "écrit"]),
    // Spanish
    leading(&["el", "a las", "con fecha"], &["escribió", "escribio", "ha escrito"]),
    // German
    leading(&["am"], &["schrieb", "geschrieben"]),
    leading(&[], &["schrieb am"]),
    // Italian
    leading(&["il", "in data"], &["ha scritto", "ha scritto:"]),
    // Dutch
    leading(&["op"], &["schreef", "geschreven", "geschreven:"]),
    // Polish
    leading(&["w dniu", "dnia"], &["napisał", "napisała", "napisał(a)", "pisze"]),
    leading(&[], &["napisał", "napisała", "napisał(a)"]),
    // Portuguese
    leading(&["em", "no dia"], &["escreveu"]),
    // Danish, Norwegian, Swedish
    leading(&["den", "på"], &["skrev", "følgende"]),
    leading(&[], &["skrev"]),
    // Finnish
    leading(&[], &["kirjoitti"]),
    // Czech, Slovak
    leading(&["dne", "dňa"], &["napsal", "napsal(a)", "napsala", "napísal", "napísal(a)"]),
    leading(&[], &["napsal", "napsal(a)", "napsala"]),
    // Vietnamese
    leading(&["vào"], &["đã viết"]),
    // Russian, Ukrainian
    leading(&[], &["написал", "написала", "написал(а)", "пишет", "пише", "написав"]),
    // Turkish
    leading(&[], &["şunu yazdı", "yazdı", "tarihinde şunları yazdı"]),
    // Hungarian, Romanian, Catalan, Greek
    leading(&[], &["ezt írta", "a scris", "va escriure", "έγραψε"]),
    // Japanese, Chinese, Korean: no blanks between words.
    leading(&[], &["のメール", "の書き込み", "は書きました", "wrote"]),
    leading(&["在", "于", "於"], &["写道", "寫道", "写到"]),
    leading(&[], &["写道", "寫道", "작성", "님이 작성"]),
];

/// Stand alone between dashes, above a message that is quoted to its end.
pub(super) const ORIGINAL: &[&str] = &[
    "original message",
    "reply message",
    "original appointment",
    "message d'origine",
    "message original",
    "message initial",
    "mensaje original",
    "mensaje original de",
    "ursprüngliche nachricht",
    "ursprungliche nachricht",
    "originalnachricht",
    "messaggio originale",
    "oorspronkelijk bericht",
    "origineel bericht",
    "oprindelig meddelelse",
    "oprindelig besked",
    "opprinnelig melding",
    "originalmelding",
    "ursprungligt meddelande",
    "originalmeddelande",
    "alkuperäinen viesti",
    "původní zpráva",
    "puvodni zprava",
    "pôvodná správa",
    "oryginalna wiadomość",
    "wiadomość oryginalna",
    "mensagem original",
    "исходное сообщение",
    "пересылаемое сообщение",
    "eredeti üzenet",
    "mesaj original",
    "özgün ileti",
    "元のメッセージ",
    "原始邮件",
    "邮件原件",
    "原始郵件",
    "원본 메시지",
];

/// What stands above a message that is passed on. It is never folded: it may be all that the customer wants to say.
pub(super) const FORWARDED: &[&str] = &[
    "forwarded message",
    "begin forwarded message",
    "message transféré",
    "message transfere",
    "début du message transféré",
    "début du message réexpédié",
    "mensaje reenviado",
    "inicio del mensaje reenviado",
    "weitergeleitete nachricht",
    "anfang der weitergeleiteten nachricht",
    "messaggio inoltrato",
    "inizio messaggio inoltrato",
    "doorgestuurd bericht",
    "begin doorgestuurd bericht",
    "videresendt meddelelse",
    "videresendt melding",
    "vidarebefordrat meddelande",
    "välitetty viesti",
    "přeposlaná zpráva",
    "wiadomość przekazana",
    "treść przekazanej wiadomości",
    "mensagem encaminhada",
    "mensagem reencaminhada",
    "转发的邮件",
    "転送メッセージ",
];

/// How a subject begins that passes a message on.
pub(super) const FORWARDS: &[&str] = &[
    "fw:", "fwd:", "tr:", "tr :", "rv:", "renv:", "reenv:", "wg:", "i:", "inoltra:", "doorst:", "vs:", "vb:", "enc:", "pd:",
    "转发:", "转发：", "轉寄:", "fw：",
];

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Field {
    From,
    Sent,
    To,
    Subject,
    Cc,
}

/// The lines that Outlook and others put above what they quote.
pub(super) const FIELDS: &[(Field, &[&str])] = &[
    (
        Field::From,
        &[
            "from", "de", "von", "da", "van", "od", "från", "fra", "lähettäjä", "от", "от кого", "від", "差出人", "发件人",
            "發件人", "寄件者", "보낸 사람", "feladó", "expéditeur", "kimden", "de la", "από", "保存者",
        ],
    ),
    (
        Field::Sent,
        &[
            "sent", "date", "envoyé", "envoyé le", "envoye", "enviado", "enviado el", "fecha", "gesendet", "datum", "inviato",
            "data", "verzonden", "wysłano", "odesláno", "odoslané", "skickat", "sendt", "dato", "lähetetty", "päivämäärä",
            "enviada", "enviada em", "enviado em", "отправлено", "дата", "送信日時", "日付", "发送时间", "寄件日期", "日期", "보낸 날짜",
            "elküldve", "gönderildi", "tarih",
        ],
    ),
    (
        Field::To,
        &[
            "to", "à", "a", "pour", "destinataire", "para", "an", "aan", "do", "komu", "till", "til", "vastaanottaja",
            "кому", "宛先", "收件人", "收件者", "받는 사람", "címzett", "kime", "către", "προς",
        ],
    ),
    (
        Field::Subject,
        &[
            "subject", "objet", "sujet", "asunto", "betreff", "oggetto", "onderwerp", "temat", "předmět", "predmet", "ämne",
            "emne", "aihe", "assunto", "тема", "件名", "主题", "主旨", "제목", "tárgy", "konu", "subiect", "θέμα",
        ],
    ),
    (
        Field::Cc,
        &["cc", "bcc", "kopie", "kopia", "kopi", "dw", "udw", "cci", "kopio", "копия", "抄送", "副本", "reply-to", "importance"],
    ),
];

/// What telephones and programs sign with.
pub(super) const SENT_FROM: &[&str] = &[
    "sent from",
    "sent via",
    "sent on the go",
    "sent with",
    "sent using",
    "get outlook for",
    "envoyé de",
    "envoyé depuis",
    "envoyé à partir",
    "envoyé avec",
    "envoyé par",
    "obtenez outlook pour",
    "télécharger outlook pour",
    "enviado desde",
    "enviado con",
    "enviado a través",
    "enviado do",
    "enviado a partir",
    "enviado de",
    "obtener outlook para",
    "descarga outlook para",
    "obter o outlook para",
    "von meinem",
    "von meiner",
    "gesendet von",
    "gesendet mit",
    "diese nachricht wurde von",
    "holen sie sich outlook für",
    "outlook für",
    "inviato da",
    "inviato dal",
    "scarica outlook per",
    "verstuurd vanaf",
    "verzonden vanaf",
    "verzonden met",
    "outlook voor",
    "download outlook voor",
    "wysłano z",
    "wysłane z",
    "pobierz program outlook dla",
    "skickat från",
    "skickades från",
    "hämta outlook för",
    "sendt fra",
    "sendt med",
    "sendt via",
    "hent outlook til",
    "hent outlook for",
    "lähetetty",
    "hanki outlook",
    "odesláno z",
    "odesláno ze",
    "získat outlook pro",
    "отправлено с",
    "отправлено из",
    "발송",
    "나의",
    "发自我的",
    "從我的",
    "从我的",
    "iphoneから送信",
];

/// What they call themselves; without one of these such a line is the customer's own.
pub(super) const DEVICES: &[&str] = &[
    "iphone", "ipad", "ipod", "android", "samsung", "galaxy", "blackberry", "outlook", "mail", "mobile", "smartphone",
    "phone", "téléphone", "móvil", "celular", "handy", "telefon", "huawei", "nokia", "xiaomi", "redmi", "oneplus", "pixel",
    "motorola", "windows", "tablet", "tablette", "proton", "yahoo", "gmail", "aol", "gmx", "web.de", "acompli", "bell",
    "rogers", "telus", "verizon", "t-mobile", "mac", "apple", "puhelimesta", "laitteesta", "手机", "핸드폰",
];
