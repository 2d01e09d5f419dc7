use super::handoff::Handoff;
use super::help_stage::{Addition, HealthSeen, HelpStage};
use super::service::Service;
use crate::model::{Customer, Feature, Features, RequestKind};

/// The way from a customer's problem to help: whose problem it is, which service it is about, what helps without
/// support, whether the operator takes it over, and only then the form.
///
/// What a person has chosen, seen and tried stays while they go back and forth, until it no longer fits: the health of
/// one service says nothing about another.
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
    /// The beginning of the way, before the backend has said which parts it has.
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

    /// What kind of request it leads to.
    pub fn kind(&self) -> RequestKind {
        self.kind
    }

    /// Where the person stands.
    pub fn stage(&self) -> HelpStage {
        self.stage
    }

    /// The customer whose problem it is.
    pub fn customer(&self) -> Option<&Customer> {
        self.customer.as_ref()
    }

    /// Further customers with the same problem.
    pub fn others(&self) -> &[Customer] {
        &self.others
    }

    /// The service that it is about.
    pub fn service(&self) -> Option<&Service> {
        self.service.as_ref()
    }

    /// The health that was seen.
    pub fn seen(&self) -> Option<&HealthSeen> {
        self.seen.as_ref()
    }

    /// The articles that were opened.
    pub fn articles(&self) -> &[String] {
        &self.articles
    }

    /// Identifiers of the steps that were tried.
    pub fn tried(&self) -> &[String] {
        &self.tried
    }

    /// What was said at the gate.
    pub fn handoff(&self) -> &Handoff {
        &self.handoff
    }

    /// Whether a person has said or noted something on the way that they would have to think of anew. Whom and what it is
    /// about is chosen from lists, by people who only look around as well.
    pub fn has_answers(&self) -> bool {
        let is_told =
            !self.handoff.reason.trim().is_empty() || self.handoff.escalation_reason.is_some() || self.handoff.differs;
        is_told || !self.tried.is_empty() || !self.others.is_empty()
    }

    /// Whether the other way says all that was said on this one.
    pub fn has_same_answers(&self, other: &Self) -> bool {
        let told = |flow: &Self| (flow.handoff.reason.clone(), flow.handoff.escalation_reason, flow.handoff.differs);
        !self.has_answers() || told(self) == told(other) && self.tried == other.tried && self.others == other.others
    }

    /// Whether the customer that was chosen cannot be served, since there is no admin relationship. That is a partner's
    /// matter: customers serve themselves.
    pub fn is_blocked(&self) -> bool {
        self.kind == RequestKind::Customer && self.customer.as_ref().is_some_and(|customer| !customer.may_be_served())
    }

    /// Takes note of the parts that the backend has: a part that has turned out to be missing is not asked for again.
    /// A customer whom the page has chosen meanwhile need not be found.
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

    /// Chooses the customer. What is known of the problem stays; the health that was seen was another customer's.
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

    /// Makes it the way of another customer with the same problem, alone.
    pub fn give_to(&mut self, customer: Customer) {
        self.select(customer);
        self.others = Vec::new();
    }

    /// Goes back to choose another customer; everything else stays. False where there is no search to choose with.
    pub fn change_customer(&mut self) -> bool {
        self.is_by_hand = false;
        self.is_returning = self.service.is_some();
        self.go_to(HelpStage::Customer)
    }

    /// The service that was chosen for another customer, and stays if this one has it as well.
    pub fn kept_service(&self) -> Option<&Service> {
        self.service.as_ref().filter(|_| self.is_returning)
    }

    /// Forgets a customer that cannot be served: somebody looks for another.
    pub fn forget_blocked(&mut self) {
        if self.is_blocked() {
            self.customer = None;
        }
    }

    /// Has the form ask for the customer, who is another than the one that was chosen.
    pub fn name_by_hand(&mut self) {
        self.is_by_hand = true;
        self.customer = None;
        self.forget_health();
        self.settle();
    }

    /// Adds a customer with the same problem, unless the partner may not serve it or it is there already.
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

    /// Leaves a further customer out again.
    pub fn remove_other(&mut self, id: &str) {
        self.others.retain(|other| other.id != id);
    }

    /// Chooses the service. What was seen and tried belongs to the service; what was tried before one was chosen, to any.
    pub fn choose(&mut self, service: Service) {
        if self.service.as_ref().is_some_and(|known| known.id != service.id) {
            self.forget_checks();
        }
        self.is_returning = false;
        self.service = Some(service);
        if self.stage == HelpStage::Service {
            self.go_on();
        }
        // What was concluded about another service sends nobody's request off.
        self.settle();
    }

    /// Goes on with a problem that is with none of the services.
    pub fn go_without_service(&mut self) {
        if self.stage == HelpStage::Service {
            if self.service.take().is_some() {
                self.forget_checks();
            }
            self.stage = self.next().unwrap_or(self.stage);
        }
    }

    /// Goes back to choose another service; false where there are none to choose from.
    pub fn change_service(&mut self) -> bool {
        self.is_returning = false;
        self.go_to(HelpStage::Service)
    }

    /// Goes on to the next stage; false where the person must choose something first.
    pub fn go_on(&mut self) -> bool {
        let next = self.next();
        let may_go = next.is_some() && !self.is_blocked() && !self.lacks_choice();
        if let Some(next) = next.filter(|_| may_go) {
            self.stage = next;
        }
        may_go
    }

    /// Goes back by one stage; false at the first.
    pub fn back(&mut self) -> bool {
        let stages = self.stages();
        let before = match self.stage {
            // The good end is reached from the help or the gate, past the form.
            HelpStage::Solved => stages.into_iter().find(|&stage| stage >= self.solved_at),
            present => stages.into_iter().rfind(|&stage| stage < present),
        };
        if let Some(before) = before {
            self.stage = before;
            self.settle();
        }
        before.is_some()
    }

    /// Whether there is a stage before this one.
    pub fn can_go_back(&self) -> bool {
        self.stages().first().is_some_and(|&first| first < self.stage)
    }

    /// Ends without support: what was tried has helped.
    pub fn solved(&mut self) {
        if matches!(self.stage, HelpStage::Help | HelpStage::Gate) {
            self.solved_at = self.stage;
            self.stage = HelpStage::Solved;
        }
    }

    /// Begins anew, for the next problem.
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
