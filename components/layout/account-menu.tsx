import Link from 'next/link'
import type { Messages } from '@/lib/i18n/messages'
import { Icon } from '@/components/ui/icon'
import type { FormAction } from './form-action'

interface AccountMenuProps {
  readonly t: Messages
  /** Name of the signed-in person, or null. */
  readonly name: string | null
  readonly deskHref: string
  readonly signInHref: string
  readonly leave: FormAction
}

/** Sign in; or the desk, who one is, and the way out. Plain links and a form: works with scripting off. */
export function AccountMenu({ t, name, deskHref, signInHref, leave }: AccountMenuProps) {
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
      <form action={leave}>
        <button type="submit" className="masthead-tool" title={name}>
          {t.reading.signOut(name)}
        </button>
      </form>
    </>
  )
}
