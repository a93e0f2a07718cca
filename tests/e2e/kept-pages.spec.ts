// A page that was kept, in a browser: its scripts run under the policy of its own answer, and each reader sees it as they chose.
import { expect, test, type Page, type Response } from '@playwright/test'
import { ORIGIN } from './people'

/** What the browser complains of while a page opens and is used. */
function complaints(page: Page): readonly string[] {
  const said: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error') said.push(message.text())
  })
  page.on('pageerror', (error) => said.push(String(error)))
  return said
}

/** A kept page goes out in one piece, one that is being made does not. */
const isKept = (answer: Response | null): boolean => answer?.headers()['content-length'] !== undefined

test('the scripts of a kept page run, and the browser refuses none', async ({ browser }) => {
  const nonces = new Set<string>()
  for (const kept of [false, true, true]) {
    const context = await browser.newContext()
    const page = await context.newPage()
    const said = complaints(page)
    const answer = await page.goto(`${ORIGIN()}/units?view=kept`, { waitUntil: 'networkidle' })
    expect(isKept(answer)).toBe(kept)
    nonces.add(/'nonce-([^']+)'/.exec(answer?.headers()['content-security-policy'] ?? '')?.[1] ?? '')
    // Loaded when it is asked for, by a script that the page's own had to trust.
    await page.keyboard.press('?')
    await expect(page.getByRole('dialog')).toBeVisible()
    await page.keyboard.press('Escape')
    await page.getByRole('link', { name: '对比', exact: true }).click()
    await expect(page).toHaveURL(/\/compare/)
    expect(said).toEqual([])
    await context.close()
  }
  expect(nonces.size).toBe(3)
})

test('a page whose nonce was not its own would be dead: the browser refuses each of its scripts', async ({ page }) => {
  const said = complaints(page)
  await page.route('**/units?view=kept', async (route) => {
    const answer = await route.fetch()
    const nonce = /'nonce-([^']+)'/.exec(answer.headers()['content-security-policy'] ?? '')?.[1] ?? ''
    await route.fulfill({ response: answer, body: (await answer.text()).replaceAll(nonce, 'A'.repeat(24)) })
  })
  await page.goto(`${ORIGIN()}/units?view=kept`, { waitUntil: 'networkidle' })
  await page.keyboard.press('?')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  expect(said.join(' ')).toContain('Content Security Policy')
})

test('two readers see one address each in their own language, colours and size, and a choice changes the page at once', async ({ browser }) => {
  const looks = [
    { cookies: {}, lang: 'zh-CN', theme: null, text: null },
    { cookies: { locale: 'en', theme: 'dark', text: 'larger' }, lang: 'en', theme: 'dark', text: 'larger' },
  ]
  for (const round of [0, 1]) {
    for (const { cookies, lang, theme, text } of looks) {
      const context = await browser.newContext()
      await context.addCookies(Object.entries(cookies).map(([name, value]) => ({ name, value, url: ORIGIN() })))
      const page = await context.newPage()
      const answer = await page.goto(`${ORIGIN()}/releases?view=looks`)
      expect(isKept(answer)).toBe(round === 1)
      const html = page.locator('html')
      expect([await html.getAttribute('lang'), await html.getAttribute('data-theme'), await html.getAttribute('data-text')]).toEqual([lang, theme, text])
      await context.close()
    }
  }
  const context = await browser.newContext()
  const page = await context.newPage()
  await page.goto(`${ORIGIN()}/releases?view=looks`)
  await page.getByRole('button', { name: 'Switch to English' }).click()
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
  await page.reload()
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
  await context.close()
})
