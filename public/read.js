// What a long page offers beyond its text: where one is in it, a source in place, code to copy. Fetched at the first sign
// of the reader; without it the contents and the notes at the foot are links.
const main = document.querySelector("main");
const hash = (link) => decodeURIComponent(new URL(link.href).hash.slice(1));

let left = new AbortController();

/** Makes an element that no page came with. */
function make(name, text = "") {
  const element = document.createElement(name);
  element.dataset.extra = "";
  element.textContent = text;
  return element;
}

/** Marks the entry of the contents whose section is being read. */
function follow() {
  left.abort();
  left = new AbortController();
  const links = new Map([...main.querySelectorAll(".contents a")].map((link) => [hash(link), link]));
  const headings = [...links.keys()].map((id) => document.getElementById(id)).filter(Boolean);
  const mark = () => {
    const here = headings.findLast((heading) => heading.getBoundingClientRect().top < innerHeight / 3);
    for (const [id, link] of links) {
      if (id === here?.id) link.setAttribute("aria-current", "true");
      else link.removeAttribute("aria-current");
    }
  };
  addEventListener("scroll", mark, { passive: true, signal: left.signal });
  mark();
}

/** How far an article has been read, as a line at the edge of the window. */
function progress() {
  const text = main.querySelector("article.guided > .text");
  if (!text || !main.querySelector("article > .summary")) return;
  const line = make("progress");
  line.className = "progress-line";
  line.setAttribute("aria-hidden", "true");
  // Not below `main` itself, whose children tell that another page has come.
  text.parentElement.append(line);
  const draw = () => {
    const { top, height } = text.getBoundingClientRect();
    line.value = height > 0 ? Math.min(1, Math.max(0, (innerHeight - top) / height)) : 0;
  };
  addEventListener("scroll", draw, { passive: true, signal: left.signal });
  // A note that opens makes the text longer, and a turned phone too.
  const resized = new ResizeObserver(draw);
  resized.observe(text);
  left.signal.addEventListener("abort", () => resized.disconnect());
}

/** A button on each piece of code. */
function copies() {
  for (const code of main.querySelectorAll("pre")) {
    const button = make("button", "Copy");
    button.type = "button";
    button.className = "plain copy";
    button.addEventListener("click", async () => {
      try {
        await navigator.clipboard.writeText(code.textContent);
        button.textContent = "Copied";
      } catch {
        getSelection().selectAllChildren(code);
        button.textContent = "Selected";
      }
    });
    code.before(button);
  }
}

/** Opens the note of a citation below the block that it stands in. */
function openNote(link) {
  const note = document.getElementById(hash(link));
  const block = link.closest("p, li, tr, dd, blockquote");
  if (!note || !block) return false;
  const open = document.querySelector(".opened-note");
  const same = open?.dataset.of === link.href;
  open?.remove();
  link.focus();
  if (same) return true;
  const aside = document.createElement("aside");
  aside.className = "opened-note";
  aside.dataset.of = link.href;
  aside.tabIndex = -1;
  aside.setAttribute("aria-label", `Source ${link.querySelector("sup").textContent}`);
  for (const child of note.cloneNode(true).childNodes) {
    if (child.nodeName !== "A" || child.rel === "external") aside.append(child.cloneNode(true));
  }
  aside.querySelector("details")?.setAttribute("open", "");
  const close = document.createElement("button");
  close.type = "button";
  close.className = "plain";
  close.textContent = "Close";
  const shut = () => {
    aside.remove();
    link.focus();
  };
  close.addEventListener("click", shut);
  aside.addEventListener("keydown", (event) => event.key === "Escape" && shut());
  aside.append(close);
  // A row takes no block beside it.
  (block.closest("figure, .scroll") ?? block).after(aside);
  aside.focus({ preventScroll: true });
  aside.scrollIntoView({ block: "nearest" });
  return true;
}

main.addEventListener("click", (event) => {
  const link = event.target.closest?.("a.cite");
  const plain = !(event.metaKey || event.ctrlKey || event.shiftKey || event.altKey);
  if (link && plain && openNote(link)) {
    event.preventDefault();
    event.stopPropagation();
  }
});

/** A field that leaves of a long page what has the words. */
function find() {
  const folds = [...main.querySelectorAll("details.fold")];
  const contents = main.querySelector(".contents");
  if (folds.length === 0 || !contents) return;
  const entries = folds.flatMap((fold) =>
    [...fold.querySelectorAll(":scope > section, :scope > ul > li")].map((entry) => [fold, entry, entry.textContent.toLowerCase()]),
  );
  const label = make("label", "Find on this page");
  const field = document.createElement("input");
  field.type = "search";
  field.maxLength = 80;
  const told = make("span");
  told.setAttribute("role", "status");
  const open = new Map();
  field.addEventListener("input", () => {
    const words = field.value.toLowerCase().split(/\s+/).filter(Boolean);
    const missed = (text) => !words.every((word) => text.includes(word));
    for (const [, entry, text] of entries) entry.toggleAttribute("data-missed", missed(text));
    for (const fold of folds) {
      const left = entries.some(([of, , text]) => of === fold && !missed(text));
      fold.toggleAttribute("data-missed", !left && words.length > 0);
      if (words.length > 0) {
        if (!open.has(fold)) open.set(fold, fold.open);
        fold.open = left;
      } else {
        fold.open = open.get(fold) ?? fold.open;
      }
    }
    if (words.length === 0) open.clear();
    const left = entries.filter(([, , text]) => !missed(text)).length;
    told.textContent = words.length > 0 ? `${left} of ${entries.length} shown.` : "";
  });
  label.append(field);
  contents.append(label, told);
}

function read() {
  // The program may have kept the page with what was added to it, which nobody listens to any more.
  for (const extra of main.querySelectorAll("[data-extra]")) extra.remove();
  follow();
  copies();
  find();
  progress();
}
read();
// The next page comes in the place of this one.
new MutationObserver(read).observe(main, { childList: true });
