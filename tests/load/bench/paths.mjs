// Where everything lies.
import { mkdirSync } from "node:fs";
import { fileURLToPath } from "node:url";

export const load = fileURLToPath(new URL("..", import.meta.url));
export const artifacts = fileURLToPath(new URL("../../../artifacts/load/", import.meta.url));
export const work = `${artifacts}run/`;
mkdirSync(work, { recursive: true });

export const subgraphPorts = { accounts: 4201, inventory: 4202, products: 4203, reviews: 4204 };
export const recorderPort = 4210;
export const controlPort = 4211;
