// Which files of messages belong to which chunk of the program (code splitting). The build script, `xtask/assemble` and
// the tests of the catalogues include this list; a file that is missing here, or in one language, fails the build.

/// Files of messages in the first chunk.
pub const FIRST: [&str; 4] = ["common.ftl", "errors.ftl", "form.ftl", "home.ftl"];

/// The file of the fallback card, which has its messages written into its script: the program knows none of them.
pub const FALLBACK: &str = "fallback.ftl";

/// Files of messages of what follows every form. All lazy views have them.
pub const SUBMISSION: [&str; 6] =
    ["additional-customers.ftl", "attachments.ftl", "drafts.ftl", "outbox.ftl", "self-help.ftl", "submission.ftl"];

/// Files of messages of the views that list and redact files.
pub const FILES: [&str; 1] = ["file-list.ftl"];

/// Files of messages of the further flows: help with a customer's problem, the guides, lists of requests.
pub const FLOWS: [&str; 9] = [
    "customer-message.ftl",
    "customers.ftl",
    "escalation-record.ftl",
    "escalation.ftl",
    "follow-up.ftl",
    "guidance.ftl",
    "help.ftl",
    "requests.ftl",
    "service-health.ftl",
];

/// All of these, in the order in which the build numbers their messages.
pub const PARTS: [&[&str]; 4] = [&FIRST, &SUBMISSION, &FILES, &FLOWS];
