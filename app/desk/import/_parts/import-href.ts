// Addresses of the upload of one unit and collection.
interface Place {
  readonly collection: { readonly code: string }
  readonly unit: { readonly code: string }
}

const pair = ({ collection, unit }: Place): string => `${encodeURIComponent(collection.code)}/${encodeURIComponent(unit.code)}`

/** Choosing a file. */
export const importHref = (place: Place): string => `/desk/import/${pair(place)}`

/** One upload. */
export const uploadHref = (place: Place, number: number): string => `/desk/import/${pair(place)}/${number}`

/** The form that the figures go into. */
export const formHref = (place: Place): string => `/desk/entry/${pair(place)}`

/** Where files are sent, and asked about. */
export const sendHref = (place: Place): string => `/api/v1/imports/${pair(place)}`

/** The template to be filled in. */
export const templateHref = ({ collection, unit }: Place): string => `/api/v1/collections/${encodeURIComponent(collection.code)}/units/${encodeURIComponent(unit.code)}/template`
