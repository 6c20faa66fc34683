// What the worker is told: by pages, and by the browser.

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
