import { expect, test } from 'vitest'
import { valueProps } from './figure-value'

const RATE = { text: '91.9', qualifier: '', number: '91.9', unit: '%', exact: '91.9%' }
const SHORTENED = { text: '7.31万', qualifier: '', number: '7.31万', unit: '起', exact: '73,111起' }

test.each([
  ['a figure written in full says nothing twice', RATE, { text: '91.9', unit: '%', qualifier: '', exact: undefined }],
  ['a shortened figure keeps its full form', SHORTENED, { text: '7.31万', unit: '起', qualifier: '', exact: '73,111起' }],
  ['an absence is its word', { text: '未报', qualifier: '', number: null, unit: '', exact: '' }, { text: null, absence: '未报' }],
  ['a milestone is a figure in words', { text: '已实现', qualifier: '', number: null, unit: '', exact: '已实现' }, { text: '已实现' }],
])('%s', (_, formatted, props) => {
  expect(valueProps(formatted)).toEqual(props)
})
