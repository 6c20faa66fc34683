// Search over articles, what is compared, criteria, values and words of the trade. Fetched, with its index, once somebody
// searches; nothing that is typed leaves the device.
import MiniSearch from "./minisearch.js";

const SHOWN = 12;
const KINDS = ["Article", "Compared here", "Row of the table", "Value", "Word", "Page"];

const at = (path) => new URL(path, document.baseURI);
const make = (name, attributes = {}, ...children) => {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.append(...children);
  return element;
};

let index;
async function fetched() {
  const response = await fetch(at(document.querySelector("meta[name=search]").content));
  if (!response.ok) throw new Error(`${response.status}`);
  const entries = (await response.json()).map(([kind, title, path, text], id) => ({ id, kind, title, path, text }));
  index = new MiniSearch({ fields: ["title", "text"], storeFields: ["kind", "title", "path", "text"] });
  index.addAll(entries);
}

function found(words) {
  const options = {
    prefix: true,
    // One wrong letter in five.
    fuzzy: (term) => (term.length > 3 ? 0.2 : false),
    combineWith: "AND",
    boost: { title: 4 },
    // A value is what most words are in, and an article what most readers mean.
    boostDocument: (_, __, { kind }) => [3, 4, 2, 1, 2, 2][kind],
  };
  const all = index.search(words, options);
  return (all.length > 0 ? all : index.search(words, { ...options, combineWith: "OR" })).slice(0, SHOWN);
}

const field = make("input", {
  type: "search",
  id: "search-words",
  autocomplete: "off",
  spellcheck: "false",
  role: "combobox",
  "aria-expanded": "false",
  "aria-controls": "search-found",
  "aria-autocomplete": "list",
});
const list = make("ul", { id: "search-found", role: "listbox", "aria-label": "Found" });
const said = make("p", { role: "status", class: "note" });
const close = make("button", { type: "button", class: "plain" }, "Close");
const label = make("label", { for: "search-words" }, "Search the site");
const dialog = make("dialog", { class: "search-box", "aria-label": "Search" }, label, field, said, list, close);

let chosen = -1;
function choose(place) {
  const options = [...list.children];
  chosen = options.length === 0 ? -1 : (place + options.length) % options.length;
  options.forEach((option, here) => option.setAttribute("aria-selected", `${here === chosen}`));
  if (chosen < 0) field.removeAttribute("aria-activedescendant");
  else {
    field.setAttribute("aria-activedescendant", options[chosen].id);
    options[chosen].scrollIntoView({ block: "nearest" });
  }
}

function show() {
  const words = field.value.trim();
  const hits = words && index ? found(words) : [];
  list.replaceChildren(
    ...hits.map(({ kind, title, path, text }, place) => {
      const link = make("a", { href: path, tabindex: "-1" }, make("b", {}, title), " ", make("span", {}, text));
      return make("li", { id: `search-${place}`, role: "option" }, make("small", {}, KINDS[kind]), " ", link);
    }),
  );
  field.setAttribute("aria-expanded", `${hits.length > 0}`);
  if (words && index) said.textContent = hits.length === 0 ? "Nothing fits. Try fewer or other words." : hits.length === SHOWN ? `The best ${SHOWN}.` : `${hits.length} found.`;
  else if (index) said.textContent = "Articles, rows, values and words of the trade. Nothing you type leaves this device.";
  choose(0);
}

field.addEventListener("input", show);
field.addEventListener("keydown", (event) => {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step) {
    event.preventDefault();
    choose(chosen + step);
  } else if (event.key === "Escape") {
    // Some engines only empty the field.
    dialog.close();
  } else if (event.key === "Enter" && chosen >= 0) {
    event.preventDefault();
    list.children[chosen].querySelector("a").click();
  }
});
list.addEventListener("click", (event) => {
  if (event.target.closest("a")) return dialog.close();
  event.target.closest("li")?.querySelector("a").click();
});
close.addEventListener("click", () => dialog.close());

export async function search() {
  if (!dialog.isConnected) document.body.append(dialog);
  if (!dialog.open) dialog.showModal();
  field.focus();
  field.select();
  if (index) return;
  said.textContent = "Fetching the index …";
  try {
    await fetched();
  } catch {
    said.textContent = "The index could not be fetched. Check the connection, then search again.";
    return;
  }
  show();
}
