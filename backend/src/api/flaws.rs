use support_widget::model::{Field, Flaw, Rules, Timestamp, validation};
use support_widget::wire::{FieldProblem, NewRequest};

use crate::http::Refusal;

/// How far another computer's clock may be ahead, in seconds, before what it calls the past is our future.
const CLOCK_SKEW: i64 = 120;

/// Refuses a request that breaks the rules of its cloud, naming all that is wrong.
pub(super) fn refuse_flawed(request: &NewRequest, now: Timestamp) -> Result<(), Refusal> {
    let flaws = validation::flaws(request, &Rules::of(request.cloud), now.plus_seconds(CLOCK_SKEW));
    if flaws.is_empty() { Ok(()) } else { Err(Refusal::Invalid(flaws.into_iter().map(problem).collect())) }
}

fn problem((field, flaw): (Field, Flaw)) -> FieldProblem {
    FieldProblem { pointer: field.pointer(), code: flaw.code().to_owned(), detail: detail(flaw) }
}

/// For developers; people read the wording of their own language.
fn detail(flaw: Flaw) -> String {
    match flaw {
        Flaw::Required => "this field is needed".to_owned(),
        Flaw::TooLong { limit } => format!("at most {limit} characters"),
        Flaw::Invalid => "not in the form that this field needs".to_owned(),
        Flaw::InFuture => "this instant has not come yet".to_owned(),
        Flaw::NotAllowed => "the rules do not allow this choice together with the others".to_owned(),
    }
}
