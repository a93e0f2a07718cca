// Writes into a template as a program that keeps everything else as it is would.
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'

/** What stands in a cell: a number, a text, or the XML of the cell without its address and style. */
export type Filled = { readonly number: string } | { readonly text: string } | { readonly xml: string; readonly type?: string }

const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')

function cellXml(address: string, attributes: string, filled: Filled): string {
  const style = /\ss="\d+"/.exec(` ${attributes}`)?.[0] ?? ''
  if ('number' in filled) return `<c r="${address}"${style}><v>${filled.number}</v></c>`
  if ('text' in filled) return `<c r="${address}"${style} t="inlineStr"><is><t xml:space="preserve">${escaped(filled.text)}</t></is></c>`
  return `<c r="${address}"${style}${filled.type === undefined ? '' : ` t="${filled.type}"`}>${filled.xml}</c>`
}

/** @param cells by address, of the first sheet; the cell must be in the template */
export function fillTemplate(bytes: Uint8Array, cells: ReadonlyMap<string, Filled>): Uint8Array {
  const parts = unzipSync(bytes)
  const path = 'xl/worksheets/sheet1.xml'
  const left = new Set(cells.keys())
  const xml = strFromU8(parts[path] ?? new Uint8Array()).replace(/<c r="([A-Z]+\d+)"([^>]*?)(?:\/>|>(?:(?!<\/c>)[\s\S])*<\/c>)/g, (all, address: string, attributes: string) => {
    const filled = cells.get(address)
    left.delete(address)
    return filled === undefined ? all : cellXml(address, attributes, filled)
  })
  if (left.size > 0) throw new Error(`not in the template: ${[...left].join(', ')}`)
  return zipSync({ ...parts, [path]: strToU8(xml) })
}
