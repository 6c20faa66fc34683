// Keeps the whole site on this device once the reader asks for it, and lists the pages that are kept. The service worker
// (`sw.js`) does the work; here it is asked for and told of.

const SENTENCES = {
  renewed: "The site was renewed meanwhile. Load this page again, then keep the new version.",
  unreachable: "Not everything arrived. Check the connection, then go on: what has arrived is kept.",
  full: "This device has no room left for the copy. What has arrived is kept.",
};
const NONE = "This browser keeps no files of this site, perhaps because the window is private or the address does not begin with https. Everything else works as before.";

function make(name, text = "", className = "") {
  const made = document.createElement(name);
  made.textContent = text;
  made.className = className;
  return made;
}

function button(label, className, act) {
  const made = make("button", label, className);
  made.type = "button";
  made.addEventListener("click", act);
  return made;
}

/** Titles stand in the documents as HTML. */
const plain = (html) => new DOMParser().parseFromString(html, "text/html").body.textContent;

/** Bytes as millions of them. */
const size = (bytes) => `${(bytes / 1e6).toFixed(1)} MB`;

/** Fills the place of the control, and the list of what is kept. */
export async function furnish(place, build, worker) {
  const unkept = document.querySelector("[data-unkept]");
  // Under another address than its own, this page stands in for one that is not kept.
  if (unkept && !location.href.startsWith(new URL("offline/", document.baseURI).href)) {
    unkept.hidden = false;
    unkept.append(button("Try again", "button", () => location.reload()));
  }
  if (!worker) return place.replaceChildren(make("p", NONE));
  const ask = () => worker.postMessage({ task: "ask" });
  const said = make("p");
  said.setAttribute("role", "status");
  const bar = document.createElement("progress");
  bar.setAttribute("aria-label", "Files of the copy that have arrived");
  const actions = make("p", "", "actions");
  place.replaceChildren(said, bar, actions);
  bar.hidden = true;

  let bytes = 0;
  try {
    const response = await fetch(new URL(`files-${build}.json`, document.baseURI));
    const files = Object.values(await response.json()).flatMap((group) => Object.values(group));
    bytes = files.reduce((sum, [size]) => sum + size, 0);
  } catch {
    // Then it is not said how much it is.
  }
  const amount = bytes > 0 ? `, ${size(bytes)}` : "";
  const keep = () => {
    // Some browsers ask the reader whether it may stay when room gets scarce; it is kept whatever they say.
    navigator.storage?.persist?.().catch(() => {});
    actions.replaceChildren();
    bar.hidden = false;
    bar.removeAttribute("value");
    said.textContent = "Fetching what is not here yet.";
    worker.postMessage({ task: "copy", build });
  };
  const offer = (sentence, label) => {
    bar.hidden = true;
    said.textContent = sentence;
    actions.replaceChildren(button(label, "button", keep));
  };
  const whole = () => {
    bar.hidden = true;
    said.textContent = `The whole site is kept on this device${amount}.`;
    actions.replaceChildren(button("Remove the copy", "plain", () => worker.postMessage({ task: "drop" })));
  };
  const hear = ({ data }) => {
    if (!place.isConnected) return navigator.serviceWorker.removeEventListener("message", hear);
    if (data.pages) {
      listed(data.pages);
      // Not while it is on its way, nor in place of what was just said.
      if (bar.hidden && actions.childElementCount === 0) data.whole ? whole() : offer("", `Keep a copy on this device${amount}`);
    }
    if (!data.copy) return;
    const { done, of, failed } = data.copy;
    if (of) Object.assign(bar, { max: of, value: done });
    if (failed) offer(SENTENCES[failed], failed === "renewed" ? "Try again" : "Go on");
    if (data.copy.dropped) offer("The copy is removed. Pages that you open are kept again.", `Keep a copy on this device${amount}`);
    if (data.copy.whole) whole();
    if (!of) ask();
  };
  navigator.serviceWorker.addEventListener("message", hear);
  ask();
}

/** The pages that open without a connection. */
function listed(pages) {
  const list = document.querySelector("[data-kept]");
  if (!list) return;
  const items = pages
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([path, title]) => {
      const link = make("a", plain(title ?? path));
      link.href = path || "./";
      const item = make("li");
      item.append(link);
      return item;
    });
  list.replaceChildren(...(items.length > 0 ? items : [make("li", "No page yet.")]));
}
