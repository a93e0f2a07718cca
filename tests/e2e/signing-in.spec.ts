// Sessions in a browser: the warning before their end, what is typed when one ends, the cookie, and single sign-on with a real provider.
import { hash } from '@node-rs/argon2'
import { expect, test, type Browser, type Page } from '@playwright/test'
import pg from 'pg'
import { plantCollection } from '../security/collection'
import { ORIGIN } from './people'

const PASSWORD = 'Slack-Water-Tide-7'
const WRITER = 'demo.writer'
const OTHER = 'demo.other'
const SHEET = '/desk/entry/az-2025/SFJ'
const cell = (page: Page) => page.locator('[id="cell-SVC_POINTS|SFJ|2025"]')
/** What the cell holds: the active one has its text in a field. */
const held = async (page: Page): Promise<string> => await cell(page).evaluate((one) => `${one.textContent} ${one.querySelector('input')?.value ?? ''}`)

async function sql(text: string, values: readonly unknown[] = []): Promise<readonly Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: process.env['PLUMBLINE_E2E_OWNER_URL'] })
  await client.connect()
  return await client.query(text, [...values]).then(({ rows }) => rows).finally(() => client.end())
}

// Accounts of this story alone, made as an administrator's work would leave them.
test.beforeAll(async () => {
  const passwordHash = await hash(PASSWORD, { memoryCost: 65_536, timeCost: 3, parallelism: 1 })
  for (const loginName of [WRITER, OTHER]) {
    await sql('insert into app_user (login_name, display_name, password_hash, sso_name) values ($1, $2, $3, $4) on conflict do nothing', [loginName, `演示${loginName}`, passwordHash, `${loginName}.sso`])
    await sql(`insert into role_grant (user_id, role, unit_id, with_descendants, valid_from) select u.id, 'REPORTER', i.city_unit_id, true, now() - interval '1 minute' from app_user u, installation i where login_name = $1`, [loginName])
  }
})

test.beforeEach(async () => {
  await sql('delete from rate_limit')
})

async function open(browser: Browser, path: string): Promise<Page> {
  const page = await (await browser.newContext()).newPage()
  await page.goto(`${ORIGIN()}${path}`)
  return page
}

async function fillIn(page: Page, loginName: string): Promise<void> {
  await page.getByLabel('登录名').fill(loginName)
  await page.getByLabel('密码', { exact: true }).fill(PASSWORD)
  await page.getByRole('button', { name: '登录', exact: true }).click()
}

const endSessions = (loginName: string) => sql(`update session set ended_at = now(), end_reason = 'ended by an administrator' where ended_at is null and user_id = (select id from app_user where login_name = $1)`, [loginName])

test('AU-5: the cookie is for this host’s pages only and small; leaving without a script ends the session and empties the browser’s store', async ({ browser }) => {
  const page = await open(browser, '/sign-in')
  await fillIn(page, WRITER)
  await page.waitForURL((url) => url.pathname === '/desk')
  const cookies = (await page.context().cookies()).filter(({ name }) => name.includes('plumbline'))
  expect(cookies.length).toBeGreaterThan(0)
  for (const { name, value, httpOnly, sameSite, path } of cookies) {
    expect({ name, httpOnly, sameSite, path }).toEqual({ name, httpOnly: true, sameSite: 'Lax', path: '/' })
    expect(name.length + value.length, name).toBeLessThanOrEqual(4096)
  }
  const state = await page.context().storageState()
  const plain = await (await browser.newContext({ storageState: state, javaScriptEnabled: false })).newPage()
  await plain.goto(`${ORIGIN()}/desk`)
  const [answer] = await Promise.all([plain.waitForResponse((response) => response.url().endsWith('/sign-out')), plain.getByRole('button', { name: /^退出/ }).click()])
  expect(answer.status()).toBe(303)
  expect(await answer.headerValue('clear-site-data')).toBe('"cache", "storage"')
  // AU-6: the other browser's copy of the cookie opens nothing at its very next request.
  await page.goto(`${ORIGIN()}/desk`)
  await expect(page).toHaveURL(/\/sign-in\?next=%2Fdesk/)
})

test('what is typed when a session ends is still there after signing in again, and nobody else sees it in the same tab', async ({ browser }) => {
  const owner = new pg.Client({ connectionString: process.env['PLUMBLINE_E2E_OWNER_URL'] })
  await owner.connect()
  await plantCollection(owner, 2025, ['SFJ'], ['SVC_POINTS']).finally(() => owner.end())
  const address = encodeURIComponent(SHEET)
  const page = await open(browser, `/sign-in?next=${address}`)
  await fillIn(page, WRITER)
  await cell(page).click()
  await endSessions(WRITER)
  await page.keyboard.type('18')
  await page.keyboard.press('Enter')
  await expect(page.getByText('登录已结束，1 项未保存，已留在本机').first()).toBeVisible({ timeout: 15_000 })
  await page.getByRole('link', { name: '重新登录' }).or(page.getByRole('button', { name: '重新登录' })).first().click()
  await expect(page).toHaveURL(new RegExp(`/sign-in\\?next=${address}`))
  await fillIn(page, OTHER)
  await expect(cell(page)).toBeVisible()
  expect(await held(page)).not.toContain('18')
  await endSessions(OTHER)
  await page.reload()
  await fillIn(page, WRITER)
  await expect(cell(page)).toBeVisible()
  await expect.poll(() => held(page)).toContain('18')
  await expect(page.getByText('已全部保存').first()).toBeVisible({ timeout: 15_000 })
  await page.context().close()
})

test('two minutes before a session ends the page asks; going on prolongs it, and after its end the page says so', async ({ browser }) => {
  const page = await (await browser.newContext()).newPage()
  await page.clock.install()
  await page.goto(`${ORIGIN()}/sign-in`)
  await fillIn(page, WRITER)
  await page.waitForURL((url) => url.pathname === '/desk')
  // What the page asks for when it opens counts as use.
  await page.waitForLoadState('networkidle')
  const lastSeen = (minutes: number) => sql(`update session set last_seen_at = now() - $2 * interval '1 minute' where ended_at is null and user_id = (select id from app_user where login_name = $1)`, [WRITER, minutes])
  await lastSeen(13.5)
  await page.clock.fastForward('13:01')
  const dialog = page.getByRole('dialog')
  await expect(dialog).toContainText('登录快要结束')
  await dialog.getByRole('button', { name: '继续使用' }).click()
  await expect(dialog).toBeHidden()
  expect(await sql(`select 1 from session where ended_at is null and last_seen_at > now() - interval '1 minute' and user_id = (select id from app_user where login_name = $1)`, [WRITER])).toHaveLength(1)
  await lastSeen(16)
  await page.clock.fastForward('13:01')
  await expect(dialog).toContainText('登录已结束')
  await dialog.getByRole('button', { name: '重新登录并回到这里' }).click()
  await expect(page).toHaveURL(/\/sign-in\?next=%2Fdesk/)
  await page.context().close()
})

test('one’s own account: the password is changed, and the session in another browser is over at its next request', async ({ browser }) => {
  const [here, there] = [await open(browser, '/sign-in?next=%2Fdesk%2Faccount'), await open(browser, '/sign-in')]
  for (const page of [here, there]) {
    await fillIn(page, OTHER)
    await page.waitForURL((url) => url.pathname.startsWith('/desk'))
  }
  await here.reload()
  await expect(here.locator('#sessions-table tbody tr')).toHaveCount(2)
  const former = (await here.context().cookies()).find(({ name }) => name.endsWith('plumbline.session'))?.value
  await here.getByLabel('当前密码').fill(PASSWORD)
  await here.getByLabel('新密码', { exact: true }).fill('Neap-Tide-Water-8')
  await here.getByLabel('再输入一次新密码').fill('Neap-Tide-Water-8')
  await here.getByRole('button', { name: '更换密码' }).click()
  await expect(here.getByText('密码已更换。其他 1 处登录已结束。')).toBeVisible()
  expect((await here.context().cookies()).find(({ name }) => name.endsWith('plumbline.session'))?.value).not.toBe(former)
  await there.goto(`${ORIGIN()}/desk`)
  await expect(there).toHaveURL(/\/sign-in/)
  await here.reload()
  await expect(here.locator('#sessions-table tbody tr')).toHaveCount(1)
})

async function throughProvider(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: '统一身份认证' }).click()
  await page.locator('[name="login"]').fill(name)
  await page.locator('[name="password"]').fill('anything')
  await page.locator('button[type="submit"]').click()
  await page.getByRole('button', { name: /continue/i }).click()
}

test('single sign-on: the account that waits for the name opens, its identity is pinned, and the way back leads where one was going', async ({ browser }) => {
  const page = await open(browser, '/sign-in?next=%2Fdesk%2Faccount')
  await throughProvider(page, `${WRITER}.sso`)
  await expect(page).toHaveURL(`${ORIGIN()}/desk/account`)
  await expect(page.locator('#sessions-table tbody tr[data-mark]')).toContainText('统一身份认证')
  expect(await sql('select subject from identity where user_id = (select id from app_user where login_name = $1)', [WRITER])).toEqual([{ subject: `${WRITER}.sso` }])
  expect(await sql(`select 1 from audit.event where body like '%"identity.link"%'`)).toHaveLength(1)
})

test('single sign-on: whom no account waits for is refused in words, and nothing is made', async ({ browser }) => {
  const [before] = await sql('select count(*) from app_user')
  const page = await open(browser, '/sign-in')
  await throughProvider(page, 'demo.stranger')
  await expect(page).toHaveURL(/\/sign-in\?error=NoAccount/)
  await expect(page.locator('.error-summary')).toContainText('没有与之对应、可以使用的账号')
  expect((await page.context().cookies()).some(({ name }) => name.endsWith('plumbline.session'))).toBe(false)
  expect(await sql('select count(*) from app_user')).toEqual([before])
})
