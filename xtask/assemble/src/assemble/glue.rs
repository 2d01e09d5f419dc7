//! Output of wasm-bindgen: the program, and the JavaScript glue code between it and the browser.

use super::minify::minify;
use anyhow::{Context, Result, bail, ensure};
use std::fs;
use std::path::{Path, PathBuf};

const WASM_SUFFIX: &str = "_bg.wasm";

/// The two files that wasm-bindgen writes.
#[derive(Debug)]
pub(crate) struct Bound {
    wasm: PathBuf,
    glue: PathBuf,
}

impl Bound {
    /// Finds the only program in a folder, with its glue code of the same name.
    pub(crate) fn find(folder: &Path) -> Result<Self> {
        let mut found = Vec::new();
        for entry in fs::read_dir(folder).with_context(|| format!("could not read {}", folder.display()))? {
            let name = entry?.file_name().into_string().unwrap_or_default();
            found.extend(name.strip_suffix(WASM_SUFFIX).map(str::to_owned));
        }
        let [name] = found.as_slice() else { bail!("expected one program in {}: {found:?}", folder.display()) };
        Ok(Self { wasm: folder.join(format!("{name}{WASM_SUFFIX}")), glue: folder.join(format!("{name}.js")) })
    }

    /// Reads the WebAssembly of the program.
    pub(crate) fn wasm(&self) -> Result<Vec<u8>> {
        fs::read(&self.wasm).with_context(|| format!("could not read {}", self.wasm.display()))
    }

    /// Returns the program's name as the compiler wrote it, with underscores between words.
    pub(crate) fn compiled_name(&self) -> String {
        let stem = self.glue.file_stem().unwrap_or_default().to_string_lossy();
        format!("{}.wasm", stem.replace('-', "_"))
    }

    /// Reads the glue code.
    pub(crate) fn glue(&self) -> Result<String> {
        fs::read_to_string(&self.glue).with_context(|| format!("could not read {}", self.glue.display()))
    }

    /// Deletes both files: the shipped copies have other names.
    pub(crate) fn remove(&self) -> Result<()> {
        fs::remove_file(&self.wasm)?;
        fs::remove_file(&self.glue)?;
        Ok(())
    }
}

/// The export of the function that fetches and compiles the program. The loader does both, and hands over a module.
const DEFAULT_EXPORT: &str = ", __wbg_init as default";

/// Returns the glue code, minified.
pub(crate) fn shipped(glue: &str) -> Result<String> {
    let imports = glue.lines().find(|line| line.starts_with("import "));
    ensure!(imports.is_none(), "a dependency brings JavaScript of its own, which is not shipped: {imports:?}");
    minify(&glue.replacen(DEFAULT_EXPORT, "", 1)).context("in the JavaScript that wasm-bindgen wrote")
}

/// Returns the glue code as a module whose function `create` makes it anew. Its state is that of one program, and bundlers
/// do not import a module again.
pub(crate) fn made_anew(glue: &str) -> Result<String> {
    let (body, list) = glue.trim_end().rsplit_once("export {").context("the JavaScript has no list of exports")?;
    let list = list.replacen(DEFAULT_EXPORT, "", 1);
    let listed = list.split(['}', ',']).map(str::trim).filter(|name| !name.is_empty() && *name != ";");
    let mut names: Vec<_> = listed.collect();
    let mut inner = String::new();
    for line in body.lines() {
        let own = line.strip_prefix("export ");
        if let Some(name) = own.and_then(|own| own.strip_prefix("function ")).and_then(|own| own.split('(').next()) {
            names.push(name);
        }
        inner += own.unwrap_or(line);
        inner.push('\n');
    }
    Ok(format!("export const create = () => {{\n{inner}return {{ {} }};\n}};\n", names.join(", ")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_program_is_found_whatever_its_name_is() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        fs::write(folder.path().join("other_bg.wasm"), b"wasm").expect("a writable folder");
        fs::write(folder.path().join("other.js"), "/** About it. */\nrun();\n").expect("a writable folder");
        let program = Bound::find(folder.path()).expect("there is one program");
        assert_eq!(program.wasm().expect("it is readable"), b"wasm");
        assert_eq!(program.compiled_name(), "other.wasm");
        let glue = program.glue().expect("it is readable");
        assert_eq!(shipped(&glue).expect("it is JavaScript"), "run();");
    }

    #[test]
    fn two_programs_are_an_error() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        assert!(Bound::find(folder.path()).is_err());
        fs::write(folder.path().join("one_bg.wasm"), b"").expect("a writable folder");
        fs::write(folder.path().join("two_bg.wasm"), b"").expect("a writable folder");
        assert!(Bound::find(folder.path()).is_err());
    }

    #[test]
    fn what_the_loader_does_itself_is_not_shipped() {
        let glue = "function initSync() { return 1; }\nasync function __wbg_init() { fetch('it'); }\n\
                    export { initSync, __wbg_init as default };\n";
        let small = shipped(glue).expect("it is JavaScript");
        assert!(small.contains("initSync") && !small.contains("fetch"), "{small}");
    }

    #[test]
    fn each_program_has_glue_of_its_own() {
        let glue = "let wasm;\nexport function mount(element) { return wasm; }\nexport class Widget {}\n\
                    function initSync() { wasm = {}; }\nexport { initSync, __wbg_init as default };\n";
        let anew = made_anew(glue).expect("it has exports");
        assert!(anew.starts_with("export const create = () => {\nlet wasm;\nfunction mount(element)"), "{anew}");
        assert!(anew.contains("\nclass Widget {}\n") && anew.matches("export").count() == 1, "{anew}");
        assert!(anew.ends_with("return { initSync, mount };\n};\n"), "{anew}");
        assert!(made_anew("let wasm;\n").is_err());
    }

    #[test]
    fn javascript_that_would_not_be_shipped_is_an_error() {
        let error = shipped("import { now } from './snippets/clock.js';\n").expect_err("it imports");
        assert!(error.to_string().contains("snippets/clock.js"), "{error}");
    }
}
