// Builds a generated site of 100 alternatives, 80 criteria and 1,000 articles, and says how long the site builder took, how
// much the program reads of it, and what its table costs with the program of a built site, beside the same one in React.
//   node tests/tools/scale.mjs SITE_BUILDER [BUILT_SITE]

import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { beside } from "./beside.mjs";
import { copyBuilt, runBuilder, writeShell } from "./generated.mjs";
import { readSite } from "./server.mjs";

const ALTERNATIVES = 100;
const CRITERIA = 80;
const RATED = 16;
const ARTICLES = Number(process.env.SCALE_ARTICLES ?? 1000);
const DEPTHS = ["quick", "standard", "thorough"];

const builder = resolve(process.argv[2]);
const folder = mkdtempSync(join(tmpdir(), "plumbline-scale-"));
const content = join(folder, "src/content");
const site = join(folder, "dist");
for (const below of ["backends", "articles", "sources", "pages"]) mkdirSync(join(content, below), { recursive: true });
mkdirSync(site);

const write = (file, text) => writeFileSync(join(content, file), text);
const count = (n, of) => Array.from({ length: n }, (_, index) => of(index)).join("\n");

/** A number from 0 to 100, without a pattern that would make the data small. */
const chance = (n) => (Math.imul(n + 1, 2654435761) >>> 8) % 101;

write(
  "site.toml",
  `tagline = "Generated"
lead = "Generated."
unweighed = "Generated."
description = "Generated to see how the builder copes with a large site."
origin = "https://generated.internal/"
data_version = "2026-01-02"
report = "nobody@generated.internal"
[noun]
one = "thing"
many = "things"
[example]
says = "Generated."
answers = "v=1&q0=yes"
[[door]]
title = "Compare"
path = "compare/"
text = "Generated."
`,
);
write("sources/all.toml", `[made]\ntitle = "Generated"\nurl = "https://generated.internal/source"\ndate = "2026-01"\n`);
write(
  "criteria.toml",
  `[[kind]]
id = "generated"
title = "Generated"
months = 12
[[group]]
id = "facts"
title = "Facts"
plot = true
[[group]]
id = "marks"
title = "Marks"
` +
    count(
      CRITERIA - RATED,
      (n) => `[[criterion]]
id = "c${n}"
group = "facts"
title = "Criterion ${n}"
about = "Generated criterion number ${n}."
kind = "generated"
${n < 6 ? 'unit = "points"' : ""}`,
    ) +
    "\n" +
    count(
      RATED,
      (n) => `[[criterion]]
id = "r${n}"
group = "marks"
title = "Mark ${n}"
about = "Generated mark number ${n}."
better = "higher"
[criterion.scale]
importance = 1
worst = "None."
middle = "Half."
best = "All."
trial = "Try it."`,
    ),
);
for (let a = 0; a < ALTERNATIVES; a += 1) {
  write(
    `backends/a${a}.toml`,
    `name = "Thing ${a}"
summary = "Generated thing number ${a}. It is made for measuring."
checked = 2026-01-02
` +
      count(
        CRITERIA - RATED,
        (n) => `[claims.c${n}]
${n < 6 ? `number = ${chance(a * CRITERIA + n) * (n + 1)}` : `value = "Value ${(a * n) % 17}"`}
detail = "A generated sentence about thing ${a} and criterion ${n}."
source = "made"
confidence = "high"`,
      ) +
      "\n" +
      count(
        RATED,
        (n) => `[ratings.r${n}]
rating = ${chance(a * RATED + n) / 10}
because = "Generated."
claims = ["c${n}"]`,
      ),
  );
}
write(
  "questions.toml",
  count(
    12,
    (n) => `[[question]]
id = "q${n}"
title = "Question ${n}?"
why = "Generated."
pick = "one"
depth = "${DEPTHS[n % DEPTHS.length]}"
[[question.option]]
id = "yes"
label = "Yes"
importance = { r${n} = 2 }
[[question.option]]
id = "no"
label = "No"
importance = { r${(n + 1) % RATED} = 1 }`,
  ),
);
const paragraph = "A paragraph of generated words that stands for the text of an article, as long as one might be. ".repeat(6);
for (let n = 0; n < ARTICLES; n += 1) {
  write(
    `articles/article-${n}.md`,
    `+++
title = "Article ${n}"
description = "A generated article, made to see how long the site builder takes for a thousand of them."
answer = "None."
published = 2026-01-02
reviewed = 2026-01-02
topics = ["topic-${n % 20}", "all"]
summary = ["One.", "Two.", "Three."]
+++
` +
      count(8, (h) => `## Part ${h}\n\n${paragraph}\n\nThe value is [this](claim:a${n % ALTERNATIVES}.c${h}).\n`),
  );
}
write("pages/method.md", `+++\ntitle = "Method"\ndescription = "Generated."\n+++\n\n${paragraph}\n`);

// The program and the styles of a built site, if there is one.
const built = process.argv[3];
let tags = '<link rel="stylesheet" href="all-1.css">';
writeFileSync(join(site, "all-1.css"), "body{margin:0}");
if (built && existsSync(join(built, "index.html"))) {
  const page = readFileSync(join(built, "index.html"), "utf8");
  tags = page.match(/<script[^>]*data-wasm[^>]*>/)[0].replace(/scripts-[0-9a-f]+\//, "") + "</script>" + page.match(/<link[^>]*stylesheet[^>]*>/)[0];
  copyBuilt(built, site, /\.(js|css|wasm)$/);
}
writeShell(site, tags);

const start = performance.now();
const run = runBuilder(builder, folder, site);
const seconds = (performance.now() - start) / 1000;
process.stdout.write(run.stdout);
process.stderr.write(run.stderr);
if (run.status === 0) {
  const files = readSite(site);
  const data = files.find(({ file }) => file.endsWith("-app.json"));
  console.log(
    `${ALTERNATIVES} x ${CRITERIA} and ${ARTICLES} articles: ${seconds.toFixed(1)} s (aim: under 60); a decision reads ${(data.small.length / 1000).toFixed(1)} KB of brotli (aim: at most 40)`,
  );
  if (files.some(({ kind }) => kind === ".wasm")) console.log(await beside("generated", files, false));
}
rmSync(folder, { recursive: true });
process.exit(run.status ?? 1);
