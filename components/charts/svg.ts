// The one place where drawing text is made. Text and attribute values are escaped here, so that no name or figure,
// whoever typed it, can become markup.

/** Finished markup. Only `tag` makes it from parts, and whatever is not of this kind is written as text. */
export class Svg {
  /** @param size of a whole drawing, px; null for a part */
  constructor(
    readonly markup: string,
    readonly size: { readonly width: number; readonly height: number } | null = null,
  ) {}
}

type Attributes = Readonly<Record<string, string | number | undefined>>
type Child = Svg | string | readonly Child[] | null | undefined | false

/**
 * One element.
 * @param attributes numbers are written with at most two places; undefined ones are left out
 * @param children strings become text
 * @example tag('text', { x: 1 }, '<b>').markup // '<text x="1">&lt;b&gt;</text>'
 */
export function tag(name: string, attributes: Attributes, ...children: readonly Child[]): Svg {
  const written = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined ? [] : [` ${key}="${escapeText(typeof value === 'number' ? short(value) : value)}"`],
  )
  const inside = children.map(markupOf).join('')
  return new Svg(`<${name}${written.join('')}${inside === '' ? '/>' : `>${inside}</${name}>`}`)
}

function markupOf(child: Child): string {
  if (child === null || child === undefined || child === false) return ''
  if (child instanceof Svg) return child.markup
  return typeof child === 'string' ? escapeText(child) : child.map(markupOf).join('')
}

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

// Control characters (all but tab and line feed), lone surrogates and U+FFFE/U+FFFF are not allowed in XML at all,
// and one of them would make an exported drawing unreadable.
const NOT_XML = /[\u0000-\u0008\u000b-\u001f\u007f\ufffe\uffff]|\p{Surrogate}/gu

function escapeText(text: string): string {
  return text.replace(NOT_XML, '').replace(/[&<>"']/g, (mark) => ESCAPES[mark] ?? '')
}

/** A coordinate as short as it can be at a hundredth of a pixel. */
export function short(value: number): string {
  return String(Math.round(value * 100) / 100 || 0)
}

interface Sheet {
  /** Unique on the page; title and description hang on it. */
  readonly id: string
  readonly width: number
  readonly height: number
  readonly title: string
  readonly description: string
  /** Set for a drawing that leaves the page as a file: a font of its own and a ground. */
  readonly alone?: { readonly font: string; readonly ground: string } | undefined
}

/** The drawing as a whole: an image with a title and a description that are read out in its place. */
export function sheet({ id, width, height, title, description, alone }: Sheet, ...children: readonly Child[]): Svg {
  const drawing = tag(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox: `0 0 ${short(width)} ${short(height)}`,
      role: 'img',
      'aria-labelledby': `${id}-title ${id}-desc`,
      'font-family': alone?.font,
      width: alone ? width : undefined,
      height: alone ? height : undefined,
      // Labels may reach over the edge; a page lets them by its style.
      overflow: alone ? 'visible' : undefined,
    },
    tag('title', { id: `${id}-title` }, title),
    tag('desc', { id: `${id}-desc` }, description),
    alone && tag('rect', { width, height, fill: alone.ground }),
    ...children,
  )
  return new Svg(drawing.markup, { width, height })
}
