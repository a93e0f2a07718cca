import 'server-only'
import { cache } from 'react'
import { documents } from '@/lib/data/statements'
import type { Locale } from '@/lib/i18n/messages'
import { either } from './words'

/** Titles of the documents on file by their slugs, in the reader's language; read once a request. */
export const documentTitles = cache(async (locale: Locale): Promise<ReadonlyMap<string, string>> => {
  const all = await documents()
  return new Map(all.map((document) => [document.slug, either(locale, document.title, document.titleEn)]))
})
