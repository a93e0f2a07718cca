// What is sent to an action so that it would do something, were it allowed: fields by name, read off the source of the action, so that a
// new action is tried without a line here; sets that must fit together are written by hand.
import { readFileSync } from 'node:fs'
import path from 'node:path'
import type pg from 'pg'
import { ask } from './ask'
import { CITY, UNIT_A, UNIT_B, type Cast } from './cast'
import type { Fields } from './calls'
import { ROOT, type BuiltAction } from './ways-in'

export interface Body {
  readonly fields: Fields
  /** Unit that it is about, where it is about one. */
  readonly unit?: string
}

const METRIC = 'REC_ACCEPT'

/** One cell of an entry table, typed upon nothing. */
export function sheet(unitCode: string, year: number | string, text: string, { metric = METRIC, base = '0', reason = '演示' } = {}): Fields {
  const place = `${metric}|${year}`
  return [['unitCode', unitCode], ['year', String(year)], [`text:${place}`, text], [`was:${place}`, ''], [`reason:${place}`, reason], [`base:${place}`, base]]
}

/** The hash that a publisher is shown above the form. */
export async function shownHash(cast: Cast, year: number): Promise<string> {
  const cookie = (await cast.begin('publisher'))?.cookie ?? null
  const { body } = await ask(cast.product.origin, { path: `/desk/releases/${year}`, cookie })
  return /name="seen" value="([0-9a-f]{64})"/.exec(body)?.[1] ?? ''
}

export const publication = (year: number, seen: string, reason = '演示'): Fields => [['year', String(year)], ['seen', seen], ['reason', reason], ['confirmation', `${year}年度`]]

const grantOf = async (owner: pg.Client, userId: string): Promise<string> => String((await owner.query<{ id: number }>('select id from role_grant where user_id = $1', [userId])).rows[0]?.id ?? 1)

/** The file that an action is written in. */
export const sourceOf = ({ file }: BuiltAction): string => readFileSync(path.join(ROOT, file), 'utf8')

/** Every name in the source that may be a field's. */
function namesIn(action: BuiltAction): readonly string[] {
  return [...new Set([...sourceOf(action).matchAll(/'([a-zA-Z][\w.]{0,40})'/g)].map(([, name = '']) => name))]
}

async function likely(cast: Cast, name: string, disabled: boolean): Promise<string> {
  const target = disabled ? cast.leaver : cast.bystander
  if (/^(id|user|userId|person|personId|account)$/.test(name)) return target.userId
  if (/parent|unit/i.test(name)) return UNIT_B
  if (/^confirm/i.test(name)) return target.loginName
  if (name.startsWith('grant')) return await grantOf(cast.owner, target.userId)
  if (/role/i.test(name)) return 'REPORTER'
  if (/descendants|withValues/i.test(name)) return 'yes'
  if (/password/i.test(name)) return 'Straight-Down-77'
  if (/loginName/i.test(name)) return 'az-made-by-nobody'
  if (/code$/i.test(name)) return '123456'
  if (/year/i.test(name)) return '2024'
  if (/date|from|effective|valid|On$|At$/i.test(name)) return '2026-12-01'
  if (/until/i.test(name)) return ''
  return '演示'
}

/** What is sent to an action, as somebody who may would send it. The first is the one that the golden copy means. */
export async function bodiesFor(cast: Cast, action: BuiltAction): Promise<readonly Body[]> {
  const { entry } = action
  if (entry === 'action desk/entry/[unit]/[year]#saveSheet') {
    return [
      { fields: sheet(UNIT_A, 2024, '11'), unit: UNIT_A },
      { fields: sheet(UNIT_B, 2024, '12'), unit: UNIT_B },
      { fields: sheet(CITY, 2024, '13'), unit: CITY },
      // Of a year that is published, and of one that has nothing yet.
      { fields: sheet(UNIT_A, 2023, '14'), unit: UNIT_A },
      { fields: sheet(UNIT_A, 2031, '15'), unit: UNIT_A },
      { fields: sheet('999999', 2024, '16'), unit: '999999' },
      { fields: sheet(`${UNIT_A}' or 1=1--`, 2024, '17'), unit: '' },
    ]
  }
  if (entry === 'action desk/releases/[year]#publish') return [{ fields: publication(2024, await shownHash(cast, 2024)), unit: CITY }]
  const disabled = /erase|enable/i.test(entry)
  const names = namesIn(action)
  const fields: (readonly [string, string])[] = []
  for (const name of names) fields.push([name, await likely(cast, name, disabled)])
  return [{ fields }]
}

/** What nobody means anything by: to be refused as unreadable by whoever is let in. */
export const NO_FIELDS: Fields = []
