use std::process::Command;

use serde_json::{Value, json};

use super::settings::BenchSettings;

/// The flags of the browser that Lighthouse starts: as root it starts without a sandbox only.
const FLAGS: &str = "--chrome-flags=--headless=new --no-sandbox --disable-dev-shm-usage";

/// Has Lighthouse load a page as on a phone, and returns what it rates and measures.
pub(super) fn audited(settings: &BenchSettings, origin: &str, page: &str) -> Value {
    let mut lighthouse = Command::new("node");
    lighthouse.arg(&settings.lighthouse).arg(format!("{origin}/{page}"));
    lighthouse.args(["--output=json", "--quiet", "--only-categories=performance", FLAGS]);
    let output = lighthouse.output().expect("Node.js");
    assert!(output.status.success(), "{page}: {}", String::from_utf8_lossy(&output.stderr));
    let report: Value = serde_json::from_slice(&output.stdout).expect("a report");
    let audit = |name: &str| report["audits"][name]["numericValue"].clone();
    json!({
        "page": page,
        "performance": report["categories"]["performance"]["score"],
        "firstPaint": audit("first-contentful-paint"),
        "largestPaint": audit("largest-contentful-paint"),
        "speedIndex": audit("speed-index"),
        "blocking": audit("total-blocking-time"),
        "shift": audit("cumulative-layout-shift"),
        "bytes": audit("total-byte-weight"),
    })
}
