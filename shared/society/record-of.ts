/** A record with one entry for each name of a list, so that a list of ids stays the only place that names them. */
export function recordOf<Name extends string, Value>(names: readonly Name[], entry: (name: Name) => Value): Readonly<Record<Name, Value>> {
  // Object.fromEntries forgets which keys it was given; the list says which they are.
  return Object.fromEntries(names.map((name) => [name, entry(name)])) as Record<Name, Value>;
}
