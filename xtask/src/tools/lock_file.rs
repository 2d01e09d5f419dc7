//! Versions pinned by `Cargo.lock`.

use anyhow::{Context, Result};

/// Returns the version of a package from the text of a `Cargo.lock`.
pub(crate) fn version_of(package: &str, lock_file: &str) -> Result<String> {
    let name = format!("name = \"{package}\"");
    let mut lines = lock_file.lines().skip_while(|line| *line != name).skip(1);
    let version = lines.next().and_then(|line| line.strip_prefix("version = \"")?.strip_suffix('"'));
    version.map(str::to_owned).with_context(|| format!("Cargo.lock has no package {package}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    const LOCK_FILE: &str = r#"version = 4

[[package]]
name = "wasm-bindgen-macro"
version = "0.2.1"

[[package]]
name = "wasm-bindgen"
version = "0.2.2"
"#;

    #[test]
    fn the_version_is_that_of_exactly_this_package() {
        assert_eq!(version_of("wasm-bindgen", LOCK_FILE).expect("it is there"), "0.2.2");
    }

    #[test]
    fn a_package_that_is_not_locked_is_an_error() {
        assert!(version_of("wasm", LOCK_FILE).is_err());
    }
}
