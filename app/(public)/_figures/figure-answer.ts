// What the address of a figure answers: the drawing, the picture, the table, or a refusal in the form that was asked for.
import 'server-only'
import type { Display } from '@/app/_http/display'
import { statusOf } from '@/app/_http/problem-answer'
import type { Answer } from '@/app/_http/route'
import { PICTURE_SIZES, type PictureSize } from '@/components/charts/figure-picture'
import type { Svg } from '@/components/charts/svg'
import { problem } from '@/lib/domain/problem'
import { ok, refused, type Result } from '@/lib/domain/result'
import { contentDisposition, fileName } from '@/lib/exports/file-name'
import { problemSentence } from '@/lib/i18n/problem-sentence'
import { environment } from '@/lib/platform/env'
import { drawPicture } from '@/lib/platform/pictures/draw-picture'
import { pictureTag } from '@/lib/platform/pictures/picture-tag'
import { searchText, type Search } from '../_reading/selection'
import { releaseName } from '../_reading/words'
import { figureData } from './figure-data'
import type { FigureDocument } from './figure-document'
import { marksOf, pictureOf, sentenceOf } from './figure-picture'
import { dayOf } from './figure-words'
import { figureLoader } from './index'

interface Asked {
  readonly chart: string
  readonly format: string
  readonly search: Search
  readonly accept: string
  /** `If-None-Match`, with what whoever asks has already. */
  readonly known: string | null
}

const FORMATS = ['svg', 'png', 'csv'] as const
type Format = (typeof FORMATS)[number]

const TYPES: Readonly<Record<Format, string>> = { svg: 'image/svg+xml; charset=utf-8', png: 'image/png', csv: 'text/csv; charset=utf-8' }

const sizeOf = (search: Search): PictureSize => (searchText(search, 'size') === 'narrow' ? 'narrow' : 'wide')

export async function figureAnswer(display: Display, asked: Asked): Promise<Result<Answer>> {
  const format = FORMATS.find((one) => one === asked.format)
  if (format === undefined) return refused(problem('figure.unknown-format', { format: asked.format.slice(0, 20) }))
  const answer = await answerIn(format, display, asked)
  // A browser, or a page that shows the address as a picture, can show no problem+json; programs ask for what they like.
  return answer.ok || format === 'csv' || !/image\/|text\/html/.test(asked.accept) ? answer : await inPlaceOf(display, answer, asked)
}

async function answerIn(format: Format, display: Display, { chart, search, known }: Asked): Promise<Result<Answer>> {
  const load = figureLoader(chart)
  if (load === null) return refused(problem('figure.unknown', { chart: chart.slice(0, 40) }))
  const loaded = await load(search, display)
  if (!loaded.ok) return loaded
  const figure = loaded.value
  const head = { 'content-type': TYPES[format], 'content-disposition': disposition(display, figure, format), ...sharing(figure, search) }
  if (format === 'csv') return ok({ body: figureData(display, figure, await marksOf(display, figure)), headers: head })
  const size = sizeOf(search)
  const picture = await pictureOf(display, figure, size)
  const etag = pictureTag(format, size, picture.markup)
  if (known !== null && known.split(/,\s*/).includes(etag)) return ok({ status: 304, body: null, headers: { etag, ...sharing(figure, search) } })
  if (format === 'svg') return ok({ body: picture.markup, headers: { ...head, etag } })
  const png = await pngOf(picture, size)
  return png.ok ? ok({ body: png.value, headers: { ...head, etag } }) : png
}

const pngOf = async (picture: Svg, size: PictureSize): Promise<Result<Uint8Array>> =>
  await drawPicture({ markup: picture.markup, size: picture.size ?? { width: 1, height: 1 } }, { width: PICTURE_SIZES[size].pixels })

// What everybody may read, other sites may show as a picture, and caches may keep for five minutes: a version that is replaced or withdrawn
// must say so soon. Only where the address says all that the answer depends on.
function sharing({ reading }: FigureDocument, search: Search): Readonly<Record<string, string>> {
  if (environment().PLUMBLINE_PUBLIC === 'no' || reading.standing === 'preview') return {}
  const isWhole = searchText(search, 'version') !== null && searchText(search, 'period') !== null && searchText(search, 'lang') !== null
  return { 'cross-origin-resource-policy': 'cross-origin', ...(isWhole ? { 'cache-control': 'public, max-age=300' } : {}) }
}

function disposition({ t }: Display, { title, reading }: FigureDocument, format: Format): string {
  const isDraft = reading.standing === 'preview'
  const name = fileName([t.product.name, title, releaseName(t, reading), isDraft ? t.figureFile.watermark : `v${reading.version}`, dayOf(reading.publishedAt).replaceAll('-', '')], format)
  // A picture opens in its window; the links on pages say that they download.
  return format === 'csv' ? contentDisposition(name) : contentDisposition(name).replace(/^attachment/, 'inline')
}

async function inPlaceOf(display: Display, { problems }: Extract<Result<Answer>, { ok: false }>, { search }: Asked): Promise<Result<Answer>> {
  const [first] = problems
  if (first === undefined) throw new Error('a refusal always says why')
  const drawing = await sentenceOf(display, display.t.figureFile.notThere(problemSentence(display.t.problem, first)), sizeOf(search))
  const isForAll = environment().PLUMBLINE_PUBLIC !== 'no'
  return ok({ status: statusOf(first), body: drawing.markup, headers: { 'content-type': TYPES.svg, ...(isForAll ? { 'cross-origin-resource-policy': 'cross-origin' } : {}) } })
}
