import { readdirSync, readFileSync } from 'node:fs';

/** What the processes of a group have used up to now. */
export interface Usage {
  /** Of all of them, with those that have ended. */
  readonly cpuSeconds: number;
  /** Resident memory of those that run; what several share counts for each. */
  readonly bytes: number;
}

/** Ticks and pages as Linux tells them to programs, on every machine that the project runs on. */
const ticksPerSecond = 100;
const pageBytes = 4096;

/** Reads it from Linux's `/proc`. Throws where there is none. */
export function readUsage(group: number): Usage {
  let [ticks, pages] = [0, 0];
  for (const name of readdirSync('/proc')) {
    const fields = /^\d+$/u.test(name) ? readFields(name) : null;
    if (fields === null || Number(fields[groupField]) !== group) continue;
    for (const field of timeFields) ticks += Number(fields[field]);
    pages += Number(fields[residentField]);
  }
  return { cpuSeconds: ticks / ticksPerSecond, bytes: pages * pageBytes };
}

/** Places in `/proc/PID/stat` behind the name, which may hold anything (proc_pid_stat(5)). */
const groupField = 2;
/** Its own time as user and as system, and that of its children that have ended. */
const timeFields = [11, 12, 13, 14] as const;
const residentField = 21;

function readFields(process: string): string[] | null {
  try {
    const text = readFileSync(`/proc/${process}/stat`, 'utf8');
    return text.slice(text.lastIndexOf(')') + 2).split(' ');
  } catch {
    // It has ended since the folder was read.
    return null;
  }
}
