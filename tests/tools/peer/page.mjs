// The peer as a site: its program, bundled for publishing, its page, and the data that our table shows.

import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { asServed } from "../server.mjs";

/** The files of the peer's site for those of one of ours. `browser` reads our page. */
export async function peerOf(files, browser) {
  const ours = files.find(({ file }) => file === "compare/index.html");
  const styles = files.find(({ file, kind }) => kind === ".css" && ours.raw.includes(file));
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL("app.jsx", import.meta.url))],
    bundle: true,
    minify: true,
    format: "esm",
    target: "es2022",
    jsx: "automatic",
    define: { "process.env.NODE_ENV": '"production"' },
    write: false,
    logLevel: "warning",
  });
  const page = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Compare</title>
<meta name="viewport" content="width=device-width"><link rel="stylesheet" href="${styles.file}">
<link rel="modulepreload" href="peer.js"><link rel="preload" href="table.json" as="fetch" crossorigin>
<script type="module" src="peer.js"></script></head><body><div id="root"></div></body></html>`;
  return [
    asServed("compare/index.html", Buffer.from(page.replace("<head>", '<head><base href="../">'))),
    asServed("peer.js", Buffer.from(outputFiles[0].contents)),
    asServed("table.json", Buffer.from(JSON.stringify(await data(files, `${ours.raw}`, browser)))),
    styles,
  ];
}

/** What our table shows, from our page; its numbers from the published data. */
async function data(files, html, browser) {
  const page = await browser.newPage();
  const { alternatives, groups, criteria } = await page.evaluate(read, html);
  await page.close();
  const versions = files.filter(({ file }) => /^data\/[^/]+\/catalog\.json$/.test(file));
  const catalog = JSON.parse(versions.sort((a, b) => (a.file < b.file ? -1 : 1)).at(-1).raw);
  const number = (of, id) => of.ratings?.[id]?.rating ?? grade(of.claims[id]) ?? of.claims[id]?.known?.number ?? null;
  for (const criterion of criteria) {
    const of = catalog.criteria.find(({ id }) => id === criterion.id);
    const numbers = alternatives.map(({ id }) => number(catalog.backends.find((one) => one.id === id), criterion.id));
    if (numbers.some((one) => one !== null)) criterion.numbers = numbers;
    criterion.better = of.better;
    criterion.provided = criterion.cells.some((cell) => cell.grade !== undefined);
  }
  return { alternatives, groups, criteria };
}

const grades = ["none", "third-party", "partly", "official", "built-in"];
const grade = (claim) => {
  const at = grades.indexOf(claim?.known?.provision);
  return at < 0 ? undefined : at;
};

/** In a page: reads our table. */
function read(html) {
  const table = new DOMParser().parseFromString(html, "text/html").querySelector(".comparison");
  const text = (element) => element?.textContent.trim();
  const cell = (td) => {
    const [link] = td.children;
    const stale = link.querySelector(".stale");
    const notes = [...link.querySelectorAll("small:not(.low)")].map(text);
    const rest = link.cloneNode(true);
    rest.querySelectorAll("small, b, .hidden").forEach((part) => part.remove());
    return {
      value: text(rest),
      notes: notes.length > 0 ? notes : undefined,
      low: link.querySelector(".low") ? true : undefined,
      until: stale?.dataset.until,
      stale: stale && !stale.hidden ? true : undefined,
      grade: td.dataset.grade,
      bar: td.dataset.bar,
      unknown: td.className || undefined,
    };
  };
  const heads = [...table.querySelectorAll("thead th")];
  const alternatives = heads.map((th) => ({ id: th.dataset.of, href: th.querySelector("a").getAttribute("href"), name: text(th.querySelector("a")) }));
  const bodies = [...table.querySelectorAll("tbody[data-group]")];
  const groups = bodies.map((body) => ({ id: body.dataset.group, title: text(body.querySelector(".group th")) }));
  const criteria = bodies.flatMap((body) =>
    [...body.querySelectorAll("tr[data-row]")].map((row) => ({
      id: row.dataset.row,
      group: body.dataset.group,
      title: text(row.querySelector("summary")) ?? text(row.querySelector("th")),
      about: text(row.querySelector("p")) ?? "",
      alike: row.dataset.alike.split(" ").map((word) => (word === "-" ? null : Number(word))),
      cells: [...row.querySelectorAll("td")].map(cell),
    })),
  );
  return { alternatives, groups, criteria };
}
