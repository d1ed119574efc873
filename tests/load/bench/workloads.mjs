// The workloads, and what a right answer to each is.
import { readFileSync } from "node:fs";
import { isDeepStrictEqual } from "node:util";
import { load, recorderPort } from "./paths.mjs";
import { post, save } from "./measure.mjs";

export const names = ["federation", "one", "three", "wide", "deep", "large"];

export async function prepare(name) {
  const body = JSON.stringify({ query: readFileSync(`${load}workloads/${name}.graphql`, "utf8") });
  const reference = await post(`http://127.0.0.1:${recorderPort}/whole`, body);
  return {
    name,
    body,
    bodyFile: save(`${name}.body.json`, body),
    reference: JSON.parse(reference.bytes),
    bytes: reference.bytes.length,
    expectedFile: (gateway) => `${load}../../artifacts/load/run/${name}.${gateway}.answer.json`,
  };
}

/** Asks once and compares with the server that knows everything; null, or what is wrong. The answer's bytes are what wrk then expects every time. */
export async function check(gateway, workload) {
  const { status, bytes } = await post(gateway.url, workload.body);
  save(`${workload.name}.${gateway.key}.answer.json`, bytes);
  if (status !== 200) {
    return `status ${status}: ${bytes.subarray(0, 300)}`;
  }

  const answer = JSON.parse(bytes);
  return answer.errors === undefined && isDeepStrictEqual(answer.data, workload.reference.data) ? null : `another answer: ${bytes.subarray(0, 300)}`;
}
