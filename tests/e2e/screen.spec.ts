// The wall of a meeting room: it fills each size exactly, turns and can be stopped, and keeps its last good page when the network drops.
import { expect, test, type Page } from '@playwright/test'
import { ORIGIN } from './people'

const SIZES = [
  [1920, 1080, ''],
  [3840, 2160, ''],
  [3840, 1080, '?layout=32x9'],
  [3840, 1080, '?layout=32x9&seams=2'],
  [1920, 1080, '?seams=3&theme=light'],
  [1024, 768, '?layout=4x3'],
  [1920, 1080, '?lang=en'],
  [1024, 768, '?layout=4x3&lang=en'],
] as const

/** Every page of it, those without anything to show as well. */
const ALL = 'pages=key,units,trends,checks,attention'

async function openWall(page: Page, query = ''): Promise<void> {
  await page.clock.install()
  await page.goto(`${ORIGIN()}/screen${query}`)
  await expect(page.locator('.screen[data-running]')).toBeVisible()
}
const standing = async (page: Page): Promise<string | null> => await page.locator('.screen-page:not([data-behind])').getAttribute('id')
const pause = (page: Page) => page.getByRole('button', { name: /暂停|继续轮播/ })

/** What reaches beyond the wall, is cut, or is smaller than 0.8125 rem. */
async function faults(page: Page): Promise<readonly string[]> {
  return await page.evaluate(() => {
    const found: string[] = []
    const least = 0.8 * Number.parseFloat(getComputedStyle(document.documentElement).fontSize)
    const root = document.documentElement
    if (root.scrollHeight > window.innerHeight || root.scrollWidth > window.innerWidth) found.push(`scrolls: ${root.scrollWidth} × ${root.scrollHeight}`)
    for (const one of document.querySelectorAll<HTMLElement>('.screen-page:not([data-behind]), .screen-page:not([data-behind]) *')) {
      if (one.closest('svg, .sr-only') !== null) continue
      const { bottom, right } = one.getBoundingClientRect()
      const { overflowY, textOverflow, fontSize } = getComputedStyle(one)
      if (bottom > window.innerHeight + 1 || right > window.innerWidth + 1) found.push(`beyond the wall: ${one.className}`)
      if (overflowY !== 'visible' && textOverflow !== 'ellipsis' && one.scrollHeight > one.clientHeight + 2) found.push(`cut: ${one.className} ${one.textContent.slice(0, 20)}`)
      if (one.children.length === 0 && one.textContent.trim() !== '' && Number.parseFloat(fontSize) < least) found.push(`small: ${one.textContent.slice(0, 20)} ${fontSize}`)
    }
    return found
  })
}

test.describe('the wall', () => {
  for (const [width, height, query] of SIZES) {
    test(`fills ${width} × ${height} ${query} with each of its pages, and nothing of it scrolls`, async ({ page }) => {
      await page.setViewportSize({ width, height })
      await openWall(page, `${query === '' ? '?' : `${query}&`}${ALL}`)
      await page.keyboard.press(' ')
      for (const name of ['key', 'units', 'trends', 'checks', 'attention']) {
        expect(await standing(page)).toBe(`screen-${name}`)
        expect(await faults(page), name).toEqual([])
        await page.keyboard.press('ArrowRight')
      }
      expect(await standing(page)).toBe('screen-key')
    })
  }

  test('turns every twenty seconds, stops by the space bar and by its button, and goes by the arrows and by name', async ({ page }) => {
    await openWall(page, `?${ALL}`)
    await page.clock.fastForward(20_500)
    await expect.poll(() => standing(page)).toBe('screen-units')
    await page.keyboard.press(' ')
    await page.clock.fastForward(60_500)
    expect(await standing(page)).toBe('screen-units')
    await page.keyboard.press('ArrowLeft')
    expect(await standing(page)).toBe('screen-key')
    await pause(page).click()
    await page.clock.fastForward(20_500)
    await expect.poll(() => standing(page)).toBe('screen-units')
    await page.getByRole('link', { name: '数据核对' }).click()
    expect(await standing(page)).toBe('screen-checks')
  })

  test('stands still for whoever does not want motion, until asked to go on', async ({ page }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' })
    await openWall(page, `?${ALL}`)
    await page.clock.fastForward(60_500)
    expect(await standing(page)).toBe('screen-key')
    await expect(pause(page)).toHaveText('继续轮播')
  })

  test('hides the pointer after five seconds and shows it when it moves', async ({ page }) => {
    await openWall(page)
    await page.clock.fastForward(5_500)
    await expect(page.locator('.screen[data-idle]')).toHaveCount(1)
    await page.mouse.move(200, 200)
    await expect(page.locator('.screen[data-idle]')).toHaveCount(0)
  })

  test('keeps its last good page when the network drops, says as of when, and comes back by itself', async ({ page, context }) => {
    await openWall(page, `?${ALL}`)
    const before = await page.locator('#screen-content').textContent()
    await context.setOffline(true)
    await page.clock.fastForward(60_500)
    await expect(page.getByRole('status')).toHaveText(/数据截至 \d+月\d+日 \d\d:\d\d（离线）/)
    expect(await page.locator('#screen-content').textContent()).toBe(before)
    await page.keyboard.press('ArrowRight')
    await expect(page.locator('.screen-page:not([data-behind])')).toBeVisible()
    await context.setOffline(false)
    await page.clock.fastForward(15_500)
    await expect(page.getByRole('status')).toHaveText('')
  })

  test('keeps it when the server answers with an error, with half a page, or with another page', async ({ page }) => {
    await openWall(page, `?${ALL}`)
    const before = await page.locator('#screen-content').textContent()
    for (const answer of [{ status: 500, body: 'failed' }, { status: 200, contentType: 'text/html', body: '<div id="screen-content">half' }, { status: 200, contentType: 'text/html', body: '<p>another</p>' }]) {
      await page.route('**/screen?*', async (route) => await route.fulfill(answer))
      await page.clock.fastForward(60_500)
      await expect(page.getByRole('status')).toHaveText(/（离线）/)
      expect(await page.locator('#screen-content').textContent()).toBe(before)
      await page.unrouteAll()
      await page.clock.fastForward(15_500)
      await expect(page.getByRole('status')).toHaveText('')
    }
  })

  test('shows what was read anew, and opens itself again where another build answers', async ({ page }) => {
    await openWall(page, `?${ALL}`)
    await page.route('**/screen?*', async (route) => {
      const answer = await route.fetch()
      const body = await answer.text()
      await route.fulfill({ response: answer, body: body.replaceAll('class="screen-place">', 'class="screen-place">新内容 ') })
    })
    await page.clock.fastForward(60_500)
    await expect(page.locator('.screen-place')).toContainText('新内容')
    await page.unrouteAll()
    await page.route('**/screen?*', async (route) => {
      const answer = await route.fetch()
      const body = await answer.text()
      const isDocument = route.request().resourceType() === 'document'
      await route.fulfill({ response: answer, body: isDocument ? body : body.replace('</head>', '<script src="/_next/static/chunks/of-another-build.js"></script></head>') })
    })
    const reloaded = page.waitForEvent('load')
    await page.clock.fastForward(60_500)
    await reloaded
    await expect(page.locator('.screen-place')).not.toContainText('新内容')
  })

  test('says what of its address it cannot read, and shows the rest', async ({ page }) => {
    await openWall(page, '?layout=21x9&every=1')
    await expect(page.getByText('地址中的 layout=21x9、every=1 不能识别，按默认显示')).toBeVisible()
  })
})

test.describe('without scripting', () => {
  test.use({ javaScriptEnabled: false })
  test('all pages stand under each other, with links to each', async ({ page }) => {
    await page.goto(`${ORIGIN()}/screen?${ALL}`)
    await expect(page.locator('.screen-page')).toHaveCount(5)
    for (const one of await page.locator('.screen-page').all()) await expect(one).toBeVisible()
    await page.getByRole('link', { name: '需要关注' }).click()
    await expect(page.locator('#screen-attention')).toBeInViewport()
  })
})
