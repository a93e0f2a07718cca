// What a field for one figure asks for: the facts that decide how typed text is read and written.

export interface QuantityField {
  /** The unit as shown: 件, 万件, %. */
  readonly unit: string
  /** Base units in one shown unit, a power of ten: `10000` for 万件. Values are stored in base units. */
  readonly displayScale: string
  /** True where the stored value must be a whole number of base units. */
  readonly whole: boolean
  readonly negativeAllowed: boolean
  /** True where the value is in per cent. */
  readonly percent: boolean
}
