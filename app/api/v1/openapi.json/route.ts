// The interface as an OpenAPI document: /api/v1/openapi.json?lang=en
import { defineRoute } from '@/app/_http/route'
import { openApiDocument } from '@/lib/contracts/api/document'
import { readLanguage, readQuery } from '@/lib/domain/api/read-query'
import { documentWords } from '@/lib/i18n/api-words'
import { environment } from '@/lib/platform/env'
import { appVersion } from '@/lib/platform/version'
import { CATALOGUE_LIMIT, catalogueAnswer } from '../_answers/catalogue-answer'

export const GET = defineRoute('GET /api/v1/openapi.json', {
  limit: CATALOGUE_LIMIT,
  scope: 'published:read',
  run: async ({ search, viewer }) => {
    const given = readQuery(search, ['lang'])
    if (!given.ok) return given
    const lang = readLanguage(given.value.lang)
    return lang.ok ? await catalogueAnswer(openApiDocument(documentWords(lang.value), { origin: environment().APP_ORIGIN, version: appVersion }), viewer) : lang
  },
})
