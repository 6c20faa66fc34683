// Checks the spelling of the content and of the project's own pages: British, with the words of words.txt.
//   node tests/tools/spelling.mjs
// Prints file:line:column and the word, and fails on any. Takes about five seconds and needs no network.

import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { root } from "./pages.mjs";

const here = (file) => fileURLToPath(new URL(file, import.meta.url));

const words = readFileSync(here("words.txt"), "utf8").trimEnd().split("\n");
const misplaced = words.findIndex((word, at) => at > 0 && word <= words[at - 1]);
if (misplaced > 0) {
  console.error(`tests/tools/words.txt:${misplaced + 1}: “${words[misplaced]}” has to stand before “${words[misplaced - 1]}”, once`);
  process.exit(1);
}

const texts = ["src/content/**/*.md", "src/content/**/*.toml", "*.md"];
const options = ["lint", "--no-progress", "--no-color", "--relative", "--show-suggestions", "--config", here("spelling.json"), "--root", root];
const run = spawnSync(process.execPath, [here("node_modules/cspell/bin.mjs"), ...options, ...texts], { cwd: root, stdio: "inherit" });
if (run.error) throw run.error;
if (run.status !== 0) console.error("Mend the word; a name or a word of the trade belongs into tests/tools/words.txt, in its order.");
process.exit(run.status ?? 1);
