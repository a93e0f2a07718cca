// A year of work: one person enters and corrects, another publishes; readers see both versions, the difference, and a trend of two points.
import { parse } from 'csv-parse/sync'
import { expect, test, type Page } from '@playwright/test'
import { read, utils } from '@e965/xlsx'
import { ORIGIN, PUBLISHER, REPORTER, signedIn } from './people'

const cell = (page: Page, metric: string, period: string) => page.locator(`[name="text:${metric}|${period}"]`)
const reason = (page: Page, metric: string, period: string) => page.locator(`[name="reason:${metric}|${period}"]`)
const save = (page: Page) => page.getByRole('button', { name: /^保存/ }).click()
const THIS_YEAR = '2023-01-01..2023-12-31'

test.describe.configure({ mode: 'serial' })

test('the reporter enters 2024 figures beside those of 2023, and bad input is explained without losing what was typed', async ({ browser }) => {
  const { context, page } = await signedIn(browser, REPORTER)
  await page.goto(`${ORIGIN()}/desk/entry/410700/2024`)
  const row = page.getByRole('row').filter({ has: cell(page, 'TOWN_STAFF', '2024') })
  await expect(row).toContainText('2,306')

  await cell(page, 'TOWN_STAFF', '2024').fill('1e400')
  await cell(page, 'TOWN_CERT', '2024').fill('２３９０')
  await cell(page, 'CERT_NEW', '2024').fill('-5')
  await save(page)
  const summary = page.getByRole('alert').filter({ hasText: '没有保存' })
  await expect(summary).toContainText('“1e400”读不出数值')
  await expect(summary).toContainText('“-5”是负数')
  await expect(cell(page, 'TOWN_CERT', '2024')).toHaveValue('２３９０')

  // More certified than there are officers: refused, with both figures in the sentence.
  await cell(page, 'TOWN_STAFF', '2024').fill('2380')
  await cell(page, 'CERT_NEW', '2024').fill('')
  await save(page)
  await expect(summary).toContainText('2390')
  await expect(summary).toContainText('2380')

  await cell(page, 'TOWN_STAFF', '2024').fill('2400')
  await cell(page, 'GOV_DISHONEST', '2024').fill('0')
  await cell(page, 'ENF_TRAIN', '2024').fill('120余')
  await save(page)
  await expect(page.getByText('已保存 4 处改动，另有 1 项比率随之重算')).toBeVisible()
  await expect(page.getByRole('row').filter({ hasText: '乡镇(街道)执法人员持证率' })).toContainText('99.58')
  await context.close()
})

test('typed figures survive a reload before they are saved', async ({ browser }) => {
  const { context, page } = await signedIn(browser, REPORTER)
  await page.goto(`${ORIGIN()}/desk/entry/410700/2024`)
  await cell(page, 'SVC_POINTS', '2024').fill('18')
  page.once('dialog', (dialog) => void dialog.accept())
  await page.reload()
  await expect(cell(page, 'SVC_POINTS', '2024')).toHaveValue('18')
  await expect(page.getByText('已恢复上次未保存的 1 处改动')).toBeVisible()
  page.once('dialog', (dialog) => void dialog.accept())
  await page.getByRole('button', { name: '放弃改动' }).click()
  await expect(cell(page, 'SVC_POINTS', '2024')).toHaveValue('')
  await context.close()
})

test('a published figure is corrected with a reason only, and the second of two editors sees the first one’s value and name', async ({ browser }) => {
  const first = await signedIn(browser, REPORTER)
  const second = await signedIn(browser, REPORTER)
  for (const { page } of [first, second]) await page.goto(`${ORIGIN()}/desk/entry/410700/2023`)

  await cell(first.page, 'MED_SOLVED', THIS_YEAR).fill('72789')
  await save(first.page)
  await expect(first.page.getByRole('alert').filter({ hasText: '没有保存' })).toContainText('更正它要写明理由')
  await reason(first.page, 'MED_SOLVED', THIS_YEAR).fill('演示：按台账核对，两位数字写反')
  await save(first.page)
  await expect(first.page.getByText('已保存 1 处改动，另有 1 项比率随之重算')).toBeVisible()

  await cell(second.page, 'MED_SOLVED', THIS_YEAR).fill('72800')
  await reason(second.page, 'MED_SOLVED', THIS_YEAR).fill('演示：第二人同时更正')
  await save(second.page)
  const summary = second.page.getByRole('alert').filter({ hasText: '没有保存' })
  await expect(summary).toContainText('72,789')
  await expect(summary).toContainText(REPORTER.displayName)
  await expect(cell(second.page, 'MED_SOLVED', THIS_YEAR)).toHaveValue('72800')
  await first.context.close()
  await second.context.close()
})

test('the reporter cannot publish, and the publisher cannot enter', async ({ browser }) => {
  const reporter = await signedIn(browser, REPORTER)
  await reporter.page.goto(`${ORIGIN()}/desk/releases/2023`)
  await expect(reporter.page.getByText('没有发布权限')).toBeVisible()
  await expect(reporter.page.getByRole('button', { name: /^发布/ })).toHaveCount(0)
  await reporter.context.close()
  const publisher = await signedIn(browser, PUBLISHER)
  await publisher.page.goto(`${ORIGIN()}/desk/entry/410700/2024`)
  await expect(publisher.page.getByText('没有填报权限')).toBeVisible()
  await expect(cell(publisher.page, 'TOWN_STAFF', '2024')).toHaveCount(0)
  await publisher.context.close()
})

test('another person publishes the correction as version 2 and the new year as version 1', async ({ browser }) => {
  const { context, page } = await signedIn(browser, PUBLISHER)
  await page.goto(`${ORIGIN()}/desk/releases/2023`)
  const changed = page.getByRole('row').filter({ hasText: '化解矛盾纠纷数' })
  await expect(changed).toContainText('72,798')
  await expect(changed).toContainText('72,789')
  await expect(changed).toContainText(REPORTER.displayName)

  await page.getByRole('button', { name: /^发布 2023年度/ }).click()
  await expect(page.getByRole('alert').filter({ hasText: '没有发布' })).toContainText('请在确认框内输入“2023年度”')
  await page.getByLabel('确认').fill('2023年度')
  await page.getByRole('button', { name: /^发布 2023年度/ }).click()
  await expect(page.getByRole('alert').filter({ hasText: '没有发布' })).toContainText('发布新版本要写公开说明')
  await page.getByLabel('公开说明').fill('演示：更正化解数，化解率随之重算')
  await page.getByRole('button', { name: /^发布 2023年度/ }).click()
  await expect(page).toHaveURL(/\/releases\/annual-2023\?version=2/)

  await page.goto(`${ORIGIN()}/desk/releases/2024`)
  await page.getByLabel('确认').fill('2024 年度')
  await page.getByRole('button', { name: /^发布 2024年度/ }).click()
  await expect(page).toHaveURL(/\/releases\/annual-2024\?version=1/)
  await context.close()
})

test('version 1 stays readable under a banner, version 2 agrees with the print, and the difference is public', async ({ page }) => {
  await page.goto(`${ORIGIN()}/metrics/MED_RATE?period=2023&version=1`)
  await expect(page.locator('main')).toContainText('已被版本 v2 取代')
  await expect(page.locator('main')).toContainText('99.57')
  await page.goto(`${ORIGIN()}/metrics/MED_RATE?period=2023`)
  await expect(page.locator('main')).toContainText('99.56')
  await expect(page.locator('main')).toContainText('72,789')
  await page.goto(`${ORIGIN()}/releases/annual-2023?version=2&against=1`)
  const changed = page.getByRole('row').filter({ hasText: '化解矛盾纠纷数' })
  await expect(changed).toContainText('72,798')
  await expect(changed).toContainText('72,789')
  await expect(page.locator('main')).toContainText('演示：更正化解数，化解率随之重算')
})

test('two years make a trend of two points', async ({ page }) => {
  await page.goto(`${ORIGIN()}/metrics/TOWN_STAFF?view=table`)
  await expect(page.locator('main')).toContainText('2,306')
  await expect(page.locator('main')).toContainText('2,400')
})

test('the CSV and the workbook of a release hold what its page shows', async ({ page, request }) => {
  await page.goto(`${ORIGIN()}/releases/annual-2023?version=2`)
  const shown = (await page.locator('#figures tbody tr td.number').allInnerTexts()).map((text) => text.replaceAll(/[,\s]/g, ''))
  expect(shown.length).toBeGreaterThan(40)

  const csv = await request.get(`${ORIGIN()}/api/v1/releases/annual-2023/csv?version=2`)
  expect(csv.headers()['content-disposition']).toMatch(/^attachment; filename="/)
  const text = await csv.text()
  expect(text.charCodeAt(0)).toBe(0xfeff)
  const records: Record<string, string>[] = parse(text, { bom: true, columns: true })
  expect(records.map((record) => `${record['符号'] ?? ''}${record['数值'] ?? ''}`)).toEqual(shown)

  const workbook = read(await (await request.get(`${ORIGIN()}/api/v1/releases/annual-2023/xlsx?version=2`)).body())
  const sheet = workbook.Sheets[workbook.SheetNames[0] ?? '']
  const table: Record<string, unknown>[] = sheet === undefined ? [] : utils.sheet_to_json(sheet, { raw: false })
  expect(table.map((row) => `${String(row['符号'] ?? '')}${String(row['数值'] ?? '')}`)).toEqual(shown)
  expect(workbook.SheetNames).toHaveLength(3)
})
