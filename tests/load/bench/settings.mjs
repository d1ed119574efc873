// What the environment says about a run.
import { readFileSync } from "node:fs";

const number = (name, standard) => Number(process.env[name] ?? standard);

export const settings = {
  rounds: number("LOAD_ROUNDS", 3),
  seconds: number("LOAD_SECONDS", 10),
  warm: number("LOAD_WARM", 30),
  connections: number("LOAD_CONNECTIONS", 50),
  delay: number("LOAD_DELAY", 0),
  /** How many people the registries know, how many of them are asked about again and again, and how often before it is measured. */
  citizens: number("LOAD_CITIZENS", 20000),
  hot: number("LOAD_HOT", 200),
  hotWarm: number("LOAD_HOT_WARM", 20),
  /** How much of what a gateway can serve it is asked for in an open-loop run. */
  share: number("LOAD_SHARE", 0.5),
};

export const machine = () => /model name\s*: (.*)/.exec(readFileSync("/proc/cpuinfo", "utf8"))?.[1].trim() ?? "unknown processor";
