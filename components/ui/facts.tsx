import type { ReactNode } from 'react'

export interface Fact {
  readonly name: string
  readonly value: ReactNode
}

/**
 * Names and what they stand for, one a row.
 * @param columns two pairs a row where there is room
 */
export function Facts({ facts, columns }: { readonly facts: readonly Fact[]; readonly columns?: boolean }) {
  return (
    <dl className={columns ? 'facts facts-columns' : 'facts'}>
      {facts.map(({ name, value }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}
