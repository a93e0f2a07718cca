// What became of a hostile file: its refusal beside what is asked, and the sentences that a person is shown.
import { messages } from '@/lib/i18n/messages'
import { problemSentence } from '@/lib/i18n/problem-sentence'
import { readWorkbook } from '@/lib/platform/workbook/read-workbook'
import type { HostileFile } from './hostile-file'

export interface Judged {
  readonly what: string
  readonly code: string
  readonly params: Readonly<Record<string, string>>
  /** True where both sentences name the file and say what to do. */
  readonly told: boolean
}

/** Reads it as it would be read from a person. */
export async function judged({ what, bytes, params = {} }: HostileFile): Promise<Judged> {
  const name = '报表.xlsx'
  const result = await readWorkbook(bytes(), name)
  if (result.ok) return { what, code: 'read as good', params: {}, told: false }
  const [problem] = result.problems
  if (problem === undefined) throw new Error('a refusal without a problem')
  const given = new Map<string, unknown>(Object.entries(problem.params))
  const sentences = (['zh-CN', 'en'] as const).map((locale) => problemSentence(messages(locale).problem, problem))
  return {
    what,
    code: problem.code,
    params: Object.fromEntries(Object.keys(params).map((key) => [key, String(given.get(key))])),
    told: sentences.every((sentence) => sentence.includes(name) && !sentence.includes('undefined')) && /请/.test(sentences[0] ?? ''),
  }
}

/** What is asked of it. */
export const asked = ({ what, code, params = {} }: HostileFile): Judged => ({ what, code, params, told: true })
