use std::cell::{Cell, RefCell};
use std::collections::VecDeque;
use std::rc::Rc;

use futures_channel::oneshot::{Sender, channel};
use support_widget::app::future::Call;
use support_widget::model::Failure;

/// One call of the backend: what it answers, and with what it was called.
pub struct Endpoint<A, T>(Rc<Inner<A, T>>);

type Answer<A, T> = Box<dyn Fn(&A) -> Result<T, Failure>>;

struct Inner<A, T> {
    calls: RefCell<Vec<A>>,
    once: RefCell<VecDeque<Result<T, Failure>>>,
    answer: RefCell<Answer<A, T>>,
    is_held: Cell<bool>,
    held: RefCell<Vec<(A, Sender<()>)>>,
}

impl<A: Clone + 'static, T: 'static> Endpoint<A, T> {
    /// Makes a call that a backend does not have.
    pub fn unsupported() -> Self {
        Self(Rc::new(Inner {
            calls: RefCell::default(),
            once: RefCell::default(),
            answer: RefCell::new(Box::new(|_| Err(Failure::Unsupported))),
            is_held: Cell::new(false),
            held: RefCell::default(),
        }))
    }

    /// Answers from now on as `answer` says.
    pub fn answers(&self, answer: impl Fn(&A) -> Result<T, Failure> + 'static) {
        *self.0.answer.borrow_mut() = Box::new(answer);
    }

    /// Answers the next call with this, and those after it as before. Several are answered one after the other.
    pub fn answers_once(&self, answer: Result<T, Failure>) {
        self.0.once.borrow_mut().push_back(answer);
    }

    /// Fails from now on.
    pub fn fails(&self, failure: Failure) {
        self.answers(move |_| Err(failure.clone()));
    }

    /// Answers nothing until [`Self::release`].
    pub fn hold(&self) {
        self.0.is_held.set(true);
    }

    /// Answers what was held back, and goes on answering.
    pub fn release(&self) {
        self.0.is_held.set(false);
        // Who asked may be gone.
        for (_, held) in self.0.held.take() {
            let _ = held.send(());
        }
    }

    /// Answers one of those that are held back, by its place among them; the others stay.
    pub fn release_one(&self, place: usize) {
        let (_, held) = self.0.held.borrow_mut().remove(place);
        // Who asked may be gone.
        let _ = held.send(());
    }

    /// Ends those that are held back and were called like this: the user has stopped them.
    pub fn stop(&self, is_stopped: impl Fn(&A) -> bool) {
        // A sender that is dropped says so.
        self.0.held.borrow_mut().retain(|(argument, _)| !is_stopped(argument));
    }

    /// What it was called with so far.
    pub fn calls(&self) -> Vec<A> {
        self.0.calls.borrow().clone()
    }

    /// Calls it.
    pub fn call(&self, argument: A) -> Call<T> {
        self.0.calls.borrow_mut().push(argument.clone());
        let inner = self.0.clone();
        Box::pin(async move {
            if inner.is_held.get() {
                let (release, released) = channel();
                inner.held.borrow_mut().push((argument.clone(), release));
                if released.await.is_err() {
                    return Err(Failure::Stopped);
                }
            }
            let once = inner.once.borrow_mut().pop_front();
            once.unwrap_or_else(|| (inner.answer.borrow())(&argument))
        })
    }
}
