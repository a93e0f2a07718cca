// IN-4: a text that got into the database, by whatever way, runs no script and makes no element on any page, on paper or under the pointer.
import { execFileSync } from 'node:child_process'
import { chromium, type Browser, type Page } from '@playwright/test'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import type { Role } from '@/lib/domain/viewer'
import { beginSession, makePerson } from '../actors'
import { FULL, tell } from './full'
import { PAYLOADS, SAMPLE } from './script-payloads'
import { plantedTexts, type Planting } from './planted-texts'

const { origin, ownerUrl, dataFolder } = inject('product')
const owner = new pg.Client({ connectionString: ownerUrl })
const cookies = new Map<Role, string>()
const counts = { payloads: 0, 'texts planted': 0, fields: 0, views: 0, 'pages looked at': 0, 'scripts run': 0, 'elements made': 0, 'violations of the policy': 0 }
let browser: Browser
let planting: Planting
let person = ''

interface View {
  readonly path: string
  readonly as?: Role
  /** Left out of the quick run. */
  readonly more?: true
}
const VIEWS: readonly View[] = [
  { path: '/' },
  { path: '/units/410700' },
  { path: '/metrics/MED_RATE' },
  { path: '/documents/report-2023' },
  { path: '/releases/annual-2023' },
  { path: '/desk/entry/2023/410700', as: 'REPORTER' },
  { path: '/desk/people', as: 'SYSTEM_ADMIN' },
  { path: '/desk/audit', as: 'AUDIT_ADMIN' },
  { path: '/units', more: true },
  { path: '/metrics/MED_RATE?view=table', more: true },
  { path: '/metrics/REC_ACCEPT', more: true },
  { path: '/documents', more: true },
  { path: '/releases', more: true },
  { path: '/methods', more: true },
  { path: '/sign-in', more: true },
  { path: '/desk', as: 'REPORTER', more: true },
  { path: '/desk/account', as: 'REPORTER', more: true },
  { path: '/desk/releases/2023', as: 'PUBLISHER', more: true },
  { path: '/desk/people/{person}', as: 'SYSTEM_ADMIN', more: true },
  { path: '/desk/units', as: 'SYSTEM_ADMIN', more: true },
  { path: '/desk/units/SFJ', as: 'SYSTEM_ADMIN', more: true },
  { path: '/desk/units/changes', as: 'SYSTEM_ADMIN', more: true },
]
const views = VIEWS.filter(({ more }) => FULL || more !== true)

beforeAll(async () => {
  await owner.connect()
  for (const role of ['REPORTER', 'PUBLISHER', 'SYSTEM_ADMIN', 'AUDIT_ADMIN'] as const) {
    const made = await makePerson(owner, `stored-${role.toLowerCase().replaceAll('_', '-')}`, role, [{ role, unitCode: '410700' }])
    cookies.set(role, (await beginSession(owner, dataFolder, made.userId)).cookie)
    person = made.userId
  }
  planting = await plantedTexts(owner)
  // The last line of what it says; scripts are plain JavaScript, and this may install a browser.
  const found = execFileSync(process.execPath, ['--input-type=module', '-e', "import { findBrowser } from './scripts/browser.mjs'; console.log(findBrowser(process.cwd()) ?? '')"], { encoding: 'utf8' }).trim().split('\n').at(-1) ?? ''
  browser = await chromium.launch({ ...(found === '' ? {} : { executablePath: found }), args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'] })
}, 300_000)
afterAll(async () => {
  await browser.close()
  await planting.restore()
  await owner.end()
  tell('IN-4', { ...counts, fields: planting.fields.length, views: views.length })
}, 120_000)

interface Seen {
  readonly ran: readonly number[]
  readonly made: number
  readonly violations: readonly string[]
}

/** Notes what a page does that none of ours may do; before anything of it runs. */
async function watched(): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } })
  await page.addInitScript(`window.ran = []; window.violations = []; document.addEventListener('securitypolicyviolation', (event) => window.violations.push(event.violatedDirective + ' ' + event.blockedURI + ' ' + event.sample))`)
  page.on('dialog', (dialog) => void dialog.dismiss())
  return page
}

const look = (page: Page): Promise<Seen> =>
  page.evaluate(`({ ran: [...new Set(window.ran)], violations: [...new Set(window.violations)], made: document.querySelectorAll('[data-planted], a[href^="javascript:" i], [src^="javascript:" i], form[action^="javascript:" i]').length })`)

async function visit(page: Page, { path, as }: View): Promise<Seen> {
  await page.context().clearCookies()
  const cookie = as === undefined ? undefined : cookies.get(as)
  const [name = '', value = ''] = cookie?.split(/=(.*)/s) ?? []
  if (name !== '') await page.context().addCookies([{ name, value, url: origin }])
  const answer = await page.goto(`${origin}${path.replace('{person}', person)}`, { waitUntil: 'load' })
  expect(answer?.status(), path).toBe(200)
  // Names in a chart stand under the pointer; paper has its own words.
  for (const chart of (await page.locator('main svg').all()).slice(0, 2)) await chart.hover({ position: { x: 40, y: 20 }, force: true, timeout: 2000 }).catch(() => undefined)
  await page.emulateMedia({ media: 'print' })
  const seen = await look(page)
  await page.emulateMedia({ media: null })
  counts['pages looked at'] += 1
  counts['scripts run'] += seen.ran.length
  counts['elements made'] += seen.made
  counts['violations of the policy'] += seen.violations.length
  return seen
}

const CLEAN: Seen = { ran: [], made: 0, violations: [] }
// Six side by side: whatever the first of them would open, it would be an element made.
const chosen = FULL ? PAYLOADS : SAMPLE
const rounds: readonly (readonly string[])[] = Array.from({ length: chosen.length / 6 }, (_, at) => chosen.slice(at * 6, at * 6 + 6))

describe('a text that would run', () => {
  it('is planted in every field that holds text', () => {
    expect(planting.fields.length).toBeGreaterThan(50)
    for (const field of ['app_user.display_name', 'metric_version.name_zh', 'org_unit_version.name', 'release.reason', 'revision.reason', 'statement.printed', 'period.words_zh']) expect(planting.fields).toContain(field)
    expect(PAYLOADS).toHaveLength(60)
  })

  it.each(rounds.map((payloads, at) => [at + 1, payloads] as const))('runs nowhere and makes nothing (round %i)', { timeout: 300_000 }, async (_at, payloads) => {
    const planted = await planting.plant(payloads)
    // A payload of more than 64 characters fits into no name.
    expect(planted).toBeGreaterThan(planting.fields.length - 6)
    counts['texts planted'] += planted
    counts.payloads += payloads.length
    const page = await watched()
    const found: Record<string, Seen> = {}
    let shown = 0
    for (const view of views) {
      found[view.path] = await visit(page, view)
      shown += (await page.content()).includes('window.ran') ? 1 : 0
    }
    await page.close()
    expect(found).toEqual(Object.fromEntries(views.map(({ path }) => [path, CLEAN])))
    // A page that shows none of it proves nothing.
    expect(shown).toBeGreaterThan(views.length / 2)
  })
})

describe('the check of stored texts', () => {
  it('would notice each of three kinds of page that write a text as it is', async () => {
    const page = await watched()
    const before = { ...counts }
    for (const body of [`<p>${PAYLOADS[0] ?? ''}</p>`, `<p>${PAYLOADS[11] ?? ''}</p>`, `<a href="${PAYLOADS[37] ?? ''}">x</a>`]) {
      await page.route('**/planted', (route) => route.fulfill({ contentType: 'text/html', body: `<!doctype html><main>${body}</main>` }))
      await page.goto(`${origin}/planted`, { waitUntil: 'load' })
      await page.waitForTimeout(100)
      expect(await look(page)).not.toEqual(CLEAN)
      await page.unroute('**/planted')
    }
    await page.route('**/planted', (route) => route.fulfill({ contentType: 'text/html', headers: { 'content-security-policy': "script-src 'nonce-x'" }, body: `<!doctype html><main>${PAYLOADS[0] ?? ''}</main>` }))
    await page.goto(`${origin}/planted`, { waitUntil: 'load' })
    expect((await look(page)).violations.length).toBeGreaterThan(0)
    await page.close()
    Object.assign(counts, before)
  })
})
