// What JSON-stat 2.0 asks of a dataset beyond its schema, by the codes of the published rules. open-format-standards.test.ts holds it to
// the published cases.
import { z } from 'zod'

const Strings = z.array(z.string())
const Dataset = z.object({
  id: Strings,
  size: z.array(z.number()),
  role: z.record(z.string(), Strings).default({}),
  dimension: z.record(z.string(), z.object({
    category: z.object({
      index: z.union([Strings, z.record(z.string(), z.number())]).optional(),
      label: z.record(z.string(), z.string()).optional(),
      unit: z.record(z.string(), z.unknown()).optional(),
      note: z.record(z.string(), Strings).optional(),
      coordinates: z.record(z.string(), z.unknown()).optional(),
      child: z.record(z.string(), Strings).optional(),
    }),
  })),
  value: z.union([z.array(z.unknown()), z.record(z.string(), z.unknown())]),
  status: z.union([z.string(), z.array(z.unknown()), z.record(z.string(), z.string())]).optional(),
})
type Category = z.infer<typeof Dataset>['dimension'][string]['category']

/** The codes of the rules that a dataset breaks. */
export function jsonStatFaults(response: unknown): readonly string[] {
  const { id, size, role, dimension, value, status } = Dataset.parse(response)
  const cells = size.reduce((product, one) => product * one, 1)
  const outside = (key: string): boolean => !/^\d+$/.test(key) || Number(key) >= cells
  const faults: string[] = []
  const told = (code: string, broken: boolean): void => void (broken && faults.push(code))
  told('ID_SIZE_LEN_MISMATCH', id.length !== size.length)
  told('DIM_KEY_ID_MISMATCH', Object.keys(dimension).toSorted().join('\n') !== id.toSorted().join('\n'))
  told('ROLE_ID_UNKNOWN', Object.values(role).flat().some((name) => !id.includes(name)))
  told('METRIC_UNIT_MISSING', (role['metric'] ?? []).some((name) => Object.keys(dimension[name]?.category.unit ?? {}).length === 0))
  told('VALUE_LEN_MISMATCH', Array.isArray(value) && id.length === size.length && value.length !== cells)
  told('SPARSE_KEY_OUT_OF_RANGE', !Array.isArray(value) && Object.keys(value).some(outside))
  told('STATUS_LEN_MISMATCH', Array.isArray(status) && status.length !== cells)
  told('STATUS_KEY_OUT_OF_RANGE', typeof status === 'object' && !Array.isArray(status) && Object.keys(status).some(outside))
  for (const [at, name] of id.entries()) {
    const found = dimension[name]
    if (found !== undefined) categoryFaults(found.category, size[at], told)
  }
  return faults
}

function categoryFaults({ index, label, unit, note, coordinates, child }: Category, size: number | undefined, told: (code: string, broken: boolean) => void): void {
  const ids = Array.isArray(index) ? index : Object.keys(index ?? label ?? {})
  const unknown = (keys: object | undefined): boolean => Object.keys(keys ?? {}).some((key) => !ids.includes(key))
  told('INDEX_COUNT_MISMATCH', Array.isArray(index) && size !== undefined && index.length !== size)
  told('INDEX_POSITIONS_INVALID', !Array.isArray(index) && index !== undefined && Object.values(index).toSorted((a, b) => a - b).some((place, at) => place !== at))
  told('LABEL_KEY_UNKNOWN', unknown(label))
  told('LABEL_KEY_INCOMPLETE', label !== undefined && ids.some((one) => !(one in label)))
  told('UNIT_KEY_UNKNOWN', unknown(unit))
  told('COORD_KEY_UNKNOWN', unknown(coordinates))
  told('NOTE_KEY_UNKNOWN', unknown(note))
  told('CHILD_ID_UNKNOWN', Object.entries(child ?? {}).flat(2).some((one) => !ids.includes(one)))
  told('CHILD_CYCLE', Object.keys(child ?? {}).some((one) => reaches(one, one, child ?? {}, new Set())))
}

function reaches(from: string, to: string, child: Readonly<Record<string, readonly string[]>>, seen: Set<string>): boolean {
  return (child[from] ?? []).some((next) => {
    if (next === to) return true
    if (seen.has(next)) return false
    seen.add(next)
    return reaches(next, to, child, seen)
  })
}
