import type { Messages } from '@/lib/i18n/messages'

interface FootnoteListProps {
  readonly t: Messages
  readonly id: string
  readonly texts: readonly string[]
}

/** The notes under a table or chart, in the words in which they were written: Chinese, whatever the page is in. */
export function FootnoteList({ t, id, texts }: FootnoteListProps) {
  if (texts.length === 0) return null
  return (
    <ul id={id} className="footnote-list" aria-label={t.figure.footnotes}>
      {texts.map((text, at) => (
        <li key={text} id={`${id}-${at + 1}`}>
          <span className="footnote-number">{t.figure.footnoteMark(at + 1)}</span> <span lang="zh-CN">{text}</span>
        </li>
      ))}
    </ul>
  )
}
