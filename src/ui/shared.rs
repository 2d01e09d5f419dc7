use std::sync::Arc;

use leptos::prelude::*;

/// A piece of state that views share. Copying it copies a handle, not the data.
///
/// A signal's own methods take closures, and each closure brings a copy of their code; these three do not.
pub struct Shared<T: 'static>(RwSignal<Arc<T>>);

impl<T: Clone + Send + Sync + 'static> Shared<T> {
    /// State that begins with a value.
    pub fn new(value: T) -> Self {
        Self(RwSignal::new(Arc::new(value)))
    }

    /// The present value; what reads it is drawn again when it changes.
    #[inline(never)]
    pub fn get(self) -> Arc<T> {
        self.0.get()
    }

    /// The present value, for those who need it once.
    #[inline(never)]
    pub fn peek(self) -> Arc<T> {
        self.0.get_untracked()
    }

    /// Replaces the value.
    #[inline(never)]
    pub fn set(self, value: T) {
        self.0.set(Arc::new(value));
    }

    /// Changes the value; nothing where it is gone. A field that has the focus when its view goes still loses it, and
    /// says so to what is no longer there.
    pub fn change(self, change: impl FnOnce(&mut T)) {
        if self.is_gone() {
            return;
        }
        let mut value = (*self.peek()).clone();
        change(&mut value);
        self.set(value);
    }

    /// Whether the widget that it belongs to is gone.
    pub fn is_gone(self) -> bool {
        self.0.is_disposed()
    }
}

impl<T> Clone for Shared<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Shared<T> {}
