// Alerts in the server's log, each once: whoever watches the log hears of it without opening a page.
import 'server-only'
import { now } from '@/lib/platform/clock'
import { log } from '@/lib/platform/log'
import { alertsAt } from './alerts'

const EVERY_MS = 30 * 1000
const TOLD_LONGEST = 1000

/** Writes the alerts that are new since the last call. Returns how many those were. */
export async function tellNewAlerts(at: Date, told: Set<string>): Promise<number> {
  const fresh = (await alertsAt(at)).filter(({ key }) => !told.has(key))
  for (const alert of fresh) {
    told.add(alert.key)
    log.warn({ alert }, 'alert')
  }
  for (const old of told) if (told.size > TOLD_LONGEST) told.delete(old)
  return fresh.length
}

/** Looks every 30 seconds for as long as the process lives. A database that cannot be reached is tried again. */
export function watchAlerts(): void {
  const told = new Set<string>()
  let looking = false
  const look = async (): Promise<void> => {
    if (looking) return
    looking = true
    try {
      await tellNewAlerts(now(), told)
    } catch (error) {
      log.warn({ err: error }, 'alerts could not be looked for')
    } finally {
      looking = false
    }
  }
  setInterval(() => void look(), EVERY_MS).unref()
}
