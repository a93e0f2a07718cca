// The link that keeps everything, the version too; and the picture by its own address, for other pages.
import type { Messages } from '@/lib/i18n/messages'
import { environment } from '@/lib/platform/env'
import { Section } from '@/components/layout/section'
import { CopyField } from '@/components/ui/copy-field.client'
import type { FigureDocument } from '../../_figures/figure-document'

export function ShareSection({ t, figure: { address, files, title } }: { readonly t: Messages; readonly figure: Pick<FigureDocument, 'address' | 'files' | 'title'> }) {
  const words = t.explore
  const { APP_ORIGIN: origin, PLUMBLINE_PUBLIC: open } = environment()
  const picture = `${origin}${files.svg}`
  const copying = { copy: words.copy, copied: words.copied, failed: words.copyFailed }
  return (
    <Section id="share" title={words.shareTitle} panel>
      <div className="flex flex-col gap-4">
        <CopyField id="share-link" label={words.link} hint={words.linkHint} text={`${origin}${address}`} words={copying} />
        {/* Where readers sign in, the picture is not for everybody's pages. */}
        {open === 'yes' && (
          <>
            <CopyField id="share-picture" label={words.picture} hint={words.pictureHint} text={picture} words={copying} />
            <CopyField id="share-markup" label={words.markup} text={`<img src="${markupText(picture)}" alt="${markupText(title)}">`} words={copying} />
          </>
        )}
      </div>
    </Section>
  )
}

// As the value of an attribute.
const markupText = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
