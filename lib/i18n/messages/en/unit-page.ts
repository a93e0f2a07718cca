import type { Widen } from '../../widen'
import type { unitPage as zh } from '../zh-CN/unit-page'

export const unitPage: Widen<typeof zh> = {
  title: 'Units',
  lead: 'The city, its own organs, the twelve counties, the functional zones and the departments. The number says how many figures of this period are published; — means none, not zero.',
  kinds: { PROVINCE: 'Province', CITY: 'City', CITY_ORGANS: 'City organs', COUNTY: 'Counties, cities and districts', ZONE: 'Functional zones', DEPARTMENT: 'Departments' },
  tableOf: (kind) => `List: ${kind}`,
  countiesNote: 'The 2023 report gives figures for the whole city only, none by county; they stand here once counties report and they are published.',
  name: 'Unit',
  code: 'Code',
  figures: 'Published figures',
  owns: 'Answers for',
  enforcement: 'Enforcement body',
  yes: 'yes',
  figuresTitle: 'Figures of this unit',
  noFigures: (period) => `${period}: no figures of this unit are published`,
  noFiguresWhy: 'It may not have reported yet, or the report of this period speaks of the whole city only.',
  ownsTitle: 'Metrics this unit answers for',
  ownsLead: 'It leads or takes part; the values are those of the whole city.',
  ownsNone: 'It leads no metric.',
  cityValue: 'City',
  facts: 'About the unit',
  kind: 'Kind',
  parent: 'Part of',
  former: 'Former names and codes',
  formerOf: (name, code) => `${name} (${code})`,
  formerAsked: (name, code) => `You asked for the former code ${code}; it is now ${name}.`,
}
