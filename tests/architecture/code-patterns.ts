// Every regular expression in our code: literals from the syntax tree, and those made of texts, which are recorded when their file is read.
import { parseSync } from '@swc/core'
import { codeFiles, isTest, type SourceFile } from './source-tree'

export interface CodePattern {
  readonly path: string
  readonly source: string
  readonly flags: string
}

interface Node {
  readonly type?: string
  readonly [key: string]: unknown
}
const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null

const childrenOf = (node: Node): readonly unknown[] => Object.values(node)

function nodesBelow(node: unknown, type: ReadonlySet<string>): readonly Node[] {
  if (Array.isArray(node)) return node.flatMap((one: unknown) => nodesBelow(one, type))
  if (!isNode(node)) return []
  return [...(type.has(String(node.type)) ? [node] : []), ...childrenOf(node).flatMap((one) => nodesBelow(one, type))]
}

function parsed({ path, text }: SourceFile): unknown {
  const tsx = path.endsWith('.tsx')
  return /\.tsx?$/.test(path) ? parseSync(text, { syntax: 'typescript', tsx, target: 'es2022' }) : parseSync(text, { syntax: 'ecmascript', jsx: true, target: 'es2022' })
}

/** The literals of a file. */
export function literalPatterns(file: SourceFile): readonly CodePattern[] {
  return nodesBelow(parsed(file), new Set(['RegExpLiteral'])).map((node) => ({ path: file.path, source: String(node['pattern']), flags: String(node['flags']) }))
}

/** True where a file makes a pattern out of a text. */
export function makesPatterns(file: SourceFile): boolean {
  return nodesBelow(parsed(file), new Set(['NewExpression', 'CallExpression'])).some(({ callee }) => isNode(callee) && callee['value'] === 'RegExp')
}

/** The patterns that a file makes of texts when it is imported. A file that makes one later, of something it is given, gives none here. */
export async function recordedPatterns(path: string, load: () => Promise<unknown>): Promise<readonly CodePattern[]> {
  const Given = globalThis.RegExp
  const recorded: CodePattern[] = []
  globalThis.RegExp = new Proxy(Given, {
    construct(target, [source, flags]: [string | RegExp, string | undefined], newTarget) {
      const made: unknown = Reflect.construct(target, [source, flags], newTarget)
      if (made instanceof Given) recorded.push({ path, source: made.source, flags: made.flags })
      return made instanceof Given ? made : new Given(source, flags)
    },
  })
  try {
    await load()
    return recorded
  } finally {
    globalThis.RegExp = Given
  }
}

export const ownCode: readonly SourceFile[] = codeFiles.filter((file) => !isTest(file.path))

/** Each once, with the first file that holds it. */
export const literals: readonly CodePattern[] = [...new Map(ownCode.flatMap(literalPatterns).reverse().map((one) => [`/${one.source}/${one.flags}`, one])).values()]
