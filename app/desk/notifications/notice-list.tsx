import type { ReactNode } from 'react'
import { Link } from '@/components/ui/link'

export interface NoticeItem {
  readonly id: number
  readonly href: string
  readonly title: string
  readonly sentence: string
  /** HH:MM in China. */
  readonly time: string
  /** ISO instant. */
  readonly instant: string
  /** Names the button that marks it, for whoever does not see its row. */
  readonly markLabel: string
}

export interface NoticeDay {
  readonly day: string
  readonly name: string
  readonly items: readonly NoticeItem[]
}

/**
 * Notices under their days; each leads to what it is about.
 * @param control what stands at the end of a row
 * @param onFollow told when somebody goes to what a notice is about
 */
export function NoticeList({ days, control, onFollow }: { readonly days: readonly NoticeDay[]; readonly control?: (item: NoticeItem) => ReactNode; readonly onFollow?: (item: NoticeItem) => void }) {
  return (
    <div className="flex flex-col gap-5">
      {days.map(({ day, name, items }) => (
        <div key={day}>
          <h3 className="notice-day">{name}</h3>
          <ul className="notice-list">
            {items.map((item) => (
              <li key={item.id}>
                <time dateTime={item.instant}>{item.time}</time>
                <div>
                  <p className="notice-title">{item.title}</p>
                  <Link href={item.href} {...(onFollow === undefined ? {} : { onClick: () => onFollow(item) })}>
                    {item.sentence}
                  </Link>
                </div>
                {control?.(item)}
              </li>
            ))}
          </ul>
        </div>
      ))}
    </div>
  )
}
