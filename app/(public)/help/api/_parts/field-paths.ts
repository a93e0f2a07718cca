// Every field of an answer with its place in it: data[].unit_code.
import { z } from 'zod'

type Schema = Readonly<Record<string, unknown>>

export interface FieldPlace {
  readonly path: string
  readonly name: string
  readonly schema: Schema
}

const isSchema = (value: unknown): value is Schema => typeof value === 'object' && value !== null && !Array.isArray(value)

/** The fields of a contract, those of a list behind `[]`. */
export function fieldPaths(contract: z.ZodType): readonly FieldPlace[] {
  const { $defs, ...root } = z.toJSONSchema(contract)
  const known = isSchema($defs) ? $defs : {}
  const meant = (schema: Schema): Schema => {
    const target = typeof schema['$ref'] === 'string' ? known[schema['$ref'].replace('#/$defs/', '')] : undefined
    if (isSchema(target)) return target
    const choices: readonly unknown[] = Array.isArray(schema['anyOf']) ? schema['anyOf'] : []
    const some = choices.find((one) => isSchema(one) && one['type'] !== 'null')
    return isSchema(some) ? meant(some) : schema
  }
  const below = (schema: Schema, path: string): readonly FieldPlace[] => {
    const { properties, items } = meant(schema)
    if (isSchema(items)) return below(items, `${path}[]`)
    if (!isSchema(properties)) return []
    return Object.entries(properties).flatMap(([name, one]) => {
      const place = path === '' ? name : `${path}.${name}`
      return isSchema(one) ? [{ path: place, name, schema: one }, ...below(one, place)] : []
    })
  }
  return below(root, '')
}
