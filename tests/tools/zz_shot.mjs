// node zz_shot.mjs path out width height [dark] [full] [js]
import puppeteer from "puppeteer-core";
import { chromeFlags, chromePath, serve, readSite } from "./server.mjs";
const [path, out, w, h, scheme, full, js] = process.argv.slice(2);
const server = await serve(readSite(process.env.DIST ?? "../../dist"));
const browser = await puppeteer.launch({ executablePath: chromePath, args: chromeFlags });
const page = await browser.newPage();
page.on("console", m => console.log(m.text())); page.on("pageerror", e => console.log(String(e)));
await page.setViewport({ width: +w, height: +h });
await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: scheme === "dark" ? "dark" : "light" }]);
await page.goto(`http://127.0.0.1:${server.address().port}/${path}`, { waitUntil: "networkidle0" });
await new Promise(r => setTimeout(r, 600));
if (js) console.log(JSON.stringify(await page.evaluate(js)));
await new Promise(r => setTimeout(r, 500));
await page.screenshot({ path: out, fullPage: full === "full" });
await browser.close(); server.close(); server.closeAllConnections();
