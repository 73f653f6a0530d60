const PLACEHOLDER = /\{(\w+)(?:\|([^|{}]*)\|([^|{}]*))?\}/g;

/**
 * Puts facts into a sentence: `{name}` is the fact itself, `{count|row|rows}` the count and the noun in its number.
 * @throws Error when the sentence asks for a fact that was not given: a mistake of ours that must not reach the screen
 */
export function format(template: string, facts: Readonly<Record<string, string | number>>): string {
  return template.replace(PLACEHOLDER, (_, name: string, one?: string, other?: string) => {
    const fact = facts[name];
    if (fact === undefined) throw new Error(`The text “${template}” asks for {${name}}, which was not given.`);
    return one === undefined ? String(fact) : `${fact} ${Number(fact) === 1 ? one : other}`;
  });
}

/** The names of the facts a sentence asks for, sorted. */
export const placeholdersOf = (template: string): readonly string[] =>
  [...new Set([...template.matchAll(PLACEHOLDER)].map((match) => match[1]))].sort();
