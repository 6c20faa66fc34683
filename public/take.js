// What the table shows, to take along: as text for spreadsheets, documents, programs and pages, with the source of each
// value. Loaded when somebody asks for it.
const all = (selector, below = document) => [...below.querySelectorAll(selector)];
const shown = ":not([hidden])";

/** What a cell says, with the words of its marks and without what is not shown. */
function words(cell) {
  const link = cell.querySelector("a").cloneNode(true);
  for (const hidden of all("[hidden]", link)) hidden.remove();
  for (const mark of all("small, b", link)) mark.textContent = `(${mark.textContent.trim()})`;
  const { against, yours } = cell.dataset;
  const beside = [yours && `yours: ${yours} of 10`, against].filter(Boolean).map((text) => ` (${text})`);
  return link.textContent.replace(/[ \n]+/g, " ").trim() + beside.join("");
}

/** The table as it is shown, each value with what the data says of it. */
async function read() {
  const version = document.querySelector("meta[name=data-version]").content;
  const response = await fetch(new URL(`data/${version}/catalog.json`, document.baseURI));
  if (!response.ok) throw new Error(`${response.status}`);
  const catalog = await response.json();
  const heads = all(`.comparison thead th${shown}`).map((head) => ({
    id: head.dataset.of,
    name: head.querySelector("a").textContent,
    mark: head.querySelector(".mark").textContent,
  }));
  const sources = [];
  const cell = (td, of, on) => {
    const alternative = catalog.backends.find(({ id }) => id === of);
    const { known } = alternative.claims[on] ?? {};
    const source = known && catalog.sources[known.source];
    let note = 0;
    if (source) {
      note = sources.findIndex(({ url }) => url === source.url) + 1 || sources.push(source);
    }
    const rated = !known && alternative.ratings[on];
    return {
      value: words(td),
      number: known?.number ?? rated?.rating,
      note,
      source,
      checked: known?.checked,
      confidence: (known ?? rated)?.confidence,
      because: rated?.because,
      yours: td.dataset.yours && Number(td.dataset.yours),
      more: td.querySelector("a").href,
    };
  };
  const rows = all(`.comparison tbody${shown} > tr[data-alike]${shown}`).map((row) => {
    const on = row.dataset.row;
    const { title, unit } = catalog.criteria.find(({ id }) => id === on);
    const cells = all(`:scope > td${shown}`, row).map((td, at) => cell(td, heads[at].id, on));
    return { id: on, title, unit, cells };
  });
  return { version, address: location.href, heads, rows, sources };
}

const named = ({ title, date, url }) => `${title}, ${date}, ${url}`;
const from = ({ version, address }) => `Data of ${version}. What has no number is our rating. ${address}`;
const head = ({ name, mark }) => (mark ? `${name} (${mark})` : name);

const forms = {
  csv(table) {
    // A spreadsheet would take such a text for a formula.
    const safe = (text) => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text);
    const line = (texts) => texts.map((text) => `"${safe(text).replaceAll('"', '""')}"`).join(",");
    const source = (cell) => (cell.source ? named(cell.source) : (cell.because ?? ""));
    const lines = [
      line(["", ...table.heads.map(head), ...table.heads.map(({ name }) => `${name}: source`)]),
      ...table.rows.map(({ title, cells }) => line([title, ...cells.map(({ value }) => value), ...cells.map(source)])),
      line([from(table)]),
    ];
    // The mark at its beginning tells Excel that this is UTF-8.
    return `\ufeff${lines.join("\r\n")}\r\n`;
  },
  md(table) {
    const safe = (text) => text.replace(/[\\|*_`[\]<>]/g, "\\$&");
    const line = (texts) => `| ${texts.join(" | ")} |`;
    const cell = ({ value, note }) => safe(value) + (note ? `[^${note}]` : "");
    return [
      line(["", ...table.heads.map((one) => safe(head(one)))]),
      line(["---", ...table.heads.map(() => "---")]),
      ...table.rows.map(({ title, cells }) => line([safe(title), ...cells.map(cell)])),
      "",
      from(table),
      "",
      ...table.sources.map((source, at) => `[^${at + 1}]: ${safe(source.title)}, ${source.date}, <${source.url}>`),
      "",
    ].join("\n");
  },
  json(table) {
    const cells = (row) => row.cells.map(({ note, more, ...cell }) => cell);
    const rows = table.rows.map((row) => ({ ...row, cells: cells(row) }));
    return `${JSON.stringify({ data: table.version, address: table.address, alternatives: table.heads, rows }, null, 2)}\n`;
  },
  html(table) {
    const safe = (text) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
    const cell = ({ value, note }) => `<td>${safe(value)}${note ? ` <sup>${note}</sup>` : ""}</td>`;
    const line = ({ title, cells }) => `<tr><th scope="row">${safe(title)}</th>${cells.map(cell).join("")}</tr>`;
    const source = ({ title, date, url }) => `<li><a href="${safe(url)}">${safe(title)}</a>, ${date}</li>`;
    return [
      "<table>",
      `<thead><tr><td></td>${table.heads.map((one) => `<th scope="col">${safe(head(one))}</th>`).join("")}</tr></thead>`,
      `<tbody>\n${table.rows.map(line).join("\n")}\n</tbody>`,
      "</table>",
      `<p>Data of ${table.version}. What has no number is our rating. <a href="${safe(table.address)}">The table</a></p>`,
      `<ol>\n${table.sources.map(source).join("\n")}\n</ol>`,
      "",
    ].join("\n");
  },
};

const types = { csv: "text/csv", md: "text/markdown", json: "application/json", html: "text/html" };

/** A card in a few lines: what it says of what, and where that was read. */
function card(dialog) {
  const text = (selector) => dialog.querySelector(selector)?.textContent.replace(/\s+/g, " ").trim() ?? "";
  const source = dialog.querySelector("dd a");
  const lines = [`${text("h2")}, ${text("h3")}: ${text(".value")}`, text(".value + p")];
  if (source) lines.push(`Source: ${text("dd")}, ${source.href}`);
  // The address of an article would not lead to the card.
  const { href } = (dialog.closest("[data-excerpt]") && dialog.querySelector(".links a")) || location;
  return [...lines, href].join("\n");
}

async function copy(button, text) {
  const words = button.textContent;
  try {
    await navigator.clipboard.writeText(text);
    button.textContent = "Copied";
  } catch {
    button.textContent = "The browser refuses";
  }
  setTimeout(() => (button.textContent = words), 2000);
}

/** Does what the button says. */
export async function take(button) {
  const kind = button.dataset.take;
  if (kind === "cell") return copy(button, card(button.closest("dialog")));
  const [place] = all(".taken");
  const field = place.querySelector("textarea");
  if (kind === "copy") return copy(button, field.value);
  let text;
  try {
    text = forms[kind](await read());
  } catch {
    text = "The sources could not be fetched. Check the connection, then try again.";
  }
  field.value = text;
  const save = place.querySelector("a");
  URL.revokeObjectURL(save.href);
  save.href = URL.createObjectURL(new Blob([text], { type: `${types[kind]};charset=utf-8` }));
  save.download = `table.${kind}`;
  place.hidden = false;
}
