// The lines of an answer as they come in, each one JSON object.
import type { VerificationLine } from '@/lib/i18n/verification-words'

/** Reads the answer of the verification line by line. */
export async function* readLines(body: ReadableStream<Uint8Array>): AsyncGenerator<VerificationLine, void> {
  const reader = body.getReader()
  const utf8 = new TextDecoder()
  let rest = ''
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return
    const lines = `${rest}${utf8.decode(value, { stream: true })}`.split('\n')
    rest = lines.pop() ?? ''
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- our own route writes these lines, and a test of it holds their form
    for (const line of lines) yield JSON.parse(line) as VerificationLine
  }
}
