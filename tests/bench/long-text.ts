// What long texts cost (IN-5): every regular expression of ours, and every reader of what people type, over 50,000 characters.
import { parseQuantity } from '@/lib/domain/parse-quantity'
import { forbiddenCharacter } from '@/lib/domain/plain-text'
import { plainText } from '@/lib/exports/plain-text'
import { contentDisposition, fileName } from '@/lib/exports/file-name'
import { literals } from '../architecture/code-patterns'
import type { Bench, Figure } from './figure'
import { summary } from './figure'

const LENGTH = 50_000
const COUNT = { unit: '件', displayScale: '1', whole: true, negativeAllowed: false, percent: false }

const filled = (unit: string, end = ''): string => unit.repeat(Math.ceil(LENGTH / unit.length)).slice(0, LENGTH) + end
/** Long runs of what patterns repeat, with an end that fits nowhere. */
const TEXTS: readonly string[] = [filled('a'), filled(' ', 'x'), filled('1', 'x'), filled('1,234'), filled('-', '!'), filled('.', '!'), filled('_', '/'), filled('a b '), filled('零一', 'x'), filled('余', '1'), filled('件'), filled('\n', 'x'), filled('export {', '\n'), filled('/*', 'x'), filled('%E5', '%'), filled('"', 'x'), filled('<a '), filled('😀', 'x'), filled('a@b.', '@'), filled('\u200B', 'x')]

const READERS: readonly (readonly [name: string, read: (text: string) => unknown])[] = [
  ['a figure', (text) => parseQuantity(text, COUNT)],
  ['a text that is kept', (text) => forbiddenCharacter(text, 'paragraph')],
  ['a cell of a file', plainText],
  ['a file name', (text) => fileName(['准绳', text, 'v1'], 'xlsx')],
  ['a header of a download', contentDisposition],
]

/** Processor time of this process, in milliseconds: what others do on the machine does not count. */
const spent = (): number => {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

/** Three goes over the worst text, in milliseconds. */
function worst(work: (text: string) => unknown): readonly number[] {
  return Array.from({ length: 3 }, () =>
    Math.max(
      ...TEXTS.map((text) => {
        const since = spent()
        work(text)
        return spent() - since
      }),
    ),
  )
}

function run(): Promise<readonly Figure[]> {
  const limit = { atMost: 50 }
  const patterns = literals.map(({ path, source, flags }) => {
    const pattern = new RegExp(source, flags.replace('y', ''))
    return { name: `${path} /${source.slice(0, 40)}/`, runs: worst((text) => text.replace(pattern, '')) }
  })
  const slowest = patterns.reduce((a, b) => (Math.min(...b.runs) > Math.min(...a.runs) ? b : a), { name: '', runs: [0] })
  return Promise.resolve([
    { id: 'IN-5', what: `slowest of ${patterns.length} patterns over ${LENGTH} characters (${slowest.name})`, unit: 'ms', ...summary(slowest.runs), limit },
    ...READERS.map(([name, read]) => ({ id: 'IN-5', what: `reading ${name} of ${LENGTH} characters`, unit: 'ms', ...summary(worst(read)), limit })),
  ])
}

export const longText: Bench = { name: 'long-text', run }
