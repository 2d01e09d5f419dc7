//! Runs jobs in parallel.

use super::in_words;
use super::job::{Job, clear_line};
use anyhow::{Result, anyhow};
use std::io::{IsTerminal, Write, stdout};
use std::sync::mpsc::{RecvTimeoutError, channel};
use std::thread;
use std::time::{Duration, Instant};

/// How many of the last lines of a job that failed are shown.
const LAST_LINES: usize = 30;

/// What a job does.
pub(crate) type Work<'a> = Box<dyn FnOnce(&Job) -> Result<()> + Send + 'a>;

/// Runs jobs in parallel, and tells every now and then what they are at, and of each how long it took. When one fails the
/// others are stopped, and the end of its output is shown.
pub(crate) fn run_parallel(jobs: Vec<(Job, Work<'_>)>) -> Result<()> {
    let started = Instant::now();
    let (jobs, works): (Vec<Job>, Vec<Work<'_>>) = jobs.into_iter().unzip();
    thread::scope(|scope| {
        let (ended, endings) = channel();
        for (index, (job, work)) in jobs.iter().zip(works).enumerate() {
            let ended = ended.clone();
            // Nobody listens any more only after a panic, which is reported by itself.
            scope.spawn(move || ended.send((index, work(job))).ok());
        }
        drop(ended);
        let mut waiting: Vec<usize> = (0..jobs.len()).collect();
        let mut failure = None;
        loop {
            match endings.recv_timeout(interval()) {
                Ok((index, result)) => {
                    waiting.retain(|other| *other != index);
                    end(&jobs[index], result, started.elapsed(), &jobs, &mut failure);
                }
                Err(RecvTimeoutError::Timeout) => tell(&waiting, &jobs, started.elapsed()),
                Err(RecvTimeoutError::Disconnected) => break,
            }
        }
        failure.map_or(Ok(()), Err)
    })
}

fn end(job: &Job, result: Result<()>, elapsed: Duration, jobs: &[Job], failure: &mut Option<anyhow::Error>) {
    clear_line();
    match result {
        Ok(()) => println!("      {}: {}", job.name(), in_words(elapsed)),
        // Those that fail since they were stopped are not the reason.
        Err(_) if failure.is_some() => {}
        Err(error) => {
            println!("      {}: failed", job.name());
            let log = std::fs::read_to_string(job.log()).unwrap_or_default();
            println!("{}\n(all of it is in {})", last_lines(&log), job.log().display());
            *failure = Some(anyhow!("{}: {error:#}", job.name()));
            jobs.iter().for_each(Job::stop);
        }
    }
}

fn tell(waiting: &[usize], jobs: &[Job], elapsed: Duration) {
    let statuses: Vec<String> = waiting.iter().map(|index| jobs[*index].status()).collect();
    let line = format!("      {}  {}", in_words(elapsed), statuses.join(" · "));
    if stdout().is_terminal() {
        // The same line is written again and again; a long one would wrap and could not be erased.
        print!("\r\x1b[K{}", line.chars().take(100).collect::<String>());
        // A terminal that takes nothing shows nothing either.
        let _closed = stdout().flush();
    } else {
        println!("{line}");
    }
}

fn interval() -> Duration {
    Duration::from_secs(if stdout().is_terminal() { 1 } else { 15 })
}

fn last_lines(text: &str) -> String {
    let lines: Vec<&str> = text.lines().collect();
    lines[lines.len().saturating_sub(LAST_LINES)..].join("\n")
}

#[cfg(test)]
mod tests {
    use super::super::Runner;
    use super::*;
    use anyhow::bail;
    use std::process::Command;

    fn job(name: &'static str, folder: &tempfile::TempDir) -> Job {
        Job::new(name, folder.path()).expect("a writable folder")
    }

    #[test]
    fn all_jobs_are_done() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let write = |name: &'static str| -> (Job, Work<'_>) {
            let path = folder.path().join(name);
            (job(name, &folder), Box::new(move |_| Ok(std::fs::write(path, "")?)))
        };
        run_parallel(vec![write("one"), write("two")]).expect("both succeed");
        assert!(folder.path().join("one").exists() && folder.path().join("two").exists());
    }

    #[test]
    fn when_one_fails_the_others_are_stopped_and_it_is_named() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let endless: Work<'_> = Box::new(|job| job.run(Command::new("sh").args(["-c", "while :; do :; done"])));
        let failing: Work<'_> = Box::new(|_| bail!("no space left"));
        let error = run_parallel(vec![(job("endless", &folder), endless), (job("failing", &folder), failing)])
            .expect_err("one of them fails");
        assert_eq!(error.to_string(), "failing: no space left");
    }

    #[test]
    fn of_a_long_output_the_end_is_shown() {
        let text = (0..100).map(|line| format!("{line}\n")).collect::<String>();
        assert!(last_lines(&text).starts_with("70\n") && last_lines(&text).ends_with("\n99"));
        assert_eq!(last_lines("short"), "short");
    }
}
