/// A named value: a property, a key of an object, or a member of an event's detail.
pub struct Member {
    /// Name of the member.
    pub name: &'static str,
    /// TypeScript type.
    pub kind: &'static str,
    /// Whether its object is invalid without it.
    pub is_required: bool,
    /// Description for page owners.
    pub meaning: &'static str,
}

/// A required member.
pub(super) const fn required(name: &'static str, kind: &'static str, meaning: &'static str) -> Member {
    Member { name, kind, is_required: true, meaning }
}

/// An optional member.
pub(super) const fn optional(name: &'static str, kind: &'static str, meaning: &'static str) -> Member {
    Member { name, kind, is_required: false, meaning }
}
