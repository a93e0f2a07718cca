// A file that proves a figure: to take away, never to be shown as a page of ours; and taking it back.
import { jsonAnswer } from '@/app/_http/json-answer'
import { defineRoute } from '@/app/_http/route'
import { EvidenceChange } from '@/lib/contracts/evidence'
import { wholeNumber } from '@/lib/contracts/form-data'
import { readEvidence } from '@/lib/data/read-evidence'
import { problem } from '@/lib/domain/problem'
import { ok, refused } from '@/lib/domain/result'
import { contentDisposition } from '@/lib/exports/file-name'
import { removeEvidence } from '@/lib/operations/remove-evidence'

interface Place {
  collection: string
  unit: string
  id: string
}

export const GET = defineRoute<Place>('GET /api/v1/evidence/[collection]/[unit]/[id]', {
  limit: { points: 300, seconds: 600 },
  run: async ({ params, viewer }) => {
    if (viewer === null) return refused(problem('session.ended', {}))
    const file = await readEvidence(viewer, params.collection, params.unit, wholeNumber(params.id))
    if (!file.ok) return file
    const { bytes, fileName, mediaType } = file.value
    // The guard adds a policy that lets what is taken away do nothing, and nosniff.
    return ok({ body: bytes, headers: { 'content-type': mediaType, 'content-disposition': contentDisposition(fileName), 'content-length': String(bytes.byteLength) } })
  },
})

export const PATCH = defineRoute<Place>('PATCH /api/v1/evidence/[collection]/[unit]/[id]', {
  limit: { points: 120, seconds: 600 },
  run: async ({ params, json, viewer, origin }) => {
    if (viewer === null) return refused(problem('session.ended', {}))
    const change = await json(EvidenceChange)
    if (!change.ok) return change
    const id = wholeNumber(params.id)
    if (Number.isNaN(id)) return refused(problem('evidence.unknown', {}))
    const done = await removeEvidence(viewer, { ...params, id }, origin)
    return done.ok ? ok(jsonAnswer({ id: done.value })) : done
  },
})
