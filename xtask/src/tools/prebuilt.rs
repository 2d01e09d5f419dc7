//! A tool's own release as a binary, which is used only if it has the pinned checksum.

use crate::process;
use anyhow::{Context, Result, bail, ensure};
use sha2::{Digest, Sha256};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// How long to wait for a connection, in seconds: machines without a way to the internet build from source.
const PATIENCE: &str = "5";

/// An archive with one program, and its checksum.
#[derive(Debug)]
pub(crate) struct Prebuilt {
    address: String,
    sha256: &'static str,
}

impl Prebuilt {
    /// Returns Trunk's release 0.21.14 for this machine, if there is one.
    pub(super) fn trunk() -> Option<Self> {
        let (machine, sha256) = if cfg!(all(target_os = "linux", target_arch = "x86_64")) {
            ("x86_64", "f2b4680cd239693a646a2795e4633c625328d7b2a044fbe749fa3a2fe9e7036b")
        } else if cfg!(all(target_os = "linux", target_arch = "aarch64")) {
            ("aarch64", "b1d8e60e454f7fc182d9a4d95d1506ffbae947d8ba90f8f6f02da93b60f980f9")
        } else {
            return None;
        };
        let releases = "https://github.com/trunk-rs/trunk/releases/download/v0.21.14";
        Some(Self { address: format!("{releases}/trunk-{machine}-unknown-linux-gnu.tar.gz"), sha256 })
    }

    /// Downloads the archive, checks it, and puts the program into `bin/` of a folder. The program appears there at
    /// once and only if it runs, so that nothing half-finished is ever taken for a tool.
    pub(super) fn install(&self, name: &str, version: &str, cache: &Path, home: &Path) -> Result<()> {
        let work = cache.join(format!("download-{name}-{version}"));
        fs::create_dir_all(&work).with_context(|| format!("could not create {}", work.display()))?;
        let result = self.unpack(name, &work).and_then(|program| {
            let says = process::capture(Command::new(&program).arg("--version"))?;
            ensure!(says.contains(version), "it says to be {}", says.trim());
            let folder = home.join("bin");
            fs::create_dir_all(&folder).with_context(|| format!("could not create {}", folder.display()))?;
            Ok(fs::rename(program, folder.join(name))?)
        });
        fs::remove_dir_all(&work).with_context(|| format!("could not remove {}", work.display()))?;
        result
    }

    fn unpack(&self, name: &str, work: &Path) -> Result<PathBuf> {
        let archive = work.join("archive.tar.gz");
        self.download(&archive)?;
        let content = fs::read(&archive).with_context(|| format!("could not read {}", archive.display()))?;
        let sha256: String = Sha256::digest(content).iter().map(|byte| format!("{byte:02x}")).collect();
        ensure!(sha256 == self.sha256, "its checksum is {sha256}, and {} was expected", self.sha256);
        process::capture(Command::new("tar").arg("-xzf").arg(&archive).arg("-C").arg(work).arg(name))?;
        Ok(work.join(name))
    }

    fn download(&self, archive: &Path) -> Result<()> {
        let mut command = Command::new("curl");
        command.args(["--fail", "--location", "--silent", "--show-error", "--connect-timeout", PATIENCE, "--output"]);
        let output = command.arg(archive).arg(&self.address).output().context("could not start curl")?;
        if !output.status.success() {
            bail!("{}", String::from_utf8_lossy(&output.stderr).trim());
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::{Read, Write};
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
            stream.read(&mut [0; 4096]).expect("a request");
            let head = format!("HTTP/1.1 200 OK\r\nContent-Length: {}\r\nConnection: close\r\n\r\n", content.len());
            stream.write_all(&[head.as_bytes(), &content].concat()).expect("curl listens");
        });
        format!("http://{address}/archive.tar.gz")
    }

    fn checksum(content: &[u8]) -> &'static str {
        let sha256: String = Sha256::digest(content).iter().map(|byte| format!("{byte:02x}")).collect();
        sha256.leak()
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
        assert_eq!(result.expect_err("it is older").to_string(), "it says to be tool 1.2.3");
        assert!(!is_there);
    }

    #[test]
    fn a_network_that_has_it_not_is_an_error() {
        let listener = TcpListener::bind("127.0.0.1:0").expect("a free port");
        let address = format!("http://{}/", listener.local_addr().expect("it listens"));
        drop(listener);
        let (result, is_there) = installed(&Prebuilt { address, sha256: "" }, "1.2.3");
        assert!(result.is_err() && !is_there);
    }
}
