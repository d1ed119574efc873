// Composes the subgraphs with the reference implementation, so that every gateway is given the same supergraph: node compose.mjs <out>
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";

const require = createRequire(new URL("../peers/package.json", import.meta.url));
const { composeServices } = require("@apollo/composition");
const { parse } = require("graphql");

export const ports = { accounts: 4201, inventory: 4202, products: 4203, reviews: 4204 };

export function sdl(name) {
  return readFileSync(new URL(`./${name}.graphql`, import.meta.url), "utf8");
}

const services = Object.entries(ports).map(([name, port]) => ({ name, url: `http://127.0.0.1:${port}/graphql`, typeDefs: parse(sdl(name)) }));
const result = composeServices(services);
if (result.errors?.length) {
  console.error(result.errors.map((e) => e.message).join("\n"));
  process.exit(1);
}

if (process.argv[2]) {
  writeFileSync(process.argv[2], result.supergraphSdl);
}
