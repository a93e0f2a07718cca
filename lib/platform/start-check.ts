// What a server must have before it serves: a whole configuration, and a database entered with the right role.
import { readiness } from './database/readiness'
import { readEnvironment } from './env'
import { log } from './log'
import { versionWarnings } from './version-floors'

/** Ends the process with the reason where it must not serve. A database that is only unreachable is waited for: pages say so. */
export async function checkStart(): Promise<void> {
  const checked = readEnvironment(process.env)
  if (!checked.ok) {
    for (const reason of checked.reasons) log.error({ reason }, 'start refused: configuration')
    process.exit(1)
  }
  const state = await readiness()
  for (const reason of state.refusals) log.error({ reason }, 'start refused: database role')
  if (state.refusals.length > 0) process.exit(1)
  for (const warning of versionWarnings({ node: process.versions.node, postgresql: state.serverVersion })) log.warn(warning)
  if (!state.reachable) log.warn('the database cannot be reached yet; pages fail until it can')
}
