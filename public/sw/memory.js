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
