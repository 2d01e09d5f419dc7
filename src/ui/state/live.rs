use std::sync::Arc;

/// A value that is computed again whenever a signal that it reads changes.
pub type Live<T> = Arc<dyn Fn() -> T + Send + Sync>;

/// Makes a closure a live value.
pub fn live<T>(compute: impl Fn() -> T + Send + Sync + 'static) -> Live<T> {
    Arc::new(compute)
}
