use std::any::Any;
use std::marker::PhantomData;
use std::rc::Rc;

use leptos::prelude::*;
use send_wrapper::SendWrapper;

use crate::app::{Observable, Slot};

/// An observable value that views react to. Copying it copies a handle, not the data.
///
/// A signal's own methods take closures, and each closure brings a copy of their code; these do not. Nor does each data
/// type bring a copy of the signal's code: all signals hold the same type, a [`Slot`].
pub struct Shared<T: 'static>(RwSignal<Held>, PhantomData<fn() -> T>);

/// What every signal holds; its handle knows the type of the value.
type Held = SendWrapper<Rc<Slot>>;

impl<T: Clone + 'static> Shared<T> {
    /// Creates an observable of a view, with an initial value.
    pub fn new(value: T) -> Self {
        Self::of(&Observable::new(value))
    }

    /// Observes a value of the app.
    pub fn of(observed: &Observable<T>) -> Self {
        Self(observe(observed.slot()), PhantomData)
    }

    /// Returns the current value and subscribes the reader to changes.
    pub fn get(self) -> Rc<T> {
        known(get(self.0))
    }

    /// Returns the current value without subscribing.
    pub fn peek(self) -> Rc<T> {
        known(slot(self.0).value())
    }

    /// Replaces the value.
    pub fn set(self, value: T) {
        slot(self.0).set(Rc::new(value));
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

    /// Has `before` run before views redraw what has changed.
    pub fn before_redraw(self, before: impl Fn() + 'static) {
        let signal = self.0;
        slot(signal).observe(Rc::new(move || {
            before();
            notify(signal);
        }));
    }
}

#[inline(never)]
fn observe(slot: Rc<Slot>) -> RwSignal<Held> {
    let signal = RwSignal::new(SendWrapper::new(slot.clone()));
    slot.observe(Rc::new(move || notify(signal)));
    signal
}

#[inline(never)]
fn get(signal: RwSignal<Held>) -> Rc<dyn Any> {
    signal.track();
    slot(signal).value()
}

#[inline(never)]
fn slot(signal: RwSignal<Held>) -> Rc<Slot> {
    signal.with_untracked(|held| Rc::clone(held))
}

#[inline(never)]
fn notify(signal: RwSignal<Held>) {
    if !is_gone(signal) {
        signal.notify();
    }
}

#[inline(never)]
fn is_gone(signal: RwSignal<Held>) -> bool {
    signal.is_disposed()
}

fn known<T: 'static>(value: Rc<dyn Any>) -> Rc<T> {
    value.downcast().expect("a handle knows the type that it was created with")
}

impl<T> Clone for Shared<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Shared<T> {}
