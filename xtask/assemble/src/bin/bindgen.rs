//! `wasm-bindgen` for Trunk, which looks for a program of that name on its `PATH`: wasm-bindgen's own library in the
//! version of `Cargo.lock`, behind those options of its command line that Trunk gives. It shares most of its packages
//! with the rest of this repository; an installation of the whole tool would compile them once more. The compiler
//! refuses a program that is itself called `wasm-bindgen`, so it gets that name from a link.

use anyhow::Result;
use clap::Parser;
use std::path::PathBuf;
use wasm_bindgen_cli_support::Bindgen;

/// Connects a WebAssembly program with the browser.
#[derive(Debug, Parser)]
#[command(name = "wasm-bindgen", version = version())]
struct Arguments {
    /// The compiler's program.
    input: PathBuf,
    /// The kind of page that loads the program; modules alone.
    #[arg(long, value_parser = ["web"])]
    target: String,
    /// The folder to write to.
    #[arg(long)]
    out_dir: PathBuf,
    /// The name of the files, without an extension.
    #[arg(long)]
    out_name: String,
    /// Write no types for TypeScript.
    #[arg(long)]
    no_typescript: bool,
    /// Keep debug information, as in a build for debugging.
    #[arg(long)]
    keep_debug: bool,
}

fn main() -> Result<()> {
    let arguments = Arguments::parse();
    let mut bindgen = Bindgen::new();
    bindgen.web(true)?.input_path(&arguments.input).out_name(&arguments.out_name);
    bindgen.typescript(!arguments.no_typescript).keep_debug(arguments.keep_debug);
    bindgen.generate(&arguments.out_dir)
}

/// Returns the library's version, which Trunk compares with that of the widget's own package.
fn version() -> &'static str {
    wasm_bindgen_shared::version().leak()
}
