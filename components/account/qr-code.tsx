import { encode } from 'uqr'

/**
 * A text as a QR code, drawn here: no picture is fetched. Dark on light in every appearance, since not every reader understands the inverse.
 * @param title what it is, for whoever cannot see it
 */
export function QrCode({ text, title }: { readonly text: string; readonly title: string }) {
  const { data, size } = encode(text, { ecc: 'M', border: 4 })
  const path = data.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : []))).join('')
  return (
    <svg viewBox={`0 0 ${size} ${size}`} width={220} height={220} role="img" aria-label={title} shapeRendering="crispEdges" className="qr-code">
      <path d={`M0 0h${size}v${size}H0z`} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  )
}
