// What the form of a new collection begins with.
import type { Collection } from '@/lib/data/collections'
import { timeInChina } from '@/lib/domain/collecting/due'
import { dayYearAfter } from '@/lib/domain/collecting/plan-copy'
import { dayInChina } from '@/lib/domain/calendar'

const form = (fields: Readonly<Record<string, string>>): FormData => {
  const made = new FormData()
  for (const [name, text] of Object.entries(fields)) made.set(name, text)
  return made
}

// A year in a code or a title, and the next one in its place.
const nextYear = (text: string, year: number): string => text.replaceAll(String(year), String(year + 1))

/** The head of a collection a year later; its code too, where it names the year. */
export function copiedForm({ code, titleZh, titleEn, period, opensOn, dueAt, formNumber, issuer, approvalNumber, validUntil, note }: Collection): FormData {
  const year = period.referenceYear
  return form({
    from: code,
    code: nextYear(code, year) === code ? '' : nextYear(code, year),
    titleZh: nextYear(titleZh, year),
    titleEn: nextYear(titleEn, year),
    opensOn: dayYearAfter(opensOn),
    dueOn: dayYearAfter(dayInChina(new Date(dueAt))),
    dueTime: timeInChina(dueAt),
    formNumber: formNumber ?? '',
    issuer,
    approvalNumber: approvalNumber ?? '',
    validUntil: validUntil ?? '',
    note: note ?? '',
  })
}

/** A year's collection of counties and the city, opened today, by the bureau. */
export function emptyForm(today: string, issuer: string): FormData {
  const made = form({ year: String(Number(today.slice(0, 4)) - 1), part: 'YEAR', opensOn: today, dueTime: '17:00', issuer })
  for (const kind of ['CITY', 'CITY_ORGANS', 'COUNTY', 'ZONE']) made.append('kinds', kind)
  return made
}
