// Compares the gateways: node run.mjs [workload...]; node run.mjs --report prints the tables of all results that are kept.
// `steady` is `federation` at a fixed rate. For the variables see README.md.
import { loadavg } from "node:os";
import { gateways } from "./gateways.mjs";
import { measure, observe, steady, wrk } from "./measure.mjs";
import { artifacts, controlPort, load, recorderPort, subgraphPorts } from "./paths.mjs";
import { pin, start, stop, stopAll, until } from "./processes.mjs";
import { record } from "./recording.mjs";
import { heading, keep, row, table } from "./report.mjs";
import { settings } from "./settings.mjs";
import { check, names, prepare } from "./workloads.mjs";

const { rounds, seconds, warm, connections, delay, share } = settings;
const chosen = process.argv.length > 2 ? process.argv.slice(2) : names;
const wanted = (process.env.LOAD_GATEWAYS ?? Object.keys(gateways).join(",")).split(",");
const run = new Date().toISOString();
const say = (text) => console.error(`== ${text}`);

process.on("exit", stopAll);
process.on("SIGINT", () => process.exit(130));

async function startSubgraphs() {
  start("recorder", ["node", `${load}subgraphs/recorder.mjs`, `${recorderPort}`], {}, "1");
  const ports = Object.entries(subgraphPorts).map(([name, port]) => `${name}=${port}`);
  start("standin", [`${artifacts}standin/StandIn`, `http://127.0.0.1:${recorderPort}`, `${controlPort}`, ...ports], { DOTNET_TieredPGO: "1", DOTNET_PROCESSOR_COUNT: "1" }, "1");
  await until(`http://127.0.0.1:${recorderPort}/`, "the recorder");
  await until(`http://127.0.0.1:${controlPort}/count`, "the stand-in");
}

async function launch(key, workload) {
  const gateway = { ...gateways[key], key };
  gateway.process = start(`${workload.name}.${key}`, gateway.command(workload.name), gateway.environment, "0,1");
  await until(gateway.url, gateway.label);
  return gateway;
}

/** Starts a gateway, holds its answer to the right one, warms it up on all cores and pins it to the first; null where its answer is wrong. */
async function makeReady(key, workload) {
  const gateway = await launch(key, workload);
  const problem = await check(gateway, workload);
  if (problem) {
    say(`${gateway.label}, ${workload.name}: ${problem}`);
    stop(gateway.process);
    return null;
  }

  if (key === "dx") {
    say(await record(gateway, workload));
  }

  if (warm > 0) {
    say(`${gateway.label} warms up`);
    await wrk(gateway, workload, Math.min(20, connectionsOf(workload)), warm);
  }

  pin(gateway.process.pid, "0");
  return gateway;
}

const connectionsOf = (workload) => (workload.name === "large" ? Math.min(connections, 8) : connections);
const setDelay = (ms) => fetch(`http://127.0.0.1:${controlPort}/delay/${ms}`, { method: "POST" });

function note(gateway, workload, count, round, measured) {
  const result = { run, workload, delay, connections: count, gateway: gateway.key, round, load: loadavg()[0], ...measured };
  keep(result);
  say(row(result));
}

async function compare(workload, running) {
  for (const count of [connectionsOf(workload), 1]) {
    for (let round = 1; round <= rounds; round++) {
      for (const gateway of running) {
        note(gateway, workload.name, count, round, await measure(gateway, workload, count, seconds));
      }
    }
  }
}

// Each gateway is asked for the same share of what it can serve.
async function compareSteadily(workload, running) {
  for (const gateway of running) {
    const most = await wrk(gateway, workload, connections, Math.min(3, seconds));
    const rate = Math.floor((most.requests / most.seconds) * share);
    for (let round = 1; round <= rounds; round++) {
      note(gateway, `steady-${workload.name}`, connections, round, await observe(gateway, () => steady(gateway, workload, rate, connections, seconds)));
    }
  }
}

async function main() {
  console.log(`${heading()}, ${rounds} rounds of ${seconds} s, ${warm} s of warm-up, ${run}\n`);
  await startSubgraphs();
  for (const name of chosen) {
    const isSteady = name === "steady";
    const workload = await prepare(isSteady ? "federation" : name);
    await setDelay(0);
    const ready = [];
    for (const key of wanted) {
      ready.push(await makeReady(key, workload).catch((failure) => say(failure.message)));
    }

    const running = ready.filter((g) => g);
    await setDelay(delay);
    await (isSteady ? compareSteadily : compare)(workload, running);
    running.forEach((gateway) => stop(gateway.process));
    console.log(table(isSteady ? "steady-federation" : name, gateways));
  }
}

if (chosen[0] === "--report") {
  console.log([...names, "steady-federation"].map((name) => table(name, gateways)).filter((t) => t).join("\n"));
} else {
  await main();
}

process.exit(0);
