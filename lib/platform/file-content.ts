// What a file is by its content. Its name, and what a browser says of it, count for nothing here. Nothing is unpacked or run.
import { fileTypeFromBuffer } from 'file-type'
import { compoundNames, isCompoundFile } from '@/lib/domain/evidence/compound-file'
import type { FileKindCode } from '@/lib/domain/evidence/file-kind'
import { isPlainText } from '@/lib/domain/evidence/plain-text-file'

/** `protected`: an Office file that opens only with a password. `other`: nothing that is taken. */
export type FileContent = FileKindCode | 'protected' | 'other'

const BY_SIGNATURE: Readonly<Record<string, FileKindCode>> = { pdf: 'pdf', docx: 'docx', xlsx: 'xlsx', jpg: 'jpg', png: 'png', apng: 'png' }

function compoundContent(bytes: Uint8Array): FileContent {
  const names = compoundNames(bytes)
  if (names.has('EncryptedPackage')) return 'protected'
  if (names.has('WordDocument')) return 'doc'
  return names.has('Workbook') || names.has('Book') ? 'xls' : 'other'
}

// An OFD is a ZIP whose first level holds OFD.xml; names in a ZIP are plain bytes, behind a head of 30 bytes in the file and 46 in the list at its end.
function namesOfd(bytes: Uint8Array): boolean {
  const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  for (let at = all.indexOf('OFD.xml'); at >= 0; at = all.indexOf('OFD.xml', at + 1)) {
    if (at >= 46 && all.readUInt32LE(at - 46) === 0x02014b50 && all.readUInt16LE(at - 46 + 28) === 7) return true
  }
  return false
}

/** Says what a file is. */
export async function fileContent(bytes: Uint8Array): Promise<FileContent> {
  if (isCompoundFile(bytes)) return compoundContent(bytes)
  // A file that is cut off or made to mislead its readers is none of the kinds that are taken.
  const found = await fileTypeFromBuffer(bytes).catch(() => ({ ext: 'unreadable' }))
  if (found === undefined) return isPlainText(bytes) ? 'text' : 'other'
  if (found.ext === 'zip' || found.ext === 'ofd') return namesOfd(bytes) ? 'ofd' : 'other'
  return BY_SIGNATURE[found.ext] ?? 'other'
}
