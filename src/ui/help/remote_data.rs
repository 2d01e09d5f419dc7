use crate::app::future::Call;
use crate::model::{Failure, Feature};
use crate::ui::state::{Shared, State};

/// Data fetched from the backend: the last answer, and whether another is pending.
#[derive(Clone, Debug)]
pub struct RemoteData<T> {
    turn: u32,
    is_awaited: bool,
    answer: Option<Result<T, Failure>>,
}

impl<T: Clone + Send + Sync + 'static> RemoteData<T> {
    /// Creates the state before the first request.
    pub fn nothing() -> Shared<Self> {
        Shared::new(Self { turn: 0, is_awaited: false, answer: None })
    }

    /// Returns the state with any answer dropped, pending ones too.
    pub fn withdrawn(&self) -> Self {
        Self { turn: self.turn + 1, is_awaited: false, answer: None }
    }

    /// Whether an answer is pending.
    pub fn is_awaited(&self) -> bool {
        self.is_awaited
    }

    /// Whether no first answer is to be expected any more, where the backend has the feature that answers.
    pub fn is_settled(&self, state: State, feature: Feature) -> bool {
        let settings = state.settings.get();
        self.answer.is_some() || (settings.features.is_some() && !settings.has(feature))
    }

    /// Returns the last answer.
    pub fn answer(&self) -> Option<&Result<T, Failure>> {
        self.answer.as_ref()
    }

    /// Changes the last answer after the user has changed the data in the backend. A pending answer is older, and is
    /// dropped.
    pub fn amend(&mut self, change: impl FnOnce(&mut T)) {
        if let Some(Ok(answer)) = &mut self.answer {
            change(answer);
            self.turn += 1;
            self.is_awaited = false;
        }
    }

    /// Returns a key that changes with every answer.
    pub fn key(&self) -> (u32, bool, bool) {
        let came = self.turn - u32::from(self.is_awaited);
        let is_first_awaited = self.is_awaited && self.answer.is_none();
        (came, self.answer.is_some(), is_first_awaited)
    }
}

/// Starts a request and stores its result. Results that arrive after the view is gone, or after a newer request, are
/// dropped. The last answer stays in the meantime.
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
