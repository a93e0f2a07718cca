// axe finds nothing, nothing is wider than the screen, nothing is written to the console: every page × every look.
import AxeBuilder from '@axe-core/playwright'
import { expect, test, type BrowserContextOptions, type Page } from '@playwright/test'
import { open, ORIGIN, PAGES, STAFF_PAGES } from './city'

const LOOKS: Readonly<Record<string, { readonly options: BrowserContextOptions; readonly display?: Parameters<typeof open>[2] }>> = {
  light: { options: {} },
  dark: { options: { colorScheme: 'dark' } },
  phone: { options: { viewport: { width: 390, height: 844 } } },
  English: { options: {}, display: { english: true } },
  'English on a phone': { options: { viewport: { width: 390, height: 844 } }, display: { english: true } },
  'text at 150 %': { options: {}, display: { text: 'larger' } },
}

async function faultsOf(page: Page, paths: readonly string[]): Promise<readonly string[]> {
  const found: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error') found.push(`${page.url()}: ${message.text().slice(0, 200)}`)
  })
  for (const path of paths) {
    const answer = await page.goto(ORIGIN() + path)
    if (answer?.status() !== 200) found.push(`${path}: ${answer?.status() ?? 'no answer'}`)
    const { violations } = await new AxeBuilder({ page }).analyze()
    found.push(...violations.map((one) => `${path}: ${one.id} (${one.nodes.length}) ${one.nodes[0]?.html.slice(0, 160) ?? ''}`))
    if (await page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth)) found.push(`${path}: wider than the screen`)
  }
  await page.context().close()
  return found
}

for (const [name, { options, display }] of Object.entries(LOOKS)) {
  test(`${name}: no page has a fault`, async ({ browser }) => {
    test.setTimeout(600_000)
    expect(await faultsOf(await open(browser, options, display), PAGES)).toEqual([])
  })
}

test('what staff see besides has no fault either', async ({ browser }) => {
  test.setTimeout(300_000)
  expect(await faultsOf(await open(browser, {}, { staff: true }), STAFF_PAGES)).toEqual([])
})

test('at 320 px, at 200 % of a laptop, and in large English letters on a phone, nothing has to be scrolled sideways', async ({ browser }) => {
  test.setTimeout(400_000)
  const wide: string[] = []
  for (const [viewport, display] of [
    [{ width: 320, height: 640 }, {}],
    [{ width: 640, height: 400 }, {}],
    [{ width: 390, height: 844 }, { english: true, text: 'larger' }],
  ] as const) {
    const page = await open(browser, { viewport }, display)
    for (const path of PAGES) {
      await page.goto(ORIGIN() + path)
      if (await page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth)) wide.push(`${viewport.width} ${path}`)
    }
    await page.context().close()
  }
  expect(wide).toEqual([])
})

test('the form of a unit slides inside its frame on a screen between phone and desk', async ({ browser }) => {
  const page = await open(browser, { viewport: { width: 720, height: 450 } }, { staff: true, english: true })
  await page.goto(`${ORIGIN()}/desk/entry/2026-q3/990102`)
  await expect(page.locator('.entry-table')).toBeVisible()
  expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0)
})

test('words in a table of many columns do not run down a letter a line', async ({ browser }) => {
  const narrow = (page: Page): Promise<readonly string[]> =>
    page.locator('.data-table tbody :is(th, td:not(.number))').evaluateAll((cells) => cells.filter((cell) => cell.checkVisibility() && (cell.textContent ?? '').length > 12 && cell.clientWidth < 64).map((cell) => `${cell.clientWidth}px ${cell.textContent ?? ''}`))
  const desk = await open(browser, { viewport: { width: 1440, height: 900 } }, { staff: true })
  await desk.goto(`${ORIGIN()}/desk/releases/2026-Q3`)
  await expect(desk.locator('#changes')).toBeVisible()
  expect(await narrow(desk)).toEqual([])
  const phone = await open(browser, { viewport: { width: 320, height: 640 } })
  await phone.goto(`${ORIGIN()}/documents`)
  await phone.locator('main a[href^="/documents/"]').first().click()
  await expect(phone.locator('.statement-table').first()).toBeVisible()
  const subjects = await phone.locator('.statement-table tbody td:nth-child(2)').evaluateAll((cells) => cells.map((cell) => cell.clientWidth))
  expect(Math.min(...subjects)).toBeGreaterThan(200)
})
