// The interactive chart by keyboard alone, over ten years: when it is fetched, and what of it the address keeps.
import { expect, test } from '@playwright/test'
import { open, ORIGIN } from './city'

test('the interactive chart comes when its button is pressed, and nothing of it before; its pins and its span outlive a reload', async ({ browser }) => {
  const page = await open(browser, {})
  const chart = page.locator('.explorer .recharts-wrapper')
  const scripts: Promise<string>[] = []
  page.on('response', (response) => response.request().resourceType() === 'script' && scripts.push(response.text()))
  const hasLibrary = async (): Promise<boolean> => (await Promise.all(scripts)).some((text) => text.includes('recharts-wrapper'))
  await page.goto(`${ORIGIN()}/explore`, { waitUntil: 'networkidle' })
  const drawing = page.locator('#figure svg[role="img"]:visible')
  await expect(drawing).toHaveCount(1)
  await expect(chart).toHaveCount(0)
  expect(await hasLibrary()).toBe(false)
  await page.getByRole('button', { name: '展开交互图表' }).focus()
  await page.keyboard.press('Enter')
  await expect(chart).toBeVisible()
  expect(await hasLibrary()).toBe(true)
  await expect(drawing).toHaveCount(0)
  // Its button is gone: the focus goes on in it.
  await expect(page.locator('.explorer [role=group]').first()).toBeFocused()
  await page.locator('.explorer .recharts-surface[tabindex="0"]').focus()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/pin=\d{4}/)
  await page.locator('.recharts-brush-traveller').first().focus()
  await page.keyboard.press('ArrowRight')
  await expect(page).toHaveURL(/from=\d{4}/)
  const from = new URL(page.url()).searchParams.get('from') ?? ''
  await page.reload()
  await expect(chart).toHaveCount(0)
  await expect(page.locator('#pins-table')).toBeVisible()
  await expect(drawing).toContainText(from)
  await expect(drawing).not.toContainText(`${Number(from) - 1}`)
})
