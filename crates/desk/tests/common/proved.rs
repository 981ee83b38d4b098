//! What is kept, held against the histories.

use desk::Desk;
use register::Derived;

/// What is kept is what the histories say, and nobody changed any.
pub async fn is_proved(desk: &Desk) {
    let code = desk.code();
    let register = desk.register().clone();
    assert!(register.verify().unwrap().is_sound());
    let rebuilt = tokio::task::spawn_blocking(move || {
        let derive = |file: &register::CaseFile| {
            let complaint =
                practice::Complaint::read(&file.reference, &file.entries).map_err(|error| error.to_string())?;
            let obligations = practice::obligations(&code, &complaint, &file.entries);
            Ok(Derived {
                tallies: practice::tally::tallies(&code, &complaint, &file.entries, &obligations),
                counters: desk::desk::counted(&complaint, &file.entries),
                to_post: practice::notice::to_post(&code, &complaint, &file.entries),
                complaint,
                obligations,
            })
        };
        register.rebuild(&derive, false).unwrap()
    });
    let rebuilt = rebuilt.await.unwrap();
    assert!(rebuilt.differences.is_empty(), "{:#?}", rebuilt.differences);
}
