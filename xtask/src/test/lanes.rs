//! Runs tasks concurrently.

use std::num::NonZero;
use std::sync::{Mutex, PoisonError};
use std::thread;

/// Returns the number of available processors; one, where it is unknown.
pub(crate) fn processors() -> usize {
    thread::available_parallelism().map_or(1, NonZero::get)
}

/// Runs all tasks, at most `lanes` at a time. The results have the order of the tasks.
pub(crate) fn run<T: Send, R: Send>(lanes: usize, tasks: Vec<T>, run: impl Fn(T) -> R + Sync) -> Vec<R> {
    let waiting = Mutex::new(tasks.into_iter().enumerate());
    let next = || waiting.lock().unwrap_or_else(PoisonError::into_inner).next();
    let lane = || std::iter::from_fn(next).map(|(index, task)| (index, run(task))).collect::<Vec<_>>();
    let mut done: Vec<(usize, R)> = thread::scope(|scope| {
        let lanes: Vec<_> = (0..lanes).map(|_| scope.spawn(lane)).collect();
        lanes
            .into_iter()
            .flat_map(|lane| lane.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic)))
            .collect()
    });
    done.sort_by_key(|&(index, _)| index);
    done.into_iter().map(|(_, result)| result).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::mpsc::channel;
    use std::time::Duration;

    #[test]
    fn results_keep_the_order_of_their_tasks() {
        for lanes in 1..=4 {
            assert_eq!(run(lanes, vec![3, 1, 2], |number| number * 2), [6, 2, 4]);
        }
        assert!(run(2, Vec::<u8>::new(), |number| number).is_empty());
    }

    #[test]
    fn as_many_run_at_once_as_there_are_lanes() {
        const PATIENCE: Duration = Duration::from_secs(10);
        let ((to_second, from_first), (to_first, from_second)) = (channel(), channel());
        let greeted = run(2, vec![(to_second, from_second), (to_first, from_first)], |(there, here)| {
            there.send(()).is_ok() && here.recv_timeout(PATIENCE).is_ok()
        });
        assert_eq!(greeted, [true, true]);
    }
}
