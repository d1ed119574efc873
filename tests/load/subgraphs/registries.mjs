// Passes a request on to the real registry, signed as the gateway signs (RFC 9421): node registries.mjs <port> <key> <name>=<url>...
// The stand-in asks here once for each distinct request, and replays from then on.
import { createServer } from "node:http";
import { signed } from "./signing.mjs";

const [port, key, ...rest] = process.argv.slice(2);
const registries = Object.fromEntries(rest.map((r) => r.split("=")));

createServer(async (request, response) => {
  const chunks = [];
  for await (const chunk of request) {
    chunks.push(chunk);
  }

  const body = Buffer.concat(chunks);
  const url = registries[request.url.slice(1)];
  if (!url || body.length === 0) {
    response.end("{}");
    return;
  }

  const headers = { "content-type": "application/json", accept: "application/json", ...signed(key, new URL(url).pathname, body) };
  const answer = await fetch(url, { method: "POST", body, headers });
  const bytes = Buffer.from(await answer.arrayBuffer());
  if (answer.status !== 200) {
    console.error(request.url, answer.status, `${bytes.subarray(0, 300)}`);
  }

  response.setHeader("content-type", "application/json");
  response.end(bytes);
}).listen(Number(port), "127.0.0.1", () => console.log("recorder listens"));
