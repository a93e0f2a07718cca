// What a handler is sent so that it gets as far as asking whose the thing is: sound in form, and naming nothing that could be done.
import type { Entry } from '@/lib/domain/permissions/entries'
import type { Asked } from './ask'
import { UNIT_A } from './cast'
import type { Way } from './ways-in'

interface Sound extends Pick<Asked, 'headers' | 'body'> {
  /** Parameters of the address. */
  readonly search?: string
  /** What whoever is let in is answered. */
  readonly answered: number
}

const json = (body: object, answered: number): Sound => ({ headers: { 'content-type': 'application/json' }, body: JSON.stringify(body), answered })

const BOUNDARY = '----plumblinesound'
const part = (name: string, value: string, more = ''): string => `--${BOUNDARY}\r\nContent-Disposition: form-data; name="${name}"${more}\r\n\r\n${value}\r\n`
const fileOf = (unit: string): string => `${part('metric', 'NOTHING')}${part('subject', unit)}${part('period', '2024')}${part('file', 'a,b\n1,2\n', '; filename="demo.csv"\r\nContent-Type: text/csv')}--${BOUNDARY}--\r\n`

const SOUND: Partial<Record<Entry, (unit: string) => Sound>> = {
  'GET /api/v1/entry/[collection]/[unit]/cell': (unit) => ({ search: `?metric=MED_FOUND&subject=${unit}&period=2024`, answered: 200 }),
  // A figure that nobody asks for is refused in the answer, cell by cell.
  'PATCH /api/v1/entry/[collection]/[unit]': (unit) => json({ cells: [{ editId: '00000000-0000-4000-8000-000000000000', metricCode: 'NOTHING', subjectCode: unit, periodKey: '2024', text: '1', reason: '', baseSeq: 0 }] }, 200),
  'POST /api/v1/entry/[collection]/[unit]/comments': (unit) => json({ cell: { metricCode: 'NOTHING', subjectCode: unit, periodKey: '2024' }, kind: 'NOTE', text: '演示', parentId: null }, 404),
  'PATCH /api/v1/entry/[collection]/[unit]/comments/[id]': () => json({ resolved: true }, 404),
  'POST /api/v1/evidence/[collection]/[unit]': (unit) => ({ headers: { 'content-type': `multipart/form-data; boundary=${BOUNDARY}` }, body: fileOf(unit), answered: 404 }),
  'PATCH /api/v1/evidence/[collection]/[unit]/[id]': () => json({ removed: true }, 404),
  // A form without a file, and a key that nothing was sent under.
  'POST /api/v1/imports/[collection]/[unit]': () => ({ headers: { 'content-type': `multipart/form-data; boundary=${BOUNDARY}` }, body: `${part('key', 'none')}--${BOUNDARY}--\r\n`, answered: 400 }),
  // A form that bears no number of its own.
  'POST /api/v1/history': () => ({ headers: { 'content-type': `multipart/form-data; boundary=${BOUNDARY}` }, body: `${part('key', 'none')}--${BOUNDARY}--\r\n`, answered: 400 }),
  'GET /api/v1/imports/[collection]/[unit]': () => ({ search: '?key=00000000-0000-4000-8000-000000000000', answered: 404 }),
}

/** What is sent to a way in; undefined where it reads nothing. */
export const soundFor = ({ entry, samples }: Way): Sound | undefined => SOUND[entry]?.(samples.find(({ unit }) => unit !== undefined)?.unit ?? UNIT_A)
