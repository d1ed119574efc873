// One JSON job per line: { subgraphs: [{ name, sdl }] }. One JSON answer per line: { codes: [...], messages: [...] } or { sdl }.
const { createInterface } = require('node:readline');
const { composeServices } = require('@apollo/composition');
const { parse } = require('graphql');

function compose({ subgraphs }) {
  const services = [];
  for (const { name, sdl } of subgraphs) {
    try {
      services.push({ name, typeDefs: parse(sdl) });
    } catch (error) {
      return { codes: ['INVALID_GRAPHQL'], messages: [error.message] };
    }
  }
  const result = composeServices(services);
  return result.errors
    ? { codes: result.errors.map(e => e.extensions?.code ?? 'NONE'), messages: result.errors.map(e => e.message) }
    : { sdl: result.supergraphSdl };
}

createInterface({ input: process.stdin }).on('line', line => {
  let answer;
  try {
    answer = compose(JSON.parse(line));
  } catch (error) {
    answer = { fault: String(error?.stack ?? error) };
  }
  process.stdout.write(JSON.stringify(answer) + '\n');
});
