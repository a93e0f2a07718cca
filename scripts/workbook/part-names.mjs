// Which files may stand inside a workbook, by their names in lower case: what Excel, WPS and LibreOffice write. What runs, links or embeds is named apart.
import { Refusal } from './refusal.mjs'

const KNOWN = [
  /^\[content_types\]\.xml$/,
  /^_rels\/\.rels$/,
  /^docprops\/(app|core|custom)\.xml$/,
  /^docprops\/thumbnail\.(jpe?g|png|emf|wmf)$/,
  /^docmetadata\/labelinfo\.xml$/,
  /^customxml\/(_rels\/)?[a-z0-9]{1,40}\.xml(\.rels)?$/,
  /^xl\/(workbook[0-9]{0,3}|styles[0-9]{0,3}|sharedstrings[0-9]{0,3}|calcchain[0-9]{0,3}|metadata|cellimages|xmlmaps|volatiledependencies)\.xml$/,
  /^xl\/_rels\/[a-z0-9]{1,40}\.xml\.rels$/,
  /^xl\/(worksheets|chartsheets|dialogsheets)\/(_rels\/)?[a-z0-9]{1,60}\.xml(\.rels)?$/,
  /^xl\/(theme|tables|tablesinglecells|charts|drawings|diagrams|comments|threadedcomments|persons|pivottables|pivotcache|slicers|slicercaches|timelines|timelinecaches|richdata|ctrlprops|featurepropertybag|namedsheetviews|revisions)\/([a-z0-9_-]{1,40}\/)?(_rels\/)?[a-z0-9_-]{1,60}\.(xml|vml)(\.rels)?$/,
  /^xl\/comments[0-9]{0,4}\.xml$/,
  /^xl\/printersettings\/printersettings[0-9]{1,4}\.(bin|xml)$/,
  /^xl\/customproperty[0-9]{1,4}\.bin$/,
  /^xl\/media\/[^/]{1,100}\.(png|jpe?g|gif|bmp|tiff?|emf|wmf|svg|wdp)$/,
]

/** The first that fits says what is wrong. */
const REFUSED = [
  [/vbaproject|vbadata|(^|\/)(intl)?macrosheets\//, 'upload.macro'],
  [/(^|\/)externallinks\/|^xl\/(connections|querytables\/)/, 'upload.external-link'],
  [/(^|\/)(embeddings|activex|webextensions)\//, 'upload.embedded'],
]

/** Parts that show what an archive is instead. */
const OTHERS = [
  [/^xl\/workbook\.bin$/, 'binary-workbook'],
  [/^word\/document\.xml$/, 'word'],
  [/^ppt\/presentation\.xml$/, 'slides'],
  [/^mimetype$/, 'opendocument'],
]

/**
 * Refuses what is no workbook, what runs or links, and what nobody knows.
 * @param {readonly string[]} names in lower case, without folders
 */
export function judgeNames(names) {
  for (const [pattern, code] of REFUSED) if (names.some((name) => pattern.test(name))) throw new Refusal(code)
  for (const [pattern, actual] of OTHERS) if (names.some((name) => pattern.test(name))) throw new Refusal('upload.wrong-type', { actual })
  if (!names.includes('[content_types].xml') || !names.some((name) => name.startsWith('xl/'))) throw new Refusal('upload.wrong-type', { actual: 'archive' })
  const strange = names.find((name) => !KNOWN.some((pattern) => pattern.test(name)))
  if (strange !== undefined) throw new Refusal('upload.strange-part', { part: [...strange].slice(0, 60).join('') })
}
