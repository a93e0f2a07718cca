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

/** What a publisher is shown above the form: the hash of the set, and one token for each warning. */
export async function shownHash(cast: Cast, year: number): Promise<readonly string[]> {
  const cookie = (await cast.begin('publisher'))?.cookie ?? null
  const { body } = await ask(cast.product.origin, { path: `/desk/releases/${year}`, cookie })
  return [/name="seen" value="([0-9a-f]{64})"/.exec(body)?.[1] ?? '', ...[...body.matchAll(/name="acknowledged"[^>]*value="([0-9a-f]{32})"/g)].map(([, token = '']) => token)]
}

export const publication = (year: number, [seen = '', ...acknowledged]: readonly string[], reason = '演示'): Fields => [
  ['period', String(year)], ['seen', seen], ...acknowledged.map((token) => ['acknowledged', token] as const), ['when', 'now'], ['reason', reason], ['confirmation', `${year}年度`],
]

// Acts on releases, locks and walls: whoever may is told that there is no such version, lock or wall, so that what others test on stays.
const OF_RELEASES: Readonly<Record<string, Fields>> = {
  'action desk/releases/[period]#withdraw': [['period', '2024'], ['version', '999'], ['reason', '演示'], ['confirmation', '2024年度']],
  'action desk/locks#closePeriod': [['period', '1999'], ['reason', '演示']],
  'action desk/screens#makeScreen': [['label', '演示'], ['line', 'monthly'], ['until', '2027-01-01']],
  'action desk/screens#endScreen': [['screen', '999999']],
  'action desk/history/[number]#loadBatch': [['number', '999999'], ['goodOnly', ''], ['checkedAt', '']],
  'action desk/history/[number]#checkAgain': [['number', '999999']],
  'action desk/history/[number]#undoBatch': [['number', '999999'], ['reason', '演示']],
  'action desk/history/[number]#approveBatch': [['number', '999999'], ['seen', '0'.repeat(64)]],
  'action desk/history/[number]#returnBatch': [['number', '999999'], ['note', '演示']],
  // Nobody shows a proof here: whoever may is told that theirs is wrong, or that there is no such token.
  'action desk/account/tokens#makeToken': [['name', '演示'], ['scope', 'drafts:read'], ['until', '2027-01-01'], ['proof', 'no']],
  'action desk/account/tokens#endToken': [['token', '999999']],
  // Nothing is written for the matrix: whoever may is told that there is no such format, or no such file.
  'action (public)/exports#askForExport': [['selection', ''], ['format', 'none'], ['headers', 'codes']],
  'action desk/exports#giveUp': [['number', '999999']],
  'action desk/locks#openPeriod': [['lock', '999999'], ['reason', '演示']],
  'action desk/locks#makeException': [['lock', '999999'], ['unit', UNIT_A], ['until', '2027-01-01T09:00'], ['reason', '演示']],
}

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
  if (name === 'address') return 'demo@example.test'
  if (name === 'pace') return 'DIGEST'
  if (name === 'locale') return 'en'
  if (name === 'mark') return 'one-1'
  return '演示'
}

/** A question about the submission of a unit, which whoever may ask it really asks. */
export const question = (unit: string, text = '演示'): Fields => [['collection', 'az-2024'], ['unit', unit], ['cell', ''], ['text', text]]

/** Acts on the submission of a unit: whose it is decides, whatever else is sent. */
const OF_SUBMISSION = /^action desk\/(?:review|entry\/\[collection\]\/\[unit\]\/check|import\/)/
// There is no such upload: whoever may is told so.
const OF_UPLOADS: Fields = [['number', '999999'], ['sheet', '填报'], ['fix.6.5', '1'], ['match.0.id', ''], ['match.0.key', '演示'], ['match.0.target', 'ignore'], ['base', '{}'], ['choice', 'all']]
const ofSubmission = (unit: string): Body => {
  const seen = '0'.repeat(64)
  const place = [['collection', '2023'], ['unit', unit], ['version', '0'], ['seen', seen]] as const
  return { fields: [...place, ['declared', 'yes'], ['reason', '演示'], ['text', '演示'], ['cell', `${METRIC}|${unit}|2023`], ['several', `2023 ${unit} 0 ${seen}`], ...OF_UPLOADS], unit }
}

/** Acts on a collection: what is asked of whom is the whole city's, whatever else is sent. */
const OF_COLLECTION = /^action desk\/collections/
const ON_COLLECTIONS: Body = {
  fields: [
    ['collection', '2023'], ['version', '1'], ['unit', CITY], ['units', CITY], ['duties', '1'], ['responder', 'SFJ'], ['reason', '演示'], ['confirmation', 'no'], ['code', 'az-2071'], ['titleZh', '演示'], ['titleEn', 'Demo'],
    ['opensOn', '2072-01-04'], ['dueOn', '2090-01-31'], ['dueTime', '17:00'], ['formNumber', ''], ['issuer', '演示'], ['approvalNumber', ''], ['validUntil', ''], ['note', ''], ['year', '2071'], ['part', 'YEAR'],
    ['kinds', 'COUNTY'], ['metrics', METRIC], ['seen', '0'.repeat(64)],
  ],
  unit: CITY,
}

/** What is sent to an action, as somebody who may would send it. The first is the one that the golden copy means. */
export async function bodiesFor(cast: Cast, action: BuiltAction): Promise<readonly Body[]> {
  const { entry } = action
  if (entry in OF_RELEASES) return [{ fields: OF_RELEASES[entry] ?? [], unit: CITY }]
  if (entry === 'action desk/releases/[period]#publish') return [{ fields: publication(2024, await shownHash(cast, 2024)), unit: CITY }]
  if (OF_SUBMISSION.test(entry)) return [UNIT_A, UNIT_B, CITY].map(ofSubmission)
  if (entry.startsWith('action desk/metrics#')) return [{ fields: [['change', 'target'], ['code', 'MED_RATE'], ['unitCode', CITY], ['kind', 'TARGET'], ['value', '99'], ['sourceZh', '演示']], unit: CITY }]
  if (OF_COLLECTION.test(entry)) return [ON_COLLECTIONS]
  const disabled = /erase|enable/i.test(entry)
  const names = namesIn(action)
  const fields: (readonly [string, string])[] = []
  for (const name of names) fields.push([name, await likely(cast, name, disabled)])
  return [{ fields }]
}

/** What nobody means anything by: to be refused as unreadable by whoever is let in. */
export const NO_FIELDS: Fields = []
