// A figure as a drawing that stands alone, and the sentence that stands in its place where there is none.
import 'server-only'
import type { Display } from '@/app/_http/display'
import { figurePicture, PICTURE_SIZES, sentencePicture, type PictureSize } from '@/components/charts/figure-picture'
import type { Svg } from '@/components/charts/svg'
import { installation, installationUnits } from '@/lib/data/installation'
import { bureauName } from '@/lib/i18n/bureau-name'
import { environment } from '@/lib/platform/env'
import type { FigureDocument } from './figure-document'
import { markOf } from './figure-words'

type Shown = Pick<Display, 't' | 'locale'>

/** What a reader must know before any figure: invented, a draft, an old version. */
export async function marksOf({ t }: Shown, { reading }: Pick<FigureDocument, 'reading'>): Promise<readonly string[]> {
  const present = await installation()
  return [...(present?.demonstration === true ? [t.figureFile.demonstration] : []), ...[markOf({ t }, reading)].filter((mark) => mark !== null)]
}

export async function pictureOf(display: Shown, figure: FigureDocument, size: PictureSize): Promise<Svg> {
  const { t, locale } = display
  const [marks, place] = await Promise.all([marksOf(display, figure), installationUnits()])
  const { width, pad, drawing } = PICTURE_SIZES[size]
  return figurePicture(
    {
      id: `${figure.id}-picture`,
      title: figure.title,
      subtitle: figure.subtitle,
      marks,
      notes: [...figure.notes.map(t.chart.note), ...(figure.footnotes ?? []).map((text, at) => t.figureFile.footnote(at + 1, text))],
      lines: [
        t.figureFile.source(figure.source),
        `${t.figureFile.publisher(bureauName(locale, t, place), t.product.tagline)} · ${figure.release}`,
        t.figureFile.addressLine(`${environment().APP_ORIGIN}${figure.address}`),
      ],
      empty: t.chart.noData,
      watermark: figure.reading.standing === 'preview' ? t.figureFile.watermark : null,
    },
    figure.draw({ width: width - 2 * pad, height: drawing }, true),
    size,
  )
}

/** For a page elsewhere that shows a figure as a picture and would otherwise show a hole: why it is not there. */
export async function sentenceOf({ t, locale }: Shown, sentence: string, size: PictureSize): Promise<Svg> {
  const place = await installationUnits()
  return sentencePicture('figure-sentence', sentence, [t.figureFile.publisher(bureauName(locale, t, place), t.product.tagline), t.figureFile.addressLine(environment().APP_ORIGIN)], size)
}
