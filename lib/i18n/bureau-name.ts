// Whose installation this is, as its pages name it.
import type { UnitName } from '@/lib/domain/figure'
import type { Locale, Messages } from './messages'

/** The bureau as readers know it: 新乡市司法局. Its own name is that of any city, 市司法局. */
export const bureauName = (locale: Locale, t: Messages, { city, bureau }: { readonly city: UnitName; readonly bureau: UnitName }): string =>
  locale === 'en' ? t.reading.bureauOf(city.nameEn, bureau.nameEn) : t.reading.bureauOf(city.shortName, bureau.name)
