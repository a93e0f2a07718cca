// The story of a beginning: the first account, the other administrators, the people who work, each with roles from the one who gives them.
import { expect, test, type Page } from '@playwright/test'
import { AUDIT, giveRole, LEADER, makeAccount, ORIGIN, PUBLISHER, REPORTER, REVIEWER, SECURITY, signedIn, signIn, SYSTEM, type Person } from './people'

test.describe.configure({ mode: 'serial' })
test.setTimeout(180_000)

async function fillAccount(page: Page, person: Person, password: string = person.password): Promise<void> {
  await page.getByLabel('姓名').fill(person.displayName)
  await page.getByLabel('登录名').fill(person.loginName)
  await page.getByLabel('密码', { exact: true }).fill(password)
  await page.getByLabel('再输一次密码').fill(password)
}

// What the slips said, and where the accounts stand, for the tests that follow.
const made = new Map<string, { readonly initial: string; readonly address: string }>()
const accountOf = (person: Person): { readonly initial: string; readonly address: string } => made.get(person.loginName) ?? { initial: '', address: '' }

test('the first person sets the installation up with the printed code, once', async ({ page }) => {
  await page.goto(`${ORIGIN()}/sign-in`)
  await page.getByRole('link', { name: '用一次性设置码开始设置' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('首次设置')

  // Everything that is wrong is said at once, at its field, and nothing but passwords has to be typed again.
  await page.getByLabel('一次性设置码').fill('WRONG-CODE')
  await fillAccount(page, SYSTEM, 'short')
  await page.getByRole('button', { name: '建立系统管理员账号' }).click()
  const summary = page.getByRole('alert').filter({ hasText: '设置没有完成' })
  await expect(summary).toBeFocused()
  await expect(summary).toContainText('设置码不对')
  await expect(summary).toContainText('密码太短')
  await expect(page.getByLabel('登录名')).toHaveValue(SYSTEM.loginName)
  await expect(page.getByLabel('密码', { exact: true })).toHaveValue('')

  await page.getByLabel('一次性设置码').fill(process.env['PLUMBLINE_E2E_CODE'] ?? '')
  await fillAccount(page, SYSTEM)
  await page.getByRole('button', { name: '建立系统管理员账号' }).click()
  await expect(page).toHaveURL(/\/sign-in\?after=set-up/)
  await expect(page.getByText('设置完成')).toBeVisible()

  const again = await page.goto(`${ORIGIN()}/set-up`)
  expect(again?.status()).toBe(404)
})

test('the system administrator sets a second factor up, and is told what is still to do', async ({ browser }) => {
  const { context, page } = await signedIn(browser, SYSTEM)
  await expect(page.getByRole('heading', { name: '开始使用还要做的事' })).toBeVisible()
  await expect(page.locator('#first-steps')).toContainText('待办')
  await expect(page.locator('#others')).toContainText('填报：无人担任')
  await context.close()
})

test('the system administrator makes accounts and appoints the first security administrator', async ({ browser }) => {
  const { context, page } = await signedIn(browser, SYSTEM)
  for (const person of [SECURITY, REPORTER, REVIEWER, PUBLISHER, LEADER, AUDIT]) made.set(person.loginName, await makeAccount(page, person))
  await expect(page.getByText(`已建立${AUDIT.displayName}的账号`)).toBeVisible()
  // Once the page is left, nobody sees the password again.
  await page.goto(accountOf(AUDIT).address)
  await expect(page.locator('body')).not.toContainText(accountOf(AUDIT).initial)
  await expect(page.locator('main')).toContainText('待首次登录')

  await page.goto(accountOf(SECURITY).address)
  await page.getByText('指定第一位安全管理员', { exact: true }).click()
  await page.getByRole('button', { name: '指定为安全管理员' }).click()
  await expect(page.getByText('已指定为安全管理员')).toBeVisible()
  await page.goto(accountOf(REPORTER).address)
  await expect(page.getByText('指定第一位安全管理员', { exact: true })).toHaveCount(0)
  await expect(page.locator('#not-yours')).toContainText(`安全管理员：${SECURITY.displayName}`)
  await context.close()
})

test('the security administrator comes in with the initial password, chooses an own one, and gives roles; two administrators in one are refused', async ({ browser }) => {
  const fresh = await browser.newContext()
  const page = await fresh.newPage()
  await signIn(page, SECURITY, accountOf(SECURITY).initial)
  await giveRole(page, accountOf(REPORTER).address, '填报员')
  await expect(page.getByText('角色已授予')).toBeVisible()

  // AZ-6: whoever enters figures becomes no administrator; the sentence says why, and what was chosen stays.
  await giveRole(page, accountOf(REPORTER).address, '系统管理员（整个系统）')
  const refusal = page.getByRole('alert').filter({ hasText: '没有授予' })
  await expect(refusal).toContainText('这个账号已是填报员，不能同时是系统管理员')
  await expect(page.locator('#grant-role')).toHaveValue('SYSTEM_ADMIN')

  for (const person of [REVIEWER, PUBLISHER, LEADER]) {
    await giveRole(page, accountOf(person).address, person.role)
    await expect(page.getByText('角色已授予')).toBeVisible()
  }
  await giveRole(page, accountOf(AUDIT).address, '审计管理员（整个系统）')
  await expect(page.getByText('角色已授予')).toBeVisible()
  // Nobody else holds it, so it stays; and nobody gives a role to themselves.
  await page.goto(accountOf(SECURITY).address)
  await expect(page.getByText('这是你自己的账号')).toBeVisible()
  await expect(page.getByText('授予角色', { exact: true })).toHaveCount(0)
  await fresh.close()
})

test('AZ-4: fields that nobody asked for have no effect when an account is made', async ({ browser }) => {
  const { context, page } = await signedIn(browser, SYSTEM)
  await page.goto(`${ORIGIN()}/desk/people/new`)
  await page.getByLabel('姓名').fill('演示多余字段')
  await page.getByLabel('登录名').fill('demo.extra')
  await page.locator('main form').evaluate((form) => {
    for (const name of ['role', 'departmentId', 'status', 'approvedBy', 'version', 'createdAt', 'locked', '__proto__', 'constructor']) {
      const input = document.createElement('input')
      Object.assign(input, { type: 'hidden', name, value: 'SYSTEM_ADMIN' })
      form.append(input)
    }
  })
  await page.getByRole('button', { name: '建立账号并生成初始密码' }).click()
  await page.getByRole('link', { name: '打开这个账号' }).click()
  await expect(page.locator('#roles')).toContainText('这个账号还没有角色')
  await expect(page.locator('main')).toContainText('待首次登录')
  await context.close()
})

test('the initial password works once', async ({ browser }) => {
  const { initial } = accountOf(REPORTER)
  const first = await browser.newContext()
  const page = await first.newPage()
  await signIn(page, REPORTER, initial)
  await expect(page.getByText('你的角色：填报员')).toBeVisible()
  const second = await browser.newContext()
  const other = await second.newPage()
  await other.goto(`${ORIGIN()}/sign-in`)
  await other.getByLabel('登录名').fill(REPORTER.loginName)
  await other.getByLabel('密码', { exact: true }).fill(initial)
  await other.getByRole('button', { name: '登录', exact: true }).click()
  await expect(other.getByRole('alert').filter({ hasText: '没有登录' })).toBeVisible()
  await first.close()
  await second.close()
})

test('the reviewer, the publisher and the audit administrator come in with a second factor, the leader without', async ({ browser }) => {
  for (const person of [REVIEWER, PUBLISHER, AUDIT, LEADER]) {
    const fresh = await browser.newContext()
    const page = await fresh.newPage()
    await signIn(page, person, accountOf(person).initial)
    await expect(page.getByText(`你的角色：${person.role}`)).toBeVisible()
    await fresh.close()
  }
})

test('who may not enter or publish is told who does', async ({ browser }) => {
  const { context, page } = await signedIn(browser, SYSTEM)
  await expect(page.locator('#others')).toContainText(`填报：${REPORTER.displayName}（新乡市）`)
  await expect(page.locator('#others')).toContainText(`发布：${PUBLISHER.displayName}（新乡市）`)
  const answer = await page.goto(`${ORIGIN()}/desk/entry`)
  expect(answer?.status()).toBe(403)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('这一页不归你的账号')
  await expect(page.locator('#who')).toContainText(`填报员：${REPORTER.displayName}（新乡市）`)
  await expect(page.locator('#ask')).toContainText(SECURITY.displayName)
  await context.close()
})

test('a role that is taken back ends the work of whoever held it, at their next step', async ({ browser }) => {
  const system = await signedIn(browser, SYSTEM)
  const helper: Person = { loginName: 'demo.helper', displayName: '演示临时填报员', password: 'Short-Stay-Here-5', role: '填报员' }
  const { initial, address } = await makeAccount(system.page, helper)
  const security = await signedIn(browser, SECURITY)
  await giveRole(security.page, address, '填报员')
  await expect(security.page.getByText('角色已授予')).toBeVisible()
  const own = await browser.newContext()
  const page = await own.newPage()
  await signIn(page, helper, initial)
  await security.page.goto(address)
  await security.page.getByText('收回', { exact: true }).click()
  await expect(security.page.locator('#grants')).toContainText('结束此人的 1 个登录会话')
  await security.page.getByRole('button', { name: '确认收回' }).click()
  await expect(security.page.getByText('角色已收回，结束了 1 个登录会话')).toBeVisible()
  await page.goto(`${ORIGIN()}/desk`)
  await expect(page).toHaveURL(/\/sign-in/)
  // And the account itself is closed by the one who makes accounts.
  await system.page.goto(address)
  await system.page.getByText('停用账号', { exact: true }).first().click()
  await system.page.getByRole('button', { name: '停用账号' }).click()
  await expect(system.page.getByText('账号已停用')).toBeVisible()
  await system.page.goto(`${ORIGIN()}/desk/people?state=disabled`)
  await expect(system.page.locator('#people')).toContainText('演示临时填报员')
  for (const { context } of [system, security]) await context.close()
  await own.close()
})

test('a wrong password says nothing about whether the account exists', async ({ page }) => {
  const sentences: string[] = []
  for (const [name, password] of [[REPORTER.loginName, 'not-the-password'], ['nobody.at.all', 'not-the-password']] as const) {
    await page.goto(`${ORIGIN()}/sign-in`)
    await page.getByLabel('登录名').fill(name)
    await page.getByLabel('密码', { exact: true }).fill(password)
    await page.getByRole('button', { name: '登录', exact: true }).click()
    const alert = page.getByRole('alert').filter({ hasText: '没有登录' })
    await expect(alert).toBeVisible()
    sentences.push(await alert.innerText())
    await expect(page.getByLabel('登录名')).toHaveValue(name)
  }
  expect(sentences[0]).toBe(sentences[1])
})

test('signing out ends the session in the database, so that a copied cookie is worth nothing', async ({ browser }) => {
  const context = await browser.newContext()
  const page = await context.newPage()
  await signIn(page, REPORTER)
  const cookies = await context.cookies()
  await page.getByRole('button', { name: /退出/ }).click()
  await expect(page).toHaveURL(`${ORIGIN()}/`)
  const thief = await browser.newContext()
  await thief.addCookies(cookies)
  const stolen = await thief.newPage()
  await stolen.goto(`${ORIGIN()}/desk`)
  await expect(stolen).toHaveURL(/\/sign-in\?next=/)
  await context.close()
  await thief.close()
})

test('the desk sends whoever is not signed in to sign in and back again', async ({ page }) => {
  await page.goto(`${ORIGIN()}/desk/entry/2023/410700`)
  await expect(page).toHaveURL(/\/sign-in\?next=%2Fdesk%2Fentry%2F2023%2F410700/)
  await signIn(page, REPORTER)
  await expect(page).toHaveURL(`${ORIGIN()}/desk/entry/2023/410700`)
  await expect(page.getByRole('heading', { level: 1 })).toContainText('2023')
})
