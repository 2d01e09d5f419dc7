//! Tests of the built widget in real browsers, against the real backend over a real database.
//!
//! ```text
//! cargo run -p browser-tests -- --site dist --views target/views --engine chromium [filter]
//! ```
//!
//! Each test gets an origin of its own: a backend with an empty database, the built files, and the pages of
//! `tests/pages`. Nothing is mocked except faults, which a test injects as a [`server::Fault`]. The tests of `tests/views`
//! share one page instead.

mod axe;
mod backend_process;
mod bench;
mod browser;
mod case;
mod claims;
mod command_line;
mod computed;
mod customer_way;
mod driver;
mod engine;
mod evidence;
mod file_form;
mod footprint;
mod given_file;
mod giving_files;
mod killable_browser;
mod looks;
mod pace;
mod page;
mod page_memory;
mod picture;
mod pictures;
mod places;
mod pointer;
mod repeated;
mod runner;
mod server;
mod soak;
mod stage;
mod stored_records;
mod tab;
mod tests;
mod tour;
mod typist;
mod views;
mod wait;
mod widget;
mod wording;

use std::process::ExitCode;

use clap::Parser;

fn main() -> ExitCode {
    // The client of the WebDriver servers speaks plain HTTP, and is made with TLS all the same.
    support_backend::install_crypto_provider();
    runner::run(command_line::CommandLine::parse())
}
