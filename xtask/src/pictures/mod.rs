//! Pictures of every state of the widget for translators and reviewers, and the pictures of the documents.
//!
//! The browser tests take the pictures, since they have the tour through all states; this command chooses the variants,
//! and writes the page that shows them.

mod album;
mod english;
mod hosts;
mod index;
mod png_size;
mod state;
mod variant;

use crate::progress::Steps;
use crate::test::{Engine, browser_command, prepare_browser};
use crate::{dist, process, repository};
use album::Album;
use anyhow::{Context, Result};
use clap::Args;
use std::path::{Path, PathBuf};
use std::process::Command;
use variant::{Theme, Variant};

/// The variants to take pictures of.
#[derive(Debug, Args)]
pub(crate) struct PicturesArguments {
    /// A language, by the name of its folder in `locales`; may be repeated. Default: en-US.
    #[arg(long, value_name = "TAG")]
    lang: Vec<String>,
    /// A width of the page in pixels; may be repeated. Default: 1280.
    #[arg(long, value_name = "PX", value_parser = clap::value_parser!(u32).range(240..=3840))]
    width: Vec<u32>,
    /// A theme; may be repeated. Default: light.
    #[arg(long, value_enum)]
    theme: Vec<Theme>,
    /// The folder for the pictures and their page, index.html. By default it is `pictures` in Cargo's target folder.
    #[arg(long, value_name = "DIR")]
    out: Option<PathBuf>,
    /// Only take the README's picture of the demo page, docs/picture.png, and write its outline beside it.
    #[arg(long, conflicts_with_all = ["lang", "width", "theme", "out"])]
    readme: bool,
    /// Only take the pictures of the widget in strangers' portals, docs/hosts, and write their outlines beside them.
    #[arg(long, conflicts_with_all = ["lang", "width", "theme", "out", "readme"])]
    hosts: bool,
}

/// Builds the widget, and takes the pictures.
pub(crate) fn run(arguments: &PicturesArguments) -> Result<()> {
    let variants = Variant::all(&arguments.lang, &arguments.theme, &arguments.width)?;
    let site = dist::build()?;
    prepare_browser(Engine::Chromium)?;
    let tests = browser_command(Engine::Chromium, &site, &[])?;
    if arguments.readme {
        return process::run(&mut with(&tests, &words("the_readmes_picture_is_made", &[])));
    }
    if arguments.hosts {
        let packages = format!("--picture-packages={}", hosts::styles()?.display());
        return process::run(&mut with(&tests, &words("pictures_of_strangers_portals_are_made", &[packages])));
    }
    let folder = match &arguments.out {
        Some(folder) => std::path::absolute(folder)?,
        None => repository::target()?.join("pictures"),
    };
    let mut steps = Steps::new(variants.len() + 1);
    let mut take = |what: &str, words: &[String]| {
        steps.step(what, || process::run(&mut with(&tests, words)).with_context(|| what.to_owned()))
    };
    take("List the messages of every state", &words("messages_of_all_states_are_listed", &[out(&folder)]))?;
    for variant in &variants {
        let words = words("pictures_of_all_states_are_taken", &[vec![out(&folder)], variant.words()].concat());
        take(&format!("Take pictures: {variant}"), &words)?;
    }
    let album = Album::read(&folder, variants)?;
    let page = folder.join("index.html");
    std::fs::write(&page, index::page(&album)?).with_context(|| format!("could not write {}", page.display()))?;
    let megabytes = album.bytes() as f64 / 1_000_000.0;
    println!("\n{} pictures ({megabytes:.1} MB): {}", album.pictures(), page.display());
    Ok(())
}

/// Returns a command with further arguments: the tests are prepared once and run several times.
fn with(prepared: &Command, words: &[String]) -> Command {
    let mut command = Command::new(prepared.get_program());
    command.current_dir(repository::root()).args(prepared.get_args()).args(words);
    command.envs(prepared.get_envs().filter_map(|(name, value)| Some((name, value?))));
    command
}

/// Returns the arguments of the test program that run one of its pictures tests, which run only on request.
fn words(test: &str, options: &[String]) -> Vec<String> {
    let test = ["--ignored".to_owned(), "--exact".to_owned(), format!("pictures::{test}")];
    test.into_iter().chain(options.iter().cloned()).collect()
}

fn out(folder: &Path) -> String {
    format!("--pictures={}", folder.display())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::digest;
    use clap::Parser;
    use std::fs;

    #[derive(Debug, Parser)]
    struct CommandLine {
        #[command(flatten)]
        arguments: PicturesArguments,
    }

    fn parsed(words: &[&str]) -> Result<PicturesArguments, clap::Error> {
        CommandLine::try_parse_from([&["pictures"], words].concat()).map(|line| line.arguments)
    }

    #[test]
    fn choices_may_be_repeated_and_the_readmes_picture_has_none() {
        let arguments = parsed(&["--lang", "zh-CN", "--lang", "es-ES", "--theme", "dark", "--width", "320"]);
        let arguments = arguments.expect("known options");
        assert_eq!(arguments.lang, ["zh-CN", "es-ES"]);
        assert_eq!((&arguments.theme[..], &arguments.width[..]), (&[Theme::Dark][..], &[320][..]));
        for refused in
            [&["--theme", "sepia"][..], &["--width", "100"], &["--readme", "--lang", "zh-CN"], &["--hosts", "--readme"]]
        {
            parsed(refused).expect_err("refused");
        }
    }

    #[test]
    fn one_test_of_the_program_runs_with_the_options() {
        let options = [out(Path::new("/pictures"))];
        let expected = ["--ignored", "--exact", "pictures::a_test", "--pictures=/pictures"];
        assert_eq!(words("a_test", &options), expected);
    }

    #[test]
    fn the_pictures_of_the_documents_and_their_outlines_were_made_together() {
        let docs = repository::root().join("docs");
        let hosts = fs::read_dir(docs.join("hosts")).expect("a folder of pictures");
        let hosts = hosts.map(|entry| entry.expect("a readable folder").path().with_extension(""));
        for name in [docs.join("picture")].into_iter().chain(hosts) {
            let picture = fs::read(name.with_extension("png")).expect("a picture");
            let outline = fs::read_to_string(name.with_extension("txt")).expect("an outline");
            let digest = digest::sha256(&picture);
            let stale = format!("{} and its text do not belong together: take the picture again", name.display());
            assert!(outline.lines().any(|line| line == format!("SHA-256 {digest}")), "{stale}");
        }
    }
}
