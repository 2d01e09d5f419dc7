// Generated from src/surface/ by `UPDATE_SURFACE=1 cargo test --test surface`: change it there.
import type { SupportWidget } from "../element.js";

/** What is the element's own: attributes, properties, events. */
interface Own {
  "backend"?: SupportWidget["backend"];
  "lang"?: SupportWidget["lang"];
  "cloud"?: SupportWidget["cloud"];
  "audience"?: SupportWidget["audience"];
  "view"?: SupportWidget["view"];
  "display"?: SupportWidget["display"];
  "theme"?: SupportWidget["theme"];
  "load"?: SupportWidget["load"];
  "config"?: SupportWidget["config"];
  "context"?: SupportWidget["context"];
  "tokenProvider"?: SupportWidget["tokenProvider"];
  "onsupport-widget-ready"?: (event: GlobalEventHandlersEventMap["support-widget-ready"]) => void;
  "onsupport-widget-navigate"?: (event: GlobalEventHandlersEventMap["support-widget-navigate"]) => void;
  "onsupport-request-submit"?: (event: GlobalEventHandlersEventMap["support-request-submit"]) => void;
  "onsupport-request-sent"?: (event: GlobalEventHandlersEventMap["support-request-sent"]) => void;
  "onsupport-request-queued"?: (event: GlobalEventHandlersEventMap["support-request-queued"]) => void;
  "onsupport-request-failed"?: (event: GlobalEventHandlersEventMap["support-request-failed"]) => void;
  "onsupport-widget-error"?: (event: GlobalEventHandlersEventMap["support-widget-error"]) => void;
}

import type { HTMLAttributes } from "svelte/elements";

declare module "svelte/elements" {
  interface SvelteHTMLElements {
    "support-widget": Omit<HTMLAttributes<SupportWidget>, keyof Own> & Own;
  }
}
