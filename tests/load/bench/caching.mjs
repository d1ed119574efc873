// What the cache takes off the registries: our gateway, access enforced and recorded durably, in front of the four registries as they are (SQLite), asked
// about people: node caching.mjs [registry-counts] [registry-cold] [registry-half] [registry-hot]
//   off   nothing is kept; every request another person
//   cold  what may be kept is kept; every request a person who was not asked about before
//   half  every other request one of a few people who were; the others as above
//   hot   a few people who were asked about before
// registry-counts counts the requests to registries, and measures nothing.
// Each answer is held to the one of the gateway that keeps nothing.
import { loadavg } from "node:os";
import { setTimeout as pause } from "node:timers/promises";
import { load } from "./paths.mjs";
import { answerFile, ask, check, list, wrkPeople } from "./people.mjs";
import { pin, start, stop, stopAll, until } from "./processes.mjs";
import { launch, names, personIds, registryPort, startRegistries } from "./registries.mjs";
import { cachingRow, cachingTable, keep } from "./report.mjs";
import { settings } from "./settings.mjs";

const [countingPort, control] = [4251, 4260];
const wanted = process.argv.slice(2).map((w) => w.replace("registry-", ""));
const kinds = ["off", "cold", "half", "hot"].filter((k) => k === "off" || wanted.length === 0 || wanted.includes(k));
const run = new Date().toISOString();
const say = (text) => console.error(`== ${text}`);

process.on("exit", stopAll);
process.on("SIGINT", () => process.exit(130));
process.on("SIGTERM", () => process.exit(143));

const modes = {
  off: { key: "off", label: "nothing kept", url: "http://127.0.0.1:4321/graphql", keeps: false },
  on: { key: "on", label: "with the cache", url: "http://127.0.0.1:4322/graphql", keeps: true },
};

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
  const { result, ...measured } = await wrkPeople(gateway, registries, { LOAD_ANSWERS: parts.files.answers, ...files[kind] }, connections, settings.seconds);
  parts.walked += kind === "cold" ? result.sent : kind === "half" ? Math.ceil(result.sent / 2) : 0;
  if (parts.walked > parts.walk.length) {
    say(`${kind}: people were asked about again; raise LOAD_CITIZENS or shorten LOAD_SECONDS`);
  }

  return { ...measured, repeated: parts.walked > parts.walk.length, wrong: measured.wrong + measured.failed };
}

// That a registry has nothing is kept for so many seconds only: then it is asked for again, one request to each registry that has nothing.
const noneSeconds = 5;
const nonesIn = (answer) => ["permanentAddress", "taxProfile"].filter((name) => answer.includes(`"${name}":null`)).length;

/** Registry requests for each operation, by a gateway that begins with nothing kept and reaches the registries through a counter. */
async function countRequests(parts) {
  const ports = names.map((_, i) => `${countingPort + i}=http://127.0.0.1:${registryPort + i}/graphql`);
  start("caching.counting", ["node", `${load}subgraphs/counting.mjs`, `${control}`, ...ports], {}, "1");
  await until(`http://127.0.0.1:${control}/`, "the counter");
  const counted = async () => Object.values(await (await fetch(`http://127.0.0.1:${control}/`)).json());
  const others = parts.walk.slice(0, parts.hot.length);
  const counts = {};
  for (const mode of ["off", "on"]) {
    const gateway = await launch(modes[mode], countingPort, "0,1");
    const of = async (kind, ids) => {
      const before = await counted();
      await check(gateway, ids, parts.answers);
      const asked = (await counted()).map((count, i) => count - before[i]);
      counts[kind] = asked.reduce((sum, count) => sum + count) / ids.length;
      say(`${kind}: ${names.map((name, i) => `${name} ${asked[i]}`).join(", ")} requests for ${ids.length} people`);
    };
    if (mode === "off") {
      await of("off", others);
    } else {
      await check(gateway, parts.hot, parts.answers);
      await of("hot", parts.hot);
      await of("cold", others);
      const fresh = parts.walk.slice(others.length, 2 * others.length);
      await pause(noneSeconds * 1000 + 500);
      await of("half", parts.hot.flatMap((id, i) => [id, fresh[i]]));
      counts.due = (counts.cold * fresh.length + parts.hot.reduce((sum, id) => sum + nonesIn(parts.answers.get(id)), 0)) / (2 * fresh.length);
    }

    stop(gateway.process);
  }

  return counts;
}

async function main() {
  const registries = await startRegistries();
  const parts = divide(await personIds());
  const all = [...parts.hot, ...parts.warm, ...parts.walk];
  const off = await launch(modes.off, registryPort, "0,1");
  say(`the answers about ${all.length} people, by a gateway that keeps nothing`);
  parts.answers = await ask(off, all);
  parts.files = { hot: list("caching.hot", parts.hot), walk: list("caching.walk", parts.walk), answers: answerFile("caching.answers", parts.answers) };
  parts.walked = 0;

  say("registry requests are counted");
  stop(off.process);
  const counts = await countRequests(parts);
  say(JSON.stringify(counts));
  if (wanted[0] === "counts") {
    return;
  }


  const gateways = { off: await launch(modes.off, registryPort, "0,1"), on: await launch(modes.on, registryPort, "0,1") };
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
