// Verifies the audit log and tells how far it is: one JSON object a line, in the reader's words, the last of them the result.
import { orOutage } from '@/app/_http/outage'
import { defineRoute } from '@/app/_http/route'
import { fieldRaw } from '@/lib/contracts/form-data'
import { problem } from '@/lib/domain/problem'
import { ok, refused } from '@/lib/domain/result'
import { formatDecimal } from '@/lib/i18n/format-number'
import { problemSentence } from '@/lib/i18n/problem-sentence'
import { verificationWords, type VerificationLine } from '@/lib/i18n/verification-words'
import { verifyAuditLog } from '@/lib/operations/verify-audit-log'
import { log } from '@/lib/platform/log'

const NOTES_LONGEST = 200_000

export const POST = defineRoute('POST /api/v1/audit/verification', {
  limit: { points: 10, seconds: 600 },
  run: async ({ form, viewer, origin, display }) => {
    if (viewer === null) return refused(problem('session.ended', {}))
    const notes = fieldRaw(await form(), 'held').slice(0, NOTES_LONGEST)
    const { locale, t } = display
    const utf8 = new TextEncoder()
    const waiting = { gone: false }
    const work = async (tell: (line: VerificationLine) => void): Promise<void> => {
      const found = await orOutage(() =>
        verifyAuditLog(viewer, notes, origin, ({ stream, done, total }) => {
          if (waiting.gone) throw new Error('nobody waits for the verification any more')
          tell({ kind: 'progress', done, total, sentence: t.audit.verifyProgress(stream, formatDecimal(String(done)), formatDecimal(String(total))) })
        }),
      )
      const [first] = found.ok ? [] : found.problems
      if (found.ok) tell({ kind: 'result', result: verificationWords(locale, found.value, viewer.displayName) })
      else tell({ kind: 'refused', sentence: first === undefined ? t.audit.verifyFailed : problemSentence(t.problem, first) })
    }
    const body = new ReadableStream<Uint8Array>({
      start: (controller) => {
        const tell = (line: VerificationLine): void => controller.enqueue(utf8.encode(`${JSON.stringify(line)}\n`))
        // Not awaited: what is told leaves while the work goes on.
        void work(tell)
          .catch((error: unknown) => {
            if (waiting.gone) return
            log.error({ err: error, requestId: origin.requestId }, 'a verification failed')
            tell({ kind: 'refused', sentence: t.audit.verifyFailed })
          })
          .finally(() => {
            if (!waiting.gone) controller.close()
          })
      },
      cancel: () => {
        waiting.gone = true
      },
    })
    return ok({ body, headers: { 'content-type': 'application/x-ndjson; charset=utf-8', 'x-accel-buffering': 'no' } })
  },
})
