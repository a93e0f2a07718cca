// UP-2 over the wire: a file of the largest size arrives whole and is sent back as what it is, a larger one is refused before it is read.
import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { beginSession, makePerson } from './actors'
import { ask, type Answer } from './authorization/ask'
import { plantCollection } from './collection'

const { origin, ownerUrl, dataFolder } = inject('product')
const owner = new pg.Client({ connectionString: ownerUrl })
const [UNIT, OTHER] = ['410721', '410782']
const LARGEST = 10 * 1024 * 1024
const BOUNDARY = '----plumblinefile'
let collection = ''
const cookies = new Map<string, string>()

beforeAll(async () => {
  await owner.connect()
  collection = await plantCollection(owner, 2033, [UNIT, OTHER], ['MED_FOUND'])
  for (const unitCode of [UNIT, OTHER]) {
    const { userId } = await makePerson(owner, `files-${unitCode}-${randomBytes(4).toString('hex')}`, '演示填报', [{ role: 'REPORTER', unitCode }])
    cookies.set(unitCode, (await beginSession(owner, dataFolder, userId)).cookie)
  }
})
afterAll(() => owner.end())

function upload(bytes: Buffer, name = 'demo.pdf'): Promise<Answer> {
  const part = (field: string, value: string, more = ''): string => `--${BOUNDARY}\r\nContent-Disposition: form-data; name="${field}"${more}\r\n\r\n${value}`
  const head = `${part('metric', 'MED_FOUND\r\n')}${part('subject', `${UNIT}\r\n`)}${part('period', '2033\r\n')}${part('file', '', `; filename="${name}"\r\nContent-Type: application/pdf`)}`
  const body = Buffer.concat([Buffer.from(head), bytes, Buffer.from(`\r\n--${BOUNDARY}--\r\n`)])
  return ask(origin, { method: 'POST', path: `/api/v1/evidence/${collection}/${UNIT}`, cookie: cookies.get(UNIT) ?? null, headers: { 'content-type': `multipart/form-data; boundary=${BOUNDARY}` }, body })
}
const pdf = (length: number): Buffer => Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(length - 9, 'a')])
const download = (id: number, who: string): Promise<Answer> => ask(origin, { path: `/api/v1/evidence/${collection}/${UNIT}/${id}`, cookie: cookies.get(who) ?? null })

test('a file of the largest size arrives whole, is sent back to whoever may read it as a file and never as a page, and to nobody else', async () => {
  const sent = await upload(pdf(LARGEST))
  expect(sent.status, sent.body).toBe(200)
  const { id } = JSON.parse(sent.body) as { id: number }
  const { rows } = await owner.query<{ size: number; kept: number }>('select e.size, length(c.bytes) as kept from evidence e join evidence_content c on c.sha256 = e.sha256 where e.id = $1', [id])
  expect(rows).toEqual([{ size: LARGEST, kept: LARGEST }])
  const { status, headers, body } = await download(id, UNIT)
  expect([status, body.length]).toEqual([200, LARGEST])
  expect(headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'cache-control': 'private, no-store' })
  expect(headers['content-disposition']).toMatch(/^attachment;/)
  expect(headers['content-security-policy']).toMatch(/^sandbox; default-src 'none'/)
  const other = await download(id, OTHER)
  expect(other.status).toBe(403)
  expect(other.body).not.toContain('PDF')
  expect((await download(id, 'nobody')).status).toBe(401)
})

test('a larger file is refused with 413, by a sentence where it could be read and before it is read where it could not', async () => {
  const byOne = await upload(pdf(LARGEST + 1))
  expect([byOne.status, (JSON.parse(byOne.body) as { code: string }).code]).toEqual([413, 'evidence.too-large'])
  const byFar = await upload(pdf(LARGEST + 128 * 1024))
  expect([byFar.status, (JSON.parse(byFar.body) as { code: string }).code]).toEqual([413, 'request.body-too-large'])
})

test('a page that calls itself a document is refused, and nothing of it is kept', async () => {
  const mark = randomBytes(16).toString('hex')
  for (const name of ['demo.pdf', 'demo.html', 'demo.svg', 'demo.csv\u0000.html']) {
    const answer = await upload(Buffer.from(`<!doctype html><script>alert('${mark}')</script>`), name)
    expect([400, 415], `${name}: ${answer.body}`).toContain(answer.status)
  }
  const { rows } = await owner.query(`select 1 from evidence_content where position($1::bytea in bytes) > 0`, [Buffer.from(mark)])
  expect(rows).toEqual([])
})

test('a file of figures that is too large is refused in the same way, and leaves nothing', async () => {
  const send = (bytes: Buffer): Promise<Answer> => {
    const head = `--${BOUNDARY}\r\nContent-Disposition: form-data; name="file"; filename="demo.csv"\r\nContent-Type: text/csv\r\n\r\n`
    const body = Buffer.concat([Buffer.from(head), bytes, Buffer.from(`\r\n--${BOUNDARY}--\r\n`)])
    return ask(origin, { method: 'POST', path: `/api/v1/imports/${collection}/${UNIT}`, cookie: cookies.get(UNIT) ?? null, headers: { 'content-type': `multipart/form-data; boundary=${BOUNDARY}` }, body })
  }
  const byOne = await send(Buffer.alloc(LARGEST + 1, 'a'))
  expect([byOne.status, (JSON.parse(byOne.body) as { code: string }).code]).toEqual([413, 'upload.too-large'])
  const byFar = await send(Buffer.alloc(LARGEST + 128 * 1024, 'a'))
  expect([byFar.status, (JSON.parse(byFar.body) as { code: string }).code]).toEqual([413, 'request.body-too-large'])
  const { rows } = await owner.query<{ count: number }>('select count(*)::int as count from upload where size > 1000000')
  expect(rows).toEqual([{ count: 0 }])
})
