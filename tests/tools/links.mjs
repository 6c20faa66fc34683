// Asks the addresses in a file, one a line, whether they are still there.
//   node tests/tools/links.mjs FILE
// Prints those that have moved for good (with where to) and those that are dead, and fails if any is dead. A refusal
// (401, 403, 429) is told apart: many sites refuse programs and serve people.

import { readFileSync } from "node:fs";

const AT_ONCE = 8;
const PATIENCE = 20_000;
const HOPS = 10;

const headers = { "user-agent": "Mozilla/5.0 (compatible; plumbline-links)", accept: "text/html,*/*" };

async function ask(url, method) {
  const response = await fetch(url, { method, headers, redirect: "manual", signal: AbortSignal.timeout(PATIENCE) });
  await response.body?.cancel();
  return response;
}

/** What became of an address: where it ends, whether it moved for good on the way, and the last answer. */
async function follow(start) {
  let url = start;
  let moved = false;
  for (let hop = 0; hop < HOPS; hop += 1) {
    let response = await ask(url, "HEAD");
    // Some servers do not know how to answer without a body.
    if (response.status >= 400) response = await ask(url, "GET");
    const to = response.headers.get("location");
    if (response.status < 300 || response.status >= 400 || !to) return { url, moved, status: response.status };
    moved ||= response.status === 301 || response.status === 308;
    url = new URL(to, url).href;
  }
  return { url, moved, status: 0, why: `more than ${HOPS} redirects` };
}

async function check(start) {
  try {
    const { url, moved, status, why } = await follow(start);
    const fragment = new URL(start).hash;
    if ([401, 403, 429].includes(status)) return { kind: "refused", text: `${start} (${status})` };
    if (status < 200 || status >= 300) return { kind: "dead", text: `${start} (${why ?? status})` };
    if (moved) return { kind: "moved", text: `${start} -> ${new URL(url).hash ? url : url + fragment}` };
    return { kind: "there", text: start };
  } catch (error) {
    return { kind: "dead", text: `${start} (${error.cause?.code ?? error.name})` };
  }
}

const file = process.argv[2];
if (!file) {
  console.error("Name a file with an address a line.");
  process.exit(2);
}
const addresses = [...new Set(readFileSync(file, "utf8").split("\n").map((line) => line.trim()))].filter(Boolean);
const found = { there: [], moved: [], refused: [], dead: [] };
const queue = addresses.values();
async function work() {
  for (const address of queue) {
    const { kind, text } = await check(address);
    found[kind].push(text);
  }
}
await Promise.all(Array.from({ length: AT_ONCE }, work));
for (const kind of ["moved", "refused", "dead"]) for (const text of found[kind].sort()) console.log(`${kind}: ${text}`);
console.log(
  `${addresses.length} addresses: ${found.there.length} there, ${found.moved.length} moved, ${found.refused.length} refused, ${found.dead.length} dead`,
);
process.exit(found.dead.length > 0 ? 1 : 0);
