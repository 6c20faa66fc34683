// The methods of iterators that Lighthouse uses, for Node.js 20, which hasn't
// got them (Node.js 22 has, and there this does nothing). Import it before Lighthouse.

const prototype = Object.getPrototypeOf(Object.getPrototypeOf([][Symbol.iterator]()));

const lazy = {
  *map(give) {
    let at = 0;
    for (const value of this) yield give(value, at++);
  },
  *filter(wanted) {
    let at = 0;
    for (const value of this) if (wanted(value, at++)) yield value;
  },
  *flatMap(give) {
    let at = 0;
    for (const value of this) yield* give(value, at++);
  },
  *take(count) {
    if (count <= 0) return;
    for (const value of this) {
      yield value;
      if (--count <= 0) return;
    }
  },
  *drop(count) {
    for (const value of this) if (--count < 0) yield value;
  },
};

// These need the whole of it, or its beginning: an array has them all.
const eager = { toArray: (array) => array };
for (const name of ["every", "find", "forEach", "reduce", "some"]) {
  eager[name] = (array, ...args) => array[name](...args);
}

for (const [name, method] of Object.entries(lazy)) define(name, method);
for (const [name, method] of Object.entries(eager)) {
  define(name, function (...args) {
    return method([...this], ...args);
  });
}

function define(name, value) {
  if (name in prototype) return;
  Object.defineProperty(prototype, name, { value, configurable: true, writable: true });
}
