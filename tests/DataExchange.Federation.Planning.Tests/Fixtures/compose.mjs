// Composes <name>.graphqls (subgraphs, each after a line "# subgraph NAME") to <name>.graphql with the reference implementation:
//   npm install --no-save @apollo/composition@2.14 graphql@16 && node compose.mjs shop
// registries is composed of the files under schemas/, first (join v0.1) by @apollo/federation 0.26.
import { composeServices } from '@apollo/composition';
import { parse } from 'graphql';
import fs from 'node:fs';

for (const name of process.argv.slice(2)) {
  const subgraphs = fs.readFileSync(`${name}.graphqls`, 'utf8').split(/^# subgraph /m).slice(1).map(text => {
    const [subgraph, ...lines] = text.split('\n');
    return { name: subgraph.trim(), url: `http://${subgraph.trim()}.test/graphql`, typeDefs: parse(lines.join('\n')) };
  });
  const result = composeServices(subgraphs);
  if (result.errors?.length) {
    console.error(result.errors.map(e => `${name}: ${e.extensions?.code} ${e.message}`).join('\n'));
    process.exitCode = 1;
  } else {
    fs.writeFileSync(`${name}.graphql`, result.supergraphSdl.trimEnd() + '\n');
  }
}
