// For whoever may not enter, review or publish: who does.
import { Section } from '@/components/layout/section'
import type { RoleHolder } from '@/lib/data/role-holders'
import { mayAnywhere } from '@/lib/domain/permissions/decide'
import type { Viewer } from '@/lib/domain/viewer'
import type { Messages } from '@/lib/i18n/messages'
import { holderWords } from './who-may'

interface OthersWhoProps {
  readonly t: Messages
  readonly viewer: Viewer
  readonly holders: readonly RoleHolder[]
  readonly unitName: (id: number) => string
}

export function OthersWho({ t, viewer, holders, unitName }: OthersWhoProps) {
  const words = t.desk
  const lines = [
    ...(mayAnywhere(viewer, 'observation.record') ? [] : [words.doesRecord(holderWords(t, holders, 'REPORTER', unitName))]),
    ...(mayAnywhere(viewer, 'submission.review') ? [] : [words.doesReview(holderWords(t, holders, 'REVIEWER', unitName))]),
    ...(mayAnywhere(viewer, 'release.publish') ? [] : [words.doesPublish(holderWords(t, holders, 'PUBLISHER', unitName))]),
    ...(mayAnywhere(viewer, 'person.grant-role') ? [] : [words.doesGrant(holderWords(t, holders, 'SECURITY_ADMIN', unitName))]),
  ]
  return (
    <Section id="others" title={words.others} note={words.othersWhy} panel>
      <ul className="flex flex-col gap-1">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </Section>
  )
}
