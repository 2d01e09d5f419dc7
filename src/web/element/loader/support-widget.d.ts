// What the custom element takes and tells, for TypeScript. Written from src/surface.rs by
// `UPDATE_SURFACE=1 cargo test --test surface`: change it there.

export type View = "home" | "partner-center-requests" | "partner-center-requests/new" | "customer-requests" | "customer-requests/new" | "escalation" | "customer-support" | "outbox" | `request/${string}`;
export type FailureCode = "unknownOutcome" | "unauthorized" | "forbidden" | "notFound" | "unsupported" | "inProgress" | "keyReused" | "invalid" | "tooLarge" | "busy" | "server" | "stopped" | "filesGone" | "filesRefused" | "noBackend";
export type ErrorCode = "attribute" | "backend" | "config" | "messages" | "unavailable" | "stopped";

/** What a page configures. */
export interface Config {
  /** Categories to choose from, where the backend names none. */
  categories?: Category[];
  /** Severities to choose from, where the backend names none. */
  severities?: SeverityLevel[];
  /** How much fits, where the backend does not say. */
  limits?: Limits;
  /** Steps to try before support is asked, where the backend names none. */
  steps?: Step[];
  /** Whether what is not handed over needs a reason (`advise`) or is not submitted; the backend has the last word. */
  escalationGate?: "advise" | "enforce";
  /** When the operator counts business days, where the backend does not say. */
  operatorHours?: OperatorHours;
  /** Addresses of further help; without one, and without a view, there is no link. */
  links?: Links;
  /** Texts that replace ours, in Fluent's syntax by language. */
  messages?: Record<string, string>;
  /** Where people turn when the widget cannot help: a mailto, tel or web address. */
  contact?: string;
  /** The partner whom customers ask; without it, the one that the backend names. */
  partner?: Partner;
  /** Whether cookies go to a backend of another origin. */
  credentials?: "same-origin" | "include";
  /** Whether what is written is kept on the device until it is submitted; `true` unless it says otherwise. */
  drafts?: boolean;
}

/** What a page fills in beforehand. */
export interface Context {
  /** Whom support contacts. */
  contact?: ContactContext;
  /** The customer that the request is for. */
  customer?: CustomerContext;
  /** The tenant that the person is signed in to: a wrong one is warned of. */
  signedInTenantId?: string;
  /** The partner's own tenant, which is the right one. */
  partnerTenantId?: string;
  /** Identifier of the service, where there are none to choose from. */
  serviceId?: string;
  /** Identifier of the category. */
  categoryId?: string;
  /** The problem in a few words. */
  title?: string;
  /** The problem in full. */
  description?: string;
  /** How much it hurts. */
  severity?: "minimal" | "moderate" | "critical";
  /** When it began, as local date and time: `2026-11-21T09:30`. */
  problemStartTime?: string;
  /** How to reach the contact. */
  preferredContactMethod?: "email" | "phone";
  /** BCP 47 tag of the language to be answered in. */
  preferredSupportLanguage?: string;
}

/** A kind of problem. */
export interface Category {
  /** Identifier, as the backend knows it. */
  id: string;
  /** What people read; our own wording without it. */
  name?: string;
  /** The highest severity that it allows. */
  maxSeverity?: "minimal" | "moderate" | "critical";
}

/** A severity with its promise. */
export interface SeverityLevel {
  /** Which severity. */
  id: "minimal" | "moderate" | "critical";
  /** What people read; our own wording without it. */
  name?: string;
  /** When support answers: `PT2H` for hours, `P1D` for business days. */
  firstResponse?: `PT${number}H` | `P${number}D`;
}

/** A step to try before support is asked. */
export interface Step {
  /** `adminCenter`, `reproduce`, `license`, `permissions`, `settings`, `device`, or one of your own. */
  id: string;
  /** What people read, worded as done; our own wording without it. */
  name?: string;
}

/** How much fits. */
export interface Limits {
  /** Characters in the title. */
  titleLength?: number;
  /** Characters in the description. */
  descriptionLength?: number;
  /** How many files may be attached. */
  files?: number;
  /** Bytes in each file. */
  fileBytes?: number;
  /** Bytes in all files together. */
  totalBytes?: number;
  /** Which files are taken: `.png`, `.pdf`, … */
  accept?: `.${string}`[];
}

/** When the operator counts business days: Monday to Friday. */
export interface OperatorHours {
  /** Its time zone, by IANA's name: `Asia/Shanghai`. */
  timeZone: string;
  /** When it begins, by its own clocks: `09:00`. */
  opens: `${number}:${number}`;
  /** When it ends on the same day: `24:00`. */
  closes: `${number}:${number}`;
}

/** Addresses of further help. */
export interface Links {
  /** What to check before handing a problem over, in place of our own view. */
  escalation?: string;
  /** What support a partner owes its customers, in place of our own view. */
  customerSupport?: string;
  /** Where partners ask customers for an admin relationship. */
  adminRelationships?: string;
  /** How to manage the Partner Center account. */
  partnerCenterAccount?: string;
  /** Where customers help themselves. */
  customerSelfSupport?: string;
  /** How a partner gives technical support. */
  technicalSupport?: string;
  /** How a partner gives billing support. */
  billingSupport?: string;
  /** Where the health of services is told. */
  serviceHealth?: string;
  /** The operator's guide to its program for resellers. */
  programGuide?: string;
  /** The agreement between operator and reseller. */
  programAgreement?: string;
}

/** The partner whom customers ask. */
export interface Partner {
  /** The company's name; without it people read of “your partner”. */
  name?: string;
  /** When it answers, as its customers read it. */
  hours?: string;
  /** Other ways to reach it: mailto, tel or web addresses. */
  channels?: string[];
}

/** Whom support contacts. */
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

/** The customer that a request is for. With identifier, name and domain nobody needs to look for it. */
export interface CustomerContext {
  /** Identifier, as the backend knows it. */
  id?: string;
  /** The company's name. */
  companyName?: string;
  /** The company's domain. */
  domain?: string;
  /** Identifier of the company's tenant. */
  tenantId?: string;
  /** The admin relationship; `active` without it. */
  relationship?: "active" | "expired" | "none";
}

/** The element. Properties that mirror attributes are empty while the attribute is missing. */
export interface SupportWidget extends HTMLElement {
  /** Base address of the backend, absolute or relative to the page: https, or http on this computer alone. Default: none: nothing can be sent. */
  backend: string;
  /** BCP 47 tag of the language wanted; the best of the available ones is shown. A change is followed, on an ancestor too. Default: the nearest ancestor's `lang`, across shadow roots, then the browser's languages. */
  lang: string;
  /** Whose guidance, operator and rules apply. Default: global. */
  cloud: "global" | "china" | "us-government" | "germany" | "";
  /** Who is looking: people who work for a partner, or its customers, who help themselves first and then ask it. Default: partner. */
  audience: "partner" | "customer" | "";
  /** Where to start. It follows navigation, and the page's own address is never touched. Default: home. */
  view: View | "";
  /** In place, in a modal dialog that `open()` shows, or in one behind a button. Default: inline. */
  display: "inline" | "dialog" | "launcher" | "";
  /** The colors; `auto` follows the person's own preference. Default: auto. */
  theme: "auto" | "light" | "dark" | "";
  /** When the program is fetched: when the element is scrolled to, at once, or when it is pointed at. Default: visible. */
  load: "visible" | "eager" | "interaction" | "";
  /** The page's configuration; also as a `<script type="application/json">` child. */
  config: Config | null | undefined;
  /** Fills in fields that are still empty. It never overwrites what a person typed, nor fills what they emptied until the request has been sent or discarded, whatever the value. */
  context: Context | null | undefined;
  /** Asked for a bearer token before each call, and once more after a 401. The token is kept nowhere. */
  tokenProvider: (() => string | Promise<string>) | null | undefined;
  /** Opens the dialog, where there is one; shows a view if one is named, and fills in a context if one is given. */
  open(view?: View, context?: Context): void;
  /** Closes the dialog; what was typed stays. */
  close(): void;
  /** Ends when the program has been drawn for the first time. */
  whenReady(): Promise<SupportWidget>;
}

declare global {
  interface HTMLElementTagNameMap {
    "support-widget": SupportWidget;
  }
  interface GlobalEventHandlersEventMap {
    /** The program is drawn and can be used. */
    "support-widget-ready": CustomEvent<null>;
    /** Another view is shown. */
    "support-widget-navigate": CustomEvent<{ view: View }>;
    /** A request is about to be sent. The detail holds no personal data. */
    "support-request-submit": CustomEvent<{ kind: "partnerCenter" | "customer" | "customerSelfService"; cloud: "global" | "china" | "us-government" | "germany"; severity: "minimal" | "moderate" | "critical"; categoryId: string }>;
    /** The backend has stored a request. */
    "support-request-sent": CustomEvent<{ id: string; reference: string }>;
    /** A request could not be sent yet. It is kept on the device, and sent as soon as that is possible. */
    "support-request-queued": CustomEvent<null>;
    /** A request could not be sent; everything typed is kept. */
    "support-request-failed": CustomEvent<{ code: FailureCode }>;
    /** The element is used wrongly, or the program cannot run. The console tells the same. */
    "support-widget-error": CustomEvent<{ code: ErrorCode; reason: string }>;
  }
}
