import type { ReactNode } from 'react'
import { Disclosure } from '@/components/ui/disclosure'
import { DownloadLink } from '@/components/ui/download-link'
import type { Messages } from '@/lib/i18n/messages'

/** Addresses of a figure's files. */
export interface FigureFiles {
  readonly svg: string
  readonly png: string
  readonly csv: string
}

interface FigureDownloadsProps {
  readonly t: Messages
  readonly files: FigureFiles
  /** A line that names the figure, its release and where it stands. */
  readonly citation: string
  /** The whole address of the drawing, to show it elsewhere as a picture; null where it is not for everybody. */
  readonly embed: string | null
  /** `CopyPicture`; left out where a page ships no script. */
  readonly copy?: ReactNode
}

/** What can be taken away of a figure, and how it is cited. Plain links: give it to `ChartFigure` as `downloads`. */
export function FigureDownloads({ t, files, citation, embed, copy }: FigureDownloadsProps) {
  const words = t.figureFile
  return (
    <div className="figure-downloads">
      <div className="figure-downloads-row">
        <DownloadLink href={files.png} name={words.png} format="PNG" />
        <DownloadLink href={files.svg} name={words.svg} format="SVG" />
        <DownloadLink href={files.csv} name={words.csv} format="CSV" />
        {copy}
      </div>
      <Disclosure summary={words.citeTitle}>
        <p className="select-all">{citation}</p>
        {embed !== null && (
          <>
            <p className="mt-2 text-muted">{words.embedHint}</p>
            <p className="mt-1 select-all break-all">
              <code>{embed}</code>
            </p>
          </>
        )}
      </Disclosure>
    </div>
  )
}
