/** What a secret looks like among bytes: as text, as number, as hash. */
import { hashSecret } from '../../server/front/access.ts';

/** As the schema writes it: length and text. */
export const short = (text: string): Buffer => Buffer.from([0xa0 + text.length, ...Buffer.from(text)]);

export function float64(value: number): readonly Buffer[] {
  const [little, big] = [Buffer.alloc(8), Buffer.alloc(8)];
  little.writeDoubleLE(value);
  big.writeDoubleBE(value);
  return [little, big];
}

/** A number as text, as float64 and as integer, in either order of bytes. */
export function forms(value: number): readonly Buffer[] {
  const text = Buffer.from(String(value));
  if (!Number.isInteger(value)) return [text, ...float64(value)];
  const [little, big] = [Buffer.alloc(8), Buffer.alloc(8)];
  little.writeBigUInt64LE(BigInt(value));
  big.writeBigUInt64BE(BigInt(value));
  return [text, ...float64(value), little, big];
}

/** A token or key as it was made, and as it is kept. */
export const secretForms = (secret: string): readonly Buffer[] => {
  const hash = hashSecret(secret);
  return [Buffer.from(secret), Buffer.from(secret, 'base64url'), Buffer.from(hash), Buffer.from(hash, 'hex')];
};

export const foundIn = (bytes: Buffer, markers: readonly Buffer[]): readonly string[] =>
  markers.filter((marker) => bytes.includes(marker)).map((marker) => marker.toString('latin1'));
