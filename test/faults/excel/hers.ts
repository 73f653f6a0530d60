/**
 * What the user has beside ours, planted so that it can be found again wherever it went: every cell she filled carries a text
 * or number that stands nowhere else.
 */
import { cellAddress, columnLetters } from "../../../src/check";
import { parseReference } from "../../../src/workbench/engine/a1";
import { intersect } from "../../../src/workbench/engine/areas";
import type { CellStyle, Engine, Scalar, Validation } from "../../../src/workbench/engine/port";
import { differences } from "./content";
import { noteAt, setNote } from "./notes";

export interface Thing {
  /** `附件清单!K5` */
  readonly at: string;
  /** What she typed; formulas begin with "=". */
  readonly holds: string | number;
  /** By which it is found again; all of it unless said. */
  readonly handle?: string;
  readonly look?: CellStyle;
  readonly note?: string;
  readonly validation?: Validation;
  /** Columns (A, B …) whose contents say whose row it is: the thing belongs beside them. */
  readonly beside?: readonly string[];
  /** Typed while a table was half built: its text is hers, the look of the cell is ours. */
  readonly isTyped?: boolean;
}

/** What she types into a cell as it is. */
export const typed = (at: string, holds: string): Thing => ({ at, holds, isTyped: true });

/** How a thing stands in the workbook. */
export interface Standing {
  readonly at: string;
  /** Formulas relative to their own cell, as they stay when Excel moves them. */
  readonly content: Scalar;
  readonly style: string;
  readonly note: string;
  readonly validation: string;
  readonly beside: string;
}

/** Puts the things where they belong, exactly as given: no text becomes a number, no table grows over them. */
export function plant(engine: Engine, things: readonly Thing[]): void {
  for (const { at, holds, look, note, validation } of things) {
    const { sheet, area } = placeOf(engine, at);
    if (look) engine.formats.patch(sheet, [area], look);
    const isFormula = typeof holds === "string" && holds.startsWith("=");
    engine.cells.write(sheet, area, [[isFormula ? { formula: holds } : { value: holds }]]);
    if (validation) engine.validations.set(sheet, [area], validation);
    if (note) setNote(engine, sheet, area, note);
  }
}

/** Where each thing stands now, by its handle. More than one place, or none, is what a comparison will show. */
export function standingOf(engine: Engine, things: readonly Thing[]): ReadonlyMap<string, readonly Standing[]> {
  const found = new Map<string, Standing[]>(things.map((thing) => [handleOf(thing), []]));
  const byHandle = new Map(things.map((thing) => [handleOf(thing), thing]));
  const texts = [...byHandle].filter(([, { holds }]) => typeof holds === "string").map(([handle]) => handle);
  for (const { id, name } of engine.sheets.list()) {
    const used = engine.cells.used(id, true);
    if (!used) continue;
    engine.cells.formulas(id, used).forEach((line, r) =>
      line.forEach((content, c) => {
        const handle = typeof content === "string" ? texts.find((text) => content.includes(text)) : String(content);
        const thing = handle === undefined ? undefined : byHandle.get(handle);
        if (!thing || content === "") return;
        const position = { row: used.row + r, column: used.column + c };
        found.get(handle!)!.push(standingAt(engine, id, name, position, content, thing));
      }),
    );
  }
  return found;
}

function standingAt(
  engine: Engine,
  sheet: string,
  name: string,
  position: { readonly row: number; readonly column: number },
  content: Scalar,
  { beside = [], isTyped = false }: Thing,
): Standing {
  const { row, column } = position;
  const area = { row, column, rows: 1, columns: 1 };
  const rule = engine.validations.list(sheet).find(({ areas }) => areas.some((a) => intersect(a, area)));
  const ofRow = (letters: string): Scalar =>
    engine.cells.values(sheet, { ...parseReference(`${letters}1`)!.area, row })[0][0];
  return {
    at: `${name}!${beside.length ? columnLetters(column) : cellAddress(position)}`,
    content: relative(content, position),
    style: isTyped ? "" : JSON.stringify(engine.formats.at(sheet, row, column)),
    note: noteAt(engine, sheet, row, column) ?? "",
    validation: rule && !isTyped ? JSON.stringify(rule.rule) : "",
    beside: beside.map(ofRow).join(" | "),
  };
}

/** What of hers is not as it was: by the thing's handle, a sentence. */
export function harmed(
  before: ReadonlyMap<string, readonly Standing[]>,
  after: ReadonlyMap<string, readonly Standing[]>,
): ReadonlyMap<string, string> {
  const sentences = [...before].map(([handle, [was]]) => [handle, harmOf(was, after.get(handle) ?? [])] as const);
  return new Map(sentences.flatMap(([handle, harm]) => (harm ? [[handle, `${handle}: ${harm}`] as const] : [])));
}

function harmOf(was: Standing, places: readonly Standing[]): string | undefined {
  const [now] = places;
  if (places.length !== 1) return places.length === 0 ? `gone from ${was.at}` : `stands ${places.length} times`;
  const changed = (Object.keys(was) as (keyof Standing)[]).filter((key) => was[key] !== now[key]);
  return changed.length > 0 ? changed.map((key) => change(key, was[key], now[key])).join(", ") : undefined;
}

const handleOf = ({ handle, holds }: Thing): string => handle ?? String(holds);

export function placeOf(engine: Engine, address: string) {
  const reference = parseReference(address)!;
  const sheet = engine.sheets.list().find(({ name }) => name === reference.sheet);
  if (!sheet) throw new Error(`There is no tab ${reference.sheet}.`);
  return { sheet: sheet.id, area: reference.area };
}

const change = (key: keyof Standing, was: Scalar, now: Scalar): string =>
  key === "style"
    ? differences(JSON.parse(String(now)), JSON.parse(String(was)), "style").join(", ")
    : `${key} ${JSON.stringify(now).slice(0, 60)} instead of ${JSON.stringify(was).slice(0, 60)}`;

/** `=H4+1` in J4 becomes `=R[0]C[-2]+1`. */
function relative(content: Scalar, { row, column }: { readonly row: number; readonly column: number }): Scalar {
  if (typeof content !== "string" || !content.startsWith("=")) return content;
  return content.replace(/(?<![A-Za-z!'$])([A-Z]{1,3})(\d+)(?![\d(])/g, (reference) => {
    const { area } = parseReference(reference)!;
    return `R[${area.row - row}]C[${area.column - column}]`;
  });
}
