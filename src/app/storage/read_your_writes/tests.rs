use std::cell::RefCell;
use std::future::poll_fn;
use std::pin::pin;
use std::task::Poll;

use futures_util::FutureExt;

use super::*;

/// Storage whose answers wait until they are allowed.
#[derive(Default)]
struct Slow {
    calls: RefCell<Vec<&'static str>>,
    answers: Cell<u32>,
}

impl Slow {
    async fn answered(&self) {
        poll_fn(|_| match self.answers.get() {
            0 => Poll::Pending,
            left => {
                self.answers.set(left - 1);
                Poll::Ready(())
            }
        })
        .await;
    }

    fn note(&self, call: &'static str) {
        self.calls.borrow_mut().push(call);
    }
}

struct Port(Rc<Slow>);

impl Storage for Port {
    fn records(&self) -> LocalBoxFuture<Result<Records, StorageError>> {
        let slow = self.0.clone();
        slow.note("read");
        Box::pin(async move {
            slow.answered().await;
            Ok(Records::default())
        })
    }

    fn entry(&self, _: &str) -> LocalBoxFuture<Result<Option<String>, StorageError>> {
        Box::pin(async { Ok(None) })
    }

    fn write(&self, _: Vec<Change>) -> LocalBoxFuture<Result<Written, StorageError>> {
        let slow = self.0.clone();
        slow.note("write");
        Box::pin(async move {
            slow.answered().await;
            Ok(Written::default())
        })
    }

    fn restore_file(&self, _: &str, _: &str) -> LocalBoxFuture<bool> {
        Box::pin(async { false })
    }

    fn lock(&self, _: &str) -> LocalBoxFuture<Box<dyn Any>> {
        Box::pin(async { Box::new(()) as Box<dyn Any> })
    }

    fn watch(&self, _: Rc<dyn Fn(PageEvent)>) -> Box<dyn Any> {
        Box::new(())
    }

    fn broadcast(&self, _: &PageEvent) {}

    fn set_unload_prompt(&self, shall_ask: bool) {
        self.0.note(if shall_ask { "ask" } else { "leave" });
    }
}

type Tasks = Rc<RefCell<Vec<LocalBoxFuture<()>>>>;

/// Storage that is slow, what makes its own writes visible, and the writes that are under way.
fn storage() -> (Rc<Slow>, ReadYourWrites, Tasks) {
    let (slow, tasks) = (Rc::new(Slow::default()), Tasks::default());
    let running = tasks.clone();
    let own = ReadYourWrites::new(Rc::new(Port(slow.clone())), move |task| running.borrow_mut().push(task));
    (slow, own, tasks)
}

/// Lets storage answer a number of calls, and the writes that are under way go on.
fn answer(slow: &Slow, tasks: &Tasks, answers: u32) {
    slow.answers.set(answers);
    tasks.borrow_mut().retain_mut(|task| task.now_or_never().is_none());
}

fn a_write() -> Vec<Change> {
    vec![Change::DeleteFile("f".to_owned())]
}

#[test]
fn what_is_read_waits_for_the_writes_that_are_under_way() {
    let (slow, own, tasks) = storage();
    let _written = own.write(a_write());
    let mut read = pin!(own.records());
    assert!(read.as_mut().now_or_never().is_none());
    answer(&slow, &tasks, 0);
    assert_eq!(*slow.calls.borrow(), ["write"], "nothing is read beside it");
    answer(&slow, &tasks, 1);
    assert!(read.as_mut().now_or_never().is_none());
    slow.answers.set(1);
    assert!(read.now_or_never().is_some_and(|read| read.is_ok()));
    assert_eq!(*slow.calls.borrow(), ["write", "read"]);
}

#[test]
fn what_was_read_while_a_write_began_is_read_again() {
    let (slow, own, tasks) = storage();
    let mut read = pin!(own.records());
    assert!(read.as_mut().now_or_never().is_none());
    let _written = own.write(a_write());
    answer(&slow, &tasks, 1);
    slow.answers.set(1);
    assert!(read.as_mut().now_or_never().is_none(), "it may lack what was written");
    slow.answers.set(1);
    assert!(read.now_or_never().is_some());
    assert_eq!(*slow.calls.borrow(), ["read", "write", "read"]);
}

#[test]
fn the_unload_prompt_is_the_storages() {
    let (slow, own, _) = storage();
    own.set_unload_prompt(true);
    own.set_unload_prompt(false);
    assert_eq!(*slow.calls.borrow(), ["ask", "leave"]);
}
