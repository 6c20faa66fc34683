// Writes a file compressed with Brotli beside each file of a built site that gets smaller by it, for hosts that hand such
// files out (`precompressed br` of Caddy, `brotli_static` of nginx). Others compress by themselves, or ignore them.
//   node tests/tools/compress.mjs [folder, else dist/]

import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, constants } from "node:zlib";
import { siteFiles, siteFolder } from "./pages.mjs";

/** Kinds that shrink; images are compressed as they are. */
const KINDS = /\.(html|js|css|wasm|json|svg|txt|xml|md|csv|py|webmanifest)$/;
/** Of less, nothing is gained. */
const LEAST = 1000;

const folder = siteFolder();
let [count, before, after] = [0, 0, 0];
for (const file of siteFiles(folder).filter((file) => KINDS.test(file))) {
  const raw = readFileSync(join(folder, file));
  if (raw.length < LEAST) continue;
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: raw.length };
  const small = brotliCompressSync(raw, { params });
  if (small.length >= raw.length) continue;
  writeFileSync(join(folder, `${file}.br`), small);
  count += 1;
  before += raw.length;
  after += small.length;
}
const MB = (bytes) => `${(bytes / 1e6).toFixed(1)} MB`;
console.log(`${count} files compressed: ${MB(before)} as ${MB(after)}`);
