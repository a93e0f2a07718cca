import type { Widen } from '../../widen'
import type { chart as zh } from '../zh-CN/chart'

export const chart: Widen<typeof zh> = {
  noData: 'No period has a value, so there is nothing to draw.',
  onePeriod: 'One period only: no change can be seen',
  axisFrom: (tick) => `Axis starts at ${tick}`,
  axisFromAcross: (tick) => `Axis starts at ${tick}`,
  pair: (name, text) => `${name} ${text}`,
  list: (parts) => parts.join(', '),
  named: (name, figures) => `${name}: ${figures}`,
  sentence: (text) => `${text}. `,
  note: (text) => `Note: ${text}`,
  footnote: (number) => ` [note ${number}]`,
  source: (text) => `Source: ${text}`,
  lowerBoundNote: 'A hollow mark with an arrow up: at least this figure (余, 以上)',
  upperBoundNote: 'A hollow mark with an arrow down: at most this figure (不足, 以内)',
  provisionalNote: 'A hollow mark: provisional',
  gapNote: 'A dotted box: no figure for the period, which is not zero',
  printed: 'printed',
  shouldBe: 'should be',
  inside: 'inside the range of the print',
  outside: 'outside the range of the print',
  beyond: (points) => `beyond by ${points}`,
  otherBase: (name) => `by “${name}”`,
  plumbDescription: ({ printed, range, expression, exact, inside, rounded }) =>
    `${printed} as printed stands for quotients ${range}. ${expression} = ${exact}, ${inside ? 'inside that range' : `outside that range; rounded half up it should be ${rounded}`}.`,
  explore: 'Open the interactive chart',
  exploring: 'Loading the interactive chart',
  exploreFailed: 'The interactive chart did not load. The chart and table above hold the same data.',
  exploreHint: 'Use the left and right arrow keys to go through the points',
  targetName: 'Target',
}
