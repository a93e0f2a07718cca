// A refusal for a person who followed a link to a file: one sentence and the way back, as a page that needs nothing else.
import { tag } from '@/components/charts/svg'
import type { Locale, Messages } from '@/lib/i18n/messages'

/**
 * @param back path of a page of ours
 */
export function sentencePage({ locale, t, sentence, back }: { readonly locale: Locale; readonly t: Messages; readonly sentence: string; readonly back: string }): string {
  const style = 'body{font:16px/1.6 system-ui,sans-serif;max-width:40rem;margin:4rem auto;padding:0 1rem;color:#17212b;background:#fff}a{color:#004981}'
  const page = tag(
    'html',
    { lang: locale },
    tag('head', {}, tag('meta', { charset: 'utf-8' }), tag('meta', { name: 'viewport', content: 'width=device-width' }), tag('title', {}, t.product.name), tag('style', {}, style)),
    tag('body', {}, tag('main', {}, tag('h1', { style: 'font-size:1.25rem' }, sentence), tag('p', {}, tag('a', { href: back }, t.figureFile.backToPage)))),
  )
  return `<!doctype html>${page.markup}`
}
