// Takes in a file of history and begins to check it: the answer does not wait for the end, the batch's page shows how far it is.
import { jsonAnswer } from '@/app/_http/json-answer'
import { fromOutside } from '@/app/_http/read-form'
import { defineRoute } from '@/app/_http/route'
import { fieldText } from '@/lib/contracts/form-data'
import { SendingKey } from '@/lib/contracts/history'
import { problem } from '@/lib/domain/problem'
import { ok, refused } from '@/lib/domain/result'
import { checkHistory } from '@/lib/operations/check-history'
import { receiveHistory } from '@/lib/operations/receive-history'
import { log } from '@/lib/platform/log'

export const POST = defineRoute<object>('POST /api/v1/history', {
  limit: { points: 60, seconds: 600 },
  run: async ({ form, viewer, origin }) => {
    if (viewer === null) return refused(problem('session.ended', {}))
    const sent = await form()
    const key = fromOutside({ key: fieldText(sent, 'key') }, SendingKey)
    if (!key.ok) return key
    const file = sent.get('file')
    if (!(file instanceof File)) return refused(problem('form.unreadable', {}))
    const received = await receiveHistory(viewer, { key: key.value.key, name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) }, origin)
    if (!received.ok) return received
    const { number, fresh } = received.value
    if (fresh) void checkHistory(viewer, number).catch((error: unknown) => log.error({ err: error, batch: number }, 'a batch of history could not be checked'))
    return ok(jsonAnswer({ number }))
  },
})
