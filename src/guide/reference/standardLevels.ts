import levelRuns from "./standard-levels.json";

/** The skill levels a national occupational standard (国家职业技能标准) provides for. */
export interface StandardLevels {
  /** "5" (初级工) to "1" (高级技师), from the lowest, without a gap */
  readonly levels: readonly string[];
  /** The standard was issued in these years and may have been revised since: a hint, no proof. */
  readonly issued: { readonly from: number; readonly to: number };
}

const ISSUED = { from: 2018, to: 2020 } as const;

/** The levels of the last standard known for the occupation's 2022 code; undefined where none is known. */
export function standardLevels(code: string): StandardLevels | undefined {
  const runs: Readonly<Record<string, string>> = levelRuns;
  const run = Object.hasOwn(runs, code) ? runs[code] : undefined;
  return run === undefined ? undefined : { levels: [...run], issued: ISSUED };
}
