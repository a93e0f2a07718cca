import { expect, it } from 'vitest'
import { treeOrder } from './tree-order'

it('puts each unit below the one above it, in official order, whatever order they come in', () => {
  const units = [
    { id: 4, parentId: 2, sort: 3 }, { id: 3, parentId: 2, sort: 1 }, { id: 5, parentId: 3, sort: 9 }, { id: 1, parentId: null, sort: 0 }, { id: 2, parentId: 1, sort: 0 },
    { id: 9, parentId: 99, sort: 5 },
  ]
  expect(treeOrder(units).map(({ unit, depth }) => `${unit.id}@${depth}`)).toEqual(['1@0', '2@1', '3@2', '5@3', '4@2', '9@0'])
})
