// Times what `engine.rs` times, written plainly in JavaScript: 10,000 draws of weights, values and what no criterion
// sees, and what they show. Prints a line of JSON for each size.

import { performance } from "node:perf_hooks";

const DRAWS = 10_000;
const RUNS = 11;

const range = (length, of) => Array.from({ length }, (_, index) => of(index));
const below = (bound) => Math.floor(Math.random() * bound);

/** Importance of 1 to 4 points in turn, and around values in tenths the ranges of ratings of three confidences. */
function instance(rows, columns) {
  const cell = () => {
    const middle = below(11) / 10;
    const half = [0.05, 0.1, 0.2][below(3)];
    return { low: Math.max(middle - half, 0), high: Math.min(middle + half, 1) };
  };
  return {
    points: range(columns, (column) => 1 + (column % 4)),
    cells: range(rows, () => range(columns, cell)),
  };
}

/** Each importance from half to half as much again, then as parts of their sum. */
function drawWeights(points) {
  const drawn = points.map((one) => one * (0.5 + Math.random()));
  const total = drawn.reduce((sum, part) => sum + part, 0);
  return drawn.map((one) => one / total);
}

function acceptability({ points, cells }) {
  const rows = cells.length;
  const ranks = range(rows, () => new Array(rows).fill(0));
  const wins = range(rows, () => new Array(rows).fill(0));
  const central = range(rows, () => new Array(points.length).fill(0));
  const all = range(rows, () => []);
  for (let draw = 0; draw < DRAWS; draw += 1) {
    const weights = drawWeights(points);
    const scores = cells.map((row) => {
      let score = 0.15 * (Math.random() + Math.random() - 1);
      for (let column = 0; column < row.length; column += 1) {
        const { low, high } = row[column];
        score += weights[column] * (low + (high - low) * Math.random());
      }
      return score;
    });
    const order = scores.map((_, row) => row).sort((a, b) => scores[b] - scores[a]);
    order.forEach((row, rank) => {
      ranks[row][rank] += 1;
      all[row].push(scores[row]);
      for (let worse = rank + 1; worse < rows; worse += 1) wins[row][order[worse]] += 1;
    });
    weights.forEach((weight, column) => {
      central[order[0]][column] += weight;
    });
  }
  const share = (count) => count / DRAWS;
  return {
    ranks: ranks.map((row) => row.map(share)),
    wins: wins.map((row) => row.map(share)),
    central: central.map((sums, row) => (ranks[row][0] > 0 ? sums.map((sum) => sum / ranks[row][0]) : undefined)),
    scores: all.map((drawn) => {
      drawn.sort((a, b) => a - b);
      return [drawn[DRAWS * 0.05], drawn[DRAWS * 0.95]];
    }),
  };
}

for (const [rows, columns] of [
  [11, 16],
  [50, 40],
]) {
  const made = instance(rows, columns);
  const times = range(RUNS, () => {
    const start = performance.now();
    acceptability(made);
    return performance.now() - start;
  }).sort((a, b) => a - b);
  const shown = (ms) => Number(ms.toFixed(3));
  console.log(JSON.stringify({ size: `${rows} x ${columns}`, ms: shown(times[RUNS >> 1]), least: shown(times[0]) }));
}
