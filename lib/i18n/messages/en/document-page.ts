import { counted } from '../../counted'
import type { Widen } from '../../widen'
import type { documentPage as zh } from '../zh-CN/document-page'

export const documentPage: Widen<typeof zh> = {
  title: 'Printed documents',
  lead: 'Every figure of a report is kept as printed, with how it is read and for which span, and compared with what is published.',
  issued: ({ issuer, date }) => `${issuer}, ${date}`,
  issuedOn: (date) => `Issued ${date}`,
  none: 'No document is on file yet',
  noneWhy: 'Once a report is on file, every figure that it prints stands here.',
  summary: ({ statements, aboutMetric, disagrees }) =>
    `${counted(statements, 'statement')}, ${aboutMetric} of them about a metric; ${disagrees === 0 ? 'none disagrees' : `${disagrees} ${disagrees === 1 ? 'disagrees' : 'disagree'}`} with what is published.`,
  comparedWith: ({ period, version }) => `Compared with ${period}, version v${version}.`,
  sums: {
    agrees: (count) => `${count} ${count === 1 ? 'agrees' : 'agree'}`,
    truncated: (count) => `${count} cut off instead of rounded`,
    disagrees: (count) => `${count} ${count === 1 ? 'disagrees' : 'disagree'}`,
    'without-counts': (count) => `${count} ${count === 1 ? 'is a rate' : 'are rates'} without counts`,
    'not-comparable': (count) => `${count} cannot be compared`,
    'no-metric': (count) => `${count} ${count === 1 ? 'is' : 'are'} about no metric`,
  },
  bounds: (count) => `${count} ${count === 1 ? 'is a bound' : 'are bounds'} or approximate`,
  otherSpans: (count) => `${count} ${count === 1 ? 'has a span that is no calendar year' : 'have spans that are no calendar years'}`,
  sumLine: (parts) => `${parts.join('; ')}.`,
  filterLabel: 'Show',
  filter: { all: 'All', disagree: 'Disagree', 'without-counts': 'Without counts', 'no-metric': 'About no metric' },
  filterCount: (label, count) => `${label} ${count}`,
  nothing: 'There is no statement of this kind',
  nothingWhy: 'Choose another kind, or see all.',
  head: { place: 'Place', subject: 'Subject', printed: 'As printed', read: 'As read', period: 'Span', check: 'Check' },
  notPrinted: 'no numeral printed',
  noValue: 'no value taken',
  scope: (scope) => `Scope: ${scope}`,
  periodRead: (words) => `read as ${words}`,
  standing: { disagrees: 'not as published', agrees: 'as published', 'without-counts': 'no counts to recompute it from', 'not-comparable': 'nothing to compare', 'no-metric': 'about no metric' },
  computedHere: 'computed here',
  published: (value) => `${value} is published`,
  recomputed: (value) => `recomputes to ${value}`,
  seeCheck: 'See the recomputation',
}
