// What a bundle carries of the figures: each published version has the hash that the log tells, its lines are revisions, and every rate is what its
// counts give. Both verifiers are shown what an owner of the database, or whoever carries the bundle, can change, and see it.
import { createHash } from 'node:crypto'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { auditBody } from '@/lib/domain/audit-event'
import type { Viewer } from '@/lib/domain/viewer'
import { exportAuditBundle } from '@/lib/operations/export-audit-bundle'
import { appoint, ORIGIN } from '../appoint'
import { clone, rowsOf, serveFrom, type Clone } from '../database'
import { exported, remove, signerOf, temporaryFolder, writeZip, type Files, type Signer } from './bundle'
import { sealed } from './malformed'
import { requirePython } from './python'
import { verified } from './verifiers'

const RELEASE = 'data/releases/annual-2023-v1.jsonl'
const LOG = 'data/revisions.jsonl'

let given: Clone
let stop: () => Promise<void>
let signer: Signer
let folder: string
let auditor: Viewer
let files: Files
let brought: readonly string[]

const text = (name: string, from: Files = files): string => new TextDecoder().decode(from[name])
const lines = (name: string): readonly Record<string, unknown>[] => text(name).trim().split('\n').map((line) => JSON.parse(line) as Record<string, unknown>)
const changed = (name: string, change: (text: string) => string): Files => {
  const after = change(text(name))
  expect(after, 'the change changes something').not.toBe(text(name))
  return sealed({ ...files, [name]: new TextEncoder().encode(after) })
}
const saidOf = async (bundle: Files): Promise<readonly string[]> => (await verified(await writeZip(path.join(folder, 'bundle.zip'), bundle), ...brought)).findings.map(({ reason, about }) => `${reason} ${about}`)

beforeAll(async () => {
  requirePython()
  given = await clone()
  stop = await serveFrom(given)
  signer = await signerOf(given)
  folder = await temporaryFolder()
  auditor = await appoint(given, { loginName: 'demo-auditor', displayName: '演示审计', role: 'AUDITOR' })
  await signer.round()
  ;({ files } = await exported(auditor))
  brought = ['--checkpoint', signer.latest, '--key', signer.key]
})
afterAll(async () => {
  await stop()
  await given.end()
  await remove(folder)
  await remove(signer.folder)
})

describe('a bundle as it is exported', () => {
  it('is verified: the version against the log, the rates against their counts', async () => {
    const report = await verified(await writeZip(path.join(folder, 'sound.zip'), files), ...brought)
    expect(report).toMatchObject({ code: 0, findings: [], releases: 1 })
    const computed = lines(LOG).filter(({ inputs }) => Array.isArray(inputs) && inputs.length > 0)
    expect(report.rates).toBe(computed.length)
    expect(report.rates).toBeGreaterThan(0)
  })

  it('holds every revision of the database, and each figure of the release once', async () => {
    const [counted] = await rowsOf<{ revisions: number; items: number }>(given.owner, 'select (select count(*) from revision)::int as revisions, (select count(*) from release_item)::int as items')
    expect([lines(LOG).length, lines(RELEASE).length]).toEqual([counted?.revisions, counted?.items])
    expect(lines(LOG).filter(({ releases }) => (releases as readonly string[]).includes('annual-2023/1'))).toHaveLength(lines(RELEASE).length)
    expect(lines('data/releases.jsonl')).toEqual([expect.objectContaining({ slug: 'annual-2023', version: 1, year: 2023, withdrawal: null })])
    expect(lines('data/documents.jsonl')[0]).toHaveProperty('sha256')
  })

  it('holds the same figures in open formats, each file of the package with its hash', async () => {
    const descriptor = JSON.parse(text('open/datapackage.json')) as { readonly resources: readonly { readonly path: string; readonly hash: string }[] }
    expect(descriptor.resources.length).toBeGreaterThan(1)
    for (const { path: name, hash } of descriptor.resources) expect(`sha256:${createHash('sha256').update(files[`open/${name}`] ?? '').digest('hex')}`, name).toBe(hash)
    const rows = text('open/data/figures.csv').trim().split('\r\n').length - 1
    expect(rows).toBe(lines(RELEASE).length)
  })
})

describe('what is changed on the way', () => {
  it('a figure of a release: its hash is not the one that the log tells, and no revision says it', async () => {
    expect(await saidOf(changed(RELEASE, (all) => all.replace('"value":"72798"', '"value":"72799"')))).toEqual(['lines annual-2023/1', 'release annual-2023/1'])
  })

  it('a count in the revisions: the rate no longer follows', async () => {
    expect(await saidOf(changed(LOG, (all) => all.replace('"value":"72798"', '"value":"72799"')))).toEqual(expect.arrayContaining(['lines annual-2023/1', expect.stringMatching(/^rate MED_RATE 410700 .+ #1$/)]))
  })

  it('a rate alone, everywhere: it is not what its counts give', async () => {
    expect(await saidOf(changed(LOG, (all) => all.replace('"value":"99.571883847848"', '"value":"99.56"')))).toEqual(['lines annual-2023/1', expect.stringMatching(/^rate MED_RATE 410700 .+ #1$/)])
  })

  it('a figure left out of a release, or told twice', async () => {
    expect(await saidOf(changed(RELEASE, (all) => all.slice(all.indexOf('\n') + 1)))).toEqual(['lines annual-2023/1', 'release annual-2023/1'])
    expect(await saidOf(changed(RELEASE, (all) => all.slice(0, all.indexOf('\n') + 1) + all))).toEqual(['lines annual-2023/1', 'release annual-2023/1'])
  })

  it('a version that nobody ever published', async () => {
    const made = sealed({ ...files, 'data/releases/annual-2023-v2.jsonl': new TextEncoder().encode(text(RELEASE).replace('"72798"', '"72799"')) })
    expect(await saidOf(made)).toEqual(['lines annual-2023/2', 'release annual-2023/2'])
  })

  it('a version that was published, left out altogether: the log names it', async () => {
    const { [RELEASE]: _gone, ...rest } = files
    const quiet = { ...rest, 'data/releases.jsonl': new Uint8Array(), [LOG]: new TextEncoder().encode(text(LOG).replaceAll('"releases":["annual-2023/1"]', '"releases":[]')) }
    expect(await saidOf(sealed(quiet))).toEqual(['left-out annual-2023/1'])
    // Still named by the manifest, it is a missing file like any other.
    const report = await verified(await writeZip(path.join(folder, 'missing.zip'), rest), ...brought)
    expect(report).toMatchObject({ code: 3, findings: [], missing: [`file ${RELEASE}`] })
  })

  it('the folder of figures, left out as a whole', async () => {
    expect(await saidOf(sealed(Object.fromEntries(Object.entries(files).filter(([name]) => !name.startsWith('data/')))))).toEqual(['left-out annual-2023/1'])
  })

  it.each(['releases', 'revisions', 'documents', 'submissions', 'evidence'])('the list of %s, left out with its line in the manifest: it is asked for', async (list) => {
    const name = `data/${list}.jsonl`
    const { [name]: gone, ...rest } = files
    expect(gone, 'it was there').toBeDefined()
    expect(await verified(await writeZip(path.join(folder, 'no-list.zip'), sealed(rest)), ...brought)).toMatchObject({ code: 3, findings: [], missing: [`file ${name}`] })
  })

  it('the year that the manifest says: what the log tells of another is not asked for, and both say which it is', async () => {
    const { [RELEASE]: _gone, ...rest } = files
    const ofYear = (year: number | string): Files => sealed({ ...rest, 'manifest.json': new TextEncoder().encode(text('manifest.json').replace('"year":null', `"year":${year}`)) })
    expect(await verified(await writeZip(path.join(folder, 'other-year.zip'), ofYear(2022)), ...brought)).toMatchObject({ code: 0, findings: [], year: 2022 })
    expect(await saidOf(ofYear(2023))).toEqual(['left-out annual-2023/1'])
    expect((await verified(await writeZip(path.join(folder, 'no-year.zip'), ofYear('"2023"')), ...brought)).code).toBe(4)
  })

  it.each<readonly [string, string, (all: string) => string]>([
    ['a value that is no decimal', RELEASE, (all) => all.replace('"72798"', '"7.2798e4"')],
    ['a key too many', LOG, (all) => all.replace('{"at"', '{"aa":1,"at"')],
    ['a revision twice', LOG, (all) => all.slice(0, all.indexOf('\n') + 1) + all],
    ['keys in another order', RELEASE, (all) => all.replace(/^\{("metric":"[^"]+"),("missing":[^,]+),/, '{$2,$1,')],
  ])('(%s) is bad input to both', async (_name, file, change) => {
    expect((await verified(await writeZip(path.join(folder, 'malformed.zip'), changed(file, change)), ...brought)).code).toBe(4)
  })

  it('a file that was attached, under a hash that is not its own', async () => {
    expect(await saidOf(sealed({ ...files, [`evidence/${'0'.repeat(64)}`]: new TextEncoder().encode('x') }))).toEqual([`file evidence/${'0'.repeat(64)}`])
  })
})

describe('what an owner of the database changes', () => {
  it('a published count, with every guard switched off: its version, its lines and its rate tell', async () => {
    await given.owner.query(`set session_replication_role = 'replica'`)
    await given.owner.query(`update revision set value = 72799 where value = 72798`)
    const { files: after } = await exported(auditor)
    await given.owner.query(`update revision set value = 72798 where value = 72799`)
    await given.owner.query(`set session_replication_role = 'origin'`)
    expect(await saidOf(after)).toEqual([expect.stringMatching(/^rate /), 'release annual-2023/1'])
  })
})

describe('the archive package of a year', () => {
  const archive = async (year: number): Promise<Awaited<ReturnType<typeof exportAuditBundle>>> => await exportAuditBundle(auditor, ORIGIN, { year, withFiles: true })

  it('holds that year, the whole log, and is verified like any bundle', async () => {
    const made = await archive(2023)
    if (!made.ok) throw new Error('refused')
    expect(made.value.name).toMatch(/^plumbline-archive-2023-\d{4}-\d\d-\d\d\.zip$/)
    const { unzipSync } = await import('fflate')
    const own = unzipSync(new Uint8Array(await new Response(made.value.stream).arrayBuffer()))
    expect(await verified(await writeZip(path.join(folder, 'archive.zip'), own), ...brought)).toMatchObject({ code: 0, releases: 1, year: 2023 })
    expect(text('README.txt', own)).toContain('归档')
  })

  it('is refused for a year in which nothing was published', async () => {
    expect(await archive(1999)).toMatchObject({ ok: false, problems: [{ code: 'archive.unknown-year', params: { year: '1999' } }] })
  })
})

describe('a version that is published for a time to come', () => {
  it('is not asked for before its time, and is after it', async () => {
    const tell = async (version: number, at: string): Promise<void> => {
      const object = { type: 'release', id: `annual-2023/${version}`, year: 2023 }
      const body = auditBody({ act: 'release.publish', stream: 'system', object, after: { version, root: '0'.repeat(64), at }, result: 'ok' }, { id: `01${version}`, actor: { id: 'system', role: 'system', session8: '' }, ip: '', requestId: '', appVersion: '0' })
      await given.app.query(`select audit.append('system', $1)`, [body])
    }
    await tell(7, '2999-01-01T00:00:00.000Z')
    expect(await saidOf((await exported(auditor)).files)).toEqual([])
    await tell(8, '2020-01-01T00:00:00.000Z')
    expect(await saidOf((await exported(auditor)).files)).toEqual(['left-out annual-2023/8'])
  })
})
