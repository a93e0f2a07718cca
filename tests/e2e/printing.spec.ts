// Pages as PDF, by a real browser: what is in them, whose they are, and that nothing that a page asks for can make the server reach anything.
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, test } from '@playwright/test'
import { printPage } from '@/lib/platform/browser/print-page'
import { ORIGIN } from './people'

const at = (path: string): string => ORIGIN() + path
const pdfOf = (path: string): string => at(`/print/pdf?${new URLSearchParams({ path }).toString()}`)

/** How many sheets a PDF has, and how many fonts it carries. */
function inside(pdf: Buffer): { readonly sheets: number; readonly fonts: number; readonly active: boolean } {
  const text = pdf.toString('latin1')
  return { sheets: [...text.matchAll(/\/Type\s*\/Page\b(?!s)/g)].length, fonts: [...text.matchAll(/\/FontFile[23]?\b/g)].length, active: /\/(JavaScript|JS|OpenAction|Launch)\b/.test(text) }
}

test('a page is to be had as a PDF with its fonts in it, and nothing that runs', async ({ request }) => {
  const answer = await request.get(pdfOf('/metrics/MED_RATE?period=2023&version=1'))
  expect(answer.status()).toBe(200)
  expect(answer.headers()['content-type']).toBe('application/pdf')
  expect(answer.headers()['content-disposition']).toMatch(/^attachment; filename=".*\.pdf"/)
  const bytes = await answer.body()
  expect(bytes.subarray(0, 5).toString()).toBe('%PDF-')
  const { sheets, fonts, active } = inside(bytes)
  expect(sheets).toBeGreaterThan(0)
  expect(sheets).toBeLessThan(12)
  expect(fonts).toBeGreaterThan(0)
  expect(active).toBe(false)
})

test('a page behind sign-in is printed for nobody who is not signed in', async ({ request }) => {
  const answer = await request.get(pdfOf('/desk/people'), { headers: { accept: 'application/json' } })
  expect(answer.status()).toBe(401)
  expect(await answer.json()).toMatchObject({ code: 'pdf.not-yours' })
  const shown = await request.get(pdfOf('/desk/people'), { headers: { accept: 'text/html' } })
  expect(shown.status()).toBe(401)
  expect(await shown.text()).toContain('要先登录')
})

test('no PDF is made of what is no page of ours', async ({ request }) => {
  // What else is refused stands in lib/domain/permissions/page-at.test.ts; each of these counts against the limit of requests.
  for (const path of ['http://169.254.169.254/latest', '//evil.example/', '/api/v1/releases/annual-2023/csv', '/sign-in', '/..%2f..%2fetc/passwd', '/metrics/NO_SUCH_METRIC']) {
    const answer = await request.get(pdfOf(path), { headers: { accept: 'application/json' } })
    expect(answer.status(), path).toBe(404)
    expect(await answer.json(), path).toMatchObject({ code: 'pdf.not-a-page' })
  }
})

test.describe('a page that tries to leave', () => {
  const asked: string[] = []
  let outside: Server
  let inner: Server
  const portOf = (server: Server): number => (server.address() as AddressInfo).port
  const listening = async (answer: Parameters<typeof createServer>[1]): Promise<Server> =>
    await new Promise((resolve) => {
      const server = createServer(answer)
      server.listen(0, '127.0.0.1', () => resolve(server))
    })

  test.beforeAll(async () => {
    outside = await listening((request, response) => {
      asked.push(request.url ?? '')
      response.end('here')
    })
    const away = `http://127.0.0.1:${portOf(outside)}`
    inner = await listening((request, response) => {
      const { url = '', headers } = request
      asked.push(`own ${url} ${headers.cookie ?? 'no cookie'} ${headers.host ?? ''}`)
      if (url === '/moved') return response.writeHead(302, { location: `${away}/redirect` }).end()
      response.setHeader('content-type', url.endsWith('.css') ? 'text/css' : 'text/html; charset=utf-8')
      if (url.endsWith('.css')) return response.end(`@import url(${away}/import.css); body { background: url(${away}/background.png) }`)
      response.end(`<!doctype html><title>行政</title><link rel="stylesheet" href="/own.css"><link rel="preconnect" href="${away}"><meta http-equiv="refresh" content="0; url=${away}/refresh">
        <base href="${away}/"><img src="${away}/picture.png"><img src="relative.png"><iframe src="${away}/frame"></iframe><iframe src="file:///etc/passwd"></iframe><object data="${away}/object"></object>
        <script src="${away}/script.js"></script><script>fetch('${away}/fetch'); document.title = 'ran'</script><form action="${away}/form"><input></form><video src="${away}/video"></video><p>行政机关 91.9%</p>`)
    })
  })
  test.afterAll(() => {
    outside.close()
    inner.close()
  })

  test('is printed, and reaches nobody; its own files are asked for with the cookie of whoever asked, by the name that the guard knows', async ({ browser }) => {
    test.setTimeout(60_000)
    const before = { ...process.env }
    Object.assign(process.env, { PORT: String(portOf(inner)), HOSTNAME: '127.0.0.1' })
    try {
      // Without TLS, or the browser by itself would keep the page from much of it.
      const executable = browser.browserType().executablePath()
      const given = { origin: 'http://kpi.example.gov.cn', browser: process.env['PLUMBLINE_CHROMIUM'] ?? executable, cookie: 'plumbline.session=of-the-asker', signal: new AbortController().signal }
      const printed = await printPage({ ...given, target: '/a/page' })
      expect(printed.ok && Buffer.from(printed.value.bytes).subarray(0, 5).toString()).toBe('%PDF-')
      expect(printed.ok && printed.value.title).toBe('行政')
      expect(asked.filter((one) => !one.startsWith('own '))).toEqual([])
      expect(asked).toContain('own /own.css plumbline.session=of-the-asker kpi.example.gov.cn')
      expect(await printPage({ ...given, target: '/moved' })).toMatchObject({ ok: false, problems: [{ code: 'pdf.not-yours' }] })
      expect(asked.filter((one) => !one.startsWith('own '))).toEqual([])
    } finally {
      Object.assign(process.env, { PORT: before['PORT'] ?? '', HOSTNAME: before['HOSTNAME'] ?? '' })
    }
  })

  test('is not printed by a browser that is not there, and nobody waits for one who left', async () => {
    const given = { origin: 'https://kpi.example.gov.cn', cookie: '', target: '/a/page', signal: new AbortController().signal }
    for (const browser of ['none', '/nowhere/chromium', '/etc/passwd', 'chromium']) expect(await printPage({ ...given, browser }), browser).toMatchObject({ ok: false, problems: [{ code: 'pdf.no-browser' }] })
    expect(await printPage({ ...given, browser: process.execPath, signal: AbortSignal.abort() })).toMatchObject({ ok: false, problems: [{ code: 'pdf.failed' }] })
  })
})
