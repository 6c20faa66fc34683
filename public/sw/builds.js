// Files of a build that are kept before anybody asks for them, and what is done when a new build is there.

/** So many files are fetched at a time. */
const ABREAST = 4;

/** The files of a build by their groups (`src/builder/output/kept.rs`). */
async function list(build) {
  const address = `${root}files-${build}.json`;
  const found = await held(address, build);
  if (found) return found.json();
  const response = await fetch(address);
  if (!response.ok) throw new Error("renewed");
  await (await open(build)).put(address, response.clone());
  return response.json();
}

/** The first half of a file's SHA-256 that the list names. */
async function hashOf(bytes) {
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return [...digest.slice(0, 8)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** Keeps one file, unless what the host has under its name is of another build by now. */
async function bring(build, path, hash) {
  const address = root + path;
  if (await held(address, build)) return;
  const cache = await open(build);
  const known = hasHash(address) && (await anywhere(address));
  if (known) return cache.put(address, known);
  const response = await fetch(address, { cache: hasHash(address) ? "default" : "no-cache" });
  if (!response.ok) throw new Error("renewed");
  if (isDocument(response)) {
    const { build: other } = await take(response);
    if (other !== build) throw new Error("renewed");
    return;
  }
  const bytes = await response.clone().arrayBuffer();
  if (hash && (await hashOf(bytes)) !== hash) throw new Error("renewed");
  await cache.put(address, response);
}

/** Keeps files of a build, and tells how many are there. One that cannot be had is told of when all others have come. */
async function fill(build, files, tell = () => {}) {
  const waiting = Object.entries(files);
  const of = waiting.length;
  let done = 0;
  let failed;
  const some = async () => {
    for (let next; (next = waiting.shift()); ) {
      const [path, [, hash]] = next;
      try {
        await bring(build, path, hash);
      } catch (error) {
        failed ??= error;
        // No use in asking for all the others.
        if (error instanceof TypeError || error.name === "QuotaExceededError") waiting.length = 0;
      }
      tell(++done, of);
    }
  };
  await Promise.all(Array.from({ length: ABREAST }, some));
  if (failed) throw failed;
}

/** Who has opened a page that is worked on will want the others: answers, table and result belong together. */
async function further({ build, worked }) {
  if (worked && !saves()) {
    const { always, work } = await list(build);
    await fill(build, { ...always, ...work });
  }
  await settle();
}

let settling;
const settle = () => (settling ??= carry().catch(() => {}).finally(() => (settling = undefined)));

/** After a new build: fetches anew what is kept of older ones, then forgets those that no tab uses. */
async function carry() {
  const newest = await note.read("newest");
  const older = (await builds()).filter((build) => build !== newest);
  if (!newest || older.length === 0 || saves()) return;
  const { always, page, work, more } = await list(newest);
  const all = { ...always, ...page, ...work, ...more };
  let wanted = { ...always };
  for (const build of older) {
    for (const { url } of await (await open(build)).keys()) {
      const path = url.slice(root.length);
      if (path in work) wanted = { ...wanted, ...work };
      else if (path in all) wanted[path] = all[path];
    }
  }
  await fill(newest, (await note.read("copy")) ? all : wanted);
  const tabsNow = await tabs();
  const used = await Promise.all(tabsNow.map(({ id }) => buildOf(id)));
  // Of a tab that nobody knows, nobody knows what it needs.
  if (used.includes(undefined)) return;
  for (const build of older) {
    if (!used.includes(build)) await caches.delete(PREFIX + build);
  }
  const ids = new Set(tabsNow.map(({ id }) => note.at(`tab ${id}`)));
  const notes = await caches.open(NOTES);
  for (const request of await notes.keys()) {
    if (request.url.startsWith(note.at("tab ")) && !ids.has(request.url)) await notes.delete(request);
  }
}
