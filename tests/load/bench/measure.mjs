// One measurement: wrk against one gateway for some seconds.
import { execFile } from "node:child_process";
import { writeFileSync } from "node:fs";
import { promisify } from "node:util";
import { artifacts, controlPort, load, work } from "./paths.mjs";
import { cpuMs, peakMb, resetPeak } from "./processes.mjs";

const run = promisify(execFile);

export async function post(url, body, headers = {}) {
  const response = await fetch(url, { method: "POST", body, headers: { "content-type": "application/json", accept: "application/json", ...headers } });
  return { status: response.status, bytes: Buffer.from(await response.arrayBuffer()) };
}

export async function subgraphRequests() {
  const counts = await (await fetch(`http://127.0.0.1:${controlPort}/count`)).json();
  return Object.values(counts).reduce((a, b) => a + b, 0);
}

/** Sends the operation with wrk from the second core. */
export async function wrk(gateway, workload, connections, seconds) {
  const environment = { ...process.env, LOAD_BODY: workload.bodyFile, LOAD_EXPECTED: workload.expectedFile(gateway.key), LOAD_TOKENS: gateway.tokens ?? "" };
  const args = ["-c", "1", "wrk", "-t1", `-c${connections}`, `-d${seconds}s`, "--timeout", "30s", "-s", `${load}bench/wrk.lua`, gateway.url];
  const { stdout } = await run("taskset", args, { env: environment });
  return JSON.parse(/RESULT (.*)/.exec(stdout)[1]);
}

/** Sends the operation at a fixed rate from the second core, whether or not earlier answers have come. */
export async function steady(gateway, workload, rate, connections, seconds) {
  const args = ["-c", "1", `${artifacts}steady/Steady`, gateway.url, workload.bodyFile, workload.expectedFile(gateway.key), `${rate}`, `${connections}`, `${seconds}`];
  const { stdout } = await run("taskset", args, { env: { ...process.env, DOTNET_PROCESSOR_COUNT: "1" } });
  const result = JSON.parse(/RESULT (.*)/.exec(stdout)[1]);
  return { ...result, seconds, errors: 0 };
}

export const measure = (gateway, workload, connections, seconds) => observe(gateway, () => wrk(gateway, workload, connections, seconds));

/** What a gateway uses and does while it is asked. */
export async function observe(gateway, ask) {
  const pid = gateway.process.pid;
  resetPeak(pid);
  const [cpu, asked] = [cpuMs(pid), await subgraphRequests()];
  const result = await ask();
  const used = cpuMs(pid) - cpu;
  const sent = (await subgraphRequests()) - asked;
  return {
    rps: result.requests / result.seconds,
    p50: result.p50,
    p95: result.p95,
    p99: result.p99,
    cpuMs: used / result.requests,
    p999: result.p999,
    busy: used / 1000 / result.seconds,
    peakMb: peakMb(pid),
    fetches: sent / result.requests,
    wrong: result.wrong + result.errors,
  };
}

export function save(name, bytes) {
  const file = `${work}${name}`;
  writeFileSync(file, bytes);
  return file;
}
