//! What a flow knows of the answers given in it.

use super::*;

fn answered(change: impl FnOnce(&mut HelpFlow)) -> HelpFlow {
    let mut flow = flow();
    change(&mut flow);
    flow
}

fn reasoned(reason: &str) -> HelpFlow {
    answered(|flow| flow.set_handoff(Handoff { reason: reason.to_owned(), ..Handoff::default() }))
}

/// A flow for each answer that counts.
fn each_answer() -> [HelpFlow; 5] {
    let category = EscalationReason::Category(HandoffCategory::BugOrIrregularity);
    [
        reasoned("Seen twice."),
        answered(|flow| flow.set_handoff(Handoff { escalation_reason: Some(category), ..Handoff::default() })),
        answered(|flow| flow.set_handoff(Handoff { differs: true, ..Handoff::default() })),
        answered(|flow| flow.set_tried("license", true)),
        answered(|flow| {
            flow.add_other(customer("b", Relationship::Active));
        }),
    ]
}

#[test]
fn choices_are_no_answers() {
    let chosen = answered(|flow| {
        flow.select(customer("a", Relationship::Active));
        flow.choose(service("mail"));
    });
    assert!(!chosen.has_answers() && !reasoned("  ").has_answers());
    assert!(each_answer().iter().all(HelpFlow::has_answers));
}

#[test]
fn all_answers_are_compared_with_those_of_another_flow() {
    let answers = each_answer();
    for (one, flow) in answers.iter().enumerate() {
        assert!(super::flow().has_same_answers(flow), "{one}: there is nothing to hold");
        for (other, another) in answers.iter().enumerate() {
            assert_eq!(flow.has_same_answers(another), one == other, "{one} and {other}");
        }
        assert!(!flow.has_same_answers(&super::flow()), "{one}");
    }
    let both = answered(|flow| {
        flow.set_tried("license", true);
        flow.set_handoff(Handoff { differs: true, ..Handoff::default() });
    });
    assert!(answers.iter().all(|flow| !flow.has_same_answers(&both)), "more was answered since");
}

#[test]
fn a_service_is_kept_while_another_customer_is_looked_for() {
    let mut flow = answered(|flow| {
        flow.select(customer("a", Relationship::Active));
        flow.choose(service("mail"));
    });
    assert_eq!(flow.kept_service(), None);
    flow.change_customer();
    assert_eq!(flow.kept_service(), Some(&service("mail")));
    let mut without = answered(|flow| flow.select(customer("a", Relationship::Active)));
    without.change_customer();
    assert_eq!(without.kept_service(), None);
}

#[test]
fn only_a_customer_who_cannot_be_served_is_forgotten() {
    for (relationship, is_kept) in [(Relationship::Active, true), (Relationship::Expired, false)] {
        let mut flow = answered(|flow| flow.select(customer("a", relationship)));
        flow.forget_blocked();
        assert_eq!(flow.customer().is_some(), is_kept, "{relationship:?}");
    }
}

#[test]
fn a_further_customer_is_added_once_and_only_if_it_may_be_served() {
    let mut flow = flow();
    flow.select(customer("a", Relationship::Active));
    for (id, relationship, addition) in [
        ("a", Relationship::Active, Addition::Known),
        ("b", Relationship::Active, Addition::Added),
        ("b", Relationship::Active, Addition::Known),
        ("c", Relationship::Expired, Addition::Refused),
    ] {
        assert_eq!(flow.add_other(customer(id, relationship)), addition, "{id}");
    }
    assert_eq!(flow.others().len(), 1);
}

#[test]
fn a_further_customer_is_taken_out_alone() {
    let mut flow = flow();
    for id in ["a", "b", "c"] {
        flow.add_other(customer(id, Relationship::Active));
    }
    flow.remove_other("b");
    assert_eq!(flow.others().iter().map(|other| other.id.as_str()).collect::<Vec<_>>(), ["a", "c"]);
}

#[test]
fn there_is_a_way_back_from_all_stages_but_the_first() {
    let mut flow = flow();
    assert!(!flow.can_go_back());
    flow.select(customer("a", Relationship::Active));
    assert!(flow.can_go_back());
    let mut nothing_known = HelpFlow::new(RequestKind::Customer);
    assert!(!nothing_known.can_go_back() && !nothing_known.back());
}

#[test]
fn the_health_that_was_seen_is_that_of_the_service() {
    let mut flow = answered(|flow| {
        flow.select(customer("a", Relationship::Active));
        flow.choose(service("mail"));
    });
    let seen = |flow: &HelpFlow| {
        let record = flow.escalation();
        (record.health_status_seen, record.health_issue_id, flow.is_known())
    };
    let (degraded, issue) = (Some(HealthStatus::ServiceDegradation), Some("EX1".to_owned()));
    assert_eq!(seen(&flow), (None, None, false));
    flow.saw(&report("mail", HealthStatus::ServiceDegradation));
    assert_eq!(seen(&flow), (degraded, issue.clone(), true));
    flow.saw(&report("calendar", HealthStatus::ServiceDegradation));
    assert_eq!(seen(&flow), (None, None, false));
    let issues_left_out = |status| {
        let mut report = report("mail", status);
        report.items[0].issues.clear();
        report
    };
    flow.saw(&issues_left_out(HealthStatus::ServiceDegradation));
    assert_eq!(seen(&flow), (degraded, None, false), "nothing is published");
    let mut untroubled = report("mail", HealthStatus::ServiceDegradation);
    untroubled.items[0].status = HealthStatus::ServiceOperational;
    flow.saw(&untroubled);
    assert_eq!(seen(&flow), (Some(HealthStatus::ServiceOperational), issue, false), "the service works");
}

#[test]
fn a_conclusion_holds_until_a_problem_is_known_or_is_so_no_more() {
    let mut flow = with(RequestKind::Customer, Features::NONE);
    flow.choose(service("mail"));
    let conclude = |flow: &mut HelpFlow| {
        flow.conclude(Conclusion::Escalate, Timestamp::from_seconds(0));
        assert_eq!(flow.stage(), HelpStage::Details);
    };
    conclude(&mut flow);
    flow.saw(&report("mail", HealthStatus::ServiceOperational));
    assert_eq!(flow.stage(), HelpStage::Details, "nothing is known");
    flow.saw(&report("mail", HealthStatus::ServiceDegradation));
    assert_eq!(flow.stage(), HelpStage::Gate);
    conclude(&mut flow);
    flow.saw(&report("mail", HealthStatus::ServiceInterruption));
    assert_eq!(flow.stage(), HelpStage::Details, "it was known before");
}

#[test]
fn the_record_has_the_reason_to_escalate_and_what_differs_from_what_is_known() {
    let category = HandoffCategory::BugOrIrregularity;
    for (reason, expected) in [
        (EscalationReason::Category(category), (Some(category), None)),
        (EscalationReason::Lacks(Lack::Tools), (None, Some(Lack::Tools))),
        (EscalationReason::Other, (None, None)),
    ] {
        let handoff = Handoff { escalation_reason: Some(reason), differs: true, ..Handoff::default() };
        let mut flow = answered(|flow| flow.choose(service("mail")));
        flow.set_handoff(handoff.clone());
        let record = flow.escalation();
        assert_eq!((record.handoff_category, record.lacks), expected, "{reason:?}");
        assert!(!record.differs_from_known_issue, "nothing is known");
        flow.saw(&report("mail", HealthStatus::ServiceDegradation));
        let record = flow.escalation();
        assert!(record.differs_from_known_issue);
        assert_eq!((record.handoff_category, record.lacks), expected, "{reason:?}");
        flow.set_handoff(Handoff { differs: false, ..handoff });
        assert!(!flow.escalation().differs_from_known_issue);
    }
}

#[test]
fn all_answers_and_choices_are_restored() {
    let choose: [fn(&mut HelpFlow); 2] =
        [|flow| flow.select(customer("a", Relationship::Active)), HelpFlow::name_by_hand];
    for choose in choose {
        let mut flow = answered(choose);
        flow.choose(service("mail"));
        flow.saw(&report("mail", HealthStatus::ServiceDegradation));
        flow.set_tried(Step::LICENSE, true);
        flow.opened("articles/7");
        flow.add_other(customer("b", Relationship::Active));
        let (reason, text) = (EscalationReason::Lacks(Lack::Training), "Nobody here knows it.".to_owned());
        flow.set_handoff(Handoff {
            escalation_reason: Some(reason),
            reason: text,
            differs: true,
            ..Handoff::default()
        });
        flow.go_on();
        flow.conclude(Conclusion::Escalate, Timestamp::from_seconds(60));
        assert_eq!(flow.stage(), HelpStage::Details);
        let mut restored = HelpFlow::from_json(RequestKind::Customer, &flow.to_json());
        restored.set_features(Features::ALL);
        assert_eq!(restored, flow);
    }
}
