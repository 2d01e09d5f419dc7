use std::future::poll_fn;
use std::task::Poll;

/// Waits until everything is drawn that follows from the present event. Views are drawn by tasks that run in
/// microtasks, each of which may start further ones: so this waits for some rounds of them, all of which come before the
/// browser's next task, be it a timer, input or a frame.
pub async fn drawn() {
    const ROUNDS: u32 = 16;
    let mut round = 0;
    poll_fn(|context| {
        if round == ROUNDS {
            return Poll::Ready(());
        }
        round += 1;
        context.waker().wake_by_ref();
        Poll::Pending
    })
    .await;
}
