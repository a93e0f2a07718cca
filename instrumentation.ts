// Runs once when the server starts: the guard stands before anything is answered, and a configuration that must not serve is refused
// with the reason.
// And once for each request that failed: the log names it by the number that its reader was shown.
import type { Instrumentation } from 'next'

export async function register(): Promise<void> {
  // Written so that the build for the other runtime leaves it out.
  if (process.env.NEXT_RUNTIME === 'nodejs') {
    const { outliveClosedLogs } = await import('@/lib/platform/closed-logs')
    outliveClosedLogs()
    const { standGuard } = await import('@/lib/platform/http/stand-guard')
    standGuard()
    const { checkStart } = await import('@/lib/platform/start-check')
    await checkStart()
    const { watchAlerts } = await import('@/lib/data/alert-watch')
    watchAlerts()
    const { startBackgroundJobs } = await import('@/lib/operations/run-background-jobs')
    const { startExports } = await import('@/lib/operations/write-exports')
    const running = [startBackgroundJobs(), startExports()]
    for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => running.forEach((one) => void one.stop()))
  }
}

export const onRequestError: Instrumentation.onRequestError = async (error, request, context) => {
  if (process.env.NEXT_RUNTIME === 'nodejs') {
    const { log } = await import('@/lib/platform/log')
    const { loggedPath } = await import('@/lib/platform/http/logged-path')
    const digest = typeof error === 'object' && error !== null && 'digest' in error ? error.digest : undefined
    log.error({ err: error, requestId: request.headers['x-request-id'], method: request.method, path: loggedPath(request.path.split('?')[0] ?? ''), route: context.routePath, digest }, 'request failed')
  }
}
