import type { Field, ListTable, TableId } from "../guide";
import type { SheetGrid } from "../check/snapshot";
import type { Steps } from "../check/run/steps";
import { claimSteps, type Block, type Claim } from "./blocks";
import { readHeading, SURE } from "./heading";

/** What of some sheets is one table's. */
export interface TableParts {
  /** `partKey` of each. */
  readonly keys: ReadonlySet<string>;
  /** Where parts of all tables begin, by the name of the sheet: indexes of the grid's rows. */
  readonly borders: ReadonlyMap<string, readonly number[]>;
}

/** By which a part is known again; sheets have different names. */
export const partKey = ({ grid, head }: Pick<Block, "grid" | "head">): string =>
  `${grid.name}\n${head.first}\n${head.column}`;

export const sheetOfPart = (key: string): string => key.split("\n")[0];

/**
 * Whose each part of some sheets is: the table's that tab or caption name, then the preferred one's where its heads lack no more
 * than another's, then the one of which they say the most. Where two have an equal claim it is nobody's: nothing is guessed.
 * @param isTaken whether a row of a sheet is known to be no list's
 */
export function* assignSteps(
  tables: readonly ListTable[],
  sheets: readonly SheetGrid[],
  preferred: TableId | undefined,
  isTaken: (sheet: string, row: number) => boolean,
): Steps<ReadonlyMap<TableId, TableParts>, undefined> {
  const claims: RankedClaim[] = [];
  for (const table of tables) {
    for (const claim of yield* claimSteps(table, sheets)) {
      const one = ranked(claim);
      const isFree = claim.named >= 0 && !isTaken(claim.grid.name, claim.grid.firstRow + claim.head.first);
      // A heading alone that is only likely, 名称, claims nothing for a table that nobody meant.
      if (isFree && (one.told > 0 || table.id === preferred)) claims.push(one);
    }
    yield;
  }
  const isAhead = (one: RankedClaim, other: RankedClaim): boolean => {
    if (one.claim.named !== other.claim.named) return one.claim.named > other.claim.named;
    if (isPreferred(one, other, preferred)) return true;
    return !isPreferred(other, one, preferred) && compare(one, other) > 0;
  };
  const won = claims.filter((one) =>
    claims.every(
      (other) => other.claim.table === one.claim.table || !overlap(other.claim, one.claim) || isAhead(one, other),
    ),
  );
  const borders = new Map<string, number[]>();
  for (const { claim } of won)
    borders.set(claim.grid.name, [...(borders.get(claim.grid.name) ?? []), claim.head.first]);
  const parts = new Map<TableId, TableParts>();
  for (const { claim } of won) {
    const keys = [...(parts.get(claim.table.id)?.keys ?? []), partKey(claim)];
    parts.set(claim.table.id, { keys: new Set(keys), borders });
  }
  return parts;
}

interface RankedClaim {
  readonly claim: Claim;
  /** Fields that its heads name for sure. */
  readonly told: number;
  /** Required fields that they do not; a list of one occupation names it elsewhere. */
  readonly missing: number;
}

function ranked(claim: Claim): RankedClaim {
  const { table, head } = claim;
  const told = new Set(
    head.headings.flatMap((heading): readonly Field[] => {
      const [best] = readHeading(table.id, heading).fields;
      return best && best.score >= SURE && best.field !== "serial" ? [best.field] : [];
    }),
  );
  const lacking = table.columns.filter(
    ({ field, required }) =>
      required && field !== table.occupationField && field !== table.partField && !told.has(field),
  );
  return { claim, told: told.size, missing: lacking.length };
}

const isPreferred = (one: RankedClaim, other: RankedClaim, preferred: TableId | undefined): boolean =>
  one.claim.table.id === preferred &&
  // One heading alone, 职业名称, says nothing of whose it is.
  (one.missing <= other.missing || (one.told === 1 && other.told === 1));

/** More than 0 where the heads say more of the first. */
const compare = (a: RankedClaim, b: RankedClaim): number => a.told - b.told || b.missing - a.missing;

/** They lay claim to the same cells. */
function overlap(a: Claim, b: Claim): boolean {
  if (a.grid !== b.grid || a.head.first > b.head.last || b.head.first > a.head.last) return false;
  return (
    a.head.column < b.head.column + b.head.headings.length && b.head.column < a.head.column + a.head.headings.length
  );
}
