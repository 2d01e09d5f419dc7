// Defines the element `<support-widget>`. `support-widget/element.js` has the same without defining it.
import { define } from "./element.js";

define();

export * from "./element.js";
