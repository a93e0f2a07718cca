// What stands at the edges of a page when it is printed, and where it is to be had as a PDF: made of its own address.
import 'server-only'
import { headers } from 'next/headers'
import type { Paper } from '@/components/layout/paper-edges'
import { installation } from '@/lib/data/installation'
import { today } from '@/lib/platform/clock'
import { environment } from '@/lib/platform/env'
import type { Display } from './display'

interface PaperOf {
  /** Whose page it is, as its masthead says. */
  readonly place: string
  /** Period, version and standing, where the page is about a release. */
  readonly about?: readonly string[]
  /** Root hash of that release. */
  readonly hash?: string | undefined
  readonly isDraft?: boolean
}

export async function paperOf({ t }: Pick<Display, 't'>, { place, about = [], hash, isDraft = false }: PaperOf): Promise<{ readonly paper: Paper; readonly pdfHref: string }> {
  const [list, present] = await Promise.all([headers(), installation()])
  // Written by proxy.ts.
  const address = list.get('x-address') ?? '/'
  const words = t.figureFile.paper
  return {
    paper: {
      top: [t.product.name, ...(present?.demonstration === true ? [words.demonstration] : []), place, ...about].join(' · '),
      day: words.printedOn(today()),
      foot: [`${environment().APP_ORIGIN}${address}`, ...(hash === undefined ? [] : [words.hash(hash.slice(0, 12))])].join(' · '),
      watermark: isDraft ? t.figureFile.watermark : null,
    },
    pdfHref: `/print/pdf?${new URLSearchParams({ path: address }).toString()}`,
  }
}
