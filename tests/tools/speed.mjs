// Times 10,000 draws of the decision engine, of numpy and of plain JavaScript one after the other, and prints their
// medians side by side. The figures are no gate: it fails only when it can't measure.
//   node tests/tools/speed.mjs
//   PLUMBLINE_PYTHON=... the Python that has numpy; .ci/lib.sh names it

import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { root, table } from "./pages.mjs";

/** The median of each size, in milliseconds. */
function timed(command, ...args) {
  const run = spawnSync(command, args, { cwd: root, encoding: "utf8", stdio: ["ignore", "pipe", "inherit"] });
  if (run.error) throw run.error;
  if (run.status !== 0) throw new Error(`${command} ${args.join(" ")} failed (exit code ${run.status})`);
  const lines = run.stdout.split("\n").filter((line) => line.startsWith("{"));
  return new Map(lines.map((line) => JSON.parse(line)).map(({ size, ms }) => [size, ms]));
}

const script = (name) => join(root, "tests/tools", name);
const engine = timed("cargo", "bench", "--quiet", "--locked", "--package", "smaa", "--bench", "engine");
const numpy = timed(process.env.PLUMBLINE_PYTHON ?? "python3", script("engine.py"));
const javascript = timed(process.execPath, script("engine.mjs"));

const rows = [["10,000 draws, median ms", "engine", "numpy", "JavaScript", "numpy / engine", "JavaScript / engine"]];
for (const [size, ms] of engine) {
  const others = [numpy.get(size), javascript.get(size)];
  const times = (other) => (other / ms).toFixed(1);
  rows.push([size, ...[ms, ...others].map((one) => one.toFixed(1)), ...others.map(times)]);
}
console.log(table(rows));
const [small, large] = [...engine.values()];
console.log(`\nThe engine's second size takes ${(large / small).toFixed(1)} times as long as its first.`);
