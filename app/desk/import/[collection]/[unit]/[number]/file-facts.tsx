// What a file is: its name, who sent it, how large, how it was read.
import { Facts } from '@/components/ui/facts'
import type { UploadWork } from '@/lib/data/upload-work'
import type { ImportSource } from '@/lib/domain/importing/import-plan'
import { formatInstant } from '@/lib/i18n/format'
import type { Locale, Messages } from '@/lib/i18n/messages'
import { sizeWords } from '@/lib/i18n/size-words'

export function FileFacts({ t, locale, work: { upload, planned } }: { readonly t: Messages; readonly locale: Locale; readonly work: UploadWork }) {
  const words = t.upload
  const { facts } = words
  const source = planned?.plan.source
  const encoding = planned?.original.encoding ?? null
  const format = upload.format === null ? null : `${words.formats[upload.format]}${encoding === null ? '' : ` · ${words.encoding[encoding]}`}`
  return (
    <Facts
      columns
      facts={[
        { name: facts.by, value: `${upload.by} · ${formatInstant(locale, upload.at)}` },
        ...(format === null ? [] : [{ name: facts.format, value: `${format} · ${sizeWords(upload.size)}` }]),
        ...(planned === null || source === undefined ? [] : [
          { name: facts.sheet, value: planned.plan.sheet },
          ...(upload.fixes.length === 0 ? [] : [{ name: facts.corrected, value: String(upload.fixes.length) }]),
          { name: facts.source, value: sourceWords(words, source) },
        ]),
      ]}
    />
  )
}

function sourceWords(words: Messages['upload'], source: ImportSource): string {
  if (source.kind === 'foreign') return words.sourceForeign
  if (source.otherTarget !== null) return words.sourceOtherTemplate
  return source.current ? words.sourceTemplate : words.sourceOldTemplate
}
