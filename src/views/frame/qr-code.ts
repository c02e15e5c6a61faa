import { encode } from 'uqr';

/** A QR code as a square of so many modules a side, its quiet zone included, and one path over the dark ones. */
export interface QrCode {
  readonly size: number;
  readonly path: string;
}

/** Modules that ISO/IEC 18004 leaves light around a code. */
const quietZone = 4;

/** The code of a text, with the level of correction that a folded or stained sheet asks for. */
export function toQrCode(text: string): QrCode {
  const { size, data } = encode(text, { border: quietZone, ecc: 'M' });
  const path = data.flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : ''))).join('');
  return { size, path };
}
