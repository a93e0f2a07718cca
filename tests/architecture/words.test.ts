// Words of the interface stand in lib/i18n/messages and nowhere else; pages and components only place them.
import { parseSync } from '@swc/core'
import { describe, expect, it } from 'vitest'
import { codeFiles, isTest, type Remark, type SourceFile } from './source-tree'

// The gallery shows components with made-up figures to whoever works on them; it is not built into production pages.
const checked = codeFiles.filter((file) => /^(app|components)\/.*\.tsx?$/.test(file.path) && !isTest(file.path) && !file.path.startsWith('app/dev/'))

const HAN = /\p{Script=Han}/u
const LETTERS = /\p{L}{2}/u
// Attributes that a reader sees or hears.
const SHOWN = new Set(['aria-label', 'aria-description', 'alt', 'caption', 'label', 'lead', 'placeholder', 'title'])

interface Node {
  readonly type?: string
  readonly value?: unknown
  readonly [key: string]: unknown
}
const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null

/** Every text that a program would show: strings and templates with Chinese, text between tags, attributes that are read out. */
function shownTexts(node: unknown): readonly string[] {
  if (Array.isArray(node)) return node.flatMap(shownTexts)
  if (!isNode(node)) return []
  if (node.type === 'JSXText') return typeof node.value === 'string' && LETTERS.test(node.value) ? [node.value.trim()] : []
  // What data are compared with is not shown.
  if (node.type === 'BinaryExpression' && /^[!=]==$/.test(String(node['operator']))) return [node['left'], node['right']].filter((side) => !isNode(side) || side.type !== 'StringLiteral').flatMap(shownTexts)
  if (node.type === 'StringLiteral') return typeof node.value === 'string' && HAN.test(node.value) ? [node.value] : []
  if (node.type === 'TemplateElement') return typeof node['raw'] === 'string' && HAN.test(node['raw']) ? [node['raw']] : []
  if (node.type === 'JSXAttribute' && isNode(node['name']) && SHOWN.has(String(node['name'].value)) && isNode(node.value) && node.value.type === 'StringLiteral') {
    return LETTERS.test(String(node.value.value)) ? [String(node.value.value)] : []
  }
  return Object.values(node).flatMap(shownTexts)
}

function wordRemarks({ path, text }: SourceFile): readonly Remark[] {
  const program = parseSync(text, { syntax: 'typescript', tsx: path.endsWith('.tsx'), target: 'es2022' })
  return shownTexts(program).map((shown) => `${path}: “${shown}” belongs in lib/i18n/messages`)
}

describe('words', () => {
  it('stand in the messages, not in pages and components', () => {
    expect(checked.length).toBeGreaterThan(60)
    expect(checked.flatMap(wordRemarks)).toEqual([])
  })
})

describe('the check of words', () => {
  it.each([
    ['export const a = <p>保存</p>', '保存'],
    ['export const a = <p>Save this</p>', 'Save this'],
    ["export const a = '保存'", '保存'],
    ['export const a = (n: string) => `共${n}项`', '共'],
    ['export const a = <button aria-label="Close" />', 'Close'],
    ["export const a = <p>{'保存'}</p>", '保存'],
  ])('would notice %s', (text, word) => {
    expect(wordRemarks({ path: 'components/ui/part.tsx', text }).join('\n')).toContain(`“${word}”`)
  })

  it.each(['export const a = <p className="panel">{t.save} · </p> // 保存', 'export const a = (text: string) => text.replace(/年度?$/, "")', "export const a = (unit: string) => unit === '件'", 'export const a = <Link href="/desk">→</Link>'])('lets %s pass', (text) => {
    expect(wordRemarks({ path: 'components/ui/part.tsx', text })).toEqual([])
  })
})
