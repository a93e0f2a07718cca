// A file in place of typing: the template filled in with five mistakes, told, marked, corrected, written, and seen in the form.
import { readFileSync } from 'node:fs'
import { expect, test, type Page } from '@playwright/test'
import { strFromU8, unzipSync } from 'fflate'
import { fillTemplate, type Filled } from '../builders/fill-template'
import { ORIGIN, REPORTER, REVIEWER, signedIn } from './people'

test.describe.configure({ mode: 'serial' })

const [COLLECTION, UNIT, SUBJECT, PERIOD] = ['2025', 'SFJ', '410700', '2025']
const TITLE = '2025年度法治政府建设数据'
const METRICS = ['TOWN_STAFF', 'CERT_NEW', 'ENF_TRAIN', 'SVC_POINTS', 'TOWN_CERT']

const here = (): string => `${ORIGIN()}/desk/import/${COLLECTION}/${UNIT}`

/** The texts of a workbook that its cells share. */
const sharedTexts = (parts: Record<string, Uint8Array>): readonly string[] =>
  [...strFromU8(parts['xl/sharedStrings.xml'] ?? new Uint8Array()).matchAll(/<si>([\s\S]*?)<\/si>/g)].map(([, inside = '']) => [...inside.matchAll(/<t[^>]*>([^<]*)<\/t>/g)].map(([, text = '']) => text).join(''))

/** The cell in which a metric is filled in, by the code at the end of its row. */
function fieldsOf(bytes: Uint8Array): ReadonlyMap<string, string> {
  const parts = unzipSync(bytes)
  const texts = sharedTexts(parts)
  const cells = [...strFromU8(parts['xl/worksheets/sheet1.xml'] ?? new Uint8Array()).matchAll(/<c r="G(\d+)" t="s"[^>]*><v>(\d+)<\/v>/g)]
  return new Map(cells.map(([, row = '', at = '']) => [(texts[Number(at)] ?? '').split('|')[0] ?? '', `E${row}`]))
}

const filled = (bytes: Uint8Array, fields: ReadonlyMap<string, string>, texts: Readonly<Record<string, Filled>>): Buffer =>
  Buffer.from(fillTemplate(bytes, new Map(Object.entries(texts).map(([metric, what]) => [fields.get(metric) ?? '', what]))))

async function download(page: Page, name: string): Promise<Uint8Array> {
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name }).click()])
  return readFileSync(await file.path())
}

async function upload(page: Page, name: string, buffer: Buffer): Promise<void> {
  await page.goto(here())
  await page.locator('#file').setInputFiles({ name, mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', buffer })
  await page.getByRole('button', { name: '上传并核对' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(name)
}

/** What a cell of the form holds: the active one has its text in a field. */
const held = (page: Page, metric: string): Promise<string> =>
  page.locator(`[id="cell-${metric}|${SUBJECT}|${PERIOD}"]`).evaluate((one) => `${one.textContent} ${one.querySelector('input')?.value ?? ''}`.replaceAll(',', ''))

test('the coordinator asks the bureau for a year', async ({ browser }) => {
  const { context, page } = await signedIn(browser, REVIEWER)
  await page.goto(`${ORIGIN()}/desk/collections/new`)
  const fields = { year: '2025', code: COLLECTION, titleZh: TITLE, titleEn: 'Demo 2025', opensOn: '2026-01-05', dueOn: '2030-01-31' }
  for (const [id, text] of Object.entries(fields)) await page.locator(`#${id}`).fill(text)
  await page.locator('#part').selectOption('YEAR')
  await page.getByRole('button', { name: '全不选' }).click()
  for (const metric of METRICS) await page.locator(`input[name="metrics"][value="${metric}"]`).check()
  for (const box of await page.locator('input[name="kinds"]').all()) await box.setChecked((await box.getAttribute('value')) === 'CITY')
  await page.getByRole('button', { name: '查看将要建立的任务' }).click()
  await page.getByRole('button', { name: `建立“${TITLE}”` }).click()
  await expect(page.locator('main')).toContainText('任务已建立')
  await context.close()
})

test('five mistakes in a template are told with their cells, marked in the file, corrected there, and the draft is written', async ({ browser }) => {
  const { context, page } = await signedIn(browser, REPORTER)
  await page.goto(here())
  const template = await download(page, '下载模板')
  const fields = fieldsOf(template)
  const mistakes: Readonly<Record<string, Filled>> = { TOWN_STAFF: { text: '12..5' }, CERT_NEW: { number: '12.5' }, ENF_TRAIN: { xml: '<f>X1</f><v>#REF!</v>', type: 'e' }, SVC_POINTS: { text: '50%' }, TOWN_CERT: { text: '未统计' } }
  await upload(page, '有错.xlsx', filled(template, fields, mistakes))
  await expect(page.getByRole('heading', { name: '有 5 处问题，改正后才能全部写入' })).toBeVisible()
  for (const [metric, value] of [['CERT_NEW', '12.5'], ['ENF_TRAIN', '#REF!'], ['TOWN_CERT', '未统计']] as const) {
    const at = fields.get(metric) ?? ''
    await expect(page.locator('#problems')).toContainText(`填报!${at}`)
    await expect(page.locator(`#at-${at.slice(1)}-5`)).toContainText(value)
  }
  // Each line leads to its cell, which stands in sight.
  await page.locator('.import-findings a').first().click()
  await expect(page.locator(`#at-${(fields.get('TOWN_STAFF') ?? '').slice(1)}-5`)).toBeInViewport()
  await expect(page.getByRole('button', { name: /^写入草稿/ })).toHaveCount(0)
  // On paper the sheet is whole; on a narrow phone neither this page nor the form before it slides sideways.
  const drawn = page.locator('.import-sheet')
  await page.emulateMedia({ media: 'print' })
  expect(await drawn.evaluate((one) => one.scrollHeight - one.clientHeight)).toBeLessThanOrEqual(1)
  await page.emulateMedia({ media: 'screen' })
  await page.setViewportSize({ width: 320, height: 640 })
  const preview = page.url()
  for (const address of [preview, here()]) {
    await page.goto(address)
    expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0)
  }
  await page.setViewportSize({ width: 1440, height: 900 })
  await page.goto(preview)
  const marked = await download(page, '下载标注后的文件')
  expect(Object.entries(unzipSync(marked)).some(([name, part]) => /comments/.test(name) && strFromU8(part).includes('未统计'))).toBe(true)
  // One of them is put right on the page, and stays so.
  await page.getByLabel(`填报!${fields.get('TOWN_CERT')} 改为`).fill('31')
  await page.getByRole('button', { name: '保存改正' }).click()
  await expect(page.getByRole('heading', { name: '有 4 处问题，改正后才能全部写入' })).toBeVisible()
  const right: Readonly<Record<string, Filled>> = { TOWN_STAFF: { number: '2400' }, CERT_NEW: { number: '1250' }, ENF_TRAIN: { number: '120' }, SVC_POINTS: { text: '１８' }, TOWN_CERT: { text: '2390余' } }
  const corrected = filled(marked, fields, right)
  await upload(page, '改好.xlsx', corrected)
  await expect(page.getByRole('heading', { name: /处问题/ })).toHaveCount(0)
  await page.getByRole('button', { name: '写入草稿（5 项）' }).click()
  await expect(page.locator('main')).toContainText('已写入草稿：5 项')
  await page.getByRole('link', { name: '去填报表校验、提交' }).click()
  for (const [metric, text] of [['TOWN_STAFF', '2400'], ['SVC_POINTS', '18'], ['TOWN_CERT', '≥2390']] as const) await expect.poll(() => held(page, metric)).toContain(text)
  // The same file again is the same upload: nothing is written twice.
  await upload(page, '改好.xlsx', corrected)
  await expect(page.locator('main')).toContainText('已写入草稿：5 项')
  await context.close()
})
