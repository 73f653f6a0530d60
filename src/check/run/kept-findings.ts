import type { Field, TableId } from "../../guide";
import type { Finding, Severity } from "../model/finding";
import { MOST_KEPT } from "../limits";
import type { Problem, TableProblem, TierRule } from "../model/rule";

/** Findings that are counted but not listed: all of one message in one column, after the first MOST_KEPT. */
export interface Unlisted {
  readonly rule: Finding["rule"];
  readonly message: Finding["message"];
  readonly severity: Severity;
  readonly table: TableId;
  readonly field?: Field;
  readonly count: number;
  /** Where they stand: a body row, or what a finding about no row names, an occupation perhaps; each with how many. */
  places(): Iterable<UnlistedPlace>;
}

export interface UnlistedPlace {
  readonly row?: number;
  readonly name?: string;
  readonly count: number;
}

/** What the findings of a table have in common that are capped together. */
export interface Kind {
  readonly rule: TierRule;
  readonly message: Finding["message"];
  readonly severity: Severity;
  readonly field: Field | undefined;
}

/** The groups of findings that are capped together; a rule has few, and looks for one as often as it finds a fault. */
export class Groups<G extends Kind> {
  private readonly byRule = new Map<TierRule, G[]>();

  constructor(private readonly make: (kind: Kind) => G) {}

  of(rule: TierRule, { message, severity = rule.severity }: Pick<Problem, "message" | "severity">, field?: Field): G {
    let groups = this.byRule.get(rule);
    if (!groups) this.byRule.set(rule, (groups = []));
    for (const group of groups)
      if (group.message === message && group.field === field && group.severity === severity) return group;
    const group = this.make({ rule, message, severity, field });
    groups.push(group);
    return group;
  }

  /** The group of the same kind. */
  like({ rule, field, ...kind }: Kind): G {
    return this.of(rule, kind, field);
  }

  get all(): readonly G[] {
    return [...this.byRule.values()].flat();
  }
}

/** The findings of a rule that looks at a table, or a plan, as a whole: the first of each kind in the order it tells them. */
export class KeptFindings {
  readonly findings: Finding[] = [];
  private readonly tables = new Map<TableId, Groups<ListGroup>>();

  /** @param most findings of one kind that are kept */
  constructor(private readonly most = MOST_KEPT) {}

  /** @param make makes the finding, if it is to be kept */
  add(rule: TierRule, table: TableId, problem: TableProblem, make: () => Finding): void {
    let groups = this.tables.get(table);
    if (!groups) this.tables.set(table, (groups = new Groups((kind) => ({ ...kind, total: 0, hidden: [] }))));
    const group = groups.of(rule, problem, problem.field);
    if (++group.total <= this.most) this.findings.push(make());
    else {
      const { occupation, name } = problem.facts;
      group.hidden.push(problem.row ?? String(occupation ?? name ?? ""));
    }
  }

  get unlisted(): readonly Unlisted[] {
    return [...this.tables].flatMap(([table, groups]) =>
      groups.all.flatMap(({ hidden, ...kind }) => {
        if (hidden.length === 0) return [];
        const places = (): Iterable<UnlistedPlace> =>
          hidden.map((at) => (typeof at === "number" ? { row: at, count: 1 } : { name: at, count: 1 }));
        return [unlistedOf(kind, table, hidden.length, places)];
      }),
    );
  }
}

interface ListGroup extends Kind {
  total: number;
  /** The row of each, or the name it has instead. */
  readonly hidden: (number | string)[];
}

export function unlistedOf(
  { rule, message, severity, field }: Kind,
  table: TableId,
  count: number,
  places: () => Iterable<UnlistedPlace>,
): Unlisted {
  return { rule: rule.id, message, severity, table, ...(field && { field }), count, places };
}
