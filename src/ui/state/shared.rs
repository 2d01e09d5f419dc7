use std::any::Any;
use std::cell::RefCell;
use std::marker::PhantomData;
use std::rc::Rc;

use leptos::prelude::*;
use leptos::reactive::owner::ArenaItem;
use send_wrapper::SendWrapper;

use super::readers::Readers;
use crate::app::{Observable, Slot};

/// An observable value that views react to. Copying it copies a handle, not the data.
///
/// It is a signal of our own: it forgets [`Readers`] that are gone. The methods of Leptos' signals take closures, and each
/// closure brings a copy of their code; these do not. Nor does each data type bring a copy of the signal's code: all
/// signals hold the same type, a [`Slot`].
pub struct Shared<T: 'static>(Signal, PhantomData<fn() -> T>);

/// Handle of a signal, which is disposed with the view that has created it.
type Signal = ArenaItem<SendWrapper<Rc<Observed>>>;

/// What every signal holds; its handle knows the type of the value.
struct Observed {
    slot: Rc<Slot>,
    readers: RefCell<Readers>,
}

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
        known(observed(self.0).slot.value())
    }

    /// Replaces the value.
    pub fn set(self, value: T) {
        observed(self.0).slot.set(Rc::new(value));
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
        observed(signal).slot.observe(Rc::new(move || {
            before();
            notify(signal);
        }));
    }
}

#[inline(never)]
fn observe(slot: Rc<Slot>) -> Signal {
    let signal = Signal::new(SendWrapper::new(Rc::new(Observed { slot: slot.clone(), readers: RefCell::default() })));
    slot.observe(Rc::new(move || notify(signal)));
    signal
}

#[inline(never)]
fn get(signal: Signal) -> Rc<dyn Any> {
    let observed = observed(signal);
    observed.readers.borrow_mut().add();
    observed.slot.value()
}

#[inline(never)]
fn observed(signal: Signal) -> SendWrapper<Rc<Observed>> {
    signal.try_get_value().expect("a signal is read while its view is there")
}

#[inline(never)]
fn notify(signal: Signal) {
    if let Some(observed) = signal.try_get_value() {
        let readers = observed.readers.borrow_mut().take();
        readers.notify();
    }
}

#[inline(never)]
fn is_gone(signal: Signal) -> bool {
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
