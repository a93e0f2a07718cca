// The same figure in the page's table, in the drawing, in the CSV, on paper, and as its counts give it.
import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { expect, test, type APIRequestContext, type Page } from '@playwright/test'
import { parse } from 'csv-parse/sync'
import { LEADER, ORIGIN, signedIn } from './people'

const at = (path: string): string => ORIGIN() + path

/** A number as programs read it: without separators, signs of qualifiers and units. */
const digits = (text: string): string => text.replace(/[^\d.-]/g, '')

async function codesOf(page: Page): Promise<readonly string[]> {
  await page.goto(at('/'))
  const links = await page.locator('main a[href^="/metrics/"]').evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''))
  return [...new Set(links.flatMap((href) => /^\/metrics\/([A-Z0-9_]+)/.exec(href)?.[1] ?? []))]
}

type Row = Readonly<Record<string, string>>

async function csvOf(request: APIRequestContext, code: string): Promise<readonly Row[] | null> {
  const answer = await request.get(at(`/figures/trend/csv?metric=${code}&period=2023&version=1&lang=zh-CN`))
  return answer.status() === 200 ? parse<Row>(await answer.text(), { columns: true, bom: true }) : null
}

test('every figure that has a trend is the same in the table, the CSV, the drawing and on paper, and follows from its counts', async ({ page, request }) => {
  test.setTimeout(240_000)
  const told: string[] = []
  for (const code of (await codesOf(page)).slice(0, process.env['PLUMBLINE_FULL'] === 'yes' ? 25 : 12)) {
    const rows = await csvOf(request, code)
    if (rows === null) continue
    const svg = await (await request.get(at(`/figures/trend/svg?metric=${code}&period=2023&version=1&lang=zh-CN`))).text()
    await page.goto(at(`/metrics/${code}?period=2023&view=table`))
    for (const media of ['screen', 'print'] as const) {
      await page.emulateMedia({ media })
      for (const row of rows) {
        const [period = '', , written = ''] = Object.values(row)
        const line = page.locator('#course-table tbody tr', { hasText: period })
        const shown = (await line.locator('td').first().innerText()).trim()
        const value = Object.entries(row).find(([name]) => name.startsWith('数值'))?.[1] ?? ''
        expect(digits(shown), `${code} ${period} ${media}`).toBe(digits(value))
        if (value === '') expect(shown).toBe(written)
        expect(svg, `${code} ${period}`).toContain(written)
        const [numerator, denominator] = [row['分子'] ?? '', row['分母'] ?? '']
        if (numerator !== '' && denominator !== '' && !/[≥≤约余]/.test(shown)) {
          const places = value.split('.')[1]?.length ?? 0
          // Half away from zero, on whole numbers.
          const scaled = (BigInt(numerator) * 100n * 10n ** BigInt(places) * 2n + BigInt(denominator)) / (2n * BigInt(denominator))
          expect(scaled.toString(), `${code} from its counts`).toBe(value.replace('.', '').replace(/^0+(?=\d)/, ''))
        }
        told.push(written)
      }
    }
  }
  expect(told.length).toBeGreaterThan(6)
})

test('the links under a drawing give what they say', async ({ page, request }) => {
  await page.goto(at('/metrics/TOWN_STAFF?period=2023'))
  const downloads = page.locator('.figure-downloads').first()
  for (const [format, type] of [
    ['PNG', 'image/png'],
    ['SVG', 'image/svg+xml; charset=utf-8'],
    ['CSV', 'text/csv; charset=utf-8'],
  ] as const) {
    const href = (await downloads.getByRole('link', { name: format }).getAttribute('href')) ?? ''
    expect(href).toContain('version=1')
    const answer = await request.get(at(href))
    expect(answer.headers()['content-type'], format).toBe(type)
    expect(answer.headers()['x-content-type-options']).toBe('nosniff')
  }
  await downloads.locator('summary').click()
  await expect(downloads).toContainText('第1版')
})

test('a drawing can be shown by another site as a picture, and not in a frame', async ({ page, request }) => {
  const address = at('/figures/trend/svg?metric=TOWN_STAFF&period=2023&version=1&lang=zh-CN')
  const { headers } = await request.get(address).then((answer) => ({ headers: answer.headers() }))
  expect(headers['cross-origin-resource-policy']).toBe('cross-origin')
  expect(headers['content-security-policy']).toMatch(/^default-src 'none'.*frame-ancestors 'none'/)
  expect(headers['cache-control']).toBe('public, max-age=300')
  // Another site: an address of its own kind, with nothing of ours.
  await page.setContent(`<img id="ours" src="${address}"><img id="gone" src="${at('/figures/trend/png?metric=TOWN_STAFF&period=2023&version=9')}">`)
  for (const id of ['ours', 'gone']) await expect.poll(async () => await page.locator(`#${id}`).evaluate((image) => (image instanceof HTMLImageElement ? image.naturalWidth : 0)), id).toBeGreaterThan(300)
})

test('a figure is copied as a picture', async ({ context, page }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.goto(at('/metrics/TOWN_STAFF?period=2023'))
  await page.getByRole('button', { name: '复制为图片' }).first().click()
  await expect(page.getByText('已复制').first()).toBeVisible()
  const type = await page.evaluate(async () => (await navigator.clipboard.read())[0]?.types.join(' ') ?? '')
  expect(type).toBe('image/png')
})

test('a file that is prepared in the background comes with its notice, whole and in parts, for its person alone', async ({ browser, request }) => {
  const { context, page } = await signedIn(browser, LEADER)
  await page.goto(at('/exports'))
  const form = page.locator('#background')
  await form.getByLabel('格式').selectOption('xlsx')
  await form.getByRole('button', { name: '在后台准备' }).click()
  await expect(page).toHaveURL(/\/desk\/exports$/)
  const row = page.locator('#export-jobs tbody tr').first()
  await expect(row).toContainText('已备好', { timeout: 60_000 })
  const [download] = await Promise.all([page.waitForEvent('download'), row.getByRole('link', { name: '下载' }).click()])
  expect(download.suggestedFilename()).toMatch(/^准绳_.*\.xlsx$/)
  const whole = await readFile(await download.path())
  const address = at(`${await row.getByRole('link', { name: '下载' }).getAttribute('href')}`)
  const part = await context.request.get(address, { headers: { range: 'bytes=100-' } })
  expect([part.status(), part.headers()['content-range'], part.headers()['etag']]).toEqual([206, `bytes 100-${whole.length - 1}/${whole.length}`, `"${createHash('sha256').update(whole).digest('hex')}"`])
  expect((await part.body()).equals(whole.subarray(100))).toBe(true)
  expect((await request.get(address)).status()).toBe(401)
  await page.goto(at('/desk/notifications'))
  await expect(page.getByText('已备好，7 天内可以下载').first()).toBeVisible()
  await page.goto(at('/desk/exports'))
  await row.getByRole('button', { name: '删除' }).click()
  await page.getByRole('dialog').getByRole('button', { name: '删除文件' }).click()
  await expect(row).toContainText('已删除')
  expect((await context.request.get(address)).status()).toBe(410)
  await context.close()
})

test('a file is asked for and removed where scripts are off', async ({ browser }) => {
  await signedIn(browser, LEADER).then(async ({ context }) => await context.close())
  const { context, page } = await signedIn(browser, LEADER, { javaScriptEnabled: false })
  await page.goto(at('/exports'))
  await page.locator('#background').getByLabel('格式').selectOption('csv')
  await page.locator('#background').getByRole('button', { name: '在后台准备' }).click()
  await expect(page).toHaveURL(/\/desk\/exports$/)
  const row = page.locator('#export-jobs tbody tr').first()
  await expect(async () => {
    await page.goto(at('/desk/exports'))
    await expect(row).toContainText('已备好', { timeout: 1000 })
  }).toPass({ timeout: 60_000 })
  await row.getByRole('button', { name: '删除' }).click()
  await page.getByRole('dialog').getByRole('button', { name: '删除文件' }).click()
  await expect(page.locator('#export-jobs tbody tr').first()).toContainText('已删除')
  await context.close()
})
