use proptest::prelude::*;

use super::*;
use crate::model::EscalationCase;

#[derive(Clone, Debug)]
enum Act {
    Select(u8, Relationship),
    Choose(u8),
    Add(u8, Relationship),
    Tick(&'static str, bool),
    ChangeCustomer,
    ChangeService,
    WithoutService,
    GoOn,
    Back,
    Lose(Feature),
    Gain,
    ByHand,
    Solve,
    Say(Option<bool>, bool),
    Conclude,
    See(HealthStatus),
    Restart,
}

fn acts() -> impl Strategy<Value = Act> {
    let relationship = || proptest::sample::select(Relationship::ALL);
    prop_oneof![
        (0..3u8, relationship()).prop_map(|(id, relationship)| Act::Select(id, relationship)),
        (0..2u8).prop_map(Act::Choose),
        (0..3u8, relationship()).prop_map(|(id, relationship)| Act::Add(id, relationship)),
        (proptest::sample::select(&Step::BUILT_IN[..]), any::<bool>()).prop_map(|(step, tried)| Act::Tick(step, tried)),
        Just(Act::ChangeCustomer),
        Just(Act::ChangeService),
        Just(Act::WithoutService),
        Just(Act::GoOn),
        Just(Act::Back),
        proptest::sample::select(Feature::ALL).prop_map(Act::Lose),
        Just(Act::Gain),
        Just(Act::ByHand),
        Just(Act::Solve),
        (any::<Option<bool>>(), any::<bool>())
            .prop_map(|(escalation_reason, differs)| Act::Say(escalation_reason, differs)),
        Just(Act::Conclude),
        proptest::sample::select(HealthStatus::ALL).prop_map(Act::See),
        Just(Act::Restart),
    ]
}

fn apply(flow: &mut HelpFlow, act: Act) {
    match act {
        Act::Select(id, relationship) => flow.select(customer(&id.to_string(), relationship)),
        Act::Choose(id) => flow.choose(service(&id.to_string())),
        Act::Add(id, relationship) => drop(flow.add_other(customer(&id.to_string(), relationship))),
        Act::Tick(step, is_tried) => flow.set_tried(step, is_tried),
        Act::ChangeCustomer => drop(flow.change_customer()),
        Act::ChangeService => drop(flow.change_service()),
        Act::Gain => flow.set_features(Features::ALL),
        Act::ByHand => flow.name_by_hand(),
        Act::WithoutService => flow.go_without_service(),
        Act::GoOn => drop(flow.go_on()),
        Act::Back => drop(flow.back()),
        Act::Lose(feature) => {
            flow.set_features(flow.features.unwrap_or(Features::ALL).without(Features::NONE.with(feature)));
        }
        Act::Solve => flow.solved(),
        Act::Say(escalation_reason, differs) => {
            let bug = EscalationReason::Category(HandoffCategory::BugOrIrregularity);
            let escalation_reason = escalation_reason.map(|is_bug| if is_bug { bug } else { EscalationReason::Other });
            flow.set_handoff(Handoff { escalation_reason, differs, ..Handoff::default() });
        }
        Act::Conclude => {
            let conclusion = advised(flow);
            conclusion.into_iter().for_each(|conclusion| flow.conclude(conclusion, Timestamp::from_seconds(0)));
        }
        Act::See(status) => flow.saw(&report("0", status)),
        Act::Restart => flow.restart(),
    }
}

/// The conclusion that the gate advises now.
fn advised(flow: &HelpFlow) -> Option<Conclusion> {
    let steps = Step::BUILT_IN.map(Step::new);
    let Handoff { escalation_reason, differs, .. } = *flow.handoff();
    let case =
        EscalationCase { is_known: flow.is_known(), differs, steps: &steps, tried: flow.tried(), escalation_reason };
    case.advice().conclusion()
}

proptest! {
    #[test]
    fn nobody_gets_past_a_customer_that_cannot_be_served(acts in proptest::collection::vec(acts(), 0..40)) {
        let mut flow = flow();
        for act in acts {
            apply(&mut flow, act);
            let is_past = !matches!(flow.stage(), HelpStage::Customer | HelpStage::Solved);
            if is_past && !flow.is_by_hand && flow.features.is_some_and(|features| features.has(Feature::Customers)) {
                prop_assert!(flow.customer().is_some_and(Customer::may_be_served), "{flow:?}");
            }
            prop_assert!(flow.stage() == HelpStage::Solved || flow.stages().contains(&flow.stage()), "{flow:?}");
            if flow.stage() == HelpStage::Details {
                prop_assert!(flow.escalation().conclusion.is_some(), "{flow:?}");
                prop_assert_eq!(flow.escalation().conclusion, advised(&flow), "{:?}", flow);
            }
            let ids: Vec<_> = flow.customer.iter().chain(&flow.others).map(|customer| &customer.id).collect();
            prop_assert!(ids.iter().enumerate().all(|(at, id)| !ids[..at].contains(id)), "{flow:?}");
            prop_assert!(flow.others().iter().all(Customer::may_be_served), "{flow:?}");
        }
        for _ in 0..5 {
            flow.back();
        }
        prop_assert!(!flow.can_go_back() && Some(&flow.stage()) == flow.stages().first(), "{flow:?}");
    }
}
