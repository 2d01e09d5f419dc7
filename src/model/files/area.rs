/// A rectangle in a picture, in pixels of the picture.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Area {
    /// Pixels from the left edge.
    pub left: u32,
    /// Pixels from the upper edge.
    pub top: u32,
    /// Width in pixels.
    pub width: u32,
    /// Height in pixels.
    pub height: u32,
}

impl Area {
    /// Returns the rectangle between two opposite corners, in any order.
    pub fn between((x, y): (u32, u32), (other_x, other_y): (u32, u32)) -> Self {
        Self { left: x.min(other_x), top: y.min(other_y), width: x.abs_diff(other_x), height: y.abs_diff(other_y) }
    }
}
