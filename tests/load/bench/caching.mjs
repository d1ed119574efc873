// What the cache takes off the registries: our gateway, access enforced and recorded durably, in front of the four registries as they are (SQLite), asked
// about people: node caching.mjs [registry-cold] [registry-half] [registry-hot]
//   off   nothing is kept; every request another person
//   cold  what may be kept is kept; every request a person who was not asked about before
//   half  every other request one of a few people who were; the others as above
//   hot   a few people who were asked about before
// Each answer is held to the one of the gateway that keeps nothing.
import { execFile } from "node:child_process";
import { randomBytes } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { loadavg } from "node:os";
import { promisify } from "node:util";
import { dotnet, dx } from "./gateways.mjs";
import { save } from "./measure.mjs";
import { load, work } from "./paths.mjs";
import { answerFile, ask, check, list, people, query } from "./people.mjs";
import { cpuMs, peakMb, pin, resetPeak, start, stop, stopAll, until } from "./processes.mjs";
import { cachingRow, cachingTable, keep } from "./report.mjs";
import { settings } from "./settings.mjs";
import { tokens } from "./tokens.mjs";

const owners = { population: "G01", land: "G10", tax: "G12.18", documents: "G22" };
const names = Object.keys(owners);
const [registryPort, countingPort, control] = [4241, 4251, 4260];
const client = "VN:GOV:G12.18:thue-dien-tu";
const data = `${work}caching.${settings.citizens}`;
const wanted = process.argv.slice(2).map((w) => w.replace("registry-", ""));
const kinds = ["off", "cold", "half", "hot"].filter((k) => k === "off" || wanted.length === 0 || wanted.includes(k));
const run = new Date().toISOString();
const say = (text) => console.error(`== ${text}`);

process.on("exit", stopAll);
process.on("SIGINT", () => process.exit(130));

// The key lies beside the data, which is filled once.
const keyFile = `${work}caching.key`;
const key = existsSync(keyFile) ? readFileSync(keyFile, "utf8") : readFileSync(save("caching.key", randomBytes(32).toString("base64")), "utf8");

const modes = {
  off: { label: "nothing kept", url: "http://127.0.0.1:4321/graphql", environment: { Cache__Enabled: "false" } },
  on: { label: "with the cache", url: "http://127.0.0.1:4322/graphql", environment: Object.fromEntries(["Open", "Shared", "Internal", "Personal"].map((c) => [`Cache__ClassSeconds__${c}`, "3600"])) },
};

// What is kept is kept for an hour, longer than any measurement, so that none has an expiry in it.
const supergraph = save("caching.graphql", readFileSync(`${load}../../schemas/supergraph.graphql`, "utf8").replaceAll(/maxAge: [1-9]\d*/g, "maxAge: 3600"));

async function startRegistries() {
  const started = names.map((name, i) => start(`caching.${name}`, [dx(), "serve", name, "--urls", `http://127.0.0.1:${registryPort + i}`, "--data", data],
    { Registry__GatewayKey: key, Registry__Seed__Citizens: `${settings.citizens}`, DOTNET_PROCESSOR_COUNT: "1", DOTNET_TC_CallCountingDelayMs: "0" }, "1"));
  for (let i = 0; i < names.length; i++) {
    await until(`http://127.0.0.1:${registryPort + i}/health/ready`, names[i], 1500);
  }

  return started;
}

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

async function launch(mode, ports, cpus) {
  const gateway = { ...modes[mode], key: mode };
  const command = [dx(), "serve", "gateway", "--demonstration", "--urls", gateway.url.replace("/graphql", ""), "--data", `${data}.${mode}`];
  gateway.process = start(`caching.${mode}.${ports}`, command, { ...environment(ports), ...gateway.environment }, cpus);
  await until(gateway.url.replace("/graphql", "/health/ready"), gateway.label);
  gateway.tokens = tokens(`caching.${mode}`, client, `${data}.${mode}`);
  return gateway;
}

// Who is asked about in which part: nobody in two of them.
function divide(ids) {
  const [hot, warm] = [settings.hot, Math.floor(ids.length / 5)];
  return { hot: ids.slice(0, hot), warm: ids.slice(hot, hot + warm), walk: ids.slice(hot + warm) };
}

/** Measures one kind with wrk from the second core. What was walked is not asked about again. */
async function measure(kind, gateway, registries, parts, connections) {
  if (kind === "hot" || kind === "half") {
    await check(gateway, parts.hot, parts.answers);
  }

  const files = {
    off: { LOAD_PEOPLE: parts.files.walk, LOAD_FROM: "0" },
    cold: { LOAD_PEOPLE: parts.files.walk, LOAD_FROM: `${parts.walked}` },
    half: { LOAD_PEOPLE: parts.files.hot, LOAD_COLD: parts.files.walk, LOAD_FROM: `${parts.walked}` },
    hot: { LOAD_PEOPLE: parts.files.hot },
  };
  const variables = { ...process.env, LOAD_QUERY: query, LOAD_ANSWERS: parts.files.answers, LOAD_TOKENS: gateway.tokens, LOAD_COLD: "", ...files[kind] };
  resetPeak(gateway.process.pid);
  const [cpu, theirs] = [cpuMs(gateway.process.pid), total(registries)];
  const args = ["-c", "1", "wrk", "-t1", `-c${connections}`, `-d${settings.seconds}s`, "--timeout", "30s", "-s", `${load}bench/people.lua`, gateway.url];
  const { stdout } = await promisify(execFile)("taskset", args, { env: variables });
  const result = JSON.parse(/RESULT (.*)/.exec(stdout)[1]);
  const [used, taken] = [cpuMs(gateway.process.pid) - cpu, total(registries) - theirs];
  parts.walked += kind === "cold" ? result.sent : kind === "half" ? Math.ceil(result.sent / 2) : 0;
  if (parts.walked > parts.walk.length) {
    say(`${kind}: people were asked about again; raise LOAD_CITIZENS or shorten LOAD_SECONDS`);
  }

  return {
    rps: result.requests / result.seconds, p50: result.p50, p95: result.p95, p99: result.p99, cpuMs: used / result.requests, registryCpuMs: taken / result.requests,
    busy: used / 1000 / result.seconds, peakMb: peakMb(gateway.process.pid), repeated: parts.walked > parts.walk.length, wrong: result.wrong + result.errors,
  };
}

const total = (registries) => registries.reduce((sum, r) => sum + cpuMs(r.pid), 0);

/** Registry requests for each operation, by a gateway that begins with nothing kept and reaches the registries through a counter. */
async function countRequests(parts) {
  const ports = names.map((_, i) => `${countingPort + i}=http://127.0.0.1:${registryPort + i}/graphql`);
  start("caching.counting", ["node", `${load}subgraphs/counting.mjs`, `${control}`, ...ports], {}, "1");
  await until(`http://127.0.0.1:${control}/`, "the counter");
  const counted = async () => Number(await (await fetch(`http://127.0.0.1:${control}/`)).text());
  const others = parts.walk.slice(0, parts.hot.length);
  const counts = {};
  for (const mode of ["off", "on"]) {
    const gateway = await launch(mode, countingPort, "0,1");
    const of = async (kind, ids) => {
      const before = await counted();
      await check(gateway, ids, parts.answers);
      counts[kind] = ((await counted()) - before) / ids.length;
    };
    if (mode === "off") {
      await of("off", others);
    } else {
      await check(gateway, parts.hot, parts.answers);
      await of("hot", parts.hot);
      await of("cold", others);
      const fresh = parts.walk.slice(others.length, 2 * others.length);
      await of("half", parts.hot.flatMap((id, i) => [id, fresh[i]]));
    }

    stop(gateway.process);
  }

  return counts;
}

async function main() {
  const registries = await startRegistries();
  const parts = divide(await people(`http://127.0.0.1:${registryPort}/graphql`, key, settings.citizens));
  const all = [...parts.hot, ...parts.warm, ...parts.walk];
  const off = await launch("off", registryPort, "0,1");
  say(`the answers about ${all.length} people, by a gateway that keeps nothing`);
  parts.answers = await ask(off, all);
  parts.files = { hot: list("caching.hot", parts.hot), walk: list("caching.walk", parts.walk), answers: answerFile("caching.answers", parts.answers) };
  parts.walked = 0;

  say("registry requests are counted");
  stop(off.process);
  const counts = await countRequests(parts);
  say(JSON.stringify(counts));

  const gateways = { off: await launch("off", registryPort, "0,1"), on: await launch("on", registryPort, "0,1") };
  for (const gateway of Object.values(gateways)) {
    say(`${gateway.label}: warms up, and answers as the other`);
    await check(gateway, parts.warm, parts.answers);
    for (let i = 0; i < settings.hotWarm; i++) {
      await check(gateway, parts.hot, parts.answers);
    }

    pin(gateway.process.pid, "0");
  }

  for (const connections of [settings.connections, 1]) {
    for (let round = 1; round <= settings.rounds; round++) {
      for (const kind of round % 2 ? kinds : kinds.toReversed()) {
        const measured = await measure(kind, kind === "off" ? gateways.off : gateways.on, registries, parts, connections);
        const result = { run, workload: "registry", delay: 0, connections, gateway: kind, round, load: loadavg()[0], fetches: counts[kind], citizens: all.length, hot: parts.hot.length, ...measured };
        keep(result);
        say(cachingRow(result));
      }
    }
  }

  console.log(cachingTable());
}

if (process.argv[2] === "--report") {
  console.log(cachingTable());
} else {
  await main();
}

process.exit(0);
