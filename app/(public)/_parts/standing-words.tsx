import { Icon } from '@/components/ui/icon'
import { Link } from '@/components/ui/link'
import type { FigureStanding } from '@/lib/domain/figure-standing'
import type { Messages } from '@/lib/i18n/messages'

const TONES = { disagrees: 'tone-missed', truncated: 'tone-near' } as const

/** How a figure stands to its print: only what needs a look stands out, with an icon and a way there. */
export function StandingWords({ t, standing, href }: { readonly t: Messages; readonly standing: FigureStanding; readonly href: string }) {
  const words = t.reading.standing[standing]
  if (standing !== 'disagrees' && standing !== 'truncated') return <span className="text-muted">{words}</span>
  return (
    <Link href={href} className={`pill pill-plain ${TONES[standing]}`}>
      <Icon name={standing === 'disagrees' ? 'cross' : 'warning'} />
      {words}
    </Link>
  )
}
