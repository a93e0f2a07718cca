import { Link } from '@/components/ui/link'
import type { Messages } from '@/lib/i18n/messages'
import { Icon } from '@/components/ui/icon'

interface AccountMenuProps {
  readonly t: Messages
  /** Name of the signed-in person, or null. */
  readonly name: string | null
  readonly deskHref: string
  readonly signInHref: string
  readonly accountHref: string
  /** Where the form of leaving is sent. */
  readonly signOutHref: string
}

/** Sign in; or the desk, who one is, and the way out. Plain links and a form: works with scripting off. */
export function AccountMenu({ t, name, deskHref, signInHref, accountHref, signOutHref }: AccountMenuProps) {
  if (name === null) {
    return (
      <Link href={signInHref} className="masthead-tool">
        {t.reading.signIn}
      </Link>
    )
  }
  return (
    <>
      <Link href={deskHref} className="masthead-tool">
        <Icon name="pencil" />
        {t.reading.desk}
      </Link>
      <Link href={accountHref} className="masthead-tool">
        <Icon name="person" />
        {t.account.link}
      </Link>
      <form method="post" action={signOutHref}>
        <button type="submit" className="masthead-tool">
          {t.reading.signOut(name)}
        </button>
      </form>
    </>
  )
}
