// Which files of messages belong to which chunk of the program (code splitting). The build script, `xtask/assemble` and
// the tests of the catalogues include this list; a file that is missing here, or in one language, fails the build.

/// Files of messages in the first chunk.
pub const FIRST: [&str; 5] = ["common.ftl", "errors.ftl", "fallback.ftl", "form.ftl", "home.ftl"];

/// Files of messages that only lazily loaded views show; they belong to the lazy chunk.
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
