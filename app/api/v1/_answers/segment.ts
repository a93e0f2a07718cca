// A piece of an address as it was meant: the key of a span has a question mark in it, which an address writes as %3F.

/** Decoded; as it stands where it cannot be. */
export function segment(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
