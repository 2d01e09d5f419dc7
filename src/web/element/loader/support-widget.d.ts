// TypeScript declarations of the custom element. Generated from src/surface/ by
// `UPDATE_SURFACE=1 cargo test --test surface`: change them there.

export type View = "home" | "partner-center-requests" | "partner-center-requests/new" | "customer-requests" | "customer-requests/new" | "escalation" | "customer-support" | "outbox" | `request/${string}`;
export type FailureCode = "unknownOutcome" | "unauthorized" | "forbidden" | "notFound" | "unsupported" | "inProgress" | "keyReused" | "invalid" | "tooLarge" | "busy" | "server" | "stopped" | "filesGone" | "filesRefused" | "noBackend";
export type ErrorCode = "attribute" | "backend" | "config" | "messages" | "unavailable" | "stopped";

/** Configuration of the page. */
export interface Config {
  /** Categories to choose from, used when the backend provides none. */
  categories?: Category[];
  /** Severities to choose from, used when the backend provides none. */
  severities?: SeverityLevel[];
  /** Size limits, used when the backend sends none. */
  limits?: Limits;
  /** Troubleshooting steps to try before a request, used when the backend provides none. */
  steps?: Step[];
  /** What happens to requests that don't qualify for escalation: `advise` asks for a reason, `enforce` blocks them. The backend's setting wins. */
  escalationGate?: "advise" | "enforce";
  /** Business hours of the operator, used when the backend sends none. */
  operatorHours?: OperatorHours;
  /** URLs for help links. A link without a URL is hidden, unless the widget has a view of its own. */
  links?: Links;
  /** Replacements of built-in texts: Fluent (FTL) messages by language tag. */
  messages?: Record<string, string>;
  /** Fallback contact, shown when the widget fails: a `mailto:`, `tel:` or `https:` URL. */
  contact?: string;
  /** The partner that customers contact. Overrides the partner that the backend sends. */
  partner?: Partner;
  /** `include` sends cookies to a cross-origin backend. Default: `same-origin`. */
  credentials?: "same-origin" | "include";
  /** Save drafts on the device until they are submitted. Default: `true`. */
  drafts?: boolean;
}

/** Values that a page prefills. */
export interface Context {
  /** Primary contact: the person that support contacts. */
  contact?: ContactContext;
  /** Customer that the request is for. */
  customer?: CustomerContext;
  /** Tenant that the user is signed in to. The widget warns if it is not the partner's. */
  signedInTenantId?: string;
  /** The partner's own tenant, which the user should be signed in to. */
  partnerTenantId?: string;
  /** Identifier of the service, used when the backend provides no list of services. */
  serviceId?: string;
  /** Identifier of the category, one of `config.categories` or the backend's. */
  categoryId?: string;
  /** Title: a short summary of the problem. */
  title?: string;
  /** Full description of the problem. */
  description?: string;
  /** Impact of the problem. */
  severity?: "minimal" | "moderate" | "critical";
  /** When the problem began, in local time: `2026-11-21T09:30`. */
  problemStartTime?: string;
  /** Preferred way to reach the contact. */
  preferredContactMethod?: "email" | "phone";
  /** Language for the answer, as a BCP 47 tag. */
  preferredSupportLanguage?: string;
}

/** A category of problems. */
export interface Category {
  /** Identifier in the backend. */
  id: string;
  /** Display name. Default: the built-in name, for built-in identifiers. */
  name?: string;
  /** Highest severity that can be chosen with this category. */
  maxSeverity?: "minimal" | "moderate" | "critical";
}

/** A severity with its promised response time. */
export interface SeverityLevel {
  /** Identifier of the severity. */
  id: "minimal" | "moderate" | "critical";
  /** Display name. Default: the built-in name, for built-in identifiers. */
  name?: string;
  /** Promised time to the first response: `PT2H` for hours, `P1D` for business days. */
  firstResponse?: `PT${number}H` | `P${number}D`;
}

/** A troubleshooting step to try before a request. */
export interface Step {
  /** Built-in step `adminCenter`, `reproduce`, `license`, `permissions`, `settings` or `device`, or an identifier of your own. */
  id: string;
  /** Display name, worded as done: `Restarted the router`. Default: the built-in name. */
  name?: string;
}

/** Size limits of a request. */
export interface Limits {
  /** Maximum length of the title, in characters. */
  titleLength?: number;
  /** Maximum length of the description, in characters. */
  descriptionLength?: number;
  /** Maximum number of attached files. */
  files?: number;
  /** Maximum size of one file, in bytes. */
  fileBytes?: number;
  /** Maximum total size of all files, in bytes. */
  totalBytes?: number;
  /** Accepted file name extensions, such as `.png` and `.pdf`. */
  accept?: `.${string}`[];
}

/** Business hours of the operator, Monday to Friday. Response times in business days are counted from them. */
export interface OperatorHours {
  /** IANA time zone, such as `Asia/Shanghai`. */
  timeZone: string;
  /** Start of the business day, in that time zone: `09:00`. */
  opens: `${number}:${number}`;
  /** End of the business day, on the same day: `24:00` at the latest. */
  closes: `${number}:${number}`;
}

/** URLs for help links. */
export interface Links {
  /** Escalation guidance. Replaces the widget's own `escalation` view. */
  escalation?: string;
  /** Support obligations of a partner. Replaces the widget's own `customer-support` view. */
  customerSupport?: string;
  /** Page where a partner requests an admin relationship from a customer. */
  adminRelationships?: string;
  /** Managing the Partner Center account. */
  partnerCenterAccount?: string;
  /** Self-service support for customers. */
  customerSelfSupport?: string;
  /** Providing technical support. */
  technicalSupport?: string;
  /** Providing billing support. */
  billingSupport?: string;
  /** Service health page. */
  serviceHealth?: string;
  /** The operator's reseller program guide. */
  programGuide?: string;
  /** The operator's reseller program agreement. */
  programAgreement?: string;
}

/** The partner that customers contact. */
export interface Partner {
  /** Name of the company. Default: a generic word, such as “your service provider”. */
  name?: string;
  /** Support hours, as text for customers to read. */
  hours?: string;
  /** Other contact channels: `mailto:`, `tel:` or `https:` URLs. */
  channels?: string[];
}

/** Primary contact of a request. */
export interface ContactContext {
  /** Given name. */
  firstName?: string;
  /** Family name. */
  lastName?: string;
  /** Email address. */
  email?: string;
  /** Telephone number. */
  phoneNumber?: string;
}

/** Customer that a request is for. It is preselected if `id`, `companyName` and `domain` are given. */
export interface CustomerContext {
  /** Identifier in the backend. */
  id?: string;
  /** Name of the company. */
  companyName?: string;
  /** Domain of the company. */
  domain?: string;
  /** Identifier of the company's tenant. */
  tenantId?: string;
  /** Admin relationship with the partner. Default: `active`. */
  relationship?: "active" | "expired" | "none";
}

/** The custom element. Properties that reflect attributes are empty strings while the attribute is missing. */
export interface SupportWidget extends HTMLElement {
  /** Base URL of the backend, absolute or relative to the page: `https:`, or `http:` on localhost. Default: none; without it, requests cannot be sent. */
  backend: string;
  /** Language as a BCP 47 tag; the closest available language is shown. Can be changed at any time, on an ancestor too. Default: `lang` of the nearest ancestor, across shadow roots, then the languages of the browser. */
  lang: string;
  /** Cloud whose guidance, operator and rules apply. Default: global. */
  cloud: "global" | "china" | "us-government" | "germany" | "";
  /** Users of the page: staff of a partner, or staff of its customers, who get self-service help first and send their requests to the partner. Default: partner. */
  audience: "partner" | "customer" | "";
  /** Current view. Set it to navigate; it is updated when the user navigates. The URL of the page never changes. Default: home. */
  view: View | "";
  /** How to show the widget: `inline` (in the page), `dialog` (modal dialog, opened by `open()`) or `launcher` (button that opens the dialog). Default: inline. */
  display: "inline" | "dialog" | "launcher" | "";
  /** Color scheme; `auto` follows the user's preference. Default: auto. */
  theme: "auto" | "light" | "dark" | "";
  /** When to load the widget: `visible` (scrolled into view), `eager` (immediately) or `interaction` (hover, tap or focus). Default: visible. */
  load: "visible" | "eager" | "interaction" | "";
  /** Configuration of the page. Can also be given as a `<script type="application/json">` child. */
  config: Config | null | undefined;
  /** Values to prefill empty fields with. What a user typed is never overwritten, and a field that a user cleared stays empty until the request is sent or discarded. */
  context: Context | null | undefined;
  /** Called before each request to the backend, and once again after a 401, to get a bearer token. Tokens are never stored. */
  tokenProvider: (() => string | Promise<string>) | null | undefined;
  /** Opens the dialog if there is one. Also navigates to `view` and sets `context`, if given. */
  open(view?: View, context?: Context): void;
  /** Closes the dialog. What the user entered is kept. */
  close(): void;
  /** Resolves after the first render. */
  whenReady(): Promise<SupportWidget>;
}

declare global {
  interface HTMLElementTagNameMap {
    "support-widget": SupportWidget;
  }
  interface GlobalEventHandlersEventMap {
    /** The widget has rendered and can be used. */
    "support-widget-ready": CustomEvent<null>;
    /** Another view is shown. */
    "support-widget-navigate": CustomEvent<{ view: View }>;
    /** A request is about to be submitted. The detail holds no personal data. */
    "support-request-submit": CustomEvent<{ kind: "partnerCenter" | "customer" | "customerSelfService"; cloud: "global" | "china" | "us-government" | "germany"; severity: "minimal" | "moderate" | "critical"; categoryId: string }>;
    /** The backend has received and stored a request. */
    "support-request-sent": CustomEvent<{ id: string; reference: string }>;
    /** A request could not be delivered yet. It stays in the outbox on the device, and the widget retries. */
    "support-request-queued": CustomEvent<null>;
    /** A request could not be submitted. Everything the user entered is kept. */
    "support-request-failed": CustomEvent<{ code: FailureCode }>;
    /** The element is misconfigured, or the widget failed to load or has stopped. Also logged to the console. */
    "support-widget-error": CustomEvent<{ code: ErrorCode; reason: string }>;
  }
}
