// Words that reports use for the same thing, brought to one of them. Each line was met in reports of cities; what tells two figures apart
// (受理 and 审结, 一审 and 二审, 直接 and 综合) is never on one line.

const SAME: readonly (readonly [string, RegExp])[] = [
  ['行政复议', /行政复议|复议/gu],
  ['规范性文件', /行政规范性文件/gu],
  ['受理', /新收|收案|立案受理|受理/gu],
  ['审结', /办结|结案|审结/gu],
  ['排查', /排查出|摸排|排查/gu],
  ['化解', /成功化解|调处成功|调解成功|化解/gu],
  ['纠纷', /各类矛盾纠纷|社会矛盾纠纷|矛盾纠纷|社会矛盾|纠纷/gu],
  ['负责人', /行政机关负责人|行政负责人|机关负责人|负责人/gu],
  ['出庭', /出庭应诉/gu],
  ['诉讼', /行政诉讼|行政应诉/gu],
  ['败诉', /行政机关败诉/gu],
  ['决策', /重大行政决策|行政决策|重大决策/gu],
  ['执法人员', /行政执法人员/gu],
  ['执法证', /行政执法证件|行政执法证/gu],
  ['报备', /备案/gu],
  ['处罚', /行政处罚/gu],
  ['许可', /行政许可/gu],
  ['强制', /行政强制/gu],
  ['检查', /行政检查/gu],
  ['法律顾问', /政府法律顾问/gu],
  ['全程网办', /全程网上办理|全程在线办理|全流程网办/gu],
  ['率', /比率|比例|占比/gu],
  ['次', /场次|次数|场数/gu],
]
// What adds nothing to a name.
const BEFORE = /^(?:全市|全县|全区|本市|本县|本单位|各级|其中|累计|共计?|年度|当年|今年|本年|本期)+/u
const AFTER = ['实施数量', '总数量', '数量', '总数', '个数', '起数', '条数', '人数', '数', '量', '情况']

/**
 * A name in plain wording.
 * @param key as `headerKey` gives it
 * @example wordingKey('全市新收复议案件数量') // '受理行政复议案件', as 受理行政复议案件数
 */
export function wordingKey(key: string): string {
  let text = key
  for (const [word, pattern] of SAME) text = text.replace(pattern, word)
  const short = withoutEnds(text.replace(BEFORE, ''))
  return short.length < 2 ? text : orderless(short)
}

function withoutEnds(text: string): string {
  const end = AFTER.find((word) => text.endsWith(word))
  if (end !== undefined) return withoutEnds(text.slice(0, -end.length))
  // 纠纷件数 is 纠纷; 案件数 is 案件.
  return text.endsWith('件') && !text.endsWith('案件') ? text.slice(0, -1) : text
}

// 行政复议受理案件 and 受理行政复议案件: the verb may stand before or behind its object.
const VERBS = /受理|审结|化解|排查|纠错/u

function orderless(text: string): string {
  const verb = VERBS.exec(text)?.[0]
  return verb === undefined ? text : `${verb}${text.replace(verb, '').replace('案件', '')}`
}

/** A name of a unit without what stands for its offices: 长垣市人民政府 → 长垣市. */
export function bodyKey(key: string): string {
  const body = key.replace(/(?:人民政府|管理委员会|管委会|司法局|政府)$/u, '')
  return body.length < 2 ? key : body
}

/** A name of a unit without what kind of unit it is as well: 长垣市人民政府 → 长垣. */
export function placeKey(key: string): string {
  const own = bodyKey(key)
  const short = own.replace(/(?:自治县|县|市|区)$/u, '')
  return short.length < 2 ? own : short
}

/** How alike two names are, 0 to 1: pairs of neighbouring characters that both have. */
export function likeness(a: Pairs, b: Pairs): number {
  if (a.size === 0 || b.size === 0) return 0
  let both = 0
  for (const pair of a) if (b.has(pair)) both += 1
  return (2 * both) / (a.size + b.size)
}

export type Pairs = ReadonlySet<string>

/** Each two neighbouring characters of a name. */
export function pairsOf(text: string): Pairs {
  const chars = [...text]
  return new Set(chars.slice(1).map((char, at) => `${chars[at]}${char}`))
}
