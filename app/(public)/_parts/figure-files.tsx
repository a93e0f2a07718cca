import type { ReactNode } from 'react'
import type { Display } from '@/app/_http/display'
import { FigureDownloads } from '@/components/charts/figure-downloads'
import { environment } from '@/lib/platform/env'
import type { FigureDocument } from '../_figures/figure-document'

interface FigureFilesProps {
  readonly display: Pick<Display, 't'>
  readonly figure: Pick<FigureDocument, 'title' | 'release' | 'reading' | 'address' | 'files'>
  /** Left out where a page ships no script; `FigureFilesWithCopy` has it. */
  readonly copy?: ReactNode
}

/** What can be taken away of a figure: give it to `ChartFigure` as `downloads`. */
export function FigureFiles({ display: { t }, figure: { title, release, reading, address, files }, copy }: FigureFilesProps) {
  const { APP_ORIGIN: origin, PLUMBLINE_PUBLIC: open } = environment()
  const isForAll = open === 'yes' && reading.standing !== 'preview'
  return (
    <FigureDownloads
      t={t}
      files={files}
      citation={t.figureFile.citation({ product: t.product.tagline, title: title.replace(/[。.]$/, ''), release, address: `${origin}${address}` })}
      embed={isForAll ? `${origin}${files.svg}` : null}
      copy={copy}
    />
  )
}
