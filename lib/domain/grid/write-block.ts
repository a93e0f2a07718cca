// A block for the clipboard: as text for every program, as a table for those that keep columns by it.

/** Tab-separated, with quotes around a cell that holds a tab, a line end or a quote. `readBlock` reads it back. */
export const writeBlock = (rows: readonly (readonly string[])[]): string => rows.map((row) => row.map(quoted).join('\t')).join('\r\n')

const quoted = (text: string): string => (/[\t\r\n"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** The same as a table. Cells are marked as text, so that no program takes 3-1 for a day or drops a digit. */
export function writeBlockAsTable(rows: readonly (readonly string[])[]): string {
  const cell = (text: string): string => `<td>${text.replace(/[&<>"]/g, (mark) => ESCAPES[mark] ?? '').replace(/\r?\n/g, '<br>')}</td>`
  return `<table>${rows.map((row) => `<tr>${row.map(cell).join('')}</tr>`).join('')}</table>`
}
