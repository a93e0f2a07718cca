// Ways in which a bundle can be wrong: each changes the files of a sound one. `exit` is what both verifiers must end with.
import { createHash } from 'node:crypto'
import { canonicalForm } from '../chain'
import type { Files } from './bundle'

export type Exit = 2 | 3 | 4
export type Malformation = readonly [name: string, exit: Exit, change: (files: Files) => Files]

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)
const text = (files: Files, name: string): string => new TextDecoder().decode(files[name])
const sha256 = (content: Uint8Array): string => createHash('sha256').update(content).digest('hex')

/** Puts the right hashes into the manifest: the forger knows what it is for. */
export function sealed(files: Files): Files {
  const names = Object.keys(files).filter((name) => name !== 'manifest.json')
  return inManifest(files, (manifest) => ({ ...manifest, files: Object.fromEntries(names.map((name) => [name, sha256(files[name] ?? bytes(''))])) }))
}

type Manifest = Readonly<Record<string, unknown>>
const inManifest = (files: Files, change: (manifest: Manifest) => Manifest): Files => ({ ...files, 'manifest.json': bytes(`${canonicalForm(change(JSON.parse(text(files, 'manifest.json')) as Manifest))}\n`) })

const inFile = (name: string, change: (content: string) => string) => (files: Files): Files => sealed({ ...files, [name]: bytes(change(text(files, name))) })
const inEvents = (change: (content: string) => string) => inFile('events.jsonl', change)
/** Changes the third line, which is an event of `auth` or `system`; the hash is left as it was. */
const inLine = (change: (line: string) => string) => inEvents((content) => content.split('\n').map((line, at) => (at === 2 ? change(line) : line)).join('\n'))
const field = (name: string, value: string) => inLine((line) => line.replace(new RegExp(`"${name}":("[^"]*"|\\d+)`), `"${name}":${value}`))
const noteName = (files: Files): string => Object.keys(files).filter((name) => name.endsWith('.note')).sort()[0] ?? ''
const inNote = (change: (content: string) => string) => (files: Files): Files => inFile(noteName(files), change)(files)
const without = (name: string | ((files: Files) => string)) => (files: Files): Files => Object.fromEntries(Object.entries(files).filter(([key]) => key !== (typeof name === 'string' ? name : name(files))))
const withFile = (name: string, content: string) => (files: Files): Files => sealed({ ...files, [name]: bytes(content) })
const raw = (name: string, content: Uint8Array) => (files: Files): Files => sealed({ ...files, [name]: content })
const manifestText = (change: (content: string) => string) => (files: Files): Files => ({ ...files, 'manifest.json': bytes(change(text(files, 'manifest.json'))) })
const reversed = (content: string): string => `${content.trimEnd().split('\n').toReversed().join('\n')}\n`

export const MALFORMATIONS: readonly Malformation[] = [
  ['an event with a key twice', 4, inLine((line) => line.replace(/^\{/, '{"at":"",'))],
  ['an event whose number is 1.0', 4, inLine((line) => line.replace(/"seq":(\d+)/, '"seq":$1.0'))],
  ['an event whose number is 1e0', 4, inLine((line) => line.replace(/"seq":(\d+)/, '"seq":$1e0'))],
  ['an event whose number is −0', 4, field('seq', '-0')],
  ['an event whose number is a text', 4, field('seq', '"3"')],
  ['an event whose number is true', 4, field('seq', 'true')],
  ['an event whose number is 0', 4, field('seq', '0')],
  ['an event whose number is beyond 2^53', 4, field('seq', '9007199254740993')],
  ['an event whose number has 5000 digits', 4, field('seq', '9'.repeat(5000))],
  ['an event whose number is NaN', 4, field('seq', 'NaN')],
  ['an event with needless escapes', 4, inLine((line) => line.replace('"stream"', '"str\\u0065am"'))],
  ['an event with a slash escaped', 4, inLine((line) => line.replace('"seq"', '"\\/seq"'))],
  ['an event with unsorted keys', 4, inLine((line) => line.replace(/^\{("at":"[^"]*"),(.*)\}$/, '{$2,$1}'))],
  ['an event with a space', 4, inLine((line) => line.replace(',', ', '))],
  ['an event with a key more', 4, inLine((line) => line.replace(/\}$/, ',"x":1}'))],
  ['an event without its hash', 4, inLine((line) => line.replace(/"h":"[^"]*",/, ''))],
  ['an event with __proto__', 4, inLine((line) => line.replace(/^\{/, '{"__proto__":{},'))],
  ['an event with a hash in capitals', 4, inLine((line) => line.replace(/"h":"([^"]*)"/, (_all, hash: string) => `"h":"${hash.toUpperCase().replace(/\d/g, 'A')}"`))],
  ['an event with a short hash', 4, field('h', '"00"')],
  ['an event of a stream in capitals', 4, field('stream', '"System"')],
  ['an event of a stream outside its folder', 4, field('stream', '"../system"')],
  ['an event whose time has a leading zero', 4, inLine((line) => line.replace('"us":"', '"us":"0'))],
  ['an event whose time is negative', 4, field('us', '"-1"')],
  ['an event whose time is after the year 9999', 4, field('us', '"999999999999999999"')],
  ['an event whose two times differ', 2, inLine((line) => line.replace(/\.(\d{6})Z/, (_all, micros: string) => `.${micros === '000000' ? '000001' : '000000'}Z`))],
  ['an event whose times were both changed', 2, inLine((line) => line.replace(/"at":"[^"]*"/, '"at":"2026-01-01T00:00:00.000000Z"').replace(/"us":"\d+"/, '"us":"1767225600000000"'))],
  ['an event whose body is no text', 4, inLine((line) => line.replace(/"body":"(?:[^"\\]|\\.)*"/, '"body":{}'))],
  ['a body changed', 2, inLine((line) => line.replace('\\"ok\\"', '\\"error\\"'))],
  ['a body with a lone surrogate', 4, inLine((line) => line.replace('"body":"', '"body":"\\ud800'))],
  ['a body that is another spelling of the same', 2, inLine((line) => line.replace('\\"v\\":1', '\\"v\\":1.0'))],
  ['a line that is no JSON', 4, inLine(() => '{')],
  ['a line that is a list', 4, inLine(() => '[]')],
  ['a line that is null', 4, inLine(() => 'null')],
  ['a line nested a thousand times', 4, inLine(() => '['.repeat(1000) + ']'.repeat(1000))],
  ['a line nested a hundred thousand times', 4, inLine(() => '['.repeat(100_000) + ']'.repeat(100_000))],
  ['an empty line', 4, inLine(() => '')],
  ['a line with a carriage return', 4, inLine((line) => `${line}\r`)],
  ['a mark of byte order', 4, inEvents((content) => `\uFEFF${content}`)],
  ['events that are not UTF-8', 4, raw('events.jsonl', Uint8Array.of(0xff, 0xfe, 10))],
  ['a last line that is cut off', 4, inEvents((content) => content.slice(0, -20))],
  ['no event at all', 2, inEvents(() => '')],
  ['the last event missing', 2, inEvents((content) => `${content.trimEnd().split('\n').slice(0, -1).join('\n')}\n`)],
  ['an event missing in the middle', 2, inEvents((content) => content.split('\n').filter((_line, at) => at !== 4).join('\n'))],
  ['an event twice', 2, inEvents((content) => content.split('\n').flatMap((line, at) => (at === 4 ? [line, line] : [line])).join('\n'))],
  ['the events backwards', 2, inEvents(reversed)],
  ['a stream after those that follow it', 2, inEvents((content) => { const lines = content.trimEnd().split('\n'); return `${[...lines.slice(3), ...lines.slice(0, 3)].join('\n')}\n` })],
  ['an event that the heads know nothing of', 2, inEvents((content) => content + content.trimEnd().split('\n').slice(-1).join('').replace(/"seq":\d+/, '"seq":999').concat('\n'))],
  ['a checkpoint of policy 2', 4, inNote((note) => note.replace('policy 1', 'policy 2'))],
  ['a checkpoint under another hash', 4, inNote((note) => note.replace('sm3 ', 'md5 '))],
  ['a checkpoint without SM3', 4, inNote((note) => note.replace(/sm3 .*\n/, ''))],
  ['a checkpoint with a line more', 4, inNote((note) => note.replace('policy 1\n', 'policy 1\nextra\n'))],
  ['a checkpoint without a signature', 4, inNote((note) => note.replace(/— .*\n/, ''))],
  ['a checkpoint whose signature is not base64', 4, inNote((note) => note.replace(/(— \S+ ).*\n/, '$1!!!!\n'))],
  ['a checkpoint whose base64 has another spelling', 4, inNote((note) => note.replace(/=\nsm3/, '\nsm3'))],
  ['a checkpoint whose size has a leading zero', 4, inNote((note) => note.replace(/\n(\d+)\n/, '\n0$1\n'))],
  ['a checkpoint whose size is another', 4, inNote((note) => note.replace(/\n(\d+)\n/, '\n77\n'))],
  ['a checkpoint with carriage returns', 4, inNote((note) => note.replaceAll('\n', '\r\n'))],
  ['a checkpoint on a day that is not', 4, inNote((note) => note.replace(/time \d{4}-\d\d-\d\d/, 'time 2026-02-30'))],
  ['a checkpoint that is empty', 4, inNote(() => '')],
  ['a checkpoint of another installation', 2, inNote((note) => note.replace(/^[0-9a-f]{8}/, '00000000'))],
  ['a checkpoint with another root', 2, inNote((note) => note.replace(/\n[A-Za-z0-9+/]{43}=\nsm3/, `\n${'A'.repeat(43)}=\nsm3`))],
  ['a checkpoint with another root under SM3 only', 2, inNote((note) => note.replace(/sm3 \S+/, `sm3 ${'A'.repeat(43)}=`))],
  ['a checkpoint with another head', 2, inNote((note) => note.replace(/head \S+/, `head ${'0'.repeat(64)}`))],
  ['a checkpoint with another time', 2, inNote((note) => note.replace(/time \d{4}/, 'time 2025'))],
  ['a checkpoint signed by nobody known', 2, inNote((note) => note.replace(/(— \S+ )....../, '$1AAAAAA'))],
  ['a manifest of format 2', 4, (files) => inManifest(files, (manifest) => ({ ...manifest, format: 2 }))],
  ['a manifest with a format of 1.0', 4, manifestText((content) => content.replace('"format":1', '"format":1.0'))],
  ['a manifest with a key twice', 4, manifestText((content) => content.replace('{"at"', '{"at":"","at"'))],
  ['a manifest with a key more', 4, (files) => inManifest(files, (manifest) => ({ ...manifest, alg: 'md5' }))],
  ['a manifest without its streams', 4, (files) => inManifest(files, ({ streams: _gone, ...manifest }) => manifest)],
  ['a manifest of another installation', 2, (files) => inManifest(files, (manifest) => ({ ...manifest, installation: '00000000-0000-4000-8000-000000000000' }))],
  ['a manifest that claims an event more', 2, (files) => inManifest(files, (manifest) => ({ ...manifest, streams: { ...(manifest['streams'] as object), zzz: { seq: 1, head: '' } } }))],
  ['a manifest that knows no stream', 2, (files) => inManifest(files, (manifest) => ({ ...manifest, streams: {} }))],
  ['a manifest that names a file outside', 4, (files) => inManifest(files, (manifest) => ({ ...manifest, files: { ...(manifest['files'] as object), '../x': '0'.repeat(64) } }))],
  ['a manifest with a wrong hash', 2, (files) => ({ ...files, 'README.txt': bytes('x') })],
  ['a manifest that is no JSON', 4, manifestText(() => 'x')],
  ['a file that the manifest does not name', 4, (files) => ({ ...files, 'checkpoints/auth/999.note': files[noteName(files)] ?? bytes('') })],
  ['a file of an unknown name', 4, withFile('notes.txt', 'x')],
  ['no manifest', 3, without('manifest.json')],
  ['no events', 3, without('events.jsonl')],
  ['a file that the manifest names and is not there', 3, without('README.txt')],
  ['a value that does not fit its commitment', 2, inFile('blobs.jsonl', (content) => content.replace('演示', '某某'))],
  ['a value twice', 4, inFile('blobs.jsonl', (content) => content + content)],
  ['a value without salt', 4, inFile('blobs.jsonl', (content) => content.replace(/"salt":"[^"]*"/, '"salt":""'))],
  ['a line of values with a key twice', 4, inFile('blobs.jsonl', (content) => content.replace('{"c"', '{"c":"","c"'))],
]
