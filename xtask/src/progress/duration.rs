//! Durations, as people read them.

use std::time::Duration;

/// Returns a duration as "0.4 s", "12 s" or "3 min 05 s".
pub(crate) fn in_words(duration: Duration) -> String {
    let seconds = duration.as_secs();
    match seconds {
        0..10 => format!("{:.1} s", duration.as_secs_f64()),
        10..60 => format!("{seconds} s"),
        _ => format!("{} min {:02} s", seconds / 60, seconds % 60),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_unit_follows_the_length() {
        let cases =
            [(432, "0.4 s"), (9_960, "10.0 s"), (12_300, "12 s"), (60_000, "1 min 00 s"), (185_000, "3 min 05 s")];
        for (milliseconds, words) in cases {
            assert_eq!(in_words(Duration::from_millis(milliseconds)), words);
        }
    }
}
