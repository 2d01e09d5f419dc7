//! A tool's own release as a binary, which is used only if it has the pinned checksum.

use crate::{digest, process};
use anyhow::{Context, Result, bail, ensure};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// Options of curl: a connection within 5 seconds, and at least a kilobyte a second afterwards. A machine without a way
/// to the internet builds from source.
const DOWNLOAD: [&str; 10] = [
    "--fail",
    "--location",
    "--silent",
    "--show-error",
    "--connect-timeout",
    "5",
    "--speed-limit",
    "1000",
    "--speed-time",
    "20",
];

/// An archive with one program, and its checksum.
#[derive(Debug)]
pub(crate) struct Prebuilt {
    address: String,
    sha256: &'static str,
}

impl Prebuilt {
    /// Returns Trunk's release for this machine, if there is one. The checksums are those that its authors have published
    /// beside the archives.
    pub(super) fn trunk(version: &str) -> Option<Self> {
        let (machine, sha256) = if cfg!(all(target_os = "linux", target_arch = "x86_64")) {
            ("x86_64", "f2b4680cd239693a646a2795e4633c625328d7b2a044fbe749fa3a2fe9e7036b")
        } else if cfg!(all(target_os = "linux", target_arch = "aarch64")) {
            ("aarch64", "b1d8e60e454f7fc182d9a4d95d1506ffbae947d8ba90f8f6f02da93b60f980f9")
        } else {
            return None;
        };
        let releases = format!("https://github.com/trunk-rs/trunk/releases/download/v{version}");
        Some(Self { address: format!("{releases}/trunk-{machine}-unknown-linux-gnu.tar.gz"), sha256 })
    }

    /// Downloads the archive, checks it, and puts the program into `bin/` of a folder. The program appears there at
    /// once and only if it runs, so that nothing half-finished is ever taken for a tool.
    pub(super) fn install(&self, name: &str, version: &str, cache: &Path, home: &Path) -> Result<()> {
        let work = cache.join(format!("download-{name}-{version}"));
        fs::create_dir_all(&work).with_context(|| format!("could not create {}", work.display()))?;
        let result = self.unpack(name, &work).and_then(|program| {
            let says = process::capture(Command::new(&program).arg("--version"))?;
            ensure!(says.contains(version), "it reports version {}", says.trim());
            let folder = home.join("bin");
            fs::create_dir_all(&folder).with_context(|| format!("could not create {}", folder.display()))?;
            Ok(fs::rename(program, folder.join(name))?)
        });
        // What was installed stays installed, even if the download cannot be removed.
        let _left_behind = fs::remove_dir_all(&work);
        result
    }

    fn unpack(&self, name: &str, work: &Path) -> Result<PathBuf> {
        let archive = work.join("archive.tar.gz");
        self.download(&archive)?;
        let content = fs::read(&archive).with_context(|| format!("could not read {}", archive.display()))?;
        let sha256 = digest::sha256(&content);
        ensure!(sha256 == self.sha256, "its checksum is {sha256}, and {} was expected", self.sha256);
        process::capture(Command::new("tar").arg("-xzf").arg(&archive).arg("-C").arg(work).arg(name))?;
        Ok(work.join(name))
    }

    fn download(&self, archive: &Path) -> Result<()> {
        let mut command = Command::new("curl");
        let output = command
            .args(DOWNLOAD)
            .arg("--output")
            .arg(archive)
            .arg(&self.address)
            .output()
            .context("could not start curl")?;
        if !output.status.success() {
            bail!("{}", String::from_utf8_lossy(&output.stderr).trim());
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::{BufRead, BufReader, Write};
    use std::net::TcpListener;
    use std::thread;

    /// An archive with the program `tool`, which prints its version.
    fn archive() -> Vec<u8> {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let script = folder.path().join("tool");
        fs::write(&script, "#!/bin/sh\necho tool 1.2.3\n").expect("a writable folder");
        process::run(Command::new("chmod").arg("+x").arg(&script)).expect("chmod");
        let archive = folder.path().join("archive.tar.gz");
        process::run(Command::new("tar").arg("-czf").arg(&archive).arg("-C").arg(folder.path()).arg("tool"))
            .expect("tar");
        fs::read(archive).expect("it was just written")
    }

    /// Answers one request with a file, and returns its address.
    fn served(content: Vec<u8>) -> String {
        let listener = TcpListener::bind("127.0.0.1:0").expect("a free port");
        let address = listener.local_addr().expect("it listens");
        thread::spawn(move || {
            let (mut stream, _) = listener.accept().expect("curl asks");
            let head = BufReader::new(&stream).lines().map_while(Result::ok).find(String::is_empty);
            assert!(head.is_some(), "a request ends with an empty line");
            let head = format!("HTTP/1.1 200 OK\r\nContent-Length: {}\r\nConnection: close\r\n\r\n", content.len());
            stream.write_all(&[head.as_bytes(), &content].concat()).expect("curl listens");
        });
        format!("http://{address}/archive.tar.gz")
    }

    fn checksum(content: &[u8]) -> &'static str {
        digest::sha256(content).leak()
    }

    fn installed(prebuilt: &Prebuilt, version: &str) -> (Result<()>, bool) {
        let cache = tempfile::tempdir().expect("a temporary folder");
        let home = cache.path().join("tool");
        let result = prebuilt.install("tool", version, cache.path(), &home);
        let left = fs::read_dir(cache.path()).expect("readable").flatten().any(|entry| entry.path() != home);
        assert!(!left, "the download was not removed");
        (result, home.join("bin/tool").is_file())
    }

    #[test]
    fn an_archive_with_the_pinned_checksum_is_used() {
        let content = archive();
        let prebuilt = Prebuilt { sha256: checksum(&content), address: served(content) };
        let (result, is_there) = installed(&prebuilt, "1.2.3");
        result.expect("all is as it was pinned");
        assert!(is_there);
    }

    #[test]
    fn any_other_archive_is_not() {
        let content = archive();
        let other = Prebuilt { sha256: checksum(b"other"), address: served(content.clone()) };
        let (result, is_there) = installed(&other, "1.2.3");
        assert!(result.expect_err("it differs").to_string().contains("its checksum is") && !is_there);
        let older = Prebuilt { sha256: checksum(&content), address: served(content) };
        let (result, is_there) = installed(&older, "1.2.4");
        assert_eq!(result.expect_err("it is older").to_string(), "it reports version tool 1.2.3");
        assert!(!is_there);
    }

    #[test]
    fn an_unreachable_server_is_an_error() {
        let listener = TcpListener::bind("127.0.0.1:0").expect("a free port");
        let address = format!("http://{}/", listener.local_addr().expect("it listens"));
        drop(listener);
        let (result, is_there) = installed(&Prebuilt { address, sha256: "" }, "1.2.3");
        assert!(result.is_err() && !is_there);
    }
}
