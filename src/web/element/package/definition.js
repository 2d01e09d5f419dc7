
SupportWidget.version = version;

/** Defines the element under a tag, unless the tag has an element: the first one goes on. */
const define = (tag = "support-widget") => {
  const known = globalThis.customElements?.get(tag);
  if (!known) globalThis.customElements?.define(tag, tag === "support-widget" ? SupportWidget : class extends SupportWidget {});
  else if (known.version !== version) {
    console.warn(`support-widget: ${version} is not used, <${tag}> is defined already, in version ${known.version ?? "unknown"}`);
  }
};

export { SupportWidget, define, setAssetBase, version };
