// IN-1: every field of every write entry, with what must be refused and what must not.
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { ENTRIES } from '@/lib/domain/permissions/entries'
import { messages } from '@/lib/i18n/messages'
import { ROLES } from '@/lib/domain/viewer'
import { beginSession, makePerson } from '../actors'
import { BAD, NO_FORMS, type Kind } from './bad-texts'
import { call, callAs, formOf, type AnyAction, type Outcome } from './call-action'
import { ownDatabase, type OwnDatabase } from './database'
import { often, some, tell } from './full'
import { GOOD_LINES, GOOD_PARAGRAPHS } from './good-texts'
import type { ActionTable, Field } from './table'
import { OVER_THE_WIRE, TABLES, WITHOUT_FIELDS } from './tables'

const STAGES = ['NEW_PASSWORD', 'SECOND_FACTOR', 'ENROLMENT'] as const

let own: OwnDatabase
const cookies = new Map<string, string>()

beforeAll(async () => {
  own = await ownDatabase()
  const { dataFolder } = inject('product')
  for (const who of new Set(Object.values(TABLES).flatMap(({ as }) => as ?? []))) {
    const role = ROLES.find((one) => one === who)
    const { userId } = await makePerson(own.owner, `input-${who.toLowerCase().replaceAll('_', '-')}`, who, role === undefined ? [] : [{ role, unitCode: '410700' }])
    const stage = STAGES.find((one) => one === who) ?? 'FULL'
    cookies.set(who, (await beginSession(own.owner, dataFolder, userId, { stage })).cookie)
  }
}, 120_000)
afterAll(async () => {
  await own.end()
})

const PATIENCE_MS = often(120_000, 1_800_000)
/** Of a fault that many inputs show. */
const SHOWN = 25
const counts = { 'bad inputs': 0, 'taken wrongly': 0, 'good inputs': 0, 'refused wrongly': 0, 'calls without a form': 0, failures: 0 }
afterAll(() => tell('IN-1', counts))

const people = new Map<ActionTable, string>()
/** An account made for a table; the same one each time. */
async function personOf(table: ActionTable): Promise<string> {
  const known = people.get(table) ?? (await makePerson(own.owner, `input-about-${people.size}`, '某人', [])).userId
  people.set(table, known)
  return known
}

/** Ready to call: the action, its caller's session, and its sound form. */
async function ready(table: ActionTable): Promise<{ readonly action: AnyAction; readonly form: Readonly<Record<string, string>> }> {
  const entries = Object.entries(table.fields).map(async ([name, { sound }]) => [name, sound === '{person}' ? await personOf(table) : sound] as const)
  const form: Record<string, string> = {}
  for (const entry of entries) {
    const [name, text] = await entry
    form[name] = text
  }
  Object.assign(form, await table.prepare?.())
  callAs(table.as === null ? '' : (cookies.get(table.as) ?? ''))
  return { action: await table.load(), form }
}

/** What the sound form is told once it was sent before: whatever it does is done, so that only what is tried makes a difference. */
async function soundOutcome({ action, form }: Awaited<ReturnType<typeof ready>>): Promise<Outcome> {
  await call(action, formOf(form))
  return await call(action, formOf(form))
}
const told = (outcome: Outcome): readonly string[] => (outcome.kind === 'refused' ? outcome.problems.map(({ field, message }) => `${field}: ${message}`) : [])
const UNREADABLE = messages('zh-CN').problem['form.unreadable']({})

/** Counts what is wrong, and gives the first of it to be shown. */
const count = (what: 'taken wrongly' | 'refused wrongly', found: readonly (string | null)[]): readonly string[] => {
  const wrong = found.filter((one) => one !== null)
  counts[what] += wrong.length
  counts.failures += wrong.filter((one) => one.includes('failed with')).length
  return wrong.slice(0, SHOWN)
}

/** What is wrong with how a bad text was taken, in words; null where it was refused for itself. */
function badTaken(name: string, text: string, outcome: Outcome, sound: Outcome, { refusedAnyway = false }: { readonly refusedAnyway?: boolean }): string | null {
  const shown = `${name} = ${JSON.stringify(text.slice(0, 60))}${text.length > 60 ? ` (${text.length})` : ''}`
  if (outcome.kind === 'failed') return `${shown}: failed with ${String(outcome.error).slice(0, 200)}`
  if (outcome.kind === 'accepted') return `${shown}: was accepted`
  if (refusedAnyway) return null
  const before = new Set(told(sound))
  return told(outcome).some((one) => !before.has(one)) ? null : `${shown}: was not refused for itself, but with ${told(outcome).join(' · ') || 'nothing'}`
}

/** The same for a good text: refused is only what says something about this field. */
function goodTaken(name: string, text: string, outcome: Outcome): string | null {
  const shown = `${name} = ${JSON.stringify(text)}`
  if (outcome.kind === 'failed') return `${shown}: failed with ${String(outcome.error).slice(0, 200)}`
  if (outcome.kind === 'accepted') return null
  const against = outcome.problems.filter(({ field, message }) => field === name || message === UNREADABLE)
  return against.length === 0 ? null : `${shown}: was refused with ${against.map(({ message }) => message).join(' · ')}`
}

function badTextsFor({ kind, optional }: Field): readonly string[] {
  return BAD[kind].filter((text) => !(optional === true && text.trim() === ''))
}

const GOOD: Partial<Record<Kind, readonly string[]>> = { name: GOOD_LINES, line: GOOD_LINES, paragraph: GOOD_PARAGRAPHS }

describe('every action', { timeout: PATIENCE_MS }, () => {
  it('has a table of its fields here', () => {
    const writing = Object.keys(ENTRIES).filter((entry) => /^(action|POST|PUT|PATCH|DELETE) /.test(entry))
    const without = writing.filter((entry) => !(entry in TABLES) && !OVER_THE_WIRE.includes(entry) && !WITHOUT_FIELDS.includes(entry))
    expect(without.map((entry) => `${entry}: no test sends it anything bad; add a table of its fields to tests/security/input/tables.ts`)).toEqual([])
  })

  it.each(Object.entries(TABLES))('%s refuses in every field what does not belong there', async (_entry, table) => {
    const given = await ready(table)
    const sound = table.silent === true || table.acceptable === true ? ({ kind: 'accepted' } as const) : await soundOutcome(given)
    const wrong: (string | null)[] = []
    for (const [place, [name, field]] of Object.entries(table.fields).entries()) {
      for (const text of some(badTextsFor(field), place)) {
        const form = formOf(table.silent === true ? { [name]: text } : { ...given.form, [name]: text })
        wrong.push(badTaken(name, text, await call(given.action, form), sound, { refusedAnyway: table.silent === true || field.proof === true }))
        counts['bad inputs'] += 1
      }
    }
    expect(count('taken wrongly', wrong)).toEqual([])
    if (table.acceptable === true) expect(await call(given.action, formOf(given.form))).toEqual({ kind: 'accepted' })
  })

  it.each(Object.entries(TABLES))('%s keeps in every field of free text what people write', async (_entry, table) => {
    const { action, form } = await ready(table)
    const wrong: (string | null)[] = []
    for (const [place, [name, field]] of Object.entries(table.fields).entries()) {
      for (const text of some(GOOD[field.kind] ?? [], place)) {
        wrong.push(goodTaken(name, text, await call(action, formOf({ ...form, [name]: text }))))
        counts['good inputs'] += 1
      }
    }
    expect(count('refused wrongly', wrong)).toEqual([])
  })

  it.each(Object.entries(TABLES))('%s fails at nothing that is sent in place of its form', async (_entry, table) => {
    const { action, form } = await ready(table)
    const files = Object.keys(table.fields).map((name) => {
      const withFile = formOf(form)
      withFile.set(name, new Blob(['x']), 'x.txt')
      return withFile
    })
    for (const [at, sent] of [...NO_FORMS, ...(table.silent === true ? [] : files)].entries()) {
      expect((await call(action, sent)).kind, `number ${at} of what is no form`).toBe('refused')
      counts['calls without a form'] += 1
    }
  })
})

describe('the check of fields', () => {
  const lax: AnyAction = async () => await Promise.resolve({ problems: [], done: 'saved', notes: [], typed: {} })
  const broken: AnyAction = () => Promise.reject(new TypeError('form.get is not a function'))
  const deaf: AnyAction = async (_state: unknown, _form: unknown) => await Promise.resolve({ problems: [{ field: 'code', message: 'wrong code' }], done: null, notes: [], typed: {} })

  it('would notice an action that accepts, one that fails, and one that refuses whatever it is sent', async () => {
    const field = formOf({ name: 'a\u0000' })
    const sound = await call(deaf, formOf({ name: '张三' }))
    expect(badTaken('name', 'a\u0000', await call(lax, field), sound, {})).toMatch(/was accepted/)
    expect(badTaken('name', 'a\u0000', await call(broken, field), sound, {})).toMatch(/failed with TypeError/)
    expect(badTaken('name', 'a\u0000', await call(deaf, field), sound, {})).toMatch(/not refused for itself/)
  })

  it('would notice a good text that is refused', async () => {
    const strict: AnyAction = async () => await Promise.resolve({ problems: [{ field: 'name', message: 'no' }], done: null, notes: [], typed: {} })
    expect(goodTaken('name', '张三', await call(strict, formOf({ name: '张三' })))).toMatch(/was refused/)
  })
})
