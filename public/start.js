// Starts the app on the page that it was built for. A page that something has altered (an extension, a translator)
// cannot be taken over: the app then traps, and its dead router would swallow every click. So a trap leads to one reload
// that renders the page afresh, and if that fails too, to one that leaves it as plain HTML.
const PLAIN = 2;
const { js, wasm } = document.querySelector("script[data-wasm]").dataset;
// Kept with this entry of the history: it outlives the reload, needs no storage, and is gone with the next page.
const attempt = history.state?.attempt ?? 0;

let running = false;
let leaving = false;
function recover(error) {
  // Once the app is at work, only a trap ends it; before, anything that is thrown on its way does.
  const ends = error instanceof WebAssembly.RuntimeError || !("app" in document.documentElement.dataset);
  if (!running || !error || !ends || leaving) return;
  leaving = true;
  history.replaceState({ attempt: attempt + 1 }, "");
  location.reload();
}
addEventListener("error", (event) => recover(event.error));
addEventListener("unhandledrejection", (event) => recover(event.reason));

// On coming back to an address with a fragment, the app and Chromium would go to the fragment once more. So an entry of
// the history keeps how far its page was read, which is set after them.
addEventListener(
  "click",
  ({ target }) => target.closest?.("a") && history.replaceState({ ...history.state, top: scrollY }, ""),
  true,
);
addEventListener("popstate", ({ state }) => {
  const restore = () => document.getElementById(location.hash.slice(1)) && scrollTo(0, state.top);
  if (state?.top !== undefined) setTimeout(() => requestAnimationFrame(restore));
});

/** The files of the data that the page was made from; the app asks for them as soon as it runs. */
function preloadData() {
  const files = document.querySelector("meta[name=data-files]")?.content.split(" ") ?? [];
  for (const href of files) {
    document.head.append(Object.assign(document.createElement("link"), { rel: "preload", as: "fetch", crossOrigin: "", href }));
  }
}

/** Compiles while the code arrives; some hosts give it a type with which that is not allowed. */
async function compiled(response) {
  const streams = response.headers.get("content-type")?.startsWith("application/wasm");
  return streams ? WebAssembly.compileStreaming(response) : WebAssembly.compile(await response.arrayBuffer());
}

async function start() {
  if (attempt > 0) document.documentElement.dataset.start = "afresh";
  preloadData();
  const code = fetch(new URL(wasm, document.baseURI));
  // A file that does not arrive is no reason to reload: the page can be read as it is.
  const app = await import(new URL(js, document.baseURI));
  const module_or_path = await compiled(await code);
  // Compiling, instantiating and taking over the page each in a task of its own: none of them is felt.
  await new Promise((resolve) => setTimeout(resolve));
  running = true;
  await app.default({ module_or_path });
}

function stayPlain() {
  const notice = document.createElement("p");
  notice.className = "notice";
  notice.textContent =
    "The interactive parts are off on this page, because they stopped twice. Perhaps an extension of the browser changes it. Everything can still be read; reload to try again.";
  document.body.prepend(notice);
  history.replaceState(null, "");
}

/** A page that is worked on needs the app at once; one that is read needs it only when the reader goes on, and until
 * then its links are links. */
function whenNeeded(act) {
  if (attempt > 0 || document.querySelector("meta[name=data-files], [data-live]")) return act();
  const signs = ["pointermove", "pointerdown", "touchstart", "keydown", "wheel", "scroll"];
  const once = () => {
    for (const sign of signs) removeEventListener(sign, once);
    act();
  };
  for (const sign of signs) addEventListener(sign, once, { passive: true });
}

// After the first paint, so that nothing competes with what is to be read.
requestAnimationFrame(() => setTimeout(() => whenNeeded(attempt < PLAIN ? start : stayPlain)));

/** Shows the marks of what has gone stale since the page was built; `data-day` on the root stands for another day. */
const today = document.documentElement.dataset.day ?? new Date().toISOString().slice(0, 10);
function markStale() {
  for (const mark of document.querySelectorAll("[data-until][hidden]")) {
    if (mark.dataset.until < today) mark.hidden = false;
  }
}
markStale();
// Tables and cards that come later bring marks of their own.
new MutationObserver(markStale).observe(document.body, { childList: true, subtree: true });
