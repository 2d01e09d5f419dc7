// What frameworks check when the element stands in JSX or in a template.
import "support-widget/types/preact";
import "support-widget/types/react";
import "support-widget/types/solid";
import "support-widget/types/svelte";
import "support-widget/types/vue";
import type { JSX as Preact } from "preact";
import type { JSX as React } from "react";
import type { JSX as Solid } from "solid-js";
import type { SvelteHTMLElements } from "svelte/elements";
import type { GlobalComponents } from "vue";

const config = { contact: "mailto:support@contoso.example" };
const sent = (event: CustomEvent<{ reference: string }>) => console.log(event.detail.reference);

export const react: React.IntrinsicElements["support-widget"] = {
  backend: "/support/v1/", view: "home", config, className: "support", "onsupport-request-sent": sent,
};
export const preact: Preact.IntrinsicElements["support-widget"] = {
  backend: "/support/v1/", view: "home", config, class: "support", "onsupport-request-sent": sent,
};
export const solid: Solid.IntrinsicElements["support-widget"] = {
  backend: "/support/v1/", view: "home", "prop:config": config, class: "support", "on:support-request-sent": sent,
};
export const svelte: SvelteHTMLElements["support-widget"] = {
  backend: "/support/v1/", view: "home", config, class: "support", "onsupport-request-sent": sent,
};
type Vue = InstanceType<GlobalComponents["support-widget"]>["$props"];
export const vue: Vue = { backend: "/support/v1/", view: "home", config, onSupportRequestSent: sent };

// @ts-expect-error There is no such view.
export const wrong: React.IntrinsicElements["support-widget"] = { view: "nowhere" };
// @ts-expect-error There is no such view.
export const wrongToo: SvelteHTMLElements["support-widget"] = { view: "nowhere" };
