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

test('at 320 px, and at 200 % of a laptop, nothing has to be scrolled sideways', async ({ browser }) => {
  test.setTimeout(300_000)
  const wide: string[] = []
  for (const viewport of [{ width: 320, height: 640 }, { width: 640, height: 400 }]) {
    const page = await open(browser, { viewport })
    for (const path of PAGES) {
      await page.goto(ORIGIN() + path)
      if (await page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth)) wide.push(`${viewport.width} ${path}`)
    }
    await page.context().close()
  }
  expect(wide).toEqual([])
})
