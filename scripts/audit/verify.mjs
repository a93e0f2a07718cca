// Verifies an audit bundle of Plumbline. Stands alone: Node 20 or newer, nothing installed, no network. verify.py says the same in Python.
//   node verify.mjs BUNDLE(.zip or folder) [--checkpoint FILE or FOLDER]… [--key FILE]… [--json]     node verify.mjs --self-test
// Exit: 0 verified, 2 tampered, 3 incomplete, 4 bad input. What is trusted is what you bring: your checkpoints and your key, never the bundle.
import crypto, { createHash, createPublicKey, getHashes, verify } from 'node:crypto'
import { lstatSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { createInflateRaw } from 'node:zlib'

class Bad extends Error {}
const bad = (what) => {
  throw new Bad(what)
}
const LIMIT = 2 ** 26 // bytes of one line, and of one small file
const STREAM = '[a-z0-9][a-z0-9-]{0,63}'
const UUID = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}'
const HEX64 = /^[0-9a-f]{64}$/
const STREAM_NAME = new RegExp(`^${STREAM}$`)
// In one call where this Node has it: most of the time goes into beginning a hash.
const hashOf = (algorithm) => (...parts) => crypto.hash === undefined ? parts.reduce((hash, part) => hash.update(part), createHash(algorithm)).digest() : crypto.hash(algorithm, Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : part))), 'buffer')
const sha256 = hashOf('sha256')
const HASHES = { sha256, ...(getHashes().includes('sm3') && { sm3: hashOf('sm3') }) }
const DECODER = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
const utf8 = (bytes, what) => {
  try {
    return DECODER.decode(bytes)
  } catch {
    return bad(`${what}: not UTF-8`)
  }
}

// ── JSON in its one spelling ────────────────────────────────────────────────────────────────────
function canonical(value, depth = 0) {
  if (depth > 64) throw new RangeError('nested too deep')
  if (value === null || typeof value === 'boolean') return String(value)
  if (typeof value === 'number') return Number.isSafeInteger(value) ? String(value) : bad('a number')
  if (typeof value === 'string') return value.isWellFormed() ? JSON.stringify(value) : bad('a lone surrogate')
  if (Array.isArray(value)) return `[${value.map((item) => canonical(item, depth + 1)).join(',')}]`
  return `{${Object.keys(value).sort().map((key) => `${canonical(key)}:${canonical(value[key], depth + 1)}`).join(',')}}`
}
function isPlain(value, depth) {
  if (depth > 64) return false
  if (typeof value === 'number') return Number.isSafeInteger(value)
  if (typeof value !== 'object' || value === null) return true
  if (Array.isArray(value)) return value.every((item) => isPlain(item, depth + 1))
  let before = null
  for (const key in value) {
    if ((before !== null && key <= before) || !isPlain(value[key], depth + 1)) return false
    before = key
  }
  return true
}
/** The value of a canonical text; undefined for any other text: keys twice or unsorted, 1.0, needless escapes, large numbers. */
function readCanonical(text) {
  try {
    const value = JSON.parse(text)
    // The quick way says yes only where the slow one would: what is written back is the text, keys rise, numbers are whole, no half characters.
    if (!/\\ud/i.test(text) && JSON.stringify(value) === text && isPlain(value, 0)) return value
    return canonical(value) === text ? value : undefined
  } catch {
    return undefined
  }
}
const alphabetically = (a, b) => (a < b ? -1 : a > b ? 1 : 0)
const isRecord = (value) => typeof value === 'object' && value !== null && !Array.isArray(value)
const listed = new Map()
const listOf = (keys) => listed.get(keys) ?? listed.set(keys, keys.split(',')).get(keys)
const hasKeys = (value, keys) => isRecord(value) && Object.keys(value).length === listOf(keys).length && listOf(keys).every((key) => Object.hasOwn(value, key))
const isCount = (value, least) => Number.isSafeInteger(value) && value >= least
const isText = (value, pattern) => typeof value === 'string' && pattern.test(value)

// ── the bundle: a folder, or a zip archive read without a library ───────────────────────────────
const CRC = Int32Array.from({ length: 256 }, (_, n) => Array.from({ length: 8 }).reduce((c) => (c & 1 ? (c >>> 1) ^ 0xedb88320 : c >>> 1), n))
async function* unzipped(data, { at, packed, size, method, crc, name }) {
  const start = at + 30 + data.readUInt16LE(at + 26) + data.readUInt16LE(at + 28)
  if (data.readUInt32LE(at) !== 0x04034b50 || data.toString('latin1', at + 30, at + 30 + data.readUInt16LE(at + 26)) !== name || start + packed > data.length) bad(`${name}: damaged in the archive`)
  const body = data.subarray(start, start + packed)
  const inflating = createInflateRaw()
  if (method === 8) inflating.end(body)
  let [sum, count] = [-1, 0]
  try {
    for await (const chunk of method === 8 ? inflating : [body]) {
      for (let place = 0; place < chunk.length; place += 1) sum = CRC[(sum ^ chunk[place]) & 255] ^ (sum >>> 8)
      count += chunk.length
      yield chunk
    }
  } catch (error) {
    if (error instanceof Bad) throw error
    bad(`${name}: damaged in the archive`)
  }
  if (count !== size || (sum ^ -1) >>> 0 !== crc) bad(`${name}: damaged in the archive`)
}
function zipEntries(data) {
  const end = data.length - 22
  if (end < 0 || data.readUInt32LE(end) !== 0x06054b50 || data.readUInt16LE(end + 20) !== 0) bad('not a zip archive, or one that is cut off')
  let at = data.readUInt32LE(end + 16)
  if (at + data.readUInt32LE(end + 12) !== end) bad('the archive does not add up')
  const entries = []
  for (let left = data.readUInt16LE(end + 10); left > 0; left -= 1) {
    if (at + 46 > end || data.readUInt32LE(at) !== 0x02014b50) bad('the archive does not add up')
    const [nameSize, extra, comment] = [28, 30, 32].map((place) => data.readUInt16LE(at + place))
    const entry = { name: data.toString('latin1', at + 46, at + 46 + nameSize), at: data.readUInt32LE(at + 42), crc: data.readUInt32LE(at + 16), packed: data.readUInt32LE(at + 20), size: data.readUInt32LE(at + 24), method: data.readUInt16LE(at + 10) }
    if ((data.readUInt16LE(at + 8) & 1) === 1 || ![0, 8].includes(entry.method)) bad(`${entry.name}: encrypted, or packed in an unknown way`)
    entries.push([entry.name, () => unzipped(data, entry)])
    at += 46 + nameSize + extra + comment
  }
  return at === end ? entries : bad('the archive does not add up')
}
function folderEntries(folder, below = '') {
  return readdirSync(path.join(folder, below)).sort().flatMap((name) => {
    const place = below + name
    const full = path.join(folder, place)
    const stat = lstatSync(full)
    if (stat.isDirectory()) return folderEntries(folder, `${place}/`)
    return stat.isFile() ? [[place, async function* read() { yield readFileSync(full) }]] : bad(`${place}: not a file`)
  })
}
const KNOWN = new RegExp(`^(README\\.txt|verify\\.py|verify\\.mjs|events\\.jsonl|blobs\\.jsonl|manifest\\.json|checkpoints/${STREAM}/[1-9][0-9]{0,15}\\.note|evidence/[0-9a-f]{64}|data/(releases|revisions|documents|evidence|submissions)\\.jsonl|data/releases/[a-z0-9-]{1,64}-v[1-9][0-9]{0,5}\\.jsonl|open/(data/)?[A-Za-z0-9][A-Za-z0-9._-]{0,63})$`)
function openBundle(place) {
  let entries
  try {
    entries = lstatSync(place).isDirectory() ? folderEntries(place) : zipEntries(readFileSync(place))
  } catch (error) {
    bad(error instanceof Bad ? error.message : `${place}: cannot be read`)
  }
  const files = new Map()
  for (const [name, chunks] of entries) {
    if (name.endsWith('/') || name.split('/').some((part) => /^\.[^.]/.test(part) || part === '__MACOSX')) continue
    if (!KNOWN.test(name)) bad(`${name}: not a file of a bundle`)
    if (files.has(name)) bad(`${name}: twice in the archive`)
    files.set(name, { chunks, hash: null })
  }
  return files
}
/** The bytes of a file, hashed as they pass. */
async function* passing(file) {
  const hash = createHash('sha256')
  for await (const chunk of file.chunks()) {
    hash.update(chunk)
    yield chunk
  }
  file.hash = hash.digest('hex')
}
async function whole(file, name) {
  const chunks = []
  let size = 0
  for await (const chunk of passing(file)) if ((size += chunk.length) > LIMIT) bad(`${name}: too large`)
  else chunks.push(chunk)
  return Buffer.concat(chunks)
}
async function digest(file) {
  const chunks = passing(file)
  for (let next = await chunks.next(); next.done !== true; next = await chunks.next());
}
async function* lines(file, name) {
  let rest = Buffer.alloc(0)
  for await (const chunk of passing(file)) {
    rest = rest.length === 0 ? chunk : Buffer.concat([rest, chunk])
    let from = 0
    for (let at = rest.indexOf(10); at >= 0; at = rest.indexOf(10, from)) {
      yield utf8(rest.subarray(from, at), name)
      from = at + 1
    }
    rest = rest.subarray(from)
    if (rest.length > LIMIT) bad(`${name}: a line is too long`)
  }
  if (rest.length > 0) bad(`${name}: the last line is cut off`)
}

// ── notes and keys ──────────────────────────────────────────────────────────────────────────────
function base64(text, length) {
  const bytes = Buffer.from(text, 'base64')
  return bytes.length === length && bytes.toString('base64') === text ? bytes : null
}
const isInstant = (text) => /^[12]\d{3}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(text) && !Number.isNaN(Date.parse(text)) && new Date(text).toISOString() === text
function readNote(text, what) {
  const [head, tail, ...more] = text.split('\n\n')
  const parts = new RegExp(`^(${UUID})/audit/(${STREAM})\n([1-9][0-9]{0,15})\n(\\S+)\nsm3 (\\S+)\nhead ([0-9a-f]{64})\ntime (\\S+)\npolicy 1$`).exec(head ?? '')
  const signed = tail?.endsWith('\n') === true && more.length === 0 ? tail.slice(0, -1).split('\n').map((line) => /^— ([^\s+]+) (\S+)$/.exec(line)) : []
  const [roots, signatures] = [[parts?.[4], parts?.[5]].map((root) => base64(root ?? '', 32)), signed.map((one) => one && base64(one[2], 68))]
  if (parts === null || !Number.isSafeInteger(Number(parts[3])) || roots.includes(null) || !isInstant(parts[7]) || signed.length === 0 || signatures.includes(null)) bad(`${what}: not a checkpoint in the known form (policy 1)`)
  const [, installation, stream, size, , , h] = parts
  return { installation, stream, size: Number(size), sha256: roots[0], sm3: roots[1], head: h, time: parts[7], text: `${head}\n`, signatures: signatures.map((bytes, at) => ({ id: `${signed[at][1]}+${bytes.toString('hex', 0, 4)}`, signature: bytes.subarray(4) })) }
}
function readKeys(text, what) {
  const keys = text.split('\n').map((line) => line.trim()).filter((line) => line !== '' && !line.startsWith('#')).map((line) => {
    const parts = new RegExp(`^(${UUID}/audit)\\+([0-9a-f]{8})\\+(\\S{44})$`).exec(line)
    const raw = parts && base64(parts[3], 33)
    if (!raw || raw[0] !== 1 || sha256(`${parts[1]}\n`, raw).toString('hex', 0, 4) !== parts[2]) bad(`${what}: not a public key of an audit signer`)
    return { id: `${parts[1]}+${parts[2]}`, name: parts[1], key: createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: raw.subarray(1).toString('base64url') }, format: 'jwk' }) }
  })
  return keys.length === 0 ? bad(`${what}: holds no key`) : keys
}
/** Signed by one of the keys, and by none of them badly. */
function isSigned({ text, signatures }, keys) {
  const own = signatures.flatMap(({ id, signature }) => keys.filter((key) => key.id === id).map(({ key }) => verify(null, Buffer.from(text), key, signature)))
  return own.length > 0 && own.every(Boolean)
}
function outsideNotes(place) {
  try {
    if (lstatSync(place).isDirectory()) return folderEntries(place).filter(([name]) => name.endsWith('.note')).flatMap(([name]) => outsideNotes(path.join(place, name)))
    const pieces = utf8(readFileSync(place), place).split('\n\n')
    return pieces.length % 2 === 1 ? bad(`${place}: not a checkpoint in the known form (policy 1)`) : pieces.flatMap((piece, at) => (at % 2 === 1 ? [] : [readNote(`${piece}\n\n${pieces[at + 1].replace(/\n$/, '')}\n`, place)]))
  } catch (error) {
    return bad(error instanceof Bad ? error.message : `${place}: cannot be read`)
  }
}

// ── one stream: chain and trees ─────────────────────────────────────────────────────────────────
const int64 = (value) => {
  const bytes = Buffer.alloc(8)
  bytes.writeBigInt64BE(BigInt(value))
  return bytes
}
const join = (hash, nodes) => nodes.reduceRight((right, left) => hash(Buffer.of(1), left, right))
class Walk {
  size = 0
  micros = 0n
  broken = false
  #trees = Object.entries(HASHES).map(([name, hash]) => ({ name, hash, nodes: [] }))
  #due
  constructor(installation, stream, notes) {
    this.head = sha256(`genesis:${stream}:${installation}`)
    this.agreed = 0
    this.#due = notes.toSorted((a, b) => a.size - b.size)
  }
  /** Null, or why this event does not follow. */
  take({ seq, us, body, h }) {
    if (seq !== this.size + 1) return seq > this.size + 1 ? ['missing', this.size + 1] : ['repeated', seq]
    const data = Buffer.concat([int64(us), Buffer.from(body)])
    this.#trees.forEach(({ hash, nodes }, at) => {
      nodes.push(hash(Buffer.of(0), data))
      if (at === 0) this.next = sha256(Buffer.of(1), this.head, int64(seq), nodes.at(-1))
      for (let rest = this.size; rest % 2 === 1; rest = Math.floor(rest / 2)) nodes.push(join(hash, nodes.splice(-2)))
    })
    if (this.next.toString('hex') !== h) return ['edited', seq]
    this.head = this.next
    this.size = seq
    return null
  }
  /** The place where a checkpoint of this size differs, if one does. */
  compare() {
    let differs = null
    const compared = this.#due[0]?.size === this.size
    for (; this.#due[0]?.size === this.size; this.#due.shift()) {
      const [note] = this.#due
      if (note.head !== this.head.toString('hex') || this.#trees.some(({ name, hash, nodes }) => !join(hash, nodes).equals(note[name]))) differs = ['root', this.agreed + 1]
    }
    if (compared && differs === null) this.agreed = this.size
    return differs
  }
  /** Checkpoints that cover more than there is. */
  beyond = () => this.#due.length > 0
}

// ── figures: what was published is what was told, and every rate is what its counts give ────────
const SCALE = 10n ** 12n // of a stored rate
const FROZEN = 'metric,missing,period,qualifier,seq,unit,value,version'
const isString = (value) => typeof value === 'string'
const isFigure = (one) => ['metric', 'unit', 'period', 'qualifier'].every((key) => isString(one[key])) && isCount(one.seq, 1) && isCount(one.version, 1) && (one.value === null || isText(one.value, /^-?(0|[1-9][0-9]*)(\.[0-9]{1,12})?$/)) && (one.missing === null || isString(one.missing))
const isFrozen = (one) => (hasKeys(one, FROZEN) || hasKeys(one, `footnotes,${FROZEN}`)) && isFigure(one)
const isRevision = (one) => hasKeys(one, 'at,batch,by,id,inputs,metric,missing,origin,period,qualifier,reason,releases,seq,unit,value,version') && isFigure(one) && isText(one.id, /^[1-9][0-9]{0,18}$/)
  && Array.isArray(one.releases) && one.releases.every(isString) && Array.isArray(one.inputs) && one.inputs.every((part) => hasKeys(part, 'id,part') && isString(part.id) && isString(part.part))
/** What a line says of a figure, as a number: sums of them do not depend on the order of the lines. */
const fingerprint = (one) => BigInt(`0x${sha256(canonical(['metric', 'period', 'seq', 'version', 'value', 'missing', 'qualifier'].map((key) => one[key]))).toString('hex')}`)
/** A decimal times 10^12. */
function scaled(text) {
  const [units, rest = ''] = text.split('.')
  return BigInt(units + rest.padEnd(12, '0'))
}
const size = (value) => (value < 0n ? -value : value)
/** Numerator over denominator in per cent, half away from zero at 12 places, times 10^12. */
function rateOf(numerator, denominator) {
  const [top, below] = [size(numerator) * 100n * SCALE, size(denominator)]
  const rounded = (2n * top + below) / (2n * below)
  return (numerator < 0n) === (denominator < 0n) ? rounded : -rounded
}
/** The hashes that events tell of releases. */
class Told {
  published = new Map()
  first = new Set()
  since = new Map()
  take({ act, obj, after }, at) {
    const of = (key) => (isRecord(after) && Object.hasOwn(after, key) ? after[key] : null)
    const root = of('root')
    if (!isString(root)) return
    const release = act === 'release.publish' ? obj.id : act === 'installation.load-reference' ? of('release') : null
    if (isString(release)) {
      this.published.set(release, root)
      this.since.set(release, { year: obj.year, at: act === 'release.publish' && isString(of('at')) && isInstant(of('at')) ? of('at') : at })
    } else if (act === 'installation.load-reference') this.first.add(root)
  }
  /** What a bundle made at that instant holds: every version of the year, or of all, whose time had come. 23 characters: to the millisecond. */
  expected = (year, at) => [...this.since].filter(([, since]) => (year === null || since.year === year) && since.at.slice(0, 23) <= at.slice(0, 23)).map(([release]) => release)
  agrees = (release, root) => (this.published.has(release) ? this.published.get(release) === root : this.first.has(root))
}
async function verifyFigures(files, told, find, report, manifest) {
  const left = new Map()
  for (const name of [...files.keys()].sort(alphabetically)) {
    const parts = /^data\/releases\/(.+)-v([1-9][0-9]*)\.jsonl$/.exec(name)
    if (parts === null) continue
    const release = `${parts[1]}/${parts[2]}`
    const hash = createHash('sha256')
    let [number, total] = [0, 0n]
    for await (const line of lines(files.get(name), name)) {
      number += 1
      const one = readCanonical(line)
      if (!isFrozen(one)) bad(`${name}, line ${number}: not a figure in the known form`)
      hash.update(number === 1 ? line : `\n${line}`)
      total += fingerprint(one)
    }
    if (!told.agrees(release, hash.digest('hex'))) find('release', '', 0, release)
    left.set(release, total)
    report.releases += 1
  }
  // What the manifest names and is not there is told as a missing file.
  for (const release of told.expected(manifest.year, manifest.at)) if (!Object.hasOwn(manifest.files, `data/releases/${release.replace(/\/(?!.*\/)/s, '-v')}.jsonl`)) find('left-out', '', 0, release)
  if (!files.has('data/revisions.jsonl')) return
  const values = new Map()
  let number = 0
  for await (const line of lines(files.get('data/revisions.jsonl'), 'data/revisions.jsonl')) {
    number += 1
    const one = readCanonical(line)
    if (!isRevision(one) || values.has(one.id)) bad(`data/revisions.jsonl, line ${number}: not a revision in the known form, or twice`)
    values.set(one.id, one.value)
    for (const release of one.releases) if (left.has(release)) left.set(release, left.get(release) - fingerprint(one))
    const counts = new Map(one.inputs.map(({ part, id }) => [part, id]))
    if (!values.has(counts.get('NUMERATOR')) || !values.has(counts.get('DENOMINATOR'))) continue
    const [numerator, denominator] = ['NUMERATOR', 'DENOMINATOR'].map((part) => values.get(counts.get(part)))
    const given = numerator !== null && denominator !== null && scaled(denominator) !== 0n
    report.rates += 1
    if ((given ? rateOf(scaled(numerator), scaled(denominator)) : null) !== (one.value === null ? null : scaled(one.value))) find('rate', '', 0, `${one.metric} ${one.unit} ${one.period} #${one.seq}`)
  }
  for (const [release, rest] of left) if (rest !== 0n) find('lines', '', 0, release)
}

// ── the whole ───────────────────────────────────────────────────────────────────────────────────
const LAST_MICROS = 253402300799999999n
// Up to the year 9999 the microseconds are more than a number holds, so they are split as text.
let [second, written] = ['', '']
function iso(us) {
  if (us.slice(0, -6) !== second || written === '') [second, written] = [us.slice(0, -6), new Date(Number(us.slice(0, -6)) * 1000).toISOString().slice(0, 19)]
  return `${written}.${us.slice(-6).padStart(6, '0')}Z`
}
const isEvent = (e) => hasKeys(e, 'at,body,h,seq,stream,us') && isText(e.stream, STREAM_NAME) && isCount(e.seq, 1) && isText(e.us, /^(0|[1-9]\d{0,17})$/) && BigInt(e.us) <= LAST_MICROS && isText(e.at, /./) && isText(e.h, HEX64) && typeof e.body === 'string'
const isBody = (b) => hasKeys(b, 'act,actor,after,app,batch,before,id,ip,obj,req,result,v,why') && b.v === 1 && hasKeys(b.actor, 'id,role,sid8') && hasKeys(b.obj, 'dept,id,t,year') && typeof b.act === 'string' && ['ok', 'denied', 'error'].includes(b.result)
function readManifest(text) {
  const manifest = text.endsWith('\n') ? readCanonical(text.slice(0, -1)) : undefined
  const sound = hasKeys(manifest, 'at,files,format,installation,product,streams,year') && manifest.format === 1 && isText(manifest.installation, new RegExp(`^${UUID}$`)) && isInstant(manifest.at) && typeof manifest.product === 'string' && (manifest.year === null || isCount(manifest.year, 1900))
    && isRecord(manifest.files) && Object.entries(manifest.files).every(([name, hash]) => KNOWN.test(name) && name !== 'manifest.json' && isText(hash, HEX64))
    && isRecord(manifest.streams) && Object.entries(manifest.streams).every(([name, one]) => isText(name, STREAM_NAME) && hasKeys(one, 'head,seq') && isCount(one.seq, 0) && isText(one.head, /^([0-9a-f]{64})?$/))
  return sound ? manifest : bad('manifest.json: not in the known form (format 1)')
}

// In every bundle, empty or not: a manifest that is silent about one of them does not make it unnecessary.
const ALWAYS = ['releases', 'revisions', 'documents', 'submissions', 'evidence'].map((name) => `data/${name}.jsonl`)

async function verifyBundle({ bundle, checkpoints, keyFiles }) {
  const keys = keyFiles.flatMap((place) => {
    try {
      return readKeys(utf8(readFileSync(place), place), place)
    } catch (error) {
      return bad(error instanceof Bad ? error.message : `${place}: cannot be read`)
    }
  })
  const outside = checkpoints.flatMap(outsideNotes)
  const files = openBundle(bundle)
  const report = { code: 0, findings: [], installation: null, missing: [], rates: 0, redacted: 0, releases: 0, remarks: [], revealed: 0, streams: [], year: null }
  const find = (reason, stream, seq, about = '') => report.findings.push({ about, reason, seq, stream })
  for (const name of ['manifest.json', 'events.jsonl']) if (!files.has(name)) report.missing.push(`file ${name}`)
  if (report.missing.length > 0) return { ...report, code: 3 }
  const manifest = readManifest(utf8(await whole(files.get('manifest.json'), 'manifest.json'), 'manifest.json'))
  report.installation = manifest.installation
  report.year = manifest.year
  for (const name of files.keys()) if (name !== 'manifest.json' && !Object.hasOwn(manifest.files, name)) bad(`${name}: not named in manifest.json`)
  for (const name of new Set([...Object.keys(manifest.files), ...ALWAYS])) if (!files.has(name)) report.missing.push(`file ${name}`)

  // Who is believed: the keys and the origin that were brought.
  for (const { name } of keys) if (name !== `${manifest.installation}/audit`) find('origin', '', 0)
  const inside = []
  for (const name of [...files.keys()].filter((one) => one.startsWith('checkpoints/')).sort(alphabetically)) {
    const note = readNote(utf8(await whole(files.get(name), name), name), name)
    if (name !== `checkpoints/${note.stream}/${note.size}.note`) bad(`${name}: holds the checkpoint of another place`)
    inside.push(note)
  }
  const seen = new Map()
  const known = new Set(outside.flatMap((note) => note.signatures.map(({ id }) => id)))
  for (const [at, note] of [...outside, ...inside].entries()) {
    const place = `${note.stream}/${note.size}`
    const roots = [note.sha256, note.sm3].map((root) => root.toString('hex')).join() + note.head
    if ((seen.get(place) ?? roots) !== roots) find('conflict', note.stream, note.size)
    seen.set(place, roots)
    if (note.installation !== manifest.installation) find('origin', note.stream, note.size)
    if (keys.length > 0 ? !isSigned(note, keys) : at >= outside.length && known.size > 0 && !note.signatures.some(({ id }) => known.has(id))) find('signature', note.stream, note.size)
  }

  const walks = new Map()
  const walkOf = (stream) => {
    if (!walks.has(stream)) walks.set(stream, new Walk(manifest.installation, stream, [...outside, ...inside].filter((note) => note.stream === stream)))
    return walks.get(stream)
  }
  const named = new Set()
  const told = new Told()
  let [number, current] = [0, '']
  for await (const line of lines(files.get('events.jsonl'), 'events.jsonl')) {
    number += 1
    const event = readCanonical(line)
    if (!isEvent(event)) bad(`events.jsonl, line ${number}: not an event in the known form`)
    const { stream, seq, us, at, body } = event
    if (stream < current) find('order', stream, seq)
    if (stream < current) continue
    current = stream
    const walk = walkOf(stream)
    if (walk.broken) continue
    const fault = walk.take(event) ?? walk.compare()
    if (fault !== null) {
      walk.broken = true
      find(fault[0], stream, fault[1])
      continue
    }
    if (iso(us) !== at) find('time-text', stream, seq)
    const said = readCanonical(body)
    if (isBody(said)) told.take(said, at)
    else find('body', stream, seq)
    if (BigInt(us) < walk.micros) report.remarks.push(`clock ${stream} ${seq}`)
    walk.micros = BigInt(us)
    for (const [, commitment] of body.matchAll(/"c:([0-9a-f]{64})"/g)) named.add(commitment)
  }
  for (const stream of [...Object.keys(manifest.streams), ...[...outside, ...inside].map((note) => note.stream)]) walkOf(stream)
  for (const [stream, walk] of [...walks].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const { seq, head } = Object.hasOwn(manifest.streams, stream) ? manifest.streams[stream] : { seq: 0, head: '' }
    if (!walk.broken) {
      if (walk.size < seq || walk.beyond()) find('cut', stream, walk.size + 1)
      else if (walk.size > seq) find('beyond-head', stream, seq + 1)
      else if (walk.head.toString('hex') !== head) find('head', stream, seq)
    }
    const own = outside.filter((note) => note.stream === stream).reduce((most, note) => Math.max(most, note.size), 0)
    const signed = keys.length > 0 ? inside.filter((note) => note.stream === stream).reduce((most, note) => Math.max(most, note.size), 0) : 0
    if (outside.length > 0 && seq > 0 && own === 0 && signed === 0) report.missing.push(`checkpoint ${stream}`)
    report.streams.push({ events: walk.size, outside: own, signed, stream })
  }
  if (outside.length === 0) report.missing.push('checkpoint')
  if (HASHES.sm3 === undefined) report.missing.push('sm3')

  if (files.has('blobs.jsonl')) {
    const blobs = new Set()
    for await (const line of lines(files.get('blobs.jsonl'), 'blobs.jsonl')) {
      const blob = readCanonical(line)
      if (!hasKeys(blob, 'c,salt,value') || !isText(blob.c, HEX64) || !isText(blob.salt, /^([0-9a-f]{2}){16,}$/) || typeof blob.value !== 'string' || blobs.has(blob.c)) bad('blobs.jsonl: a line not in the known form, or twice')
      blobs.add(blob.c)
      if (sha256(Buffer.from(blob.salt, 'hex'), blob.value).toString('hex') !== blob.c) find('value', '', 0, blob.c)
      else if (named.delete(blob.c)) report.revealed += 1
    }
  }
  report.redacted = named.size
  await verifyFigures(files, told, find, report, manifest)
  for (const [name, file] of files) {
    if (name === 'manifest.json') continue
    if (file.hash === null) await digest(file)
    if (file.hash !== manifest.files[name] || (name.startsWith('evidence/') && file.hash !== name.slice(9))) find('file', '', 0, name)
  }
  const order = ({ stream, seq, reason, about }) => [stream, String(seq).padStart(16, '0'), reason, about].join(' ')
  report.findings = [...new Map(report.findings.map((finding) => [order(finding), finding])).entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, finding]) => finding)
  report.missing.sort(alphabetically)
  return { ...report, code: report.findings.length > 0 ? 2 : report.missing.length > 0 ? 3 : 0 }
}

// ── words ───────────────────────────────────────────────────────────────────────────────────────
const SAYS = {
  edited: ['内容与哈希不符,被改过', 'is not as it was hashed: altered'],
  missing: ['不在应在的位置,被删或被调换了次序', 'is not where it should be: deleted, or moved'],
  repeated: ['重复或次序颠倒', 'comes twice or out of order'],
  order: ['出现在别的链之后,次序不对', 'stands behind another stream: out of order'],
  cut: ['缺失,链尾被截断', 'is missing: the end was cut off'],
  'beyond-head': ['在链头之后,是后加的', 'stands behind the head: added afterwards'],
  head: ['与链头记录的哈希不符', 'is not what the head of the stream says'],
  root: ['起(至检查点为止)与检查点的根不符,历史被重写,或检查点被改', 'and what follows up to a checkpoint differ from it: history rewritten, or the checkpoint altered'],
  conflict: ['有两个互相矛盾的检查点', 'has two checkpoints that contradict each other'],
  signature: ['的检查点不是由这把密钥签署的', 'has a checkpoint that was not signed by this key'],
  origin: ['属于另一套系统(来源标识不同)', 'belongs to another installation (another origin)'],
  'time-text': ['的时间两种写法不一致', 'has two times that differ'],
  body: ['的内容不是规范形式', 'has a body that is not in the canonical form'],
  value: ['加盐的值与承诺不符', 'a salted value does not fit its commitment'],
  file: ['文件与清单中的哈希不符', 'a file is not as the manifest says'],
  release: ['这一版的数据与发布时写入日志的校验值不符', 'the figures of this version do not have the hash that the log tells of it'],
  'left-out': ['日志记有这一版的发布,包里没有它的数据', 'the log tells that this version was published; its figures are not in the bundle'],
  lines: ['这一版的数据与修订记录对不上', 'the figures of this version are not those of the revisions that it names'],
  rate: ['比率与分子、分母算出的不一致', 'the rate is not what its counts give'],
}
const RESULTS = { 0: ['已核实', 'VERIFIED'], 2: ['发现篡改', 'TAMPERED'], 3: ['材料不全', 'INCOMPLETE'], 4: ['输入不合格', 'BAD INPUT'] }
function missingWords(what) {
  if (what === 'checkpoint') return ['没有带来检查点:链本身前后一致,但没有和包以外的任何东西比对过,整条重写或截尾看不出来。请用 --checkpoint', 'no checkpoint was brought: the chains are consistent; nothing outside the bundle was compared, so a full rewrite or a cut end would not show. Use --checkpoint']
  if (what === 'sm3') return ['这个 Node 没有 SM3,未比对 SM3 根', 'this Node has no SM3, so the SM3 roots were not compared']
  return what.startsWith('checkpoint ') ? [`链 ${what.slice(11)} 没有检查点可比`, `no checkpoint to compare stream ${what.slice(11)} with`] : [`缺少文件 ${what.slice(5)}`, `file ${what.slice(5)} is missing`]
}
function print(report) {
  const [zh, en] = RESULTS[report.code]
  const events = report.streams?.reduce((sum, one) => sum + one.events, 0) ?? 0
  const about = report.streams ? [`:${report.streams.length} 条链,${events} 条事件,已隐去的值 ${report.redacted} 个`, `: ${report.streams.length} streams, ${events} events, ${report.redacted} values redacted`] : [`:${report.reason}`, `: ${report.reason}`]
  console.log(`${zh}${about[0]}\n${en}${about[1]}`)
  if (report.releases > 0) console.log(`发布版本 ${report.releases} 个已对照日志,比率 ${report.rates} 个已按分子、分母重算\n${report.releases} versions of releases held against the log, ${report.rates} rates computed again from their counts`)
  if (Number.isInteger(report.year)) console.log(`归档包:只含 ${report.year} 年度的数据\narchive package: the figures of ${report.year} only`)
  for (const { stream, seq, reason, about: which } of report.findings?.slice(0, 50) ?? []) {
    const place = stream === '' ? [which, which] : [`链 ${stream} 第 ${seq} 条`, `stream ${stream}, event ${seq}`]
    console.log(`- ${place[0]} ${SAYS[reason][0]}\n  ${place[1]} ${SAYS[reason][1]} [${reason}]`)
  }
  for (const what of report.missing ?? []) console.log(`- ${missingWords(what).join('\n  ')}`)
  for (const remark of report.remarks ?? []) console.log(`- 时钟曾回拨(不是篡改):${remark.slice(6)}\n  the clock was set back (no tampering): ${remark.slice(6)}`)
}

function readArguments(given) {
  const asked = { bundle: undefined, checkpoints: [], keyFiles: [] }
  for (let at = 0; at < given.length; at += 1) {
    const word = given[at]
    if (word === '--json') continue
    if (word === '--checkpoint' || word === '--key') (word === '--key' ? asked.keyFiles : asked.checkpoints).push(given[(at += 1)] ?? bad(`${word}: which file?`))
    else if (word.startsWith('-') || asked.bundle !== undefined) bad(`${word}: not understood`)
    else asked.bundle = word
  }
  return asked.bundle === undefined ? bad('usage: verify.mjs BUNDLE [--checkpoint FILE] [--key FILE] [--json]') : asked
}
/** Known answers: SM3 of "abc" (GB/T 32905-2016, A.1), and the first test of RFC 8032, 7.1. */
function selfTest() {
  const x = Buffer.from('d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a', 'hex').toString('base64url')
  const signature = 'e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b'
  const ed25519 = verify(null, Buffer.alloc(0), createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' }), Buffer.from(signature, 'hex'))
  const sm3 = HASHES.sm3?.('abc').toString('hex') === '66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0'
  return { code: sm3 && ed25519 ? 0 : 3, ed25519, sm3 }
}

process.on('uncaughtException', () => process.exit(4))
const words = process.argv.slice(2)
let report
try {
  report = words[0] === '--self-test' ? selfTest() : await verifyBundle(readArguments(words))
} catch (error) {
  report = { code: 4, reason: error instanceof Bad ? error.message : `unreadable (${error instanceof Error ? error.message : String(error)})` }
}
if (words.includes('--json') || words[0] === '--self-test') console.log(JSON.stringify(report))
else print(report)
process.exitCode = report.code
