// The demo people of the browser tests, plainly made up, and how they sign in.
import { existsSync } from 'node:fs'
import path from 'node:path'
import { expect, type Browser, type BrowserContext, type Page } from '@playwright/test'
import { addSeed, hasSeed, nextCode } from './authenticator'

export const ORIGIN = (): string => process.env['PLUMBLINE_E2E_ORIGIN'] ?? ''

export interface Person {
  readonly loginName: string
  readonly displayName: string
  readonly password: string
  /** As the interface calls it; none for the first account, which set-up makes. */
  readonly role: string
}

export const SYSTEM: Person = { loginName: 'demo.system', displayName: '演示系统员', password: 'Level-Ground-31', role: '系统管理员' }
export const SECURITY: Person = { loginName: 'demo.security', displayName: '演示安全员', password: 'Two-Keys-1-Door', role: '安全管理员' }
export const AUDIT: Person = { loginName: 'demo.audit', displayName: '演示审计管理员', password: 'Every-Line-Read-8', role: '审计管理员' }
export const REPORTER: Person = { loginName: 'demo.reporter', displayName: '演示填报员', password: 'Ink-And-Ledger-24', role: '填报员' }
export const REVIEWER: Person = { loginName: 'demo.reviewer', displayName: '演示审核员', password: 'Second-Look-Twice-6', role: '审核员' }
export const LEADER: Person = { loginName: 'demo.leader', displayName: '演示领导', password: 'Long-View-Ahead-9', role: '领导' }
export const PUBLISHER: Person = { loginName: 'demo.publisher', displayName: '演示发布员', password: 'Straight-Down-7', role: '发布员' }

const stateFile = ({ loginName }: Person): string => path.join(process.env['PLUMBLINE_E2E_PEOPLE'] ?? '.', `${loginName}.state.json`)

/** Opens a browser of its own for a person, signed in; as they were before where that still holds. */
export async function signedIn(browser: Browser, person: Person, options: Parameters<Browser['newContext']>[0] = {}): Promise<{ context: BrowserContext; page: Page }> {
  const file = stateFile(person)
  const context = await browser.newContext({ ...options, ...(existsSync(file) ? { storageState: file } : {}) })
  const page = await context.newPage()
  await page.goto(`${ORIGIN()}/desk`)
  if (new URL(page.url()).pathname !== '/desk') {
    await signIn(page, person)
    await context.storageState({ path: file })
  }
  return { context, page }
}

/** Signs in on the page of signing in, with whatever it asks for on the way, and ends on the desk. */
export async function signIn(page: Page, person: Person, password: string = person.password): Promise<void> {
  if (!new URL(page.url()).pathname.startsWith('/sign-in')) await page.goto(`${ORIGIN()}/sign-in`)
  await page.getByLabel('登录名').fill(person.loginName)
  await page.getByLabel('密码', { exact: true }).fill(password)
  await page.getByRole('button', { name: '登录', exact: true }).click()
  for (let step = await nextStep(page); step !== 'desk'; step = await nextStep(page)) {
    if (step === 'new-password') await choosePassword(page, person)
    if (step === 'enrolment') await enrol(page, person)
    if (step === 'second-factor') {
      await page.getByLabel('验证码').fill(await nextCode(person.loginName))
      await page.getByRole('button', { name: '验证并继续' }).click()
      await page.getByRole('button', { name: '验证并继续' }).waitFor({ state: 'detached' })
    }
  }
}

/** What is asked for now, told by what the page shows: its address may be on the way to another one. */
async function nextStep(page: Page): Promise<'new-password' | 'enrolment' | 'second-factor' | 'desk'> {
  const marks = {
    'new-password': page.getByLabel('再输入一次新密码'),
    enrolment: page.locator('.seed-text'),
    'second-factor': page.getByRole('button', { name: '验证并继续' }),
    desk: page.locator('a[href="/desk/account"]').first(),
  } as const
  await expect(marks['new-password'].or(marks.enrolment).or(marks['second-factor']).or(marks.desk).first()).toBeAttached()
  if ((await marks['new-password'].count()) > 0) return 'new-password'
  if ((await marks.enrolment.count()) > 0) return 'enrolment'
  return (await marks['second-factor'].count()) > 0 ? 'second-factor' : 'desk'
}

async function choosePassword(page: Page, { password }: Person): Promise<void> {
  await page.getByLabel('新密码', { exact: true }).fill(password)
  await page.getByLabel('再输入一次新密码').fill(password)
  await page.getByRole('button', { name: '保存并继续' }).click()
  await page.getByLabel('再输入一次新密码').waitFor({ state: 'detached' })
}

async function enrol(page: Page, { loginName }: Person): Promise<void> {
  if (hasSeed(loginName)) throw new Error(`${loginName} has a second factor already`)
  addSeed(loginName, await page.locator('.seed-text').innerText())
  await page.locator('#code').fill(await nextCode(loginName))
  await page.getByRole('button', { name: '核对验证码' }).click()
  await page.getByLabel('我已把恢复码存放在安全的地方').check()
  await page.getByRole('button', { name: '完成并继续' }).click()
  await page.getByRole('button', { name: '完成并继续' }).waitFor({ state: 'detached' })
}

/** The system administrator makes an account. Returns the initial password from the slip, and the address of the account's page. */
export async function makeAccount(page: Page, person: Person): Promise<{ initial: string; address: string }> {
  await page.goto(`${ORIGIN()}/desk/people/new`)
  await page.getByLabel('姓名').fill(person.displayName)
  await page.getByLabel('登录名').fill(person.loginName)
  await page.getByLabel('工作单位').selectOption('SFJ')
  await page.getByRole('button', { name: '建立账号并生成初始密码' }).click()
  const initial = await page.locator('.slip-password').innerText()
  const address = (await page.getByRole('link', { name: '打开这个账号' }).getAttribute('href')) ?? ''
  return { initial, address: ORIGIN() + address }
}

/** The security administrator gives a role for the city, on the account's page. */
export async function giveRole(page: Page, address: string, role: string): Promise<void> {
  await page.goto(address)
  await page.getByText('授予角色', { exact: true }).first().click()
  await page.locator('#grant-role').selectOption({ label: role })
  await page.locator('#grant-unitCode').selectOption('410700')
  await page.getByRole('button', { name: '授予角色' }).click()
}
