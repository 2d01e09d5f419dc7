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
  "onSupportWidgetReady"?: (event: GlobalEventHandlersEventMap["support-widget-ready"]) => void;
  "onSupportWidgetNavigate"?: (event: GlobalEventHandlersEventMap["support-widget-navigate"]) => void;
  "onSupportRequestSubmit"?: (event: GlobalEventHandlersEventMap["support-request-submit"]) => void;
  "onSupportRequestSent"?: (event: GlobalEventHandlersEventMap["support-request-sent"]) => void;
  "onSupportRequestQueued"?: (event: GlobalEventHandlersEventMap["support-request-queued"]) => void;
  "onSupportRequestFailed"?: (event: GlobalEventHandlersEventMap["support-request-failed"]) => void;
  "onSupportWidgetError"?: (event: GlobalEventHandlersEventMap["support-widget-error"]) => void;
}

import type { DefineComponent } from "vue";

declare module "vue" {
  interface GlobalComponents {
    "support-widget": DefineComponent<Own>;
  }
}
