// Runs once when the server starts: a configuration that must not serve is refused here, with the reason.

export async function register(): Promise<void> {
  if (process.env['NEXT_RUNTIME'] !== 'nodejs') return
  const { readEnvironment } = await import('@/lib/platform/env')
  const { log } = await import('@/lib/platform/log')
  const checked = readEnvironment(process.env)
  if (!checked.ok) {
    for (const reason of checked.reasons) log.error({ reason }, 'start refused: configuration')
    process.exit(1)
  }
  const { readiness } = await import('@/lib/platform/database/readiness')
  const state = await readiness()
  for (const reason of state.refusals) log.error({ reason }, 'start refused: database role')
  if (state.refusals.length > 0) process.exit(1)
  if (!state.reachable) log.warn('the database cannot be reached yet; pages answer 503 until it can')
}
