// Planning time without any cache, ours beside the planner of @apollo/gateway: node plans.mjs
// Two families: operations of growing depth over four subgraphs, and growing numbers of interchangeable subgraphs (each field in all of them).
import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { artifacts, work } from "./paths.mjs";

const require = createRequire(new URL("../peers/package.json", import.meta.url));
const { composeServices } = require("@apollo/composition");
const { parse } = require("graphql");
const fromGateway = createRequire(require.resolve("@apollo/gateway"));
const { QueryPlanner } = fromGateway("@apollo/query-planner");
const { Supergraph, operationFromDocument } = fromGateway("@apollo/federation-internals");

const secondsPerCase = Number(process.env.LOAD_PLAN_SECONDS ?? 2);
const head = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.3", import: ["@key", "@shareable", "@external"])\n`;

function compose(name, sources) {
  const result = composeServices(sources.map((typeDefs, i) => ({ name: `s${i}`, url: `http://127.0.0.1:4299/s${i}`, typeDefs: parse(head + typeDefs) })));
  if (result.errors?.length) {
    throw new Error(result.errors.map((e) => e.message).join("\n"));
  }

  const file = `${work}plans-${name}.graphql`;
  writeFileSync(file, result.supergraphSdl);
  return { file, sdl: result.supergraphSdl };
}

// A type each of whose fields lives in another subgraph, and leads to itself: every level needs every subgraph again.
function chain() {
  const fields = ["a: Int next: Node", "b: Int", "c: Int", "d: Int"];
  return compose("chain", fields.map((own, i) => `type Node @key(fields: "id") { id: ID! ${own} } ${i === 0 ? "type Query { node: Node }" : ""}`));
}

function nested(depth) {
  return depth === 0 ? "a b c d" : `a b c d next { ${nested(depth - 1)} }`;
}

// Everything can be had from everywhere: the planner has to choose, not to try.
function interchangeable(count) {
  const fields = Array.from({ length: 12 }, (_, i) => `f${i}: Int @shareable`).join(" ");
  const sources = Array.from({ length: count }, (_, i) =>
    `type Node @key(fields: "id") { id: ID! ${fields} next: Node @shareable own${i}: Int } type Query { node: Node @shareable }`);
  return compose(`same${count}`, sources);
}

function cases() {
  const graph = chain();
  const growing = [1, 2, 4, 8, 12].map((depth) => ({ name: `${depth + 1} levels × 4 subgraphs`, graph, text: `{ node { ${nested(depth)} } }` }));
  const same = [2, 4, 8, 16].map((count) => {
    const own = Array.from({ length: count }, (_, i) => `own${i}`).join(" ");
    const all = Array.from({ length: 12 }, (_, i) => `f${i}`).join(" ");
    return { name: `3 levels, ${count} interchangeable subgraphs`, graph: interchangeable(count), text: `{ node { ${all} ${own} next { ${all} ${own} next { ${all} } } } }` };
  });
  return [...growing, ...same];
}

function ours(list) {
  const input = list.map((c, i) => {
    const file = `${work}plans-${i}.op.graphql`;
    writeFileSync(file, c.text);
    return `${c.graph.file} ${file}`;
  });
  const environment = { ...process.env, DOTNET_PROCESSOR_COUNT: "1", DOTNET_TC_CallCountingDelayMs: "0" };
  const output = execFileSync("taskset", ["-c", "0", `${artifacts}plans/Plans`, `${secondsPerCase}`], { input: `${input.join("\n")}\n`, env: environment });
  return output.toString().trim().split("\n").map((line) => line.split(" ").map(Number));
}

const fetchesOf = (node) => (node === undefined ? 0 : node.kind === "Fetch" ? 1 : (node.nodes ?? [node.node]).reduce((sum, n) => sum + fetchesOf(n), 0));

function theirs({ graph, text }) {
  const supergraph = Supergraph.build(graph.sdl);
  const planner = new QueryPlanner(supergraph);
  const document = parse(text);
  const times = [];
  let fetches = 0;
  for (const until = performance.now() + secondsPerCase * 1000; performance.now() < until || times.length < 5; ) {
    const began = performance.now();
    const plan = planner.buildQueryPlan(operationFromDocument(supergraph.apiSchema(), document));
    times.push((performance.now() - began) * 1000);
    fetches = fetchesOf(plan.node);
    if (times.length >= 5 && performance.now() > until) {
      break;
    }
  }

  const warm = times.slice(times.length >> 1).toSorted((a, b) => a - b);
  return [warm[warm.length >> 1], fetches];
}

const list = cases();
const mine = ours(list);
console.log("### plans (no cache; one processor; medians)\n");
console.log("| Operation | ours, µs | @apollo/query-planner, µs | ratio | our fetches | their fetches |\n|---|---|---|---|---|---|");
list.forEach((c, i) => {
  const [time, fetches] = theirs(c);
  console.log(`| ${c.name} | ${mine[i][0]} | ${Math.round(time)} | ${(time / mine[i][0]).toFixed(1)}× | ${mine[i][1]} | ${fetches} |`);
});
