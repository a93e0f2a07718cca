// Any page of ours as a PDF: /print/pdf?path=/metrics/MED_RATE%3Fperiod%3D2023. It is rendered with the asker's own cookies, so it shows what they may see.
import { cookies, headers } from 'next/headers'
import { statusOf } from '@/app/_http/problem-answer'
import { defineRoute, type Answer } from '@/app/_http/route'
import { sentencePage } from '@/app/_http/sentence-page'
import { sessionCookieName } from '@/lib/auth/cookie'
import { accessOf } from '@/lib/domain/permissions/entries'
import { pageAt } from '@/lib/domain/permissions/page-at'
import { problem } from '@/lib/domain/problem'
import { ok, refused, type Result } from '@/lib/domain/result'
import { contentDisposition, fileName } from '@/lib/exports/file-name'
import { problemSentence } from '@/lib/i18n/problem-sentence'
import { printPage } from '@/lib/platform/browser/print-page'
import { today } from '@/lib/platform/clock'
import { environment } from '@/lib/platform/env'

const LONGEST = 2000

// Cookies of the display that change what is printed; dark and light do not.
const SHOWN = ['locale'] as const

async function cookieHeader(): Promise<string> {
  const jar = await cookies()
  return [sessionCookieName(), ...SHOWN].flatMap((name) => (jar.get(name) === undefined ? [] : [`${name}=${encodeURIComponent(jar.get(name)?.value ?? '')}`])).join('; ')
}

/** The page that is asked for, as the address of this server has it; null where it is none, or one that shows nobody anything to keep. */
function targetOf(asked: string): string | null {
  if (asked.length > LONGEST) return null
  const [path = '', ...rest] = asked.split('?')
  const entry = pageAt(path)
  if (entry === null || ['anyone', 'signing-in'].includes(accessOf(entry))) return null
  const query = new URLSearchParams(rest.join('?')).toString()
  const plain = path.length > 1 && path.endsWith('/') ? path.slice(0, -1) : path
  return query === '' ? plain : `${plain}?${query}`
}

async function pdfOf(target: string, product: string, signal: AbortSignal): Promise<Result<Answer>> {
  const { APP_ORIGIN: origin, PLUMBLINE_BROWSER: browser } = environment()
  const pdf = await printPage({ origin, browser, target, cookie: await cookieHeader(), signal })
  if (!pdf.ok) return pdf
  const { title, bytes } = pdf.value
  // Each title ends with the product's name.
  const name = fileName([product, title.replace(` · ${product}`, ''), today().replaceAll('-', '')], 'pdf')
  return ok({ body: bytes, headers: { 'content-type': 'application/pdf', 'content-disposition': contentDisposition(name), 'content-length': String(bytes.byteLength) } })
}

const HTML = { 'content-type': 'text/html; charset=utf-8' }

export const GET = defineRoute('GET /print/pdf', {
  // A browser is started each time.
  limit: { points: 20, seconds: 60 },
  run: async ({ search, display: { t, locale }, signal }) => {
    const asked = search.get('path')
    if (asked === null) return ok({ body: sentencePage({ locale, t, sentence: t.figureFile.pdfWhich, back: '/' }), headers: HTML })
    const target = targetOf(asked)
    const answer = target === null ? refused(problem('pdf.not-a-page', { path: asked.slice(0, 200) })) : await pdfOf(target, t.product.name, signal)
    const [first] = answer.ok ? [] : answer.problems
    if (first === undefined || (await headers()).get('accept')?.includes('text/html') !== true) return answer
    // Whoever followed the link to it sees a page.
    const body = sentencePage({ locale, t, sentence: problemSentence(t.problem, first), back: target ?? '/' })
    return ok({ status: statusOf(first), body, headers: HTML })
  },
})
