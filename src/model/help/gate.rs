//! The gate before a hand-off: what follows from what was seen, tried and said.

use super::escalation::{Conclusion, HandoffCategory, Lack};
use super::step::Step;
use crate::model::base::string_enum;

string_enum! {
    /// How the gate holds those whom it does not let through.
    pub enum EscalationGate {
        /// It asks for a reason, records it, and lets them go on.
        Advise = "advise",
        /// It does not let them go on.
        Enforce = "enforce",
    }
}

/// Why somebody wants to hand a problem off.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EscalationReason {
    /// It is one of the problems that an operator takes over.
    Category(HandoffCategory),
    /// Something is lacking to solve it.
    Lacks(Lack),
    /// It is none of these, such as a question or a setting.
    Other,
}

/// What is known when the gate is asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct EscalationCase<'a> {
    /// Whether the operator knows of a present problem with the service.
    pub is_known: bool,
    /// Whether the person says that the customer's problem is another.
    pub differs: bool,
    /// The steps there are to try.
    pub steps: &'a [Step],
    /// Identifiers of those that were tried.
    pub tried: &'a [String],
    /// Why the problem is to be handed off, once that has been said.
    pub escalation_reason: Option<EscalationReason>,
}

/// What the gate says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Advice<'a> {
    /// First say why the problem is to be handed off.
    AskReason,
    /// Escalate it to the operator.
    Escalate,
    /// It is known: watch it.
    WatchKnownIssue,
    /// Solve it: the step to try next, or none where all were tried and still no reason for a hand-off is left.
    SolveYourself(Option<&'a Step>),
    /// Ask for escalation support, and say what is lacking.
    EscalationSupport,
}

impl EscalationCase<'_> {
    /// What follows. The first row that fits decides:
    ///
    /// | known and not another | claim            | steps that the claim needs | advice             |
    /// | --------------------- | ---------------- | -------------------------- | ------------------ |
    /// | yes                   | any              | any                        | watch it           |
    /// | no                    | none             | any                        | say why            |
    /// | no                    | something lacks  | any                        | escalation support |
    /// | no                    | none of these    | any                        | solve it yourself  |
    /// | no                    | a category       | one is left                | solve it yourself  |
    /// | no                    | a category       | all tried                  | escalate           |
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

/// An outage for many customers at once is not explained by the licenses or settings of one of them.
fn needs(category: HandoffCategory, step: &Step) -> bool {
    !category.is_outage() || [Step::ADMIN_CENTER, Step::REPRODUCE].contains(&step.id.as_str())
}

impl Advice<'_> {
    /// What is recorded of it; nothing before somebody has said why.
    pub fn conclusion(self) -> Option<Conclusion> {
        match self {
            Self::AskReason => None,
            Self::Escalate => Some(Conclusion::Escalate),
            Self::WatchKnownIssue => Some(Conclusion::WatchKnownIssue),
            Self::SolveYourself(_) => Some(Conclusion::SolveYourself),
            Self::EscalationSupport => Some(Conclusion::EscalationSupport),
        }
    }

    /// Whether the way on asks for words: why all the same, or what is lacking.
    pub fn asks_for_reason(self) -> bool {
        matches!(self, Self::WatchKnownIssue | Self::SolveYourself(_) | Self::EscalationSupport)
    }

    /// Whether there is a way on at all.
    pub fn can_proceed(self, gate: EscalationGate) -> bool {
        match self {
            Self::AskReason | Self::Escalate | Self::EscalationSupport => true,
            Self::WatchKnownIssue | Self::SolveYourself(_) => gate == EscalationGate::Advise,
        }
    }
}

#[cfg(test)]
mod tests;
