// What a long page holds, at its head: a link to each section.

interface ContentsProps {
  readonly label: string
  readonly sections: readonly { readonly id: string; readonly title: string }[]
}

export function Contents({ label, sections }: ContentsProps) {
  return (
    <nav aria-label={label} className="no-print">
      <ul className="flex flex-wrap gap-x-5">
        {sections.map(({ id, title }) => (
          <li key={id}>
            <a href={`#${id}-title`} className="inline-flex min-h-8 items-center">
              {title}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
