// A year's collection from its beginning to its correction, by four people: asked for, filled in, submitted, sent back, approved, published,
// read; then reopened, corrected and published anew. Their mails come to a real mail server.
import { expect, test, type Page } from '@playwright/test'
import { mailsIn } from './mailbox'
import { LEADER, ORIGIN, PUBLISHER, REPORTER, REVIEWER, signedIn, type Person } from './people'

test.describe.configure({ mode: 'serial' })
test.setTimeout(120_000)

const SHEET = '/desk/entry/2024/SFJ'
const METRICS = ['TOWN_STAFF', 'TOWN_CERT', 'CERT_NEW', 'ENF_TRAIN', 'SVC_POINTS']

/** The cell of a metric in the grid of the justice bureau, which answers for the city. */
const cell = (page: Page, metric: string, subject = '410700', period = '2024') => page.locator(`[id="cell-${metric}|${subject}|${period}"]`)

/** Goes to a cell and types into it, as people do: select, type, Enter. */
async function type(page: Page, metric: string, text: string, subject = '410700', period = '2024'): Promise<void> {
  await cell(page, metric, subject, period).click()
  await page.keyboard.type(text)
  await page.keyboard.press('Enter')
}

/** What a cell holds: the active one has its text in a field. */
const held = async (page: Page, metric: string, subject = '410700', period = '2024'): Promise<string> =>
  await cell(page, metric, subject, period).evaluate((one) => `${one.textContent} ${one.querySelector('input')?.value ?? ''}`)
const holds = (page: Page, metric: string, text: string) => expect.poll(() => held(page, metric)).toContain(text)
const holdsNot = (page: Page, metric: string, text: string) => expect.poll(() => held(page, metric)).not.toContain(text)

const allSaved = (page: Page) => expect(page.getByText('已全部保存').first()).toBeVisible({ timeout: 20_000 })

/** Chooses nothing but these metrics in the form of a new collection. */
async function choose(page: Page, metrics: readonly string[], kind: string): Promise<void> {
  await page.getByRole('button', { name: '全不选' }).click()
  for (const metric of metrics) await page.locator(`input[name="metrics"][value="${metric}"]`).check()
  for (const box of await page.locator('input[name="kinds"]').all()) await box.setChecked((await box.getAttribute('value')) === kind)
}

test('people say where mail reaches them', async ({ browser }) => {
  for (const person of [REPORTER, REVIEWER, LEADER]) {
    const { context, page } = await signedIn(browser, person)
    await page.goto(`${ORIGIN()}/desk/account`)
    await page.locator('#mail-address').fill(`${person.loginName}@bureau.example`)
    await page.locator('form', { has: page.locator('#mail-address') }).getByRole('button').first().click()
    await expect(page.locator('main')).toContainText('已保存')
    await context.close()
  }
})

test('the coordinator asks for a year and a quarter; what is wrong is told at its field', async ({ browser }) => {
  const { context, page } = await signedIn(browser, REVIEWER)
  for (const [code, part, title, kind, metrics] of [
    ['2024', 'YEAR', '2024年度法治政府建设数据', 'CITY', METRICS],
    ['2024-q3', 'Q3', '2024年第三季度行政应诉', 'COUNTY', ['LIT_HEARD', 'LIT_ATTEND']],
  ] as const) {
    await page.goto(`${ORIGIN()}/desk/collections/new`)
    await page.locator('#year').fill('2024')
    await page.locator('#part').selectOption(part)
    await page.locator('#code').fill('Not A Code')
    await page.locator('#titleZh').fill(title)
    await page.locator('#titleEn').fill(`Demo ${code}`)
    await page.locator('#opensOn').fill('2025-01-02')
    await page.locator('#dueOn').fill('2030-01-31')
    await page.locator('#formNumber').fill('新法政统1表')
    await choose(page, metrics, kind)
    await page.getByRole('button', { name: '查看将要建立的任务' }).click()
    await expect(page.locator('.error-summary')).toContainText('Not A Code')
    await page.locator('#code').fill(code)
    await page.getByRole('button', { name: '查看将要建立的任务' }).click()
    await page.getByRole('button', { name: `建立“${title}”` }).click()
    await expect(page).toHaveURL(new RegExp(`/desk/collections/${code}`))
    await expect(page.locator('main')).toContainText('任务已建立')
  }
  await context.close()
})

test('the reporter fills in by keyboard beside last year’s values: full-width digits, bad input, undo, and a warning', async ({ browser }) => {
  const { context, page } = await signedIn(browser, REPORTER)
  await page.goto(`${ORIGIN()}/desk`)
  await expect(page.locator('main')).toContainText('2024年度法治政府建设数据')
  await page.goto(ORIGIN() + SHEET)
  await expect(page.getByRole('row').filter({ has: cell(page, 'TOWN_STAFF') })).toContainText('2,306')
  // The help gives the hand back to the grid: the next key moves on from there.
  await cell(page, 'TOWN_STAFF').click()
  await page.keyboard.press('?')
  await expect(page.getByRole('dialog')).toBeVisible()
  await page.keyboard.press('Escape')
  await page.keyboard.press('ArrowDown')
  await expect(page.locator('td[data-row]:focus, td[data-row] :focus')).toHaveCount(1)
  await type(page, 'TOWN_STAFF', '２４００')
  // Enter moved down: the next one is typed where the hand is.
  await page.keyboard.type('2390')
  await page.keyboard.press('Enter')
  await allSaved(page)
  await expect(page.getByRole('row').filter({ hasText: '乡镇(街道)执法人员持证率' })).toContainText('99.58')
  await type(page, 'CERT_NEW', '-5')
  await expect(page.locator('main')).toContainText('“-5”是负数')
  await type(page, 'CERT_NEW', '1万')
  await allSaved(page)
  await holds(page, 'CERT_NEW', '10,000')
  // Undone, it is again what was typed before: nothing typed is lost, not even what could not be saved.
  await page.keyboard.press('Control+z')
  await holds(page, 'CERT_NEW', '-5')
  await type(page, 'CERT_NEW', '2000')
  await allSaved(page)
  await context.close()
})

test('a block from a spreadsheet is pasted, survives a reload, and is undone in one step', async ({ browser }) => {
  const { context, page } = await signedIn(browser, REPORTER)
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.goto(ORIGIN() + SHEET)
  await page.evaluate(() => navigator.clipboard.writeText('120余\n１８\n'))
  await cell(page, 'ENF_TRAIN').click()
  await page.keyboard.press('Control+v')
  await allSaved(page)
  await holds(page, 'ENF_TRAIN', '120')
  await holds(page, 'SVC_POINTS', '18')
  await page.reload()
  await cell(page, 'ENF_TRAIN').click()
  await page.keyboard.press('Control+z')
  await allSaved(page)
  await holdsNot(page, 'SVC_POINTS', '18')
  await page.keyboard.press('Control+y')
  await allSaved(page)
  await holds(page, 'SVC_POINTS', '18')
  await context.close()
})

test('of two people at one cell the second sees the first one’s value and chooses', async ({ browser }) => {
  const first = await signedIn(browser, REPORTER)
  const second = await signedIn(browser, REPORTER)
  for (const { page } of [first, second]) await page.goto(ORIGIN() + SHEET)
  await type(first.page, 'SVC_POINTS', '19')
  await allSaved(first.page)
  await type(second.page, 'SVC_POINTS', '21')
  await expect(second.page.locator('main')).toContainText(REPORTER.displayName)
  await second.page.getByRole('button', { name: /对方/ }).first().click()
  await allSaved(second.page)
  await holds(second.page, 'SVC_POINTS', '19')
  await first.context.close()
  await second.context.close()
})

test('what is typed while the server cannot be reached is kept, told, and saved afterwards', async ({ browser }) => {
  const { context, page } = await signedIn(browser, REPORTER)
  await page.goto(ORIGIN() + SHEET)
  await cell(page, 'SVC_POINTS').click()
  await context.setOffline(true)
  await type(page, 'SVC_POINTS', '20')
  await expect(page.getByText(/1 项未保存/).first()).toBeVisible({ timeout: 15_000 })
  await context.setOffline(false)
  await allSaved(page)
  await page.reload()
  await holds(page, 'SVC_POINTS', '20')
  await context.close()
})

test('a warning must be explained before the figures are submitted; the receipt has a number and a hash', async ({ browser }) => {
  const { context, page } = await signedIn(browser, REPORTER)
  await page.goto(`${ORIGIN()}${SHEET}/check`)
  await expect(page.locator('main')).toContainText('还不能提交')
  await page.goto(`${ORIGIN()}${SHEET}/findings`)
  await page.getByLabel('说明', { exact: true }).fill('演示：集中换证')
  await page.getByRole('button', { name: '保存说明' }).click()
  await expect(page.locator('main')).toContainText('演示：集中换证')
  await page.goto(`${ORIGIN()}${SHEET}/check`)
  await expect(page.getByRole('row').filter({ hasText: '新办行政执法证数' })).toContainText('868')
  await page.getByRole('button', { name: /^提交审核/ }).click()
  await expect(page.getByRole('alert').filter({ hasText: '没有提交' })).toBeVisible()
  await page.getByLabel(/我已逐项核对/).check()
  await page.getByRole('button', { name: /^提交审核/ }).click()
  await expect(page).toHaveURL(/\/receipt\/2024-/)
  await expect(page.locator('main')).toContainText(/[0-9a-f]{64}/)
  await page.goto(ORIGIN() + SHEET)
  await expect(page.locator('main')).toContainText('待审核')
  await context.close()
})

const REVIEWED = '/desk/review/2024/SFJ'

test('the reviewer sends it back with a reason at the figure; the reporter sees it, puts it right and submits again', async ({ browser }) => {
  const reviewer = await signedIn(browser, REVIEWER)
  await reviewer.page.goto(`${ORIGIN()}/desk/review`)
  await expect(reviewer.page.locator('main')).toContainText('市司法局')
  await reviewer.page.goto(ORIGIN() + REVIEWED)
  await expect(reviewer.page.getByRole('row').filter({ hasText: '新办行政执法证数' })).toContainText('演示：集中换证')
  await reviewer.page.getByLabel('退回新乡市的“执法人员培训场次”').check()
  await reviewer.page.getByText('退回', { exact: true }).last().click()
  await reviewer.page.getByLabel('退回理由').fill('演示：请按台账核对培训场次')
  await reviewer.page.getByRole('button', { name: '退回给填报单位' }).click()
  await expect(reviewer.page.locator('main')).toContainText('已退回，填报人会收到通知')
  const reporter = await signedIn(browser, REPORTER)
  await reporter.page.goto(ORIGIN() + SHEET)
  await expect(reporter.page.locator('main')).toContainText('演示：请按台账核对培训场次')
  await type(reporter.page, 'ENF_TRAIN', '125')
  await allSaved(reporter.page)
  await reporter.page.goto(`${ORIGIN()}${SHEET}/check`)
  await reporter.page.getByLabel(/我已逐项核对/).check()
  await reporter.page.getByRole('button', { name: /^提交审核/ }).click()
  await expect(reporter.page).toHaveURL(/\/receipt\/2024-/)
  for (const { context } of [reviewer, reporter]) await context.close()
})

test('the reviewer approves exactly what the page shows; the reporter cannot', async ({ browser }) => {
  const reporter = await signedIn(browser, REPORTER)
  const refused = await reporter.page.goto(ORIGIN() + REVIEWED)
  expect(refused?.status()).toBe(403)
  await reporter.context.close()
  const { context, page } = await signedIn(browser, REVIEWER)
  await page.goto(ORIGIN() + REVIEWED)
  await page.getByRole('button', { name: /^通过（/ }).click()
  await page.getByRole('button', { name: '确认通过' }).click()
  await expect(page.locator('main')).toContainText('已通过，填报人会收到通知')
  await context.close()
})

/** Publishes a period on its page: ticks what is to be known, edits the lead of the overview where one is given, types the confirmation. */
async function publish(page: Page, period: string, confirmation: string, reason = '', lead = ''): Promise<void> {
  await page.goto(`${ORIGIN()}/desk/releases/${period}`)
  for (const box of await page.locator('input[name="acknowledged"]').all()) await box.check()
  if (reason !== '') await page.getByLabel('公开说明').fill(reason)
  if (lead !== '') await page.getByLabel('导语（中文）').fill(lead)
  await page.locator('#confirmation').fill(confirmation)
  await page.getByRole('button', { name: /^发布/ }).last().click()
}

test('the publisher sees the checklist and a preview, is stopped without the confirmation, and publishes', async ({ browser }) => {
  const { context, page } = await signedIn(browser, PUBLISHER)
  await page.goto(`${ORIGIN()}/preview/2099`)
  await expect(page.locator('main')).toContainText('2099年度还没有可以预览的数值')
  await page.goto(`${ORIGIN()}/preview/2024`)
  await expect(page.locator('main')).toContainText('草稿预览')
  await publish(page, '2024', '2024')
  await expect(page.locator('.error-summary')).toContainText('2024年度')
  // A refusal clears nothing: neither what was ticked nor the later hour.
  await page.goto(`${ORIGIN()}/desk/releases/2024`)
  await page.locator('input[name="provisional"]').check()
  await page.locator('input[name="when"][value="later"]').check()
  await page.getByRole('button', { name: /^发布/ }).last().click()
  await expect(page.locator('.error-summary')).toBeVisible()
  expect(await page.locator('input[name="provisional"]').isChecked()).toBe(true)
  expect(await page.locator('input[name="when"][value="later"]').isChecked()).toBe(true)
  await publish(page, '2024', '2024年度', '', '演示：全年 987654 件。')
  await expect(page.locator('.error-summary')).toContainText('987654')
  await expect(page.getByLabel('文字中的数字已核对')).toBeVisible()
  const readersSeeIt = async (): Promise<boolean> => (await (await fetch(`${ORIGIN()}/releases`, { headers: { accept: 'text/html' } })).text()).includes('/releases/annual-2024?')
  expect([await readersSeeIt(), await readersSeeIt()]).toEqual([false, false])
  await publish(page, '2024', '2024年度')
  await expect(page).toHaveURL(/\/releases\/annual-2024\?version=1/)
  // A page that was kept a moment ago is kept no more.
  expect(await readersSeeIt()).toBe(true)
  await context.close()
})

test('readers see the new year, its rate of its counts, and the explanation as a footnote', async ({ page, browser }) => {
  await page.goto(`${ORIGIN()}/?period=2024`)
  await expect(page.locator('main')).toContainText('由系统生成，已由发布员审定')
  await page.goto(`${ORIGIN()}/metrics/TOWN_CERT_RATE?period=2024`)
  await expect(page.locator('main')).toContainText('99.58')
  await page.goto(`${ORIGIN()}/metrics/CERT_NEW?period=2024`)
  await expect(page.locator('main')).toContainText('演示：集中换证')
  await page.goto(`${ORIGIN()}/metrics/TOWN_STAFF?view=table`)
  await expect(page.locator('main')).toContainText('2,306')
  await expect(page.locator('main')).toContainText('2,400')
  const { context, page: leader } = await signedIn(browser, LEADER)
  await leader.goto(`${ORIGIN()}/desk/notifications`)
  await expect(leader.locator('main')).toContainText('2024')
  await context.close()
})

test('what is published is locked, and opened to one unit by an exception', async ({ browser }) => {
  const reviewer = await signedIn(browser, REVIEWER)
  await reviewer.page.goto(ORIGIN() + REVIEWED)
  await expect(reviewer.page.locator('main')).toContainText('这个报告期已锁定')
  await reviewer.page.goto(`${ORIGIN()}/desk/locks`)
  const lock = reviewer.page.getByRole('article', { name: '2024年度' })
  await lock.getByText('为一个单位设例外').click()
  await lock.getByLabel('单位', { exact: true }).selectOption({ label: '市司法局' })
  await lock.getByLabel('可改到（北京时间）').fill('2030-01-01T09:00')
  await lock.getByLabel('例外原因').fill('演示：更正')
  await lock.getByRole('button', { name: '设例外' }).click()
  await expect(reviewer.page.locator('main')).toContainText('市司法局可改到')
  await reviewer.context.close()
})

test('the submission is reopened, corrected with a reason, approved, and published as version 2 with a public note', async ({ browser }) => {
  const reviewer = await signedIn(browser, REVIEWER)
  await reviewer.page.goto(ORIGIN() + REVIEWED)
  await reviewer.page.getByText('重新打开这份报送', { exact: true }).or(reviewer.page.getByText('重新打开', { exact: true })).first().click()
  await reviewer.page.getByLabel('重新打开的理由').fill('演示：按台账更正')
  await reviewer.page.getByRole('button', { name: '重新打开供更正' }).click()
  await expect(reviewer.page.locator('main')).toContainText('已重新打开')

  const reporter = await signedIn(browser, REPORTER)
  await reporter.page.goto(ORIGIN() + SHEET)
  await type(reporter.page, 'TOWN_CERT', '2395')
  // A published figure is corrected with a reason only.
  await expect(reporter.page.locator('main')).toContainText('更正理由')
  await reporter.page.getByLabel('更正理由', { exact: true }).fill('演示：补计五人')
  await reporter.page.getByRole('button', { name: '保存更正' }).click()
  await allSaved(reporter.page)
  await reporter.page.goto(`${ORIGIN()}${SHEET}/check`)
  await reporter.page.getByLabel(/我已逐项核对/).check()
  await reporter.page.getByRole('button', { name: /^提交审核/ }).click()
  await expect(reporter.page).toHaveURL(/\/receipt\/2024-/)
  await reporter.context.close()

  await reviewer.page.goto(ORIGIN() + REVIEWED)
  await expect(reviewer.page.getByRole('row').filter({ hasText: '持证执法人员数' })).toContainText('2,390')
  await reviewer.page.getByRole('button', { name: /^通过（/ }).click()
  await reviewer.page.getByRole('button', { name: '确认通过' }).click()
  await expect(reviewer.page.locator('main')).toContainText('已通过')
  await reviewer.context.close()

  const publisher = await signedIn(browser, PUBLISHER)
  await publish(publisher.page, '2024', '2024年度')
  await expect(publisher.page.locator('.error-summary')).toContainText('公开说明')
  await publish(publisher.page, '2024', '2024年度', '演示：补计持证人数，比率随之重算', '演示：持证人数已更正。')
  await expect(publisher.page).toHaveURL(/\/releases\/annual-2024\?version=2/)
  await publisher.page.goto(`${ORIGIN()}/?period=2024`)
  await expect(publisher.page.locator('main')).toContainText('演示：持证人数已更正。')
  await expect(publisher.page.locator('main')).toContainText('经发布员修改审定')
  await publisher.page.goto(`${ORIGIN()}/?period=2024&version=1`)
  await expect(publisher.page.locator('main')).not.toContainText('演示：持证人数已更正。')
  await publisher.context.close()
})

test('version 1 stays readable under a banner, version 2 is read, and the difference is public', async ({ page }) => {
  await page.goto(`${ORIGIN()}/metrics/TOWN_CERT_RATE?period=2024&version=1`)
  await expect(page.locator('main')).toContainText('v2 取代')
  await expect(page.locator('main')).toContainText('99.58')
  await page.goto(`${ORIGIN()}/metrics/TOWN_CERT_RATE?period=2024`)
  await expect(page.locator('main')).toContainText('99.79')
  await page.goto(`${ORIGIN()}/releases/annual-2024?version=2&against=1`)
  const changed = page.getByRole('row').filter({ hasText: '持证执法人员数' })
  await expect(changed).toContainText('2,390')
  await expect(changed).toContainText('2,395')
  await expect(page.locator('main')).toContainText('演示：补计持证人数，比率随之重算')
})

test('a county fills in its quarter on a phone, and the quarter is published as a line of its own', async ({ browser }) => {
  const phone = await signedIn(browser, REPORTER, { viewport: { width: 390, height: 844 } })
  await phone.page.goto(`${ORIGIN()}/desk/entry/2024-q3/410721`)
  for (const [metric, text] of [['LIT_HEARD', '20'], ['LIT_ATTEND', '19']] as const) {
    const field = phone.page.locator(`[id="cell-${metric}|410721|2024-Q3"]`)
    await field.fill(text)
    await field.press('Enter')
  }
  await allSaved(phone.page)
  expect(await phone.page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth)).toBe(true)
  await phone.page.goto(`${ORIGIN()}/desk/entry/2024-q3/410721/check`)
  await phone.page.getByLabel(/我已逐项核对/).check()
  await phone.page.getByRole('button', { name: /^提交审核/ }).click()
  await expect(phone.page).toHaveURL(/\/receipt\//)
  await phone.context.close()
  const reviewer = await signedIn(browser, REVIEWER)
  const confirm = reviewer.page.getByRole('button', { name: '确认通过' })
  // Single keys that the display settings turn off are off here too, and the page says so.
  await reviewer.context.addCookies([{ name: 'keys', value: 'off', url: ORIGIN() }])
  await reviewer.page.goto(`${ORIGIN()}/desk/review/2024-q3/410721`)
  await expect(async () => {
    await reviewer.page.getByRole('button', { name: '快捷键', exact: true }).click({ timeout: 1000 })
    await expect(reviewer.page.getByRole('dialog')).toContainText('单键快捷键已关闭', { timeout: 1000 })
  }).toPass()
  await reviewer.page.keyboard.press('Escape')
  for (const key of ['j', 'a', '?']) await reviewer.page.keyboard.press(key)
  await expect(reviewer.page.locator('dialog[open]')).toHaveCount(0)
  await expect(confirm).toBeHidden()
  await reviewer.context.clearCookies({ name: 'keys' })
  // By the keyboard alone: the first row, its mark, approve.
  await reviewer.page.goto(`${ORIGIN()}/desk/review/2024-q3/410721`)
  // The page listens to keys once its scripts run.
  await expect(async () => {
    await reviewer.page.keyboard.press('a')
    await expect(confirm).toBeVisible({ timeout: 1000 })
  }).toPass()
  await confirm.press('Enter')
  await expect(reviewer.page.locator('main')).toContainText('已通过')
  await reviewer.context.close()
  const publisher = await signedIn(browser, PUBLISHER)
  await publish(publisher.page, '2024-Q3', '2024年第三季度')
  await expect(publisher.page).toHaveURL(/\/releases\/quarter-2024-q3/)
  await publisher.context.close()
})

test('each of them was told by mail', async () => {
  const folder = process.env['PLUMBLINE_E2E_MAIL'] ?? ''
  const subjects = async (person: Person): Promise<string> => (await mailsIn(folder)).filter(({ to }) => (Array.isArray(to) ? to : [to]).some((one) => one?.text.includes(person.loginName))).map(({ subject }) => subject).join('\n')
  await expect.poll(() => subjects(REPORTER), { timeout: 90_000 }).toContain('退回')
  await expect.poll(() => subjects(REPORTER), { timeout: 30_000 }).toContain('通过')
  await expect.poll(() => subjects(REVIEWER), { timeout: 30_000 }).toContain('审核')
  await expect.poll(() => subjects(LEADER), { timeout: 30_000 }).toContain('发布')
})
