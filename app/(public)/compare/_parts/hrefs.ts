// Addresses of comparisons near the one being read.
import type { ReleaseLabel } from '@/lib/data/published'
import { choiceParameters, type Choice } from '@/lib/domain/comparing/choice'
import { onDay, withinRelease } from '../../_reading/selection'

/** A comparison in the release being read; one of two periods names both itself. */
export function compareHref(label: ReleaseLabel, choice: Omit<Choice, 'leftOut'>): string {
  const parameters = choiceParameters(choice)
  if (choice.by !== 'periods' || choice.to === null) return withinRelease('/compare', label, parameters)
  return `/compare?${new URLSearchParams({ ...onDay(label.asOf), ...parameters }).toString()}`
}

/** A list with one of it left out. */
export const without = (list: readonly string[], code: string): readonly string[] => list.filter((one) => one !== code)

/** A list with one of it put first. */
export const withFirst = (list: readonly string[], code: string): readonly string[] => [code, ...without(list, code)]

/** A list with another in the place of its last. */
export const withLast = (list: readonly string[], code: string): readonly string[] => [...without(list, code).slice(0, -1), code]
