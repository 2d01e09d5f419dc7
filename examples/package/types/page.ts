import { SupportWidget, define, setAssetBase, version } from "support-widget/element.js";
import type { Config, Context, View } from "support-widget";

const config: Config = { contact: "mailto:support@contoso.example", limits: { files: 3 } };
const context: Context = { severity: "moderate" };
const view: View = "request/R-1";

define("contoso-support");
setAssetBase(new URL("/assets/", location.href));
const widget: SupportWidget = document.createElement("support-widget");
Object.assign(widget, { config, context, view });
widget.tokenProvider = async () => version;
widget.addEventListener("support-request-sent", (event) => console.log(event.detail.reference.toUpperCase()));
widget.open("escalation", { title: "Billing" });
document.body.append(widget, new SupportWidget());

// @ts-expect-error There is no such view.
widget.view = "nowhere";
// @ts-expect-error A severity of another name.
widget.context = { severity: "urgent" };
// @ts-expect-error The event has no such detail.
widget.addEventListener("support-request-sent", (event) => event.detail.number);
