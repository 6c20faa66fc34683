// A site made of generated content, with the files of a built one.

import { spawnSync } from "node:child_process";
import { copyFileSync, cpSync, mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { root } from "./pages.mjs";

/** Takes the scripts, styles and program of a built site over, those that are wanted: scripts out of their folder, and the
 * worker in its parts, as the builder finds them. */
export function copyBuilt(built, site, wanted) {
  const files = readdirSync(built);
  for (const folder of [built, ...files.filter((file) => file.startsWith("scripts-")).map((file) => join(built, file))]) {
    for (const file of readdirSync(folder).filter((file) => wanted.test(file))) copyFileSync(join(folder, file), join(site, file));
  }
  rmSync(join(site, "sw.js"), { force: true });
  cpSync(join(root, "public/sw"), join(site, "sw"), { recursive: true });
}

/** The page into which the builder puts all others. */
export function writeShell(site, tags) {
  writeFileSync(
    join(site, "index.html"),
    `<!doctype html><html lang="en"><head><meta name="viewport" content="width=device-width">${tags}</head><body></body></html>`,
  );
}

/** Runs the site builder in a folder whose content is below `src/content/`; the site comes into `site`. */
export function runBuilder(builder, folder, site) {
  // It asks cargo what the program is made of and where it was compiled, which the folder cannot tell.
  const { PATH } = process.env;
  const tools = join(folder, "bin");
  mkdirSync(tools);
  const cargo = join(tools, "cargo");
  writeFileSync(cargo, `#!/bin/sh\ncd '${root}' && PATH='${PATH}' exec cargo "$@"\n`, { mode: 0o755 });
  const env = { ...process.env, TRUNK_STAGING_DIR: site, TRUNK_PROFILE: "release", CARGO: cargo, PATH: `${tools}${delimiter}${PATH}` };
  return spawnSync(builder, [], { cwd: folder, env, encoding: "utf8" });
}
