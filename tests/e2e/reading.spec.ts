// What readers see of the 2023 report, with scripting on and off, in both languages, on screen and on paper.
import { expect, test } from '@playwright/test'
import { ORIGIN } from './people'

const at = (path: string): string => ORIGIN() + path

test('the overview says what disagrees, and explains it on the metric page', async ({ page }) => {
  await page.goto(at('/'))
  await expect(page.getByRole('heading', { level: 1 })).toContainText('12 个重点指标')
  const main = page.locator('main')
  await expect(main).toContainText('99.56%')
  await expect(main).toContainText('72,798 ÷ 73,111')
  await expect(main).toContainText('99.57%')
  await main.getByRole('link', { name: '矛盾纠纷化解率' }).first().click()
  await expect(page).toHaveURL(/\/metrics\/MED_RATE/)
  await expect(page.getByRole('heading', { level: 1 })).toContainText('99.57%')
  await expect(main).toContainText('99.571883847848%')
  await expect(main).toContainText('72,789')
  await expect(main).toContainText('72,786 至 72,792')
})

test('the counties stand in a schematic whose words need no colour, and every choice is a link', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false })
  const page = await context.newPage()
  await page.goto(at('/'))
  const main = page.locator('main')
  await expect(main).toContainText('方位示意图，非行政区划地图')
  const tiles = page.locator('.tile-grid a.tile')
  await expect(tiles).toHaveCount(12)
  await expect(tiles.first()).toContainText('辉县市')
  await expect(tiles.first()).toContainText('未报')
  await page.getByRole('link', { name: '报送完整度' }).click()
  await expect(page).toHaveURL(/tiles=completeness/)
  await expect(tiles.first()).toContainText(/^辉县市0\/\d+未报$/)
  await page.goto(at('/?focus=NO_SUCH&tiles=heat'))
  await expect(main).toContainText('NO_SUCH')
  await expect(main).toContainText('heat')
  await context.close()
})

test('what needs attention names what is wrong and who answers for it, and tells the public no due date', async ({ page }) => {
  await page.goto(at('/'))
  const items = page.locator('.attention > li')
  expect(await items.count()).toBeGreaterThanOrEqual(3)
  await expect(items.first()).toContainText('负责单位')
  await expect(page.locator('.attention')).not.toContainText('截止')
})

test('14 % is shown as 14.13 % of the closed cases and not 11.71 % of the accepted ones', async ({ page }) => {
  await page.goto(at('/metrics/REC_CORRECT_RATE'))
  await expect(page.locator('main')).toContainText('14.13%')
  await expect(page.locator('main')).toContainText('11.71%')
  await expect(page.locator('main')).toContainText('相符')
})

test('a fall of 10 % that may be points or per cent is kept as printed, without a value', async ({ page }) => {
  await page.goto(at('/metrics/LIT_LOSS_RATE'))
  await expect(page.locator('main')).toContainText('下降了10%')
  await expect(page.locator('main')).toContainText('百分点')
  await expect(page.getByRole('heading', { level: 1 })).toContainText('未报')
})

test('one year is no trend, and the page says so', async ({ page }) => {
  await page.goto(at('/metrics/TOWN_STAFF'))
  await expect(page.locator('main')).toContainText('仅 1 期')
})

test('every figure is there with scripting off', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false })
  const page = await context.newPage()
  for (const [path, text] of [
    ['/', '72,798 ÷ 73,111'],
    ['/metrics/MED_RATE', '99.571883847848%'],
    ['/metrics/TOWN_STAFF', '2,306'],
    ['/releases/annual-2023', '72,798'],
    ['/documents/report-2023', '99.56%'],
    ['/units/410783', '410728'],
    ['/methods', '四舍五入'],
  ] as const) {
    await page.goto(at(path))
    await expect(page.locator('main'), path).toContainText(text)
  }
  await page.goto(at('/metrics/MED_RATE'))
  await expect(page.locator('main svg[role="img"]:visible').first()).toBeVisible()
  await context.close()
})

test('the document lists its 52 statements and the one that disagrees', async ({ page }) => {
  await page.goto(at('/documents/report-2023'))
  await expect(page.locator('main')).toContainText('52')
  await page.goto(at('/documents/report-2023?show=disagree'))
  await expect(page.locator('main')).toContainText('99.56%')
  await expect(page.locator('main')).not.toContainText('91.9%')
})

test('on a phone the check of a statement has room for its sentences', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await page.goto(at('/documents/report-2023'))
  const widths = await page.locator('td.sentence').evaluateAll((cells) => cells.map((cell) => cell.getBoundingClientRect().width))
  expect(widths.length).toBeGreaterThan(40)
  expect(Math.min(...widths)).toBeGreaterThan(200)
})

test('every example of the interface leads to an answer, also where the report of the year gives another span', async ({ page, request }) => {
  await page.goto(at('/help/api'))
  const examples = await page.locator('main a[href^="/api/v1/"]').evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''))
  expect(examples.length).toBeGreaterThan(8)
  for (const example of examples) expect((await request.get(at(example))).status(), example).toBe(200)
})

test.describe('an address that names nothing', () => {
  for (const [path, asked] of [
    ['/metrics/NO_SUCH', 'NO_SUCH'],
    ['/units/999999', '999999'],
    ['/?period=1999', '1999'],
    ['/metrics/MED_RATE?period=2023&version=7', '7'],
    ['/releases/annual-1999', 'annual-1999'],
    ['/documents/no-such', 'no-such'],
  ] as const) {
    test(`${path} is answered with 404, what was asked, and a way on`, async ({ page }) => {
      const answer = await page.goto(at(path))
      expect(answer?.status()).toBe(404)
      await expect(page.locator('main')).toContainText(asked)
      expect(await page.locator('main a').count()).toBeGreaterThan(0)
    })
  }
})

test('the language and the appearance are the reader’s, and stay', async ({ page }) => {
  await page.goto(at('/'))
  await page.getByRole('button', { name: 'Switch to English' }).click()
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
  await expect(page.getByRole('heading', { level: 1 })).toContainText('key metrics')
  await page.goto(at('/metrics/MED_RATE'))
  await expect(page.locator('main')).toContainText('72,798')
  await page.getByText('Display').first().click()
  await page.getByRole('button', { name: 'Dark' }).click()
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
  await page.reload()
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
})

test('on paper there is no navigation, and the page has its figures', async ({ page }) => {
  await page.goto(at('/'))
  await page.emulateMedia({ media: 'print' })
  await expect(page.getByRole('navigation').first()).toBeHidden()
  const pdf = await page.pdf({ format: 'A4' })
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-')
})

test('no page breaks its own content policy, and no two answers share a nonce', async ({ page, request }) => {
  const broken: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error') broken.push(message.text())
  })
  page.on('pageerror', (error) => broken.push(error.message))
  for (const path of ['/', '/metrics/MED_RATE', '/metrics/TOWN_STAFF', '/releases/annual-2023', '/documents/report-2023', '/methods', '/sign-in']) {
    await page.goto(at(path), { waitUntil: 'networkidle' })
  }
  expect(broken).toEqual([])
  const nonces = await Promise.all(Array.from({ length: 20 }, async () => /'nonce-([^']+)'/.exec((await request.get(at('/sign-in'))).headers()['content-security-policy'] ?? '')?.[1]))
  expect(new Set(nonces).size).toBe(20)
})

test('a change sent from another site is refused before anything reads it', async ({ request }) => {
  for (const headers of [{ origin: 'https://evil.example' }, { origin: 'null' }, {}]) {
    const answer = await request.post(at('/sign-in'), { headers, data: {} })
    expect(answer.status()).toBe(403)
    expect(answer.headers()['content-type']).toContain('application/problem+json')
  }
})

test('health says that it lives, that it is ready, and in which versions', async ({ request }) => {
  expect((await request.get(at('/api/health/live'))).status()).toBe(200)
  expect((await request.get(at('/api/health/ready'))).status()).toBe(200)
  const health: Record<string, unknown> = await (await request.get(at('/api/health'))).json()
  expect(Object.keys(health).sort()).toEqual(['migration', 'node', 'postgresql', 'status', 'version'])
})

test('an export that names nothing says what there is', async ({ request }) => {
  const answer = await request.get(at('/api/v1/releases/annual-2023/pdf'))
  expect(answer.status()).toBe(404)
  expect(await answer.text()).toContain('数据导出')
})
