// What enforcing access costs on `federation`: our gateway with everything that a decision needs (token, purpose, agreement, confirmed revision, durable
// record), and the same gateway on the same supergraph without: node enforcement.mjs
import { execFileSync } from "node:child_process";
import { readFileSync, rmSync } from "node:fs";
import { loadavg } from "node:os";
import { isDeepStrictEqual } from "node:util";
import { dotnet, dx } from "./gateways.mjs";
import { measure, post, save, wrk } from "./measure.mjs";
import { artifacts, controlPort, load, recorderPort, subgraphPorts, work } from "./paths.mjs";
import { pin, start, stopAll, until } from "./processes.mjs";
import { enforcementTable, keep, row } from "./report.mjs";
import { settings } from "./settings.mjs";
import { tokens } from "./tokens.mjs";
import { prepare } from "./workloads.mjs";

const name = "enforcement-federation";
const client = "VN:GOV:G12.18:load";
const owner = "G01";
const data = `${work}enforcement`;
const supergraph = `${work}classified.graphql`;
const say = (text) => console.error(`== ${text}`);

const kinds = {
  enforced: {
    label: "access enforced, recorded durably",
    url: "http://127.0.0.1:4313/graphql",
    environment: {
      ASPNETCORE_ENVIRONMENT: "Development",
      Limits__AgencyUnitsPerSecond: "1000000",
      Limits__AgencyBurst: "1000000",
      ...Object.fromEntries(Object.keys(subgraphPorts).map((s) => [`Gateway__Subgraphs__${s}__Owner`, owner])),
    },
  },
  open: {
    label: "access not enforced",
    url: "http://127.0.0.1:4314/graphql",
    environment: { ASPNETCORE_ENVIRONMENT: "Conformance", Access__Enforcement: "DisabledForConformanceTests" },
  },
};

async function startSubgraphs() {
  start("recorder", ["node", `${load}subgraphs/recorder.mjs`, `${recorderPort}`], {}, "1");
  const ports = Object.entries(subgraphPorts).map(([subgraph, port]) => `${subgraph}=${port}`);
  start("standin", [`${artifacts}standin/StandIn`, `http://127.0.0.1:${recorderPort}`, `${controlPort}`, ...ports], { DOTNET_TieredPGO: "1", DOTNET_PROCESSOR_COUNT: "1" }, "1");
  await until(`http://127.0.0.1:${recorderPort}/`, "the recorder");
  await until(`http://127.0.0.1:${controlPort}/count`, "the stand-in");
}

async function launch(key) {
  const gateway = { ...kinds[key], key };
  const command = [dx(), "serve", "gateway", "--urls", gateway.url.replace("/graphql", ""), "--data", `${data}.${key}`];
  gateway.process = start(`enforcement.${key}`, command, { ...dotnet, Gateway__Supergraph: supergraph, ...gateway.environment }, "0,1");
  await until(gateway.url, gateway.label);
  return gateway;
}

/** Holds the answer to that of the server which knows everything; from then on each must begin with the same bytes, because its end names its own record. */
async function check(gateway, workload) {
  const token = readFileSync(gateway.tokens, "utf8").split("\n")[0];
  const { status, bytes } = await post(gateway.url, workload.body, { authorization: `Bearer ${token}` });
  const answer = status === 200 ? JSON.parse(bytes) : {};
  if (answer.errors || answer.extensions?.dataExchange?.denied?.length || !isDeepStrictEqual(answer.data, workload.reference.data)) {
    throw new Error(`${gateway.label}: status ${status}: ${bytes.subarray(0, 500)}`);
  }

  save(`${name}.${gateway.key}.answer.json`, bytes.toString().split(',"extensions":')[0].replace(/\}$/, ""));
}

async function main() {
  execFileSync("node", [`${load}subgraphs/classify.mjs`, `${artifacts}supergraph.graphql`, supergraph]);
  rmSync(`${data}.enforced`, { recursive: true, force: true });
  execFileSync(`${artifacts}decisions/Decisions`, ["seed", supergraph, `${data}.enforced`]);
  await startSubgraphs();
  const workload = { ...(await prepare("federation")), expectedFile: (key) => `${work}${name}.${key}.answer.json` };
  const gateways = [await launch("enforced"), await launch("open")];
  const file = tokens(name, client, `${data}.enforced`);
  for (const gateway of gateways) {
    gateway.tokens = file;
    await check(gateway, workload);
    say(`${gateway.label} warms up`);
    await wrk(gateway, workload, 20, settings.warm);
    pin(gateway.process.pid, "0");
  }

  const run = new Date().toISOString();
  for (const count of [settings.connections, 1]) {
    for (let round = 1; round <= settings.rounds; round++) {
      for (const gateway of round % 2 ? gateways : gateways.toReversed()) {
        const result = { run, workload: name, delay: 0, connections: count, gateway: gateway.key, round, load: loadavg()[0], ...(await measure(gateway, workload, count, settings.seconds)) };
        keep(result);
        say(row(result));
      }
    }
  }

  console.log(enforcementTable(name, kinds));
}

process.on("exit", stopAll);
process.on("SIGINT", () => process.exit(130));
if (process.argv[2] === "--report") {
  console.log(enforcementTable(name, kinds));
} else {
  await main();
}

process.exit(0);
