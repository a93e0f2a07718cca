import type { Display } from '@/app/_http/display'
import { CopyPicture } from '@/components/charts/copy-picture.client'
import { Icon } from '@/components/ui/icon'
import type { FigureDocument } from '../_figures/figure-document'
import { FigureFiles } from './figure-files'

/** The same with “copy as picture”, which needs a script: not on the overview. */
export function FigureFilesWithCopy({ display, figure }: { readonly display: Pick<Display, 't'>; readonly figure: FigureDocument }) {
  const { copy, copying, copied, copyFailed, copyUnable } = display.t.figureFile
  return <FigureFiles display={display} figure={figure} copy={<CopyPicture icon={<Icon name="copy" />} address={figure.files.png} words={{ copy, copying, copied, copyFailed, copyUnable }} />} />
}
