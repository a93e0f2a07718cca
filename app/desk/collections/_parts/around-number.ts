/** What stands before and behind the number of a sentence, for a number that only the browser knows. */
export function aroundNumber(sentence: (number: string) => string): readonly [before: string, after: string] {
  const [before = '', after = ''] = sentence('#').split('#')
  return [before, after]
}
