// Where an event stands in its chain: hashes, neighbours, the checkpoint that covers it, and on request the proof that leads there.
import { Section } from '@/components/layout/section'
import { Facts } from '@/components/ui/facts'
import { Link } from '@/components/ui/link'
import type { Covering, InclusionProof } from '@/lib/data/audit-proof'
import type { TrailPlace } from '@/lib/data/audit-trail'
import { formatDecimal, formatInstant } from '@/lib/i18n/format'
import type { Locale, Messages } from '@/lib/i18n/messages'
import { eventHref } from './search'

interface ChainSectionProps {
  readonly t: Messages
  readonly locale: Locale
  readonly place: TrailPlace
  readonly checkpoint: Covering | null
  readonly proof: InclusionProof | null
}

export function ChainSection({ t, locale, place, checkpoint, proof }: ChainSectionProps) {
  const words = t.audit
  const { event, hasPrevious, hasNext } = place
  const beside = (by: bigint): string => eventHref({ stream: event.stream, seq: String(BigInt(event.seq) + by) })
  return (
    <Section id="chain" title={words.chainTitle} panel>
      <Facts
        facts={[
          { name: words.prev, value: <code className="break-all">{event.prev}</code> },
          { name: words.own, value: <code className="break-all">{event.hash}</code> },
          { name: words.previousEvent, value: hasPrevious ? <Link href={beside(-1n)}>{`${event.stream} #${BigInt(event.seq) - 1n}`}</Link> : words.first },
          { name: words.nextEvent, value: hasNext ? <Link href={beside(1n)}>{`${event.stream} #${BigInt(event.seq) + 1n}`}</Link> : words.last },
          { name: words.coveredBy, value: checkpoint === null ? words.notCovered : words.checkpointOf(formatDecimal(String(checkpoint.size)), formatInstant(locale, checkpoint.at, 'table')) },
        ]}
      />
      {checkpoint !== null && proof === null && (
        <p className="mt-3 no-print">
          <Link href={`${eventHref(event)}?proof=yes`}>
            {words.proofShow}
          </Link>
        </p>
      )}
      {proof !== null && (
        <div className="mt-4">
          <h3>{words.proofTitle}</h3>
          <p className="section-note">{words.proofNote}</p>
          <Facts
            facts={[
              { name: words.proofPlace, value: `${proof.index} / ${proof.size}` },
              { name: words.proofLeaf, value: <code className="break-all">{proof.leaf}</code> },
              { name: words.proofPath, value: <code className="break-all">{proof.path.join(' ')}</code> },
              { name: words.proofRoot, value: <code className="break-all">{proof.root}</code> },
              { name: words.verdict, value: proof.agrees ? words.proofAgrees : words.proofDiffers },
            ]}
          />
        </div>
      )}
    </Section>
  )
}
