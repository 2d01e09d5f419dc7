//! Check of the shipped JavaScript against a strict Content Security Policy (CSP).

use super::bundle::Bundle;
use anyhow::{Result, bail};

const REFUSED: [&str; 6] = ["innerHTML", "outerHTML", "insertAdjacentHTML", "new Function", "eval(", "document.write"];

/// Characters of context around a match, which show where it came from.
const SHOWN: usize = 40;

/// Fails if shipped JavaScript writes markup or compiles text (`eval`). wasm-bindgen imports only functions that the
/// program uses, so one such word in the built file shows that some component does it.
pub(crate) fn check(bundle: &Bundle) -> Result<()> {
    for (path, content) in bundle.files().filter(|(path, _)| path.ends_with(".js")) {
        let content = String::from_utf8_lossy(content);
        for word in REFUSED {
            if let Some((before, after)) = content.split_once(word) {
                let before: String = before.chars().rev().take(SHOWN).collect::<Vec<_>>().into_iter().rev().collect();
                let after: String = after.chars().take(SHOWN).collect();
                bail!("{path} has `{word}`, which strict pages refuse: {before}{word}{after}");
            }
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn javascript_that_writes_markup_is_refused() {
        let mut bundle = Bundle::default();
        bundle.add("notes.txt", "innerHTML");
        bundle.add("good.js", "element.textContent = text;\n");
        assert!(check(&bundle).is_ok());
        bundle.add("bad.js", "element.innerHTML = text;\n");
        let error = check(&bundle).expect_err("it writes markup");
        let expected = "bad.js has `innerHTML`, which strict pages refuse: element.innerHTML = text;";
        assert_eq!(error.to_string().trim_end(), expected);
    }
}
