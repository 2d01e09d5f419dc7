//! The package for bundlers: the same files under plain names, with addresses that a bundler finds, and the files for a
//! page without a bundler beside them.

use super::bundle::Bundle;
use super::catalogue::{self, Part};
use super::chunk::{Chunks, LAZY};
use super::chunk_file::ChunkFile;
use super::loader::Files;
use super::minify::minify;
use super::program::Program;
use super::sources::{NOTICES, Sources};
use super::tokens::filled_in;
use super::{digest, glue};
use anyhow::{Context, Result};
use std::collections::BTreeMap;

/// Folder of the files for a page without a bundler.
const CDN: &str = "cdn";

/// Returns the package. `fallback` is the card that is shown when the program cannot run; `cdn` has the files for a page
/// without a bundler.
pub(crate) fn package(program: &Program, sources: &Sources, fallback: &str, cdn: &Bundle) -> Result<Bundle> {
    let mut package = Package::default();
    package.asset("program.wasm", &program.wasm);
    for file in program.chunks.iter().flatten() {
        package.asset(&file_name(file), &file.wasm);
    }
    package.script("fallback.js", fallback, "");
    let locales = package.texts(sources, Part::FIRST)?;
    let files = Files {
        program: "program".to_owned(),
        integrity: digest::loader_integrity(&program.wasm),
        fallback: "fallback.js".to_owned(),
        locales,
    };
    let chunks = package.chunks(program, sources)?;
    let glue = program.glue(&sources.chunk()?, &chunks, file_name, glue::made_anew)?;
    package.script("program.js", &format!("{ADDRESSES}{glue}"), ".then((module) => module.create())");
    let head = filled_in(&sources.package("head.js")?, &[("__VERSION__", serde_json::to_string(&sources.version)?)])?;
    let element = filled_in(&sources.element()?, &files.tokens(&sources.room()?)?)?;
    let definition = sources.package("definition.js")?;
    package.bundle.add("element.js", [head, element, definition].concat());
    package.describe(sources)?;
    cdn.files().for_each(|(path, content)| package.bundle.add(&format!("{CDN}/{path}"), content));
    package.finish(sources)
}

/// Files that are copied.
const DESCRIPTIONS: [&str; 6] =
    ["index.js", "index.d.ts", "README.md", "custom-elements.json", "vscode.html-custom-data.json", "web-types.json"];

/// Frameworks whose types are copied.
const FRAMEWORKS: [&str; 5] = ["preact", "react", "solid", "svelte", "vue"];

/// What the program's JavaScript begins with: the addresses of the package, and the count of what has failed.
const ADDRESSES: &str = "import { address, fetchText, importScript } from \"./files.js\";\nlet failures = 0;\n";

fn file_name(file: &ChunkFile) -> String {
    format!("{LAZY}-{}.wasm", file.name())
}

/// The files so far, and what a bundler has to find of them.
#[derive(Default)]
struct Package {
    bundle: Bundle,
    assets: Vec<String>,
    scripts: Vec<String>,
}

impl Package {
    fn asset(&mut self, name: &str, content: &[u8]) {
        self.assets.push(format!("  \"{name}\": new URL(\"./{name}\", import.meta.url),\n"));
        self.bundle.add(name, content);
    }

    /// Adds a script that is imported when it is needed; `then` is what becomes of the module.
    fn script(&mut self, name: &str, content: &str, then: &str) {
        self.scripts.push(format!("  \"{name}\": () => import(\"./{name}\"){then},\n"));
        self.bundle.add(name, content);
    }

    /// Adds the catalogues of a part as scripts: bundlers write small files into addresses, which a strict page does not
    /// fetch.
    fn texts(&mut self, sources: &Sources, part: Part) -> Result<BTreeMap<String, String>> {
        let mut names = BTreeMap::new();
        for (tag, name, text) in catalogue::files(sources, part)? {
            let name = format!("texts/{name}.js");
            self.script(&name, &format!("export default {};\n", serde_json::to_string(&text)?), "");
            names.insert(tag, name);
        }
        Ok(names)
    }

    fn chunks<'a>(&mut self, program: &'a Program, sources: &Sources) -> Result<Chunks<'a>> {
        let Some(files) = &program.chunks else { return Ok(Chunks::default()) };
        let storage = "storage.js".to_owned();
        self.script(&storage, &minify(&sources.storage()?).context("in the mechanism of storage")?, "");
        let mut locales = BTreeMap::new();
        for (chunk, part) in Part::LAZY {
            locales.insert(chunk, self.texts(sources, part)?);
        }
        Ok(Chunks { files, storage, locales })
    }

    /// Adds what describes the package: to tools, to editors, and to people.
    fn describe(&mut self, sources: &Sources) -> Result<()> {
        for name in DESCRIPTIONS {
            self.bundle.add(name, sources.package(name)?);
        }
        for framework in FRAMEWORKS {
            let name = format!("types/{framework}.d.ts");
            self.bundle.add(&name, sources.package(&name)?);
        }
        self.bundle.add("element.d.ts", sources.declarations()? + &sources.package("element.d.ts")?);
        let json = sources.package("package.json")?.replace("__VERSION__", &sources.version);
        self.bundle.add("package.json", json);
        self.bundle.add(NOTICES, sources.notices()?);
        for name in ["LICENSE-APACHE", "LICENSE-MIT"] {
            self.bundle.add(name, sources.license(name)?);
        }
        Ok(())
    }

    fn finish(mut self, sources: &Sources) -> Result<Bundle> {
        let [assets, scripts] = [self.assets, self.scripts].map(|lines| format!("{{\n{}}}", lines.concat()));
        let tokens = [("__ASSETS__", assets), ("__SCRIPTS__", scripts)];
        self.bundle.add("files.js", filled_in(&sources.package("files.js")?, &tokens)?);
        Ok(self.bundle)
    }
}
