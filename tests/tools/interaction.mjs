// What one changed importance costs on the result page, in Chromium: the work from the change to the repainted result, and
// what is told of it afterwards.

import puppeteer from "puppeteer-core";
import { keep } from "./before.mjs";
import { table } from "./pages.mjs";
import { chromeFlags, chromePath, serve } from "./server.mjs";

/** The answers of a shared result. */
export const answers = "v=1&languages=javascript&load=waiting&product=live&realtime=core";
const changes = 60;
const warmUp = 20;
// Their sum is not the whole: the browser has other things to do as well.
const parts = ["FunctionCall", "UpdateLayoutTree", "Layout", "PrePaint", "Paint", "Layerize"];

/** A table of medians, in milliseconds a change, at this machine's speed and at a quarter of it. */
export async function interaction(files) {
  const server = await serve(files);
  const browser = await puppeteer.launch({ executablePath: chromePath, args: chromeFlags });
  try {
    const page = await browser.newPage();
    await page.goto(`http://127.0.0.1:${server.address().port}/result/#${answers}`);
    await page.waitForSelector(".ranking li");
    await page.evaluate(move, warmUp);
    const rows = [["a changed importance, ms of work", "until repainted", ...parts, "after it"]];
    for (const slowed of [1, 4]) {
      await page.emulateCPUThrottling(slowed);
      await page.tracing.start({ categories: ["devtools.timeline", "blink.user_timing"] });
      await page.evaluate(move, changes);
      const { traceEvents } = JSON.parse(new TextDecoder().decode(await page.tracing.stop()));
      const found = work(traceEvents);
      const median = (of) => found.map(of).sort((a, b) => a - b)[found.length >> 1].toFixed(1);
      const medians = [(one) => one.until, ...parts.map((part) => (one) => one.parts[part] ?? 0), (one) => one.after];
      rows.push([`median of ${changes}${slowed > 1 ? `, CPU ${slowed} times slower` : ""}`, ...medians.map(median)]);
    }
    return table(keep(rows));
  } finally {
    await browser.close();
    server.close();
    server.closeAllConnections();
  }
}

/** For each change the work until the first frame after it was handed over, with its parts, and the work after that. */
function work(events) {
  const marks = events.filter((event) => event.name === "change" && event.cat === "blink.user_timing");
  const { pid, tid } = marks[0];
  const mine = events.filter((event) => event.ph === "X" && event.pid === pid && event.tid === tid);
  mine.sort((a, b) => a.ts - b.ts);
  return marks.map(({ ts: from }, place) => {
    const to = marks[place + 1]?.ts ?? Infinity;
    const last = mine.find((event) => event.name === "Layerize" && event.ts > from);
    const painted = last.ts + last.dur;
    const between = (start, end) => mine.filter((event) => event.ts >= start && event.ts + event.dur <= end);
    const sums = {};
    for (const event of between(from, painted)) {
      sums[event.name] = (sums[event.name] ?? 0) + event.dur / 1000;
    }
    return { until: covered(between(from, painted)), parts: sums, after: covered(between(painted, to)) };
  });
}

/** How many milliseconds some events in order of their start take together, what is inside another counted once. */
function covered(events) {
  let [sum, end] = [0, 0];
  for (const { ts, dur } of events) {
    sum += Math.max(0, ts + dur - Math.max(ts, end));
    end = Math.max(end, ts + dur);
  }
  return sum / 1000;
}

/** In the page: moves the first slider back and forth, and lets each change be painted and told. */
async function move(changes) {
  const slider = document.querySelector(".priorities input");
  const frame = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  for (let change = 0; change < changes; change += 1) {
    performance.mark("change");
    slider.value = String(change % 5);
    slider.dispatchEvent(new Event("input", { bubbles: true }));
    for (let frames = 0; frames < 4; frames += 1) await frame();
  }
}
