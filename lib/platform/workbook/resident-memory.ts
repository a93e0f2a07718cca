// How much memory a process takes, where the system tells it.
import { readFile } from 'node:fs/promises'

/** Bytes; null where it cannot be told: another system, or the process is over. */
export async function residentMemory(process: number): Promise<number | null> {
  const status = await readFile(`/proc/${process}/status`, 'utf8').catch(() => '')
  const kilobytes = /^VmRSS:\s+(\d+) kB$/m.exec(status)?.[1]
  return kilobytes === undefined ? null : Number(kilobytes) * 1024
}
