// `npm run -s rates:check`: JSON lines with printed rates in, one judged JSON line each out. See docs/rates-check.md.
import { pipeline } from 'node:stream/promises'
import { reconcile } from '@/lib/domain/reconcile/reconcile'
import { LINE_LIMIT, readRateLine } from '@/lib/domain/reconcile/read-rate-line'
import { localeFrom, messages } from '@/lib/i18n/messages'
import { problemSentence } from '@/lib/i18n/problem-sentence'

const sentences = messages(localeFrom(process.argv[2])).problem
let unread = 0

/** The answer to one line: its reconciliation, or the first thing in it that could not be read. */
function answer(text: string, line: number): object {
  const input = readRateLine(text, line)
  const judged = input.ok ? reconcile(input.value) : input
  if (judged.ok) {
    const { verdict, ...details } = judged.value
    return { line, verdict, ...details }
  }
  unread += 1
  const [first] = judged.problems
  return { line, code: first?.code, field: first?.path.join('.') || null, error: first && problemSentence(sentences, first) }
}

// Blank lines at the very end are how editors end a file; a blank line between others is answered like any other line.
async function* answers(source: AsyncIterable<string>): AsyncGenerator<string> {
  let line = 0
  let blank = 0
  for await (const text of lines(source)) {
    if (text.trim() === '') {
      blank += 1
      continue
    }
    for (; blank > 0; blank -= 1) yield `${JSON.stringify(answer('', ++line))}\n`
    yield `${JSON.stringify(answer(text, ++line))}\n`
  }
}

// A line far beyond the limit is not kept whole: enough of it remains to say that it is too long.
async function* lines(source: AsyncIterable<string>): AsyncGenerator<string> {
  let rest = ''
  for await (const chunk of source) {
    const parts = chunk.split('\n')
    for (const [index, part] of parts.entries()) {
      if (rest.length <= LINE_LIMIT) rest += part
      if (index === parts.length - 1) break
      yield rest
      rest = ''
    }
  }
  yield rest
}

const example = '{"printed":"99.56%","numerator":72798,"denominator":73111}'
if (process.stdin.isTTY) console.error(`Waiting for JSON lines such as ${example}; end with Ctrl+D.`)
await pipeline(process.stdin.setEncoding('utf8'), answers, process.stdout).catch((error: unknown) => {
  // The reader has seen enough (`| head`): not an error of ours.
  if (!(error instanceof Error && 'code' in error && error.code === 'EPIPE')) throw error
})
process.exitCode = unread === 0 ? 0 : 1
