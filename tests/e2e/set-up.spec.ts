import { expect, test, type Page } from '@playwright/test'
import { ORIGIN, PUBLISHER, REPORTER, signedIn, type Person } from './people'

async function fillPerson(page: Page, person: Person, password: string = person.password): Promise<void> {
  await page.locator(`[name="${person.key}.displayName"]`).fill(person.displayName)
  await page.locator(`[name="${person.key}.loginName"]`).fill(person.loginName)
  await page.locator(`[name="${person.key}.password"]`).fill(password)
  await page.locator(`[name="${person.key}.passwordRepeat"]`).fill(password)
}

test('the first person sets the installation up with the printed code, once', async ({ page }) => {
  await page.goto(`${ORIGIN()}/sign-in`)
  await page.getByRole('link', { name: '用一次性设置码开始设置' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('首次设置')

  // Everything that is wrong is said at once, at its field, and nothing but passwords has to be typed again.
  await page.getByLabel('一次性设置码').fill('WRONG-CODE')
  await fillPerson(page, REPORTER, 'short')
  await fillPerson(page, PUBLISHER, 'alllowercaseletters')
  await page.getByRole('button', { name: '建立这两个账号' }).click()
  const summary = page.getByRole('alert').filter({ hasText: '设置没有完成' })
  await expect(summary).toBeFocused()
  await expect(summary).toContainText('设置码不对')
  await expect(summary).toContainText('密码太短')
  await expect(summary).toContainText('至少三类')
  await expect(page.locator('[name="reporter.loginName"]')).toHaveValue(REPORTER.loginName)
  await expect(page.locator('[name="reporter.password"]')).toHaveValue('')

  await page.getByLabel('一次性设置码').fill(process.env['PLUMBLINE_E2E_CODE'] ?? '')
  await fillPerson(page, REPORTER)
  await fillPerson(page, PUBLISHER)
  await page.getByRole('button', { name: '建立这两个账号' }).click()
  await expect(page).toHaveURL(/\/sign-in\?after=set-up/)
  await expect(page.getByText('设置完成')).toBeVisible()

  const again = await page.goto(`${ORIGIN()}/set-up`)
  expect(again?.status()).toBe(404)
})

test('a wrong password says nothing about whether the account exists', async ({ page }) => {
  const sentences: string[] = []
  for (const [name, password] of [[REPORTER.loginName, 'not-the-password'], ['nobody.at.all', 'not-the-password']] as const) {
    await page.goto(`${ORIGIN()}/sign-in`)
    await page.getByLabel('登录名').fill(name)
    await page.getByLabel('密码', { exact: true }).fill(password)
    await page.getByRole('button', { name: '登录' }).click()
    const alert = page.getByRole('alert').filter({ hasText: '没有登录' })
    await expect(alert).toBeVisible()
    sentences.push(await alert.innerText())
    await expect(page.getByLabel('登录名')).toHaveValue(name)
  }
  expect(sentences[0]).toBe(sentences[1])
})

test('signing out ends the session in the database, so that a copied cookie is worth nothing', async ({ browser }) => {
  const { context, page } = await signedIn(browser, REPORTER)
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
  await page.goto(`${ORIGIN()}/desk/entry/410700/2024`)
  await expect(page).toHaveURL(/\/sign-in\?next=%2Fdesk%2Fentry%2F410700%2F2024/)
  await page.getByLabel('登录名').fill(REPORTER.loginName)
  await page.getByLabel('密码', { exact: true }).fill(REPORTER.password)
  await page.getByRole('button', { name: '登录' }).click()
  await expect(page).toHaveURL(`${ORIGIN()}/desk/entry/410700/2024`)
  await expect(page.getByRole('heading', { level: 1 })).toContainText('2024年度填报表')
})
