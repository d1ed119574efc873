// What the environment says about a run.
import { readFileSync } from "node:fs";

const number = (name, standard) => Number(process.env[name] ?? standard);

export const settings = {
  rounds: number("LOAD_ROUNDS", 3),
  seconds: number("LOAD_SECONDS", 10),
  warm: number("LOAD_WARM", 30),
  connections: number("LOAD_CONNECTIONS", 50),
  delay: number("LOAD_DELAY", 0),
  /** How much of what a gateway can serve it is asked for in an open-loop run. */
  share: number("LOAD_SHARE", 0.5),
};

export const machine = () => /model name\s*: (.*)/.exec(readFileSync("/proc/cpuinfo", "utf8"))?.[1].trim() ?? "unknown processor";
