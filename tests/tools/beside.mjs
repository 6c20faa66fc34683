// Our table beside the same one in React with TanStack Table, from the same data with the same styles, in one browser, by
// turns: what commands cost, how soon the first one is answered, memory, scrolling, and interactions on a slow machine.
//   node tests/tools/beside.mjs [folder, else dist/]

import { pathToFileURL } from "node:url";
import { keep } from "./before.mjs";
import { launch } from "./beside/act.mjs";
import { loads } from "./beside/loads.mjs";
import { memory } from "./beside/memory.mjs";
import { interactions, sliders } from "./beside/interactions.mjs";
import { commands } from "./table.mjs";
import { siteFolder, table } from "./pages.mjs";
import { peerOf } from "./peer/page.mjs";
import { readSite, serve } from "./server.mjs";

/** The figures of a site, with what they should be at most; with `decides` those of its result too. */
export async function beside(name, files, decides = true) {
  const browser = await launch();
  const servers = [];
  try {
    const sites = [];
    for (const [who, of] of [["ours", files], ["peer", await peerOf(files, browser)]]) {
      const server = await serve(of);
      servers.push(server);
      sites.push({ who, origin: `http://127.0.0.1:${server.address().port}` });
    }
    const size = await sizeOf(files, browser);
    const large = size.columns * size.rows >= 5000;
    const figures = [
      ...(await commands(browser, sites, large)),
      ...(await loads(browser, sites)),
      ...(await memory(sites)),
      ...(await interactions(browser, sites)),
      ...(decides ? await sliders(browser, sites[0]) : []),
    ];
    const title = `${name}, ${size.columns} x ${size.rows}`;
    return table(keep([[title, "ours", "peer", "ours/peer", "goal", ""], ...figures.map(line)]));
  } finally {
    await browser.close();
    for (const server of servers) {
      server.close();
      server.closeAllConnections();
    }
  }
}

async function sizeOf(files, browser) {
  const page = await browser.newPage();
  const html = `${files.find(({ file }) => file === "compare/index.html").raw}`;
  const size = await page.evaluate((html) => {
    const table = new DOMParser().parseFromString(html, "text/html").querySelector(".comparison");
    return { columns: table.querySelectorAll("thead th").length, rows: table.querySelectorAll("[data-row]").length };
  }, html);
  await page.close();
  return size;
}

/** A figure as a row. `most` is the most that ours may be, `part` of the peer's; `either` where one of them will do. */
function line({ name, unit = "ms", ours, peer, most, part, either = false }) {
  const say = (value) => (value === undefined ? "-" : `${value.toFixed(1)} ${unit}`);
  const checks = [];
  if (most !== undefined) checks.push([`${most} ${unit}`, ours <= most]);
  if (part !== undefined && peer !== undefined) checks.push([part === 1 ? "the peer's" : `${part} of it`, ours <= part * peer]);
  const holds = either ? checks.some(([, holds]) => holds) : checks.every(([, holds]) => holds);
  return [
    name,
    say(ours),
    say(peer),
    peer ? (ours / peer).toFixed(2) : "-",
    checks.map(([text]) => text).join(either ? " or " : " and ") || "-",
    checks.length === 0 ? "" : holds ? "within" : "OVER",
  ];
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const folder = siteFolder();
  console.log(await beside("built", readSite(folder)));
}
