use super::{About, folded};
