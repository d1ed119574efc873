// One JSON job per line: { supergraph, operation }. One JSON answer per line: for each planner { requests, waves } or { error }.
const { createInterface } = require('node:readline');
const { Supergraph, operationFromDocument } = require('@apollo/federation-internals');
const { QueryPlanner } = require('@apollo/query-planner');
const { parse } = require('graphql');

let Hive;
try {
  Hive = require('@graphql-hive/router-query-planner').QueryPlanner;
} catch {
  // Its native part is not there for every platform.
}

const planners = new Map();
function plannersOf(supergraph) {
  if (!planners.has(supergraph)) {
    const read = Supergraph.build(supergraph, { supportedFeatures: null });
    planners.set(supergraph, { api: read.apiSchema(), apollo: new QueryPlanner(read), hive: Hive && new Hive(supergraph) });
  }

  return planners.get(supergraph);
}

const below = node => [node.node, node.primary, node.ifClause, node.elseClause, ...(node.nodes ?? [])].filter(Boolean);
const requests = node => !node ? 0 : node.kind.endsWith('Fetch') ? 1 : below(node).reduce((sum, n) => sum + requests(n), 0);
const waves = node => !node ? 0
  : node.kind.endsWith('Fetch') ? 1
  : node.kind === 'Sequence' ? node.nodes.reduce((sum, n) => sum + waves(n), 0)
  : Math.max(0, ...below(node).map(waves));

function size(plan) {
  try {
    const { node } = plan();
    return { requests: requests(node), waves: waves(node) };
  } catch (error) {
    return { error: String(error?.message ?? error) };
  }
}

function compare({ supergraph, operation }) {
  const { api, apollo, hive } = plannersOf(supergraph);
  return {
    apollo: size(() => apollo.buildQueryPlan(operationFromDocument(api, parse(operation)))),
    hive: hive && size(() => hive.plan(operation, null, new Set(), 100)),
  };
}

createInterface({ input: process.stdin }).on('line', line => {
  let answer;
  try {
    answer = compare(JSON.parse(line));
  } catch (error) {
    answer = { fault: String(error?.stack ?? error) };
  }

  process.stdout.write(JSON.stringify(answer) + '\n');
});
