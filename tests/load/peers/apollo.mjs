// @apollo/gateway behind the smallest HTTP server: node apollo.mjs <supergraph> <port>
// The package plans and executes; the GraphQL server that usually stands before it (parsing, validation, caching of both) is the few lines here.
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { ApolloGateway } from "@apollo/gateway";
import { parse, validate } from "graphql";
import { createHash } from "node:crypto";

const gateway = new ApolloGateway({ supergraphSdl: readFileSync(process.argv[2], "utf8"), logger: { debug() {}, info() {}, warn: console.error, error: console.error } });
const { executor, schema } = await (async () => {
  let schema;
  gateway.onSchemaLoadOrUpdate((loaded) => (schema = loaded.apiSchema));
  const { executor } = await gateway.load();
  return { executor, schema };
})();

const documents = new Map();
function understand(query) {
  let known = documents.get(query);
  if (!known) {
    const document = parse(query);
    const errors = validate(schema, document);
    const operation = document.definitions.find((d) => d.kind === "OperationDefinition");
    known = { document, errors, operation, queryHash: createHash("sha256").update(query).digest("hex") };
    documents.set(query, known);
  }

  return known;
}

const cache = { get: async () => undefined, set: async () => {}, delete: async () => true };
createServer((request, response) => {
  const chunks = [];
  request.on("data", (chunk) => chunks.push(chunk));
  request.on("end", async () => {
    if (chunks.length === 0) {
      response.writeHead(400).end();
      return;
    }

    const { query, variables, operationName } = JSON.parse(Buffer.concat(chunks).toString("utf8"));
    const { document, errors, operation, queryHash } = understand(query);
    const answer = errors.length
      ? { errors }
      : await executor({
          document,
          operation,
          operationName: operationName ?? operation.name?.value ?? null,
          queryHash,
          source: query,
          request: { query, variables: variables ?? {}, operationName, http: { headers: new Map() } },
          context: {},
          cache,
          schema,
          logger: console,
          metrics: {},
          overallCachePolicy: { restrict() {}, replace() {}, policyIfCacheable: () => null },
        });
    const body = JSON.stringify({ data: answer.data, errors: answer.errors });
    response.writeHead(200, { "content-type": "application/json", "content-length": Buffer.byteLength(body) });
    response.end(body);
  });
}).listen(Number(process.argv[3]), "127.0.0.1");
