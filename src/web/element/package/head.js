// The custom element `support-widget`, and what defines it.
import { address, fetchText, importScript, isOwn, setAssetBase } from "./files.js";

const version = __VERSION__;

// How often something has failed, or trapped.
let failures = 0;

// A server, which draws pages without elements, can import this: it does nothing there.
const HTMLElement = globalThis.HTMLElement ?? class {};
const CSSStyleSheet = globalThis.CSSStyleSheet ?? class { replaceSync() {} };

