//! Mutants: the pure code with one small change each, which the native tests should notice.

use crate::changes::Changes;
use crate::tools::Tool;
use crate::{process, repository};
use anyhow::{Context, Result, ensure};
use clap::Args;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// Folders of the code that decides something, and that native tests reach.
const PURE: [&str; 4] = ["src/app", "src/model", "src/i18n", "src/wire"];

/// The tests beside the code. They notice most mutants, in a third of the time that all take to be linked and to run.
const BESIDE: [&str; 1] = ["--lib"];

/// The tests that look at behavior: those beside the code, the simulator's laws, and those of wire, texts and upgrades.
/// The others read documents and sources, which no mutant changes.
const TESTS: [&str; 7] = [
    "--package=simulator",
    "--lib",
    "--test=laws",
    "--test=wire",
    "--test=fluent",
    "--test=catalogues",
    "--test=upgrade",
];

/// The lists that cargo-mutants leaves, by their files' names without the extension. Unviable ones do not compile.
/// `previously_caught` has both the caught and the unviable ones of the first round.
const LISTS: [&str; 5] = ["caught", "missed", "timeout", "unviable", "previously_caught"];

/// Its exit codes when it has run to the end: all caught, some missed, some too slow.
const ENDED: [i32; 3] = [0, 2, 3];

/// Which mutants to test.
#[derive(Debug, Args)]
pub(crate) struct MutantsArguments {
    /// Change this file alone, or those that a glob finds; may be repeated. Default: src/app, model, i18n and wire.
    #[arg(long, value_name = "GLOB")]
    file: Vec<String>,
    /// Change only lines of those files that differ from `origin/main`, or `main` where there is none.
    #[arg(long)]
    changed: bool,
    /// Test one of N parts, K from 0 to N-1: a machine may take each. All need the same other arguments.
    #[arg(long, value_name = "K/N")]
    shard: Option<String>,
}

/// Tests the mutants, first with the tests beside the code, then those that are left with all tests of behavior. Prints how
/// many were noticed, and where those are listed that were not.
pub(crate) fn run(arguments: &MutantsArguments) -> Result<()> {
    let output = repository::target()?.join("mutants");
    fs::create_dir_all(&output).with_context(|| format!("could not create {}", output.display()))?;
    let mut words = chosen(arguments);
    if arguments.changed {
        let Some(patch) = patch(&output)? else {
            println!("Nothing differs from the main branch in {}.", PURE.join(", "));
            return Ok(());
        };
        words.extend(["--in-diff".to_owned(), patch.display().to_string()]);
    }
    let program = Tool::cargo_mutants().installed()?;
    let lists = output.join("mutants.out");
    // Without mutants there are no new lists, and those of the last run would be counted. There may be none.
    let _none_there = fs::remove_dir_all(&lists);
    round(command(&program, &output, &BESIDE).args(&words))?;
    if is_any_left(&lists) {
        print!("Noticed by the tests beside the code: {}", summary(&lists));
        round(command(&program, &output, &TESTS).args(&words).arg("--iterate"))?;
    }
    print!("{}", summary(&lists));
    Ok(())
}

/// Runs cargo-mutants to the end.
fn round(command: &mut Command) -> Result<()> {
    let status = command.status().with_context(|| format!("could not start `{}`", process::describe(command)))?;
    let has_ended = status.code().is_some_and(|code| ENDED.contains(&code));
    ensure!(has_ended, "`{}` failed ({status})", process::describe(command));
    Ok(())
}

/// Writes what differs from the main branch into a file; `None` if nothing does.
fn patch(output: &Path) -> Result<Option<PathBuf>> {
    let patch = Changes::since_main()?.patch(&PURE)?;
    let file = output.join("changes.patch");
    fs::write(&file, &patch).with_context(|| format!("could not write {}", file.display()))?;
    Ok((!patch.is_empty()).then_some(file))
}

/// Returns the command that tests mutants in a copy of the repository. Libraries stay compiled from one run to the next,
/// and are not compiled again for the copy.
fn command(program: &Path, output: &Path, tests: &[&str]) -> Command {
    let mut command = Command::new(program);
    command.current_dir(repository::root()).args(["mutants", "--package=support-widget", "--no-config"]);
    command.arg("--output").arg(output).env("CARGO_TARGET_DIR", output.join("build"));
    // Nobody reads a backtrace of a mutant, and tests without line numbers are linked sooner.
    command.env("CARGO_PROFILE_DEV_DEBUG", "false");
    // That a property fails is enough: looking for its shortest example takes longer than all tests.
    command.env("PROPTEST_MAX_SHRINK_ITERS", "0");
    // A mutant that loops is stopped after three times what the tests usually take, and one that loops where the compiler
    // evaluates a constant after many times what that takes.
    command.args(["--timeout-multiplier=3", "--minimum-test-timeout=60", "--build-timeout=120"]);
    command.args(tests.iter().map(|word| format!("--cargo-arg={word}")));
    command
}

fn chosen(arguments: &MutantsArguments) -> Vec<String> {
    let all = PURE.map(|folder| format!("{folder}/**/*.rs"));
    let files = if arguments.file.is_empty() { &all[..] } else { &arguments.file };
    let files = files.iter().map(|glob| format!("--file={glob}"));
    files.chain(arguments.shard.iter().map(|shard| format!("--shard={shard}"))).collect()
}

/// Whether a list has mutants that other tests may notice.
fn is_any_left(lists: &Path) -> bool {
    ["missed", "timeout"].iter().any(|list| count(lists, list) > 0)
}

fn count(lists: &Path, list: &str) -> usize {
    fs::read_to_string(lists.join(list).with_extension("txt")).unwrap_or_default().lines().count()
}

/// Returns how many mutants each list has, and where those are listed that no test has noticed.
fn summary(folder: &Path) -> String {
    let counts = LISTS.map(|list| (count(folder, list), list));
    let counts: Vec<_> = counts.iter().map(|(count, list)| format!("{count} {list}")).collect();
    let survivors = folder.join("missed.txt");
    format!("{}\nSurvivors: {}\n", counts.join(", "), survivors.display())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pure_code_is_changed_and_only_tests_of_behavior_run() {
        let arguments = MutantsArguments { file: Vec::new(), changed: false, shard: Some("1/4".to_owned()) };
        let all = chosen(&arguments);
        assert_eq!(all[..2], ["--file=src/app/**/*.rs", "--file=src/model/**/*.rs"]);
        assert_eq!(all[4..], ["--shard=1/4"]);
        let one = chosen(&MutantsArguments { file: vec!["src/model/base/timestamp.rs".to_owned()], ..arguments });
        assert_eq!(one, ["--file=src/model/base/timestamp.rs", "--shard=1/4"]);
        let command = command(Path::new("cargo-mutants"), Path::new("mutants"), &TESTS);
        let words: Vec<_> = command.get_args().map(|word| word.to_string_lossy()).collect();
        assert!(words.contains(&"--cargo-arg=--test=laws".into()), "{words:?}");
    }

    #[test]
    fn survivors_are_counted_and_found() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        fs::write(folder.path().join("caught.txt"), "one\ntwo\n").expect("a writable folder");
        assert!(!is_any_left(folder.path()), "all are caught");
        fs::write(folder.path().join("missed.txt"), "three\n").expect("a writable folder");
        assert!(is_any_left(folder.path()));
        let text = summary(folder.path());
        assert!(text.starts_with("2 caught, 1 missed, 0 timeout, 0 unviable, 0 previously_caught\n"), "{text}");
        assert!(text.ends_with("missed.txt\n"), "{text}");
    }

    #[test]
    fn every_folder_and_test_is_there() {
        let root = repository::root();
        assert!(PURE.iter().all(|folder| root.join(folder).is_dir()));
        let tests = TESTS.iter().filter_map(|word| word.strip_prefix("--test="));
        let missing: Vec<_> = tests
            .filter(|name| {
                !root.join("tests").join(name).is_dir()
                    && !root.join(format!("tests/simulator/tests/{name}.rs")).is_file()
            })
            .collect();
        assert!(missing.is_empty(), "{missing:?}");
    }
}
