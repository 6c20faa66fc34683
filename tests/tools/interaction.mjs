// What one changed importance costs on the result page, in Chromium: the work between the change and the repainted result.

import puppeteer from "puppeteer-core";
import { table } from "./pages.mjs";
import { chromeFlags, chromePath, serve } from "./server.mjs";

const answers = "v=1&languages=javascript&load=waiting&product=live&realtime=core";
const rounds = 9;
const changes = 20;

/** A table of medians, in milliseconds a change. */
export async function interaction(files) {
  const server = await serve(files);
  const browser = await puppeteer.launch({ executablePath: chromePath, args: chromeFlags });
  try {
    const page = await browser.newPage();
    await page.goto(`http://127.0.0.1:${server.address().port}/result/#${answers}`);
    await page.waitForSelector(".ranking li");
    const parts = { script: "ScriptDuration", style: "RecalcStyleDuration", layout: "LayoutDuration" };
    const found = Object.fromEntries(Object.keys(parts).map((part) => [part, []]));
    for (let round = 0; round < rounds; round += 1) {
      const before = await page.metrics();
      await page.evaluate(move, changes);
      const after = await page.metrics();
      for (const [part, metric] of Object.entries(parts)) {
        found[part].push(((after[metric] - before[metric]) * 1000) / changes);
      }
    }
    const median = (values) => values.sort((a, b) => a - b)[values.length >> 1].toFixed(1);
    const rows = [["a changed importance, ms of work", ...Object.keys(parts)]];
    rows.push([`median of ${rounds} rounds of ${changes}`, ...Object.keys(parts).map((part) => median(found[part]))]);
    return table(rows);
  } finally {
    await browser.close();
    server.close();
    server.closeAllConnections();
  }
}

/** In the page: moves the first slider back and forth, and lets each change be painted. */
async function move(changes) {
  const slider = document.querySelector(".priorities input");
  const painted = () =>
    new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve))));
  for (let change = 0; change < changes; change += 1) {
    slider.value = String(change % 5);
    slider.dispatchEvent(new Event("input", { bubbles: true }));
    await painted();
  }
}
