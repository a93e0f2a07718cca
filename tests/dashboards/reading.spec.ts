// What readers rely on: figures without scripting, the same figure wherever it is written, and words for what is not there.
import { expect, test, type Page } from '@playwright/test'
import { open, ORIGIN, PAGES } from './city'

const digits = /\d/

test('with scripting off every page has its heading and its figures', async ({ browser }) => {
  test.setTimeout(300_000)
  const page = await open(browser, { javaScriptEnabled: false })
  const bare: string[] = []
  for (const path of PAGES) {
    await page.goto(ORIGIN() + path)
    const heading = await page.getByRole('heading', { level: 1 }).count()
    if (heading !== 1 || !digits.test(await page.locator('main').innerText())) bare.push(path)
  }
  expect(bare).toEqual([])
})

for (const [path, status, staff, words] of [
  ['/metrics/NO_SUCH_METRIC', 404, false, 'There is no metric NO_SUCH_METRIC'],
  ['/desk/metrics/NO_SUCH_METRIC', 404, true, 'There is no such page'],
  ['/desk/people', 403, true, 'This page is not for your account'],
  ['/no/such/address', 404, false, 'There is no such page'],
] as const) {
  test(`with scripting off ${path} says that it is not shown, under ${status.toString()} and a title of its own`, async ({ browser }) => {
    const page = await open(browser, { javaScriptEnabled: false }, { english: true, staff })
    const answer = await page.goto(ORIGIN() + path)
    expect(answer?.status()).toBe(status)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(words)
    expect(await page.getByRole('main').getByRole('link').count()).toBeGreaterThan(0)
    expect(await page.title()).toBe(`${status === 403 ? words : 'There is no such page'} · Plumbline`)
    expect(await page.locator('a[href^="/print/pdf"]').count()).toBe(0)
  })
}

/** Values of the trend's table by the name of the period. */
async function tableOf(page: Page): Promise<ReadonlyMap<string, string>> {
  const rows = await page.locator('#course table tbody tr').evaluateAll((all) => all.map((row) => [...row.querySelectorAll('th, td')].map((cell) => cell.textContent?.trim() ?? '')))
  return new Map(rows.map(([period = '', value = '']) => [period, value]))
}

test('a figure is the same on the page, in its table, in CSV, in SVG and on paper', async ({ browser }) => {
  const page = await open(browser, {})
  await page.goto(`${ORIGIN()}/metrics/MED_RATE?view=table`)
  const table = await tableOf(page)
  const value = table.get('2025年') ?? ''
  expect(value).toMatch(digits)
  await page.goto(`${ORIGIN()}/metrics/MED_RATE`)
  const number = /[\d.,]+/.exec(value)?.[0] ?? 'none'
  await expect(page.getByRole('heading', { level: 1 })).toContainText(number)
  const [csv, svg, png] = await Promise.all(['csv', 'svg', 'png'].map((format) => page.request.get(`${ORIGIN()}/figures/trend/${format}?metric=MED_RATE`)))
  expect(await csv?.text()).toContain(number)
  expect(await svg?.text()).toContain(number)
  expect((await png?.body())?.subarray(1, 4).toString()).toBe('PNG')
  await page.emulateMedia({ media: 'print' })
  await expect(page.locator('#course')).toContainText(number)
})

for (const [path, status, words] of [
  ['/metrics/NO_SUCH_METRIC', 404, 'NO_SUCH_METRIC'],
  ['/units/000000', 404, '000000'],
  ['/?period=2031', 404, '2031'],
  ['/?period=2025&version=99', 404, '99'],
  ['/compare?units=990102,000000&metric=MED_RATE', 200, '000000'],
  ['/compare?units=990102,990103,990104,990105,990121&metric=MED_RATE', 200, '丁区'],
  ['/explore?metric=NO_SUCH_METRIC', 200, 'NO_SUCH_METRIC'],
] as const) {
  test(`${path} says what is not there`, async ({ browser }) => {
    const page = await open(browser, {})
    const answer = await page.goto(ORIGIN() + path)
    expect(answer?.status()).toBe(status)
    await expect(page.locator('main')).toContainText(words)
  })
}

test('every page says that the figures are invented', async ({ browser }) => {
  const page = await open(browser, {})
  for (const path of PAGES) {
    await page.goto(ORIGIN() + path)
    await expect(page.locator('body'), path).toContainText('演示数据')
  }
})
