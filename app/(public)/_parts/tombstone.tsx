// Stands where a version was read that was taken back: that there was one, why it is gone, who decided and when, and what is read now. No figures.
import { display } from '@/app/_http/display'
import { PageHeading } from '@/components/layout/page-heading'
import { LinkButton } from '@/components/ui/button'
import { Facts } from '@/components/ui/facts'
import { releaseLabel, type ReleaseLabel, type Withdrawal } from '@/lib/data/release-labels'
import { rolesFor } from '@/lib/domain/permissions/decide'
import { formatInstant } from '@/lib/i18n/format'
import { ReaderFrame } from '../_reading/reader-frame'
import { onDayHref, releaseHref } from '../_reading/selection'
import { releaseName } from '../_reading/words'

export async function Tombstone({ label, withdrawal }: { readonly label: ReleaseLabel; readonly withdrawal: Withdrawal }) {
  const [{ t, locale }, inForce] = await Promise.all([display(), releaseLabel(label.slug, null)])
  const words = t.releasePage
  const name = releaseName(t, label)
  return (
    <ReaderFrame path="/" part="releases" label={null} asOf={label.asOf} refused>
      <PageHeading
        t={t}
        title={words.withdrawnTitle(name, label.version)}
        lead={words.withdrawnLead}
        period={name}
        version={label.version}
        standing="withdrawn"
        actions={
          <>
            {inForce !== null && <LinkButton href={releaseHref(inForce)}>{words.seeInForce(releaseName(t, inForce), inForce.version)}</LinkButton>}
            <LinkButton href={onDayHref('/releases', label.asOf)}>{t.reading.seeReleases}</LinkButton>
          </>
        }
      />
      <section aria-label={words.withdrawnTitle(name, label.version)} className="panel">
        <Facts
          facts={[
            { name: words.withdrawnWhy, value: withdrawal.reason },
            { name: words.withdrawnBy, value: rolesFor('release.withdraw').map((role) => t.roles.name[role]).join(t.roles.between) },
            { name: words.withdrawnAt, value: formatInstant(locale, withdrawal.at) },
            { name: words.publishedAt, value: formatInstant(locale, label.publishedAt) },
            { name: words.hash, value: <code className="break-all">{label.rootHash}</code> },
          ]}
        />
      </section>
    </ReaderFrame>
  )
}
