/// A rectangle of a picture, in its pixels.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Area {
    /// Pixels from the left edge.
    pub left: u32,
    /// Pixels from the upper edge.
    pub top: u32,
    /// Pixels across.
    pub width: u32,
    /// Pixels down.
    pub height: u32,
}

impl Area {
    /// The rectangle between two corners, which may lie in any direction from each other.
    pub fn between((x, y): (u32, u32), (other_x, other_y): (u32, u32)) -> Self {
        Self { left: x.min(other_x), top: y.min(other_y), width: x.abs_diff(other_x), height: y.abs_diff(other_y) }
    }
}
