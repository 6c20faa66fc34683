// Starts the app, which mounts components into the live places of the page (`data-live`). Until it has, and where it
// cannot, the page is what it says: links are links, and what a reader does to a control is kept for the app.
const root = document.documentElement;
const { js, wasm, parts } = document.querySelector("script[data-wasm]").dataset;
// A page that is made to be shown inside of another one.
const embedded = document.querySelector("[data-live=embed]") !== null;
const live = () => document.querySelectorAll("[data-live]");

// All HTML that the program sets comes through here, and nothing else may set any (`require-trusted-types-for`). Ours has
// text and links; what would run or load something is no part of it.
const runs = /<(script|iframe|object|embed|base|meta|link)[\s/>]|<[^>]*\s((on\w+|srcdoc)\s*=|(href|src)\s*=\s*["']?\s*(javascript|data|vbscript):)/i;
globalThis.trustedTypes?.createPolicy("default", {
  createHTML: (html, _, sink) => {
    if (sink !== "DOMParser parseFromString" && runs.test(html)) throw new TypeError("HTML that runs something");
    return html;
  },
  // The one script that the browser runs beside pages (`offline.js`).
  createScriptURL: (url) => {
    if (url !== new URL("sw.js", document.baseURI).href) throw new TypeError("a script of nobody");
    return url;
  },
});

// What the address says of the page; where the site is one file (`single.js`), the page's own address comes before it.
const fragment = () => location.hash.split("#")["single" in root.dataset ? 2 : 1] ?? "";
if (fragment()) root.dataset.linked = "";

// A file's name is no part of a page's address, and a second slash makes another origin of what follows it.
const folder = location.pathname.replace(/\/index\.html$/, "/").replace(/^\/\/+/, "/");
if (folder !== location.pathname) location.replace(folder + location.search + location.hash);

// The skip link must not write the fragment, which holds the state of pages that are worked on.
addEventListener("click", (event) => {
  if (!event.target.closest?.("a.skip")) return;
  event.preventDefault();
  const main = document.querySelector("main");
  main.focus();
  main.scrollIntoView();
});

// A link to the very address that is open, such as “Try again”, loads it; with a fragment it would only go to that.
addEventListener("click", (event) => {
  if (event.target.closest?.("a[rel=external]")?.href !== location.href) return;
  event.preventDefault();
  location.reload();
});

// Pressed before what runs in the place could answer; it carries the press out once it is there.
addEventListener("submit", (event) => {
  const place = event.target.closest("[data-live]");
  if (!place || "ready" in place.dataset) return;
  event.preventDefault();
  place.dataset.pressed = "";
});

// So is a button; pressed twice, it is as it was.
addEventListener("click", (event) => {
  const button = event.target.closest?.("[data-live] button[type=button]:not([data-take])");
  if (button && !("ready" in button.closest("[data-live]").dataset)) button.toggleAttribute("data-pressed");
});

// What the table shows, to take along: few want it, so it is fetched when somebody does.
addEventListener("click", async (event) => {
  const button = event.target.closest?.("[data-take]");
  if (button) await (await import("./take.js")).take(button);
});

// So is the search: by its button, or by a key that nobody means otherwise.
const find = document.querySelector("header .find");
find.removeAttribute("data-off");
const search = async () => (await import("./search.js")).search();
find.addEventListener("click", search);
addEventListener("keydown", (event) => {
  const typing = event.target.closest?.("input, textarea, select, [contenteditable]");
  if (event.key !== "/" || typing || event.ctrlKey || event.metaKey || event.altKey) return;
  event.preventDefault();
  search();
});

// An address may lead into what is folded away. Engines of 2025 and later open it by themselves.
function unfold() {
  const target = document.getElementById(fragment());
  let folded = target?.closest("details:not([open])");
  if (!folded) return;
  for (; folded; folded = folded.parentElement.closest("details:not([open])")) folded.open = true;
  target.scrollIntoView();
}
unfold();
addEventListener("hashchange", unfold);

// On coming back to an address with a fragment, the app and Chromium would go to the fragment once more. So an entry of
// the history keeps how far its page was read, which is set after them.
function remember(state) {
  try {
    history.replaceState(state, "");
  } catch {
    // Some browsers refuse after many changes; then the page is at its top on coming back.
  }
}
addEventListener("click", ({ target }) => target.closest?.("a") && remember({ ...history.state, top: scrollY }), true);
addEventListener("popstate", ({ state }) => {
  const restore = () => document.getElementById(fragment()) && scrollTo(0, state.top);
  if (state?.top !== undefined) setTimeout(() => requestAnimationFrame(restore));
});

/** Says above the content what does not work, and offers to load the page again, address and all. */
function say(sentence) {
  const notice = document.createElement("div");
  notice.className = "notice";
  notice.setAttribute("role", "alert");
  const text = document.createElement("p");
  text.textContent = sentence;
  const again = document.createElement("button");
  again.className = "button";
  again.textContent = "Try again";
  again.addEventListener("click", () => location.reload());
  notice.append(text, again);
  document.querySelector("main").before(notice);
}

/** Without the app: dead controls are off, and what a link holds is told in words. */
async function stayPlain(sentence) {
  if (live().length === 0) return;
  root.dataset.app = "off";
  say(sentence);
  for (const place of live()) {
    for (const control of place.querySelectorAll("button, input, select")) control.disabled = true;
  }
  const { tell } = await import("./plain.js");
  await tell();
}

// A trap ends the app, and its dead parts would answer nothing. The first one costs a reload, the second another one that
// leaves the page as it came. The count is kept with the entry of the history: it needs no storage and is gone with the
// next page.
const attempt = Number(history.state?.attempt) || 0;
let leaving = false;
addEventListener("pagehide", () => (leaving = true));
addEventListener("pageshow", ({ persisted }) => persisted && (leaving = false));
function recover(error) {
  const ends = error instanceof WebAssembly.RuntimeError || /wasm/.test(error?.stack);
  if (!ends || leaving) return leaving;
  leaving = true;
  remember({ attempt: attempt + 1 });
  location.reload();
  return true;
}
addEventListener("error", (event) => recover(event.error));
addEventListener("unhandledrejection", (event) => recover(event.reason));

/** Compiles while the code arrives; some hosts give it a type with which that is not allowed. */
async function compiled(response) {
  if (!response.ok) throw new Error(`${response.status}`);
  const streams = response.headers.get("content-type")?.startsWith("application/wasm");
  return streams ? WebAssembly.compileStreaming(response) : WebAssembly.compile(await response.arrayBuffer());
}

/** The live places whose parts do not wait for the reader; some wait only where the address has no state. */
const now = () => [...live()].filter(({ dataset }) => !("later" in dataset) || (dataset.later === "unlinked" && fragment()));

/** The parts of the program that this page's live places need: `place:part,part place:…` names those of all. */
function partsHere() {
  const files = Object.fromEntries(parts.split(" ").map((part) => part.split(":")));
  return now().flatMap((place) => files[place.dataset.live]?.split(",") ?? []);
}

/** Has the browser fetch a part that the program will ask for once it runs. */
function ask(part) {
  const link = document.createElement("link");
  Object.assign(link, { rel: "preload", as: "fetch", crossOrigin: "anonymous", href: new URL(js.replace(/\.js$/, `-${part}.wasm`), document.baseURI) });
  document.head.append(link);
}

async function start() {
  if (typeof WebAssembly !== "object") {
    return stayPlain("This browser does not run WebAssembly, perhaps for safety, and the interactive parts of this page need it. What is written here can be read all the same.");
  }
  if (attempt > 1) {
    remember(null);
    return stayPlain("The interactive parts of this page stopped twice, so they are off. Perhaps an extension of the browser changes it. What is written here can be read all the same.");
  }
  try {
    const code = fetch(new URL(wasm, document.baseURI));
    if (!("single" in root.dataset)) partsHere().forEach(ask);
    const app = await import(new URL(js, document.baseURI));
    const module_or_path = await compiled(await code);
    // Compiling, instantiating and mounting each in a task of its own: none of them is felt.
    await new Promise((resolve) => setTimeout(resolve));
    await app.default({ module_or_path });
  } catch (error) {
    // Also where the page is being left, which cuts a fetch off.
    if (recover(error)) return;
    await stayPlain(
      navigator.onLine
        ? "The program for the interactive parts of this page did not arrive or could not be started. Perhaps the site was renewed since the page was opened. What is written here can be read all the same."
        : "There is no connection, so the interactive parts of this page are off. What is written here can be read all the same.",
    );
  }
}

/** True where something is worked on, a link says what to show, or what is kept on this device is to be told of. */
function mustStart() {
  const kept = (place) => {
    try {
      return place.dataset.kept in localStorage;
    } catch {
      return false;
    }
  };
  return partsHere().length > 0 || now().some((place) => fragment() || kept(place));
}

/** A page that is worked on needs the app at once; one that is read needs it only when the reader goes on, and until
 * then its links are links. */
function whenNeeded() {
  // Framed by another page, a click could be a click on something else.
  if (self !== top && !embedded) return stayPlain("This page is shown inside of another one, so its interactive parts are off. Open it by itself to use them.");
  if (mustStart() || "signed" in root.dataset) return start();
  addEventListener("signed", start, { once: true });
}

if (self !== top && embedded) import("./embed.js");

// The first sign of the reader: what few see at once is fetched then.
const signs = ["pointermove", "pointerdown", "touchstart", "keydown", "wheel", "scroll"];
function sign() {
  for (const name of signs) removeEventListener(name, sign);
  root.dataset.signed = "";
  if (self === top) {
    import("./read.js");
    import("./offline.js");
  }
  dispatchEvent(new Event("signed"));
}
for (const name of signs) addEventListener(name, sign, { passive: true });
// What is kept is told at once.
if (document.querySelector("[data-copy]")) import("./offline.js");

// After the first paint, so that nothing competes with what is to be read.
requestAnimationFrame(() => setTimeout(whenNeeded));

/** Shows the marks of what has gone stale since the page was built; `data-day` on the root stands for another day. */
const date = new Date();
const day = [date.getFullYear(), date.getMonth() + 1, date.getDate()].map((part) => `${part}`.padStart(2, "0")).join("-");
const today = (root.dataset.day ??= day);
function markStale() {
  for (const mark of document.querySelectorAll("[data-until][hidden]")) {
    if (mark.dataset.until < today) mark.hidden = false;
  }
}

/** Says what the parts of large tables are: these are laid out as grids, for which some browsers forget it. */
const roles = { "table": "table", "thead, tbody": "rowgroup", "tr": "row", "td": "cell", "th": "columnheader", "th[scope=row]": "rowheader" };
function nameParts() {
  for (const table of document.querySelectorAll(".comparison:not([role])")) {
    for (const [parts, role] of Object.entries(roles)) {
      for (const part of table.parentElement.querySelectorAll(parts)) part.setAttribute("role", role);
    }
  }
}

// Tables and cards that come later have such parts and marks as well.
function mark() {
  markStale();
  nameParts();
}
mark();
new MutationObserver(mark).observe(document.body, { childList: true, subtree: true });
