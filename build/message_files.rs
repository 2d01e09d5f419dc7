// Which files of messages travel with which chunk of the program. The build script, `cargo xtask assemble` and the tests
// of the catalogues include this list; a file that it lacks, or that a language lacks, fails the build.

/// Files of messages that the first chunk shows.
pub const FIRST: [&str; 5] = ["common.ftl", "errors.ftl", "fallback.ftl", "form.ftl", "home.ftl"];

/// Files of messages that only lazily loaded views show. They travel with the lazy chunk.
pub const LAZY: [&str; 15] = [
    "additional-customers.ftl",
    "attachments.ftl",
    "customer-message.ftl",
    "customers.ftl",
    "drafts.ftl",
    "escalation-record.ftl",
    "escalation.ftl",
    "follow-up.ftl",
    "guidance.ftl",
    "help.ftl",
    "outbox.ftl",
    "requests.ftl",
    "self-help.ftl",
    "service-health.ftl",
    "submission.ftl",
];
