// A server as a static host would be, and the browser that visits it: for what measures the built site.

import { existsSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join } from "node:path";
import { brotliCompressSync, constants } from "node:zlib";
import { address, siteFiles } from "./pages.mjs";

export const chromePath = [process.env.CHROME_PATH, "/usr/bin/chromium"].find((path) => path && existsSync(path));

export const chromeFlags = [
  "--headless=new",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-dev-shm-usage",
  "--disable-sync",
  "--no-first-run",
];

const types = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".ico": "image/x-icon",
  ".jpg": "image/jpeg",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".wasm": "application/wasm",
  ".webmanifest": "application/manifest+json",
  ".webp": "image/webp",
  ".woff2": "font/woff2",
  ".xml": "application/xml",
};
const compressed = new Set([".ico", ".jpg", ".png", ".webp", ".woff2"]);

function brotli(raw) {
  return brotliCompressSync(raw, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: 11,
      [constants.BROTLI_PARAM_SIZE_HINT]: raw.length,
    },
  });
}

/** A file as it is and as a server that compresses sends it. */
export function asServed(file, raw) {
  const kind = extname(file);
  return { file, kind, raw, small: compressed.has(kind) ? raw : brotli(raw) };
}

/** Every file of a folder, or those that are wanted. */
export function readSite(folder, wanted = () => true) {
  return siteFiles(folder).filter(wanted).map((file) => asServed(file, readFileSync(join(folder, file))));
}

/** Serves with brotli, and with long caching of what has a hash in its name. */
export function serve(files) {
  const byPath = new Map();
  for (const file of files) {
    byPath.set(`/${file.file}`, file);
    byPath.set(address(file.file), file);
  }
  const server = createServer((request, response) => {
    let path;
    try {
      path = decodeURIComponent(new URL(request.url, "http://localhost").pathname);
    } catch {
      response.writeHead(400).end();
      return;
    }
    let status = 200;
    let found = byPath.get(path);
    if (!found && byPath.has(`${path}/`)) {
      response.writeHead(301, { location: encodeURI(`${path}/`) }).end();
      return;
    }
    if (!found) {
      status = 404;
      found = byPath.get("/404.html") ?? { file: "", kind: ".txt", raw: Buffer.from("Not found\n") };
    }
    const takesBrotli = /\bbr\b/.test(request.headers["accept-encoding"] ?? "");
    const isSmall = takesBrotli && found.small !== undefined && found.small !== found.raw;
    const body = isSmall ? found.small : found.raw;
    response.writeHead(status, {
      "content-type": types[found.kind] ?? "application/octet-stream",
      "content-length": body.length,
      "cache-control": /[-.][0-9a-f]{8,}[._]/.test(found.file)
        ? "public, max-age=31536000, immutable"
        : "no-cache",
      vary: "accept-encoding",
      "x-content-type-options": "nosniff",
      ...(isSmall ? { "content-encoding": "br" } : {}),
    });
    response.end(request.method === "HEAD" ? undefined : body);
  });
  return new Promise((resolve) => server.listen(0, "127.0.0.1", () => resolve(server)));
}
