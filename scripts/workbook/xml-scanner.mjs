// Reads XML as it arrives, fast enough for a million cells: tags, attributes and texts. What is not well-formed, or declares anything, is refused.
import { damaged, Refusal, tooComplex } from './refusal.mjs'

const DEEPEST = 64
const ATTRIBUTES_MOST = 128
/** Characters of one tag, one text or one comment. Excel's longest text is 32,767, each at most ten characters when escaped. */
const LONGEST = 1024 * 1024
const [SPACE, QUOTE, APOSTROPHE, SLASH, EQUALS, MORE, EXCLAMATION, QUESTION] = [32, 34, 39, 47, 61, 62, 33, 63]

/**
 * @typedef {object} Handler
 * @property {(name: string, scanner: XmlScanner, depth: number) => void} open the name without its prefix; the root has depth 1
 * @property {(name: string, depth: number) => void} close
 * @property {(raw: string, plain: boolean, depth: number) => void} text plain: nothing in it is escaped
 * @property {(given: string, from: number, depth: number) => number} [quick] takes what begins at `from`, whole elements only, and says where they end; -1 to have it read tag by tag
 */

export class XmlScanner {
  #handler
  #quick
  #rest = ''
  #given = ''
  #names = /** @type {string[]} */ ([])
  #places = new Int32Array(ATTRIBUTES_MOST * 4)
  #count = 0
  #roots = 0

  /** @param {Handler} handler */
  constructor(handler) {
    this.#handler = handler
    this.#quick = handler.quick
  }

  /** @param {string} text the next piece */
  write(text) {
    const given = this.#rest === '' ? text : this.#rest + text
    this.#given = given
    let at = 0
    for (;;) {
      const next = given.indexOf('<', at)
      if (next < 0) break
      if (next > at) this.#text(given.slice(at, next), false)
      const quick = this.#quick === undefined ? -1 : this.#quick(given, next, this.#names.length)
      const after = quick < 0 ? this.#markup(given, next) : quick
      at = after < 0 ? next : after
      if (after < 0) break
    }
    this.#rest = at === 0 ? given : given.slice(at)
    if (this.#rest.length > LONGEST) throw new Refusal('upload.text-too-long')
  }

  /** After the last piece. */
  end() {
    if (this.#names.length > 0 || this.#roots !== 1 || this.#rest.trim() !== '') throw damaged()
  }

  /**
   * An attribute of the tag that was just opened, as written.
   * @param {string} name
   * @returns {string | null}
   */
  attribute(name) {
    for (let at = 0; at < this.#count * 4; at += 4) {
      const start = this.#places[at] ?? 0
      if ((this.#places[at + 1] ?? 0) - start === name.length && this.#given.startsWith(name, start)) return this.#given.slice(this.#places[at + 2], this.#places[at + 3])
    }
    return null
  }

  /** @param {string} raw @param {boolean} plain */
  #text(raw, plain) {
    const depth = this.#names.length
    if (depth > 0) this.#handler.text(raw, plain, depth)
    else if (raw.trim() !== '' && raw !== '\uFEFF') throw damaged()
  }

  /** Where the markup at `from` ends, or -1 where it is not all there. @param {string} given @param {number} from */
  #markup(given, from) {
    const second = given.charCodeAt(from + 1)
    if (Number.isNaN(second)) return -1
    if (second === SLASH) return this.#closing(given, from)
    if (second === QUESTION) return endOf(given, '?>', from + 2)
    return second === EXCLAMATION ? this.#exclaimed(given, from) : this.#opening(given, from)
  }

  #exclaimed(given, from) {
    if (given.startsWith('<!--', from)) return endOf(given, '-->', from + 4)
    if (given.startsWith('<![CDATA[', from)) {
      const end = endOf(given, ']]>', from + 9)
      if (end > 0) this.#text(given.slice(from + 9, end - 3), true)
      return end
    }
    if (given.length - from < 9 && given.length - from < LONGEST && ('<![CDATA['.startsWith(given.slice(from)) || '<!--'.startsWith(given.slice(from)))) return -1
    throw new Refusal('upload.declaration')
  }

  #closing(given, from) {
    const end = given.indexOf('>', from + 2)
    if (end < 0) return -1
    const name = this.#names.pop()
    if (name === undefined || !given.startsWith(name, from + 2) || (end !== from + 2 + name.length && given.slice(from + 2, end).trimEnd() !== name)) throw damaged()
    this.#handler.close(local(name), this.#names.length + 1)
    return end + 1
  }

  #opening(given, from) {
    let at = from + 1
    let code = given.charCodeAt(at)
    while (code > SPACE && code !== SLASH && code !== MORE) code = given.charCodeAt(++at)
    if (at === from + 1) throw damaged()
    const name = given.slice(from + 1, at)
    this.#count = 0
    for (;;) {
      while (code <= SPACE) code = given.charCodeAt(++at)
      if (code === MORE) return this.#opened(name, false, at + 1)
      if (code === SLASH) {
        const last = given.charCodeAt(at + 1)
        if (Number.isNaN(last)) return -1
        if (last !== MORE) throw damaged()
        return this.#opened(name, true, at + 2)
      }
      at = this.#attributeAt(given, at)
      if (at < 0) return -1
      code = given.charCodeAt(at)
    }
  }

  /** Notes the attribute at `from`; where it ends, or -1. */
  #attributeAt(given, from) {
    let at = from
    let code = given.charCodeAt(at)
    while (code > SPACE && code !== EQUALS && code !== MORE && code !== SLASH) code = given.charCodeAt(++at)
    const nameEnd = at
    while (code <= SPACE) code = given.charCodeAt(++at)
    if (Number.isNaN(code)) return -1
    if (code !== EQUALS || nameEnd === from || this.#count === ATTRIBUTES_MOST) throw damaged()
    code = given.charCodeAt(++at)
    while (code <= SPACE) code = given.charCodeAt(++at)
    if (Number.isNaN(code)) return -1
    if (code !== QUOTE && code !== APOSTROPHE) throw damaged()
    const end = given.indexOf(code === QUOTE ? '"' : "'", at + 1)
    if (end < 0) return -1
    this.#note(given, from, nameEnd, at + 1, end)
    return end + 1
  }

  #note(given, nameStart, nameEnd, start, end) {
    const places = this.#places
    for (let at = 0; at < this.#count * 4; at += 4) {
      const other = places[at] ?? 0
      if ((places[at + 1] ?? 0) - other === nameEnd - nameStart && given.startsWith(given.slice(nameStart, nameEnd), other)) throw damaged()
    }
    places.set([nameStart, nameEnd, start, end], this.#count * 4)
    this.#count += 1
  }

  #opened(name, closed, at) {
    const depth = this.#names.length + 1
    if (depth > DEEPEST) throw tooComplex('nesting')
    if (depth === 1) this.#roots += 1
    const short = local(name)
    this.#handler.open(short, this, depth)
    if (closed) this.#handler.close(short, depth)
    else this.#names.push(name)
    return at
  }
}

/** @param {string} name */
const local = (name) => (name.length < 3 ? name : name.slice(name.indexOf(':') + 1))

/** @param {string} given @param {string} mark @param {number} from */
function endOf(given, mark, from) {
  const at = given.indexOf(mark, from)
  return at < 0 ? -1 : at + mark.length
}
