import { copyFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import webpack from "webpack";

const folder = import.meta.dirname;
const stats = await promisify(webpack)({
  mode: "production",
  target: ["web", "es2022"],
  context: folder,
  entry: "./main.js",
  experiments: { outputModule: true },
  performance: { hints: false },
  output: { path: join(folder, "built"), filename: "main.js", module: true, publicPath: "auto" },
});
if (stats.hasErrors() || stats.hasWarnings()) throw Error(stats.toString());
copyFileSync(join(folder, "index.html"), join(folder, "built/index.html"));
