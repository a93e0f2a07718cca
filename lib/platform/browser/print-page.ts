// A page of this server as PDF, through a browser of the machine. The browser runs no scripts, reaches no network, knows no secret of ours,
// and is closed afterwards; every byte that it shows comes from this server by `ownAnswer`, with the cookies of whoever asked.
import { chromium, type Browser, type Route } from 'playwright-core'
import { problem } from '@/lib/domain/problem'
import { ok, refused, type Result } from '@/lib/domain/result'
import { log } from '../log'
import { TooBusy, turns } from '../turns'
import { findBrowser } from './find-browser'
import { ownAnswer, ownServer, type OwnAnswer, type OwnServer } from './own-answer'

const LIMIT_MS = 30_000

// One browser at a time takes enough of a small machine.
const gate = turns(1, 4)

interface PrintGiven {
  /** APP_ORIGIN */
  readonly origin: string
  /** PLUMBLINE_BROWSER */
  readonly browser: string | undefined
  /** Path of a page of ours, with its parameters. */
  readonly target: string
  /** Of whoever asked, and no others. */
  readonly cookie: string
  /** Aborted once nobody waits any more. */
  readonly signal: AbortSignal
}

export interface PrintedPage {
  /** What the page calls itself. */
  readonly title: string
  readonly bytes: Uint8Array
}

/**
 * Prints a page.
 * @returns problems: pdf.no-browser, pdf.not-yours where the page asks to sign in, pdf.not-a-page where it is not there, pdf.busy, pdf.failed
 */
export async function printPage({ origin, browser, target, cookie, signal: left }: PrintGiven): Promise<Result<PrintedPage>> {
  const executable = findBrowser(browser, process.env['PATH'] ?? '')
  if (executable === null) return refused(problem('pdf.no-browser', {}))
  try {
    return await gate(async () => {
      // Counted from the turn, not from the place in the queue.
      const signal = AbortSignal.any([left, AbortSignal.timeout(LIMIT_MS)])
      return await printed({ executable, server: ownServer(origin, process.env), target, cookie, signal })
    })
  } catch (error) {
    if (error instanceof TooBusy) return refused(problem('pdf.busy', {}))
    if (!left.aborted) log.error({ err: error, executable }, 'no PDF could be made')
    return refused(problem('pdf.failed', {}))
  }
}

interface Printing {
  readonly executable: string
  readonly server: OwnServer
  readonly target: string
  readonly cookie: string
  readonly signal: AbortSignal
}

async function printed({ executable, server, target, cookie, signal }: Printing): Promise<Result<PrintedPage>> {
  // Whoever waited may have left.
  signal.throwIfAborted()
  const first = await ownAnswer(server, target, cookie, signal)
  if (first.status >= 300 && first.status < 400) return refused(problem('pdf.not-yours', {}))
  if (first.status !== 200 || first.headers['content-type']?.startsWith('text/html') !== true) return refused(problem('pdf.not-a-page', { path: target.slice(0, 200) }))
  const browser = await startBrowser(executable)
  const close = (): void => void browser.close().catch(() => {})
  signal.addEventListener('abort', close)
  try {
    const context = await browser.newContext({ javaScriptEnabled: false, serviceWorkers: 'block', acceptDownloads: false, colorScheme: 'light' })
    await context.route(() => true, async (route) => await answerOwn(route, { server, target, cookie, signal, first }))
    const page = await context.newPage()
    await page.goto(`${server.origin}${target}`, { waitUntil: 'load' })
    const bytes = await page.pdf({ preferCSSPageSize: true, format: 'A4', printBackground: true, tagged: true, outline: true })
    return ok({ title: titleOf(first.body.toString('utf8')), bytes: new Uint8Array(bytes) })
  } finally {
    signal.removeEventListener('abort', close)
    await browser.close().catch(() => {})
    signal.throwIfAborted()
  }
}

const ESCAPED: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#x27;': "'" }

/** The title of a page of ours, as it was written. */
const titleOf = (html: string): string => (html.split('<title>')[1]?.split('</title>')[0] ?? '').slice(0, 300).replace(/&(amp|lt|gt|quot|#x27);/g, (mark) => ESCAPED[mark] ?? mark)

async function startBrowser(executablePath: string): Promise<Browser> {
  const isRoot = process.getuid?.() === 0
  if (isRoot) log.warn('the browser that makes PDFs runs without its sandbox, since this server runs as root; run it as another user')
  return await chromium.launch({
    executablePath,
    // Chromium refuses to start its sandbox as root.
    chromiumSandbox: !isRoot,
    timeout: LIMIT_MS,
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
    // What this server knows by its environment is no business of a browser.
    env: { PATH: process.env['PATH'] ?? '', HOME: process.env['TMPDIR'] ?? '/tmp', LANG: 'C.UTF-8', TZ: 'Asia/Shanghai' },
    // Names lead nowhere: nothing but what is handed over below can be shown.
    args: ['--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--host-resolver-rules=MAP * ~NOTFOUND', '--proxy-server=direct://'],
  })
}

type Handing = Omit<Printing, 'executable'> & { readonly first: OwnAnswer }

/** Hands over what this server answers; what is asked of anyone else is not answered at all. */
async function answerOwn(route: Route, { server, target, cookie, signal, first }: Handing): Promise<void> {
  const url = new URL(route.request().url())
  const asked = `${url.pathname}${url.search}`
  const isOwn = url.origin === server.origin && route.request().method() === 'GET'
  if (route.request().isNavigationRequest()) {
    // Without content a browser stays where it is, on the page that is printed.
    return await (isOwn && asked === target ? hand(route, first) : route.fulfill({ status: 204 }))
  }
  const answer = isOwn ? await ownAnswer(server, asked, cookie, signal) : null
  return await (answer?.status === 200 ? hand(route, answer) : route.abort('blockedbyclient'))
}

const hand = async (route: Route, { status, headers, body }: OwnAnswer): Promise<void> =>
  await route.fulfill({ status, contentType: headers['content-type'] ?? 'application/octet-stream', body })
