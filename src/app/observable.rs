use std::any::Any;
use std::cell::RefCell;
use std::marker::PhantomData;
use std::rc::Rc;

/// A value that decisions read and change, and that views observe. Cloning it clones a handle, not the data.
pub struct Observable<T: 'static>(Rc<Slot>, PhantomData<fn() -> T>);

/// The type-erased value of an [`Observable`]: its code is not compiled once more for each type of data.
pub struct Slot {
    value: RefCell<Rc<dyn Any>>,
    changed: RefCell<Rc<dyn Fn()>>,
}

impl<T: Clone + 'static> Observable<T> {
    /// Creates an observable with an initial value.
    pub fn new(value: T) -> Self {
        Self::of(Slot::new(Rc::new(value)))
    }

    /// The observable of a slot that was created with this type.
    pub fn of(slot: Rc<Slot>) -> Self {
        Self(slot, PhantomData)
    }

    /// Returns the type-erased value.
    pub fn slot(&self) -> Rc<Slot> {
        self.0.clone()
    }

    /// Returns the current value.
    pub fn peek(&self) -> Rc<T> {
        self.0.value().downcast().expect("a handle knows the type that it was created with")
    }

    /// Replaces the value, and tells the observer.
    pub fn set(&self, value: T) {
        self.0.set(Rc::new(value));
    }

    /// Changes the value, tells the observer, and returns what the change has answered.
    pub fn change<R>(&self, change: impl FnOnce(&mut T) -> R) -> R {
        let mut value = (*self.peek()).clone();
        let answer = change(&mut value);
        self.set(value);
        answer
    }
}

impl Slot {
    fn new(value: Rc<dyn Any>) -> Rc<Self> {
        Rc::new(Self { value: RefCell::new(value), changed: RefCell::new(Rc::new(|| {})) })
    }

    /// Returns the current value.
    pub fn value(&self) -> Rc<dyn Any> {
        self.value.borrow().clone()
    }

    /// Replaces the value, and tells the observer.
    pub fn set(&self, value: Rc<dyn Any>) {
        drop(self.value.replace(value));
        let changed = self.changed.borrow().clone();
        changed();
    }

    /// Sets the observer, which is told of each change after it was made.
    pub fn observe(&self, changed: Rc<dyn Fn()>) {
        self.changed.replace(changed);
    }
}

impl<T> Clone for Observable<T> {
    fn clone(&self) -> Self {
        Self(self.0.clone(), PhantomData)
    }
}
