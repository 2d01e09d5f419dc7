// Which files of messages belong to which chunk of the program (code splitting). The build script, `xtask/assemble` and
// the tests of the catalogues include this list; a file that is missing here, or in one language, fails the build.

/// Files of messages in the first chunk.
pub const FIRST: [&str; 4] = ["common.ftl", "errors.ftl", "form.ftl", "home.ftl"];

/// The file of the fallback card, which has its messages written into its script: the program knows none of them.
pub const FALLBACK: &str = "fallback.ftl";

/// Files of messages of the chunk with the files of a form. All lazy views have them, but not the other way round.
pub const FILES: [&str; 1] = ["attachments.ftl"];

/// Files of messages of all other lazy views; they travel with the chunk that sends.
pub const LAZY: [&str; 14] = [
    "additional-customers.ftl",
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
