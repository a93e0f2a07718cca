// 体检单: one unit is one page of A4, in both languages, whatever its names are, and nothing on it is cut or covered.
import { expect, test, type Page } from '@playwright/test'
import { ORIGIN } from './people'

const SHEET = `/units/410700/sheet?period=2023`

const sheets = (pdf: Buffer): number => [...pdf.toString('latin1').matchAll(/\/Type\s*\/Page\b(?!s)/g)].length
const printed = async (page: Page): Promise<number> => sheets(await page.pdf({ preferCSSPageSize: true }))

/** Fills the sheet with as much as it may ever hold: twelve rows beside others, three of each kind, names of forty characters, all notes. */
async function stretch(page: Page, word: string): Promise<void> {
  await page.evaluate((long) => {
    const all = (selector: string): readonly Element[] => [...document.querySelectorAll(selector)]
    const table = document.querySelector('.unit-sheet-table')
    table?.setAttribute('data-compared', 'true')
    for (const row of all('.unit-sheet-table thead tr')) for (const name of ['位次与中位数', '在同类中的位置']) row.append(Object.assign(document.createElement('th'), { textContent: name }))
    const body = document.querySelector<HTMLTableSectionElement>('.unit-sheet-table tbody')
    for (let missing = 12 - (body?.rows.length ?? 0); missing > 0; missing -= 1) body?.append(body.rows[0]?.cloneNode(true) ?? '')
    for (const row of all('.unit-sheet-table tbody tr')) {
      row.querySelector('.unit-sheet-clamp')?.replaceChildren(long)
      for (const cell of row.querySelectorAll('td:nth-child(3)')) cell.textContent = '增长 1,234.5%（+123,456,789 件）'
      for (const text of ['第 12（并列） / 12', '']) row.append(Object.assign(document.createElement('td'), { textContent: text }))
    }
    for (const part of all('.unit-sheet-columns section')) {
      part.querySelectorAll('p, ol').forEach((old) => old.remove())
      const list = document.createElement('ol')
      for (let at = 0; at < 3; at += 1) list.insertAdjacentHTML('beforeend', `<li><span class="pill pill-plain">未达标</span><span class="unit-sheet-clamp">${long} 99.99%（目标 ≥99.99%）低于目标 99.99 个百分点</span></li>`)
      part.append(list)
    }
    for (const text of all('.unit-sheet-head h1, .unit-sheet-head > p')) text.textContent = long
    for (const note of all('.unit-sheet-notes .unit-sheet-clamp')) note.textContent = `${long}。`.repeat(8)
  }, word)
}

for (const [locale, word] of [['zh-CN', '示例市城乡融合发展与先进制造业和现代服务业深度融合暨生态保护综合改革试验示范区法治'], ['en', 'Share of normative documents of county departments that were filed for the record in time and in due form']] as const) {
  test(`the sheet is one page in ${locale}, as it is and with names of forty characters`, async ({ page, context }) => {
    await context.addCookies([{ name: 'locale', value: locale, url: ORIGIN() }, { name: 'text', value: 'larger', url: ORIGIN() }])
    await page.goto(ORIGIN() + SHEET)
    expect(await printed(page)).toBe(1)
    await stretch(page, word)
    expect(await printed(page)).toBe(1)
    await page.emulateMedia({ media: 'print' })
    const places = await page.evaluate(() => {
      const box = (selector: string): DOMRect => document.querySelector(selector)?.getBoundingClientRect() ?? new DOMRect()
      return { notes: box('.unit-sheet-notes').bottom, foot: box('.unit-sheet-foot').top, end: box('.unit-sheet-foot').bottom, sheet: box('.unit-sheet').bottom, table: box('.unit-sheet-table').right, edge: box('.unit-sheet').right }
    })
    expect(places.notes, 'the notes end above the foot').toBeLessThanOrEqual(places.foot)
    expect(places.end, 'the foot is on the page').toBeLessThanOrEqual(places.sheet)
    expect(places.table, 'the table is not cut at the right').toBeLessThanOrEqual(places.edge)
  })
}

test('a page that is too full is more than one, so that the test above can fail', async ({ page }) => {
  await page.goto(ORIGIN() + SHEET)
  await page.addStyleTag({ content: '@media print { .unit-sheet { height: 320mm !important; } }' })
  expect(await printed(page)).toBeGreaterThan(1)
})

test('on a phone with large text nothing of the sheet is cut short', async ({ page, context }) => {
  await context.addCookies([{ name: 'text', value: 'larger', url: ORIGIN() }])
  await page.setViewportSize({ width: 390, height: 844 })
  await page.goto(ORIGIN() + SHEET)
  await stretch(page, '示例市城乡融合发展与先进制造业和现代服务业深度融合暨生态保护综合改革试验示范区法治')
  const cut = await page.locator('.unit-sheet-clamp').evaluateAll((parts) => parts.filter(({ scrollHeight, clientHeight }) => scrollHeight > clientHeight + 1).length)
  expect(cut).toBe(0)
})
