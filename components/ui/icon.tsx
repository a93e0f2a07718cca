// A small hand-drawn icon set on a 16 × 16 grid. An icon never stands alone: a word is beside it, or `label` is read out.

/** Their lines by name; `Icon` draws them. */
export const ICON_PATHS = {
  'arrow-down': 'M8 3v10M4 9l4 4 4-4',
  'arrow-flat': 'M3 8h10M9.5 4.5 13 8l-3.5 3.5',
  'arrow-left': 'M13 8H3M7 4 3 8l4 4',
  'arrow-right': 'M3 8h10M9 4l4 4-4 4',
  'arrow-up': 'M8 13V3M4 7l4-4 4 4',
  bell: 'M4 11V7a4 4 0 0 1 8 0v4l1.5 1.5h-11zM6.5 14.5h3',
  calendar: 'M2.5 3.5h11v10h-11zM2.5 6.5h11M5.5 2v3M10.5 2v3',
  chart: 'M2.5 2.5v11h11M5 10.5l2.5-3 2.5 1.5L13.5 5',
  check: 'M3 8.5 6.5 12 13 4.5',
  'chevron-right': 'M6 3.5 10.5 8 6 12.5',
  clock: 'M8 2a6 6 0 1 0 .01 0M8 4.8V8l2.3 1.6',
  copy: 'M5.5 5.5h8v8h-8zM3.5 10.5h-1v-8h8v1',
  cross: 'M4 4l8 8M12 4l-8 8',
  document: 'M3.5 1.8h6L12.5 5v9.2h-9zM9.2 2v3.3h3.2M5.5 8.5h5M5.5 11h5',
  download: 'M8 2v8.5M4.5 7.5 8 11l3.5-3.5M2.5 13.8h11',
  error: 'M5.2 1.8h5.6l3.4 3.4v5.6l-3.4 3.4H5.2l-3.4-3.4V5.2zM5.8 5.8l4.4 4.4M10.2 5.8l-4.4 4.4',
  external: 'M6.5 3h-4v10.5h10.5v-4M9.5 2.5h4v4M13.2 2.8 7.5 8.5',
  globe: 'M8 2a6 6 0 1 0 .01 0M2 8h12M8 2c-4.2 4-4.2 8 0 12M8 2c4.2 4 4.2 8 0 12',
  info: 'M8 1.8a6.2 6.2 0 1 0 .01 0M8 7.2v4M8 4.7v.2',
  link: 'M6.8 9.2a2.6 2.6 0 0 0 3.7 0l2.3-2.3a2.6 2.6 0 0 0-3.7-3.7l-.8.8M9.2 6.8a2.6 2.6 0 0 0-3.7 0L3.2 9.1a2.6 2.6 0 0 0 3.7 3.7l.8-.8',
  lock: 'M3.5 7h9v6.5h-9zM5.5 7V5a2.5 2.5 0 0 1 5 0v2',
  menu: 'M2.5 4.5h11M2.5 8h11M2.5 11.5h11',
  minus: 'M3 8h10',
  pencil: 'M3 13l.7-3L11 2.7 13.3 5 6 12.3zM9.5 4.2l2.3 2.3',
  person: 'M8 2.2a2.8 2.8 0 1 0 .01 0M2.5 14c.5-3.4 2.6-5 5.5-5s5 1.6 5.5 5',
  plus: 'M8 3v10M3 8h10',
  print: 'M4.5 6V2h7v4M4.5 11.5h-2V6h11v5.5h-2M4.5 9.5h7V14h-7z',
  search: 'M7 2.2a4.8 4.8 0 1 0 .01 0M10.5 10.5l3.5 3.5',
  settings: 'M2.5 4.5h5M11 4.5h2.5M2.5 11.5H5M8.5 11.5h5M9.2 2.9a1.7 1.7 0 1 0 .01 0M6.8 9.9a1.7 1.7 0 1 0 .01 0',
  table: 'M2.5 3h11v10h-11zM2.5 6.3h11M2.5 9.6h11M6.5 6.3V13',
  upload: 'M8 11V2.5M4.5 6 8 2.5 11.5 6M2.5 13.8h11',
  warning: 'M8 2 14.6 13.6H1.4zM8 6.2v3.4M8 11.5v.2',
} as const

export type IconName = keyof typeof ICON_PATHS
/** Every icon there is, for the gallery. */
export const ICON_NAMES: readonly IconName[] = Object.keys(ICON_PATHS).filter((name): name is IconName => name in ICON_PATHS)

/**
 * One icon in the colour and size of the text around it.
 * @param label what it says when no word stands beside it; without a label it is hidden from readers
 */
export function Icon({ name, label }: { readonly name: IconName; readonly label?: string | undefined }) {
  const named = label === undefined ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label }
  return (
    <svg
      viewBox="0 0 16 16"
      width="16"
      height="16"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.6"
      strokeLinecap="round"
      strokeLinejoin="round"
      {...named}
    >
      <path d={ICON_PATHS[name]} />
    </svg>
  )
}
