/**
 * The 64 bits of a number as two 32-bit words, without allocation. `real` and `words` are two views of one
 * buffer: write the one, read the other at once. They are scratch space of the caller's current statement.
 */
export const real = new Float64Array(1);
export const words = new Uint32Array(real.buffer);

/** Where the words stand depends on the machine's byte order: write a 1 and look where its exponent lands. */
real[0] = 1;
export const highWord = words[1] === 0x3ff00000 ? 1 : 0;
export const lowWord = 1 - highWord;
