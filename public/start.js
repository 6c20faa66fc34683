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

if (attempt < PLAIN) {
  if (attempt > 0) document.documentElement.dataset.start = "afresh";
  // A file that does not arrive is no reason to reload: the page can be read as it is.
  const app = await import(new URL(js, document.baseURI));
  const code = await fetch(new URL(wasm, document.baseURI));
  running = true;
  await app.default({ module_or_path: code });
} else {
  const notice = document.createElement("p");
  notice.className = "notice";
  notice.textContent =
    "The interactive parts are off on this page, because they stopped twice. Perhaps an extension of the browser changes it. Everything can still be read; reload to try again.";
  document.body.prepend(notice);
  history.replaceState(null, "");
}
