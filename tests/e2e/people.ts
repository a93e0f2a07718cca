// The two people of the first set-up, plainly made up, and how they sign in.
import { expect, type Browser, type BrowserContext, type Page } from '@playwright/test'

export const ORIGIN = (): string => process.env['PLUMBLINE_E2E_ORIGIN'] ?? ''

export const REPORTER = { key: 'reporter', loginName: 'demo.reporter', displayName: '演示填报员', password: 'Plumb-Line-2024' } as const
export const PUBLISHER = { key: 'publisher', loginName: 'demo.publisher', displayName: '演示发布员', password: 'Straight-Down-7' } as const

export type Person = typeof REPORTER | typeof PUBLISHER

/** Opens a browser of its own for a person and signs in. */
export async function signedIn(browser: Browser, person: Person, options: Parameters<Browser['newContext']>[0] = {}): Promise<{ context: BrowserContext; page: Page }> {
  const context = await browser.newContext(options)
  const page = await context.newPage()
  await page.goto(`${ORIGIN()}/sign-in`)
  await page.getByLabel('登录名').fill(person.loginName)
  await page.getByLabel('密码', { exact: true }).fill(person.password)
  await page.getByRole('button', { name: '登录' }).click()
  await expect(page).toHaveURL(/\/desk$/)
  return { context, page }
}
