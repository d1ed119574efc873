// The gateways that are compared: how each is started and where it listens.
import { readFileSync, writeFileSync } from "node:fs";
import { artifacts, load, subgraphPorts, work } from "./paths.mjs";

const supergraph = `${artifacts}supergraph.graphql`;
const bin = (name) => `${load}peers/node_modules/.bin/${name}`;

// A .NET process counts one processor from the start: it is going to have no more. With one processor the runtime puts off compiling hot code for as
// long as new code turns up, ten times longer than with several: that is switched off, or the warm-up would never end.
// The size of generation 0 is the one of our image; the floor is given the same.
export const dotnet = { DOTNET_PROCESSOR_COUNT: "1", DOTNET_TieredPGO: "1", DOTNET_gcServer: "0", DOTNET_gcConcurrent: "0", DOTNET_GCgen0size: "0x400000", DOTNET_TC_CallCountingDelayMs: "0" };

/** The program that is measured. */
export const dx = () => `${process.env.LOAD_DX ?? `${artifacts}dx`}/dx`;

/** Limits of our gateway that the workloads go beyond; all others stand at their defaults. */
export const raisedLimits = {
  Limits__ResponseBytes: "16777216", // large
  Limits__SubgraphBytes: "16777216", // large
  Limits__SubgraphMs: "10000", // large, on a machine that does other things as well
  Limits__EntitiesPerFetch: "1000", // wide
};

function grafbaseConfig() {
  const overrides = `${work}grafbase-graph.toml`;
  const subgraphs = Object.entries(subgraphPorts).map(([name, port]) => {
    const schema = `${work}${name}.graphql`;
    writeFileSync(schema, readFileSync(`${load}subgraphs/${name}.graphql`));
    return `[subgraphs.${name}]\nurl = "http://127.0.0.1:${port}/graphql"\nschema_path = "${schema}"\n`;
  });
  writeFileSync(overrides, subgraphs.join("\n"));
  const gateway = `${work}grafbase.toml`;
  writeFileSync(gateway, "[operation_limits]\ndepth = 64\n\n[graph]\nintrospection = true\n");
  return { overrides, gateway };
}

export const gateways = {
  dx: {
    label: "DataExchange",
    url: "http://127.0.0.1:4301/graphql",
    command: () => [dx(), "serve", "gateway", "--urls", "http://127.0.0.1:4301", "--data", `${work}dx`],
    environment: {
      ...dotnet,
      ...raisedLimits,
      ASPNETCORE_ENVIRONMENT: "Conformance",
      Access__Enforcement: "DisabledForConformanceTests",
      Gateway__Supergraph: supergraph,
    },
  },
  floor: {
    label: "floor",
    url: "http://127.0.0.1:4302/graphql",
    command: (workload) => [`${artifacts}floor/Floor`, "http://127.0.0.1:4302", `${work}${workload}.recording.json`],
    environment: dotnet,
  },
  grafbase: {
    label: "Grafbase",
    url: "http://127.0.0.1:4303/graphql",
    command: () => {
      const { overrides, gateway } = grafbaseConfig();
      return [bin("grafbase"), "--home", work, "dev", "--port", "4303", "--graph-overrides", overrides, "--gateway-config", gateway];
    },
    environment: {},
  },
  "hive-rust": {
    label: "Hive Gateway, Rust planner",
    url: "http://127.0.0.1:4304/graphql",
    command: () => ["node", bin("hive-gateway"), "supergraph", supergraph, "--port", "4304", "--host", "127.0.0.1", "--hive-router-runtime", "--fork", "1"],
    environment: { NODE_ENV: "production", LOG_LEVEL: "error" },
  },
  hive: {
    label: "Hive Gateway",
    url: "http://127.0.0.1:4305/graphql",
    command: () => ["node", bin("hive-gateway"), "supergraph", supergraph, "--port", "4305", "--host", "127.0.0.1", "--fork", "1"],
    environment: { NODE_ENV: "production", LOG_LEVEL: "error" },
  },
  apollo: {
    label: "Apollo Gateway",
    url: "http://127.0.0.1:4306/graphql",
    command: () => ["node", `${load}peers/apollo.mjs`, supergraph, "4306"],
    environment: { NODE_ENV: "production" },
  },
};
