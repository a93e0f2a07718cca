// The lock file is whole: npm refuses to install from one that leaves out a package of any platform, and it leaves out those that the registry
// in use does not carry. `npm run lock:complete` adds them.
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { root, type Remark } from './source-tree'

const Ranges = z.record(z.string(), z.string()).default({})
const Entry = z.looseObject({ version: z.string().optional(), optionalDependencies: Ranges })
const Lock = z.object({ packages: z.record(z.string(), Entry) })
const Manifest = z.object({ dependencies: Ranges, devDependencies: Ranges })

const read = (name: string): unknown => JSON.parse(readFileSync(path.join(root, name), 'utf8'))

function missing({ packages }: z.infer<typeof Lock>): readonly Remark[] {
  return Object.entries(packages).flatMap(([place, { optionalDependencies }]) =>
    Object.keys(optionalDependencies).flatMap((name) => {
      const entry = packages[`${place}/node_modules/${name}`] ?? packages[`node_modules/${name}`]
      return entry?.version === undefined ? [`${name}, wanted by ${place}`] : []
    }),
  )
}

describe('package-lock.json', () => {
  const lock = Lock.parse(read('package-lock.json'))

  it('names the packages of every platform', () => {
    expect(Object.keys(lock.packages).length).toBeGreaterThan(300)
    expect(missing(lock)).toEqual([])
  })

  it('asks for exactly the versions of package.json, which are exact', () => {
    const { dependencies, devDependencies } = Manifest.parse(read('package.json'))
    for (const [name, version] of Object.entries({ ...dependencies, ...devDependencies })) {
      expect(version, name).toMatch(/^\d+\.\d+\.\d+(-[\w.]+)?$/)
      expect(lock.packages[`node_modules/${name}`]?.version, name).toBe(version)
    }
  })

  it('would be found wanting without one of them', () => {
    expect(missing(Lock.parse({ packages: { 'node_modules/a': { version: '1.0.0', optionalDependencies: { 'a-linux': '1.0.0' } } } }))).toEqual(['a-linux, wanted by node_modules/a'])
  })
})
