// Compares the gateways: node run.mjs [workload...]
// LOAD_ROUNDS (3), LOAD_SECONDS (10), LOAD_WARM (30), LOAD_CONNECTIONS (50), LOAD_GATEWAYS (all), LOAD_DELAY (0 ms of subgraph latency)
import { writeFileSync } from "node:fs";
import { loadavg } from "node:os";
import { setTimeout as pause } from "node:timers/promises";
import { gateways } from "./gateways.mjs";
import { measure, wrk } from "./measure.mjs";
import { artifacts, controlPort, load, recorderPort, subgraphPorts, work } from "./paths.mjs";
import { pin, start, stop, stopAll } from "./processes.mjs";
import { record } from "./recording.mjs";
import { heading, row, table } from "./report.mjs";
import { check, names, prepare } from "./workloads.mjs";

const number = (name, standard) => Number(process.env[name] ?? standard);
const [rounds, seconds, warm, connections, delay] = [number("LOAD_ROUNDS", 3), number("LOAD_SECONDS", 10), number("LOAD_WARM", 30), number("LOAD_CONNECTIONS", 50), number("LOAD_DELAY", 0)];
const chosen = process.argv.length > 2 ? process.argv.slice(2) : names;
const wanted = (process.env.LOAD_GATEWAYS ?? Object.keys(gateways).join(",")).split(",");
const say = (text) => console.error(`== ${text}`);

process.on("exit", stopAll);
process.on("SIGINT", () => process.exit(130));

async function until(url, what) {
  for (let i = 0; i < 300; i++) {
    const up = await fetch(url).then(() => true, () => false);
    if (up) {
      return;
    }

    await pause(200);
  }

  throw new Error(`${what} does not answer: see ${work}`);
}

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

async function compare(workload) {
  await setDelay(0);
  const running = [];
  for (const key of wanted) {
    const gateway = await makeReady(key, workload).catch((failure) => say(failure.message));
    if (gateway) {
      running.push(gateway);
    }
  }

  await setDelay(delay);
  const results = [];
  for (const count of [connectionsOf(workload), 1]) {
    for (let round = 1; round <= rounds; round++) {
      for (const gateway of running) {
        const result = { workload: workload.name, connections: count, gateway: gateway.key, round, load: loadavg()[0], ...(await measure(gateway, workload, count, seconds)) };
        results.push(result);
        say(row(result));
      }
    }
  }

  running.forEach((gateway) => stop(gateway.process));
  return results;
}

async function main() {
  await startSubgraphs();
  console.log(heading({ delay, rounds, seconds }));
  const results = [];
  for (const name of chosen) {
    const workload = await prepare(name);
    results.push(...(await compare(workload)));
    writeFileSync(`${work}results.json`, JSON.stringify(results, null, 1));
    console.log(table(results, workload, gateways));
  }
}

await main();
process.exit(0);
