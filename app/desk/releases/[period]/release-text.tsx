// What the overview would say in words, in both languages, before it is published.
import { Section } from '@/components/layout/section'
import { Facts } from '@/components/ui/facts'
import type { ReleaseText } from '@/lib/domain/briefing/release-text'
import type { Messages } from '@/lib/i18n/messages'

interface TextField {
  readonly name: keyof ReleaseText
  readonly label: string
  readonly text: string
  readonly maxLength: number
  readonly rows: number
}

/** The fields of the form in which the words may be edited; lengths as the contract has them. */
export const textFields = ({ publishing: words }: Messages, text: ReleaseText): readonly TextField[] => [
  { name: 'headlineZh', label: words.headlineZh, text: text.headlineZh, maxLength: 200, rows: 2 },
  { name: 'narrativeZh', label: words.narrativeZh, text: text.narrativeZh, maxLength: 1000, rows: 4 },
  { name: 'headlineEn', label: words.headlineEn, text: text.headlineEn, maxLength: 300, rows: 2 },
  { name: 'narrativeEn', label: words.narrativeEn, text: text.narrativeEn, maxLength: 1500, rows: 4 },
]

/** The same to be read, by who prepares and does not publish. */
export function TextSection({ t, text }: { readonly t: Messages; readonly text: ReleaseText }) {
  return (
    <Section id="text" title={t.publishing.text} note={t.publishing.textNote} panel>
      <Facts facts={textFields(t, text).map((field) => ({ name: field.label, value: field.text }))} />
    </Section>
  )
}
