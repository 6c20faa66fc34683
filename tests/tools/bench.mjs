// Measures the built site and prints the figures. They are no gate: it fails
// only when it can't measure.
//   node tests/tools/bench.mjs [folder, else dist/]
//   BENCH_RUNS=3       Lighthouse runs per address, of which it prints the median (1)
//   BENCH_ONLY=/about/ only the addresses that begin so; several with commas
//   CHROME_PATH=...    the Chromium to measure with
// Lighthouse takes about 12 seconds for each run of each address.

import { join } from "node:path";
import { keep, since } from "./before.mjs";
import { beside } from "./beside.mjs";
import { answers, interaction } from "./interaction.mjs";
import { measure, median } from "./lighthouse.mjs";
import { address, root, siteFolder, table } from "./pages.mjs";
import { read } from "./read.mjs";
import { chromePath, readSite, serve } from "./server.mjs";

const folder = siteFolder();
const runs = Math.max(1, Number.parseInt(process.env.BENCH_RUNS ?? "1", 10) || 1);
const files = readSite(folder);
const only = (process.env.BENCH_ONLY ?? "").split(",").filter(Boolean);

// --- Bytes

/** Thousands of bytes, the stricter reading of "KB". */
const kb = (bytes) => (bytes / 1000).toFixed(1);
const sum = (list, of) => list.reduce((total, item) => total + of(item), 0);

function bytes() {
  const rows = [["kind", "files", "raw KB", "brotli KB", "limit KB", ""]];
  const row = (name, count, raw, small, limit) =>
    rows.push([
      name,
      count,
      kb(raw),
      kb(small),
      limit ?? "-",
      limit === undefined ? "" : small <= limit * 1000 ? "within" : "OVER",
    ]);
  for (const [name, kind, limit] of [
    ["wasm, all parts", ".wasm", 240],
    ["js, with what is fetched when wanted", ".js", undefined],
    ["css", ".css", 12],
  ]) {
    const of = files.filter((file) => file.kind === kind);
    row(name, of.length, sum(of, (f) => f.raw.length), sum(of, (f) => f.small.length), limit);
  }
  const pages = files.filter((file) => file.kind === ".html").sort((a, b) => a.small.length - b.small.length);
  if (pages.length > 0) {
    const largest = pages.at(-1);
    const typical = pages[Math.floor((pages.length - 1) / 2)];
    row(`html, largest (${largest.file})`, pages.length, largest.raw.length, largest.small.length, 15);
    row(`html, typical (${typical.file})`, pages.length, typical.raw.length, typical.small.length, 15);
  }
  const rest = files.filter((file) => ![".wasm", ".js", ".css", ".html"].includes(file.kind));
  for (const kind of [...new Set(rest.map((file) => file.kind))].sort()) {
    const of = rest.filter((file) => file.kind === kind);
    row(kind.slice(1) || "no ending", of.length, sum(of, (f) => f.raw.length), sum(of, (f) => f.small.length));
  }
  // Before the first sign of the reader.
  const later = ["copy.js", "minisearch.js", "offline.js", "plain.js", "read.js", "search.js", "sw.js", "take.js"];
  const bare = (file) => file.replace(/^scripts-[0-9a-f]+\//, "");
  const shared = files.filter(
    ({ file, kind }) =>
      (!bare(file).includes("/") && (file.endsWith("_bg.wasm") || [".js", ".css"].includes(kind)) && !later.includes(bare(file))) ||
      file.endsWith("-app.json"),
  );
  const program = files.find(({ file }) => file.endsWith("_bg.wasm")).file.replace("_bg.wasm", "");
  const [, told] = `${files.find(({ file }) => file === "index.html").raw}`.match(/data-parts="?([^">]*)/);
  const parts = Object.fromEntries(told.split(" ").map((part) => part.split(":")));
  for (const [page, limit] of [
    ["decide/", 210],
    ["result/", 210],
    ["compare/", 220],
  ]) {
    const own = parts[page.slice(0, -1)].split(",").map((part) => `${program}-${part}.wasm`);
    const visit = [...shared, ...files.filter(({ file }) => file === `${page}index.html` || own.includes(file))];
    row(`a first visit to ${page}`, visit.length, sum(visit, (f) => f.raw.length), sum(visit, (f) => f.small.length), limit);
  }
  row("the whole site", files.length, sum(files, (f) => f.raw.length), sum(files, (f) => f.small.length));
  return table(keep(rows));
}

// --- Lighthouse

const score = (value) => (value === undefined ? "-" : String(Math.round(value * 100)));
const seconds = (value) => (value === undefined ? "-" : `${(value / 1000).toFixed(2)} s`);

/** The ids of what Lighthouse finds wanting, those that only tell something left out. */
function failed(lhr) {
  const asked = new Set(
    Object.values(lhr.categories).flatMap((category) =>
      category.auditRefs.filter((ref) => ref.group !== "hidden").map((ref) => ref.id),
    ),
  );
  return Object.values(lhr.audits)
    .filter(
      (audit) =>
        asked.has(audit.id) &&
        (audit.scoreDisplayMode === "error" ||
          (audit.score !== null &&
            audit.score < 0.9 &&
            ["binary", "numeric", "metricSavings"].includes(audit.scoreDisplayMode))),
    )
    .map((audit) => (audit.scoreDisplayMode === "error" ? `${audit.id} (could not run)` : audit.id));
}

async function audits() {
  const addresses = files
    .filter(({ file }) => file === "index.html" || file.endsWith("/index.html"))
    .map(({ file }) => address(file))
    .concat(`/result/#${answers}`)
    .sort()
    .filter((path) => only.length === 0 || only.some((start) => path.startsWith(start)));
  if (addresses.length === 0) throw new Error("There is no page to measure.");
  if (!chromePath) throw new Error("There is no /usr/bin/chromium: install it, or name one in CHROME_PATH");
  const minutes = Math.ceil((addresses.length * runs * 12) / 60);
  console.log(
    `\nLighthouse, mobile: ${addresses.length} ${addresses.length === 1 ? "address" : "addresses"}, ${runs === 1 ? "one run" : `the median of ${runs} runs`} each, about ${minutes} min`,
  );
  const server = await serve(files);
  const origin = `http://127.0.0.1:${server.address().port}`;
  const rows = [["address", "performance", "accessibility", "best practices", "SEO", "LCP", "interactive", "CLS", "TBT"]];
  const wanting = [];
  try {
    for (const [at, path] of addresses.entries()) {
      const start = Date.now();
      const results = [];
      try {
        for (let run = 0; run < runs; run += 1) results.push(await measure(origin + encodeURI(path)));
      } catch (error) {
        rows.push([path, "-", "-", "-", "-", "-", "-", "-", "-"]);
        wanting.push(`${path}: could not be measured: ${error.message}`);
        process.exitCode = 1;
        continue;
      }
      const category = (id) => score(median(results.map((lhr) => lhr.categories[id]?.score)));
      const audit = (id) => median(results.map((lhr) => lhr.audits[id]?.numericValue));
      const shift = audit("cumulative-layout-shift");
      const blocked = audit("total-blocking-time");
      rows.push([
        path,
        category("performance"),
        category("accessibility"),
        category("best-practices"),
        category("seo"),
        seconds(audit("largest-contentful-paint")),
        seconds(audit("interactive")),
        shift === undefined ? "-" : shift.toFixed(3),
        blocked === undefined ? "-" : `${Math.round(blocked)} ms`,
      ]);
      const ids = [...new Set(results.flatMap(failed))].sort();
      if (ids.length > 0) wanting.push(`${path}: ${ids.join(", ")}`);
      console.error(`${at + 1}/${addresses.length} ${path} ${((Date.now() - start) / 1000).toFixed(0)} s`);
    }
  } finally {
    server.close();
    server.closeAllConnections();
  }
  console.log(`\n${table(keep(rows))}`);
  console.log(wanting.length > 0 ? `\nFailed audits (a score under 90)\n${wanting.join("\n")}` : "\nNo audit failed.");
}

console.log(`Bytes of ${folder} (1 KB is 1000 bytes; brotli at its highest quality)\n`);
console.log(bytes());
try {
  console.log(`\n${await interaction(files)}`);
  console.log(`\n${await beside("built", files)}`);
  console.log(`\n${await read(files)}`);
  await audits();
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
console.log(`\n${since(join(process.env.CARGO_TARGET_DIR ?? join(root, "target"), "bench.json")).join("\n")}`);
