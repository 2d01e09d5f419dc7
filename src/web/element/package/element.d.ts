
/** The element's class. */
export declare const SupportWidget: {
  /** The version of the package. */
  readonly version: string;
  prototype: SupportWidget;
  new (): SupportWidget;
};

/**
 * Defines the element under a tag, `support-widget` by default, unless the tag has an element. A warning says so if that
 * is of another version. On a server it does nothing.
 */
export declare function define(tag?: string): void;

/**
 * Sets the folder that the WebAssembly of this package is served from, absolute or relative to the page and with a slash
 * at its end, for bundlers that leave these files behind. It has to be set before an element is loaded.
 */
export declare function setAssetBase(url: string | URL): void;

/** The version of the package. */
export declare const version: string;
