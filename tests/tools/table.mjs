// What the commands of the table cost beside the peer's, in Chromium: from the event to the next paint, and all work of it.

import { median, open, settled } from "./beside/act.mjs";

const rounds = 5;

/** The commands: what is done before, what is measured, what is done once it is over. */
const all = [
  { name: "hide rows that agree", before: [], does: ["agree"], after: ["agree"] },
  { name: "show them again", before: ["agree"], does: ["agree"], after: [] },
  { name: "order columns", before: [], does: ["sort"], after: [], end: ["unsort"] },
  { name: "add a column", before: ["column"], does: ["column"], after: [] },
  { name: "pin a reference", before: ["menu"], does: ["pin"], after: [], end: ["unmenu", "pin"] },
];

/** Figures of each command: until it is painted, and all that the page has worked for it. */
export async function commands(browser, sites, large) {
  const pages = [];
  for (const site of sites) pages.push(await open(browser, site));
  const goal = large ? { most: 100, part: 0.25 } : { most: 16, part: 0.25, either: true };
  const figures = [];
  const works = [];
  for (const { name, before, does, after, end = [] } of all) {
    const times = sites.map(() => []);
    const work = sites.map(() => []);
    for (let round = 0; round < rounds; round += 1) {
      const shown = [];
      for (const [at, page] of pages.entries()) {
        await page.bringToFront();
        for (const step of before) await timed(page, step);
        const start = await settled(page);
        times[at].push(await timed(page, does[0], round));
        work[at].push((await settled(page)) - start);
        if (round === 0) shown.push(await page.evaluate("self.shows()"));
        for (const step of round === rounds - 1 ? [...after, ...end] : after) await timed(page, step);
        await settled(page);
      }
      if (shown[0] !== shown[1]) throw new Error(`${name}: the peer shows something else\n${differing(shown)}`);
    }
    const [ours, peer] = times.map(median);
    figures.push({ name, ours, peer, ...goal });
    const [oursAll, peerAll] = work.map(median);
    works.push({ name: `${name}: all work`, ours: oursAll, peer: peerAll });
  }
  figures.push(...(await typing(pages)));
  for (const page of pages) await page.close();
  return [...figures, ...works];
}

/** A word typed and taken back, key by key: the key in the middle, and the one that costs most. */
async function typing(pages) {
  const letters = await pages[0].evaluate("self.letters()");
  const keys = Array.from({ length: 2 * letters }, (_, key) => (key < letters ? key + 1 : 2 * letters - 1 - key));
  const times = pages.map(() => keys.map(() => []));
  const work = pages.map(() => []);
  for (let round = 0; round < rounds; round += 1) {
    for (const [at, page] of pages.entries()) {
      await page.bringToFront();
      let before = await settled(page);
      for (const [key, length] of keys.entries()) {
        times[at][key].push(await timed(page, "type", length));
        const after = await settled(page);
        work[at].push(after - before);
        before = after;
      }
    }
  }
  const medians = times.map((of) => of.map(median));
  const [ours, peer] = medians.map(median);
  const [oursAll, peerAll] = work.map(median);
  const [oursMost, peerMost] = medians.map((of) => Math.max(...of));
  return [
    { name: "find a row, a key", ours, peer, most: 16 },
    { name: "find a row, the key that costs most", ours: oursMost, peer: peerMost, most: 16 },
    { name: "find a row, a key: all work", ours: oursAll, peer: peerAll },
  ];
}

const timed = (page, step, argument) => page.evaluate((step, argument) => self.timed(step, argument), step, argument);

/** Where two tables are not the same. */
function differing(shown) {
  const [ours, peer] = shown.map((text) => JSON.parse(text));
  for (const part of Object.keys(ours)) {
    const at = ours[part].findIndex((value, at) => value !== peer[part][at]);
    if (at >= 0 || ours[part].length !== peer[part].length) {
      return `${part}: ${ours[part].length} and ${peer[part].length}; at ${at} ${ours[part][at]} and ${peer[part][at]}`;
    }
  }
}
