// What the invented annual report prints: which figures of the city, under which heading, in which place.

export interface PrintedLine {
  readonly section: string
  readonly codes: readonly string[]
}

export const HEADINGS: Readonly<Record<string, { readonly zh: string; readonly en: string }>> = {
  '1': { zh: '一、推进政府职能转变', en: '1. Functions of government' },
  '2': { zh: '二、健全制度与科学决策', en: '2. Rules and decisions' },
  '3': { zh: '三、严格规范公正文明执法', en: '3. Enforcement of the law' },
  '4': { zh: '四、依法化解矛盾纠纷', en: '4. Disputes' },
  '5': { zh: '五、组织保障', en: '5. Leadership' },
}

export const printedLines: readonly PrintedLine[] = [
  { section: '1', codes: ['GOV_ITEM_TOTAL', 'GOV_ITEM_ONLINE', 'GOV_ITEM_ONLINE_RATE', 'GOV_ONLINE_DONE', 'GOV_ONETHING_DONE'] },
  { section: '2', codes: ['DOC_ISSUED', 'DOC_FILED', 'DOC_FILED_RATE', 'DOC_REVIEW_RATE', 'DECI_MADE', 'DECI_REVIEW_RATE', 'COUNSEL_COV'] },
  { section: '3', codes: ['ENF_STAFF', 'ENF_CERT_RATE', 'TOWN_CERT_RATE', 'ENF_PENALTY', 'PERMIT_APPLY', 'MAJOR_REVIEW_RATE', 'FILES_CHECKED', 'FILES_PASS_RATE', 'ISSUE_CLOSE_RATE'] },
  { section: '4', codes: ['MED_FOUND', 'MED_SOLVED', 'MED_RATE', 'LIT_HEARD', 'LIT_ATTEND', 'LIT_ATTEND_RATE', 'LIT_LOSS_RATE', 'REC_ACCEPT', 'REC_CLOSED', 'REC_CLOSE_RATE', 'REC_CORRECT_RATE', 'REC_SETTLE_RATE'] },
  { section: '5', codes: ['SHUFA_DUE', 'SHUFA_DONE', 'SHUFA_RATE', 'REPORT_RATE'] },
]

/** Rates that the report printed before anybody kept their counts: they stand as figures of their own, of the document. */
export const printedOnly: Readonly<Record<string, readonly { readonly code: string; readonly value: string }[]>> = {
  2017: [{ code: 'TOWN_CERT_RATE', value: '28.6' }],
  2018: [{ code: 'TOWN_CERT_RATE', value: '33.4' }],
}
