// Bodies that no browser sends: broken, cut, nested, or made to be read as something else. The same ones each run.
import fc from 'fast-check'

export interface BrokenBody {
  readonly type: string
  readonly body: Uint8Array
}

const FLIGHT = 'text/plain;charset=UTF-8'
const BOUNDARY = '----plumb'
const MULTIPART = `multipart/form-data; boundary=${BOUNDARY}`
const bytes = (text: string): Uint8Array => Buffer.from(text, 'utf8')
const nested = (depth: number, open: string, close: string): string => open.repeat(depth) + close.repeat(depth)

const FLIGHT_TEXTS = ['', '[', ']', '{', '{}', '[]', 'null', '"x"', '[null', '[,]', '[1e999]', '["$K1"]', '["$K0"]', '["$F1"]', '["$F0"]', '["$@1"]', '["$Q1"]', '["$W1"]', '["$B1"]', '["$R1"]', '["$r1"]', '["$X1"]', '["$1"]', '["$0"]', '["$$"]', '["$undefined"]', '["$NaN"]', '["$-Infinity"]', '["$D"]', '["$Dnever"]',
  '["$n"]', '["$nx"]', `["$n${'9'.repeat(50_000)}"]`, '["$1:__proto__:polluted"]', '["$1:constructor:constructor"]', '["$1:then"]', '{"then":"$1:then"}', '{"0":{"then":"$F1"}}', '[{"then":"$1:__proto__:then","status":"resolved_model","reason":-1,"value":"{\\"then\\":\\"$B0\\"}"}]', '["$ACTION_REF_1"]', '["$h1"]', '["$T1"]', '["$S"]', '["$Sreact.element"]', '["$L1"]', '["$Y"]', '["$i1"]', '["$g1"]',
  nested(5000, '[', ']'), nested(5000, '{"a":', '}'), `[${'"$K1",'.repeat(20_000)}1]`, `["${'a'.repeat(500_000)}"]`, '\u0000', '[\u0000]', '["\\ud800"]', '["\\u0000"]', `[{"${'a'.repeat(10_000)}":1}]`, '[{"__proto__":{"polluted":1}}]', '[{"constructor":{"prototype":{"polluted":1}}}]', 'undefined', '<xml/>', '%00%ff', '[[[]', '["a" "b"]', '[0x10]', "['a']", '[NaN]', '0:["$@1"]\n1:{}']

const part = (name: string, value: string, more = ''): string => `--${BOUNDARY}\r\nContent-Disposition: form-data; name="${name}"${more}\r\n\r\n${value}\r\n`
const END = `--${BOUNDARY}--\r\n`
const MULTIPART_TEXTS = ['', END, `--${BOUNDARY}`, `--${BOUNDARY}\r\n\r\n`, part('0', '["$K1"]') + END, part('0', '[{},"$K1"]') + part('1_year', '2024') + END, part('0', '[') + END, part('0', '["$K1"]'), part('1_x', 'y') + END, part('0', '["$1"]') + part('1', '"$0"') + END, part('0', '["$1"]') + part('1', '"$1"') + END,
  part('$ACTION_ID_', 'x') + END, part(`$ACTION_ID_${'0'.repeat(42)}`, '') + END, part('$ACTION_REF_1', '') + END, part('$ACTION_REF_1', '') + part('$ACTION_1:0', '{"id":"x","bound":"$@1"}') + part('$ACTION_1:1', '[') + END, part('$ACTION_1:0', '{') + END, part('$ACTION_KEY', 'x') + END,
  part('0', '[{},"$K1"]', '; filename="a.txt"') + END, part('a\u0000b', 'x') + END, part('__proto__', 'x') + END, part('"; name="b', 'x') + END, part('x'.repeat(100_000), 'y') + END, Array.from({ length: 3000 }, (_, at) => part(`1_f${at}`, 'v')).join('') + part('0', '[{},"$K1"]') + END,
  `--${BOUNDARY}\r\nContent-Disposition: form-data\r\n\r\nx\r\n${END}`, `--${BOUNDARY}\r\nX: ${'y'.repeat(100_000)}\r\n\r\nx\r\n${END}`, `--${BOUNDARY}\nContent-Disposition: form-data; name="0"\n\n[]\n--${BOUNDARY}--`, `--other\r\nContent-Disposition: form-data; name="0"\r\n\r\n[]\r\n--other--`]

const JSON_TEXTS = ['', '{', '{"csrfToken":', '{"csrfToken":1,"csrfToken":2}', '[]', 'null', '"x"', '{"loginName":{"not":""},"password":{"not":""}}', '{"loginName":["a"],"password":["b"]}', nested(20_000, '[', ']'), '{"__proto__":{"x":1}}', '\u0000', '{"loginName":"\\u0000"}', '{"loginName":"\\ud800"}', `{"loginName":"${'a'.repeat(300_000)}"}`, '{"a":1e999}']
const FORM_TEXTS = ['', '&', '=', '&&&===', '%', '%zz=%zz', 'loginName=%00', 'loginName=%ED%A0%80&password=%FF%FE', 'loginName[not]=&password[not]=', 'csrfToken=x&csrfToken=y', `loginName=${'a'.repeat(300_000)}`, 'a=1&'.repeat(20_000), 'callbackUrl=javascript:alert(1)', 'json=maybe', '__proto__[x]=1']

const WRITTEN: readonly BrokenBody[] = [
  ...FLIGHT_TEXTS.map((text) => ({ type: FLIGHT, body: bytes(text) })),
  ...MULTIPART_TEXTS.map((text) => ({ type: MULTIPART, body: bytes(text) })),
  ...['multipart/form-data', 'multipart/form-data; boundary=', `multipart/form-data; boundary="${'b'.repeat(5000)}"`, 'multipart/mixed; boundary=x', 'application/octet-stream', 'x', '', 'text/plain; charset=utf-16', 'application/x-www-form-urlencoded; charset=nothing'].map((type) => ({ type, body: bytes(part('0', '[]') + END) })),
  ...JSON_TEXTS.map((text) => ({ type: 'application/json', body: bytes(text) })),
  ...FORM_TEXTS.map((text) => ({ type: 'application/x-www-form-urlencoded', body: bytes(text) })),
]

/** A sound body with a few bytes changed, put in or cut off. */
const mutated: fc.Arbitrary<BrokenBody> = fc
  .tuple(fc.constantFrom(...WRITTEN.filter(({ body }) => body.length > 4 && body.length < 5000)), fc.array(fc.tuple(fc.nat(), fc.integer({ min: 0, max: 255 }), fc.nat(2)), { minLength: 1, maxLength: 8 }))
  .map(([{ type, body }, changes]) => {
    let changed = [...body]
    for (const [at, byte, how] of changes) {
      const place = at % Math.max(changed.length, 1)
      if (how === 0) changed[place] = byte
      else if (how === 1) changed.splice(place, 0, byte)
      else changed = changed.slice(0, Math.max(place, 1))
    }
    return { type, body: Uint8Array.from(changed) }
  })

/** As many bodies as are asked for: the written ones first, spread evenly, then changed ones. */
export function brokenBodies(count: number): readonly BrokenBody[] {
  if (count <= WRITTEN.length) return Array.from({ length: count }, (_, at) => WRITTEN[Math.floor((at * WRITTEN.length) / count)]).flatMap((one) => one ?? [])
  return [...WRITTEN, ...fc.sample(mutated, { numRuns: count - WRITTEN.length, seed: 20_261_123 })]
}
