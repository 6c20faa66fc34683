// Memory, after each command was given once and garbage was collected; it hardly varies, so one visit tells. What counts is what the page's process has for
// itself: heap, WebAssembly, compiled code, elements, styles and what is laid out. The heap alone would leave out most of
// ours, which is WebAssembly and elements, and most of what the peer's elements take. Each page has a browser of its own,
// since one browser shares processes among pages.

import { readFileSync } from "node:fs";
import { launch, median, open, settled } from "./act.mjs";

const rounds = 1;
const steps = ["agree", "agree", "sort", "unsort", "column", "column", "menu", "pin", "unmenu", "pin"];

export async function memory(sites) {
  const found = sites.map(() => ({ own: [], heap: [], nodes: [], wasm: [] }));
  for (let round = 0; round < rounds; round += 1) {
    for (const [at, site] of sites.entries()) {
      const browser = await launch();
      try {
        const page = await open(browser, site);
        for (const step of steps) {
          await page.evaluate((step) => self.timed(step, 0), step);
          await settled(page);
        }
        const client = await page.createCDPSession();
        for (let time = 0; time < 2; time += 1) await client.send("HeapProfiler.collectGarbage");
        await settled(page);
        const { JSHeapUsedSize, Nodes } = await page.metrics();
        found[at].heap.push(JSHeapUsedSize / 1e6);
        found[at].nodes.push(Nodes / 1000);
        found[at].own.push(await own(browser));
        found[at].wasm.push((await page.evaluate("self.memories.reduce((sum, { buffer }) => sum + buffer.byteLength, 0)")) / 1e6);
      } finally {
        await browser.close();
      }
    }
  }
  const figure = (key) => ({ ours: median(found[0][key]), peer: median(found[1][key]) });
  return [
    // Only Linux tells.
    ...(Number.isNaN(found[0].own[0]) ? [] : [{ name: "memory of the process", unit: "MB", ...figure("own"), part: 1 }]),
    { name: "  of it JavaScript's heap", unit: "MB", ...figure("heap") },
    { name: "  of it WebAssembly's memory", unit: "MB", ...figure("wasm") },
    { name: "  nodes, in thousands", unit: "k", ...figure("nodes") },
  ];
}

/** Megabytes of the page's process that it shares with no other. */
async function own(browser) {
  const client = await browser.target().createCDPSession();
  const { processInfo } = await client.send("SystemInfo.getProcessInfo");
  const sizes = processInfo.filter(({ type }) => type === "renderer").map(({ id }) => {
    try {
      return Number(readFileSync(`/proc/${id}/smaps_rollup`, "utf8").match(/Private_Dirty:\s+(\d+)/)[1]) / 1000;
    } catch {
      return Number.NaN;
    }
  });
  return Math.max(...sizes);
}
