// Without the app: the result page lists the answers that its link holds, in words.

export async function tell() {
  const place = document.querySelector("main.result [data-live]");
  if (!place) return;
  const answers = new URLSearchParams(location.hash.split("#").at(-1));
  const heading = element("h2", "The answers in this link");
  const list = element("dl");
  list.className = "answers";
  try {
    const version = document.querySelector("meta[name=data-version]").content;
    const response = await fetch(new URL(`data/${version}/model.json`, document.baseURI));
    const { questions } = await response.json();
    for (const { id, title, option: options } of questions) {
      const chosen = answers.get(id)?.split(".") ?? [];
      const labels = options.filter((option) => chosen.includes(option.id)).map((option) => option.label);
      if (chosen.includes("unsure")) labels.push("Not sure");
      if (labels.length > 0) {
        const row = element("div");
        row.append(element("dt", title), element("dd", labels.join("; ")));
        list.append(row);
      }
    }
  } catch {
    // Nothing to add to what is said already.
  }
  const table = element("a", "The table can be read without the program");
  table.href = "compare/";
  const way = element("p");
  way.append(table, ".");
  place.replaceChildren(...(list.childElementCount > 0 ? [heading, element("p", "Keep the link: it holds these answers, and opens with the result elsewhere."), list] : [element("p", "This link holds no answers.")]), way);
}

function element(name, text = "") {
  const made = document.createElement(name);
  made.textContent = text;
  return made;
}
