// Where one is signed in now.
import { display } from '@/app/_http/display'
import { sessionKey, sessionsOf } from '@/lib/data/own-sessions'
import type { RunningSession } from '@/lib/data/sessions'
import { formatInstant } from '@/lib/i18n/format-period'
import { endOne, endOthers } from './actions'
import { browserName } from './browser-name'
import { SessionsForm } from './sessions-form.client'

export async function SessionsSection({ session }: { readonly session: RunningSession }) {
  const [{ t, locale }, sessions] = await Promise.all([display(), sessionsOf(session.person.id)])
  const words = t.account
  const rows = sessions.map(({ key, startedAt, lastSeenAt, ip, userAgent, method, stage }) => {
    const { browser, system } = browserName(userAgent)
    const where = words.on(browser ?? words.unknownBrowser, system ?? words.unknownSystem)
    const started = formatInstant(locale, startedAt.toISOString(), 'table')
    return {
      key,
      where,
      started,
      lastSeen: formatInstant(locale, lastSeenAt.toISOString(), 'table'),
      address: ip,
      method: stage === 'FULL' ? (method === 'OIDC' ? words.bySingleSignOn : words.byPassword) : words.signingIn,
      current: key === sessionKey(session.idHash),
      endLabel: words.endLabel(where, started),
    }
  })
  return (
    <SessionsForm
      endOne={endOne}
      endOthers={endOthers}
      rows={rows}
      words={{
        caption: words.sessionsCaption,
        where: words.browser,
        started: words.started,
        lastSeen: words.lastSeen,
        address: words.address,
        method: words.method,
        thisOne: words.thisOne,
        end: words.end,
        endOthers: words.endOthers,
        onlyThis: words.onlyThis,
        problemsTitle: words.problemsTitle,
      }}
    />
  )
}
