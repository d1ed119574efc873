// The real subgraphs, and the one server that knows everything, by graphql-js: node recorder.mjs <port>
// POST /accounts|inventory|products|reviews|whole. Asked once for each distinct request; the stand-in replays from then on.
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { createRequire } from "node:module";
import { subgraphs, whole } from "./resolvers.mjs";

const require = createRequire(new URL("../peers/package.json", import.meta.url));
const { buildSchema, execute, parse } = require("graphql");

const federation = `
  scalar _Any
  scalar link__Import
  directive @link(url: String!, as: String, import: [link__Import]) repeatable on SCHEMA
  directive @key(fields: String!, resolvable: Boolean = true) repeatable on OBJECT | INTERFACE
  directive @shareable on OBJECT | FIELD_DEFINITION
  directive @external on OBJECT | FIELD_DEFINITION
  directive @requires(fields: String!) on FIELD_DEFINITION
  directive @provides(fields: String!) on FIELD_DEFINITION
`;

function text(name) {
  return readFileSync(new URL(`./${name}.graphql`, import.meta.url), "utf8").replace(/extend schema.*\n/, "");
}

function subgraph(name) {
  const { root, entities } = subgraphs[name];
  const sdl = text(name);
  const types = Object.keys(entities).join(" | ");
  const query = `{ _entities(representations: [_Any!]!): [_Entity]! }`;
  const schema = buildSchema(`${federation} union _Entity = ${types}\n${sdl}\n${sdl.includes("type Query") ? "extend" : ""} type Query ${query}`);
  const resolve = ({ representations }) => representations.map((r) => entities[r.__typename](r));
  return { schema, rootValue: { ...root, _entities: resolve } };
}

// The union of all subgraphs' types: each definition extends what the first one began.
function everything() {
  const seen = new Set();
  const fields = new Map();
  for (const name of Object.keys(subgraphs)) {
    for (const type of parse(federation + text(name)).definitions.filter((d) => d.kind === "ObjectTypeDefinition")) {
      const known = fields.get(type.name.value) ?? new Map();
      fields.set(type.name.value, known);
      for (const field of type.fields.filter((f) => !known.has(f.name.value))) {
        known.set(field.name.value, { ...field, directives: [] });
      }

      seen.add(type.name.value);
    }
  }

  const { print } = require("graphql");
  const sdl = [...seen].map((type) => `type ${type} { ${[...fields.get(type).values()].map(print).join("\n")} }`).join("\n");
  return { schema: buildSchema(sdl), rootValue: whole };
}

const servers = Object.fromEntries([...Object.keys(subgraphs).map((name) => [name, subgraph(name)]), ["whole", everything()]]);

createServer(async (request, response) => {
  const chunks = [];
  for await (const chunk of request) {
    chunks.push(chunk);
  }

  let answer;
  try {
    const { query, variables, operationName } = JSON.parse(Buffer.concat(chunks).toString("utf8"));
    const server = servers[request.url.slice(1)];
    answer = await execute({ ...server, document: parse(query), variableValues: variables, operationName });
  } catch (failure) {
    answer = { errors: [{ message: `${failure}` }] };
  }

  if (answer.errors) {
    console.error(request.url, JSON.stringify(answer.errors.slice(0, 2)));
  }

  response.setHeader("content-type", "application/json");
  response.end(JSON.stringify(answer));
}).listen(Number(process.argv[2] ?? 4210), "127.0.0.1", () => console.log("recorder listens"));
