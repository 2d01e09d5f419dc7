//! What a page with a strict content security policy refuses to run.

use super::bundle::Bundle;
use anyhow::{Result, bail};

const REFUSED: [&str; 6] = ["innerHTML", "outerHTML", "insertAdjacentHTML", "new Function", "eval(", "document.write"];

/// Fails if any JavaScript that is shipped writes markup or compiles text. wasm-bindgen imports only what the program
/// uses, so one word in the built file shows that some component does it.
pub(crate) fn check(bundle: &Bundle) -> Result<()> {
    for (path, content) in bundle.files().filter(|(path, _)| path.ends_with(".js")) {
        let content = String::from_utf8_lossy(content);
        for word in REFUSED {
            if let Some(line) = content.lines().find(|line| line.contains(word)) {
                bail!("{path} has `{word}`, which strict pages refuse: {}", line.trim());
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
        bundle.add("bad.js", "\n  element.innerHTML = text;\n");
        let error = check(&bundle).expect_err("it writes markup");
        assert!(
            error.to_string().ends_with("bad.js has `innerHTML`, which strict pages refuse: element.innerHTML = text;")
        );
    }
}
