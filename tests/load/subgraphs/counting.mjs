// Passes requests on to registries as they are and counts them: node counting.mjs <control port> <port>=<url>...
// GET / on the control port tells how many there were, by port. What is signed is method, path and body: the port is free.
import { createServer, request as ask } from "node:http";

const [control, ...ports] = process.argv.slice(2);
const counts = {};

for (const [port, url] of ports.map((p) => p.split("="))) {
  counts[port] = 0;
  createServer((request, response) => {
    counts[port]++;
    const { host, ...headers } = request.headers;
    const onward = ask(url, { method: request.method, headers }, (answer) => {
      response.writeHead(answer.statusCode, answer.headers);
      answer.pipe(response);
    });
    onward.on("error", () => response.destroy());
    request.pipe(onward);
  }).listen(Number(port), "127.0.0.1");
}

createServer((_, response) => response.end(JSON.stringify(counts))).listen(Number(control), "127.0.0.1");
