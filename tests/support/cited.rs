//! Lists of row numbers, as comments of tests cite them.

/// Returns the numbers of a list that begins with one, such as `33 to 36` or `2, 6 and 41`. Each number after the first
/// has the mark of its rows before it, which may be empty: `4 to S7`, `8, S15 and S2`.
pub fn numbers(text: &str, mark: &str) -> Vec<usize> {
    let end = text.find(|letter: char| !letter.is_ascii_digit()).unwrap_or(text.len());
    let (number, rest) = text.split_at(end);
    let Ok(first) = number.parse() else { return Vec::new() };
    let after = |between: &str| rest.strip_prefix(between)?.strip_prefix(mark);
    if let Some(last) = after(" to ") {
        let further = numbers(last, mark);
        let through = further.first().copied().unwrap_or(first);
        return (first..through).chain(further).collect();
    }
    let further = [", ", " and "].into_iter().find_map(after);
    [first].into_iter().chain(further.map(|list| numbers(list, mark)).unwrap_or_default()).collect()
}
