// The articles of the built site as a VitePress and as a Starlight site, each as it comes: the same text, from the Markdown that
// stands beside every article.

import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { readSite } from "../server.mjs";

const here = dirname(fileURLToPath(import.meta.url));
const built = join(here, "built");

/** The articles: address, title, text without its heading. */
export function articlesOf(files) {
  const texts = files.filter(({ file }) => /^articles\/[^/]+\.md$/.test(file));
  return texts.map(({ file, raw }) => {
    const [, title, text] = `${raw}`.match(/^# (.*)\n([^]*)$/);
    return { slug: file.slice("articles/".length, -".md".length), title, text };
  });
}

/** Builds both: name, files, and the address of an article. */
export function peersOf(files) {
  if (!existsSync(join(here, "node_modules"))) throw new Error("What the peers are built with is not installed: make bench");
  const articles = articlesOf(files);
  rmSync(built, { recursive: true, force: true });
  return [
    { name: "VitePress", files: vitepress(articles), address: (slug) => `/articles/${slug}.html` },
    { name: "Starlight", files: starlight(articles), address: (slug) => `/articles/${slug}/` },
  ];
}

function vitepress(articles) {
  const folder = join(built, "vitepress");
  const items = articles.map(({ slug, title }) => ({ text: title, link: `/articles/${slug}` }));
  const config = {
    title: "Articles",
    // Our links lead to pages that it does not have.
    ignoreDeadLinks: true,
    themeConfig: { sidebar: [{ text: "Articles", items }], search: { provider: "local" } },
  };
  write(folder, ".vitepress/config.mjs", `export default ${JSON.stringify(config)};\n`);
  write(folder, "index.md", "# Articles\n");
  for (const { slug, title, text } of articles) write(folder, `articles/${slug}.md`, `# ${title}\n${text}`);
  run("vitepress", ["build", "."], folder);
  return readSite(join(folder, ".vitepress/dist"));
}

function starlight(articles) {
  const folder = join(built, "starlight");
  write(folder, "package.json", '{ "private": true, "type": "module" }\n');
  write(
    folder,
    "astro.config.mjs",
    `import starlight from "@astrojs/starlight";
import { defineConfig } from "astro/config";
export default defineConfig({
  integrations: [starlight({ title: "Articles", sidebar: [{ label: "Articles", autogenerate: { directory: "articles" } }] })],
});
`,
  );
  write(
    folder,
    "src/content.config.ts",
    `import { defineCollection } from "astro:content";
import { docsLoader } from "@astrojs/starlight/loaders";
import { docsSchema } from "@astrojs/starlight/schema";
export const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };
`,
  );
  write(folder, "src/content/docs/index.md", "---\ntitle: Articles\n---\n");
  for (const { slug, title, text } of articles) {
    write(folder, `src/content/docs/articles/${slug}.md`, `---\ntitle: ${JSON.stringify(title)}\n---\n${text}`);
  }
  run("astro", ["build"], folder);
  return readSite(join(folder, "dist"));
}

function write(folder, file, text) {
  const path = join(folder, file);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

function run(program, args, folder) {
  const env = { ...process.env, ASTRO_TELEMETRY_DISABLED: "1" };
  const ran = spawnSync(join(here, "node_modules/.bin", program), args, { cwd: folder, env, encoding: "utf8" });
  if (ran.status !== 0) throw new Error(`${program} built nothing:\n${ran.stdout}\n${ran.stderr}`);
}
