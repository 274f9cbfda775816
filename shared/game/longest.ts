/** How long what people write may be, in characters: commands refuse what is longer, pages say by how much. */
export const longest = { nickname: 24, claim: 140, word: 24, sentence: 200 } as const;
