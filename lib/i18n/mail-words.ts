// A mail as text and as simple HTML, in its reader's language. Every name in it is escaped: a unit may be called anything.
import type { NoticeFact } from '@/lib/domain/notice'
import type { NoticeNames } from '@/lib/domain/notice-names'
import { messages, type Locale } from './messages'
import { noticeSentence, noticeTitle } from './notice-words'

export interface MailWords {
  readonly subject: string
  readonly text: string
  readonly html: string
}

/** What every mail says beside its own words. */
export interface MailAbout {
  readonly locale: Locale
  /** Scheme and host of the product. */
  readonly origin: string
  /** The bureau that runs the installation. */
  readonly bureau: string
}

interface Told {
  readonly fact: NoticeFact
  readonly href: string
}

/** Page where a reader chooses what mail they get. */
export const CHOICE_PATH = '/desk/account#mail'
const LIST_PATH = '/desk/notifications'

/** A mail about one notice. */
export function noticeMail(about: MailAbout, names: NoticeNames, { fact, href }: Told): MailWords {
  const t = messages(about.locale).mail
  return compose(about, noticeTitle(about.locale, fact), [], [{ text: noticeSentence(about.locale, names, fact), link: t.open, href }])
}

/** A mail about several notices. */
export function digestMail(about: MailAbout, names: NoticeNames, told: readonly Told[]): MailWords {
  const t = messages(about.locale).mail
  const items = told.map(({ fact, href }) => ({ text: noticeSentence(about.locale, names, fact), link: t.open, href }))
  return compose(about, t.digestSubject(String(told.length)), [t.digestLead(String(told.length))], [...items, { text: '', link: t.all, href: LIST_PATH }])
}

/** A mail that only shows that mails arrive. */
export function testMail(about: MailAbout): MailWords {
  const t = messages(about.locale).mail
  return compose(about, t.testSubject, [t.testText], [])
}

interface Item {
  readonly text: string
  readonly link: string
  readonly href: string
}

function compose({ locale, origin, bureau }: MailAbout, title: string, lead: readonly string[], items: readonly Item[]): MailWords {
  const { mail: t, product } = messages(locale)
  const at = (href: string): string => `${origin}${href}`
  const foot = [t.why(bureau), t.line(t.choice, at(CHOICE_PATH))]
  const text = [...lead, ...items.map((item) => [oneLine(item.text), t.line(item.link, at(item.href))].filter((line) => line !== '').join('\n')), `-- \n${foot.join('\n')}`]
  const link = (href: string, words: string): string => `<a href="${escapeHtml(at(href))}">${escapeHtml(words)}</a>`
  const html = [
    `<!doctype html><html lang="${locale}"><head><meta charset="utf-8"><title>${escapeHtml(title)}</title></head><body>`,
    ...lead.map((line) => `<p>${escapeHtml(line)}</p>`),
    ...items.map((item) => `<p>${[escapeHtml(oneLine(item.text)), link(item.href, item.link)].filter((part) => part !== '').join('<br>')}</p>`),
    `<hr><p><small>${escapeHtml(t.why(bureau))} ${link(CHOICE_PATH, t.choice)}</small></p></body></html>`,
  ]
  return { subject: oneLine(t.subject(product.name, title)), text: text.join('\n\n'), html: html.join('\n') }
}

// A name with a line end would begin a line of its own.
const oneLine = (text: string): string => text.replaceAll(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').trim()

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
const escapeHtml = (text: string): string => text.replaceAll(/[&<>"']/g, (sign) => ESCAPES[sign] ?? sign)
