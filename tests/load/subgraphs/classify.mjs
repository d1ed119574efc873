// The supergraph with our access directives, every type INTERNAL, so that access to it can be decided: node classify.mjs <supergraph> <out>
import { readFileSync, writeFileSync } from "node:fs";

const [from, to] = process.argv.slice(2);
const graphs = [...readFileSync(from, "utf8").matchAll(/^\s+([A-Z0-9_]+)\s+@join__graph\(/gm)].map((m) => m[1]);
const classes = ["OPEN", "SHARED", "INTERNAL", "PERSONAL", "SENSITIVE"];
const added = `
directive @classified(as: DataClass!, term: String) on OBJECT | INTERFACE | FIELD_DEFINITION

enum DataClass @join__type(graph: ${graphs[0]}) {
${classes.map((c) => `  ${c} @join__enumValue(graph: ${graphs[0]})`).join("\n")}
}
`;
const supergraph = readFileSync(from, "utf8")
  .replace(/(@link\(url: "https:\/\/specs\.apollo\.dev\/link\/[^)]*\))/, '$1\n  @link(url: "https://specs.dataexchange.example/access/v1.0", import: ["@classified"])')
  .replace(/^type (\w+)/gm, "type $1 @classified(as: INTERNAL)");
writeFileSync(to, supergraph + added);
