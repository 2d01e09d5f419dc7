use std::fmt;
use std::fs;

use crate::page::Page;
use xtask::process_tree::descendants;

/// Memory use of a page, as far as the browser reports it.
#[derive(Clone, Copy, Debug)]
pub(crate) struct PageMemory {
    /// Bytes of the WebAssembly memory, which never shrinks.
    program: f64,
    /// Bytes of the JavaScript heap; 0 where the browser does not report it.
    scripts: f64,
    /// Resident kibibytes of the renderer process.
    process: u64,
}

/// Makes the page keep a reference to the WebAssembly memory of the program that it is about to run.
pub(crate) const REMEMBER: &str = "
    WebAssembly.Instance = new Proxy(WebAssembly.Instance, {
        construct(constructor, given) {
            const instance = new constructor(...given);
            // The build shortens the names of exports.
            recorder.memory ??= Object.values(instance.exports).find((value) => value instanceof WebAssembly.Memory);
            return instance;
        },
    });
";

const ASK: &str = "return [recorder.memory?.buffer.byteLength ?? 0, performance.memory?.usedJSHeapSize ?? 0];";

impl PageMemory {
    /// Measures the page. It must be the only page that browsers started from this process show.
    pub(crate) async fn of(page: &Page) -> Self {
        let [program, scripts]: [f64; 2] = page.execute(ASK, Vec::new()).await;
        let shown = descendants(std::process::id()).into_iter().filter(|&process| shows_pages(process));
        Self { program, scripts, process: shown.map(resident).max().unwrap_or_default() }
    }
}

impl fmt::Display for PageMemory {
    fn fmt(&self, to: &mut fmt::Formatter) -> fmt::Result {
        let mebibytes = |bytes: f64| bytes / 1024.0 / 1024.0;
        let [program, scripts] = [self.program, self.scripts].map(mebibytes);
        write!(to, "program {program:.1}, scripts {scripts:.1}, process {:.1} MiB", self.process as f64 / 1024.0)
    }
}

/// Returns whether a process is a browser's renderer.
fn shows_pages(process: u32) -> bool {
    let line = fs::read(format!("/proc/{process}/cmdline")).unwrap_or_default();
    let line = String::from_utf8_lossy(&line);
    ["--type=renderer", "-contentproc", "WebKitWebProcess"].iter().any(|mark| line.contains(mark))
}

/// Returns the resident kibibytes of a process; 0 if it is gone.
fn resident(process: u32) -> u64 {
    let status = fs::read_to_string(format!("/proc/{process}/status")).unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:"));
    line.and_then(|line| line.trim().strip_suffix(" kB")?.parse().ok()).unwrap_or_default()
}
