// What the floor replays: the subgraph requests of our gateway for each operation, in their waves. The stand-in answers slowly meanwhile, so that
// what is sent together is seen together.
import { readFileSync } from "node:fs";
import { controlPort } from "./paths.mjs";
import { post, save } from "./measure.mjs";

const delayMs = 40;
const control = (path, method = "POST") => fetch(`http://127.0.0.1:${controlPort}${path}`, { method });

export async function record(gateway, workload) {
  await control(`/delay/${delayMs}`);
  let requests;
  for (let i = 0; i < 5; i++) {
    await control("/trace");
    await post(gateway.url, workload.body);
    const seen = await (await control("/trace", "GET")).json();
    requests = requests && requests.length <= seen.length ? requests : seen;
  }

  await control("/delay/0");
  const answer = readFileSync(workload.expectedFile(gateway.key)).toString("base64");
  const recorded = { body: workload.body, answer, waves: waves(requests) };
  save(`${workload.name}.recording.json`, JSON.stringify([recorded]));
  return `${workload.name}: ${recorded.waves.map((w) => w.length).join(" + ")} subgraph requests`;
}

function waves(requests) {
  const waves = [];
  let began = -Infinity;
  for (const { atMs, port, body } of requests) {
    if (atMs - began > delayMs / 2) {
      waves.push([]);
      began = atMs;
    }

    waves.at(-1).push({ port, body });
  }

  return waves;
}
