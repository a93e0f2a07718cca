// Which statements speak of which figure: by the link that whoever read the document made, never by likeness of names.
import 'server-only'
import type { PlacedFigure } from './figures'
import type { PlacedStatement } from './statements'

/** Looks up the statements about a figure, in the order of their documents. */
export function statementsAbout(statements: readonly PlacedStatement[]): (figure: Pick<PlacedFigure, 'observationId'>) => readonly PlacedStatement[] {
  const byObservation = new Map<number, PlacedStatement[]>()
  for (const statement of statements) {
    for (const { observationId } of statement.links) byObservation.set(observationId, [...(byObservation.get(observationId) ?? []), statement])
  }
  return (figure) => byObservation.get(figure.observationId) ?? []
}
