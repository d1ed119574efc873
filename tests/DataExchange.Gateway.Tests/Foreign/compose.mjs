// Composes the schemas of services.mjs into a supergraph with @apollo/composition, starts them with @apollo/subgraph on free ports of the
// loopback, and prints one line of JSON: the supergraph, and each service's URL. Ends when its standard input ends.
import { createServer } from 'node:http';
import { composeServices } from '@apollo/composition';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { graphql, parse } from 'graphql';
import { services } from './services.mjs';

const composed = composeServices(services.map((s) => ({ name: s.name, url: 'http://127.0.0.1/' + s.name, typeDefs: parse(s.sdl) })));
if (composed.errors?.length) {
  console.error(composed.errors.map((e) => e.message).join('\n'));
  process.exit(1);
}

const urls = {};
for (const service of services) {
  const schema = buildSubgraphSchema({ typeDefs: parse(service.sdl), resolvers: service.resolvers });
  const server = createServer(async (request, response) => {
    const chunks = [];
    for await (const chunk of request) {
      chunks.push(chunk);
    }
    const { query, variables, operationName } = JSON.parse(Buffer.concat(chunks).toString('utf8'));
    const result = await graphql({ schema, source: query, variableValues: variables, operationName });
    response.writeHead(200, { 'content-type': 'application/json' });
    response.end(JSON.stringify(result));
  });
  await new Promise((listening) => server.listen(0, '127.0.0.1', listening));
  urls[service.name] = `http://127.0.0.1:${server.address().port}/`;
}

console.log(JSON.stringify({ supergraph: composed.supergraphSdl, urls }));
process.stdin.resume();
process.stdin.on('end', () => process.exit(0));
