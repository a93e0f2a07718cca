// Units as choices and as names in a preview.
import type { Option } from '@/components/ui/select'
import type { StoredUnit } from '@/lib/data/units'
import { lastVersion, type UnitFacts } from '@/lib/domain/units/unit-record'
import type { Locale, Messages } from '@/lib/i18n/messages'

/** Units that go on, in official order, by number. */
export const optionsOf = (locale: Locale, units: readonly StoredUnit[]): readonly Option[] =>
  units
    .flatMap((unit) => {
      const last = lastVersion(unit)
      return last === null || last.to !== null ? [] : [{ id: unit.id, last }]
    })
    .sort((a, b) => a.last.sort - b.last.sort || a.id - b.id)
    .map(({ id, last }) => ({ value: String(id), label: `${locale === 'en' ? last.nameEn : last.name} ${last.code}` }))

/** 新乡县（410721） */
export const calledIn = (t: Messages, locale: Locale, facts: Pick<UnitFacts, 'name' | 'nameEn' | 'code'>): string => t.unitChange.called(locale === 'en' ? facts.nameEn : facts.name, facts.code)
