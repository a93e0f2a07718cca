// What the server's log says about a request. It is written beside the answer, so it may come a moment later.
import { readFileSync } from 'node:fs'

const PATIENCE_MS = 5000

/** Lines of the log with this text, as they stand now. */
export const linesWith = (logFile: string, text: string): readonly string[] => readFileSync(logFile, 'utf8').split('\n').filter((line) => line.includes(text))

/** Lines with this text, waited for; empty where none comes. */
export async function logged(logFile: string, text: string): Promise<readonly string[]> {
  for (let waitedMs = 0; waitedMs < PATIENCE_MS; waitedMs += 50) {
    const lines = linesWith(logFile, text)
    if (lines.length > 0) return lines
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  return []
}
