// The people who are asked about, and the answers that a gateway without a cache gives about them.
import { readFileSync } from "node:fs";
import { post, save } from "./measure.mjs";
import { load } from "./paths.mjs";
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
