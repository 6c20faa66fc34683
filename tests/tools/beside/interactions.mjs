// How long interactions take on a machine four times slower: real clicks and keys, measured as Interaction to Next Paint
// is, but for what a screen adds. Of each command the middle one, and of a visit the longest, which is its INP where there
// are fewer than 50; of the visits the middle one, since another program of the machine can make one as long as it likes.

import { answers } from "../interaction.mjs";
import { median, open, settled } from "./act.mjs";

const visits = 3;
const rounds = 1;
const slowed = 4;

/** What is done, with its name; `ours` where the peer has no such thing. */
const steps = [
  ["hide rows that agree, or not", (page) => page.click("#differ")],
  ["order columns", (page) => key(page, "#sort", "ArrowDown")],
  ["type a letter", (page) => key(page, "#find", "e")],
  ["take it back", (page) => key(page, "#find", "Backspace")],
  ["hide a column, or show it", (page) => page.click("input[name=show]")],
  ["open a column's menu", (page) => press(page, "thead th:not([hidden]) .more", 2)],
  ["pin a reference", (page) => page.click(".menu [data-do=pin]")],
  ["fold or open the help of a row", (page) => press(page, "[data-row]:not([hidden]) summary", 0)],
  ["open a cell", (page) => press(page, "[data-row]:not([hidden]) td:not([hidden]) a", 2), "ours"],
  ["a cell to the right", (page) => page.keyboard.press("ArrowRight"), "ours"],
  ["a cell down", (page) => page.keyboard.press("ArrowDown"), "ours"],
  ["close the card", (page) => page.keyboard.press("Escape"), "ours"],
];

export async function interactions(browser, sites) {
  const found = sites.map(() => ({ times: new Map(), worst: [] }));
  for (let visit = 0; visit < visits; visit += 1) {
    for (const [at, site] of sites.entries()) {
      const { times, worst } = found[at];
      const page = await open(browser, site);
      await observe(page);
      const all = [];
      for (let round = 0; round < rounds; round += 1) {
        for (const [name, step, only] of steps) {
          if (only && only !== site.who) continue;
          all.push(await longest(page, () => step(page)));
          times.set(name, [...(times.get(name) ?? []), all.at(-1)]);
        }
      }
      worst.push(Math.max(...all));
      await page.close();
    }
  }
  const [ours, peer] = found;
  return [
    ...steps.map(([name]) => ({
      name: `slowed: ${name}`,
      ours: median(ours.times.get(name)),
      peer: peer.times.has(name) ? median(peer.times.get(name)) : undefined,
      most: 100,
    })),
    { name: "slowed: INP of the table", ours: median(ours.worst), peer: median(peer.worst), most: 100 },
  ];
}

/** The sliders of a result, by key and by mouse. The peer has none. */
export async function sliders(browser, site) {
  const [times, worst] = [[], []];
  for (let visit = 0; visit < visits; visit += 1) {
    const page = await open(browser, site, `/result/#${answers}`);
    await page.waitForSelector(".priorities input[type=range]");
    await observe(page);
    const all = [];
    for (let move = 0; move < 6 * rounds; move += 1) {
      const slider = (await page.$$(".priorities input[type=range]"))[move % 3];
      await slider.scrollIntoView();
      await slider.focus();
      all.push(await longest(page, () => page.keyboard.press(move % 4 < 2 ? "ArrowRight" : "ArrowLeft")));
      const { x, y, width, height } = await slider.boundingBox();
      all.push(await longest(page, () => page.mouse.click(x + (width * (1 + (move % 3))) / 4, y + height / 2)));
    }
    times.push(...all);
    worst.push(Math.max(...all));
    await page.close();
  }
  return [
    { name: "slowed: move a slider of the result", ours: median(times), most: 100 },
    { name: "slowed: INP of the result's sliders", ours: median(worst), most: 100 },
  ];
}

/** Presses one of the elements that can be seen. */
async function press(page, selector, at) {
  await (await page.$$(selector))[at].click();
}

async function key(page, selector, key) {
  await page.focus(selector);
  await page.keyboard.press(key);
}

/** Notes how long each event of the reader takes, from its time stamp until the next frame is painted. Chromium's own entries
 *  of events say when a frame was presented, which without a screen may be never. */
async function observe(page) {
  await page.bringToFront();
  await page.evaluate(() => {
    self.events = [];
    for (const kind of ["pointerdown", "pointerup", "click", "keydown", "keyup"]) {
      const note = ({ timeStamp }) =>
        requestAnimationFrame(() => {
          const channel = new MessageChannel();
          channel.port1.onmessage = () => self.events.push(performance.now() - timeStamp);
          channel.port2.postMessage(0);
        });
      addEventListener(kind, note, true);
    }
  });
  await page.emulateCPUThrottling(slowed);
  await settled(page);
}

/** The longest event of a step. */
async function longest(page, step) {
  await page.evaluate("self.events = []");
  await step();
  await settled(page);
  return page.evaluate("Math.max(...self.events)");
}
