//! Who wants a letter each morning, and who does not; who has said neither is not here.

use std::collections::BTreeMap;

use crate::{
    Error, Register, statements,
    step::Step,
    value::{Row, values},
};

impl Register {
    /// What colleagues have said.
    pub async fn digest_wishes(&self) -> Result<BTreeMap<String, bool>, Error> {
        let rows = self.database().read(&statements::DIGESTS, values![]).await?;
        rows.iter().map(wish).collect()
    }

    pub async fn wish_for_digest(&self, staff: &str, wanted: bool) -> Result<(), Error> {
        let step = Step::new(&statements::PUT_DIGEST, values![staff, wanted]);
        self.write(vec![step]).await.map(drop)
    }
}

fn wish(row: &Row) -> Result<(String, bool), Error> {
    Ok((row.string(0)?, row.flag(1)?))
}
