import { expect, test } from 'vitest'
import { jsonStream } from './json-stream'
import type { ExportSource } from './stream-format'

async function* cut(text: string, size: number): AsyncGenerator<Uint8Array, void> {
  const bytes = new TextEncoder().encode(text)
  for (let from = 0; from < bytes.length; from += size) yield await Promise.resolve(bytes.subarray(from, from + size))
}

const never = (): never => {
  throw new Error('not asked for')
}

async function written(lines: string, size: number): Promise<unknown> {
  const source: ExportSource = { title: '标题 "x"', locale: 'zh-CN', url: 'https://plumbline.example/exports', generatedAt: '2024-02-27T02:00:00.000Z', exportedBy: null, releases: [], columns: [], facts: never, rows: never, copy: () => cut(lines, size) }
  const chunks: Uint8Array[] = []
  for await (const chunk of jsonStream.write(source)) chunks.push(chunk)
  return JSON.parse(Buffer.concat(chunks).toString('utf8'))
}

test('rows become one list however the database cuts them, and no rows an empty one', async () => {
  const rows = [{ a: '1', b: null }, { a: '好\n"', b: true }, { a: '', b: false }]
  const lines = rows.map((row) => `${JSON.stringify(row)}\n`).join('')
  for (let size = 1; size <= lines.length + 10; size += 1) expect(await written(lines, size)).toMatchObject({ title: '标题 "x"', rows })
  expect(await written('', 1)).toMatchObject({ rows: [] })
})
