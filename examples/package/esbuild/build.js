import { copyFileSync, mkdirSync, readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const built = join(import.meta.dirname, "built");
await build({
  entryPoints: [join(import.meta.dirname, "main.js")],
  outdir: built,
  bundle: true,
  format: "esm",
  splitting: true,
  minify: true,
});
const from = dirname(fileURLToPath(import.meta.resolve("support-widget")));
mkdirSync(join(built, "support-widget"), { recursive: true });
for (const name of readdirSync(from).filter((name) => name.endsWith(".wasm"))) {
  copyFileSync(join(from, name), join(built, "support-widget", name));
}
copyFileSync(join(import.meta.dirname, "index.html"), join(built, "index.html"));
