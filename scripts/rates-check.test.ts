import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

const root = fileURLToPath(new URL('..', import.meta.url))

async function run(input: string, ...args: string[]): Promise<{ code: number | null; lines: Record<string, unknown>[]; stderr: string }> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'scripts/rates-check.ts', ...args], { cwd: root })
  let stdout = ''
  let stderr = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text))
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text))
  child.stdin.end(input)
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve))
  return { code, stderr, lines: stdout.split('\n').filter(Boolean).map((line) => JSON.parse(line) as Record<string, unknown>) }
}

describe('rates:check', () => {
  it('judges each line and ends with 0 when all of them could be read', async () => {
    const { code, lines, stderr } = await run(
      [
        '{"printed":"99.56%","numerator":72798,"denominator":73111}',
        '{"printed":"14%","numerator":"197","denominator":1683,"counts":[{"name":"审结","value":1394}]}',
        '{"printed":"22.9%","numerator":14,"denominator":61}',
        '{"printed":"98.5%","numerator":17356,"denominator":17128}',
        '{"printed":"0%","numerator":0,"denominator":0}',
        '{"printed":"91.9%"}',
        '{"printed":100.0,"numerator":9007199254740993,"denominator":9007199254740993}',
      ].join('\n'),
    )
    expect([code, stderr]).toEqual([0, ''])
    expect(lines.map(({ line, verdict, decimals }) => [line, verdict, decimals])).toEqual([
      [1, 'mismatch', 2],
      [2, 'other-base', 0],
      [3, 'truncated', 1],
      [4, 'mismatch', 1],
      [5, 'no-cases', 0],
      [6, 'no-counts', 1],
      [7, 'match', 1],
    ])
    expect(lines[0]).toMatchObject({ exact: '99.571883847848', rounded: '99.57' })
    expect(lines[0]).toMatchObject({ transposition: [{ in: 'numerator', from: '72798', to: '72789' }] })
    expect(lines[1]).toMatchObject({ base: '审结' })
    expect(lines[3]).toMatchObject({ hints: ['numerator-above-denominator'] })
    expect(lines[6]).toMatchObject({ fraction: '9007199254740993/9007199254740993' })
  })

  it('answers each line that cannot be read, goes on, and ends with 1', async () => {
    const { code, lines, stderr } = await run(
      [
        '\uFEFF{"printed":"50%","numerator":1,"denominator":2}',
        '',
        '{"printed":"50%",',
        '{}',
        '{"printed":"50%","numerator":1e400,"denominator":2}',
        '{"printed":"50%","numerator":1,"denominator":NaN}',
        '{"printed":"50%","numerator":-1,"denominator":2}',
        '[1,2]',
        '{"printed":"很高","numerator":1,"denominator":2}',
        '{"printed":"50%","numerator":1,"denominator":2}',
        '',
        '',
      ].join('\r\n'),
      'en',
    )
    expect([code, stderr]).toEqual([1, ''])
    expect(lines.map((line) => [line['line'], line['verdict'] ?? line['code'], line['field'] ?? null])).toEqual([
      [1, 'match', null],
      [2, 'line.blank', null],
      [3, 'line.not-json', null],
      [4, 'line.field-missing', 'printed'],
      [5, 'rate.count-unreadable', 'numerator'],
      [6, 'rate.count-unreadable', 'denominator'],
      [7, 'rate.count-negative', 'numerator'],
      [8, 'line.not-object', null],
      [9, 'rate.unreadable', 'printed'],
      [10, 'match', null],
    ])
    expect(lines[3]?.['error']).toBe('Line 4 has no printed. Add it.')
  })

  it('says nothing about an empty input', async () => {
    expect(await run('')).toEqual({ code: 0, lines: [], stderr: '' })
  })

  it('tells errors in Chinese unless English is asked for', async () => {
    const { lines } = await run('{"printed":"50%","numerator":"五成","denominator":2}')
    expect(lines[0]?.['error']).toBe('分子“五成”读不出数值。请填不带单位的数字，例如 72798。')
  })
})
