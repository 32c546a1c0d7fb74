import { readFileSync, writeFileSync } from 'node:fs';

export type Memory = { readonly residentMb: number; readonly highestMb: number };

/** Resident memory of a process now and its highest so far (Linux: VmRSS, VmHWM); undefined when it is gone. */
export function memoryOf(pid: number): Memory | undefined {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    const megabytes = (name: string) =>
      (Number(new RegExp(`^${name}:\\s+(\\d+) kB`, 'mu').exec(status)?.[1] ?? 0) * 1_024) / 1e6;
    return { residentMb: megabytes('VmRSS'), highestMb: megabytes('VmHWM') };
  } catch {
    return undefined; // the process has ended
  }
}

/** Lets VmHWM begin anew from what is resident now. */
export function resetHighest(pid: number): void {
  writeFileSync(`/proc/${pid}/clear_refs`, '5');
}

/** Watches several processes together: the highest sum seen at one instant, and the sum of each one's own highest. */
export function watchMemory(pids: () => readonly number[], everyMs: number) {
  let highestTogetherMb = 0;
  const own = new Map<number, number>();
  const look = (): void => {
    let sum = 0;
    for (const pid of pids()) {
      const memory = memoryOf(pid);
      if (!memory) continue;
      sum += memory.residentMb;
      own.set(pid, memory.highestMb);
    }
    highestTogetherMb = Math.max(highestTogetherMb, sum);
  };
  look();
  const timer = setInterval(look, everyMs);
  return {
    stop: () => {
      clearInterval(timer);
      look();
      return {
        highestTogetherMb,
        sumOfHighestMb: [...own.values()].reduce((sum, highest) => sum + highest, 0),
      };
    },
  };
}
