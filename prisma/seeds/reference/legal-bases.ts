// Laws, provisions, schemes and published examples that metrics rest on, each under a short key.
import legalBasesByKey from './legal-bases.json'

export interface LegalBasis {
  readonly name: string
  readonly url?: string
}

export type LegalBasisKey = keyof typeof legalBasesByKey

export const legalBases: Readonly<Record<LegalBasisKey, LegalBasis>> = legalBasesByKey
