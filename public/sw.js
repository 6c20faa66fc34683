// The service worker: keeps on this device what was opened of this site, and all of it once the reader asks for that.
//
// Each document names its build (`meta[name=build]`), and each build has a cache of its own. A name that holds a hash means the
// same for ever, so it is looked for here first; all others are asked of the host first, and looked for here where nothing
// answers. A tab goes on with the build it was opened with: what a new one says in its place is not passed on to it.
const root = registration.scope;
const PREFIX = `plumbline ${new URL(root).pathname} `;
const NOTES = `${PREFIX}notes`;
const BUILD = /<meta name="build" content="([0-9a-f]{16})"/;
const HASHED = /(^|[-._/])[0-9a-f]{16}([-._/]|$)/;
/** What a page that is worked on has in its head. */
const WORKED_ON = /<link rel="preload" as="fetch"/;
/** The page that stands in for others, below the root. */
const APOLOGY = "offline/";
/** So long may a host be silent, in milliseconds, where what it is asked for is kept here. */
const PATIENCE = 4000;
/** So many files are fetched at a time. */
const ABREAST = 4;

/** What must outlast this worker, which a browser stops at will: the newest build, whether all of it is to be kept, and the
 * build of each tab. */
const note = {
  at: (name) => `${root}~${encodeURIComponent(name)}`,
  async read(name) {
    return (await caches.match(this.at(name), { cacheName: NOTES }))?.text();
  },
  async write(name, text) {
    await (await caches.open(NOTES)).put(this.at(name), new Response(text));
  },
  async drop(name) {
    await (await caches.open(NOTES)).delete(this.at(name));
  },
};

/** The same page whatever follows its address. */
function addressOf(url) {
  const { origin, pathname } = new URL(url);
  return origin + pathname.replace(/\/index\.html$/, "/");
}

const hasHash = (address) => HASHED.test(address.slice(root.length));
const open = (build) => caches.open(PREFIX + build);
const held = (address, build) => caches.match(address, { ignoreVary: true, cacheName: PREFIX + build });
const anywhere = (address) => caches.match(address, { ignoreVary: true });
const isDocument = (response) => response.headers.get("content-type")?.startsWith("text/html");
const saves = () => navigator.connection?.saveData === true;

/** Every build of which something is kept, oldest first. */
async function builds() {
  const names = (await caches.keys()).filter((name) => name.startsWith(PREFIX) && name !== NOTES);
  return names.map((name) => name.slice(PREFIX.length));
}

/** The tabs in which this site is open. */
async function tabs() {
  const all = await clients.matchAll({ type: "window", includeUncontrolled: true });
  return all.filter(({ url }) => url.startsWith(root));
}

/** The builds of tabs whose documents are on their way or have just come. */
const arriving = new Map();
const buildOf = async (tab) => (await arriving.get(tab)) ?? note.read(`tab ${tab}`);
function remember(tab, build) {
  const noted = Promise.resolve(build).then(async (known) => {
    if (known) await note.write(`tab ${tab}`, known);
    return known;
  });
  arriving.set(tab, noted);
  return noted;
}

/** Keeps a document that has come from the host; returns its build, and whether it is worked on. */
async function take(response) {
  const text = await response.text();
  const build = text.match(BUILD)?.[1];
  if (!build) return {};
  await (await open(build)).put(addressOf(response.url), new Response(text, { headers: response.headers }));
  if ((await note.read("newest")) !== build) {
    await note.write("newest", build);
    for (const tab of await tabs()) tab.postMessage({ newest: build });
  }
  return { build, worked: WORKED_ON.test(text) };
}

/** What is kept for an address: of this build first, then of the newest, then of any. */
async function find(address, own) {
  const order = new Set([own, await note.read("newest"), ...(await builds()).reverse()]);
  for (const build of order) {
    const response = build && (await held(address, build));
    if (response) return { response, build };
  }
}

/** The page that says that another one is not kept, under the address of that one. */
async function apology() {
  const found = await find(root + APOLOGY);
  if (!found) return;
  const text = (await found.response.text()).replace(/<base href="[^"]*">/, `<base href="${new URL(root).pathname}">`);
  return { response: new Response(text, { status: 503, headers: found.response.headers }), build: found.build };
}

/** A name that means the same for ever. */
async function constant(event, address) {
  const found = await anywhere(address);
  if (found) return found;
  const response = await fetch(event.request);
  if (response.ok) event.waitUntil(keep(event.clientId || event.resultingClientId, address, response.clone()));
  return response;
}

/** Keeps a file that is no document, beside those of the tab that asked for it. */
async function keep(tab, address, response) {
  const build = (await buildOf(tab)) ?? (await note.read("newest"));
  if (build) await (await open(build)).put(address, response).catch(() => {});
}

/** What the host says, which is kept. */
async function fromHost(event, address) {
  const { request } = event;
  const leads = request.mode === "navigate";
  const response = await fetch(request.url, {
    cache: request.cache === "reload" ? "reload" : "no-cache",
    redirect: leads ? "manual" : "follow",
    credentials: "same-origin",
    headers: leads ? { accept: "text/html,*/*" } : {},
  });
  if (response.status >= 500) throw response;
  if (!response.ok) return { response };
  if (!isDocument(response)) {
    event.waitUntil(keep(event.clientId || event.resultingClientId, address, response.clone()));
    return { response };
  }
  const taken = take(response.clone());
  event.waitUntil(taken.then(further).catch(() => {}));
  return { response, build: taken.then(({ build }) => build).catch(() => {}) };
}

/** What comes first: what the host says, or what is kept, where the host says nothing for long. */
function sooner(network, kept) {
  const late = new Promise((resolve) => setTimeout(resolve, PATIENCE)).then(kept).then((found) => found ?? network);
  return Promise.race([network, late]);
}

/** A name that stays while what it means changes: documents first of all. */
async function changing(event, address, network) {
  const leads = event.request.mode === "navigate";
  const own = leads ? undefined : await buildOf(event.clientId);
  let answer;
  try {
    answer = await sooner(network, () => find(address, own));
  } catch (failed) {
    answer = (await find(address, own)) ?? (failed instanceof Response ? { response: failed } : leads && (await elsewhere(address)));
  }
  if (!answer) return Response.error();
  if (leads) {
    if (event.resultingClientId) event.waitUntil(remember(event.resultingClientId, answer.build));
    return answer.response;
  }
  const build = own && (await answer.build);
  return (build && build !== own && (await held(address, own))) || answer.response;
}

/** Where nothing answers and nothing is kept: the same address as a folder, or the page that says so. */
async function elsewhere(address) {
  const folder = `${address}/`;
  return !address.endsWith("/") && (await find(folder)) ? { response: Response.redirect(folder) } : apology();
}

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

/** What the pages ask of this worker. */
const told = {
  /** A page says of which build it is and what it has loaded before this worker ran. */
  async opened({ build, opened }, tab) {
    await remember(tab.id, build);
    if (!(await note.read("newest"))) await note.write("newest", build);
    const groups = await list(build);
    const known = { ...groups.always, ...groups.page, ...groups.work, ...groups.more };
    const paths = opened.map(addressOf).filter((address) => address.startsWith(root)).map((address) => address.slice(root.length));
    const files = Object.fromEntries(paths.map((path) => [path, known[path] ?? []]));
    const works = paths.some((path) => path.endsWith("/") && path in groups.work) && !saves();
    const wanted = { ...files, ...groups.always, ...(works ? groups.work : {}) };
    // Once more where something did not arrive: what is here already is not fetched again.
    await fill(build, wanted).catch(() => fill(build, wanted)).catch(() => {});
    tab.postMessage({ newest: await note.read("newest"), kept: true });
    await settle();
  },
  /** Perhaps the site was renewed. */
  async look() {
    const response = await fetch(root, { cache: "no-cache" });
    if (response.ok && isDocument(response)) await take(response);
    await settle();
  },
  async copy({ build }, tab) {
    try {
      const { always, page, work, more } = await list(build);
      await fill(build, { ...always, ...page, ...work, ...more }, (done, of) => tab.postMessage({ copy: { done, of } }));
      await note.write("copy", "all");
      tab.postMessage({ copy: { whole: true } });
    } catch (error) {
      const failed = error.name === "QuotaExceededError" ? "full" : error.message === "renewed" ? "renewed" : "unreachable";
      tab.postMessage({ copy: { failed } });
    }
  },
  async drop(_, tab) {
    await note.drop("copy");
    for (const build of await builds()) await caches.delete(PREFIX + build);
    tab.postMessage({ copy: { dropped: true } });
  },
  /** Which pages are kept, with their titles as they stand in HTML. */
  async ask(_, tab) {
    const pages = new Map();
    for (const build of await builds()) {
      const cache = await open(build);
      for (const { url } of await cache.keys()) {
        const response = url.endsWith("/") && (await cache.match(url, { ignoreVary: true }));
        if (response && isDocument(response)) pages.set(url.slice(root.length), (await response.text()).match(/<title>([^<]*)/)?.[1]);
      }
    }
    tab.postMessage({ pages: [...pages], whole: (await note.read("copy")) === "all" });
  },
};

addEventListener("install", () => skipWaiting());
addEventListener("activate", (event) => event.waitUntil(clients.claim()));
addEventListener("message", (event) => {
  const answer = told[event.data.task];
  if (answer) event.waitUntil(answer(event.data, event.source).catch(() => {}));
});
addEventListener("fetch", (event) => {
  const { request } = event;
  // What is asked with a question is asked of the host.
  const past = request.mode !== "navigate" && new URL(request.url).search;
  if (request.method !== "GET" || !request.url.startsWith(root) || request.headers.has("range") || past) return;
  const address = addressOf(request.url);
  if (hasHash(address)) return event.respondWith(constant(event, address));
  const network = fromHost(event, address);
  // For as long as the host takes, though what is kept may be shown before.
  event.waitUntil(network.catch(() => {}));
  event.respondWith(changing(event, address, network));
});
