/// A key that means something to an area that is to be blacked out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AreaKey {
    /// Moves the area by so many steps to the right and down, or the other way.
    Move(i32, i32),
    /// Makes it wider and higher by so many steps, or the other way.
    Resize(i32, i32),
    /// Takes it away.
    Remove,
}

impl AreaKey {
    /// The key with the name that browsers give it, with or without Shift.
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
