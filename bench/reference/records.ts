/**
 * How numbers go to another program and back: sections of named records, in one file. A record is a name (24 bytes), a
 * kind (4), a count (4) and its values in the machine's byte order, filled up to eight bytes; a record "end" closes a section.
 */

/** The arrays that cross, by the name of their kind. */
const kinds = { f64: Float64Array, f32: Float32Array, u32: Uint32Array, u16: Uint16Array, u8: Uint8Array } as const;
type Kind = keyof typeof kinds;
export type Values = Float64Array | Float32Array | Uint32Array | Uint16Array | Uint8Array;
export type Section = ReadonlyMap<string, Values>;

const nameBytes = 24;
const headBytes = 32;
const filled = (bytes: number): number => Math.ceil(bytes / 8) * 8;
const nothing = new Uint8Array(0);

export function sectionsToBytes(sections: readonly Section[]): Uint8Array {
  const records = sections.flatMap((section) => [...section, ['end', nothing] as const]);
  const bytes = new Uint8Array(records.reduce((sum, [, values]) => sum + headBytes + filled(values.byteLength), 0));
  let at = 0;
  for (const [name, values] of records) {
    if (name.length >= nameBytes) throw new Error(`${name}: a name has at most ${nameBytes - 1} letters.`);
    const { written } = new TextEncoder().encodeInto(name, bytes.subarray(at));
    bytes.fill(0, at + written, at + nameBytes);
    new TextEncoder().encodeInto(kindOf(values), bytes.subarray(at + nameBytes));
    new Uint32Array(bytes.buffer, at + headBytes - 4, 1)[0] = values.length;
    bytes.set(new Uint8Array(values.buffer, values.byteOffset, values.byteLength), at + headBytes);
    at += headBytes + filled(values.byteLength);
  }
  return bytes;
}

/** @param bytes at the start of a buffer of their own */
export function sectionsFromBytes(bytes: Uint8Array<ArrayBuffer>): readonly Section[] {
  const sections: Section[] = [];
  let section = new Map<string, Values>();
  for (let at = 0; at < bytes.length; ) {
    const name = textAt(bytes, at, nameBytes);
    const kind = textAt(bytes, at + nameBytes, 4);
    if (!isKind(kind)) throw new Error(`${name}: ${kind} is no kind of values.`);
    const [count = 0] = new Uint32Array(bytes.buffer, at + headBytes - 4, 1);
    const values = new kinds[kind](bytes.buffer, at + headBytes, count);
    at += headBytes + filled(values.byteLength);
    if (name !== 'end') {
      section.set(name, values);
      continue;
    }
    sections.push(section);
    section = new Map();
  }
  return sections;
}

function kindOf(values: Values): Kind {
  const kind = Object.keys(kinds).find((name) => isKind(name) && values instanceof kinds[name]);
  if (kind === undefined || !isKind(kind)) throw new Error(`There is no kind for ${values.constructor.name}.`);
  return kind;
}

function isKind(name: string): name is Kind {
  return Object.hasOwn(kinds, name);
}

function textAt(bytes: Uint8Array, from: number, length: number): string {
  return new TextDecoder().decode(bytes.subarray(from, from + length)).replaceAll('\0', '');
}
