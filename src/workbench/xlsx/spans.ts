/** Runs of lines alike: finding the one a line lies in, and joining neighbours. */
import type { Span } from "./book";

interface Extent {
  readonly first: number;
  readonly count: number;
}

/** @param spans in order, not overlapping. The finder takes the logarithm of their number. */
export function spanFinder<T extends Extent>(spans: readonly T[]): (index: number) => T | undefined {
  return (index) => {
    let [low, high] = [0, spans.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (spans[middle].first + spans[middle].count <= index) low = middle + 1;
      else high = middle;
    }
    const found = spans.at(low);
    return found && found.first <= index ? found : undefined;
  };
}

/** Neighbours alike as one, and without those that have nothing of their own. `spans` come in order. */
export function joinedSpans(spans: Iterable<Span>): Span[] {
  const found: Span[] = [];
  for (const span of spans) {
    if (span.size === undefined && !span.hidden && !span.format) continue;
    const last = found.at(-1);
    const alike = last?.size === span.size && last?.hidden === span.hidden && last.format === span.format;
    if (alike && last.first + last.count === span.first)
      found[found.length - 1] = { ...last, count: last.count + span.count };
    else found.push(span);
  }
  return found;
}

/** Spans as a file may list them, in order: what a later one says of a line counts, and neighbours alike are joined. */
export function orderedSpans(spans: readonly Span[]): Span[] {
  const isOrdered = spans.every(({ first }, i) => i === 0 || spans[i - 1].first + spans[i - 1].count <= first);
  const meant = spans.filter(({ count }) => count > 0);
  if (isOrdered) return joinedSpans(meant);
  const edges = [...new Set(meant.flatMap(({ first, count }) => [first, first + count]))].sort((a, b) => a - b);
  const sorted = meant.map((span, order) => ({ span, order })).sort((a, b) => a.span.first - b.span.first);
  const pieces: Span[] = [];
  let open: typeof sorted = [];
  let next = 0;
  edges.slice(0, -1).forEach((first, i) => {
    while (next < sorted.length && sorted[next].span.first <= first) open.push(sorted[next++]);
    open = open.filter(({ span }) => span.first + span.count > first);
    if (open.length === 0) return;
    const { span } = open.reduce((last, other) => (other.order > last.order ? other : last));
    pieces.push({ ...span, first, count: edges[i + 1] - first });
  });
  return joinedSpans(pieces);
}
