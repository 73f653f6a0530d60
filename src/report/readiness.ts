import type { Finding, Snapshot, TableSnapshot } from "../check";
import { attachmentPlace, type AttachmentPlace } from "../check/attachment-places";
import { occupationNamer, type NamedOccupations } from "../check/named-occupations";
import { occupationFinder, type PlanOccupation } from "../check/plan-occupations";
import type { Field, TableId } from "../guide";

/** Where a table is printed: in every volume, in 基础部分, in the volumes of the occupations its rows name, or in both of these. */
type Printed = "everywhere" | "base" | { readonly by: Field; readonly inBase: boolean };

const PRINTED: Readonly<Record<TableId, Printed>> = {
  overview: "base",
  // The title page and the head of every page name the enterprise.
  enterprise: "everywhere",
  frontlineStaff: "base",
  committees: "base",
  enterprises: "base",
  personnelScope: "base",
  occupations: { by: "occupationName", inBase: true },
  methods: { by: "occupationName", inBase: true },
  examiners: { by: "occupationName", inBase: false },
  qualityControllers: "base",
  venues: { by: "occupationName", inBase: false },
  equipment: { by: "occupationName", inBase: false },
  attachments: { by: "appliesTo", inBase: true },
};

/** In whose way an error stands. */
interface Concerned {
  readonly base: boolean;
  readonly everyOccupation: boolean;
  readonly occupations: readonly PlanOccupation[];
}

/** An error and its place among the findings, by which those of a volume are put back into their order. */
interface Placed {
  readonly at: number;
  readonly finding: Finding;
}

/** The errors of one volume: whether there are any is known at once, which they are is told when asked. */
export interface VolumeErrors {
  readonly isEmpty: boolean;
  all(): readonly Finding[];
}

/**
 * Which errors stand in the way of which volume. An error in a row that names an occupation of the plan is that occupation's
 * matter, as is one about an occupation for which rows are lacking; any other concerns every occupation.
 * @returns the errors of an occupation's volume, or of 基础部分 for undefined
 */
export function errorsOf(
  snapshot: Snapshot,
  findings: readonly Finding[],
  occupations: ReadonlyMap<string, PlanOccupation>,
): (occupation?: PlanOccupation) => VolumeErrors {
  const find = occupationFinder(occupations);
  const named = occupationNamer(occupations);
  const ofBase: Placed[] = [];
  const ofEvery: Placed[] = [];
  const own = new Map<PlanOccupation, Placed[]>();
  findings.forEach((finding, at) => {
    if (finding.severity !== "error") return;
    const concerned = concernedBy(finding, snapshot, find, named);
    if (concerned.base) ofBase.push({ at, finding });
    if (concerned.everyOccupation) ofEvery.push({ at, finding });
    for (const occupation of concerned.occupations) {
      const others = own.get(occupation);
      if (others) others.push({ at, finding });
      else own.set(occupation, [{ at, finding }]);
    }
  });
  return (occupation) => {
    const lists = occupation ? [ofEvery, own.get(occupation) ?? []] : [ofBase];
    return {
      isEmpty: lists.every(({ length }) => length === 0),
      all: () =>
        lists
          .flat()
          .sort((a, b) => a.at - b.at)
          .map(({ finding }) => finding),
    };
  };
}

function concernedBy(
  finding: Finding,
  snapshot: Snapshot,
  find: (text: string) => readonly PlanOccupation[],
  named: (text: string) => NamedOccupations,
): Concerned {
  const printed = PRINTED[finding.table];
  if (typeof printed === "string") return { base: true, everyOccupation: printed === "everywhere", occupations: [] };
  const table = snapshot.tables.get(finding.table);
  const row = table && rowOf(finding, table);
  if (finding.table === "attachments" && row !== undefined) return ofAttachment(attachmentPlace(table!, row, named));
  const occupations = row === undefined ? lacking(finding, find) : inFull(named(table!.text(row, printed.by)));
  return { base: printed.inBase, everyOccupation: occupations.length === 0, occupations };
}

/** The occupation for which rows are lacking. */
const lacking = (
  { facts: { occupation, name } }: Finding,
  find: (text: string) => readonly PlanOccupation[],
): readonly PlanOccupation[] => find(String(occupation ?? name ?? ""));

/** The occupations of a cell of which no part is unknown. */
const inFull = ({ occupations, unknown }: NamedOccupations): readonly PlanOccupation[] =>
  unknown.length === 0 ? occupations : [];

/** 附件清单 alone is divided: its rows are printed either in 基础部分 or in volumes of occupations. */
function ofAttachment(place: AttachmentPlace): Concerned {
  if (place.kind === "base") return { base: true, everyOccupation: false, occupations: [] };
  const occupations = place.kind === "occupations" ? place.occupations : [];
  return { base: false, everyOccupation: occupations.length === 0, occupations };
}

/** The body row a finding is about; undefined for one about the table or a column of it. */
function rowOf({ cell }: Finding, table: TableSnapshot): number | undefined {
  const row = cell ? cell.row - table.rowNumber(0) : -1;
  return table.table.layout === "list" && row >= 0 && row < table.values.length ? row : undefined;
}
