/// A keyboard command for a redaction area.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AreaKey {
    /// Moves the area by this many steps to the right and down; negative values move it to the left and up.
    Move(i32, i32),
    /// Widens and heightens the area by this many steps; negative values shrink it.
    Resize(i32, i32),
    /// Removes the area.
    Remove,
}

impl AreaKey {
    /// Maps a `KeyboardEvent.key` value, with or without Shift.
    pub fn named(name: &str, with_shift: bool) -> Option<Self> {
        let (x, y) = match name {
            "ArrowLeft" => (-1, 0),
            "ArrowRight" => (1, 0),
            "ArrowUp" => (0, -1),
            "ArrowDown" => (0, 1),
            "Delete" | "Backspace" => return Some(Self::Remove),
            _ => return None,
        };
        Some(if with_shift { Self::Resize(x, y) } else { Self::Move(x, y) })
    }
}
