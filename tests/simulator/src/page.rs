use std::cell::{Cell, RefCell};
use std::collections::BTreeSet;
use std::rc::Rc;

use futures_executor::LocalSpawner;
use support_widget::app::storage::PageEvent;

use crate::world::{TabId, World};

/// The page of one tab: what the ports of its widget share.
pub(crate) struct Page {
    /// The world around it.
    pub(crate) world: Rc<World>,
    /// Number of the tab.
    pub(crate) id: TabId,
    /// Who is signed in, as the page's token says.
    pub(crate) person: RefCell<Option<String>>,
    /// Where tasks run.
    pub(crate) spawner: LocalSpawner,
    /// Files whose bytes it holds.
    pub(crate) files: RefCell<BTreeSet<String>>,
    /// Whether its tab is in the background.
    pub(crate) is_hidden: Cell<bool>,
    /// What the page was told of requests, as the names of events.
    #[cfg(test)]
    pub(crate) events: RefCell<Vec<&'static str>>,
    /// What listens for page events.
    pub(crate) handler: RefCell<Option<Handler>>,
}

/// What is told of page events.
pub(crate) type Handler = Rc<dyn Fn(PageEvent)>;
