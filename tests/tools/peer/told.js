// What the table says of its data, by the rules of catalog::shown and pages::compare::told.

/** Whether a row's title or description has all words. */
export function found({ title, about }, find) {
  const text = `${title} ${about}`.toLowerCase();
  return find.toLowerCase().split(" ").every((word) => text.includes(word));
}

/** Whether all shown alternatives have the same value. Unknown agrees with nothing. */
export function agrees({ alike }, shown) {
  const first = alike[shown[0]];
  return first !== null && shown.length > 1 && shown.every((at) => alike[at] === first);
}

/** The places of the alternatives, the best first. */
export function sorted(alternatives, criterion) {
  const places = alternatives.map((_, at) => at);
  if (!criterion?.numbers) return places;
  const way = criterion.better === "lower" ? -1 : 1;
  const number = (at) => (criterion.numbers[at] === null ? -Infinity : way * criterion.numbers[at]);
  return places.sort((one, other) => number(other) - number(one) || one - other);
}

/** How a value differs from that of the reference, and whether that is better. */
export function difference({ numbers, provided, better, alike }, at, pinned) {
  if (pinned === null || pinned === at) return [];
  const by = provided || !numbers || numbers[at] === null || numbers[pinned] === null ? null : numbers[at] - numbers[pinned];
  if (by === null) return alike[at] !== null && alike[at] === alike[pinned] ? ["same"] : [];
  const text = figure(by);
  const is = better && by !== 0 ? ((better === "higher") === by > 0 ? "better" : "worse") : undefined;
  return [text === "0" ? "same" : by > 0 ? `+${text}` : text, is];
}

const digits = new Intl.NumberFormat("en", { maximumFractionDigits: 1 });
const figure = (number) => digits.format(number).replace(/^-0$/, "0").replace("-", "−");
