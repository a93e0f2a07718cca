// The colours a drawing is painted in: the page's tokens, so that dark mode and print follow by themselves,
// or fixed light values for a drawing that leaves the page as a file.

export interface Ink {
  readonly ink: string
  readonly muted: string
  readonly line: string
  readonly strong: string
  readonly surface: string
  readonly sunken: string
  readonly brand: string
  readonly brandSoft: string
  readonly met: string
  readonly metSoft: string
  readonly near: string
  readonly missed: string
  readonly missedSoft: string
  readonly quiet: string
  /** One a series, in order; told apart by marker and label as well. */
  readonly series: readonly string[]
  /** Three steps from little to much. */
  readonly steps: readonly [string, string, string]
}

export const PAGE_INK: Ink = {
  ink: 'var(--ink)',
  muted: 'var(--muted)',
  line: 'var(--line)',
  strong: 'var(--line-strong)',
  surface: 'var(--surface)',
  sunken: 'var(--sunken)',
  brand: 'var(--brand)',
  brandSoft: 'var(--brand-soft)',
  met: 'var(--met-mark)',
  metSoft: 'var(--met-soft)',
  near: 'var(--near-mark)',
  missed: 'var(--missed-mark)',
  missedSoft: 'var(--missed-soft)',
  quiet: 'var(--quiet-mark)',
  series: ['var(--series-1)', 'var(--series-2)', 'var(--series-3)', 'var(--series-4)'],
  steps: ['var(--step-1)', 'var(--step-2)', 'var(--step-3)'],
}

/** The light tokens as they stand in app/styles/tokens.css; ink.test.ts holds the two together. */
export const PAPER_INK: Ink = {
  ink: '#17212b',
  muted: '#4a5560',
  line: '#d5dbe1',
  strong: '#70777f',
  surface: '#ffffff',
  sunken: '#edf1f4',
  brand: '#004981',
  brandSoft: '#e6eff7',
  met: '#005847',
  metSoft: '#e1f1ec',
  near: '#ae6500',
  missed: '#730008',
  missedSoft: '#fbe4e4',
  quiet: '#70777f',
  series: ['#164d88', '#439e86', '#6a001f', '#d56e00'],
  steps: ['#6bace6', '#2073bc', '#12436d'],
}

/** Fonts named in a drawing that leaves the page. */
export const PAPER_FONT = "'Noto Sans SC', 'Noto Sans CJK SC', 'Source Han Sans SC', 'Microsoft YaHei', 'PingFang SC', sans-serif"
