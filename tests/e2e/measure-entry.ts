// What an entry grid costs its writer: time to interactive, time to move a cell, and a scripted reporter who fills forty figures with last
// year's beside them, by keyboard and by paste. Needs a started product and the cookie of a reporter; it changes the figures of that sheet.
//
//   npx tsx tests/e2e/measure-entry.ts http://localhost:3000/desk/entry/<collection>/<unit> '<cookie name>=<value>'
import { chromium, type BrowserContext, type Page } from '@playwright/test'

/** How many figures the scripted reporter fills in. */
const FIGURES = 40
const MOVES = 60

export interface EntryFigures {
  /** Cells of the grid that are typed into. */
  readonly cells: number
  /** Milliseconds from asking for the page until an arrow key moves the active cell. */
  readonly interactive: number
  /** Milliseconds from an arrow key until the next cell is painted. */
  readonly move: { readonly median: number; readonly p95: number }
  readonly keyboard: Filled
  readonly paste: Filled
}

interface Filled {
  readonly figures: number
  /** Of them those that the server saved: fewer where one stood there already. */
  readonly cells: number
  readonly keystrokes: number
  /** Seconds until the last figure was typed, and until the server had all of them. */
  readonly typed: number
  readonly saved: number
}

const ranked = (values: readonly number[], share: number): number => values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? 0

const activePlace = async (page: Page): Promise<string> =>
  await page.evaluate(() => {
    const cell = document.activeElement?.closest<HTMLElement>('td[data-row]')
    return cell == null ? '' : `${cell.dataset['row']}:${cell.dataset['column']}`
  })

/** Opens the sheet and comes back once a key moves the cursor. */
async function open(context: BrowserContext, address: string): Promise<{ readonly page: Page; readonly interactive: number }> {
  const page = await context.newPage()
  page.on('dialog', (dialog) => void dialog.accept())
  const began = performance.now()
  await page.goto(address, { waitUntil: 'commit' })
  const first = page.locator('td[data-active] input, td[data-active][tabindex="0"]').first()
  await first.waitFor()
  for (;;) {
    await first.focus()
    const before = await activePlace(page)
    await page.keyboard.press('ArrowDown')
    if (before !== '' && (await activePlace(page)) !== before) break
    await page.waitForTimeout(10)
  }
  return { page, interactive: performance.now() - began }
}

/** One key, timed in the page from the key to the frame that shows the next cell. */
async function timeMove(page: Page, key: string): Promise<number> {
  // Listening before the key is sent: the two take different ways to the page, and a key that came first would be waited for without end.
  const listening = await page.evaluateHandle(() => ({
    moved: new Promise<number>((done) => {
      addEventListener('keydown', (event) => requestAnimationFrame(() => setTimeout(() => done(performance.now() - event.timeStamp), 0)), { once: true, capture: true })
    }),
  }))
  await page.keyboard.press(key)
  return await listening.evaluate(async ({ moved }) => await moved)
}

/** What the reporter types: last year's figure and a little more, read off the sheet as the reporter would. */
async function figuresOf(page: Page): Promise<readonly string[]> {
  const beside = await page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('td.grid-value:not([aria-readonly])')].map((cell) => {
      const last = cell.closest('tr')?.querySelector('td.grid-last')?.textContent ?? cell.querySelector('.grid-past')?.textContent ?? ''
      return { past: last, present: cell.querySelector('input')?.value ?? cell.textContent }
    }),
  )
  const figure = (text: string): string => /\d[\d,]*(\.\d+)?/.exec(text)?.[0].replaceAll(',', '') ?? ''
  const more = (text: string, at: number, by: number): string => (text.includes('.') ? text.replace(/.$/, String((at + by) % 9)) : String(Number(text === '' ? 100 + at : text) + by))
  // Another figure each time: a figure that stands there already is no edit.
  return beside.slice(0, FIGURES).map(({ past, present }, at) => (more(figure(past), at, 1) === figure(present) ? more(figure(past), at, 2) : more(figure(past), at, 1)))
}

/** The cells that the server has answered for from now on, with what became of each. */
function answersTo(page: Page): ReadonlyMap<string, string> {
  const answers = new Map<string, string>()
  page.on('response', (response) => {
    if (response.request().method() !== 'PATCH' || !response.ok()) return
    void response.json().then((body: { readonly cells: readonly { readonly key: string; readonly status: string }[] }) => {
      for (const { key, status } of body.cells) answers.set(key, status)
    })
  })
  return answers
}

/** Waits until nothing is left to save; before the server's first answer the line still speaks of what was saved before. Returns how many cells were saved. */
async function allSaved(page: Page, answers: ReadonlyMap<string, string>): Promise<number> {
  const panel = page.locator('#grid-reason')
  if (await panel.isVisible()) {
    await panel.fill('measured')
    await panel.press('Enter')
  }
  for (const until = performance.now() + 30_000; answers.size === 0; await page.waitForTimeout(5)) if (performance.now() > until) throw new Error('nothing was saved')
  await page.locator('.grid-save-line[data-say="saved"]').waitFor({ timeout: 60_000 })
  return [...answers.values()].filter((status) => status === 'saved').length
}

async function byKeyboard(page: Page): Promise<Filled> {
  const [figures, answers] = [await figuresOf(page), answersTo(page)]
  await page.keyboard.press('Control+Home')
  const began = performance.now()
  let keystrokes = 1
  for (const figure of figures) {
    await page.keyboard.type(figure)
    await page.keyboard.press('Tab')
    keystrokes += figure.length + 1
  }
  const typed = (performance.now() - began) / 1000
  const cells = await allSaved(page, answers)
  return { figures: figures.length, cells, keystrokes, typed, saved: (performance.now() - began) / 1000 }
}

async function byPaste(page: Page): Promise<Filled> {
  const [figures, answers] = [await figuresOf(page), answersTo(page)]
  const width = await page.locator('tbody tr:has(td.grid-value)').first().locator('td.grid-value').count()
  // As it stands in a spreadsheet: computed cells are there too, and are skipped.
  const rows = await page.evaluate((columns) => {
    const marks = [...document.querySelectorAll<HTMLElement>('td.grid-value')].map((cell) => cell.getAttribute('aria-readonly') === null)
    return Array.from({ length: Math.ceil(marks.length / columns) }, (_none, row) => marks.slice(row * columns, (row + 1) * columns))
  }, width)
  let next = 0
  const text = rows
    .map((marks) => marks.map((isTyped) => (isTyped ? (figures[next++] ?? '') : '')))
    .filter((_row, at) => at < rows.length && rows.slice(0, at).flat().filter(Boolean).length < figures.length)
    .map((row) => row.join('\t'))
    .join('\r\n')
  // The last Tab left the grid.
  await page.locator('td[data-active] input, td[data-active][tabindex="0"]').first().focus()
  await page.keyboard.press('Control+Home')
  const began = performance.now()
  await page.evaluate((block) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', block)
    document.activeElement?.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  }, `${text}\r\n`)
  const confirm = page.locator('dialog[open] button.button-primary')
  // Ctrl+Home and Ctrl+V; Enter where the preview asks.
  let keystrokes = 2
  // Large pastes ask first; the question is drawn, and small ones are sent, a moment after the key.
  for (const until = performance.now() + 10_000; answers.size === 0 && !(await confirm.isVisible()); await page.waitForTimeout(5)) if (performance.now() > until) throw new Error('the paste was not taken')
  if (await confirm.isVisible()) {
    await confirm.press('Enter')
    keystrokes += 1
  }
  const typed = (performance.now() - began) / 1000
  const cells = await allSaved(page, answers)
  return { figures: figures.length, cells, keystrokes, typed, saved: (performance.now() - began) / 1000 }
}

/** Measures one sheet. @param cookie `name=value` of a reporter's session */
export async function measureEntry(address: string, cookie: string): Promise<EntryFigures> {
  const browser = await chromium.launch({ executablePath: process.env['PLUMBLINE_CHROMIUM'] ?? '/usr/bin/chromium', args: process.getuid?.() === 0 ? ['--no-sandbox', '--disable-gpu'] : [] })
  try {
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 } })
    const [name = '', ...value] = cookie.split('=')
    await context.addCookies([{ name, value: value.join('='), domain: new URL(address).hostname, path: '/' }])
    // The first visit fills the browser's store of scripts; the second is what a reporter meets every day.
    await (await open(context, address)).page.close()
    const { page, interactive } = await open(context, address)
    const cells = await page.locator('td.grid-value:not([aria-readonly])').count()
    const moves: number[] = []
    for (let at = 0; at < MOVES; at += 1) moves.push(await timeMove(page, at < MOVES / 2 ? 'ArrowDown' : 'ArrowUp'))
    const keyboard = await byKeyboard(page)
    const paste = await byPaste(page)
    return { cells, interactive, move: { median: ranked(moves, 0.5), p95: ranked(moves, 0.95) }, keyboard, paste }
  } finally {
    await browser.close()
  }
}

const [address, cookie] = process.argv.slice(2)
if (import.meta.url === `file://${process.argv[1] ?? ''}`) {
  if (address === undefined || cookie === undefined) throw new Error('give the address of a sheet and the cookie of a reporter')
  process.stdout.write(`${JSON.stringify(await measureEntry(address, cookie), null, 2)}\n`)
}
