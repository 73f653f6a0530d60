/** What a cell keeps of the formula a file had in it. It travels with the cell when rows and columns come and go. */
import * as U from "../univer/headless";
import { isErrorValue } from "./error-values";
import type { CellResult, FiledFormula, Scalar, Spread } from "./port";

/** One way the formula was written: in the file, or later as rows, columns and sheets moved. */
interface Form {
  readonly formula: string;
  /** As a file has it; undefined where it is what the formula says. */
  readonly source?: string;
}

export interface FiledData {
  readonly filed?: {
    readonly forms: readonly Form[];
    readonly result?: CellResult;
    readonly spread?: Spread;
    readonly first?: FiledFormula["first"];
    /** The engine does not know better than the file: the result stays. A print of what the formula asked for when it was made. */
    readonly kept?: { readonly asked: number };
  };
}

/** Of a cell whose formula is still the file's. */
export function filedOf(cell: U.ICellData | undefined, formula = cell?.f): FiledFormula | undefined {
  const filed = dataOf(cell).filed;
  const form = filed?.forms.find((one) => one.formula === formula);
  if (!filed || !form) return undefined;
  const { result, spread, first } = filed;
  return { source: form.source, result, spread, first };
}

export const toFiledData = (formula: string, { source, ...filed }: FiledFormula): FiledData => ({
  filed: { forms: [{ formula, source }], ...filed },
});

/** The file's result, where it is to stay; undefined where it is calculated. */
export function keptResult(cell: U.ICellData | undefined): CellResult | undefined {
  const filed = dataOf(cell).filed;
  return filed?.kept && filed.forms.some(({ formula }) => formula === cell?.f) ? filed.result : undefined;
}

/** The print of what was asked for such a result. */
export const askedForKept = (cell: U.ICellData | undefined): number | undefined =>
  keptResult(cell) && dataOf(cell).filed?.kept?.asked;

export function keepResult(cell: U.ICellData, asked: number): void {
  const { filed } = dataOf(cell);
  if (filed) cell.custom = { filed: { ...filed, kept: { asked } } } satisfies FiledData;
}

export function noteFirst(cell: U.ICellData, first: FiledFormula["first"]): void {
  const { filed } = dataOf(cell);
  if (filed) cell.custom = { filed: { ...filed, first } } satisfies FiledData;
}

/**
 * The formula will be written otherwise, and mean the same.
 * @param follow makes the same of how the file has it; undefined where that is not known
 */
export function noteForm(
  cell: U.ICellData,
  before: string,
  after: string,
  follow: (source: string) => string | undefined,
): void {
  const { filed } = dataOf(cell);
  const form = filed?.forms.find(({ formula }) => formula === before);
  if (!filed || !form) return;
  const source = form.source === undefined ? undefined : follow(form.source);
  const forms = [...filed.forms.filter(({ formula }) => formula !== after), { formula: after, source }];
  cell.custom = { filed: { ...filed, forms } } satisfies FiledData;
}

const dataOf = (cell: U.ICellData | undefined): FiledData => cell?.custom ?? {};

/** What the cell holds or came to. */
export function resultOf(cell: U.ICellData): CellResult {
  return { value: valueOf(cell), isError: isError(cell) };
}

/** Univer knows an error by its text alone; a text that reads like one is a text by force. */
function isError({ v, t }: U.ICellData): boolean {
  return typeof v === "string" && t !== U.CellValueType.FORCE_STRING && isErrorValue(v);
}

export function valueOf(cell: U.ICellData | undefined): Scalar {
  if (cell?.v === undefined || cell.v === null) return richText(cell);
  if (cell.t === U.CellValueType.BOOLEAN) return cell.v === true || Number(cell.v) !== 0;
  return cell.v;
}

function richText(cell: U.ICellData | undefined): string {
  const stream = cell?.p?.body?.dataStream ?? "";
  return stream.replace(/\r\n$/, "").replace(/\r/g, "\n");
}

/** Whether a cell holds more than a format: a value, a formula or written text. */
export function hasContent(cell: U.ICellData): boolean {
  return (cell.v !== undefined && cell.v !== null && cell.v !== "") || !!cell.f || !!cell.si || !!cell.p;
}
