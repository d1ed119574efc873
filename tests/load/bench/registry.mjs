// What enforcing access costs: our gateway in front of the four registries, with everything that a decision needs (token, purpose, agreements, durable
// record) and without, nothing being kept: node registry.mjs
// The registries answer each distinct request once; the stand-in replays from then on, so that they are not the limit.
import { randomBytes } from "node:crypto";
import { readFileSync } from "node:fs";
import { loadavg } from "node:os";
import { dotnet, dx } from "./gateways.mjs";
import { measure, post, save, wrk } from "./measure.mjs";
import { artifacts, controlPort, load, recorderPort, work } from "./paths.mjs";
import { pin, start, stop, stopAll, until } from "./processes.mjs";
import { enforcementTable, keep, row } from "./report.mjs";
import { settings } from "./settings.mjs";
import { tokens } from "./tokens.mjs";

const name = "enforcement-registry";
const owners = { population: "G01", land: "G10", tax: "G12.18", documents: "G22" };
const names = Object.keys(owners);
const key = randomBytes(32).toString("base64");
const data = `${work}registry`;
const client = "VN:GOV:G12.18:thue-dien-tu";
const say = (text) => console.error(`== ${text}`);

process.on("exit", stopAll);
process.on("SIGINT", () => process.exit(130));

async function startRegistries() {
  const started = names.map((name, i) => start(`registry.${name}`, [dx(), "serve", name, "--urls", `http://127.0.0.1:${4221 + i}`, "--data", data],
    { Registry__GatewayKey: key, Registry__Seed__Citizens: "2000", DOTNET_PROCESSOR_COUNT: "1" }, "1"));
  const urls = names.map((name, i) => `${name}=http://127.0.0.1:${4221 + i}/graphql`);
  started.push(start("registry.recorder", ["node", `${load}subgraphs/registries.mjs`, `${recorderPort}`, key, ...urls], {}, "1"));
  for (let i = 0; i < names.length; i++) {
    await until(`http://127.0.0.1:${4221 + i}/graphql`, names[i]);
  }

  await until(`http://127.0.0.1:${recorderPort}/`, "the recorder");
  return started;
}

async function startStandIn() {
  const ports = names.map((name, i) => `${name}=${4231 + i}`);
  start("standin", [`${artifacts}standin/StandIn`, `http://127.0.0.1:${recorderPort}`, `${controlPort}`, ...ports], { DOTNET_TieredPGO: "1", DOTNET_PROCESSOR_COUNT: "1" }, "1");
  await until(`http://127.0.0.1:${controlPort}/count`, "the stand-in");
}

const common = () => Object.fromEntries([
  ...Object.entries(dotnet),
  ["Gateway__Supergraph", `${load}../../schemas/supergraph.graphql`],
  ["Cache__Enabled", "false"],
  ...names.flatMap((name, i) => [
    [`Gateway__Subgraphs__${name}__Url`, `http://127.0.0.1:${4231 + i}/graphql`],
    [`Gateway__Subgraphs__${name}__Key`, key],
    [`Gateway__Subgraphs__${name}__Owner`, owners[name]],
  ]),
]);

const kinds = {
  enforced: {
    label: "access enforced, recorded durably",
    url: "http://127.0.0.1:4311/graphql",
    arguments: ["--demonstration"],
    environment: { ASPNETCORE_ENVIRONMENT: "Development", Limits__AgencyUnitsPerSecond: "1000000", Limits__AgencyBurst: "1000000" },
  },
  open: {
    label: "access not enforced",
    url: "http://127.0.0.1:4312/graphql",
    arguments: [],
    environment: { ASPNETCORE_ENVIRONMENT: "Conformance", Access__Enforcement: "DisabledForConformanceTests" },
  },
};

async function launch(kind) {
  const gateway = { ...kinds[kind], key: kind };
  const command = [dx(), "serve", "gateway", "--urls", gateway.url.replace("/graphql", ""), "--data", `${data}.${kind}`, ...gateway.arguments];
  gateway.process = start(`registry.${kind}`, command, { ...common(), ...gateway.environment }, "0,1");
  await until(gateway.url, gateway.label);
  return gateway;
}

async function prepare(gateway, body) {
  const token = readFileSync(gateway.tokens, "utf8").split("\n")[0];
  const { status, bytes } = await post(gateway.url, body, { authorization: `Bearer ${token}` });
  const text = bytes.toString();
  if (status !== 200 || text.includes('"errors"') || !text.startsWith('{"data":{"citizen":{')) {
    throw new Error(`${gateway.label}: status ${status}: ${text.slice(0, 500)}`);
  }

  // Each answer names its own record: what is compared is everything before that.
  save(`registry.${gateway.key}.answer.json`, text.split(',"extensions":')[0].replace(/\}$/, ""));
  return bytes.length;
}

async function main() {
  const registries = await startRegistries();
  await startStandIn();
  const body = JSON.stringify({ query: readFileSync(`${load}workloads/registry.graphql`, "utf8") });
  const workload = { name, body, bodyFile: save("registry.body.json", body), expectedFile: (k) => `${work}registry.${k}.answer.json` };
  const gateways = [await launch("enforced"), await launch("open")];
  const file = tokens("registry", client, `${data}.enforced`);
  for (const gateway of gateways) {
    gateway.tokens = file;
    say(`${gateway.label}: answer of ${await prepare(gateway, body)} bytes`);
  }

  registries.forEach(stop);
  for (const gateway of gateways) {
    say(`${gateway.label} warms up`);
    await wrk(gateway, workload, 20, settings.warm);
    pin(gateway.process.pid, "0");
  }

  const run = new Date().toISOString();
  for (const count of [settings.connections, 1]) {
    for (let round = 1; round <= settings.rounds; round++) {
      for (const gateway of round % 2 ? gateways : gateways.toReversed()) {
        const result = { run, workload: workload.name, delay: 0, connections: count, gateway: gateway.key, round, load: loadavg()[0], ...(await measure(gateway, workload, count, settings.seconds)) };
        keep(result);
        say(row(result));
      }
    }
  }

  console.log(enforcementTable(name, kinds));
}

if (process.argv[2] === "--report") {
  console.log(enforcementTable(name, kinds));
} else {
  await main();
}

process.exit(0);
