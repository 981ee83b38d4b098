//! stub
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Trace { pub steps: Vec<String> }
