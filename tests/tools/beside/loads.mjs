// The first paint of the whole table, the first command after the program runs, and scrolling: in new profiles, by turns.

import { median, open, settled } from "./act.mjs";

const rounds = 3;

export async function loads(browser, sites) {
  const found = sites.map(() => ({ whole: [], first: [], scrolled: [], slowed: [] }));
  for (let round = 0; round < rounds; round += 1) {
    for (const [at, site] of sites.entries()) {
      const context = await browser.createBrowserContext();
      const page = await open(context, site);
      const { whole, until } = await page.evaluate((who) => {
        const arrived = () => performance.getEntriesByName(new URL("peer.js", document.baseURI).href)[0].responseEnd;
        // Ours is there before the program, the peer's table only by it.
        return { whole: self.whole, until: who === "ours" ? self.ready - self.begun : self.whole - arrived() };
      }, site.who);
      found[at].whole.push(whole);
      found[at].first.push(Math.max(0, until) + (await page.evaluate("self.timed('agree')")));
      await page.evaluate("self.act.agree()");
      await settled(page);
      found[at].scrolled.push(await scroll(page, 1));
      found[at].slowed.push(await scroll(page, 4));
      await context.close();
    }
  }
  const figure = (key) => ({ ours: median(found[0][key]), peer: median(found[1][key]) });
  return [
    { name: "first paint of the whole table", ...figure("whole"), part: 1 },
    { name: "first command, from the program's start", ...figure("first"), most: 300 },
    { name: "long tasks while scrolling", ...figure("scrolled"), most: 0 },
    { name: "slowed: long tasks while scrolling", ...figure("slowed") },
  ];
}

/** Milliseconds of tasks over 50 ms while the wheel goes down, then to the right, on a processor so many times slower. */
async function scroll(page, slower) {
  await page.emulateCPUThrottling(slower);
  await page.evaluate(() => {
    self.long = 0;
    self.tasks ??= new PerformanceObserver((list) => list.getEntries().forEach(({ duration }) => (self.long += duration)));
    self.tasks.observe({ type: "longtask" });
    document.querySelector(".scroll").scrollTo(0, 0);
    document.querySelector(".scroll").scrollIntoView();
  });
  await settled(page);
  await page.evaluate("self.long = 0");
  await page.mouse.move(700, 500);
  for (let turn = 0; turn < 40; turn += 1) {
    await page.mouse.wheel(turn < 20 ? { deltaY: 300 } : { deltaX: 300 });
    await new Promise((resolve) => setTimeout(resolve, 16));
  }
  await settled(page);
  return page.evaluate("self.long");
}
