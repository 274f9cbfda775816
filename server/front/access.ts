/** Secrets: tokens of seats and keys of hosts. The server makes or receives them, keeps and compares only their hashes. */
import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** 128 bits, as 22 characters of base64url: what `secretPattern` accepts. */
export const newSecret = (): string => randomBytes(16).toString('base64url');

/** SHA-256 in hexadecimal. Enough for secrets of 128 random bits; it is no hash for passwords that people choose. */
export const hashSecret = (secret: string): string => createHash('sha256').update(secret).digest('hex');

/** Whether two hashes are the same, in a time that does not tell where they differ. */
export function sameHash(one: string, other: string): boolean {
  const a = Buffer.from(one);
  const b = Buffer.from(other);
  return a.length === b.length && timingSafeEqual(a, b);
}
