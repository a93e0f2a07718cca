// Which folder may import which (.dependency-cruiser.cjs), run over the project; and over a small tree in which each rule is broken once,
// so that a rule which cannot fail is found out.
import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { PLANTS, SOUND } from './boundary-plants'
import { codeFiles, root } from './source-tree'

const CONFIG = '.dependency-cruiser.cjs'
const PLACES = ['app', 'components', 'lib', 'prisma', 'scripts', 'tests', 'proxy.ts', 'instrumentation.ts']

const Cruise = z.object({
  modules: z.array(z.object({ source: z.string() })),
  summary: z.object({
    violations: z.array(z.object({ from: z.string(), to: z.string(), rule: z.object({ name: z.string() }), cycle: z.array(z.object({ name: z.string() })).optional() })),
    ruleSetUsed: z.object({ forbidden: z.array(z.object({ name: z.string() })), required: z.array(z.object({ name: z.string() })) }),
  }),
})
type Cruise = z.infer<typeof Cruise>

function cruise(folder: string, places: readonly string[]): Cruise {
  const program = path.join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs')
  const ran = spawnSync(process.execPath, [program, '--config', CONFIG, '--output-type', 'json', '--preserve-symlinks', ...places], { cwd: folder, encoding: 'utf8', maxBuffer: 2 ** 28 })
  if (!ran.stdout.startsWith('{')) throw new Error(`dependency-cruiser gave no answer:\n${ran.stdout}${ran.stderr}`)
  return Cruise.parse(JSON.parse(ran.stdout))
}

/** The answer as lines to read; an answer about nothing is one as well. */
function remarks({ modules, summary }: Cruise): readonly string[] {
  if (modules.length === 0) return ['no file was read at all: the check is broken, not passed']
  return summary.violations.map(({ rule, from, to, cycle }) => `${rule.name}: ${from} → ${cycle === undefined ? to : cycle.map((step) => step.name).join(' → ')}`)
}

describe('the one-way rule', () => {
  const found = cruise(root, PLACES)

  it('holds for every import in the project', () => {
    expect(remarks(found)).toEqual([])
  })

  it('was asked about every file there is', () => {
    const read = new Set(found.modules.map((module) => module.source))
    const ours = codeFiles.map((file) => file.path).filter((file) => PLACES.some((place) => file === place || file.startsWith(`${place}/`)))
    expect(ours.length).toBeGreaterThan(300)
    expect(ours.filter((file) => !read.has(file))).toEqual([])
  })
})

describe('the check of the one-way rule', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'plumbline-boundaries-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  const write = (file: string, text: string): void => {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true })
    writeFileSync(path.join(folder, file), text)
  }
  for (const file of [CONFIG, 'tsconfig.json', 'package.json']) cpSync(path.join(root, file), path.join(folder, file))
  symlinkSync(path.join(root, 'node_modules'), path.join(folder, 'node_modules'))
  mkdirSync(path.join(folder, 'empty'))
  const nothing = cruise(folder, ['empty'])
  for (const [file, text] of SOUND) write(file, text)
  const sound = cruise(folder, PLACES)
  for (const { file, text } of PLANTS) write(file, text)
  const broken = cruise(folder, PLACES)

  it('fails where it read nothing', () => {
    expect(remarks(nothing)).toEqual(['no file was read at all: the check is broken, not passed'])
  })

  it('finds nothing wrong in a tree where nothing is', () => {
    expect(remarks(sound)).toEqual([])
  })

  it.each(PLANTS)('sees that $file breaks “$rule”', ({ rule, file }) => {
    expect(broken.summary.violations.filter((violation) => violation.from === file).map((violation) => violation.rule.name)).toContain(rule)
  })

  it('has seen every one of its rules broken', () => {
    const { forbidden, required } = broken.summary.ruleSetUsed
    const planted = new Set(PLANTS.map((plant) => plant.rule))
    expect([...forbidden, ...required].map((rule) => rule.name).filter((name) => !planted.has(name))).toEqual([])
  })
})
