use super::*;

/// Expected advice as independent data, in the columns known, differs, claim (reason to escalate), tried steps, advice.
///
/// Every combination of the first four columns is looked up here; `*` matches any value.
const TABLE: &str = "
    known  differs  claim                         tried                  advice
    yes    no       *                             *                      watch
    *      *        -                             *                      say-why
    *      *        training                      *                      escalation-support
    *      *        documentation                 *                      escalation-support
    *      *        tools                         *                      escalation-support
    *      *        other                         all                    solve
    *      *        other                         none                   solve:adminCenter
    *      *        other                         adminCenter            solve:reproduce
    *      *        other                         adminCenter+reproduce  solve:license
    *      *        other                         all-but-device         solve:device
    *      *        undocumentedServiceProblem    all                    escalate
    *      *        undocumentedServiceProblem    none                   solve:adminCenter
    *      *        undocumentedServiceProblem    adminCenter            solve:reproduce
    *      *        undocumentedServiceProblem    adminCenter+reproduce  solve:license
    *      *        undocumentedServiceProblem    all-but-device         solve:device
    *      *        bugOrIrregularity             all                    escalate
    *      *        bugOrIrregularity             none                   solve:adminCenter
    *      *        bugOrIrregularity             adminCenter            solve:reproduce
    *      *        bugOrIrregularity             adminCenter+reproduce  solve:license
    *      *        bugOrIrregularity             all-but-device         solve:device
    *      *        serviceUnavailable            none                   solve:adminCenter
    *      *        serviceUnavailable            adminCenter            solve:reproduce
    *      *        serviceUnavailable            *                      escalate
    *      *        largeScaleNetworkDisruption   none                   solve:adminCenter
    *      *        largeScaleNetworkDisruption   adminCenter            solve:reproduce
    *      *        largeScaleNetworkDisruption   *                      escalate
    *      *        regionalMultiTenant           none                   solve:adminCenter
    *      *        regionalMultiTenant           adminCenter            solve:reproduce
    *      *        regionalMultiTenant           *                      escalate
";

const TRIED: [(&str, &[&str]); 5] = [
    ("none", &[]),
    ("adminCenter", &["adminCenter"]),
    ("adminCenter+reproduce", &["adminCenter", "reproduce"]),
    ("all-but-device", &["settings", "permissions", "license", "reproduce", "adminCenter"]),
    ("all", &Step::BUILT_IN),
];

fn escalation_reasons() -> Vec<(&'static str, Option<EscalationReason>)> {
    let categories = HandoffCategory::ALL.iter().map(|&it| (it.as_str(), Some(EscalationReason::Category(it))));
    let lacks = Lack::ALL.iter().map(|&it| (it.as_str(), Some(EscalationReason::Lacks(it))));
    categories.chain(lacks).chain([("-", None), ("other", Some(EscalationReason::Other))]).collect()
}

fn expected(words: [&str; 4]) -> &'static str {
    let rows = TABLE.lines().map(|line| line.split_whitespace().collect::<Vec<_>>()).filter(|row| row.len() == 5);
    let fits = |row: &Vec<&str>| row.iter().zip(words).all(|(known, word)| *known == "*" || *known == word);
    rows.skip(1).find(fits).unwrap_or_else(|| panic!("no row for {words:?}"))[4]
}

fn named(advice: Advice<'_>) -> String {
    match advice {
        Advice::AskReason => "say-why".to_owned(),
        Advice::Escalate => "escalate".to_owned(),
        Advice::WatchKnownIssue => "watch".to_owned(),
        Advice::SolveYourself(None) => "solve".to_owned(),
        Advice::SolveYourself(Some(step)) => format!("solve:{}", step.id),
        Advice::EscalationSupport => "escalation-support".to_owned(),
    }
}

#[test]
fn every_combination_has_the_advice_of_the_table() {
    let steps = Step::BUILT_IN.map(Step::new);
    let mut count = 0;
    for (is_known, differs) in [(false, false), (false, true), (true, false), (true, true)] {
        for (claim_name, escalation_reason) in escalation_reasons() {
            for (tried_name, tried) in TRIED {
                let tried: Vec<_> = tried.iter().map(|&step| step.to_owned()).collect();
                let case = EscalationCase { is_known, differs, steps: &steps, tried: &tried, escalation_reason };
                let yes = |it| if it { "yes" } else { "no" };
                let words = [yes(is_known), yes(differs), claim_name, tried_name];
                assert_eq!(named(case.advice()), expected(words), "{words:?}");
                count += 1;
            }
        }
    }
    assert_eq!(count, 4 * 10 * 5);
}

#[test]
fn a_page_may_have_steps_of_its_own() {
    let steps = [Step::new("vpn"), Step::new(Step::REPRODUCE)];
    let case = |escalation_reason, tried: &'static str| {
        let tried: Vec<_> = tried.split_whitespace().map(str::to_owned).collect();
        let case = EscalationCase {
            is_known: false,
            differs: false,
            steps: &steps,
            tried: &tried,
            escalation_reason: Some(escalation_reason),
        };
        named(case.advice())
    };
    let bug = EscalationReason::Category(HandoffCategory::BugOrIrregularity);
    let outage = EscalationReason::Category(HandoffCategory::ServiceUnavailable);
    assert_eq!(case(bug, ""), "solve:vpn");
    assert_eq!(case(bug, "vpn reproduce"), "escalate");
    assert_eq!(case(outage, ""), "solve:reproduce");
    assert_eq!(case(outage, "reproduce"), "escalate");
}

#[test]
fn an_advising_gate_asks_for_a_reason_and_an_enforcing_one_has_no_way_on() {
    let step = Step::new(Step::LICENSE);
    for (advice, can_proceed, asks, conclusion) in [
        (Advice::AskReason, true, false, None),
        (Advice::Escalate, true, false, Some("escalate")),
        (Advice::WatchKnownIssue, false, true, Some("watchKnownIssue")),
        (Advice::SolveYourself(Some(&step)), false, true, Some("solveYourself")),
        (Advice::SolveYourself(None), false, true, Some("solveYourself")),
        (Advice::EscalationSupport, true, true, Some("escalationSupport")),
    ] {
        assert!(advice.can_proceed(EscalationGate::Advise), "{advice:?}");
        assert_eq!(advice.can_proceed(EscalationGate::Enforce), can_proceed, "{advice:?}");
        assert_eq!(advice.asks_for_reason(), asks, "{advice:?}");
        assert_eq!(advice.conclusion().map(Conclusion::as_str), conclusion, "{advice:?}");
    }
}
