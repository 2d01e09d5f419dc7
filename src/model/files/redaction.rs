use super::area::Area;
use super::area_key::AreaKey;

/// Editor state of the redaction areas of a picture. All coordinates are in pixels of the picture, so that they do not
/// depend on the size at which it is displayed, and areas never extend beyond the picture.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Redaction {
    width: u32,
    height: u32,
    areas: Vec<Area>,
    drag: Option<Drag>,
}

/// The target of a drag with the pointer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DragHandle {
    /// The picture: draws a new area.
    Picture,
    /// An area: moves it.
    Area(usize),
    /// The lower right corner of an area: resizes it.
    Corner(usize),
}

/// A drag in progress: its target, the index of the area that it changes, the pixel where it started, and that area at
/// the start.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Drag {
    grip: DragHandle,
    index: usize,
    from: (u32, u32),
    origin: Area,
}

impl Redaction {
    /// Creates a redaction without areas for a picture of this size in pixels.
    pub fn new(width: u32, height: u32) -> Self {
        Self { width, height, ..Self::default() }
    }

    /// The areas, in the order in which they were drawn.
    pub fn areas(&self) -> &[Area] {
        &self.areas
    }

    /// Position of an area in ten-thousandths of the picture: left, top, width and height.
    pub fn ten_thousandths(&self, index: usize) -> Option<[u64; 4]> {
        let area = self.areas.get(index)?;
        let part = |pixels: u32, whole: u32| u64::from(pixels) * 10_000 / u64::from(whole.max(1));
        let (left, top) = (part(area.left, self.width), part(area.top, self.height));
        Some([left, top, part(area.width, self.width), part(area.height, self.height)])
    }

    /// Whether a drag is in progress.
    pub fn is_dragged(&self) -> bool {
        self.drag.is_some()
    }

    /// Starts a drag at a point, in fractions of the picture's width and height from its upper left corner (0 to 1). A
    /// drag in progress is ended first.
    pub fn press(&mut self, grip: DragHandle, point: (f64, f64)) {
        self.release();
        let from = self.pixel(point);
        let index = match grip {
            DragHandle::Picture => self.areas.len(),
            DragHandle::Area(index) | DragHandle::Corner(index) => index,
        };
        if grip == DragHandle::Picture {
            self.areas.push(Area::between(from, from));
        }
        self.drag = self.areas.get(index).map(|&origin| Drag { grip, index, from, origin });
    }

    /// Continues the drag; does nothing if none is in progress.
    pub fn drag(&mut self, point: (f64, f64)) {
        let Some(Drag { grip, index, from, origin }) = self.drag else { return };
        let to = self.pixel(point);
        let (across, down) = (i64::from(to.0) - i64::from(from.0), i64::from(to.1) - i64::from(from.1));
        self.areas[index] = match grip {
            DragHandle::Picture => Area::between(from, to),
            DragHandle::Area(_) => self.moved(origin, across, down),
            DragHandle::Corner(_) => self.resized(origin, across, down),
        };
    }

    /// Ends the drag; returns the index of the area that was drawn or changed. A new area that is too small to be
    /// intended, as after a tap, is removed.
    pub fn release(&mut self) -> Option<usize> {
        let Drag { grip, index, .. } = self.drag.take()?;
        let Area { width, height, .. } = self.areas[index];
        let is_meant = width >= self.least(self.width) && height >= self.least(self.height);
        if grip == DragHandle::Picture && !is_meant {
            self.areas.remove(index);
            return None;
        }
        Some(index)
    }

    /// Adds an area in the middle of the picture, for keyboard users; returns its index.
    pub fn add(&mut self) -> usize {
        self.release();
        let (width, height) = ((self.width / 4).max(1), (self.height / 4).max(1));
        let (left, top) = ((self.width.saturating_sub(width)) / 2, (self.height.saturating_sub(height)) / 2);
        self.areas.push(Area { left, top, width, height });
        self.areas.len() - 1
    }

    /// Handles a key on an area; does nothing if there is no such area, or during a drag.
    pub fn key(&mut self, index: usize, key: AreaKey) {
        let Some(&area) = self.areas.get(index).filter(|_| self.drag.is_none()) else { return };
        let step = i64::from(self.step());
        match key {
            AreaKey::Move(x, y) => self.areas[index] = self.moved(area, i64::from(x) * step, i64::from(y) * step),
            AreaKey::Resize(x, y) => self.areas[index] = self.resized(area, i64::from(x) * step, i64::from(y) * step),
            AreaKey::Remove => drop(self.areas.remove(index)),
        }
    }

    fn moved(&self, area: Area, across: i64, down: i64) -> Area {
        let left = shifted(area.left, across, 0, self.width.saturating_sub(area.width));
        Area { left, top: shifted(area.top, down, 0, self.height.saturating_sub(area.height)), ..area }
    }

    fn resized(&self, area: Area, across: i64, down: i64) -> Area {
        let (widest, highest) = (self.width.saturating_sub(area.left), self.height.saturating_sub(area.top));
        let width = shifted(area.width, across, self.least(self.width).min(area.width), widest);
        Area { width, height: shifted(area.height, down, self.least(self.height).min(area.height), highest), ..area }
    }

    /// Converts a point to a pixel. Points outside the picture, where pointers can be dragged, are clamped.
    fn pixel(&self, (x, y): (f64, f64)) -> (u32, u32) {
        let at = |part: f64, whole: u32| (part.clamp(0.0, 1.0) * f64::from(whole)).round() as u32;
        (at(x, self.width), at(y, self.height))
    }

    /// Pixels per key press: a hundredth of the longer side.
    fn step(&self) -> u32 {
        (self.width.max(self.height) / 100).max(1)
    }

    /// Minimum length of a side in pixels, which keeps an area from vanishing.
    fn least(&self, side: u32) -> u32 {
        self.step().min(side)
    }
}

fn shifted(from: u32, by: i64, least: u32, most: u32) -> u32 {
    let to = (i64::from(from) + by).clamp(i64::from(least.min(most)), i64::from(most));
    u32::try_from(to).unwrap_or_default()
}

#[cfg(test)]
mod tests;
