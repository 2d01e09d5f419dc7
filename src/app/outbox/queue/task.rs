use super::{Queue, Task};

/// What delivery tasks and the user do with a request.
impl Queue {
    /// Begins a delivery task; false while there is one, or if the request is not the present user's.
    pub fn begin(&mut self, key: &str) -> bool {
        let idle = self.find(key).filter(|queued| queued.is_listed && queued.task == Task::None);
        idle.map(|queued| queued.task = Task::Waiting).is_some()
    }

    /// Ends a delivery task; true if the user has asked for another attempt meanwhile.
    pub fn end(&mut self, key: &str) -> bool {
        let mut is_asked_again = false;
        if let Some(queued) = self.find(key) {
            queued.task = Task::None;
            is_asked_again = std::mem::take(&mut queued.is_asked_again) && queued.is_listed;
        }
        self.tidy();
        is_asked_again
    }

    /// Records that the user wants a request to be sent now, whatever pause or refusal holds it back.
    pub fn ask(&mut self, key: &str) {
        if let Some(queued) = self.find(key).filter(|queued| queued.is_listed) {
            queued.asked_after = Some(queued.entry.delivery.attempts());
            queued.is_asked_again |= queued.task != Task::None;
        }
    }

    /// Records that a delivery task has noticed what the user asked for.
    pub fn heard(&mut self, key: &str) {
        if let Some(queued) = self.find(key) {
            if queued.is_asked() {
                queued.starts_anew();
            }
            (queued.asked_after, queued.is_asked_again) = (None, false);
        }
    }

    /// Records that the network may be back, or the user is: reasons not to wait for the end of a pause.
    pub fn wake(&mut self) {
        self.wakes += 1;
    }

    /// Number of times that something justified an attempt before its pause ends.
    pub fn wakes(&self) -> u64 {
        self.wakes
    }

    /// Records that an attempt begins.
    pub fn sending(&mut self, key: &str) {
        if let Some(queued) = self.find(key) {
            queued.task = Task::Sending;
        }
    }

    /// Records that an attempt has ended: its answer is settled, or it was given up.
    pub fn answered(&mut self, key: &str) {
        if let Some(queued) = self.find(key).filter(|queued| queued.task == Task::Sending) {
            queued.task = Task::Waiting;
        }
    }
}
