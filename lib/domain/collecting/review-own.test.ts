import { expect, it } from 'vitest'
import { movedSince, ownPart } from './review-own'

const figure = (metricNameZh: string, byUserId: string | null) => ({ metricNameZh, metricNameEn: metricNameZh.toLowerCase(), byUserId })

it('names the figures that are the reviewer’s own, five at most and each once', () => {
  const figures = [...'ABCDEFA'].map((name) => figure(name, 'me'))
  const [told] = ownPart({ figures: [...figures, figure('Z', 'other'), figure('Y', null)], submittedBy: 'other', explainedBy: [] }, 'me')
  expect(told).toMatchObject({ code: 'submission.own-figures', params: { count: '7', names: 'A、B、C、D、E', namesEn: 'a, b, c, d, e' } })
})

it('tells each way of having a part in it, and nothing where there is none', () => {
  const codes = (userId: string) => ownPart({ figures: [figure('A', 'typist')], submittedBy: 'sender', explainedBy: ['explainer'] }, userId).map(({ code }) => code)
  expect(codes('typist')).toEqual(['submission.own-figures'])
  expect(codes('sender')).toEqual(['submission.own-submit'])
  expect(codes('explainer')).toEqual(['submission.own-explanation'])
  expect(codes('reviewer')).toEqual([])
})

it('notices typed figures that are no longer those that were submitted, and lets computed ones follow', () => {
  const revised = (revisionId: number, computed: boolean) => ({ ...figure(`F${revisionId}`, null), revisionId, computed })
  expect(movedSince([1, 2], [revised(1, false), revised(9, true)])).toEqual([])
  expect(movedSince([1, 2], [revised(1, false), revised(3, false)])).toMatchObject([{ code: 'submission.moved-since', params: { count: '1', names: 'F3' } }])
})
