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
  "prop:config"?: SupportWidget["config"];
  "prop:context"?: SupportWidget["context"];
  "prop:tokenProvider"?: SupportWidget["tokenProvider"];
  "on:support-widget-ready"?: (event: GlobalEventHandlersEventMap["support-widget-ready"]) => void;
  "on:support-widget-navigate"?: (event: GlobalEventHandlersEventMap["support-widget-navigate"]) => void;
  "on:support-request-submit"?: (event: GlobalEventHandlersEventMap["support-request-submit"]) => void;
  "on:support-request-sent"?: (event: GlobalEventHandlersEventMap["support-request-sent"]) => void;
  "on:support-request-queued"?: (event: GlobalEventHandlersEventMap["support-request-queued"]) => void;
  "on:support-request-failed"?: (event: GlobalEventHandlersEventMap["support-request-failed"]) => void;
  "on:support-widget-error"?: (event: GlobalEventHandlersEventMap["support-widget-error"]) => void;
}

import type { JSX as Solid } from "solid-js";

declare module "solid-js" {
  namespace JSX {
    interface IntrinsicElements {
      "support-widget": Omit<Solid.HTMLAttributes<SupportWidget>, keyof Own> & Own;
    }
  }
}
