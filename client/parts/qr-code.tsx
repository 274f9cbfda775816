/** A QR code, dark on white in both themes with its quiet zone, so that every camera reads it. */
import { useMemo } from 'preact/hooks';
import { encode } from 'uqr';

export function QrCode({ text }: { readonly text: string }) {
  const { size, modules } = useMemo(() => drawn(text), [text]);
  return (
    <svg class="qr" viewBox={`0 0 ${size} ${size}`} role="img" aria-label={text} shape-rendering="crispEdges">
      <path d={`M0 0h${size}v${size}H0z`} fill="#fff" />
      <path d={modules} fill="#12102b" />
    </svg>
  );
}

function drawn(text: string): { readonly size: number; readonly modules: string } {
  const { size, data } = encode(text, { border: 4 });
  return { size, modules: data.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : []))).join('') };
}
