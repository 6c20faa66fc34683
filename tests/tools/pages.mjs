// The built site as the scripts beside this file read it.

import { existsSync, readdirSync } from "node:fs";
import { join, relative, resolve, sep } from "node:path";
import { fileURLToPath } from "node:url";

export const root = resolve(fileURLToPath(new URL("../..", import.meta.url)));

/** The folder named on the command line (from where it was typed), or the project's dist/. */
export function siteFolder() {
  const folder = resolve(process.argv[2] ?? join(root, "dist"));
  if (!existsSync(folder)) {
    console.error(`There is no ${folder}. Build the site first: make dist`);
    process.exit(1);
  }
  return folder;
}

/** Every file of the site, sorted, by its path inside it, with slashes. Hidden ones are left out. */
export function siteFiles(folder) {
  const files = [];
  const walk = (at) => {
    for (const entry of readdirSync(at, { withFileTypes: true })) {
      if (entry.name.startsWith(".") && entry.name !== ".well-known") continue;
      const path = join(at, entry.name);
      if (entry.isDirectory()) walk(path);
      else files.push(relative(folder, path).split(sep).join("/"));
    }
  };
  walk(folder);
  return files.sort();
}

/** The address that a page's file is read at: index.html in a folder is the folder. */
export function address(file) {
  return "/" + file.replace(/(^|\/)index\.html$/, "$1");
}

/** Lines of a table: the first column to the left, the others to the right. */
export function table(rows) {
  const width = rows[0].map((_, column) => Math.max(...rows.map((row) => String(row[column]).length)));
  const lines = rows.map((row) =>
    row
      .map((cell, column) =>
        column === 0 ? String(cell).padEnd(width[0]) : String(cell).padStart(width[column]),
      )
      .join("  ")
      .trimEnd(),
  );
  lines.splice(1, 0, width.map((n) => "-".repeat(n)).join("  "));
  return lines.join("\n");
}
