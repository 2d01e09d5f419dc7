use crate::model::base::{string_enum, wire_struct};

wire_struct! {
    /// What became of a file that was sent with a request.
    pub struct AttachmentReceipt {
        /// The file's name.
        pub name: String,
        /// Whether it is there.
        pub status: AttachmentStatus,
        /// Why it was rejected: a word such as `tooLarge`.
        pub reason: Option<String>,
    }
}

string_enum! {
    /// Whether a file is there that was sent with a request.
    pub enum AttachmentStatus {
        /// It is stored.
        Stored = "stored",
        /// It is being looked at.
        Pending = "pending",
        /// It was not taken.
        Rejected = "rejected",
    }
}

wire_struct! {
    /// A file that belongs to a request, as its page shows it.
    pub struct StoredAttachment {
        /// The backend's identifier.
        pub id: String,
        /// The file's name, as it was sent.
        pub name: String,
        /// Its bytes.
        pub size: usize,
        /// Where it can be downloaded, absolute or relative to the backend's address.
        pub url: String,
    }
}
