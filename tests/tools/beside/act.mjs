// What is done to a table in the page, ours or the peer's, by the same elements.

import { setTimeout as sleep } from "node:timers/promises";
import puppeteer from "puppeteer-core";
import { chromeFlags, chromePath } from "../server.mjs";

export const launch = () => puppeteer.launch({ executablePath: chromePath, args: chromeFlags });

/** The middle one. */
export const median = (values) => values.toSorted((a, b) => a - b)[values.length >> 1];

/** A page that has the table, its program ready. */
export async function open(browser, { who, origin }, path = "/compare/") {
  const page = await browser.newPage();
  await page.setViewport({ width: 1280, height: 900 });
  await page.evaluateOnNewDocument(install);
  await page.goto(origin + path);
  await page.waitForFunction(who === "ours" ? "self.ready" : "document.querySelector('.comparison [data-row]')");
  // It would take part in what is measured.
  await page.evaluate("self.observer.disconnect()");
  await settled(page);
  return page;
}

/** Waits until the page has nothing left to do; what it has worked until then, in milliseconds. */
export async function settled(page) {
  let [before, now] = [0, await worked(page)];
  do {
    await sleep(80);
    [before, now] = [now, await worked(page)];
  } while (now - before > 6);
  return now;
}

const worked = async (page) => (await page.metrics()).TaskDuration * 1000;

/** In the page, before anything else: notes times and memories, and brings the commands. */
function install() {
  self.memories = [];
  for (const name of ["instantiate", "instantiateStreaming"]) {
    const made = WebAssembly[name];
    WebAssembly[name] = async (...of) => {
      const result = await made(...of);
      const { exports } = result.instance ?? result;
      self.memories.push(...Object.values(exports).filter((value) => value instanceof WebAssembly.Memory && !self.memories.includes(value)));
      return result;
    };
  }
  const whole = () => {
    const table = document.querySelector(".comparison tbody:last-of-type [data-row]");
    if (!table || document.readyState === "loading") return requestAnimationFrame(whole);
    const channel = new MessageChannel();
    channel.port1.onmessage = () => (self.whole = performance.now());
    channel.port2.postMessage(0);
  };
  requestAnimationFrame(whole);
  self.observer = new MutationObserver(() => {
    if (document.documentElement?.dataset.app === "on") self.begun ??= performance.now();
    if (document.querySelector("[data-ready]")) self.ready ??= performance.now();
  });
  self.observer.observe(document, { attributes: true, childList: true, subtree: true });

  const one = (selector) => document.querySelector(selector);
  // As the browser does it, past what React puts in its way.
  const set = (control, kind, value) => {
    Object.getOwnPropertyDescriptor(Object.getPrototypeOf(control), "value").set.call(control, value);
    control.dispatchEvent(new Event(kind, { bubbles: true }));
  };
  const sort = (value) => set(one("#sort"), "change", value);
  const sorts = () => [...document.querySelectorAll("#sort optgroup option")].slice(0, 2).map(({ value }) => value);
  // The end of a title, taken while all rows are there.
  let end;
  const word = () => (end ??= document.querySelectorAll("[data-row] summary")[12].textContent.trim().slice(-3).trim());
  const box = () => document.querySelectorAll("input[name=show]")[4];
  self.act = {
    agree: () => one("#differ").click(),
    sort: (round) => sort(sorts()[round % 2]),
    unsort: () => sort(""),
    type: (letters) => set(one("#find"), "input", word().slice(0, letters)),
    column: () => box().click(),
    menu: () => one("thead th:nth-of-type(3) .more").click(),
    unmenu: () => one("thead th:nth-of-type(1) .more").click(),
    pin: () => one(".menu [data-do=pin]").click(),
  };
  self.letters = () => word().length;
  /** Milliseconds from a command at the beginning of a frame until that frame is painted. */
  self.timed = (name, argument) =>
    new Promise((resolve, reject) => {
      requestAnimationFrame(() => {
        const start = performance.now();
        try {
          self.act[name](argument);
        } catch (error) {
          reject(error);
        }
        const channel = new MessageChannel();
        channel.port1.onmessage = () => resolve(performance.now() - start);
        channel.port2.postMessage(0);
      });
    });
  /** What the table shows: both must show the same. */
  self.shows = () => {
    const seen = (selector) => [...document.querySelectorAll(selector)].filter((element) => !element.closest("[hidden]"));
    const columns = seen("thead th").map((th) => th.dataset.of);
    const rows = seen("[data-row]").map((row) => row.dataset.row);
    const against = seen("[data-row] > td").map((td) => `${td.dataset.against ?? ""}${td.dataset.is ?? ""}`);
    return JSON.stringify({ columns, rows, against });
  };
}
