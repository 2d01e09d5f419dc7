use std::any::Any;
use std::marker::PhantomData;
use std::sync::Arc;

use leptos::prelude::*;

/// A reactive value shared by views. Copying it copies a handle, not the data.
///
/// A signal's own methods take closures, and each closure brings a copy of their code; these do not. Nor does each data
/// type bring a copy of the signal's code: all signals hold the same type, `dyn Any`.
pub struct Shared<T: 'static>(RwSignal<AnyValue>, PhantomData<fn() -> T>);

/// The type-erased value of every signal; its handle knows the concrete type.
type AnyValue = Arc<dyn Any + Send + Sync>;

impl<T: Clone + Send + Sync + 'static> Shared<T> {
    /// Creates a signal with an initial value.
    pub fn new(value: T) -> Self {
        Self(begin(Arc::new(value)), PhantomData)
    }

    /// Returns the current value and subscribes the reader to changes.
    pub fn get(self) -> Arc<T> {
        known(get(self.0))
    }

    /// Returns the current value without subscribing.
    pub fn peek(self) -> Arc<T> {
        known(peek(self.0))
    }

    /// Replaces the value.
    pub fn set(self, value: T) {
        set(self.0, Arc::new(value));
    }

    /// Changes the value; does nothing after the signal is disposed. A field that has the focus when its view is
    /// removed still emits `blur`, whose handler then changes a disposed signal.
    pub fn change(self, change: impl FnOnce(&mut T)) {
        if self.is_gone() {
            return;
        }
        let mut value = (*self.peek()).clone();
        change(&mut value);
        self.set(value);
    }

    /// Whether the signal is disposed, because the view that owns it was removed.
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
