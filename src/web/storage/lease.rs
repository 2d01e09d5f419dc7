use std::cell::Cell;
use std::rc::Rc;

use gloo_timers::future::TimeoutFuture;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::spawn_local;

use super::database::Database;
use crate::app::outbox::{HEARTBEAT_INTERVAL, Lease, LeaseStep, LeaseWatch};
use crate::app::storage::StorageError;
use crate::web::dom::clock::monotonic;
use crate::web::dom::random;

/// A lease that shows signs of life until it is dropped.
pub struct LeaseGuard {
    name: String,
    me: String,
    is_held: Rc<Cell<bool>>,
}

/// Milliseconds between two looks at a lease that somebody else has.
const POLL_INTERVAL: u32 = 1_000;

/// Waits for a lease. Without a storage there is nobody to share with, and it is had at once.
pub async fn acquire(name: String) -> LeaseGuard {
    let me = random::uuid();
    let mut watch = LeaseWatch::new(&me);
    // Made before: whoever stops waiting just when the lease has been taken lets it go.
    let acquire = LeaseGuard { name: name.clone(), me, is_held: Rc::new(Cell::new(true)) };
    while poll(&mut watch, &name).await == Ok(false) {
        TimeoutFuture::new(POLL_INTERVAL).await;
    }
    spawn_local(live(watch, name, acquire.is_held.clone()));
    acquire
}

impl Drop for LeaseGuard {
    fn drop(&mut self) {
        self.is_held.set(false);
        spawn_local(let_go(self.name.clone(), self.me.clone()));
    }
}

/// Shows signs of life.
async fn live(mut watch: LeaseWatch, name: String, is_held: Rc<Cell<bool>>) {
    loop {
        TimeoutFuture::new(HEARTBEAT_INTERVAL).await;
        if !is_held.get() || poll(&mut watch, &name).await != Ok(true) {
            return;
        }
    }
}

/// Looks at a lease and takes it if it may be taken, in one transaction; whether it is ours then.
async fn poll(watch: &mut LeaseWatch, name: &str) -> Result<bool, StorageError> {
    let transaction = Database::open().await?.transaction(true)?;
    let stored = transaction.ask("leases", "get", &[name.into()])?.answer().await?;
    let step = watch.poll(read(&stored), monotonic());
    if let LeaseStep::Hold(lease) = &step {
        transaction.ask("leases", "put", &[format!("{} {}", lease.count, lease.holder).into(), name.into()])?;
    }
    transaction.done().await?;
    Ok(matches!(step, LeaseStep::Hold(_)))
}

/// Lets a lease go, unless somebody has taken it over.
async fn let_go(name: String, me: String) {
    let deleted = async {
        let transaction = Database::open().await?.transaction(true)?;
        let stored = transaction.ask("leases", "get", &[name.as_str().into()])?.answer().await?;
        if read(&stored).is_some_and(|lease| lease.holder == me) {
            transaction.ask("leases", "delete", &[name.into()])?;
        }
        transaction.done().await
    };
    // One that stays is taken for abandoned in the end.
    let _: Result<(), StorageError> = deleted.await;
}

fn read(stored: &JsValue) -> Option<Lease> {
    let stored = stored.as_string()?;
    let (count, holder) = stored.split_once(' ')?;
    Some(Lease { holder: holder.to_owned(), count: count.parse().ok()? })
}
