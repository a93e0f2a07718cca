// An event of the audit log as a sentence, and its changes as texts. Nothing here trusts what the log holds: an id that is not known is
// shown as it is written.
import { differenceOf, type DifferenceRow, type Side } from '@/lib/domain/audit-reading/difference'
import { recordOf, type EventReading } from '@/lib/domain/audit-reading/read-event'
import { metricText, personText, roleText, unitText, type EventNames } from './event-names'
import { formatInstant } from './format-period'
import { formatValue } from './format-value'
import { messages, type Locale } from './messages'

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** What an event was done to, in words. */
export function objectText(locale: Locale, names: EventNames, { object }: EventReading): string {
  const t = messages(locale)
  const { type, id, unit, year } = object
  if (type === 'user') return UUID.test(id) ? personText(locale, names, id) : messages(locale).audit.unknownPerson
  if (type === 'observations' && unit !== null && year !== null) return t.audit.yearOf(unitText(locale, names, unit), String(year))
  if (type === 'release' && year !== null) return t.audit.releaseOf(t.reading.annual(String(year)), id.split('/').at(-1) ?? '')
  if (type === 'entry') return entryText(locale, id)
  if (type === 'unit') return unitText(locale, names, unit ?? id)
  if (type === 'metric' || type === 'target') return metricText(locale, names, id)
  return type === 'installation' || type === 'audit' ? '' : id
}

/** A way in: the page, the interface or the action that was asked for. */
function entryText(locale: Locale, entry: string): string {
  const t = messages(locale).audit
  const at = entry.indexOf(' ')
  const [kind, rest] = [entry.slice(0, at), entry.slice(at + 1)]
  if (kind === 'page') return t.page(rest)
  return kind === 'action' ? t.action(rest) : t.handler(entry)
}

/** One side of a change as text; figures with their unit, exactly as recorded where `exact`. */
export function sideText(locale: Locale, names: EventNames, side: Side, { metricCode = '', exact = false, revealed = new Map<string, string>() }: { readonly metricCode?: string; readonly exact?: boolean; readonly revealed?: ReadonlyMap<string, string> } = {}): string {
  const t = messages(locale)
  if (side.kind === 'none') return t.audit.nothing
  if (side.kind === 'commitment') return revealed.get(side.commitment) ?? t.audit.erasedValue
  if (side.kind === 'plain') return plainText(locale, names, side.text)
  if (side.kind === 'boolean') return side.value ? t.audit.yes : t.audit.no
  const metric = names.metrics.get(metricCode)
  if (metric === undefined) return side.quantity.kind === 'value' ? side.quantity.value : t.figure.absence[side.quantity.reason]
  const shown = formatValue(locale, metric, side.quantity, 'table')
  if (exact && shown.exact !== '') return shown.exact
  return shown.number === null ? shown.text : t.figure.withUnit(shown.text, shown.unit)
}

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{3})?Z$/

// Ids of accounts, codes of roles and instants are read as what they stand for.
function plainText(locale: Locale, names: EventNames, text: string): string {
  if (INSTANT.test(text)) return formatInstant(locale, text, 'table')
  return UUID.test(text) && names.people.has(text) ? personText(locale, names, text) : roleText(locale, text)
}

/** One side of a row of the difference. */
export function rowSideText(locale: Locale, names: EventNames, row: DifferenceRow, which: 'before' | 'after', revealed: ReadonlyMap<string, string>): string {
  const side = row[which]
  // The codes of units look like any number: only the name of the field tells them.
  if (side.kind === 'plain' && /(^|\.)unit$/.test(row.key)) return unitText(locale, names, side.text)
  return sideText(locale, names, side, { metricCode: row.kind === 'figure' ? row.metricCode : '', exact: true, revealed })
}

/** What a row of the difference is about: the figure with its period, or the field. */
export function rowText(locale: Locale, names: EventNames, row: DifferenceRow): string {
  if (row.kind === 'figure') return `${metricText(locale, names, row.metricCode)} ${row.periodKey}`
  const t = messages(locale).audit.field
  return row.key.split('.').map((part) => t[part] ?? part).join(' · ')
}

function recordedText(locale: Locale, names: EventNames, reading: EventReading): string {
  const t = messages(locale).audit
  const figures = differenceOf(reading).filter((row) => row.kind === 'figure')
  const [first] = figures
  if (first === undefined) return t.noChange
  const say = (side: Side): string => sideText(locale, names, side, { metricCode: first.metricCode })
  const name = metricText(locale, names, first.metricCode)
  const change = first.before.kind === 'none' ? t.firstValue(name, say(first.after)) : t.change(name, say(first.before), say(first.after))
  return figures.length === 1 ? change : t.andMore(change, String(figures.length))
}

function grantText(locale: Locale, names: EventNames, { before, after }: EventReading): string {
  const grant = recordOf(after) ?? recordOf(before)
  const [role, unit] = [grant?.['role'], grant?.['unit']]
  if (typeof role !== 'string') return ''
  const word = roleText(locale, role)
  return typeof unit === 'string' ? messages(locale).audit.roleOn(word, unitText(locale, names, unit)) : word
}

function detailText(locale: Locale, names: EventNames, reading: EventReading): string {
  const t = messages(locale).audit
  if (reading.act === 'observation.record' || reading.act === 'history.load' || reading.act === 'history.undo') return reading.object.type === 'observations' ? recordedText(locale, names, reading) : ''
  if (reading.act === 'role.grant' || reading.act === 'role.revoke') return grantText(locale, names, reading)
  if (reading.act === 'session.refuse') return t.why[reading.why ?? ''] ?? reading.why ?? ''
  if (reading.act === 'audit.verify') {
    const outcome = recordOf(reading.after)?.['outcome']
    return typeof outcome === 'string' ? (t.verifyOutcome[outcome] ?? outcome) : ''
  }
  return ''
}

/**
 * What was done, as a sentence.
 * @example eventSentence('zh-CN', names, event) // '填报新乡市 2023 年度：矛盾纠纷化解率 99.57% → 99.58%，等 3 项'
 */
export function eventSentence(locale: Locale, names: EventNames, reading: EventReading | null): string {
  const t = messages(locale).audit
  if (reading === null) return t.unreadable
  const about = { object: objectText(locale, names, reading), detail: detailText(locale, names, reading) }
  const sentence = reading.act === null ? t.unknownAct(reading.actText) : t.act[reading.act](about)
  if (reading.result === 'denied') return t.sentenceDenied(sentence)
  return reading.result === 'error' ? t.sentenceError(sentence) : sentence
}
