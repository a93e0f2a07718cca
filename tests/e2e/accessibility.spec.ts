// axe finds nothing on the pages that differ most, each in one look; `npm run test:accessibility` runs every page in every look, which takes
// minutes, and `npm run test:dashboards` the readers' pages over a city with ten years of figures.
import AxeBuilder from '@axe-core/playwright'
import { expect, test, type Browser, type BrowserContextOptions } from '@playwright/test'
import { AUDIT, ORIGIN, REPORTER, REVIEWER, signedIn, SYSTEM, type Person } from './people'

const PUBLIC = [
  '/',
  '/metrics/MED_RATE',
  '/metrics/MED_RATE?view=table',
  '/metrics/LIT_ATTEND_RATE',
  '/metrics/LIT_LOSS_RATE',
  '/metrics/ISSUE_OVERDUE',
  '/units',
  '/units/410700',
  '/units/410783',
  '/units/SFJ',
  '/releases',
  '/releases/annual-2023',
  '/documents',
  '/documents/report-2023',
  '/methods',
  '/units/410700/sheet',
  '/units/history',
  '/compare?unit=410700&metrics=MED_RATE,LIT_ATTEND_RATE',
  '/explore',
  '/exports',
  '/releases/annual-2023/reconciliation',
  '/search?q=ctys',
  '/help',
  '/help/api',
  '/sign-in',
  '/no-such-page',
] as const
const DESK = ['/desk', '/desk/entry', '/desk/entry/2023/410700', '/desk/releases', '/desk/releases/2023', '/desk/collections', '/desk/collections/2023', '/desk/notifications', '/desk/metrics', '/desk/metrics/MED_RATE', '/desk/account', '/desk/account/tokens', '/desk/exports'] as const
const REVIEW = ['/desk', '/desk/review', '/desk/review/2023/410700', '/desk/collections', '/desk/collections/new', '/desk/collections/2023', '/desk/reconciliation', '/desk/locks', '/desk/metrics', '/desk/metrics/new', '/desk/metrics/MED_RATE'] as const

// `#first` is somebody's own page, with every act open; the last one is refused.
const ADMINISTRATION = ['/desk', '/desk/people', '/desk/people?state=unused', '/desk/people/new', '/desk/people/roles', '/desk/people#first', '/desk/entry'] as const

const EVERY = process.env['PLUMBLINE_FULL'] === 'yes'
// `npm run test:dashboards` looks at the others over a city with more to show.
const LIGHT = EVERY ? PUBLIC : PUBLIC.filter((path) => !/^\/(metrics\/(LIT|ISSUE)|units\/(410783|SFJ)|releases$|documents$|methods|units$|releases\/annual-2023$|help\/api)/.test(path))
const MOST = EVERY ? PUBLIC : (['/', '/metrics/MED_RATE', '/documents/report-2023'] as const)
const MOST_OF_DESK = EVERY ? DESK : (['/desk/entry/2023/410700', '/desk/releases/2023'] as const)
const MOST_OF_REVIEW = EVERY ? REVIEW : (['/desk/review/2023/410700', '/desk/collections/2023', '/desk/metrics/MED_RATE'] as const)
// In a quick run each group of pages is seen in the look that is most likely to find something: much on little room, and dark grounds.
const SEEN_DARK = EVERY ? ADMINISTRATION : (['/desk/people', '/desk/people#first'] as const)

const LOOKS: Readonly<Record<string, BrowserContextOptions>> = {
  light: {},
  dark: { colorScheme: 'dark' },
  phone: { viewport: { width: 390, height: 844 } },
}

async function violations(browser: Browser, paths: readonly string[], options: BrowserContextOptions, { english = false, as = REPORTER }: { english?: boolean; as?: Person } = {}): Promise<readonly string[]> {
  const { context, page } = paths[0]?.startsWith('/desk') === true ? await signedIn(browser, as, options) : await browser.newContext(options).then(async (fresh) => ({ context: fresh, page: await fresh.newPage() }))
  if (english) await context.addCookies([{ name: 'locale', value: 'en', url: ORIGIN() }])
  const found: string[] = []
  for (const path of paths) {
    await page.goto(ORIGIN() + path)
    if (path.endsWith('#first')) {
      await page.locator('main').getByRole('link', { name: AUDIT.displayName }).click()
      await page.waitForURL(/\/desk\/people\/[0-9a-f-]{36}$/)
      // Closed acts have forms as well.
      for (const act of await page.locator('#acts summary').all()) await act.click()
    }
    const { violations: list } = await new AxeBuilder({ page }).analyze()
    found.push(...list.map((one) => `${path}: ${one.id} (${one.nodes.length}) ${one.nodes[0]?.html.slice(0, 160) ?? ''}`))
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth)
    if (overflow) found.push(`${path}: wider than the screen`)
  }
  await context.close()
  return found
}

const quick = (name: string, look: string): boolean => EVERY || name === look

for (const [name, options] of Object.entries(LOOKS)) {
  test(`public pages, ${name}`, async ({ browser }) => {
    test.setTimeout(600_000)
    expect(await violations(browser, name === 'light' ? LIGHT : MOST, options)).toEqual([])
  })
  if (quick(name, 'dark')) {
    test(`administration, ${name}`, async ({ browser }) => {
      test.setTimeout(300_000)
      expect(await violations(browser, SEEN_DARK, options, { as: SYSTEM })).toEqual([])
    })
  }
  if (quick(name, 'phone')) {
    test(`review and collections, ${name}`, async ({ browser }) => {
      test.setTimeout(300_000)
      expect(await violations(browser, EVERY ? REVIEW : MOST_OF_REVIEW, options, { as: REVIEWER })).toEqual([])
    })
  }
  if (quick(name, 'light')) {
    test(`the desk, ${name}`, async ({ browser }) => {
      test.setTimeout(300_000)
      expect(await violations(browser, EVERY ? DESK : MOST_OF_DESK, options)).toEqual([])
    })
  }
}

test('public pages and the desk in English', async ({ browser }) => {
  test.setTimeout(600_000)
  expect(await violations(browser, MOST, {}, { english: true })).toEqual([])
  if (EVERY) expect(await violations(browser, DESK, {}, { english: true })).toEqual([])
  expect(await violations(browser, EVERY ? REVIEW : ['/desk/review/2023/410700'], {}, { english: true, as: REVIEWER })).toEqual([])
})

test('at 320 px and with the text at 200 %, nothing has to be scrolled sideways', async ({ browser }) => {
  const narrow = await browser.newContext({ viewport: { width: 320, height: 640 } })
  const page = await narrow.newPage()
  const wide: string[] = []
  for (const path of ['/', '/metrics/MED_RATE', '/releases/annual-2023', '/documents/report-2023', '/sign-in']) {
    await page.goto(ORIGIN() + path)
    if (await page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth)) wide.push(path)
  }
  expect(wide).toEqual([])
  await narrow.close()
})
