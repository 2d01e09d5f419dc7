/// A named value: a property, a key of an object, or a detail of an event.
pub struct Member {
    /// Its name.
    pub name: &'static str,
    /// Its type in TypeScript.
    pub kind: &'static str,
    /// Whether the object that it belongs to is of no use without it.
    pub is_required: bool,
    /// What it is for.
    pub meaning: &'static str,
}

/// A member that must be there.
pub(super) const fn required(name: &'static str, kind: &'static str, meaning: &'static str) -> Member {
    Member { name, kind, is_required: true, meaning }
}

/// A member that may be left out.
pub(super) const fn optional(name: &'static str, kind: &'static str, meaning: &'static str) -> Member {
    Member { name, kind, is_required: false, meaning }
}
