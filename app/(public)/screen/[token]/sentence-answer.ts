// A sentence that fills a wall, as a page of nothing else: no script, no file, the colours of the browser.
import type { Locale } from '@/lib/i18n/messages'

interface Sentence {
  readonly status: number
  /** Words of ours: no character of them is markup. */
  readonly title: string
  readonly why: string
  readonly headers?: Readonly<Record<string, string>>
}

const LOOK = 'html{color-scheme:dark}body{display:grid;place-content:center;min-height:100vh;margin:0;padding:0 8vw;font:clamp(20px,1.6vw,48px)/1.6 system-ui,sans-serif}h1{font-size:1.8em;line-height:1.3}'

export function sentenceAnswer(locale: Locale, { status, title, why, headers = {} }: Sentence): Response {
  const page = `<!doctype html><html lang="${locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="robots" content="noindex"><title>${title}</title><style>${LOOK}</style></head><body><main><h1>${title}</h1><p>${why}</p></main></body></html>`
  return new Response(page, { status, headers: { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store', 'x-robots-tag': 'noindex', ...headers } })
}
