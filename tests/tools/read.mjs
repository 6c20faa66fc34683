// Reading: an article beside the same text as VitePress and Starlight show it, by turns (Lighthouse, mobile), and how soon
// another article is there by a link.
//   node tests/tools/read.mjs [folder, else dist/]
//   READ_RUNS=5        Lighthouse runs of each site, of which it prints the median
//   READ_ARTICLE=slug  the article, else the one of middle length

import { pathToFileURL } from "node:url";
import puppeteer from "puppeteer-core";
import { keep } from "./before.mjs";
import { measure, median } from "./lighthouse.mjs";
import { siteFolder, table } from "./pages.mjs";
import { articlesOf, peersOf } from "./peers-read/sites.mjs";
import { chromeFlags, chromePath, readSite, serve } from "./server.mjs";

const runs = Math.max(1, Number.parseInt(process.env.READ_RUNS ?? "5", 10) || 5);
/** The most that ours may be of each. */
const AIMS = { VitePress: 0.55, Starlight: 0.9 };

export async function read(files) {
  const articles = articlesOf(files);
  const lengths = articles.toSorted((a, b) => a.text.length - b.text.length);
  const slug = process.env.READ_ARTICLE ?? lengths[lengths.length >> 1].slug;
  const ours = { name: "ours", files, address: (slug) => `/articles/${slug}/` };
  const sites = [ours, ...peersOf(files)];
  try {
    for (const site of sites) {
      site.server = await serve(site.files);
      site.origin = `http://127.0.0.1:${site.server.address().port}`;
      site.found = [];
    }
    for (let run = 0; run < runs; run += 1) {
      for (const site of sites) site.found.push(told(await measure(site.origin + site.address(slug), ["performance"])));
    }
    const links = await follow(sites.slice(0, 2), articles.map(({ slug }) => slug));
    return [`The article ${slug}, Lighthouse for phones, the median of ${runs}`, table(keep(lines(sites))), "", links].join("\n");
  } finally {
    for (const { server } of sites) {
      server?.close();
      server?.closeAllConnections();
    }
  }
}

/** Milliseconds until the largest paint and the first one, and bytes by kind until nobody did anything. */
function told({ audits }) {
  const bytes = {};
  for (const { resourceType, transferSize } of audits["network-requests"].details.items) {
    bytes[resourceType] = (bytes[resourceType] ?? 0) + transferSize;
  }
  const time = (id) => audits[id].numericValue;
  return { largest: time("largest-contentful-paint"), first: time("first-contentful-paint"), bytes };
}

function lines(sites) {
  const of = (site, what) => median(site.found.map(what));
  const [ours] = sites.map((site) => of(site, ({ largest }) => largest));
  const kb = (bytes) => (bytes / 1000).toFixed(1);
  const rows = [["reading", "LCP, ms", "from to", "ours/this", "aim", "FCP, ms", "KB, all", "HTML", "CSS", "scripts", "fonts", "else"]];
  for (const site of sites) {
    const times = site.found.map(({ largest }) => largest);
    const largest = of(site, ({ largest }) => largest);
    const { bytes } = site.found.at(-1);
    const known = ["Document", "Stylesheet", "Script", "Font"];
    const all = Object.values(bytes).reduce((sum, part) => sum + part, 0);
    const rest = all - known.reduce((sum, kind) => sum + (bytes[kind] ?? 0), 0);
    rows.push([
      site.name,
      largest.toFixed(0),
      `${Math.min(...times).toFixed(0)}–${Math.max(...times).toFixed(0)}`,
      site.name in AIMS ? (ours / largest).toFixed(2) : "-",
      site.name in AIMS ? `${AIMS[site.name]} ${ours / largest <= AIMS[site.name] ? "met" : "MISSED"}` : `30 KB ${all <= 30_000 ? "met" : "MISSED"}`,
      of(site, ({ first }) => first).toFixed(0),
      kb(all),
      ...known.map((kind) => kb(bytes[kind] ?? 0)),
      kb(rest),
    ]);
  }
  return rows;
}

/** How soon the heading of another article is there, and painted, after its link was pressed, once the program runs. */
async function follow(sites, slugs) {
  const rows = [["a link to another article, ms", "heading: median", "worst", "painted: median", "worst", "aim"]];
  const browser = await puppeteer.launch({ executablePath: chromePath, args: chromeFlags });
  try {
    for (const site of sites) {
      const page = await browser.newPage();
      await page.goto(site.origin + site.address(slugs[0]));
      // The first sign of a reader, at which our program starts.
      await page.evaluate(() => dispatchEvent(new Event("touchstart")));
      const runs = site.name === "ours" ? "document.documentElement.dataset.app === 'on'" : "document.querySelector('#app')?.__vue_app__";
      await page.waitForFunction(runs);
      await page.waitForNetworkIdle();
      const found = [];
      // Each for the first time, so that nothing of it was fetched.
      for (const slug of slugs.slice(1)) found.push(await page.evaluate(press, site.address(slug)));
      const of = (what) => found.map(what).sort((a, b) => a - b);
      const [there, painted] = [of(({ there }) => there), of(({ painted }) => painted)];
      const shown = [median(there), there.at(-1), median(painted), painted.at(-1)].map((ms) => ms.toFixed(0));
      rows.push([site.name, ...shown, site.name === "ours" ? `100 ms ${there.at(-1) <= 100 ? "met" : "MISSED"}` : "-"]);
      await page.close();
    }
  } finally {
    await browser.close();
  }
  return table(keep(rows));
}

/** In the page: presses a link that nobody pointed at before, and waits for another heading. */
async function press(address) {
  const link = document.createElement("a");
  link.href = address;
  (document.querySelector("main") ?? document.body).append(link);
  const before = document.querySelector("h1").textContent;
  const start = performance.now();
  const there = await new Promise((resolve) => {
    const look = () => {
      const heading = document.querySelector("h1");
      if (heading && heading.textContent !== before) resolve(performance.now() - start);
    };
    new MutationObserver(look).observe(document, { childList: true, subtree: true, characterData: true });
    link.click();
  });
  await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  const painted = performance.now() - start;
  await new Promise((resolve) => setTimeout(resolve, 300));
  return { there, painted };
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) console.log(await read(readSite(siteFolder())));
