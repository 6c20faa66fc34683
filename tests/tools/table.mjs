// What the commands of the table cost, in Chromium: from the event to the next paint, and when the first one is answered.
// On the site that was built, and on generated data of 100 alternatives and 80 criteria where that is at hand.

import puppeteer from "puppeteer-core";
import { keep } from "./before.mjs";
import { table } from "./pages.mjs";
import { chromeFlags, chromePath, serve } from "./server.mjs";

const rounds = 15;

/** Rows of medians, in milliseconds: one for a site. */
export async function commands(sites) {
  const browser = await puppeteer.launch({ executablePath: chromePath, args: chromeFlags });
  const rows = [["the table, ms to next paint", "columns x rows", "ready after the program", "agree", "sort", "find", "column", "reference"]];
  try {
    for (const [name, files] of sites) {
      const server = await serve(files);
      const page = await browser.newPage();
      await page.setViewport({ width: 1280, height: 900 });
      await page.evaluateOnNewDocument(() => {
        new MutationObserver(() => {
          const { app } = document.documentElement.dataset;
          if (app === "on" && !self.begun) self.begun = performance.now();
          if (document.querySelector("[data-ready]") && !self.ready) self.ready = performance.now();
        }).observe(document, { attributes: true, childList: true, subtree: true });
      });
      await page.goto(`http://127.0.0.1:${server.address().port}/compare/`);
      await page.waitForFunction("self.ready && self.begun");
      const found = await page.evaluate(measure, rounds);
      rows.push([name, found.size, ...found.times.map((time) => time.toFixed(1))]);
      server.close();
      server.closeAllConnections();
    }
    return table(keep(rows));
  } finally {
    await browser.close();
  }
}

/** In the page: does each command again and again. */
async function measure(rounds) {
  const painted = () =>
    new Promise((resolve) => {
      requestAnimationFrame(() => {
        const channel = new MessageChannel();
        channel.port1.onmessage = resolve;
        channel.port2.postMessage(0);
      });
    });
  const find = (selector) => document.querySelector(selector);
  const fire = (control, kind) => control.dispatchEvent(new Event(kind, { bubbles: true }));
  const box = find("input[name=show]");
  const sorts = [...document.querySelectorAll("#sort option")].slice(2, 4).map(({ value }) => value);
  const set = (control, value) => {
    control.value = value;
    fire(control, control.id === "find" ? "input" : "change");
  };
  const commands = [
    () => find("#differ").click(),
    (round) => set(find("#sort"), sorts[round % sorts.length]),
    (round) => set(find("#find"), round % 2 ? "a" : "an"),
    () => box.click(),
    (round) => {
      find(`thead th:nth-of-type(${2 + (round % 2)}) .more`).click();
      find(".menu [data-do=pin]").click();
    },
  ];
  const times = [Math.max(0, self.ready - self.begun)];
  for (const command of commands) {
    const taken = [];
    for (let round = 0; round < rounds; round += 1) {
      await painted();
      await new Promise((resolve) => setTimeout(resolve, 30));
      const start = performance.now();
      command(round);
      // All that a frame has to do, without the wait for the next one.
      find(".comparison").getBoundingClientRect();
      taken.push(performance.now() - start);
      await painted();
    }
    times.push(taken.sort((a, b) => a - b)[rounds >> 1]);
    set(find("#find"), "");
  }
  const size = `${document.querySelectorAll("thead th").length} x ${document.querySelectorAll("tr[data-alike]").length}`;
  return { size, times };
}
