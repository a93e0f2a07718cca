// What the suites know of the demonstration city, and how they open it.
import type { Browser, BrowserContextOptions, Page } from '@playwright/test'

export const ORIGIN = (): string => process.env['PLUMBLINE_CITY_ORIGIN'] ?? ''

/** Pages that everyone reads, each in the states that differ. */
export const PAGES = [
  '/',
  '/?period=2025-Q4',
  '/?period=2018&version=1',
  '/?tiles=value',
  '/?tiles=change',
  '/?tiles=completeness',
  '/metrics/MED_RATE',
  '/metrics/MED_RATE?view=table',
  '/metrics/MED_RATE?order=rank',
  '/metrics/MED_RATE?period=2025-Q4',
  '/metrics/LIT_LOSS_RATE',
  '/metrics/LIT_ATTEND_RATE?unit=990102',
  '/metrics/ENF_INSPECT',
  '/units',
  '/units/990100',
  '/units/990102',
  '/units/990172',
  '/units/990106?period=2020',
  '/units/GAJ',
  '/units/990102/sheet',
  '/units/history',
  '/units/history?metric=MED_FOUND&view=today',
  '/compare',
  '/compare?units=990102,990103,990121,990181&metric=MED_RATE',
  '/compare?unit=990102&metrics=MED_RATE,MED_FOUND,LIT_ATTEND_RATE',
  '/compare?unit=990102&from=2022&to=2023',
  '/explore',
  '/releases',
  '/releases/annual-2025',
  '/releases/annual-2025?version=2&against=1',
  '/releases/annual-2025/reconciliation',
  '/documents',
  '/methods',
  '/help',
  '/search?q=ctys',
] as const

/** Pages of staff that this part of the product added to. */
export const STAFF_PAGES = ['/metrics/MED_RATE', '/units/990102', '/metrics/MED_RATE/what-if', '/preview/2026-Q3', '/desk/releases'] as const

/** Opens a context, as the reviewer where asked. */
export async function open(browser: Browser, options: BrowserContextOptions, { english = false, text, staff = false }: { readonly english?: boolean; readonly text?: 'large' | 'larger'; readonly staff?: boolean } = {}): Promise<Page> {
  const context = await browser.newContext(options)
  const reviewer = process.env['PLUMBLINE_CITY_REVIEWER'] ?? ''
  const cut = reviewer.indexOf('=')
  await context.addCookies([
    ...(english ? [{ name: 'locale', value: 'en', url: ORIGIN() }] : []),
    ...(text === undefined ? [] : [{ name: 'text', value: text, url: ORIGIN() }]),
    ...(staff ? [{ name: reviewer.slice(0, cut), value: reviewer.slice(cut + 1), url: ORIGIN() }] : []),
  ])
  return await context.newPage()
}
