//! Whatever stands in the address of a mail, or in what it says it answers: nothing is taken for one of ours that we did
//! not give out, and one that we gave out is known again, but with no letter of it changed.

#![no_main]

#[path = "../../crates/desk/src/post/addresses.rs"]
#[allow(dead_code, reason = "what is sent is not looked at here")]
mod addresses;
#[path = "../../crates/desk/src/keys.rs"]
#[allow(dead_code, reason = "keys are for more than addresses")]
mod keys;
#[path = "../../crates/desk/src/time.rs"]
#[allow(dead_code, reason = "keys draw a nonce of it")]
mod time;

use addresses::{Replies, Tag, ours};
use keys::Keys;
use libfuzzer_sys::fuzz_target;
use practice::reference;

fuzz_target!(|bytes: &[u8]| {
    let keys = Keys::new([7; 32]);
    let replies = Replies::to("complaints@jive.example", &keys).expect("an address");
    let typed = String::from_utf8_lossy(bytes);
    for address in [typed.to_string(), format!("complaints+{typed}@jive.example")] {
        match replies.read(&address) {
            Some(Tag::Case { reference, word }) => {
                assert!(replies.stands(&reference, &word, 3).is_none(), "{address} was never given out");
            }
            Some(Tag::Message { .. }) => panic!("{address} was never given out"),
            None => {}
        }
    }
    assert!(ours(&keys, &typed).is_none(), "{typed} is none of our messages");

    let Some((number, rest)) = bytes.split_first_chunk::<8>() else { return };
    let reference = reference::reference(u64::from_be_bytes(*number));
    let given = replies.of_case(&reference, 2).expect("an address");
    let Some(Tag::Case { reference: known, word }) = replies.read(&given) else {
        panic!("{given} is not known again");
    };
    assert!(known == reference && replies.stands(&known, &word, 2) == Some(2));
    // One letter of it is another.
    let Some((at, with)) = rest.split_first().zip(rest.get(1)).map(|((at, _), with)| (usize::from(*at), *with)) else {
        return;
    };
    let mut letters: Vec<char> = word.chars().collect();
    let at = at % letters.len();
    let other = char::from(b'a' + with % 26);
    if letters[at] == other {
        return;
    }
    letters[at] = other;
    let word: String = letters.into_iter().collect();
    if let Some(Tag::Case { reference, word }) = replies.read(&format!("complaints+{word}@jive.example")) {
        assert!(replies.stands(&reference, &word, 2).is_none(), "{word} for {given}");
    }
});
