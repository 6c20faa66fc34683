// Has the service worker (`sw.js`) keep what is opened for times without a connection, and says when a new version of the
// site is there. Fetched at the first sign of the reader.
const build = document.querySelector("meta[name=build]")?.content;
const workers = navigator.serviceWorker;
/** So long, in milliseconds, before the host is asked again whether the site was renewed. */
const PAUSE = 600_000;

/** The worker; none where the browser keeps nothing for this site, as without https or in private windows. */
async function begin() {
  if (!build || !workers) return;
  try {
    await workers.register(new URL("sw.js", document.baseURI).href, { updateViaCache: "none" });
  } catch {
    return;
  }
  const { active } = await workers.ready;
  // How often the worker was asked to keep something, and has not yet.
  let waiting = 0;
  const opened = (addresses) => {
    waiting += 1;
    document.documentElement.removeAttribute("data-offline");
    active.postMessage({ task: "opened", build, opened: addresses });
  };
  workers.addEventListener("message", ({ data }) => {
    if (data.newest && data.newest !== build) announce(data.newest);
    if (data.kept && --waiting === 0) document.documentElement.dataset.offline = "ready";
  });
  opened([location.href]);
  // Also what was on its way when the worker came: it passed neither through the worker nor was it there to be told of.
  const loads = new PerformanceObserver((list) => opened(list.getEntries().map(({ name }) => name)));
  loads.observe({ type: "resource", buffered: true });

  let looked = Date.now();
  const look = () => {
    if (document.visibilityState !== "visible" || Date.now() - looked < PAUSE) return;
    looked = Date.now();
    active.postMessage({ task: "look" });
  };
  document.addEventListener("visibilitychange", look);
  addEventListener("online", look);
  return active;
}

/** Each new version is announced once, and nothing is loaded again unless the reader says so. */
let announced;
function announce(newest) {
  if (announced === newest) return;
  announced = newest;
  document.querySelector(".renewed")?.remove();
  // What it covers at the end of the page can be scrolled from under it.
  const room = (wanted) => document.documentElement.toggleAttribute("data-renewed", wanted);
  room(true);
  const notice = document.createElement("div");
  notice.className = "notice renewed";
  notice.setAttribute("role", "status");
  document.body.append(notice);
  const text = document.createElement("p");
  text.textContent = "A new version of this site is there. This page stays as it is until you load it again.";
  const actions = document.createElement("p");
  actions.className = "actions";
  const button = (className, label, act) => {
    const made = document.createElement("button");
    made.type = "button";
    made.className = className;
    made.textContent = label;
    made.addEventListener("click", act);
    actions.append(made);
  };
  button("button", "Reload", () => location.reload());
  button("plain", "Not now", () => {
    notice.remove();
    room(false);
  });
  notice.append(text, actions);
}

const begun = begin();

/** The control of the whole copy, where a page has one. */
async function furnish() {
  const place = document.querySelector("[data-copy]:not([data-ready])");
  if (!place) return;
  place.dataset.ready = "";
  const { furnish } = await import("./copy.js");
  await furnish(place, build, await begun);
}
furnish();
new MutationObserver(furnish).observe(document.querySelector("main"), { childList: true });
