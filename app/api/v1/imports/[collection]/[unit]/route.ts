// Takes a file of figures in place of typing: POST a form with the file; GET tells how far one has come that was sent under a key.
import { jsonAnswer } from '@/app/_http/json-answer'
import { defineRoute, type Answer } from '@/app/_http/route'
import { fieldText } from '@/lib/contracts/form-data'
import { UploadKey } from '@/lib/contracts/upload'
import { sheetToFill } from '@/lib/data/upload-work'
import { uploadByKey } from '@/lib/data/uploads'
import { problem } from '@/lib/domain/problem'
import { ok, refused } from '@/lib/domain/result'
import { receiveUpload } from '@/lib/operations/receive-upload'

interface Place {
  collection: string
  unit: string
}

const pageOf = ({ collection, unit }: Place, rest: string): string => `/desk/import/${encodeURIComponent(collection)}/${encodeURIComponent(unit)}${rest}`
const sentTo = (location: string): Answer => ({ status: 303, body: null, headers: { location } })

export const POST = defineRoute<Place>('POST /api/v1/imports/[collection]/[unit]', {
  limit: { points: 60, seconds: 600 },
  run: async ({ params, form, viewer, origin }) => {
    if (viewer === null) return refused(problem('session.ended', {}))
    // Asked before anything of the body is looked at.
    const sheet = await sheetToFill(viewer, params.collection, params.unit)
    if (!sheet.ok) return sheet
    const sent = await form()
    const file = sent.get('file')
    // A plain form is led on to a page; whoever sent it by script is told what to show.
    const plain = fieldText(sent, 'answer') === 'page'
    if (!(file instanceof File) || (file.size === 0 && file.name === '')) return plain ? ok(sentTo(pageOf(params, '?missing=file'))) : refused(problem('uploaded.no-file', {}))
    const key = UploadKey.safeParse(fieldText(sent, 'key'))
    const received = await receiveUpload(viewer, { ...params, key: key.success ? key.data : null, name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) }, origin)
    if (!received.ok) return received
    const { number, state, fault } = received.value
    const href = pageOf(params, `/${number}`)
    if (plain) return ok(sentTo(href))
    return state === 'FAILED' ? { ok: false, problems: fault } : ok(jsonAnswer({ number, state, href }))
  },
})

export const GET = defineRoute<Place>('GET /api/v1/imports/[collection]/[unit]', {
  limit: { points: 600, seconds: 600 },
  run: async ({ params, search, viewer }) => {
    if (viewer === null) return refused(problem('session.ended', {}))
    const key = UploadKey.safeParse(search.get('key'))
    const sheet = await sheetToFill(viewer, params.collection, params.unit)
    if (!sheet.ok) return sheet
    const { collection, unit } = sheet.value
    const upload = key.success ? await uploadByKey({ collectionId: collection.id, unitId: unit.id }, viewer.userId, key.data) : null
    return upload === null ? refused(problem('uploaded.unknown', {})) : ok(jsonAnswer({ number: upload.number, state: upload.state, rows: upload.rows }))
  },
})
