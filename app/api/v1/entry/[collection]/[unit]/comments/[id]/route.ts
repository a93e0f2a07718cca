// Settling a thread of comments, or opening it again.
import { jsonAnswer } from '@/app/_http/json-answer'
import { defineRoute } from '@/app/_http/route'
import { ThreadChange } from '@/lib/contracts/comment'
import { wholeNumber } from '@/lib/contracts/form-data'
import { problem } from '@/lib/domain/problem'
import { ok, refused } from '@/lib/domain/result'
import { resolveComment } from '@/lib/operations/resolve-comment'

export const PATCH = defineRoute<{ collection: string; unit: string; id: string }>('PATCH /api/v1/entry/[collection]/[unit]/comments/[id]', {
  limit: { points: 120, seconds: 600 },
  run: async ({ params, json, viewer, origin }) => {
    if (viewer === null) return refused(problem('session.ended', {}))
    const change = await json(ThreadChange)
    if (!change.ok) return change
    const id = wholeNumber(params.id)
    if (Number.isNaN(id)) return refused(problem('comment.unknown', {}))
    const done = await resolveComment(viewer, { ...params, id, ...change.value }, origin)
    return done.ok ? ok(jsonAnswer({ thread: done.value })) : done
  },
})
