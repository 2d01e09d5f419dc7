import { build } from "vite";

await build({ root: import.meta.dirname, base: "./", build: { outDir: "built", modulePreload: { polyfill: false } } });
