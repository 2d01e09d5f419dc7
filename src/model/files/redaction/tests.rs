use proptest::prelude::*;

use super::*;

fn area(left: u32, top: u32, width: u32, height: u32) -> Area {
    Area { left, top, width, height }
}

fn drawn(from: (f64, f64), to: (f64, f64)) -> Redaction {
    let mut redaction = Redaction::new(1_000, 500);
    redaction.press(DragHandle::Picture, from);
    redaction.drag(to);
    redaction.release();
    redaction
}

#[test]
fn a_drag_over_the_picture_draws_an_area_in_its_pixels() {
    for (from, to, expected) in [
        ((0.1, 0.2), (0.3, 0.6), vec![area(100, 100, 200, 200)]),
        ((0.3, 0.6), (0.1, 0.2), vec![area(100, 100, 200, 200)]),
        ((0.5, 0.5), (7.0, -3.0), vec![area(500, 0, 500, 250)]),
        ((0.0, 0.0), (1.0, 1.0), vec![area(0, 0, 1_000, 500)]),
        ((0.5, 0.5), (0.5, 0.5), vec![]),
        ((0.5, 0.5), (0.9, 0.5), vec![]),
        ((f64::NAN, 0.0), (1.0, 1.0), vec![area(0, 0, 1_000, 500)]),
    ] {
        assert_eq!(drawn(from, to).areas(), expected, "{from:?} to {to:?}");
    }
}

#[test]
fn areas_and_their_corners_follow_the_pointer_and_stop_at_the_edge() {
    let at_start = drawn((0.1, 0.2), (0.3, 0.6));
    for (grip, to, expected) in [
        (DragHandle::Area(0), (0.3, 0.4), area(200, 100, 200, 200)),
        (DragHandle::Area(0), (9.0, 9.0), area(800, 300, 200, 200)),
        (DragHandle::Area(0), (-9.0, -9.0), area(0, 0, 200, 200)),
        (DragHandle::Corner(0), (0.3, 0.5), area(100, 100, 300, 250)),
        (DragHandle::Corner(0), (9.0, 9.0), area(100, 100, 900, 400)),
        (DragHandle::Corner(0), (-9.0, -9.0), area(100, 100, 10, 10)),
        (DragHandle::Area(7), (0.9, 0.9), area(100, 100, 200, 200)),
    ] {
        let mut redaction = at_start.clone();
        redaction.press(grip, (0.2, 0.4));
        redaction.drag(to);
        assert_eq!(redaction.release().is_some(), grip != DragHandle::Area(7));
        redaction.drag((0.5, 0.5));
        assert_eq!(redaction.areas(), [expected], "{grip:?} to {to:?}");
    }
}

#[test]
fn keys_move_resize_and_remove() {
    for (keys, expected) in [
        (vec![], vec![area(375, 188, 250, 125)]),
        (vec!["ArrowRight", "ArrowDown"], vec![area(385, 198, 250, 125)]),
        (vec!["ArrowLeft", "ArrowUp"], vec![area(365, 178, 250, 125)]),
        (vec!["+ArrowRight", "+ArrowUp"], vec![area(375, 188, 260, 115)]),
        (vec!["Delete", "ArrowUp"], vec![]),
        (vec!["Backspace"], vec![]),
        (vec!["Enter", "a"], vec![area(375, 188, 250, 125)]),
    ] {
        let mut redaction = Redaction::new(1_000, 501);
        let index = redaction.add();
        let named = |key: &&str| AreaKey::named(key.trim_start_matches('+'), key.starts_with('+'));
        keys.iter().filter_map(named).for_each(|key| redaction.key(index, key));
        assert_eq!(redaction.areas(), expected, "{keys:?}");
    }
}

#[test]
fn an_area_is_shown_where_it_is() {
    let redaction = drawn((0.1, 0.2), (0.3, 0.6));
    assert_eq!(redaction.ten_thousandths(0), Some([1_000, 2_000, 2_000, 4_000]));
    assert_eq!(redaction.ten_thousandths(1), None);
}

proptest! {
    #[test]
    fn areas_stay_inside_the_picture_and_never_vanish(
        (width, height) in (1..5_000u32, 1..5_000u32),
        steps in proptest::collection::vec((0..8u8, 0..4usize, -0.5..1.5f64, -0.5..1.5f64), 0..40),
    ) {
        let mut redaction = Redaction::new(width, height);
        for (step, index, x, y) in steps {
            let sign = if x < 0.5 { -1 } else { 1 };
            match step {
                0 => drop(redaction.add()),
                1 => redaction.press(DragHandle::Picture, (x, y)),
                2 => redaction.press(DragHandle::Area(index), (x, y)),
                3 => redaction.press(DragHandle::Corner(index), (x, y)),
                4 => redaction.key(index, AreaKey::Move(sign, -sign)),
                5 => redaction.key(index, AreaKey::Resize(-sign, sign)),
                6 if x > 1.2 => redaction.key(index, AreaKey::Remove),
                _ => redaction.drag((x, y)),
            }
            for area in redaction.areas() {
                prop_assert!(area.left + area.width <= width && area.top + area.height <= height, "{:?}", area);
            }
            if step == 7 {
                redaction.release();
                prop_assert!(redaction.areas().iter().all(|area| area.width > 0 && area.height > 0));
            }
        }
    }
}
