/** A value made on first use and kept: lookup tables cost nothing to those who never ask. */
export function lazy<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}
