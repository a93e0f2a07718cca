// Whether bytes are a text: in UTF-8, UTF-16 with its mark, or GB18030, and without the controls that only programs write.

const CONTROLS = /[\u0000-\u0008\u000B\u000E-\u001A\u001C-\u001F]/

function readable(bytes: Uint8Array, encoding: string): boolean {
  try {
    return !CONTROLS.test(new TextDecoder(encoding, { fatal: true }).decode(bytes))
  } catch {
    return false
  }
}

/** True for a text file. */
export function isPlainText(bytes: Uint8Array): boolean {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return readable(bytes, 'utf-16le')
  if (first === 0xfe && second === 0xff) return readable(bytes, 'utf-16be')
  return readable(bytes, 'utf-8') || readable(bytes, 'gb18030')
}
