use crate::model::base::{string_enum, wire_struct};

wire_struct! {
    /// Result for a file that was submitted with a request.
    pub struct AttachmentReceipt {
        /// The file's name.
        pub name: String,
        /// Whether the backend has stored the file.
        pub status: AttachmentStatus,
        /// Error code of a rejected file, such as `tooLarge`.
        pub reason: Option<String>,
    }
}

string_enum! {
    /// Status of a file that was submitted with a request.
    pub enum AttachmentStatus {
        /// The file is stored.
        Stored = "stored",
        /// The backend is still checking the file.
        Pending = "pending",
        /// The backend has rejected the file.
        Rejected = "rejected",
    }
}

wire_struct! {
    /// A stored file of a request.
    pub struct StoredAttachment {
        /// The backend's identifier of the file.
        pub id: String,
        /// The file's name, as it was submitted.
        pub name: String,
        /// Size in bytes.
        pub size: usize,
        /// Download address, absolute or relative to the backend's address.
        pub url: String,
    }
}
