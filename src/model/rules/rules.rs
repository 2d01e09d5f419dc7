use super::category::Category;
use super::cloud::Cloud;
use super::first_response::FirstResponse;
use super::limits::Limits;
use super::operator_hours::OperatorHours;
use super::severity::Severity;
use crate::model::base::wire_struct;
use crate::model::{EscalationGate, Step};

/// Rules of the request form: defaults of the cloud, overridden by the page and then by the backend.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rules {
    /// The cloud whose rules these are.
    pub cloud: Cloud,
    /// Categories to choose from, in display order.
    pub categories: Vec<Category>,
    /// Severities to choose from, least severe first.
    pub severities: Vec<SeverityLevel>,
    /// Size limits of a request.
    pub limits: Limits,
    /// Steps to try before contacting support, in display order.
    pub steps: Vec<Step>,
    /// Whether the escalation gate only advises, or enforces its advice.
    pub gate: EscalationGate,
    /// Business hours of the operator.
    pub hours: OperatorHours,
}

/// Overrides of the rules by the page or the backend; empty fields change nothing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Overrides {
    /// Categories to choose from.
    pub categories: Vec<Category>,
    /// Severities to choose from.
    pub severities: Vec<SeverityLevel>,
    /// Size limits of a request.
    pub limits: Option<Limits>,
    /// Steps to try before contacting support.
    pub steps: Vec<Step>,
    /// Whether the escalation gate only advises, or enforces its advice.
    pub gate: Option<EscalationGate>,
    /// Business hours of the operator.
    pub hours: Option<OperatorHours>,
}

impl Rules {
    /// The default rules of a cloud.
    pub fn of(cloud: Cloud) -> Self {
        Self {
            cloud,
            categories: Category::BUILT_IN.map(Category::new).to_vec(),
            severities: Severity::ALL.iter().map(|&id| SeverityLevel::of(cloud, id)).collect(),
            limits: Limits::default(),
            steps: Step::BUILT_IN.map(Step::new).to_vec(),
            gate: EscalationGate::Advise,
            hours: OperatorHours::of(cloud),
        }
    }

    /// Applies overrides. Steps that are unusable, repeated or beyond [`Step::MOST`] are left out.
    pub fn overridden(mut self, by: &Overrides) -> Self {
        if !by.categories.is_empty() {
            self.categories = by.categories.clone();
        }
        if !by.severities.is_empty() {
            self.severities = by.severities.clone();
        }
        if !by.steps.is_empty() {
            // Ticking one of two steps with the same identifier would tick both.
            let is_first = |(at, step): &(usize, &Step)| {
                step.is_usable() && by.steps[..*at].iter().all(|known| known.id != step.id)
            };
            let first = by.steps.iter().enumerate().filter(is_first).map(|(_, step)| step.clone());
            self.steps = first.take(Step::MOST).collect();
        }
        self.limits = by.limits.unwrap_or(self.limits);
        self.gate = by.gate.unwrap_or(self.gate);
        self.hours = by.hours.clone().unwrap_or(self.hours);
        self
    }

    /// Returns the category with this identifier.
    pub fn category(&self, id: &str) -> Option<&Category> {
        self.categories.iter().find(|category| category.id == id)
    }

    /// The promised first response for a severity; `None` if nothing is promised.
    pub fn first_response(&self, severity: Severity) -> Option<FirstResponse> {
        self.severities.iter().find(|level| level.id == severity)?.first_response
    }

    /// Whether a severity may be chosen for a category; an unknown category limits nothing.
    pub fn allows(&self, severity: Severity, category: &str) -> bool {
        let offered = self.severities.iter().any(|level| level.id == severity);
        offered && self.category(category).is_none_or(|category| severity <= category.ceiling(self.cloud))
    }
}

wire_struct! {
    /// A severity to choose, with its promised first response.
    pub struct SeverityLevel {
        /// Identifier of the severity.
        pub id: Severity,
        /// Display name; without it, the built-in wording.
        pub name: Option<String>,
        /// Promised time to the first response; without it, nothing is promised.
        #[cfg_attr(feature = "openapi", schema(value_type = Option<String>))]
        pub first_response: Option<FirstResponse>,
    }
}

impl SeverityLevel {
    /// A severity with the first response that a cloud's operator publishes for it.
    pub fn of(cloud: Cloud, id: Severity) -> Self {
        Self { id, name: None, first_response: Some(FirstResponse::of(cloud, id)) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_backend_has_the_last_word_and_may_leave_it() {
        let page = [Category::new("billing"), Category::new("other")];
        let desk = [SeverityLevel { id: Severity::Minimal, name: None, first_response: None }];
        let limits = Limits { title_length: 10, ..Limits::default() };
        let of_page = Overrides { categories: page.to_vec(), ..Overrides::default() };
        let of_desk = Overrides { severities: desk.to_vec(), limits: Some(limits), ..Overrides::default() };
        let rules = Rules::of(Cloud::China).overridden(&of_page).overridden(&of_desk);
        assert_eq!(rules.categories, page);
        assert_eq!(rules.severities, desk);
        assert_eq!(rules.limits.title_length, 10);
        assert!(rules.allows(Severity::Minimal, "other") && !rules.allows(Severity::Moderate, "other"));
    }

    #[test]
    fn steps_that_cannot_be_told_apart_or_recorded_are_left_out() {
        let ids = ["vpn", "", "vpn", "a\nb", "license"];
        let steps = ids.iter().map(|id| Step::new(id)).chain((0..100).map(|id| Step::new(&id.to_string())));
        let rules = Rules::of(Cloud::Global).overridden(&Overrides { steps: steps.collect(), ..Overrides::default() });
        let kept: Vec<_> = rules.steps.iter().map(|step| step.id.as_str()).collect();
        assert_eq!((kept.len(), &kept[..3]), (Step::MOST, &["vpn", "license", "0"][..]));
    }

    #[test]
    fn a_desk_may_cap_a_category_of_its_own() {
        let capped = Category { max_severity: Some(Severity::Minimal), ..Category::new("questions") };
        let capped = Overrides { categories: vec![capped], ..Overrides::default() };
        let rules = Rules::of(Cloud::Global).overridden(&capped);
        assert!(rules.allows(Severity::Minimal, "questions") && !rules.allows(Severity::Moderate, "questions"));
    }
}
