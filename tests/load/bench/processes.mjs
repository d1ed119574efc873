// Starting, pinning, measuring and ending processes. Only what was started here is ended.
import { execFileSync, spawn } from "node:child_process";
import { createWriteStream, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { setTimeout as pause } from "node:timers/promises";
import { work } from "./paths.mjs";

const started = [];

export function start(name, [command, ...args], environment, cpus) {
  const log = createWriteStream(`${work}${name}.log`);
  const child = spawn("taskset", ["-c", cpus, command, ...args], { cwd: work, env: { ...process.env, ...environment }, stdio: ["ignore", "pipe", "pipe"], detached: true });
  child.stdout.pipe(log);
  child.stderr.pipe(log);
  started.push(child);
  return child;
}

export function stopAll() {
  for (const child of started) {
    stop(child);
  }
}

export function stop(child) {
  try {
    process.kill(-child.pid, "SIGKILL");
  } catch {
    // It has ended by itself.
  }
}

/** Waits until something answers at a URL, whatever it answers. */
export async function until(url, what, attempts = 300) {
  for (let i = 0; i < attempts; i++) {
    const up = await fetch(url).then((r) => r.status !== 503, () => false);
    if (up) {
      return;
    }

    await pause(200);
  }

  throw new Error(`${what} does not answer: see ${work}`);
}

/** The process and all below it. */
export function family(pid) {
  const children = new Map();
  for (const entry of readdirSync("/proc").filter((e) => /^\d+$/.test(e))) {
    try {
      const parent = Number(stat(entry)[1]);
      children.set(parent, [...(children.get(parent) ?? []), Number(entry)]);
    } catch {
      // It ended while we looked.
    }
  }

  const all = [];
  for (const todo = [pid]; todo.length > 0; ) {
    const next = todo.pop();
    all.push(next);
    todo.push(...(children.get(next) ?? []));
  }

  return all;
}

export function pin(pid, cpus) {
  for (const member of family(pid)) {
    execFileSync("taskset", ["-a", "-p", "-c", cpus, `${member}`], { stdio: "ignore" });
  }
}

/** Milliseconds of processor time that the family has used. */
export function cpuMs(pid) {
  return family(pid).reduce((sum, member) => {
    const fields = stat(member);
    return sum + (Number(fields[11]) + Number(fields[12])) * 10;
  }, 0);
}

export function resetPeak(pid) {
  for (const member of family(pid)) {
    writeFileSync(`/proc/${member}/clear_refs`, "5");
  }
}

/** Peak resident memory of the family since the reset, in MB. */
export function peakMb(pid) {
  return family(pid).reduce((sum, member) => {
    const line = /VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${member}/status`, "utf8"));
    return sum + (line ? Number(line[1]) / 1024 : 0);
  }, 0);
}

// The fields after the command, which may hold spaces: state is 0, parent 1, user time 11, system time 12.
function stat(pid) {
  const text = readFileSync(`/proc/${pid}/stat`, "utf8");
  return text.slice(text.lastIndexOf(")") + 2).split(" ");
}
