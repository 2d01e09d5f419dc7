use proptest::prelude::*;
use support_widget::app::storage::StorageError;

use crate::service::Outcome;

/// What a person, a browser, the network or a clock does next. Numbers choose among what there is at that moment: the
/// same number may mean another tab, form or entry once a history is shortened.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Action {
    Open(Who),
    Close { tab: usize, completes: bool },
    Crash { tab: usize, completes: bool },
    Trap { tab: usize },
    Hide { tab: usize },
    Freeze { tab: usize },
    Thaw { tab: usize },
    Resume { tab: usize },
    Online { tab: usize },
    SignIn { tab: usize, who: Who },
    Type { tab: usize, kind: Kind },
    Clear { tab: usize, kind: Kind },
    Submit { tab: usize, kind: Kind },
    Switch { tab: usize, kind: Kind },
    EditAgain { tab: usize, kind: Kind },
    DiscardOpen { tab: usize, kind: Kind },
    Continue { tab: usize, draft: usize },
    DiscardOffered { tab: usize, draft: usize },
    SendNow { tab: usize, entry: usize },
    EditEntry { tab: usize, entry: usize },
    DeleteEntry { tab: usize, entry: usize },
    SendOther { tab: usize },
    LeaveOther { tab: usize },
    Attach { tab: usize },
    Detach { tab: usize },
    Phone { tab: usize },
    Cancel(bool),
    Left(Build),
    Pass(u32),
    Skew(i64),
    Storage(Option<StorageError>),
    SlowStorage(bool),
    LetStorage(usize),
    Down(bool),
    SlowNetwork(bool),
    LetCall(usize),
    Next(Outcome),
}

/// Who is signed in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Who {
    Nobody,
    Ana,
    Bo,
}

/// Which form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    /// A problem with Partner Center.
    PartnerCenter,
    /// The same problem of two customers.
    Customers,
}

/// Which build of the widget has left records on the device.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Build {
    /// One of before, whose tab may still be open beside this build's.
    Earlier,
    /// One that is newer than this.
    Later,
}

impl Who {
    /// The backend's identifier.
    pub(crate) fn id(self) -> Option<String> {
        match self {
            Self::Nobody => None,
            Self::Ana => Some("ana".to_owned()),
            Self::Bo => Some("bo".to_owned()),
        }
    }
}

impl Action {
    /// The name of what is done, for the census.
    pub(crate) fn name(&self) -> String {
        let words = format!("{self:?}");
        words.split([' ', '(', '{']).next().unwrap_or_default().to_owned()
    }
}

/// Histories of up to this many actions; the median is half of it.
pub(crate) fn histories(longest: usize) -> impl Strategy<Value = Vec<Action>> {
    prop::collection::vec(actions(), 0..longest)
}

fn actions() -> impl Strategy<Value = Action> {
    let tab = || 0..3_usize;
    let kind = || prop_oneof![3 => Just(Kind::PartnerCenter), 1 => Just(Kind::Customers)];
    let who = || prop_oneof![1 => Just(Who::Nobody), 4 => Just(Who::Ana), 2 => Just(Who::Bo)];
    let person = prop_oneof![
        12 => (tab(), kind()).prop_map(|(tab, kind)| Action::Type { tab, kind }),
        9 => (tab(), kind()).prop_map(|(tab, kind)| Action::Submit { tab, kind }),
        1 => (tab(), kind()).prop_map(|(tab, kind)| Action::Clear { tab, kind }),
        3 => (tab(), kind()).prop_map(|(tab, kind)| Action::EditAgain { tab, kind }),
        1 => (tab(), kind()).prop_map(|(tab, kind)| Action::Switch { tab, kind }),
        1 => (tab(), kind()).prop_map(|(tab, kind)| Action::DiscardOpen { tab, kind }),
        4 => (tab(), 0..3_usize).prop_map(|(tab, draft)| Action::Continue { tab, draft }),
        1 => (tab(), 0..3_usize).prop_map(|(tab, draft)| Action::DiscardOffered { tab, draft }),
        3 => (tab(), 0..4_usize).prop_map(|(tab, entry)| Action::SendNow { tab, entry }),
        4 => (tab(), 0..4_usize).prop_map(|(tab, entry)| Action::EditEntry { tab, entry }),
        2 => (tab(), 0..4_usize).prop_map(|(tab, entry)| Action::DeleteEntry { tab, entry }),
        1 => tab().prop_map(|tab| Action::SendOther { tab }),
        1 => tab().prop_map(|tab| Action::LeaveOther { tab }),
        2 => tab().prop_map(|tab| Action::Attach { tab }),
        1 => tab().prop_map(|tab| Action::Detach { tab }),
        1 => tab().prop_map(|tab| Action::Phone { tab }),
    ];
    let page = prop_oneof![
        4 => who().prop_map(Action::Open),
        2 => (tab(), any::<bool>()).prop_map(|(tab, completes)| Action::Close { tab, completes }),
        2 => (tab(), any::<bool>()).prop_map(|(tab, completes)| Action::Crash { tab, completes }),
        1 => tab().prop_map(|tab| Action::Trap { tab }),
        1 => tab().prop_map(|tab| Action::Hide { tab }),
        1 => tab().prop_map(|tab| Action::Freeze { tab }),
        2 => tab().prop_map(|tab| Action::Thaw { tab }),
        2 => tab().prop_map(|tab| Action::Resume { tab }),
        1 => tab().prop_map(|tab| Action::Online { tab }),
        2 => (tab(), who()).prop_map(|(tab, who)| Action::SignIn { tab, who }),
        1 => prop_oneof![2 => Just(false), 1 => Just(true)].prop_map(Action::Cancel),
        1 => prop_oneof![2 => Just(Build::Earlier), 1 => Just(Build::Later)].prop_map(Action::Left),
    ];
    let device = prop_oneof![
        6 => prop_oneof![Just(400_u32), Just(1_200), Just(20_000), Just(400_000)].prop_map(Action::Pass),
        1 => prop_oneof![Just(0_i64), Just(86_400_000), Just(-86_400_000)].prop_map(Action::Skew),
        2 => prop_oneof![
            2 => Just(None),
            2 => Just(Some(StorageError::QuotaExceeded)),
            1 => Just(Some(StorageError::Unavailable)),
        ].prop_map(Action::Storage),
        1 => any::<bool>().prop_map(Action::SlowStorage),
        4 => (0..4_usize).prop_map(Action::LetStorage),
    ];
    let outcome = prop_oneof![
        Just(Outcome::Lost),
        Just(Outcome::AnswerLost),
        Just(Outcome::Busy),
        Just(Outcome::Server),
        Just(Outcome::Unauthorized),
        Just(Outcome::Forbidden),
        Just(Outcome::Invalid),
    ];
    let network = prop_oneof![
        3 => any::<bool>().prop_map(Action::Down),
        1 => any::<bool>().prop_map(Action::SlowNetwork),
        3 => (0..4_usize).prop_map(Action::LetCall),
        3 => outcome.prop_map(Action::Next),
    ];
    prop_oneof![10 => person, 4 => page, 4 => device, 3 => network]
}
