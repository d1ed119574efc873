// The tables: medians over the rounds, and ratios within one run. Results are kept in a file, so that a comparison can be made in pieces.
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { work } from "./paths.mjs";
import { machine } from "./settings.mjs";

const file = `${work}results.json`;
const median = (values) => values.toSorted((a, b) => a - b)[values.length >> 1];
const digits = (value) => (value === undefined ? "–" : value >= 100 ? `${Math.round(value)}` : value >= 10 ? value.toFixed(1) : value.toFixed(2));

export const results = () => (existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : []);

/** Adds a result to those kept. */
export function keep(result) {
  writeFileSync(file, JSON.stringify([...results(), result], null, 1));
}

export function row(r) {
  return `${r.workload} c${r.connections} ${r.gateway} #${r.round}: ${digits(r.rps)}/s p50 ${digits(r.p50)} p95 ${digits(r.p95)} p99 ${digits(r.p99)} ms, ` +
    `${digits(r.cpuMs)} ms CPU, core ${Math.round(r.busy * 100)} %, ${Math.round(r.peakMb)} MB, ${digits(r.fetches)} fetches, ${r.wrong} wrong (load ${r.load.toFixed(1)})`;
}

export const heading = () => `${machine()} × ${cpus().length}`;

// The latest run of a gateway, with the results of ours in the same run to compare with.
function latest(all, key) {
  const run = all.filter((r) => r.gateway === key).map((r) => r.run).sort().at(-1);
  return { of: all.filter((r) => r.gateway === key && r.run === run), ours: all.filter((r) => r.gateway === "dx" && r.run === run), run };
}

const title = (w, c, delay) => `### ${w}, ${c} connection${c > 1 ? "s" : ""}${delay ? `, subgraphs answer after ${delay} ms` : ""}`;

/** The tables of a workload, one for each number of connections and each delay that there are results for. */
export function table(workload, gateways) {
  const lines = [];
  const mine = results().filter((r) => r.workload === workload);
  for (const group of [...new Set(mine.map((r) => `${r.delay}/${r.connections}`))].sort((a, b) => parseFloat(a) - parseFloat(b) || b.split("/")[1] - a.split("/")[1])) {
    const [delay, connections] = group.split("/").map(Number);
    const all = mine.filter((r) => r.delay === delay && r.connections === connections);
    const steady = workload.startsWith("steady");
    lines.push(title(workload, connections, delay), "");
    lines.push(`| Gateway | requests/s | ours is | p50 ms | p95 ms | p99 ms |${steady ? " p99.9 ms | p99 / p50 |" : ""} CPU ms/request | core busy | peak MB | subgraph requests | wrong | load | when |`);
    lines.push(`|---|---|---|---|---|---|${steady ? "---|---|" : ""}---|---|---|---|---|---|---|`);
    for (const key of Object.keys(gateways).filter((k) => all.some((r) => r.gateway === k))) {
      lines.push(line(gateways[key].label, latest(all, key), steady));
    }

    lines.push("");
  }

  return lines.join("\n");
}

function line(label, { of, ours, run }, steady) {
  const m = (value, from = of) => median(from.map(value));
  const rps = m((r) => r.rps);
  const tail = steady ? [digits(m((r) => r.p999)), `${digits(m((r) => r.p99 / r.p50))}×`] : [];
  const cells = [
    label, digits(rps), ours.length && !steady ? `${digits(m((r) => r.rps, ours) / rps)}×` : "–", digits(m((r) => r.p50)), digits(m((r) => r.p95)), digits(m((r) => r.p99)), ...tail,
    digits(m((r) => r.cpuMs)), `${Math.round(m((r) => r.busy) * 100)} %`, Math.round(m((r) => r.peakMb)), digits(m((r) => r.fetches)),
    of.reduce((sum, r) => sum + r.wrong, 0), m((r) => r.load).toFixed(1), `${run.slice(11, 16)}Z`,
  ];
  return `| ${cells.join(" | ")} |`;
}

/** What enforcement takes of the throughput, and adds to the processor time of a request. */
export function enforcementTable(workload, kinds) {
  const lines = [];
  const mine = results().filter((r) => r.workload === workload);
  const run = mine.map((r) => r.run).sort().at(-1);
  for (const connections of [...new Set(mine.filter((r) => r.run === run).map((r) => r.connections))]) {
    const all = mine.filter((r) => r.run === run && r.connections === connections);
    const of = (key, value) => median(all.filter((r) => r.gateway === key).map(value));
    const cpu = (key) => of(key, (r) => r.cpuMs);
    lines.push(title(workload, connections, 0), "", "| Gateway | requests/s | p50 ms | p95 ms | p99 ms | CPU ms/request | peak MB | subgraph requests | wrong | load |", "|---|---|---|---|---|---|---|---|---|---|");
    for (const [key, { label }] of Object.entries(kinds)) {
      const mine = all.filter((r) => r.gateway === key);
      const m = (value) => median(mine.map(value));
      lines.push(`| ${[label, ...["rps", "p50", "p95", "p99", "cpuMs"].map((v) => digits(m((r) => r[v]))), Math.round(m((r) => r.peakMb)), digits(m((r) => r.fetches)), mine.reduce((s, r) => s + r.wrong, 0), m((r) => r.load).toFixed(1)].join(" | ")} |`);
    }

    const lost = 1 - of("enforced", (r) => r.rps) / of("open", (r) => r.rps);
    lines.push("", `Enforcement takes ${digits(lost * 100)} % of the throughput. It adds ${digits((cpu("enforced") - cpu("open")) * 1000)} µs of processor time to a request (${digits((cpu("enforced") / cpu("open") - 1) * 100)} %).`, "");
  }

  return lines.join("\n");
}

const cachingKinds = {
  off: "nothing kept, every request another person",
  cold: "cold: every request a person not asked about before",
  half: "half: every other request a hot person",
  hot: "hot: the same people again and again",
};

export function cachingRow(r) {
  return `${r.workload} c${r.connections} ${r.gateway} #${r.round}: ${digits(r.rps)}/s p50 ${digits(r.p50)} p95 ${digits(r.p95)} p99 ${digits(r.p99)} ms, ` +
    `${digits(r.cpuMs)} ms CPU, registries ${digits(r.registryCpuMs)} ms CPU, core ${Math.round(r.busy * 100)} %, ${Math.round(r.peakMb)} MB, ${r.wrong} wrong (load ${r.load.toFixed(1)})`;
}

/** What the cache takes off the registries, in the latest run. */
export function cachingTable() {
  const lines = [];
  const every = results().filter((r) => r.workload === "registry");
  const run = every.map((r) => r.run).sort().at(-1);
  for (const connections of [...new Set(every.filter((r) => r.run === run).map((r) => r.connections))]) {
    const all = every.filter((r) => r.run === run && r.connections === connections);
    const of = (key, value) => median(all.filter((r) => r.gateway === key).map(value));
    const present = Object.keys(cachingKinds).filter((k) => all.some((r) => r.gateway === k));
    lines.push(title(`registry (${all[0].citizens} people, ${all[0].hot} of them hot)`, connections, 0), "");
    lines.push("| What is asked | requests/s | of nothing kept | p50 ms | p95 ms | p99 ms | CPU ms/request | registries' CPU ms/request | registry requests | peak MB | wrong | load |", "|---|---|---|---|---|---|---|---|---|---|---|---|");
    for (const key of present) {
      const m = (value) => of(key, value);
      const cells = [digits(m((r) => r.rps)), `${digits(m((r) => r.rps) / of("off", (r) => r.rps))}×`, ...["p50", "p95", "p99", "cpuMs", "registryCpuMs", "fetches"].map((v) => digits(m((r) => r[v]))), Math.round(m((r) => r.peakMb))];
      const mine = all.filter((r) => r.gateway === key);
      lines.push(`| ${[cachingKinds[key], ...cells, mine.reduce((s, r) => s + r.wrong, 0), m((r) => r.load).toFixed(1)].join(" | ")} |`);
    }

    if (present.includes("hot")) {
      lines.push("", `Hot is ${digits(of("hot", (r) => r.rps) / of("off", (r) => r.rps))}× of nothing kept, by ${digits(of("off", (r) => r.cpuMs) / of("hot", (r) => r.cpuMs))}× less processor time of the gateway.`);
    }

    lines.push("");
  }

  return lines.join("\n");
}

const troubles = {
  well: "nothing happens",
  hangs: "hangs (`SIGSTOP`)",
  resumes: "goes on (`SIGCONT`)",
  flushed: "is flushed, twice a second",
  garbage: "all of its values become garbage, twice a second",
  full: "is full (`maxmemory 1`)",
  room: "has room again",
  killed: "is killed",
  back: "is started again, empty",
};
const troubleLevels = { memory: "process and Redis", alone: "Redis alone (`Cache__MemoryBytes=0`)" };

export function troubleRow(level, phase, r) {
  return `redis ${level} ${phase}: ${digits(r.rps)}/s p50 ${digits(r.p50)} p95 ${digits(r.p95)} p99 ${digits(r.p99)} most ${digits(r.most)} ms, registries ${digits(r.registryCpuMs)} ms CPU, ` +
    `core ${Math.round(r.busy * 100)} %, ${r.failed} failed, ${r.wrong} wrong`;
}

/** What trouble with Redis does to clients, in the latest run of each level; the bound is the higher p99 of the phases before and after, in which nothing is kept. */
export function troubleTable() {
  const lines = [];
  const every = results().filter((r) => r.workload === "registry-redis");
  for (const level of Object.keys(troubleLevels).filter((l) => every.some((r) => r.level === l))) {
    const run = every.filter((r) => r.level === level).map((r) => r.run).sort().at(-1);
    const all = every.filter((r) => r.level === level && r.run === run);
    const none = all.filter((r) => r.phase === "off");
    lines.push(title(`registry-redis, ${troubleLevels[level]} (${all[0].hot} people, ${all[0].seconds} s a phase)`, all[0].connections, 0), "");
    lines.push("| Redis | requests/s | p50 ms | p95 ms | p99 ms | nothing kept, before and after: p99 ms | of the higher | longest ms | registries' CPU ms/request | failed | wrong | load |");
    lines.push("|---|---|---|---|---|---|---|---|---|---|---|---|");
    const whole = Object.fromEntries(["rps", "p50", "p95", "p99", "most", "registryCpuMs", "load"].map((k) => [k, median(none.map((r) => r[k]))]));
    const sum = (key) => none.reduce((total, r) => total + r[key], 0);
    lines.push(troubleLine(`nothing kept (medians of ${none.length} phases)`, { ...whole, failed: sum("failed"), wrong: sum("wrong") }, []));
    for (let i = 1; i < all.length; i += 2) {
      lines.push(troubleLine(troubles[all[i].phase], all[i], [all[i - 1], all[i + 1]].filter((r) => r).map((r) => r.p99)));
    }

    lines.push("");
  }

  return lines.join("\n");
}

function troubleLine(label, r, bounds) {
  const cells = [
    ...["rps", "p50", "p95", "p99"].map((k) => digits(r[k])), bounds.map(digits).join(", ") || "–", bounds.length ? `${digits(r.p99 / Math.max(...bounds))}×` : "–",
    digits(r.most), digits(r.registryCpuMs), r.failed, r.wrong, r.load.toFixed(1),
  ];
  return `| ${[label, ...cells].join(" | ")} |`;
}
