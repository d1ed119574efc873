// Access tokens of the development issuer, a few in turn, as clients use them.
import { execFileSync } from "node:child_process";
import { dx } from "./gateways.mjs";
import { save } from "./measure.mjs";

const count = 8;

/** A file of tokens, one on each line. */
export function tokens(name, client, data) {
  const issue = () => execFileSync(dx(), ["token", "--client", client, "--data", data, "--ttl", "1d"]).toString().trim();
  return save(`${name}.tokens`, Array.from({ length: count }, issue).join("\n"));
}
