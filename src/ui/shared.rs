use std::any::Any;
use std::marker::PhantomData;
use std::sync::Arc;

use leptos::prelude::*;

/// A piece of state that views share. Copying it copies a handle, not the data.
///
/// A signal's own methods take closures, and each closure brings a copy of their code; these three do not. And each type of
/// signal brings its own copy of Leptos' code, so that all of these are of one type inside, which does not know the value's.
pub struct Shared<T: 'static> {
    signal: RwSignal<Value>,
    of: PhantomData<fn() -> T>,
}

type Value = Arc<dyn Any + Send + Sync>;

impl<T: Clone + Send + Sync + 'static> Shared<T> {
    /// State that begins with a value.
    pub fn new(value: T) -> Self {
        Self { signal: RwSignal::new(Arc::new(value)), of: PhantomData }
    }

    /// The present value; what reads it is drawn again when it changes.
    pub fn get(self) -> Arc<T> {
        known(tracked(self.signal))
    }

    /// The present value, for those who need it once.
    pub fn peek(self) -> Arc<T> {
        known(untracked(self.signal))
    }

    /// Replaces the value.
    pub fn set(self, value: T) {
        replace(self.signal, Arc::new(value));
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
        is_disposed(self.signal)
    }
}

#[inline(never)]
fn tracked(signal: RwSignal<Value>) -> Value {
    signal.get()
}

#[inline(never)]
fn untracked(signal: RwSignal<Value>) -> Value {
    signal.get_untracked()
}

#[inline(never)]
fn replace(signal: RwSignal<Value>, value: Value) {
    signal.set(value);
}

#[inline(never)]
fn is_disposed(signal: RwSignal<Value>) -> bool {
    signal.is_disposed()
}

fn known<T: Send + Sync + 'static>(value: Value) -> Arc<T> {
    value.downcast().expect("nothing else is ever put there")
}

impl<T> Clone for Shared<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Shared<T> {}
