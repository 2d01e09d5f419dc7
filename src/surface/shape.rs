use super::Member;
use super::member::{optional, required};

/// An object of members.
pub struct Shape {
    /// Its name in TypeScript.
    pub name: &'static str,
    /// What it is for.
    pub meaning: &'static str,
    /// What may be in it.
    pub members: &'static [Member],
}

/// Objects that a page hands over, `Config` and `Context` before those inside them.
pub const SHAPES: &[Shape] = &[
    Shape {
        name: "Config",
        meaning: "What a page configures.",
        members: &[
            optional("categories", "Category[]", "Categories to choose from, where the backend names none."),
            optional("severities", "SeverityLevel[]", "Severities to choose from, where the backend names none."),
            optional("limits", "Limits", "How much fits, where the backend does not say."),
            optional("steps", "Step[]", "Steps to try before support is asked, where the backend names none."),
            optional(
                "escalationGate",
                r#""advise" | "enforce""#,
                "Whether what is not handed over needs a reason (`advise`) or is not submitted; the backend has the last word.",
            ),
            optional(
                "operatorHours",
                "OperatorHours",
                "When the operator counts business days, where the backend does not say.",
            ),
            optional("links", "Links", "Addresses of further help; without one, and without a view, there is no link."),
            optional("messages", "Record<string, string>", "Texts that replace ours, in Fluent's syntax by language."),
            optional(
                "contact",
                "string",
                "Where people turn when the widget cannot help: a mailto, tel or web address.",
            ),
            optional(
                "partner",
                "Partner",
                "The partner whom customers ask; without it, the one that the backend names.",
            ),
            optional(
                "credentials",
                r#""same-origin" | "include""#,
                "Whether cookies go to a backend of another origin.",
            ),
            optional(
                "drafts",
                "boolean",
                "Whether what is written is kept on the device until it is submitted; `true` unless it says otherwise.",
            ),
        ],
    },
    Shape {
        name: "Context",
        meaning: "What a page fills in beforehand.",
        members: &[
            optional("contact", "ContactContext", "Whom support contacts."),
            optional("customer", "CustomerContext", "The customer that the request is for."),
            optional(
                "signedInTenantId",
                "string",
                "The tenant that the person is signed in to: a wrong one is warned of.",
            ),
            optional("partnerTenantId", "string", "The partner's own tenant, which is the right one."),
            optional("serviceId", "string", "Identifier of the service, where there are none to choose from."),
            optional("categoryId", "string", "Identifier of the category."),
            optional("title", "string", "The problem in a few words."),
            optional("description", "string", "The problem in full."),
            optional("severity", r#""minimal" | "moderate" | "critical""#, "How much it hurts."),
            optional("problemStartTime", "string", "When it began, as local date and time: `2026-11-21T09:30`."),
            optional("preferredContactMethod", r#""email" | "phone""#, "How to reach the contact."),
            optional("preferredSupportLanguage", "string", "BCP 47 tag of the language to be answered in."),
        ],
    },
    Shape {
        name: "Category",
        meaning: "A kind of problem.",
        members: &[
            required("id", "string", "Identifier, as the backend knows it."),
            optional("name", "string", "What people read; our own wording without it."),
            optional("maxSeverity", r#""minimal" | "moderate" | "critical""#, "The highest severity that it allows."),
        ],
    },
    Shape {
        name: "SeverityLevel",
        meaning: "A severity with its promise.",
        members: &[
            required("id", r#""minimal" | "moderate" | "critical""#, "Which severity."),
            optional("name", "string", "What people read; our own wording without it."),
            optional(
                "firstResponse",
                "`PT${number}H` | `P${number}D`",
                "When support answers: `PT2H` for hours, `P1D` for business days.",
            ),
        ],
    },
    Shape {
        name: "Step",
        meaning: "A step to try before support is asked.",
        members: &[
            required(
                "id",
                "string",
                "`adminCenter`, `reproduce`, `license`, `permissions`, `settings`, `device`, or one of your own.",
            ),
            optional("name", "string", "What people read, worded as done; our own wording without it."),
        ],
    },
    Shape {
        name: "Limits",
        meaning: "How much fits.",
        members: &[
            optional("titleLength", "number", "Characters in the title."),
            optional("descriptionLength", "number", "Characters in the description."),
            optional("files", "number", "How many files may be attached."),
            optional("fileBytes", "number", "Bytes in each file."),
            optional("totalBytes", "number", "Bytes in all files together."),
            optional("accept", "`.${string}`[]", "Which files are taken: `.png`, `.pdf`, …"),
        ],
    },
    Shape {
        name: "OperatorHours",
        meaning: "When the operator counts business days: Monday to Friday.",
        members: &[
            required("timeZone", "string", "Its time zone, by IANA's name: `Asia/Shanghai`."),
            required("opens", "`${number}:${number}`", "When it begins, by its own clocks: `09:00`."),
            required("closes", "`${number}:${number}`", "When it ends on the same day: `24:00`."),
        ],
    },
    Shape {
        name: "Links",
        meaning: "Addresses of further help.",
        members: &[
            optional("escalation", "string", "What to check before handing a problem over, in place of our own view."),
            optional(
                "customerSupport",
                "string",
                "What support a partner owes its customers, in place of our own view.",
            ),
            optional("adminRelationships", "string", "Where partners ask customers for an admin relationship."),
            optional("partnerCenterAccount", "string", "How to manage the Partner Center account."),
            optional("customerSelfSupport", "string", "Where customers help themselves."),
            optional("technicalSupport", "string", "How a partner gives technical support."),
            optional("billingSupport", "string", "How a partner gives billing support."),
            optional("serviceHealth", "string", "Where the health of services is told."),
            optional("programGuide", "string", "The operator's guide to its program for resellers."),
            optional("programAgreement", "string", "The agreement between operator and reseller."),
        ],
    },
    Shape {
        name: "Partner",
        meaning: "The partner whom customers ask.",
        members: &[
            optional("name", "string", "The company's name; without it people read of “your partner”."),
            optional("hours", "string", "When it answers, as its customers read it."),
            optional("channels", "string[]", "Other ways to reach it: mailto, tel or web addresses."),
        ],
    },
    Shape {
        name: "ContactContext",
        meaning: "Whom support contacts.",
        members: &[
            optional("firstName", "string", "Given name."),
            optional("lastName", "string", "Family name."),
            optional("email", "string", "Email address."),
            optional("phoneNumber", "string", "Telephone number."),
        ],
    },
    Shape {
        name: "CustomerContext",
        meaning: "The customer that a request is for. With identifier, name and domain nobody needs to look for it.",
        members: &[
            optional("id", "string", "Identifier, as the backend knows it."),
            optional("companyName", "string", "The company's name."),
            optional("domain", "string", "The company's domain."),
            optional("tenantId", "string", "Identifier of the company's tenant."),
            optional(
                "relationship",
                r#""active" | "expired" | "none""#,
                "The admin relationship; `active` without it.",
            ),
        ],
    },
];
