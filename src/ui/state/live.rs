use std::sync::Arc;

/// A derived value: a closure that is run again whenever a signal that it reads changes.
pub type Live<T> = Arc<dyn Fn() -> T + Send + Sync>;

/// Wraps a closure as a live value.
pub fn live<T>(compute: impl Fn() -> T + Send + Sync + 'static) -> Live<T> {
    Arc::new(compute)
}
