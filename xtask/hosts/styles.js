// Writes the style sheets of the packages into `out`: Bootstrap as it is, and Tailwind with its preflight and the classes
// that its page uses, as Tailwind's own tools would.
import { copyFile, mkdir, readFile, writeFile } from "node:fs/promises";
import { compile } from "tailwindcss";

const [page] = process.argv.slice(2);
const file = (name) => new URL(`node_modules/${name}`, import.meta.url);
const out = (name) => new URL(`out/${name}`, import.meta.url);

await mkdir(out(""), { recursive: true });
await copyFile(file("bootstrap/dist/css/bootstrap.min.css"), out("bootstrap.css"));

const loadStylesheet = async (id) => ({ base: "", path: id, content: await readFile(file("tailwindcss/index.css"), "utf8") });
const tailwind = await compile('@import "tailwindcss";', { loadStylesheet });
const words = (await readFile(page, "utf8")).match(/[^\s"'<>=]+/g);
await writeFile(out("tailwind.css"), tailwind.build(words));
