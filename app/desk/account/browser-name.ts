// What a browser calls itself, in words that its person recognises. It is the client's own word, and only shown.

// The first that fits: most of them also claim to be the ones after.
const BROWSERS: readonly (readonly [pattern: RegExp, name: string])[] = [
  [/MicroMessenger\//, 'WeChat'],
  [/QQBrowser\//, 'QQ Browser'],
  [/(360SE|360EE|QIHU)/, '360'],
  [/Edg(e|A|iOS)?\//, 'Edge'],
  [/(OPR|Opera)\//, 'Opera'],
  [/Firefox\/|FxiOS\//, 'Firefox'],
  [/(HeadlessChrome|Chrome|CriOS)\//, 'Chrome'],
  [/Safari\//, 'Safari'],
]
const SYSTEMS: readonly (readonly [pattern: RegExp, name: string])[] = [
  [/(OpenHarmony|HarmonyOS)/, 'HarmonyOS'],
  [/Android/, 'Android'],
  [/(iPhone|iPad|iPod)/, 'iOS'],
  [/Windows/, 'Windows'],
  [/(Macintosh|Mac OS X)/, 'macOS'],
  [/(Linux|X11)/, 'Linux'],
]

const named = (list: typeof BROWSERS, text: string): string | null => list.find(([pattern]) => pattern.test(text))?.[1] ?? null

/** Browser and system, each null where it is not known. */
export const browserName = (userAgent: string): { readonly browser: string | null; readonly system: string | null } => ({ browser: named(BROWSERS, userAgent), system: named(SYSTEMS, userAgent) })
