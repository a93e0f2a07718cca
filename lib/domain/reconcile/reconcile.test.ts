import { describe, expect, it } from 'vitest'
import { reconcile } from './reconcile'
import type { ReconcileInput } from './reconciliation'

const judged = (printed: string, numerator: string | null, denominator: string | null, counts?: ReconcileInput['counts']) => {
  const result = reconcile({ printed, numerator, denominator, ...(counts && { counts }) })
  if (!result.ok) throw new Error(result.problems.map((one) => one.code).join())
  return result.value
}
const codes = (input: ReconcileInput) => {
  const result = reconcile(input)
  return result.ok ? [] : result.problems.map((one) => `${one.code} ${one.path.join('.')}`)
}

describe('the verdict on a printed rate', () => {
  it.each([
    ['99.57%', '72798', '73111', 'match'],
    ['99.56%', '72798', '73111', 'mismatch'],
    ['99.56%', '72789', '73111', 'match'],
    ['14%', '197', '1394', 'match'],
    ['９９．５７％', '７２７９８', '73,111', 'match'],
    ['99.57', '72798', '73111', 'match'],
    ['百分之九十九点五七', '72798', '73111', 'match'],
    ['9.38%', '3', '32', 'match'],
    ['9.37%', '3', '32', 'truncated'],
    ['22.9%', '14', '61', 'truncated'],
    ['61.74%', '617.36', '1000', 'match'],
    ['100%', '398', '398', 'match'],
    ['100.0%', '1999', '2000', 'match'],
    ['99.9%', '1999', '2000', 'truncated'],
    ['0%', '0', '7', 'match'],
    ['0.00%', '1', '20001', 'match'],
    ['101.43%', '17356', '17111', 'match'],
    ['98.5%', '17356', '17128', 'mismatch'],
    ['99.56%', null, '73111', 'no-counts'],
    ['99.56%', '72798', null, 'no-counts'],
    ['91.9%', null, null, 'no-counts'],
    ['0%', '0', '0', 'no-cases'],
    ['100%', '3', '0', 'no-cases'],
  ])('%s of %s/%s is %s', (printed, numerator, denominator, verdict) => {
    expect(judged(printed, numerator, denominator).verdict).toBe(verdict)
  })

  // 197/1394 = 14.132…; 约 allows less than one unit of the last printed place, a bound is taken at its word.
  it.each([
    ['约14.1%', 'match'],
    ['约14.2%', 'match'],
    ['约14.3%', 'mismatch'],
    ['14%左右', 'match'],
    ['约15%', 'match'],
    ['约16%', 'mismatch'],
    ['14%以上', 'match'],
    ['14余%', 'match'],
    ['超过14.1%', 'match'],
    ['14.2%以上', 'mismatch'],
    ['近15%', 'match'],
    ['近14%', 'mismatch'],
    ['不足14.2%', 'match'],
    ['不超过14.1%', 'mismatch'],
    ['14.13%以内', 'mismatch'],
  ])('%s of 197/1394 is a %s', (printed, verdict) => {
    expect(judged(printed, '197', '1394').verdict).toBe(verdict)
  })

  it('takes a bound that is met exactly as met, and a strict one as not', () => {
    expect(judged('50%以上', '1', '2').verdict).toBe('match')
    expect(judged('超过50%', '1', '2').verdict).toBe('mismatch')
    expect(judged('不超过50%', '1', '2').verdict).toBe('match')
    expect(judged('不足50%', '1', '2').verdict).toBe('mismatch')
  })
})

describe('what is told beside the verdict', () => {
  it('states the quotient at 12 places, as a fraction, rounded and cut off', () => {
    expect(judged('99.56%', '72798', '73111')).toMatchObject({
      printedValue: '99.56', decimals: 2, qualifier: 'EXACT',
      exact: '99.571883847848', exactIsComplete: false, fraction: '72798/73111',
      rounded: '99.57', truncated: '99.57', rounding: 'HALF_UP', differencePoints: '-0.01', hints: [],
    })
    expect(judged('9.4%', '3', '32')).toMatchObject({ exact: '9.375', exactIsComplete: true })
    expect(judged('33%', '1', '3')).toMatchObject({ exact: '33.333333333333', exactIsComplete: false })
  })

  it('keeps the places of a print that ends in zeros', () => {
    expect(judged('71.00%', '896', '1262')).toMatchObject({ decimals: 2, printedValue: '71', rounded: '71.00' })
  })

  it('keeps every digit of counts beyond 2^53', () => {
    expect(judged('100.00%', '9007199254740993', '9007199254740992')).toMatchObject({
      fraction: '9007199254740993/9007199254740992', exact: '100', exactIsComplete: false, hints: ['numerator-above-denominator'],
    })
  })

  it('lists each swap of neighbouring digits that reproduces the print', () => {
    expect(judged('99.56%', '72798', '73111').transposition).toEqual([
      { in: 'numerator', from: '72798', to: '72789', exact: '99.559573798744' },
    ])
    expect(judged('99.75%', '72798', '73111').transposition).toEqual([
      { in: 'printed', from: '99.75', to: '99.57', exact: '99.571883847848' },
    ])
    expect(judged('50%', '7', '41').transposition).toEqual([{ in: 'denominator', from: '41', to: '14', exact: '50' }])
  })

  it('lists the swap of a cut-off rate too, but none for a match or for a mere bound', () => {
    expect(judged('99.57%', '72798', '73111').transposition).toEqual([])
    expect(judged('99.6%以上', '72798', '73111').transposition).toEqual([])
  })

  it('gives the whole counts that would fit, the nearest first', () => {
    const { wouldFit } = judged('95.87%', '2369', '2474')
    expect(wouldFit.numerators).toBeNull()
    expect(wouldFit.denominators).toEqual({ from: '2471', to: '2471', nearest: ['2471'] })
    expect(judged('14%', '197', '1394').wouldFit.denominators).toEqual({
      from: '1359', to: '1459', nearest: ['1394', '1393', '1395', '1392', '1396'],
    })
    expect(judged('0%', '1', '300').wouldFit).toMatchObject({ numerators: { from: '0', to: '1' }, denominators: { from: '201', to: null } })
    expect(judged('80%以上', '3', '4').wouldFit).toMatchObject({ numerators: { from: '4', to: null }, denominators: { from: '1', to: '3' } })
    expect(judged('33.33%', '1', '4').wouldFit.numerators).toBeNull()
    expect(judged('50%', '0', '4').wouldFit.denominators).toBeNull()
  })

  it('shows each other count as a base, so that 14% is of the closed cases and not of the accepted ones', () => {
    const counts = [{ name: '受理', value: '1683' }, { name: '审结', value: '1394' }]
    const found = judged('14%', '197', '1683', counts)
    expect([found.verdict, found.base]).toEqual(['other-base', '审结'])
    expect(found.otherBases).toEqual([
      { name: '受理', value: '1683', exact: '11.705288175876', rounded: '12', fits: false, isGivenDenominator: true },
      { name: '审结', value: '1394', exact: '14.131994261119', rounded: '14', fits: true, isGivenDenominator: false },
    ])
    expect(judged('14%', '197', '1394', counts).verdict).toBe('match')
    expect(judged('14%', '197', null, counts)).toMatchObject({ verdict: 'no-counts', otherBases: [{ fits: false }, { fits: true }] })
  })

  it('never names a base that is the given one, that is 0, or that only meets a bound', () => {
    expect(judged('50%', '3', '7', [{ name: '合计', value: '7' }]).verdict).toBe('mismatch')
    expect(judged('50%', '3', '7', [{ name: '上年', value: '0' }])).toMatchObject({
      verdict: 'mismatch', otherBases: [{ exact: null, fits: false }],
    })
    expect(judged('50%以上', '3', '7', [{ name: '审结', value: '4' }])).toMatchObject({
      verdict: 'mismatch', base: null, otherBases: [{ fits: true }],
    })
  })

  it('says that a numerator is above its denominator without refusing it', () => {
    expect(judged('101.33%', '17356', '17128').hints).toEqual(['numerator-above-denominator'])
  })
})

describe('what cannot be read', () => {
  it.each<[ReconcileInput, string[]]>([
    [{ printed: '', numerator: '1', denominator: '2' }, ['rate.unreadable printed']],
    [{ printed: '很高', numerator: '1', denominator: '2' }, ['rate.unreadable printed']],
    [{ printed: '-5%', numerator: '1', denominator: '2' }, ['rate.unreadable printed']],
    [{ printed: '5万%', numerator: '1', denominator: '2' }, ['rate.unreadable printed']],
    [{ printed: '5‰', numerator: '1', denominator: '2' }, ['rate.unreadable printed']],
    [{ printed: '2.5个百分点', numerator: '1', denominator: '2' }, ['rate.unreadable printed']],
    [{ printed: `0.${'1'.repeat(13)}%`, numerator: '1', denominator: '2' }, ['rate.unreadable printed']],
    [{ printed: '5%', numerator: 'NaN', denominator: '1e400' }, ['rate.count-unreadable numerator', 'rate.count-unreadable denominator']],
    [{ printed: '5%', numerator: '约5', denominator: '5件' }, ['rate.count-unreadable numerator', 'rate.count-unreadable denominator']],
    [{ printed: '5%', numerator: '-5', denominator: '100' }, ['rate.count-negative numerator']],
    [{ printed: '5%', numerator: '5', denominator: '1'.repeat(25) }, ['rate.count-too-large denominator']],
    [{ printed: '5%', numerator: '5', denominator: '7', counts: [{ name: '审结', value: '' }] }, ['rate.count-unreadable counts.0.value']],
  ])('%o is refused with its place', (input, expected) => {
    expect(codes(input)).toEqual(expected)
  })
})
