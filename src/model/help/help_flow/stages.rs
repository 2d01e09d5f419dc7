use super::HelpFlow;
use crate::model::{Feature, Handoff, HelpStage, RequestKind};

/// The available stages, and the conditions for entering them.
impl HelpFlow {
    /// Returns the stages of this flow, which depend on the features of the backend. Without a customer search, the
    /// form asks for the customer.
    pub(super) fn stages(&self) -> Vec<HelpStage> {
        let Some(features) = self.features else { return vec![HelpStage::Customer] };
        let has = |feature| features.has(feature);
        let helps = has(Feature::Services) || has(Feature::ServiceHealth) || has(Feature::Articles);
        let is_searched = self.kind == RequestKind::Customer && has(Feature::Customers) && !self.is_by_hand;
        let all = [
            (HelpStage::Customer, is_searched),
            (HelpStage::Service, has(Feature::Services)),
            (HelpStage::Help, helps),
            // Requests of customers go to their partner, which is no escalation to an operator.
            (HelpStage::Gate, self.kind == RequestKind::Customer),
            (HelpStage::Details, true),
        ];
        all.into_iter().filter(|&(_, is_there)| is_there).map(|(stage, _)| stage).collect()
    }

    pub(super) fn next(&self) -> Option<HelpStage> {
        self.stages().into_iter().find(|&stage| stage > self.stage)
    }

    pub(super) fn lacks_choice(&self) -> bool {
        match self.stage {
            HelpStage::Customer => self.customer.is_none(),
            HelpStage::Service => self.service.is_none(),
            HelpStage::Gate => self.lacks_conclusion(),
            _ => false,
        }
    }

    pub(super) fn go_to(&mut self, stage: HelpStage) -> bool {
        let is_there = self.stages().contains(&stage);
        if is_there {
            self.stage = stage;
            self.settle();
        }
        is_there
    }

    /// The service health and the answer that the problem differs belonged to another customer.
    pub(super) fn forget_health(&mut self) {
        self.seen = None;
        self.handoff.differs = false;
        self.reconsider();
    }

    pub(super) fn forget_checks(&mut self) {
        self.seen = None;
        self.tried = Vec::new();
        self.handoff = Handoff::default();
        self.articles = Vec::new();
    }

    /// Discards the conclusion after one of its inputs has changed.
    pub(super) fn reconsider(&mut self) {
        self.handoff.concluded = None;
        self.settle();
    }

    pub(super) fn lacks_conclusion(&self) -> bool {
        self.kind == RequestKind::Customer && self.handoff.concluded.is_none()
    }

    /// Moves to a permitted stage: a stage that is not available is skipped, and the flow does not advance past a
    /// customer that is missing or cannot be served.
    pub(super) fn settle(&mut self) {
        let stages = self.stages();
        if self.stage == HelpStage::Solved || self.features.is_none() {
            return;
        }
        if !stages.contains(&self.stage) {
            self.stage = stages.iter().copied().find(|&stage| stage > self.stage).unwrap_or(HelpStage::Details);
        }
        if self.stage == HelpStage::Details && self.lacks_conclusion() {
            self.stage = HelpStage::Gate;
        }
        if self.stage < HelpStage::Details {
            // At or before the gate, the conclusion has to be drawn again.
            self.handoff.concluded = None;
        }
        let needs_customer = stages.contains(&HelpStage::Customer);
        if needs_customer && (self.customer.is_none() || self.is_blocked()) {
            self.stage = HelpStage::Customer;
        }
    }
}
