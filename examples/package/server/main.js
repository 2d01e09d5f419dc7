// On a server: the import does nothing, and nothing is defined.
import { SupportWidget, define, version } from "support-widget";

define("contoso-support");
if (typeof SupportWidget !== "function" || !/^\d+\.\d+\.\d+$/.test(version) || "customElements" in globalThis) {
  throw Error("the package does not keep still on a server");
}
