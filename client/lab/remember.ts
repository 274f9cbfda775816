/** Keeps what was found for each world, for one question at a time: another question's worlds are forgotten. */
export function rememberLast<Item>(): (question: string, find: (world: number) => Item) => (world: number) => Item {
  let asked: string | null = null;
  let known = new Map<number, Item>();
  return (question, find) => {
    if (question !== asked) known = new Map();
    asked = question;
    const worlds = known;
    return (world) => {
      const before = worlds.get(world);
      if (before !== undefined) return before;
      const found = find(world);
      worlds.set(world, found);
      return found;
    };
  };
}
