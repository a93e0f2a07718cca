// A figure at an address of its own: /figures/trend/svg?metric=MED_RATE&period=2023&version=1. Pictures may be shown by other sites, as pictures.
import { headers } from 'next/headers'
import { defineRoute } from '@/app/_http/route'
import { localeFrom, messages } from '@/lib/i18n/messages'
import { figureAnswer } from '../../../_figures/figure-answer'

export const GET = defineRoute<{ chart: string; format: string }>('GET /figures/[chart]/[format]', {
  limit: { points: 120, seconds: 60 },
  run: async ({ params, search, display }) => {
    const list = await headers()
    const locale = search.has('lang') ? localeFrom(search.get('lang') ?? undefined) : display.locale
    return await figureAnswer({ ...display, locale, t: messages(locale) }, { ...params, search: Object.fromEntries(search), accept: list.get('accept') ?? '', known: list.get('if-none-match') })
  },
})
