use std::any::Any;
use std::sync::Arc;

use leptos::prelude::*;

use super::element::Element;

/// A view that is rebuilt when `key` changes, and only then: inputs and the focus survive all other changes. `view` gets
/// the key, and reads whatever else it needs without being rebuilt for it.
pub fn switch<K: PartialEq + Send + Sync + 'static>(
    key: impl Fn() -> K + Send + Sync + 'static,
    view: impl Fn(K) -> Option<AnyView> + Send + Sync + 'static,
) -> AnyView {
    draw(Arc::new(Switch { key, view }))
}

/// A view that is shown while a condition holds.
pub fn when(
    condition: impl Fn() -> bool + Send + Sync + 'static,
    view: impl Fn() -> Element + Send + Sync + 'static,
) -> AnyView {
    switch(condition, move |holds| holds.then(|| view().into()))
}

struct Switch<F, V> {
    key: F,
    view: V,
}

/// A switch without its types: each type of a memo or of a view would bring another copy of Leptos' code.
trait Draw: Send + Sync {
    fn key(&self) -> Key;
    fn draw(&self) -> Option<AnyView>;
}

impl<K, F, V> Draw for Switch<F, V>
where
    K: PartialEq + Send + Sync + 'static,
    F: Fn() -> K + Send + Sync,
    V: Fn(K) -> Option<AnyView> + Send + Sync,
{
    fn key(&self) -> Key {
        Key(Arc::new((self.key)()))
    }

    fn draw(&self) -> Option<AnyView> {
        (self.view)((self.key)())
    }
}

/// A key of any type.
struct Key(Arc<dyn Compare>);

impl PartialEq for Key {
    fn eq(&self, other: &Self) -> bool {
        self.0.equals(other.0.any())
    }
}

trait Compare: Send + Sync {
    fn any(&self) -> &dyn Any;
    fn equals(&self, other: &dyn Any) -> bool;
}

impl<K: PartialEq + Send + Sync + 'static> Compare for K {
    fn any(&self) -> &dyn Any {
        self
    }

    fn equals(&self, other: &dyn Any) -> bool {
        other.downcast_ref() == Some(self)
    }
}

#[inline(never)]
fn draw(switch: Arc<dyn Draw>) -> AnyView {
    let keyed = switch.clone();
    let key = Memo::new(move |_| keyed.key());
    let view: Box<dyn FnMut() -> Option<AnyView> + Send> = Box::new(move || {
        key.track();
        // A memo computes its value when it is read.
        key.with_untracked(|_| ());
        untrack(|| switch.draw())
    });
    view.into_any()
}
