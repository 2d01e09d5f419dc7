//! Rust's standard library for WebAssembly.

use crate::{process, repository};
use anyhow::{Context, Result};
use std::path::Path;
use std::process::Command;

/// Rust's name for WebAssembly in browsers.
pub(crate) const WASM_TARGET: &str = "wasm32-unknown-unknown";

/// Installs Rust's WebAssembly target if this toolchain lacks it. The toolchain file names the target, but rustup
/// installs it automatically only where that is not switched off.
pub(crate) fn ensure_wasm_target() -> Result<()> {
    if is_installed()? {
        return Ok(());
    }
    println!("Installing Rust's {WASM_TARGET} target: a download of about 25 MB.");
    process::run(Command::new("rustup").current_dir(repository::root()).args(["target", "add", WASM_TARGET]))
        .with_context(|| {
            format!("could not add the {WASM_TARGET} target; without rustup, install it as your Rust came")
        })
}

fn is_installed() -> Result<bool> {
    let mut command = Command::new("rustc");
    command.current_dir(repository::root()).args(["--print", "target-libdir", "--target", WASM_TARGET]);
    Ok(Path::new(process::capture(&mut command)?.trim()).is_dir())
}
