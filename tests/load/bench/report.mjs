// The table of a run: medians over the rounds, and ratios within it.
import { cpus } from "node:os";

const median = (values) => values.toSorted((a, b) => a - b)[values.length >> 1];
const digits = (value) => (value >= 100 ? Math.round(value) : value >= 10 ? value.toFixed(1) : value.toFixed(2));

export function row(r) {
  return `${r.workload} c${r.connections} ${r.gateway} #${r.round}: ${digits(r.rps)}/s p50 ${digits(r.p50)} p95 ${digits(r.p95)} p99 ${digits(r.p99)} ms, ` +
    `${digits(r.cpuMs)} ms CPU, core ${Math.round(r.busy * 100)} %, ${Math.round(r.peakMb)} MB, ${digits(r.fetches)} fetches, ${r.wrong} wrong (load ${r.load.toFixed(1)})`;
}

export function heading({ delay, rounds, seconds }) {
  return `${new Date().toISOString().slice(0, 16)}Z, ${cpus()[0].model.trim()} × ${cpus().length}, ${rounds} rounds of ${seconds} s, ${delay} ms of subgraph latency\n`;
}

export function table(results, workload, gateways) {
  const lines = [];
  for (const connections of [...new Set(results.filter((r) => r.workload === workload.name).map((r) => r.connections))]) {
    const of = (key, value) => median(results.filter((r) => r.workload === workload.name && r.connections === connections && r.gateway === key).map(value));
    const ours = of("dx", (r) => r.rps);
    lines.push(`### ${workload.name}, ${connections} connection${connections > 1 ? "s" : ""} (answer of ${workload.bytes} bytes)`, "");
    lines.push("| Gateway | requests/s | ours is | p50 ms | p95 ms | p99 ms | CPU ms/request | core busy | peak MB | subgraph requests | wrong | load |");
    lines.push("|---|---|---|---|---|---|---|---|---|---|---|---|");
    for (const key of Object.keys(gateways).filter((k) => of(k, (r) => r.rps) !== undefined)) {
      const cells = ["p50", "p95", "p99", "cpuMs"].map((c) => digits(of(key, (r) => r[c])));
      const rps = of(key, (r) => r.rps);
      lines.push(`| ${gateways[key].label} | ${digits(rps)} | ${ours ? `${digits(ours / rps)}×` : "–"} | ${cells.join(" | ")} | ` +
        `${Math.round(of(key, (r) => r.busy) * 100)} % | ${Math.round(of(key, (r) => r.peakMb))} | ${digits(of(key, (r) => r.fetches))} | ${of(key, (r) => r.wrong)} | ${of(key, (r) => r.load).toFixed(1)} |`);
    }

    lines.push("");
  }

  return lines.join("\n");
}
