// The public pages by keyboard alone: search, keys, the explorer and its address; and the same without a script.
import { expect, test, type Page } from '@playwright/test'
import { ORIGIN } from './people'

const at = (path: string): string => ORIGIN() + path
const focused = async (page: Page): Promise<string> => await page.evaluate(() => document.activeElement?.outerHTML.slice(0, 120) ?? '')

/** Opens a page whose keys are listening. */
async function open(page: Page, path: string): Promise<void> {
  await page.goto(at(path), { waitUntil: 'networkidle' })
}

test('Ctrl K finds 出庭应诉 by its initials and opens it', async ({ page }) => {
  await open(page, '/')
  await page.keyboard.press('Control+k')
  const field = page.getByRole('dialog').getByRole('combobox')
  await expect(field).toBeFocused()
  await page.keyboard.type('ctys')
  await expect(page.getByRole('dialog').getByRole('option').first()).toContainText('出庭应诉')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowUp')
  await expect(field).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/metrics\/LIT_ATTEND_RATE/)
})

test('what is typed while the search comes for the first time stands in its field', async ({ page }) => {
  await open(page, '/units')
  let arrive: () => void = () => undefined
  const held = new Promise<void>((resolve) => (arrive = resolve))
  await page.route('**/_next/static/**', async (route) => {
    await held
    await route.continue()
  })
  await page.keyboard.press('/')
  await page.keyboard.type('ctx')
  await page.keyboard.press('Backspace')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  arrive()
  await expect(page.getByRole('dialog').getByRole('combobox')).toBeFocused()
  await page.keyboard.type('ys')
  await expect(page.getByRole('dialog').getByRole('combobox')).toHaveValue('ctys')
  await expect(page.getByRole('dialog').getByRole('option').first()).toContainText('出庭应诉')
})

test('the search says when it finds nothing and when it cannot ask, and Escape gives the focus back', async ({ page }) => {
  await open(page, '/units')
  await page.locator('[data-search]').focus()
  await page.keyboard.press('Enter')
  // Its part of the page is fetched at its first use.
  await expect(page.getByRole('dialog').getByRole('combobox')).toBeFocused()
  await page.keyboard.type('zzqq')
  await expect(page.getByRole('status').filter({ hasText: 'zzqq' })).toBeVisible()
  await page.route('**/api/v1/search**', (route) => route.abort())
  await page.keyboard.type('x')
  await expect(page.getByText('没有查到')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.locator('dialog[open]')).toHaveCount(0)
  expect(await focused(page)).toContain('data-search')
})

test('single keys lead through the pages, and not out of a field', async ({ page }) => {
  await open(page, '/')
  await page.keyboard.press('?')
  await expect(page.getByRole('dialog')).toContainText('键盘快捷键')
  await page.keyboard.press('Escape')
  await page.keyboard.press('g')
  await page.keyboard.press('u')
  await expect(page).toHaveURL(/\/units/)
  await open(page, '/metrics/LIT_ATTEND_RATE')
  await page.keyboard.press('t')
  await expect(page).toHaveURL(/view=table/)
  await open(page, '/search')
  await page.getByRole('searchbox').focus()
  await page.keyboard.type('gu/?t')
  await expect(page.getByRole('searchbox')).toHaveValue('gu/?t')
  await expect(page).toHaveURL(/\/search$/)
})

test('single keys can be turned off, and stay off', async ({ page }) => {
  await open(page, '/')
  await page.locator('.masthead summary').focus()
  await page.keyboard.press('Enter')
  await page.locator('button[name=keys][value=off]').focus()
  await page.keyboard.press('Enter')
  await expect(page.locator('button[name=keys][value=off]')).toHaveAttribute('aria-pressed', 'true')
  await open(page, '/units')
  await page.keyboard.press('?')
  await page.keyboard.press('/')
  await page.keyboard.press('g')
  await page.keyboard.press('h')
  await expect(page).toHaveURL(/\/units$/)
  await expect(page.locator('dialog[open]')).toHaveCount(0)
  await page.keyboard.press('Control+k')
  await expect(page.getByRole('dialog').getByRole('combobox')).toBeFocused()
})

test('the explorer keeps a pinned period in its address, and a reload shows it again', async ({ page }) => {
  await open(page, '/explore')
  const pin = page.getByRole('link', { name: /^固定/ }).first()
  await pin.focus()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/pin=\d{4}/)
  await expect(page.locator('#pins-table')).toBeVisible()
  await page.reload()
  await expect(page.locator('#pins-table')).toBeVisible()
  await expect(page.locator('#share-link')).toHaveValue(/version=\d+.*pin=\d{4}/)
})

test('without a script the search, the explorer and the help do the same', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false })
  const page = await context.newPage()
  await page.goto(at('/'))
  await page.locator('[data-search]').click()
  await expect(page).toHaveURL(/\/search/)
  await page.getByRole('searchbox').fill('ctys')
  await page.getByRole('button', { name: '搜索' }).click()
  const found = page.locator('.search-found').getByRole('link', { name: '出庭应诉' }).first()
  await expect(found).toBeVisible()
  // On one line, not one character under the other.
  const box = await found.boundingBox()
  expect(box?.width).toBeGreaterThan(box?.height ?? Infinity)
  await page.goto(at('/explore?metric=NO_SUCH.LIT_ATTEND_RATE&version=7&period=2023&pin=2023'))
  await expect(page.locator('main')).toContainText('NO_SUCH')
  await expect(page.locator('main')).toContainText('第 7 版')
  await expect(page.locator('main svg[role="img"]:visible').first()).toBeVisible()
  await expect(page.locator('tr[data-mark]')).toContainText('2023年')
  await page.getByRole('link', { name: '帮助' }).first().click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('帮助')
  await context.close()
})
