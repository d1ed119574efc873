// The people who are asked about, and the answers that a gateway without a cache gives about them.
import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { promisify } from "node:util";
import { post, save } from "./measure.mjs";
import { load } from "./paths.mjs";
import { cpuMs, peakMb, resetPeak } from "./processes.mjs";
import { signed } from "../subgraphs/signing.mjs";

export const query = JSON.stringify(readFileSync(`${load}workloads/person.graphql`, "utf8"));

/** The personal ids of a population registry, in an order of no meaning that is always the same. */
export async function people(url, key, most) {
  const all = [];
  for (let after = null; all.length < most; ) {
    const body = JSON.stringify({ query: "query($a: String) { citizens(first: 1000, after: $a) { nodes { personalId } pageInfo { endCursor hasNextPage } } }", variables: { a: after } });
    const { bytes } = await post(url, body, signed(key, new URL(url).pathname, body));
    const page = JSON.parse(bytes).data.citizens;
    all.push(...page.nodes.map((n) => n.personalId));
    if (!page.pageInfo.hasNextPage) {
      break;
    }

    after = page.pageInfo.endCursor;
  }

  let state = 1;
  const next = () => (state = (state * 48271) % 2147483647);
  return all.slice(0, most).map((id) => [next(), id]).sort(([a], [b]) => a - b).map(([, id]) => id);
}

/** Asks about people, a few at a time; the answers by person. The end of an answer names its record and is left out. */
export async function ask(gateway, ids) {
  const answers = new Map();
  const rest = ids.values();
  const token = readFileSync(gateway.tokens, "utf8").split("\n")[0];
  const one = async () => {
    for (const id of rest) {
      const { status, bytes } = await post(gateway.url, `{"query":${query},"variables":{"id":"${id}"}}`, { authorization: `Bearer ${token}` });
      const text = bytes.toString().split(',"extensions":')[0].replace(/\}$/, "");
      if (status !== 200 || !text.startsWith(`{"data":{"citizen":{"personalId":"${id}"`)) {
        throw new Error(`${gateway.label}: status ${status}: ${bytes.subarray(0, 500)}`);
      }

      answers.set(id, text);
    }
  };
  await Promise.all(Array.from({ length: 16 }, one));
  return answers;
}

/** Asks about people and holds each answer to the one that it should be. */
export async function check(gateway, ids, answers) {
  for (const [id, text] of await ask(gateway, ids)) {
    if (text !== answers.get(id)) {
      throw new Error(`${gateway.label} answers otherwise than without a cache: ${text.slice(0, 300)} in place of ${answers.get(id).slice(0, 300)}`);
    }
  }
}

export const list = (name, ids) => save(name, ids.join("\n"));

export const answerFile = (name, answers) => save(name, [...answers].map(([id, text]) => `${id}\t${text}`).join("\n"));

const total = (registries) => registries.reduce((sum, r) => sum + cpuMs(r.pid), 0);

/** Asks a gateway with wrk from the second core; what came of it, and what the gateway and the registries used meanwhile. */
export async function wrkPeople(gateway, registries, variables, connections, seconds) {
  resetPeak(gateway.process.pid);
  const [cpu, theirs] = [cpuMs(gateway.process.pid), total(registries)];
  const args = ["-c", "1", "wrk", "-t1", `-c${connections}`, `-d${seconds}s`, "--timeout", "30s", "-s", `${load}bench/people.lua`, gateway.url];
  const env = { ...process.env, LOAD_QUERY: query, LOAD_TOKENS: gateway.tokens, LOAD_COLD: "", LOAD_FROM: "0", ...variables };
  const { stdout } = await promisify(execFile)("taskset", args, { env });
  const result = JSON.parse(/RESULT (.*)/.exec(stdout)[1]);
  const [used, taken] = [cpuMs(gateway.process.pid) - cpu, total(registries) - theirs];
  return {
    result, rps: result.requests / result.seconds, p50: result.p50, p95: result.p95, p99: result.p99, most: result.most, cpuMs: used / result.requests,
    registryCpuMs: taken / result.requests, busy: used / 1000 / result.seconds, peakMb: peakMb(gateway.process.pid), wrong: result.wrong, failed: result.failed + result.errors,
  };
}
