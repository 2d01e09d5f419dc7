import { setAssetBase } from "support-widget";

// esbuild leaves the WebAssembly behind: `build.js` copies it into this folder.
setAssetBase("./support-widget/");
