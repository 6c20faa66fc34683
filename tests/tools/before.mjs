// The figures of the run before, to be printed beside those of this one.

import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";

const figures = {};

/** Keeps the figures of a table and returns its rows. */
export function keep(rows) {
  const [heads, ...lines] = rows;
  for (const [name, ...cells] of lines) {
    for (const [at, cell] of cells.entries()) figures[`${name}: ${heads[at + 1] || heads[0]}`] = String(cell);
  }
  return rows;
}

/** Lines of what differs from the run before; what was kept of this one takes its place in the file. */
export function since(file) {
  let before;
  try {
    before = JSON.parse(readFileSync(file, "utf8"));
  } catch {
    before = undefined;
  }
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, JSON.stringify({ when: new Date().toISOString(), figures: { ...before?.figures, ...figures } }));
  if (!before) return ["There is no run before this one to compare with."];
  const changed = Object.entries(figures).filter(([name, now]) => name in before.figures && before.figures[name] !== now);
  return [`Since the run of ${before.when.slice(0, 16).replace("T", " ")}`, ...changed.map(([name, now]) => `${name}: ${before.figures[name]} then, ${now} now`)];
}
