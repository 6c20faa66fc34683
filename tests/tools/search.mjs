// Builds a site with 1,000 articles that are put together from those of the real content, and says how large the index of
// its search is and what a key costs in Chromium: from the key to the list that is shown.
//   node tests/tools/search.mjs SITE_BUILDER BUILT_SITE

import { cpSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import puppeteer from "puppeteer-core";
import { keep } from "./before.mjs";
import { copyBuilt, runBuilder, writeShell } from "./generated.mjs";
import { root, table } from "./pages.mjs";
import { chromeFlags, chromePath, readSite, serve } from "./server.mjs";

const ARTICLES = Number(process.env.SEARCH_ARTICLES ?? 1000);
/** What is typed, letter by letter: common words, one that is misspelt, two together, one that nothing has. */
const TYPED = ["server", "django migration", "postgres", "authentcation", "how much does it cost", "zzyzx"];

const [builder, built] = process.argv.slice(2).map((path) => resolve(path));
const folder = mkdtempSync(join(tmpdir(), "plumbline-search-"));
const site = join(folder, "dist");
cpSync(join(root, "src/content"), join(folder, "src/content"), { recursive: true });
mkdirSync(site);

// Always the same site: mulberry32.
let state = 1;
function chance() {
  state = (state + 0x6d2b79f5) | 0;
  let t = Math.imul(state ^ (state >>> 15), 1 | state);
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
  return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
}
const one = (list) => list[Math.floor(chance() * list.length)];
const some = (count, of) => Array.from({ length: count }, of);

const articles = join(folder, "src/content/articles");
const real = readdirSync(articles).map((file) => readFileSync(join(articles, file), "utf8").replace(/^\+\+\+[^]*?\n\+\+\+\n/, ""));
const prose = real.join("\n").replace(/^```[^]*?^```/gm, "").replace(/\[([^\]]*)\]\([^)]*\)/g, "$1").replace(/[*`_]/g, "");
// Numbers would need a source.
const isPlain = (text) => !/[\d|#>%:[\]“”]|^-/.test(text) && text.length > 30;
const sentences = prose.split(/\n+|(?<=[.?!]) /).filter(isPlain);
const words = sentences.flatMap((sentence) => sentence.match(/[a-z]{4,}/g) ?? []);
/** Each article brings words of its own, as real ones do. */
const invented = () => some(2 + Math.floor(chance() * 2), () => one("bcdfglmnprstvz") + one("aeiou") + one(["", "n", "r", "s"])).join("");

for (let n = readdirSync(articles).length; n < ARTICLES; n += 1) {
  const own = some(6, invented);
  const word = () => (chance() < 0.3 ? one(own) : one(words));
  const sentence = () => one(sentences).replace(/[a-z]{4,}/g, (same) => (chance() < 0.25 ? word() : same));
  const heading = () => `${one(["What", "How", "Why", "When"])} ${some(4, word).join(" ")}`;
  const parts = some(8, () => `## ${heading()}\n\n${some(3, () => some(3, sentence).join(" ")).join("\n\n")}\n`);
  const front = {
    title: `${heading()} ${one(own)}`,
    description: some(30, word).join(" ").slice(0, 140),
    answer: some(2, sentence).join(" "),
  };
  const lines = Object.entries(front).map(([key, value]) => `${key} = ${JSON.stringify(value)}`);
  const dates = "published = 2026-01-02\nreviewed = 2026-01-02\n";
  const rest = `topics = ["generated"]\nsummary = ["One.", "Two.", "Three."]\n`;
  writeFileSync(join(articles, `generated-${n}.md`), `+++\n${lines.join("\n")}\n${dates}${rest}+++\n\n${parts.join("\n")}`);
}

// The scripts and styles of the built site, and a page to put others into. The search needs no program.
const page = readFileSync(join(built, "index.html"), "utf8");
const tags = page.match(/<link[^>]*stylesheet[^>]*>/)[0];
copyBuilt(built, site, /\.(js|css)$/);
writeShell(site, tags);
const run = runBuilder(builder, folder, site);
process.stderr.write(run.stderr.split("\n").slice(0, 5).join("\n"));
if (run.status === 0) await measure();
rmSync(folder, { recursive: true });
process.exit(run.status ?? 1);

async function measure() {
  const wanted = (file) => /^(index\.html|about\/index\.html|data\/[^/]*\.json)$|\.(js|css)$/.test(file);
  const files = readSite(site, wanted);
  const index = files.find(({ file }) => file.endsWith("-search.json"));
  const entries = JSON.parse(index.raw).length;
  const server = await serve(files);
  const browser = await puppeteer.launch({ executablePath: chromePath, args: chromeFlags });
  const page = await browser.newPage();
  await page.goto(`http://127.0.0.1:${server.address().port}/about/`);
  const { opened, keys } = await page.evaluate(type, TYPED);
  await browser.close();
  server.close();
  server.closeAllConnections();
  keys.sort((a, b) => a.ms - b.ms);
  const of = (part) => keys[Math.min(keys.length - 1, Math.floor(keys.length * part))];
  const rows = [["search over 1,000 articles", "entries", "index, brotli KB", "bytes an article", "ready, ms", "a key, ms: median", "95 %", "worst"]];
  rows.push(["generated", entries, (index.small.length / 1000).toFixed(1), Math.round(index.small.length / ARTICLES), opened.toFixed(0)]);
  rows[1].push(of(0.5).ms.toFixed(1), of(0.95).ms.toFixed(1), `${of(1).ms.toFixed(1)} (“${of(1).words}”)`);
  console.log(table(keep(rows)));
  console.log("Aims: at most 1,000 bytes an article, and 30 ms a key in the median.");
}

/** In the page: opens the search, and types. The list is laid out before the clock is stopped. */
async function type(typed) {
  const start = performance.now();
  const { search } = await import(new URL("search.js", document.baseURI));
  await search();
  const opened = performance.now() - start;
  const field = document.querySelector("#search-words");
  const keys = [];
  for (const round of [0, 1, 2]) {
    for (const text of typed) {
      for (let end = 1; end <= text.length; end += 1) {
        field.value = text.slice(0, end);
        const before = performance.now();
        field.dispatchEvent(new Event("input", { bubbles: true }));
        document.querySelector("#search-found").getBoundingClientRect();
        keys.push({ ms: performance.now() - before, words: field.value });
        await new Promise(requestAnimationFrame);
      }
    }
  }
  return { opened, keys };
}
