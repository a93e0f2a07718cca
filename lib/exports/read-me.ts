// The file that a person opens first in a package of files: what is in it, how it is written, what its metrics mean.
import { messages } from '@/lib/i18n/messages'
import type { ExportFacts, ExportSource } from './stream-format'

/** A package's files: what each is, by its path. */
export type Contents = readonly (readonly [path: string, words: string])[]

// Markdown, kept readable as it is: a line end would begin another item.
const line = (text: string): string => text.replaceAll('\n', ' ')

/** The bytes of README.md, in the reader's language. */
export function readMe({ title, locale }: ExportSource, { notes, definitions }: ExportFacts, files: Contents): Uint8Array {
  const t = messages(locale).openFormats
  const item = (name: string, text: string): string => `- ${line(t.noted(name, text))}`
  const metric = (row: readonly (string | null)[]): readonly string[] => definitions.columns.flatMap(({ header }, at) => (row[at] == null ? [] : [item(header, row[at])]))
  const lines = [
    `# ${line(title)}`, '',
    `## ${t.files}`, '', ...files.map(([path, words]) => item(path, words)), '', t.howToRead, '',
    `## ${notes.name}`, '', ...notes.rows.map(([name, text]) => item(name ?? '', text ?? '')), '',
    `## ${definitions.name}`, '', ...definitions.rows.flatMap((row) => [...metric(row), '']),
  ]
  return new TextEncoder().encode(lines.join('\n'))
}
