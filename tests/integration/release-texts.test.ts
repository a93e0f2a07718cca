// The words of the overview: generated from the figures, approved by who publishes, kept with the version for good.
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { releaseText } from '@/lib/data/release-text'
import { releaseLabel } from '@/lib/data/release-labels'
import { hashedText } from '@/lib/domain/briefing/release-text'
import { numbersText } from '@/lib/domain/briefing/text-numbers'
import type { Viewer } from '@/lib/domain/viewer'
import { sha256 } from '@/lib/platform/identifier'
import { appoint } from './appoint'
import { clone, refusal, rowsOf, serveFrom, valueOf, type Clone } from './database'
import { planned, publish } from './publishing'
import { cell, refusals, save } from './recording'

let given: Clone
let stopServing: () => Promise<void>
let reporter: Viewer
let publisher: Viewer

beforeEach(async () => {
  given = await clone()
  stopServing = await serveFrom(given)
  reporter = await appoint(given, { loginName: 'reporter', displayName: '填报人', role: 'REPORTER' })
  publisher = await appoint(given, { loginName: 'publisher', displayName: '发布人', role: 'PUBLISHER' })
})
afterEach(async () => {
  await stopServing()
  await given.end()
})

const record = (): ReturnType<typeof save> => save(reporter, 2024, [cell('LIT_HEARD', '620'), cell('LIT_LOST', '31')])
const textOf = async (slug = 'annual-2024', version: number | null = null) => await releaseText((await releaseLabel(slug, version))?.id ?? 0)
const events = async (): Promise<readonly { readonly after?: unknown }[]> =>
  (await rowsOf<{ body: { act: string; after: unknown } }>(given.owner, 'select body::json as body from audit.event order by stream, audit.event.seq')).map(({ body }) => body).filter(({ act }) => act === 'release.publish')

describe('the words of a release', () => {
  it('are shown before publishing in both languages, and kept as they were shown', async () => {
    await record()
    const { text } = await planned(publisher, 2024)
    expect(text.headlineZh).toMatch(/^12 个重点指标中 /)
    expect(text.headlineEn).toMatch(/^Of 12 key metrics /)
    expect(text.narrativeZh).not.toBe('')
    expect(await publish(publisher, 2024)).toMatchObject({ ok: true })
    expect(await textOf()).toEqual({ ...text, edited: false })
    expect(await events()).toMatchObject([{ after: { text: { sha256: sha256Hex(hashedText(text)), edited: false } } }])
  })

  it('are the same every time for the same figures', async () => {
    await record()
    expect((await planned(publisher, 2024)).text).toEqual((await planned(publisher, 2024)).text)
  })

  it('may be edited, are marked so, and of what is left empty the generated words stand', async () => {
    await record()
    const { text } = await planned(publisher, 2024)
    expect(await publish(publisher, 2024, { narrativeZh: '全年审结 620 件。' })).toMatchObject({ ok: true })
    expect(await textOf()).toEqual({ ...text, narrativeZh: '全年审结 620 件。', edited: true })
    expect(await events()).toMatchObject([{ after: { text: { edited: true } } }])
    expect(JSON.stringify(await events())).not.toContain('全年审结')
  })

  it('with numbers that no figure gives are refused, named, and published once these were looked at', async () => {
    await record()
    const narrativeZh = '全年审结 602 件，败诉 31 件。'
    const stopped = await publish(publisher, 2024, { narrativeZh })
    expect(stopped).toMatchObject({ ok: false, problems: [{ code: 'release.strange-numbers', params: { count: '1', numbers: '602' }, path: ['numbers'] }] })
    expect(await textOf()).toBeNull()
    expect(refusals(await publish(publisher, 2024, { narrativeZh, numbers: '31' }))).toEqual([['release.strange-numbers', 'numbers']])
    expect(await publish(publisher, 2024, { narrativeZh, numbers: numbersText([narrativeZh]) })).toMatchObject({ ok: true })
    expect(await textOf()).toMatchObject({ narrativeZh, edited: true })
  })

  it('belong to one version: the next has its own, and the one published before there were any has none', async () => {
    await record()
    await publish(publisher, 2024, { headlineZh: '第一版的标题' })
    await save(reporter, 2024, [cell('LIT_HEARD', '640', { baseSeq: 1, reason: '漏计' })])
    expect(await publish(publisher, 2024)).toMatchObject({ ok: true })
    expect(await textOf('annual-2024', 1)).toMatchObject({ headlineZh: '第一版的标题' })
    expect((await textOf('annual-2024', 2))?.edited).toBe(false)
    expect(await textOf('annual-2023', 1)).toBeNull()
  })

  it('change nothing in what the hash of the figures is taken over', async () => {
    await record()
    const { seen } = await planned(publisher, 2024)
    await publish(publisher, 2024, { headlineZh: '改过的标题' })
    expect((await releaseLabel('annual-2024', null))?.rootHash).toBe(seen)
  })
})

describe('the database', () => {
  it('lets nobody change, take out or add words of a sealed version', async () => {
    await record()
    await publish(publisher, 2024)
    expect(await refusal(given.app, `update release_text set headline_zh = 'x'`)).toMatchObject({ code: '42501' })
    expect(await refusal(given.app, 'delete from release_text')).toMatchObject({ code: '42501' })
    expect(await refusal(given.owner, `update release_text set headline_zh = 'x'`)).toMatchObject({ constraint: 'release_text_kept' })
    expect(await refusal(given.owner, 'delete from release_text')).toMatchObject({ constraint: 'release_text_kept' })
    expect(await refusal(given.owner, 'truncate release_text')).not.toBeNull()
    const late = `insert into release_text select r.id, 'x', '', 'x', '', true, sha256('x') from release r join release_line l on l.id = r.line_id where l.slug = 'annual-2023'`
    expect(await refusal(given.app, late)).toMatchObject({ constraint: 'release_immutable' })
    expect(await valueOf(given.owner, 'select count(*)::int from release_text')).toBe(1)
  })

  it('keeps the hash that the log tells', async () => {
    await record()
    await publish(publisher, 2024)
    const [row] = await rowsOf<{ hash: string }>(given.owner, `select encode(hash, 'hex') as hash from release_text`)
    expect(await events()).toMatchObject([{ after: { text: { sha256: row?.hash } } }])
  })
})

describe('provisional figures', () => {
  it('are told of the version, and in its event; a version without the mark says nothing of it', async () => {
    await record()
    await publish(publisher, 2024, { provisional: true })
    expect((await releaseLabel('annual-2024', null))?.provisional).toBe(true)
    await save(reporter, 2024, [cell('LIT_HEARD', '640', { baseSeq: 1, reason: '漏计' })])
    await publish(publisher, 2024)
    expect((await releaseLabel('annual-2024', null))?.provisional).toBe(false)
    const told = await events()
    expect(told[0]).toMatchObject({ after: { provisional: true } })
    expect(told[1]?.after).not.toHaveProperty('provisional')
  })
})

const sha256Hex = (text: string): string => Buffer.from(sha256(text)).toString('hex')
