use proptest::prelude::*;

use super::*;
use crate::model::{Relationship, Timestamp};

fn customer(name: &str) -> Customer {
    Customer {
        id: name.to_owned(),
        company_name: name.to_owned(),
        domain: format!("{name}.example"),
        tenant_id: None,
        relationship: Relationship::Active,
        last_used_date: None,
    }
}

fn page(names: &[&str]) -> Page<Customer> {
    Page { items: names.iter().map(|name| customer(name)).collect(), next_cursor: None }
}

fn with(names: &[&str]) -> CustomerSearch {
    let mut search = CustomerSearch::default();
    let turn = search.typed("co");
    assert!(search.answered(turn, Ok(page(names))));
    search
}

#[test]
fn keys_do_what_the_pattern_says() {
    use SearchKey::{Down, Enter, Escape, Up};
    for (keys, active, expanded) in [
        (vec![], None, true),
        (vec![Down], Some(0), true),
        (vec![Up], Some(2), true),
        (vec![Down, Down], Some(1), true),
        (vec![Down, Down, Down, Down], Some(0), true),
        (vec![Down, Up], Some(2), true),
        (vec![Escape], None, false),
        (vec![Escape, Down], Some(0), true),
        (vec![Enter], None, true),
    ] {
        let mut search = with(&["contoso", "coho", "consolidated"]);
        keys.iter().for_each(|&key| drop(search.press(key)));
        assert_eq!((search.active(), search.is_expanded()), (active, expanded), "{keys:?}");
    }
}

#[test]
fn only_keys_of_the_pattern_are_handled() {
    use SearchKey::{Down, Enter, Escape, Up};
    let names = ["ArrowDown", "ArrowUp", "Enter", "Escape", "Home", "End", "a"];
    let handled = [Some(Down), Some(Up), Some(Enter), Some(Escape), None, None, None];
    assert_eq!(names.map(SearchKey::named), handled);
}

#[test]
fn each_query_is_a_turn_of_its_own() {
    let mut search = CustomerSearch::default();
    let turns = [search.turn(), search.typed("c"), search.turn(), search.ask(), search.turn()];
    assert_eq!(turns, [0, 1, 1, 2, 2]);
}

#[test]
fn enter_takes_the_customer_that_was_reached() {
    let mut search = with(&["contoso", "coho"]);
    search.press(SearchKey::Down);
    search.press(SearchKey::Down);
    assert_eq!(search.press(SearchKey::Enter), Outcome::Chosen(customer("coho")));
}

#[test]
fn escape_closes_then_empties_and_then_is_the_pages() {
    let mut search = with(&["contoso"]);
    assert_eq!(search.press(SearchKey::Escape), Outcome::Shown);
    assert_eq!(search.press(SearchKey::Escape), Outcome::Emptied);
    assert_eq!(search.query(), "");
    assert_eq!(search.press(SearchKey::Escape), Outcome::Ignored);
}

#[test]
fn before_anything_is_typed_only_those_used_lately_are_shown() {
    let mut search = CustomerSearch::default();
    let turn = search.ask();
    let recent = Customer { last_used_date: Some(Timestamp::from_seconds(1)), ..customer("coho") };
    let items = vec![customer("contoso"), recent.clone()];
    search.answered(turn, Ok(Page { items, next_cursor: Some("more".to_owned()) }));
    assert_eq!(search.found(), &Found::Customers { items: vec![recent], has_more: false });
}

proptest! {
    /// Every query is sent; responses arrive in any order, some of them twice or never.
    #[test]
    fn only_the_newest_querys_answer_is_ever_shown(
        queries in proptest::collection::vec("[a-z]{1,3}", 1..12),
        order in proptest::collection::vec(0..12usize, 0..30),
    ) {
        let mut search = CustomerSearch::default();
        let mut asked: Vec<(u32, String)> = Vec::new();
        let mut waiting = queries.iter();
        for at in order {
            if let Some(query) = waiting.next() {
                asked.push((search.typed(query), query.clone()));
            }
            if let Some((turn, query)) = asked.get(at) {
                search.answered(*turn, Ok(page(&[query])));
            }
            if let Some(shown) = search.options().first() {
                prop_assert_eq!(shown.company_name.as_str(), search.query());
            }
        }
    }

    #[test]
    fn what_the_keys_reach_is_always_there(keys in proptest::collection::vec(0..5u8, 0..40), count in 0..4usize) {
        let names = &["a", "b", "c", "d"][..count];
        let mut search = with(names);
        for key in keys {
            match key {
                0 => drop(search.press(SearchKey::Down)),
                1 => drop(search.press(SearchKey::Up)),
                2 => drop(search.press(SearchKey::Escape)),
                3 => search.close(),
                _ => {
                    let turn = search.typed("c");
                    search.answered(turn, Ok(page(&names[..count.min(1)])));
                }
            }
            prop_assert!(search.active().is_none_or(|index| index < search.options().len()));
        }
    }
}
