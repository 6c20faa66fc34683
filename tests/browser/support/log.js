// Collects in window.__log whatever a page complains about, in words that are alike in every
// engine. The server puts this script before all others of each page.
(() => {
  const script = document.currentScript;
  const scriptsOff = script.hasAttribute("data-scripts-off");
  const nonce = script.nonce;
  // The page's own code shall find the page as it was built.
  script.remove();

  // What the last page left behind: a message must not get lost by moving on.
  const KEY = "__log";
  const log = (window.__log = []);
  try {
    log.push(...JSON.parse(sessionStorage.getItem(KEY) ?? "[]"));
    sessionStorage.removeItem(KEY);
    addEventListener("pagehide", () => {
      if (log.length) sessionStorage.setItem(KEY, JSON.stringify(log));
    });
  } catch {
    // Without storage, each page has a log of its own.
  }

  // What is cut off by going away is no fault.
  let leaving = false;
  addEventListener("beforeunload", () => (leaving = true));
  const push = (text) => leaving || log.push(text);

  const word = (value) => {
    if (value instanceof Error) return `${value}`;
    if (typeof value !== "object") return String(value);
    try {
      return JSON.stringify(value);
    } catch {
      return String(value);
    }
  };

  for (const level of ["error", "warn"]) {
    const original = console[level];
    console[level] = (...values) => {
      push(`console.${level}: ${values.map(word).join(" ")}`);
      original.apply(console, values);
    };
  }

  addEventListener(
    "error",
    (event) => {
      const { target } = event;
      if (target === window) {
        push(`error: ${event.message} (${event.filename}:${event.lineno})`);
        return;
      }
      // With scripts off, each script that does not load is one that should not.
      if (scriptsOff && target.matches("script, link[rel=modulepreload], link[as=script]")) return;
      push(`not loaded: ${target.localName} ${target.src ?? target.href ?? ""}`);
    },
    true,
  );

  addEventListener("unhandledrejection", (event) => {
    push(`unhandled rejection: ${word(event.reason)}`);
  });

  document.addEventListener("securitypolicyviolation", (event) => {
    if (scriptsOff && event.originalPolicy.includes(nonce)) return;
    push(`blocked: ${event.violatedDirective} ${event.blockedURI} ${event.sourceFile ?? ""}`);
  });
})();
