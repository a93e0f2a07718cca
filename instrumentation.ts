// Runs once when the server starts: a configuration that must not serve is refused here, with the reason.
// And once for each request that failed: the log names it by the number that its reader was shown.
import type { Instrumentation } from 'next'

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

export const onRequestError: Instrumentation.onRequestError = async (error, request, context) => {
  const { log } = await import('@/lib/platform/log')
  const digest = typeof error === 'object' && error !== null && 'digest' in error ? error.digest : undefined
  log.error({ err: error, requestId: request.headers['x-request-id'], method: request.method, path: request.path.split('?')[0], route: context.routePath, digest }, 'request failed')
}
