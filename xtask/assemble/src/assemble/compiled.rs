//! The form of compiled catalogues, shared with the program, which reads it.

pub(crate) mod seal {
    include!("../../../../src/i18n/compiled/seal.rs");
}

mod syntax {
    include!("../../../../src/i18n/compiled/syntax.rs");
}

pub(crate) mod writer {
    include!("../../../../src/i18n/compiled/writer.rs");
}
