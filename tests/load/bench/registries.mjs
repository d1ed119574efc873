// Our own four registries as they are (embedded stores), and our gateway in front of them: access enforced and recorded durably.
import { randomBytes } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { dotnet, dx } from "./gateways.mjs";
import { save } from "./measure.mjs";
import { load, work } from "./paths.mjs";
import { people } from "./people.mjs";
import { start, until } from "./processes.mjs";
import { settings } from "./settings.mjs";
import { tokens } from "./tokens.mjs";

const owners = { population: "G01", land: "G10", tax: "G12.18", documents: "G22" };
const client = "VN:GOV:G12.18:thue-dien-tu";
const data = `${work}caching.${settings.citizens}`;
export const names = Object.keys(owners);
export const registryPort = 4241;

// The key lies beside the data, which is filled once.
const keyFile = `${work}caching.key`;
const key = existsSync(keyFile) ? readFileSync(keyFile, "utf8") : readFileSync(save("caching.key", randomBytes(32).toString("base64")), "utf8");

// What is kept is kept for an hour, longer than any measurement, so that none has an expiry in it. That there is no such object is kept for five seconds all
// the same: nothing but the gateway's code says so.
const supergraph = save("caching.graphql", readFileSync(`${load}../../schemas/supergraph.graphql`, "utf8").replaceAll(/maxAge: [1-9]\d*/g, "maxAge: 3600"));
const forAnHour = Object.fromEntries(["Open", "Shared", "Internal", "Personal"].map((c) => [`Cache__ClassSeconds__${c}`, "3600"]));

export async function startRegistries() {
  const started = names.map((name, i) => start(`caching.${name}`, [dx(), "serve", name, "--urls", `http://127.0.0.1:${registryPort + i}`, "--data", data],
    { Registry__GatewayKey: key, Registry__Seed__Citizens: `${settings.citizens}`, DOTNET_PROCESSOR_COUNT: "1", DOTNET_TC_CallCountingDelayMs: "0" }, "1"));
  for (let i = 0; i < names.length; i++) {
    await until(`http://127.0.0.1:${registryPort + i}/health/ready`, names[i], 1500);
  }

  return started;
}

/** The ids of the people whom the registries know. */
export const personIds = () => people(`http://127.0.0.1:${registryPort}/graphql`, key, settings.citizens);

const environment = (ports) => Object.fromEntries([
  ...Object.entries(dotnet),
  ["ASPNETCORE_ENVIRONMENT", "Development"],
  ["Limits__AgencyUnitsPerSecond", "1000000"],
  ["Limits__AgencyBurst", "1000000"],
  ["Gateway__Supergraph", supergraph],
  ...names.flatMap((name, i) => [
    [`Gateway__Subgraphs__${name}__Url`, `http://127.0.0.1:${ports + i}/graphql`],
    [`Gateway__Subgraphs__${name}__Key`, key],
    [`Gateway__Subgraphs__${name}__Owner`, owners[name]],
  ]),
]);

/** Starts a gateway: what it is (`key`, `label`, `url`, whether it `keeps` anything, further `environment`), where it finds the registries, and its cores. */
export async function launch(kind, ports, cpus) {
  const gateway = { ...kind };
  const command = [dx(), "serve", "gateway", "--demonstration", "--urls", gateway.url.replace("/graphql", ""), "--data", `${data}.${gateway.key}`];
  const keeping = gateway.keeps ? forAnHour : { Cache__Enabled: "false" };
  gateway.process = start(`caching.${gateway.key}.${ports}`, command, { ...environment(ports), ...keeping, ...gateway.environment }, cpus);
  await until(gateway.url.replace("/graphql", "/health/ready"), gateway.label);
  gateway.tokens = tokens(`caching.${gateway.key}`, client, `${data}.${gateway.key}`);
  return gateway;
}
