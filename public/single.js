// Starts the site from one file (`plumbline.html`): hands out what stands in it instead of fetching anything. The address of a
// page stands behind the first `#` of the file's, as the file has no other.
const files = JSON.parse(document.getElementById("held").textContent);
const root = new URL("./", document.baseURI).href;
const TYPES = { html: "text/html", json: "application/json", wasm: "application/wasm" };

async function unpacked(path) {
  const bytes = Uint8Array.from(atob(files[path]), (letter) => letter.charCodeAt(0));
  return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip")));
}

self.fetch = async (address) => {
  const url = String(address?.url ?? address).split(/[?#]/)[0];
  const below = url.startsWith(root) ? url.slice(root.length) : url;
  const path = below === "" || below.endsWith("/") ? `${below}index.html` : below;
  if (!Object.hasOwn(files, path)) return new Response("", { status: 404 });
  const type = TYPES[path.split(".").at(-1)] ?? "text/plain";
  return new Response((await unpacked(path)).body, { headers: { "content-type": type } });
};

// The address of a page is put behind the file's own.
for (const name of ["pushState", "replaceState"]) {
  const put = history[name].bind(history);
  const inFile = (url) => (url?.startsWith(root) ? `${location.href.split("#")[0]}#${url.slice(root.length)}` : url);
  history[name] = (state, title, url) => put(state, title, inFile(url));
}

const modules = {};
/** A module of the file. */
self.held = (path) =>
  (modules[path] ??= (async () => {
    const text = await (await unpacked(path)).text();
    return import(URL.createObjectURL(new Blob([text], { type: "text/javascript" })));
  })());

const asked = `${location.hash.slice(1).split("#")[0]}index.html`;
const known = Object.hasOwn(files, asked);
if (!known) history.replaceState(null, "", root);
const html = await (await unpacked(known ? asked : "index.html")).text();
const policy = self.trustedTypes?.createPolicy("single", { createHTML: (html) => html });
const page = new DOMParser().parseFromString(policy ? policy.createHTML(html) : html, "text/html");
document.title = page.title;
document.body.replaceChildren(...page.body.childNodes);
await held(document.querySelector("script[data-wasm]").dataset.start);
