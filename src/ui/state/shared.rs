use std::any::Any;
use std::marker::PhantomData;
use std::sync::Arc;

use leptos::prelude::*;

/// A piece of state that views share. Copying it copies a handle, not the data.
///
/// A signal's own methods take closures, and each closure brings a copy of their code; these do not. Nor does each type of
/// data bring a copy of the signal's code: all signals hold one type, which is any.
pub struct Shared<T: 'static>(RwSignal<AnyValue>, PhantomData<fn() -> T>);

/// What all signals hold: data whose type its handle knows.
type AnyValue = Arc<dyn Any + Send + Sync>;

impl<T: Clone + Send + Sync + 'static> Shared<T> {
    /// State that begins with a value.
    pub fn new(value: T) -> Self {
        Self(begin(Arc::new(value)), PhantomData)
    }

    /// The present value; what reads it is drawn again when it changes.
    pub fn get(self) -> Arc<T> {
        known(get(self.0))
    }

    /// The present value, for those who need it once.
    pub fn peek(self) -> Arc<T> {
        known(peek(self.0))
    }

    /// Replaces the value.
    pub fn set(self, value: T) {
        set(self.0, Arc::new(value));
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

    /// Whether the view that it belongs to is gone.
    pub fn is_gone(self) -> bool {
        is_gone(self.0)
    }
}

#[inline(never)]
fn begin(value: AnyValue) -> RwSignal<AnyValue> {
    RwSignal::new(value)
}

#[inline(never)]
fn get(signal: RwSignal<AnyValue>) -> AnyValue {
    signal.get()
}

#[inline(never)]
fn peek(signal: RwSignal<AnyValue>) -> AnyValue {
    signal.get_untracked()
}

#[inline(never)]
fn set(signal: RwSignal<AnyValue>, value: AnyValue) {
    signal.set(value);
}

#[inline(never)]
fn is_gone(signal: RwSignal<AnyValue>) -> bool {
    signal.is_disposed()
}

fn known<T: Send + Sync + 'static>(value: AnyValue) -> Arc<T> {
    value.downcast().expect("a handle knows the type that it began with")
}

impl<T> Clone for Shared<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Shared<T> {}
