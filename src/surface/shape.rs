use super::Member;
use super::member::{optional, required};

/// An object type of the public API.
pub struct Shape {
    /// Name of the type in TypeScript.
    pub name: &'static str,
    /// Description for page owners.
    pub meaning: &'static str,
    /// Members of the object.
    pub members: &'static [Member],
}

/// Types of the objects that a page passes in; `Config` and `Context` come before the types of their members.
pub const SHAPES: &[Shape] = &[
    Shape {
        name: "Config",
        meaning: "Configuration of the page.",
        members: &[
            optional("categories", "Category[]", "Categories to choose from, used when the backend provides none."),
            optional(
                "severities",
                "SeverityLevel[]",
                "Severities to choose from, used when the backend provides none.",
            ),
            optional("limits", "Limits", "Size limits, used when the backend sends none."),
            optional(
                "steps",
                "Step[]",
                "Troubleshooting steps to try before a request, used when the backend provides none.",
            ),
            optional(
                "escalationGate",
                r#""advise" | "enforce""#,
                "What happens to requests that don't qualify for escalation: `advise` asks for a reason, `enforce` blocks them. The backend's setting wins.",
            ),
            optional(
                "operatorHours",
                "OperatorHours",
                "Business hours of the operator, used when the backend sends none.",
            ),
            optional(
                "links",
                "Links",
                "URLs for help links. A link without a URL is hidden, unless the widget has a view of its own.",
            ),
            optional(
                "messages",
                "Record<string, string>",
                "Replacements of built-in texts: Fluent (FTL) messages by language tag.",
            ),
            optional(
                "contact",
                "string",
                "Fallback contact, shown when the widget fails: a `mailto:`, `tel:` or `https:` URL.",
            ),
            optional(
                "partner",
                "Partner",
                "The partner that customers contact. Overrides the partner that the backend sends.",
            ),
            optional(
                "credentials",
                r#""same-origin" | "include""#,
                "`include` sends cookies to a cross-origin backend. Default: `same-origin`.",
            ),
            optional("drafts", "boolean", "Save drafts on the device until they are submitted. Default: `true`."),
        ],
    },
    Shape {
        name: "Context",
        meaning: "Values that a page prefills.",
        members: &[
            optional("contact", "ContactContext", "Primary contact: the person that support contacts."),
            optional("customer", "CustomerContext", "Customer that the request is for."),
            optional(
                "signedInTenantId",
                "string",
                "Tenant that the user is signed in to. The widget warns if it is not the partner's.",
            ),
            optional("partnerTenantId", "string", "The partner's own tenant, which the user should be signed in to."),
            optional(
                "serviceId",
                "string",
                "Identifier of the service, used when the backend provides no list of services.",
            ),
            optional(
                "categoryId",
                "string",
                "Identifier of the category, one of `config.categories` or the backend's.",
            ),
            optional("title", "string", "Title: a short summary of the problem."),
            optional("description", "string", "Full description of the problem."),
            optional("severity", r#""minimal" | "moderate" | "critical""#, "Impact of the problem."),
            optional("problemStartTime", "string", "When the problem began, in local time: `2026-11-21T09:30`."),
            optional("preferredContactMethod", r#""email" | "phone""#, "Preferred way to reach the contact."),
            optional("preferredSupportLanguage", "string", "Language for the answer, as a BCP 47 tag."),
        ],
    },
    Shape {
        name: "Category",
        meaning: "A category of problems.",
        members: &[
            required("id", "string", "Identifier in the backend."),
            optional("name", "string", "Display name. Default: the built-in name, for built-in identifiers."),
            optional(
                "maxSeverity",
                r#""minimal" | "moderate" | "critical""#,
                "Highest severity that can be chosen with this category.",
            ),
        ],
    },
    Shape {
        name: "SeverityLevel",
        meaning: "A severity with its promised response time.",
        members: &[
            required("id", r#""minimal" | "moderate" | "critical""#, "Identifier of the severity."),
            optional("name", "string", "Display name. Default: the built-in name, for built-in identifiers."),
            optional(
                "firstResponse",
                "`PT${number}H` | `P${number}D`",
                "Promised time to the first response: `PT2H` for hours, `P1D` for business days.",
            ),
        ],
    },
    Shape {
        name: "Step",
        meaning: "A troubleshooting step to try before a request.",
        members: &[
            required(
                "id",
                "string",
                "Built-in step `adminCenter`, `reproduce`, `license`, `permissions`, `settings` or `device`, or an identifier of your own.",
            ),
            optional(
                "name",
                "string",
                "Display name, worded as done: `Restarted the router`. Default: the built-in name.",
            ),
        ],
    },
    Shape {
        name: "Limits",
        meaning: "Size limits of a request.",
        members: &[
            optional("titleLength", "number", "Maximum length of the title, in characters."),
            optional("descriptionLength", "number", "Maximum length of the description, in characters."),
            optional("files", "number", "Maximum number of attached files."),
            optional("fileBytes", "number", "Maximum size of one file, in bytes."),
            optional("totalBytes", "number", "Maximum total size of all files, in bytes."),
            optional("accept", "`.${string}`[]", "Accepted file name extensions, such as `.png` and `.pdf`."),
        ],
    },
    Shape {
        name: "OperatorHours",
        meaning: "Business hours of the operator, Monday to Friday. Response times in business days are counted from them.",
        members: &[
            required("timeZone", "string", "IANA time zone, such as `Asia/Shanghai`."),
            required("opens", "`${number}:${number}`", "Start of the business day, in that time zone: `09:00`."),
            required(
                "closes",
                "`${number}:${number}`",
                "End of the business day, on the same day: `24:00` at the latest.",
            ),
        ],
    },
    Shape {
        name: "Links",
        meaning: "URLs for help links.",
        members: &[
            optional("escalation", "string", "Escalation guidance. Replaces the widget's own `escalation` view."),
            optional(
                "customerSupport",
                "string",
                "Support obligations of a partner. Replaces the widget's own `customer-support` view.",
            ),
            optional(
                "adminRelationships",
                "string",
                "Page where a partner requests an admin relationship from a customer.",
            ),
            optional("partnerCenterAccount", "string", "Managing the Partner Center account."),
            optional("customerSelfSupport", "string", "Self-service support for customers."),
            optional("technicalSupport", "string", "Providing technical support."),
            optional("billingSupport", "string", "Providing billing support."),
            optional("serviceHealth", "string", "Service health page."),
            optional("programGuide", "string", "The operator's reseller program guide."),
            optional("programAgreement", "string", "The operator's reseller program agreement."),
        ],
    },
    Shape {
        name: "Partner",
        meaning: "The partner that customers contact.",
        members: &[
            optional(
                "name",
                "string",
                "Name of the company. Default: a generic word, such as “your service provider”.",
            ),
            optional("hours", "string", "Support hours, as text for customers to read."),
            optional("channels", "string[]", "Other contact channels: `mailto:`, `tel:` or `https:` URLs."),
        ],
    },
    Shape {
        name: "ContactContext",
        meaning: "Primary contact of a request.",
        members: &[
            optional("firstName", "string", "Given name."),
            optional("lastName", "string", "Family name."),
            optional("email", "string", "Email address."),
            optional("phoneNumber", "string", "Telephone number."),
        ],
    },
    Shape {
        name: "CustomerContext",
        meaning: "Customer that a request is for. It is preselected if `id`, `companyName` and `domain` are given.",
        members: &[
            optional("id", "string", "Identifier in the backend."),
            optional("companyName", "string", "Name of the company."),
            optional("domain", "string", "Domain of the company."),
            optional("tenantId", "string", "Identifier of the company's tenant."),
            optional(
                "relationship",
                r#""active" | "expired" | "none""#,
                "Admin relationship with the partner. Default: `active`.",
            ),
        ],
    },
];
