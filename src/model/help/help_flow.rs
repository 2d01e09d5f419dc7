use super::handoff::Handoff;
use super::help_stage::{Addition, HealthSeen, HelpStage};
use super::service::Service;
use crate::model::{Customer, Feature, Features, RequestKind};

/// State machine of the help flow: choice of the customer, choice of the service, help without support, the escalation
/// gate, and only then the request form.
///
/// Choices, checks and answers of the user persist while the user goes back and forth, until they no longer apply: the
/// health of one service does not apply to another. No stage waits for service health or articles. For customers of a
/// partner the flow begins at the choice of the service, since the backend knows the customer by the token.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HelpFlow {
    kind: RequestKind,
    features: Option<Features>,
    stage: HelpStage,
    customer: Option<Customer>,
    is_by_hand: bool,
    is_returning: bool,
    others: Vec<Customer>,
    service: Option<Service>,
    seen: Option<HealthSeen>,
    tried: Vec<String>,
    handoff: Handoff,
    articles: Vec<String>,
    solved_at: HelpStage,
}

impl HelpFlow {
    /// Creates a flow at its first stage, before the features of the backend are known.
    pub fn new(kind: RequestKind) -> Self {
        Self {
            kind,
            features: None,
            stage: HelpStage::Customer,
            customer: None,
            is_by_hand: false,
            is_returning: false,
            others: Vec::new(),
            service: None,
            seen: None,
            tried: Vec::new(),
            handoff: Handoff::default(),
            articles: Vec::new(),
            solved_at: HelpStage::Help,
        }
    }

    /// The kind of request that the flow leads to.
    pub fn kind(&self) -> RequestKind {
        self.kind
    }

    /// The current stage.
    pub fn stage(&self) -> HelpStage {
        self.stage
    }

    /// The customer who has the problem.
    pub fn customer(&self) -> Option<&Customer> {
        self.customer.as_ref()
    }

    /// Additional customers with the same problem.
    pub fn others(&self) -> &[Customer] {
        &self.others
    }

    /// The affected service.
    pub fn service(&self) -> Option<&Service> {
        self.service.as_ref()
    }

    /// Identifiers of the articles that were opened.
    pub fn articles(&self) -> &[String] {
        &self.articles
    }

    /// Identifiers of the steps that were tried.
    pub fn tried(&self) -> &[String] {
        &self.tried
    }

    /// The answers at the escalation gate, and its conclusion.
    pub fn handoff(&self) -> &Handoff {
        &self.handoff
    }

    /// Whether the flow holds answers that the user would have to think of again. The customer and the service do not
    /// count: they are selected from lists, also by users who only look around.
    pub fn has_answers(&self) -> bool {
        let is_told =
            !self.handoff.reason.trim().is_empty() || self.handoff.escalation_reason.is_some() || self.handoff.differs;
        is_told || !self.tried.is_empty() || !self.others.is_empty()
    }

    /// Whether `other` holds all answers of this flow.
    pub fn has_same_answers(&self, other: &Self) -> bool {
        let told = |flow: &Self| (flow.handoff.reason.clone(), flow.handoff.escalation_reason, flow.handoff.differs);
        !self.has_answers() || told(self) == told(other) && self.tried == other.tried && self.others == other.others
    }

    /// Whether the chosen customer cannot be served because the admin relationship is missing. Applies to requests of
    /// partners only: customers serve themselves.
    pub fn is_blocked(&self) -> bool {
        self.kind == RequestKind::Customer && self.customer.as_ref().is_some_and(|customer| !customer.may_be_served())
    }

    /// Sets the features of the backend: a feature that has turned out to be missing is not requested again. A customer
    /// that the page has set in the meantime skips the customer search.
    pub fn set_features(&mut self, features: Features) {
        let is_first = self.features.replace(features).is_none();
        if !features.has(Feature::Customers) && self.is_blocked() {
            self.customer = None;
        }
        self.settle();
        if is_first && self.stage == HelpStage::Customer {
            self.go_on();
        }
    }

    /// Chooses the customer. Answers about the problem persist; the service health of another customer is cleared.
    pub fn select(&mut self, customer: Customer) {
        if self.customer.as_ref().map(|known| &known.id) != Some(&customer.id) {
            self.forget_health();
        }
        self.is_by_hand = false;
        self.others.retain(|other| other.id != customer.id);
        self.customer = Some(customer);
        if self.stage == HelpStage::Customer {
            self.go_on();
        }
        self.settle();
    }

    /// Moves the flow to another customer with the same problem, without additional customers.
    pub fn give_to(&mut self, customer: Customer) {
        self.select(customer);
        self.others = Vec::new();
    }

    /// Returns to the choice of the customer and keeps everything else. False if the flow has no customer search.
    pub fn change_customer(&mut self) -> bool {
        self.is_by_hand = false;
        self.is_returning = self.service.is_some();
        self.go_to(HelpStage::Customer)
    }

    /// The service that was chosen for another customer; it is kept if this customer has it too.
    pub fn kept_service(&self) -> Option<&Service> {
        self.service.as_ref().filter(|_| self.is_returning)
    }

    /// Clears a customer that cannot be served, so that the user can search for another.
    pub fn forget_blocked(&mut self) {
        if self.is_blocked() {
            self.customer = None;
        }
    }

    /// Skips the customer search: the user enters the customer in the form instead of the one that was chosen.
    pub fn name_by_hand(&mut self) {
        self.is_by_hand = true;
        self.customer = None;
        self.forget_health();
        self.settle();
    }

    /// Adds an additional customer with the same problem, unless the partner may not serve it or it was added before.
    pub fn add_other(&mut self, customer: Customer) -> Addition {
        if self.customer.iter().chain(&self.others).any(|known| known.id == customer.id) {
            Addition::Known
        } else if customer.may_be_served() {
            self.others.push(customer);
            Addition::Added
        } else {
            Addition::Refused
        }
    }

    /// Removes an additional customer.
    pub fn remove_other(&mut self, id: &str) {
        self.others.retain(|other| other.id != id);
    }

    /// Chooses the service. Checks belong to the service they were made for; steps tried before any service was chosen
    /// belong to the first one.
    pub fn choose(&mut self, service: Service) {
        if self.service.as_ref().is_some_and(|known| known.id != service.id) {
            self.forget_checks();
        }
        self.is_returning = false;
        self.service = Some(service);
        if self.stage == HelpStage::Service {
            self.go_on();
        }
        // A conclusion about another service must not let this request pass the gate.
        self.settle();
    }

    /// Continues with a problem that affects none of the services.
    pub fn go_without_service(&mut self) {
        if self.stage == HelpStage::Service {
            if self.service.take().is_some() {
                self.forget_checks();
            }
            self.stage = self.next().unwrap_or(self.stage);
        }
    }

    /// Returns to the choice of the service; false if there are no services to choose from.
    pub fn change_service(&mut self) -> bool {
        self.is_returning = false;
        self.go_to(HelpStage::Service)
    }

    /// Continues to the next stage; false if the user has to choose or conclude something first.
    pub fn go_on(&mut self) -> bool {
        let next = self.next();
        let may_go = next.is_some() && !self.is_blocked() && !self.lacks_choice();
        if let Some(next) = next.filter(|_| may_go) {
            self.stage = next;
        }
        may_go
    }

    /// Returns to the previous stage; false at the first one.
    pub fn back(&mut self) -> bool {
        let stages = self.stages();
        let before = match self.stage {
            // `Solved` is entered from `Help` or `Gate`, and bypasses the form.
            HelpStage::Solved => stages.into_iter().find(|&stage| stage >= self.solved_at),
            present => stages.into_iter().rfind(|&stage| stage < present),
        };
        if let Some(before) = before {
            self.stage = before;
            self.settle();
        }
        before.is_some()
    }

    /// Whether there is a previous stage.
    pub fn can_go_back(&self) -> bool {
        self.stages().first().is_some_and(|&first| first < self.stage)
    }

    /// Ends the flow without support: a step or an article has solved the problem.
    pub fn solved(&mut self) {
        if matches!(self.stage, HelpStage::Help | HelpStage::Gate) {
            self.solved_at = self.stage;
            self.stage = HelpStage::Solved;
        }
    }

    /// Resets the flow for the next problem.
    pub fn restart(&mut self) {
        let features = self.features;
        *self = Self::new(self.kind);
        features.into_iter().for_each(|features| self.set_features(features));
    }
}

mod record;
mod saved;
mod stages;

#[cfg(test)]
mod tests;
