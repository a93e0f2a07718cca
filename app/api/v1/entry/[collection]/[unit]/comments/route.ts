// Comments on a submission as a whole, and writing one on it or on one of its cells.
import { jsonAnswer } from '@/app/_http/json-answer'
import { defineRoute } from '@/app/_http/route'
import { threadAnswer } from '@/app/_http/thread-answer'
import { NewComment } from '@/lib/contracts/comment'
import { submissionThreads } from '@/lib/data/submission-threads'
import { problem } from '@/lib/domain/problem'
import { ok, refused } from '@/lib/domain/result'
import { writeComment } from '@/lib/operations/write-comment'

interface Place {
  collection: string
  unit: string
}

export const GET = defineRoute<Place>('GET /api/v1/entry/[collection]/[unit]/comments', {
  limit: { points: 600, seconds: 60 },
  run: async ({ params, viewer, display: { locale } }) => {
    if (viewer === null) return refused(problem('session.ended', {}))
    const threads = await submissionThreads(viewer, params.collection, params.unit)
    return threads.ok ? ok(jsonAnswer({ threads: threads.value.map((thread) => threadAnswer(locale, thread)) })) : threads
  },
})

export const POST = defineRoute<Place>('POST /api/v1/entry/[collection]/[unit]/comments', {
  limit: { points: 60, seconds: 600 },
  run: async ({ params, json, viewer, origin }) => {
    if (viewer === null) return refused(problem('session.ended', {}))
    const comment = await json(NewComment, ['text'])
    if (!comment.ok) return comment
    const written = await writeComment(viewer, { ...comment.value, ...params }, origin)
    return written.ok ? ok(jsonAnswer({ thread: written.value })) : written
  },
})
