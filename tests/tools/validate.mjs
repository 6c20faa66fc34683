// Checks every .html file of the built site with the Nu HTML checker.
//   node tests/tools/validate.mjs [folder, else dist/]
// Prints file:line:column and what is wrong, and fails on any error or warning.
// Takes about ten seconds. Needs Java 11 or newer in PATH.

import { spawnSync } from "node:child_process";
import { join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";
import vnu from "vnu-jar";
import { root, siteFiles, siteFolder } from "./pages.mjs";

const folder = siteFolder();
// The site in one file has style and script in it, which the checker does not know to be allowed by their hashes. What it holds
// of pages is checked as pages.
const pages = siteFiles(folder).filter((file) => file.endsWith(".html") && file !== "plumbline.html");
if (pages.length === 0) {
  console.error(`There is no HTML in ${folder}.`);
  process.exit(1);
}
console.log(`Checking the HTML of ${pages.length} ${pages.length === 1 ? "page" : "pages"} in ${folder}`);

/** What the checker says about some files. Its exit code only says whether it said anything. */
function check(files) {
  const run = spawnSync(
    "java",
    ["-Xss1m", "-jar", vnu, "--format", "json", "--stdout", "--exit-zero-always", ...files],
    { encoding: "utf8", maxBuffer: 1 << 28 },
  );
  if (run.error?.code === "ENOENT") throw new Error("Java is missing: install a Java runtime");
  if (run.error) throw run.error;
  try {
    return JSON.parse(run.stdout).messages;
  } catch {
    throw new Error(`The checker failed (exit code ${run.status}):\n${run.stdout}${run.stderr}`);
  }
}

/** The checker reads files, which have no origin, so to it even the site's own script is not from 'self'. The browser
 * tests fail on a real violation. */
function isOwnFile(message) {
  return /^Resource violates Content Security Policy \(meta tag\): external \w+ “(scripts-\w+\/)?[\w.-]+” blocked/.test(message.message);
}

function kindOf(message) {
  if (message.type !== "info") return "error"; // also a file that it couldn't read
  return message.subType === "warning" ? "warning" : "note";
}

/** A path as the project's people write it; one outside of the project in full. */
function shown(path) {
  const inside = relative(root, path);
  return inside.startsWith("..") ? path : inside.split(sep).join("/");
}

const found = { error: 0, warning: 0, note: 0 };
const paths = pages.map((file) => join(folder, file));
try {
  // In parts, as a command line has a greatest length.
  for (let at = 0; at < paths.length; at += 500) {
    for (const message of check(paths.slice(at, at + 500)).filter((message) => !isOwnFile(message))) {
      const kind = kindOf(message);
      found[kind] += 1;
      const file = message.url ? shown(fileURLToPath(message.url)) : "(no file)";
      const line = message.lastLine ?? message.firstLine ?? 1;
      const column = message.firstColumn ?? message.lastColumn ?? 1;
      console.log(`${file}:${line}:${column}: ${kind}: ${message.message}`);
      const extract = message.extract?.replace(/\s+/g, " ").trim();
      if (extract) console.log(`    ${extract}`);
    }
  }
} catch (error) {
  console.error(error.message);
  process.exit(1);
}
console.log(`${pages.length} pages checked: ${found.error} errors, ${found.warning} warnings, ${found.note} notes`);
process.exit(found.error + found.warning > 0 ? 1 : 0);
