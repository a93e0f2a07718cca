// Writes docs/data-dictionary.md anew; run after any change of the reference data.
import { writeFileSync } from 'node:fs'
import { dataDictionary } from './data-dictionary'

writeFileSync(new URL('../docs/data-dictionary.md', import.meta.url), dataDictionary())
