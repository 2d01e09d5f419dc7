use std::cell::Cell;
use std::rc::Rc;

use gloo_timers::future::TimeoutFuture;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::spawn_local;

use super::mechanism::{self, step};
use crate::app::outbox::{HEARTBEAT_INTERVAL, Lease, LeaseStep, LeaseWatch};
use crate::app::storage::StorageError;
use crate::web::dom::clock::monotonic;
use crate::web::dom::random;

/// A held lease whose heartbeat runs until the guard is dropped.
pub struct LeaseGuard {
    name: String,
    me: String,
    is_held: Rc<Cell<bool>>,
}

/// Object store of leases.
const LEASES: &str = "leases";

/// Poll interval in milliseconds while another tab holds the lease.
const POLL_INTERVAL: u32 = 1_000;

/// Acquires a lease, the fallback for browsers without Web Locks. Without storage there is nothing to share with other
/// tabs, and the lease is granted at once.
pub async fn acquire(name: String) -> LeaseGuard {
    let me = random::uuid();
    let mut watch = LeaseWatch::new(&me);
    // Created before the first poll: if this future is dropped just after the lease was taken, the guard releases it.
    let acquire = LeaseGuard { name: name.clone(), me, is_held: Rc::new(Cell::new(true)) };
    while poll(&mut watch, &name).await == Ok(false) {
        TimeoutFuture::new(POLL_INTERVAL).await;
    }
    spawn_local(send_heartbeats(watch, name, acquire.is_held.clone()));
    acquire
}

impl Drop for LeaseGuard {
    fn drop(&mut self) {
        self.is_held.set(false);
        spawn_local(let_go(self.name.clone(), self.me.clone()));
    }
}

/// Sends heartbeats until the guard is dropped or another tab has taken the lease over.
async fn send_heartbeats(mut watch: LeaseWatch, name: String, is_held: Rc<Cell<bool>>) {
    loop {
        TimeoutFuture::new(HEARTBEAT_INTERVAL).await;
        if !is_held.get() || poll(&mut watch, &name).await != Ok(true) {
            return;
        }
    }
}

/// Polls a lease and takes it if it is free or abandoned, in one transaction. Returns whether this tab holds it.
async fn poll(watch: &mut LeaseWatch, name: &str) -> Result<bool, StorageError> {
    let (mut polling, key) = (watch.clone(), name.to_owned());
    let (polled, is_held) = mechanism::write(vec![stored(name)], move |found| {
        let next = polling.poll(found.first().and_then(read), monotonic());
        let writes = match &next {
            LeaseStep::Hold(lease) => {
                vec![step(LEASES, "put", &[format!("{} {}", lease.count, lease.holder).into(), key.into()])]
            }
            LeaseStep::Wait => Vec::new(),
        };
        (writes, (polling, matches!(next, LeaseStep::Hold(_))))
    })
    .await?;
    *watch = polled;
    Ok(is_held)
}

/// Releases a lease, unless another tab has taken it over.
async fn let_go(name: String, me: String) {
    let deleted = mechanism::write(vec![stored(&name)], move |found| {
        let is_mine = found.first().and_then(read).is_some_and(|lease| lease.holder == me);
        (is_mine.then(|| step(LEASES, "delete", &[name.into()])).into_iter().collect(), ())
    });
    // A lease that cannot be deleted counts as abandoned once its heartbeat timeout has passed.
    let _ = deleted.await;
}

/// The step that reads a lease.
fn stored(name: &str) -> JsValue {
    step(LEASES, "get", &[name.into()])
}

fn read(stored: &JsValue) -> Option<Lease> {
    let stored = stored.as_string()?;
    let (count, holder) = stored.split_once(' ')?;
    Some(Lease { holder: holder.to_owned(), count: count.parse().ok()? })
}
