// Starts the gateway again and again, asks it from the first moment on until it gives the right answer, and tells how long that took.
// One subgraph of its own answers at once; the supergraph is the demonstration's, so that the gateway reads one of a real size.
import { spawn } from 'node:child_process';
import { createServer, request } from 'node:http';
import { cpus } from 'node:os';
import { mkdirSync, rmSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';

const [dx, work] = process.argv.slice(2);
const starts = Number(process.env.COLD_STARTS ?? 9);
const port = Number(process.env.COLD_PORT ?? 18480);
const settings = Object.fromEntries((process.env.COLD_SETTINGS ?? '').split(' ').filter(Boolean).map((s) => s.split(/=(.*)/s, 2)));
const supergraph = fileURLToPath(new URL('../../../schemas/supergraph.graphql', import.meta.url));
const patience = 60_000;

const subgraph = createServer((incoming, outgoing) => {
  incoming.resume().on('end', () => {
    outgoing.setHeader('content-type', 'application/json');
    outgoing.end('{"data":{"provinces":[{"__typename":"Province","code":"01","name":"Hà Nội"}]}}');
  });
});
await new Promise((done) => subgraph.listen(0, '127.0.0.1', done));
const url = `http://127.0.0.1:${subgraph.address().port}/graphql`;

const kinds = {
  'nothing decided, no store': {
    ASPNETCORE_ENVIRONMENT: 'Conformance', Access__Enforcement: 'DisabledForConformanceTests',
  },
  'access enforced, stores in SQLite': {
    ASPNETCORE_ENVIRONMENT: 'Development',
  },
};

function post(path, type, body, headers = {}) {
  return new Promise((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port, path, method: 'POST', headers: { 'content-type': type, 'content-length': Buffer.byteLength(body), ...headers } }, (reply) => {
      let text = '';
      reply.setEncoding('utf8').on('data', (piece) => (text += piece)).on('end', () => resolve({ status: reply.statusCode, text }));
    });
    sent.on('error', reject).end(body);
  });
}

async function firstAnswer(enforced) {
  const headers = {};
  if (enforced) {
    const token = await post('/connect/token', 'application/x-www-form-urlencoded', `grant_type=client_credentials&client_id=${encodeURIComponent('VN:GOV:G12:thong-ke')}`);
    headers.authorization = `Bearer ${JSON.parse(token.text).access_token}`;
  }

  const reply = await post('/graphql', 'application/json', '{"query":"{ provinces { code name } }"}', headers);
  if (JSON.stringify(JSON.parse(reply.text).data) !== '{"provinces":[{"code":"01","name":"Hà Nội"}]}') {
    throw Object.assign(new Error(`a wrong answer: ${reply.status} ${reply.text}`), { wrong: true });
  }
}

async function start(kind) {
  const data = `${work}/data`;
  const enforced = kind.ASPNETCORE_ENVIRONMENT === 'Development';
  const environment = { PATH: process.env.PATH, HOME: process.env.HOME, ...kind, ...settings, Gateway__Supergraph: supergraph };
  for (const name of ['population', 'land', 'tax', 'documents']) {
    environment[`Gateway__Subgraphs__${name}__Url`] = url;
  }

  const owners = { population: 'G01', land: 'G10', tax: 'G12.18', documents: 'G22' };
  for (const [name, owner] of Object.entries(owners)) {
    environment[`Gateway__Subgraphs__${name}__Owner`] = owner;
  }

  const began = performance.now();
  const arguments_ = [`${dx}/dx.dll`, 'serve', 'gateway', '--urls', `http://127.0.0.1:${port}`, '--data', data, ...(enforced ? ['--demonstration'] : [])];
  const gateway = spawn('dotnet', arguments_, { env: environment, cwd: work, stdio: ['ignore', 'ignore', 'pipe'] });
  let complaints = '';
  gateway.stderr.on('data', (piece) => (complaints += piece));
  const ended = new Promise((done) => gateway.on('exit', done));
  try {
    for (;;) {
      try {
        await firstAnswer(enforced);
        return performance.now() - began;
      } catch (failure) {
        if (failure.wrong || gateway.exitCode !== null || performance.now() - began > patience) {
          throw new Error(`${failure.message}\n${complaints}`);
        }

        await new Promise((wait) => setTimeout(wait, 2));
      }
    }
  } finally {
    gateway.kill('SIGKILL');
    await ended;
  }
}

console.log(`${new Date().toISOString().slice(0, 16)}Z, ${cpus()[0].model.trim()} × ${cpus().length}, ${starts} starts each${Object.keys(settings).length ? `, ${JSON.stringify(settings)}` : ''}\n`);
console.log('| Gateway | median s | fastest s | slowest s |\n|---|---|---|---|');
for (const [name, kind] of Object.entries(kinds)) {
  rmSync(`${work}/data`, { recursive: true, force: true });
  mkdirSync(`${work}/data`, { recursive: true });
  // The first start fills the store and the file cache; what is measured is every later one.
  await start(kind);
  const seconds = [];
  for (let i = 0; i < starts; i++) {
    seconds.push((await start(kind)) / 1000);
  }

  seconds.sort((a, b) => a - b);
  console.log(`| ${name} | ${seconds[seconds.length >> 1].toFixed(2)} | ${seconds[0].toFixed(2)} | ${seconds.at(-1).toFixed(2)} |`);
}

subgraph.close();
