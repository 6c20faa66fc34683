// What a long page offers beyond its text: where one is in it, a source in place, code to copy. Fetched at the first sign
// of the reader; without it the contents and the notes at the foot are links.
const main = document.querySelector("main");
const hash = (link) => decodeURIComponent(new URL(link.href).hash.slice(1));

let left = new AbortController();

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

/** A button on each piece of code. */
function copies() {
  for (const code of main.querySelectorAll("pre")) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "plain copy";
    button.textContent = "Copy";
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
  if (folds.length === 0 || !contents || contents.querySelector("input")) return;
  const entries = folds.flatMap((fold) =>
    [...fold.querySelectorAll(":scope > section, :scope > ul > li")].map((entry) => [fold, entry, entry.textContent.toLowerCase()]),
  );
  const label = document.createElement("label");
  label.textContent = "Find on this page";
  const field = document.createElement("input");
  field.type = "search";
  field.maxLength = 80;
  const told = document.createElement("span");
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
  follow();
  copies();
  find();
}
read();
// The next page comes in the place of this one.
new MutationObserver(read).observe(main, { childList: true });
