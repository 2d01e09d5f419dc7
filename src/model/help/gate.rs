//! Escalation gate: a decision table from the service health seen, the steps tried and the reason given to an advice.

use super::escalation::{Conclusion, HandoffCategory, Lack};
use super::step::Step;
use crate::model::base::string_enum;

string_enum! {
    /// What the gate does when its advice is to watch a known issue, or to solve the problem without support.
    pub enum EscalationGate {
        /// Asks for a reason, records it, and lets the user continue.
        Advise = "advise",
        /// Does not let the user continue.
        Enforce = "enforce",
    }
}

/// Why the user wants to escalate a problem.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EscalationReason {
    /// It belongs to a category of problems that an operator takes over.
    Category(HandoffCategory),
    /// The partner lacks something that it needs to solve the problem.
    Lacks(Lack),
    /// None of these, such as a question or a setting.
    Other,
}

/// Input of the decision table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct EscalationCase<'a> {
    /// Whether the operator has published a current issue with the service.
    pub is_known: bool,
    /// Whether the user says that the customer's problem differs from the known issue.
    pub differs: bool,
    /// All steps to try, in their order.
    pub steps: &'a [Step],
    /// Identifiers of the steps that were tried.
    pub tried: &'a [String],
    /// Why the problem is to be escalated; `None` until the user has given a reason.
    pub escalation_reason: Option<EscalationReason>,
}

/// Output of the decision table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Advice<'a> {
    /// Ask for the reason to escalate first.
    AskReason,
    /// Escalate it to the operator.
    Escalate,
    /// Watch the known issue instead of escalating.
    WatchKnownIssue,
    /// Solve the problem without support: the step to try next, or `None` if all steps were tried and there is still no
    /// reason to escalate.
    SolveYourself(Option<&'a Step>),
    /// Request escalation support, and say what is lacking.
    EscalationSupport,
}

impl EscalationCase<'_> {
    /// Returns the advice for this case. The first matching row decides:
    ///
    /// | known, does not differ | reason to escalate | steps needed by the reason | advice             |
    /// | ---------------------- | ------------------ | -------------------------- | ------------------ |
    /// | yes                    | any                | any                        | watch known issue  |
    /// | no                     | none given         | any                        | ask for the reason |
    /// | no                     | something lacks    | any                        | escalation support |
    /// | no                     | other              | any                        | solve it yourself  |
    /// | no                     | a category         | one is left                | solve it yourself  |
    /// | no                     | a category         | all tried                  | escalate           |
    pub fn advice(&self) -> Advice<'_> {
        if self.is_known && !self.differs {
            return Advice::WatchKnownIssue;
        }
        match self.escalation_reason {
            None => Advice::AskReason,
            Some(EscalationReason::Lacks(_)) => Advice::EscalationSupport,
            Some(EscalationReason::Other) => Advice::SolveYourself(self.next_step(|_| true)),
            Some(EscalationReason::Category(category)) => match self.next_step(|step| needs(category, step)) {
                None => Advice::Escalate,
                step => Advice::SolveYourself(step),
            },
        }
    }

    fn next_step(&self, is_needed: impl Fn(&Step) -> bool) -> Option<&Step> {
        self.steps.iter().find(|step| is_needed(step) && !self.tried.contains(&step.id))
    }
}

/// Whether a category requires a step. The licenses or settings of one customer do not explain an outage for many.
fn needs(category: HandoffCategory, step: &Step) -> bool {
    !category.is_outage() || [Step::ADMIN_CENTER, Step::REPRODUCE].contains(&step.id.as_str())
}

impl Advice<'_> {
    /// The conclusion to record; `None` before the user has given a reason.
    pub fn conclusion(self) -> Option<Conclusion> {
        match self {
            Self::AskReason => None,
            Self::Escalate => Some(Conclusion::Escalate),
            Self::WatchKnownIssue => Some(Conclusion::WatchKnownIssue),
            Self::SolveYourself(_) => Some(Conclusion::SolveYourself),
            Self::EscalationSupport => Some(Conclusion::EscalationSupport),
        }
    }

    /// Whether continuing requires text: the reason to continue against the advice, or what exactly is lacking.
    pub fn asks_for_reason(self) -> bool {
        matches!(self, Self::WatchKnownIssue | Self::SolveYourself(_) | Self::EscalationSupport)
    }

    /// Whether the gate lets the user continue.
    pub fn can_proceed(self, gate: EscalationGate) -> bool {
        match self {
            Self::AskReason | Self::Escalate | Self::EscalationSupport => true,
            Self::WatchKnownIssue | Self::SolveYourself(_) => gate == EscalationGate::Advise,
        }
    }
}

#[cfg(test)]
mod tests;
