// What trouble with Redis does to clients: the hot load of caching.mjs on a gateway that keeps what it may in Redis too, while Redis hangs, forgets, answers
// garbage, is full and dies: node trouble.mjs [registry-redis-memory] [registry-redis-alone]
//   memory  the gateway has its process level as usual: Redis is where it learns what was invalidated
//   alone   nothing is kept in the process (Cache__MemoryBytes=0): every value comes from Redis
// In each phase something happens to Redis while the load is on; before and after it the same load is on a gateway that keeps nothing: the bound.
import { execFileSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { loadavg } from "node:os";
import { setTimeout as pause } from "node:timers/promises";
import { answerFile, ask, check, list, wrkPeople } from "./people.mjs";
import { pin, start, stop, stopAll } from "./processes.mjs";
import { launch, personIds, registryPort, startRegistries } from "./registries.mjs";
import { keep, troubleRow, troubleTable } from "./report.mjs";
import { settings } from "./settings.mjs";

const redisPort = 4270;
const wanted = process.argv.slice(2).map((w) => w.replace("registry-redis-", ""));
const run = new Date().toISOString();
const say = (text) => console.error(`== ${text}`);

process.on("exit", stopAll);
process.on("SIGINT", () => process.exit(130));
process.on("SIGTERM", () => process.exit(143));

const redisOf = { ConnectionStrings__Redis: `127.0.0.1:${redisPort}`, Gateway__PseudonymKey: randomBytes(32).toString("base64") };
const off = { key: "off", label: "nothing kept", url: "http://127.0.0.1:4321/graphql", keeps: false };
const levels = {
  memory: { key: "memory", label: "process and Redis", url: "http://127.0.0.1:4323/graphql", keeps: true, environment: redisOf },
  alone: { key: "alone", label: "Redis alone", url: "http://127.0.0.1:4324/graphql", keeps: true, environment: { ...redisOf, Cache__MemoryBytes: "0" } },
};

// It is asked nothing while it hangs.
const tell = (...words) => execFileSync("redis-cli", ["-p", `${redisPort}`, ...words], { timeout: 5000, stdio: "pipe" });
const garbage = "for _, k in ipairs(redis.call('KEYS', '*')) do if redis.call('TYPE', k).ok == 'hash' then " +
  "for _, f in ipairs(redis.call('HKEYS', k)) do redis.call('HSET', k, f, ARGV[1]) end end end";

let redis;
async function startRedis() {
  redis = start("caching.redis", ["redis-server", "--port", `${redisPort}`, "--bind", "127.0.0.1", "--save", "", "--appendonly", "no", "--dir", "."], {}, "1");
  for (let i = 0; i < 100; i++) {
    try {
      if (`${tell("PING")}`.startsWith("PONG")) {
        return;
      }
    } catch {
      // Not yet.
    }

    await pause(50);
  }

  throw new Error("redis-server does not answer");
}

// What happens, once as the phase begins or every half second of it.
const phases = [
  { key: "well" },
  { key: "hangs", once: () => process.kill(redis.pid, "SIGSTOP") },
  { key: "resumes", once: () => process.kill(redis.pid, "SIGCONT") },
  { key: "flushed", often: () => tell("FLUSHALL") },
  { key: "garbage", often: () => tell("EVAL", garbage, "0", randomBytes(40).toString("hex")) },
  { key: "full", once: () => tell("CONFIG", "SET", "maxmemory", "1") },
  { key: "room", once: () => tell("CONFIG", "SET", "maxmemory", "0") },
  { key: "killed", once: () => stop(redis) },
  { key: "back", once: startRedis },
];

/** Asks about the hot people while a phase goes on. */
async function during(phase, gateway, registries, files) {
  const load = wrkPeople(gateway, registries, files, settings.connections, settings.seconds);
  const end = Date.now() + settings.seconds * 1000 - 500;
  await pause(500);
  await phase.once?.();
  while (phase.often && Date.now() < end) {
    phase.often();
    await pause(500);
  }

  return load;
}

async function warm(gateway, hot, answers) {
  say(`${gateway.label}: warms up, and answers as the other`);
  for (let i = 0; i < settings.hotWarm; i++) {
    await check(gateway, hot, answers);
  }

  pin(gateway.process.pid, "0");
}

async function main() {
  const registries = await startRegistries();
  const hot = (await personIds()).slice(0, settings.hot);
  const none = await launch(off, registryPort, "0,1");
  const answers = await ask(none, hot);
  const files = { LOAD_PEOPLE: list("trouble.hot", hot), LOAD_ANSWERS: answerFile("trouble.answers", answers) };
  await warm(none, hot, answers);
  for (const level of Object.keys(levels).filter((l) => wanted.length === 0 || wanted.includes(l))) {
    await startRedis();
    const gateway = await launch(levels[level], registryPort, "0,1");
    await warm(gateway, hot, answers);
    for (const phase of [{ key: "off" }, ...phases.flatMap((p) => [p, { key: "off" }])]) {
      const measured = await during(phase, phase.key === "off" ? none : gateway, registries, files);
      const { result, ...figures } = measured;
      keep({ run, workload: "registry-redis", level, phase: phase.key, connections: settings.connections, hot: hot.length, seconds: settings.seconds, load: loadavg()[0], ...figures });
      say(troubleRow(level, phase.key, figures));
    }

    stop(gateway.process);
    stop(redis);
  }

  console.log(troubleTable());
}

if (process.argv[2] === "--report") {
  console.log(troubleTable());
} else {
  await main();
}

process.exit(0);
