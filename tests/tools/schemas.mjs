// Checks the published data of the built site against the published schemas, with a validator that is not ours.
//   node tests/tools/schemas.mjs [folder, else dist/]

import { readFileSync } from "node:fs";
import { join } from "node:path";
import Ajv from "ajv/dist/2020.js";
import { siteFiles, siteFolder } from "./pages.mjs";

const folder = siteFolder();
const read = (file) => JSON.parse(readFileSync(join(folder, file), "utf8"));
const ajv = new Ajv({ allErrors: true, strict: false, validateFormats: false });
const schemas = siteFiles(folder).filter((file) => file.startsWith("data/") && file.endsWith(".schema.json"));
let wrong = 0;
for (const file of schemas) {
  const data = file.replace(".schema.json", ".json");
  const validate = ajv.compile(read(file));
  if (!validate(read(data))) {
    wrong += 1;
    for (const error of validate.errors.slice(0, 20)) console.log(`${data}${error.instancePath}: ${error.message}`);
  }
  // A schema that takes anything would hold nothing.
  if (validate({ nothing: "of it" })) {
    wrong += 1;
    console.log(`${file}: takes anything`);
  }
}
console.log(`${schemas.length} files checked against their schemas: ${wrong} wrong`);
process.exit(schemas.length < 5 || wrong > 0 ? 1 : 0);
