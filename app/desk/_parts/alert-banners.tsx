// What somebody should look at now, on top of the desk of those who look after the installation.
import { display } from '@/app/_http/display'
import { Banner } from '@/components/layout/banner'
import { Link } from '@/components/ui/link'
import { alertsAt } from '@/lib/data/alerts'
import { namesOfEvents } from '@/lib/data/event-names'
import type { Alert } from '@/lib/domain/alert'
import { mayAnywhere } from '@/lib/domain/permissions/decide'
import type { Viewer } from '@/lib/domain/viewer'
import { alertSentence } from '@/lib/i18n/alert-words'
import { now } from '@/lib/platform/clock'

export async function AlertBanners({ viewer }: { readonly viewer: Viewer }) {
  if (!mayAnywhere(viewer, 'alert.read')) return null
  const [{ t, locale }, alerts, names] = await Promise.all([display(), alertsAt(now()), namesOfEvents()])
  const mayLook = mayAnywhere(viewer, 'audit.read')
  return (
    <>
      {alerts.map((alert) => (
        <Banner key={alert.key} t={t} look={alert.kind === 'chain' ? 'error' : 'warning'}>
          {alertSentence(locale, names, alert)} {mayLook && alert.kind !== 'mail' && <Link href={recordsOf(alert)}>{t.audit.alertSee}</Link>}
        </Banner>
      ))}
    </>
  )
}

function recordsOf(alert: Alert): string {
  const address = (params: Readonly<Record<string, string>>): string => `/desk/audit?${new URLSearchParams(params).toString()}`
  if (alert.kind === 'chain') return address({ stream: alert.stream })
  if (alert.kind === 'denied') return address({ actor: alert.userId, result: 'denied' })
  if (alert.kind === 'locks') return address({ act: 'account.lock' })
  return alert.kind === 'administrator' ? address({ act: 'role.grant', object: alert.userId }) : '/desk/audit'
}
