// A page as Lighthouse sees it on a phone.

import "./iterators.mjs";
import * as chromeLauncher from "chrome-launcher";
import lighthouse from "lighthouse";
import { chromeFlags, chromePath } from "./server.mjs";

const all = ["performance", "accessibility", "best-practices", "seo"];

/** One run in a browser of its own. */
export async function measure(url, onlyCategories = all) {
  if (!chromePath) throw new Error("There is no /usr/bin/chromium: install it, or name one in CHROME_PATH");
  const chrome = await chromeLauncher.launch({ chromePath, chromeFlags, logLevel: "error" });
  try {
    const { lhr } = await lighthouse(url, {
      port: chrome.port,
      logLevel: "error",
      output: "json",
      onlyCategories,
    });
    if (lhr.runtimeError) throw new Error(`${lhr.runtimeError.code}: ${lhr.runtimeError.message}`);
    return lhr;
  } finally {
    chrome.kill();
  }
}

/** The middle one, of two the mean; nothing where there are none. */
export function median(values) {
  const sorted = values.filter((value) => typeof value === "number").sort((a, b) => a - b);
  if (sorted.length === 0) return undefined;
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}
