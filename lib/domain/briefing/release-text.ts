// What the overview of a version says in words, in both languages.
import { canonicalJson } from '../canonical-json'

export interface ReleaseText {
  readonly headlineZh: string
  readonly narrativeZh: string
  readonly headlineEn: string
  readonly narrativeEn: string
}

/** The parts of a text, in the order in which they are shown. */
export const TEXT_PARTS = ['headlineZh', 'narrativeZh', 'headlineEn', 'narrativeEn'] as const satisfies readonly (keyof ReleaseText)[]

/** The text that its hash is taken over. */
export const hashedText = ({ headlineZh, narrativeZh, headlineEn, narrativeEn }: ReleaseText): string => canonicalJson({ headlineZh, narrativeZh, headlineEn, narrativeEn })

/** What somebody approved: their words where they wrote any, else those that were generated. */
export function approvedText(generated: ReleaseText, written: ReleaseText): { readonly text: ReleaseText; readonly edited: boolean } {
  const chosen = (part: keyof ReleaseText): string => (written[part] === '' ? generated[part] : written[part])
  const text = { headlineZh: chosen('headlineZh'), narrativeZh: chosen('narrativeZh'), headlineEn: chosen('headlineEn'), narrativeEn: chosen('narrativeEn') }
  return { text, edited: TEXT_PARTS.some((part) => text[part] !== generated[part]) }
}
