// LG-5: the offline verifiers attacked with bundles that are not what they should be. Node and Python say the same of each, and accept none.
import { execFileSync } from 'node:child_process'
import { cp, readFile, symlink, truncate, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { clone, serveFrom, type Clone } from '../database'
import { root } from '../../architecture/source-tree'
import { appendNumbered, exported, people, remove, signerOf, temporaryFolder, writeFolder, writeZip, type Files, type Signer } from './bundle'
import { MALFORMATIONS, sealed } from './malformed'
import { requirePython } from './python'
import { run, runBoth, verified } from './verifiers'

let given: Clone
let signer: Signer
let folder: string
let files: Files
let brought: readonly string[]

beforeAll(async () => {
  requirePython()
  given = await clone()
  const stop = await serveFrom(given)
  signer = await signerOf(given)
  folder = await temporaryFolder()
  const { auditor } = await people(given)
  await appendNumbered(given, 'auth', 6)
  await appendNumbered(given, 'unit-410721', 12)
  await signer.round()
  await appendNumbered(given, 'auth', 2)
  ;({ files } = await exported(auditor))
  brought = ['--checkpoint', signer.latest, '--key', signer.key]
  await stop()
})
afterAll(async () => {
  await given.end()
  await remove(folder)
  await remove(signer.folder)
})

describe('a sound bundle', () => {
  it('is verified as an archive, as a folder, and as what an archiver made of the folder', async () => {
    expect(await verified(await writeZip(path.join(folder, 'sound.zip'), files), ...brought)).toMatchObject({ code: 0, findings: [] })
    const place = await writeFolder(path.join(folder, 'sound'), files)
    expect(await verified(place, ...brought)).toMatchObject({ code: 0, findings: [] })
    await writeFile(path.join(place, '.DS_Store'), 'x')
    expect(await verified(place, ...brought)).toMatchObject({ code: 0 })
    const packed = path.join(folder, 'python.zip')
    execFileSync('python3', ['-m', 'zipfile', '-c', packed, ...Object.keys(files).map((name) => name.split('/')[0] ?? '').filter((name, at, all) => all.indexOf(name) === at)], { cwd: place })
    expect(await verified(packed, ...brought)).toMatchObject({ code: 0 })
  })

  it('is verified by the copies that it carries, and by npm run audit:verify', async () => {
    const place = await writeFolder(path.join(folder, 'carried'), files)
    for (const [program, name] of [[process.execPath, 'verify.mjs'], ['python3', 'verify.py']] as const) {
      const { exit, output } = await run(program, [path.join(place, name), place, ...brought])
      expect([exit, output.split('\n').slice(0, 2)]).toEqual([0, [expect.stringMatching(/^已核实:3 条链,\d+ 条事件/), expect.stringMatching(/^VERIFIED: 3 streams/)]])
    }
    const { scripts } = JSON.parse(await readFile(path.join(root, 'package.json'), 'utf8')) as { scripts: Record<string, string> }
    expect(scripts['audit:verify']).toBe('node scripts/audit/verify.mjs')
  })

  it('stays sound where this test only seals it again', async () => {
    expect(await verified(await writeZip(path.join(folder, 'sealed.zip'), sealed(files)), ...brought)).toMatchObject({ code: 0 })
  })
})

describe('LG-5: a malformed bundle', () => {
  it('comes in more than sixty ways', () => {
    expect(MALFORMATIONS.length).toBeGreaterThan(60)
    expect(new Set(MALFORMATIONS.map(([name]) => name)).size).toBe(MALFORMATIONS.length)
  })

  // Every fifth in each run, all of them with the long form of the security suite.
  it.each(process.env['PLUMBLINE_FULL'] === 'yes' ? MALFORMATIONS : MALFORMATIONS.filter((_one, at) => at % 5 === 0))('(%s) ends with %i in both', async (name, exit, change) => {
    const changed = change(files)
    expect(changed, 'the change changes something').not.toEqual(files)
    const bundle = await writeZip(path.join(folder, 'malformed.zip'), changed)
    expect((await verified(bundle, ...brought)).code, name).toBe(exit)
  })
})

describe('an archive that is none', () => {
  it.each<readonly [string, (bytes: Uint8Array) => Uint8Array | Promise<Uint8Array>]>([
    ['nothing', () => new Uint8Array()],
    ['text', () => new TextEncoder().encode('no archive, but long enough to look for its end')],
    ['cut off', (bytes) => bytes.slice(0, -30)],
    ['cut off at the beginning', (bytes) => bytes.slice(30)],
    ['with something behind it', (bytes) => Uint8Array.of(...bytes, 0)],
    ['with a file twice', (bytes) => new Uint8Array(Buffer.from(Buffer.from(bytes).toString('latin1').replaceAll('verify.mjs', 'README.txt'), 'latin1'))],
    ['with a damaged byte in its events', (bytes) => bytes.map((byte, at) => (at === Buffer.from(bytes).indexOf('events.jsonl') + 200 ? byte ^ 0xff : byte))],
    ['with a name that leads outside', (bytes) => new Uint8Array(Buffer.from(Buffer.from(bytes).toString('latin1').replaceAll('README.txt', '../ADME.tx'), 'latin1'))],
  ])('(%s) is bad input to both', async (_name, damage) => {
    const sound = await readFile(await writeZip(path.join(folder, 'before.zip'), files))
    const file = path.join(folder, 'damaged.zip')
    await writeFile(file, await damage(new Uint8Array(sound)))
    expect((await verified(file, ...brought)).code).toBe(4)
  })

  it('(a folder with a link in it, or nothing at that place) is bad input to both', async () => {
    const place = await writeFolder(path.join(folder, 'linked'), files)
    await symlink('/etc/hosts', path.join(place, 'link'))
    expect((await verified(place, ...brought)).code).toBe(4)
    expect((await verified(path.join(folder, 'nowhere'), ...brought)).code).toBe(4)
  })
})

describe('what is brought', () => {
  const bundle = (): Promise<string> => writeZip(path.join(folder, 'sound.zip'), files)

  it('must be readable: a checkpoint or key in another form, or none, is bad input', async () => {
    const damaged = path.join(folder, 'damaged.txt')
    await cp(signer.latest, damaged)
    await truncate(damaged, 100)
    for (const options of [['--checkpoint', damaged], ['--checkpoint', path.join(folder, 'nowhere')], ['--key', signer.latest], ['--key', damaged]]) expect((await verified(await bundle(), ...options)).code, options.join(' ')).toBe(4)
  })

  it('and contradicts itself shows that somebody was given another history', async () => {
    const other = path.join(folder, 'other.txt')
    await writeFile(other, (await readFile(signer.latest, 'utf8')).replace(/\n[A-Za-z0-9+/]{43}=\nsm3/, `\n${'B'.repeat(42)}A=\nsm3`))
    const report = await verified(await bundle(), '--checkpoint', signer.latest, '--checkpoint', other)
    expect(report.code).toBe(2)
    expect(report.findings.map(({ reason }) => reason)).toContain('conflict')
  })

  it('alone decides: the key or checkpoint of a bundle is not believed', async () => {
    expect(await verified(await bundle())).toMatchObject({ code: 3, missing: ['checkpoint'] })
  })

  it.each([[[]], [['--help']], [['a', 'b']], [['a', '--checkpoint']], [['a', '--frobnicate']]])('on a command line like %j ends with 4, never with 1', async (args) => {
    for (const { exit, output } of await runBoth(args)) {
      expect(exit).toBe(4)
      expect(output).toMatch(/^输入不合格:.+\nBAD INPUT: /)
    }
  })
})

it('both verifiers know the published answers for SM3 and Ed25519', async () => {
  for (const { exit, output } of await runBoth(['--self-test'])) expect([exit, JSON.parse(output)]).toEqual([0, { code: 0, ed25519: true, sm3: true }])
})
