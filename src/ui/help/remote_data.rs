use crate::app::future::Call;
use crate::model::Failure;
use crate::ui::state::{Shared, State};

/// Something that a backend is asked for: what came last, and whether more is awaited.
#[derive(Clone, Debug)]
pub struct RemoteData<T> {
    turn: u32,
    is_awaited: bool,
    answer: Option<Result<T, Failure>>,
}

impl<T: Clone + Send + Sync + 'static> RemoteData<T> {
    /// Nothing asked yet.
    pub fn nothing() -> Shared<Self> {
        Shared::new(Self { turn: 0, is_awaited: false, answer: None })
    }

    /// Nothing to ask any more: what is still on its way is of no use.
    pub fn withdrawn(&self) -> Self {
        Self { turn: self.turn + 1, is_awaited: false, answer: None }
    }

    /// Whether an answer is on its way.
    pub fn is_awaited(&self) -> bool {
        self.is_awaited
    }

    /// What came last.
    pub fn answer(&self) -> Option<&Result<T, Failure>> {
        self.answer.as_ref()
    }

    /// Changes what came: the person has changed it where it comes from. What is still on its way is older.
    pub fn amend(&mut self, change: impl FnOnce(&mut T)) {
        if let Some(Ok(answer)) = &mut self.answer {
            change(answer);
            self.turn += 1;
            self.is_awaited = false;
        }
    }

    /// A word that changes whenever something has come.
    pub fn key(&self) -> String {
        let came = self.turn - u32::from(self.is_awaited);
        let is_first_awaited = self.is_awaited && self.answer.is_none();
        format!("{came} {} {is_first_awaited}", self.answer.is_some())
    }
}

/// Asks, and keeps what comes. The view may be gone by then, or a later question may have been asked: then the answer
/// is of no use. What came before stays meanwhile.
pub fn ask<T: Clone + Send + Sync + 'static>(
    state: State,
    asked: Shared<RemoteData<T>>,
    call: Call<T>,
    came: impl Fn(&Result<T, Failure>) + 'static,
) {
    asked.change(|asked| {
        asked.turn += 1;
        asked.is_awaited = true;
    });
    let turn = asked.peek().turn;
    state.receive(asked, call, move |answer| {
        if asked.peek().turn != turn {
            return;
        }
        came(&answer);
        asked.change(|asked| {
            asked.is_awaited = false;
            asked.answer = Some(answer);
        });
    });
}
