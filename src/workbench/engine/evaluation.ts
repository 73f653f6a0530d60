/** Formulas that stand in no cell: those of validations. Univer calculates a list's for the first cell of its rule alone. */
import * as U from "../univer/headless";
import type { Area } from "./a1";
import { intersect } from "./areas";
import { dataOf, displayNumber } from "./cells";
import { isErrorValue } from "./error-values";
import { toArea, type Kernel } from "./kernel";
import type { OutdatedResults } from "./outdated-results";
import type { CellInput, CellPlace, Cells, Evaluated, Evaluation } from "./port";

export class UniverEvaluation implements Evaluation {
  constructor(
    private readonly kernel: Kernel,
    private readonly cells: Cells,
    private readonly outdatedResults: OutdatedResults,
  ) {}

  outdated(): readonly CellPlace[] {
    return this.outdatedResults.list();
  }

  shifted(formula: string, down: number, right: number): string {
    return this.kernel.shifted(formula, down, right);
  }

  evaluate(
    sheet: string,
    row: number,
    column: number,
    formula: string,
    given?: CellInput,
  ): readonly (readonly Evaluated[])[] | undefined {
    const { injector } = this.kernel;
    // A calculation under way keeps its place in the same services.
    const isCalculating =
      injector.get(U.IFormulaRuntimeService).getFormulaExecuteStage() !== U.FormulaExecuteStageType.IDLE;
    if (isCalculating || !U.isFormulaString(formula)) return undefined;
    return given
      ? this.holding(sheet, row, column, given, () => this.run(sheet, row, column, formula))
      : this.run(sheet, row, column, formula);
  }

  private run(
    sheet: string,
    row: number,
    column: number,
    formula: string,
  ): readonly (readonly Evaluated[])[] | undefined {
    const { injector, unitId } = this.kernel;
    const worksheet = this.kernel.worksheet(sheet);
    const runtime = injector.get(U.IFormulaRuntimeService);
    injector.get(U.IFormulaCurrentConfigService).loadDataLite();
    forget();
    runtime.reset();
    runtime.setCurrent(row, column, worksheet.getRowCount(), worksheet.getColumnCount(), sheet, unitId);
    try {
      const tree = injector.get(U.Lexer).treeBuilder(formula);
      const node = tree instanceof U.LexerNode ? injector.get(U.AstTreeBuilder).parse(tree) : undefined;
      if (!node) return undefined;
      const result = injector.get(U.Interpreter).execute({ node, refOffsetX: 0, refOffsetY: 0 });
      if (isReference(result)) return this.read(result.getSheetId(), toArea(result.getRangePosition()));
      return isArray(result) ? result.getArrayValue().map((line) => line.map(evaluatedOf)) : [[evaluatedOf(result)]];
    } finally {
      forget();
      runtime.reset();
    }
  }

  private read(sheet: string, area: Area): Evaluated[][] {
    const used = this.cells.used(sheet, true);
    const read =
      used &&
      intersect(area, { ...used, row: 0, column: 0, rows: used.row + used.rows, columns: used.column + used.columns });
    if (!read) return [];
    const texts = this.cells.text(sheet, read);
    return this.cells.values(sheet, read).map((line, row) =>
      line.map((value, column) => ({
        value,
        isError: typeof value === "string" && isErrorValue(value),
        text: texts[row][column],
      })),
    );
  }

  /** Nobody is told: the cell is as it was before the turn ends. */
  private holding<T>(sheet: string, row: number, column: number, given: CellInput, action: () => T): T {
    const matrix = this.kernel.worksheet(sheet).getCellMatrix();
    const before = matrix.getValue(row, column);
    matrix.setValue(row, column, { ...before, ...dataOf(given) });
    try {
      return action();
    } finally {
      if (before) matrix.setValue(row, column, before);
      else matrix.realDeleteValue(row, column);
    }
  }
}

/** Univer keeps what it read of the sheets until a calculation has ended. */
function forget(): void {
  U.FORMULA_REF_TO_ARRAY_CACHE.clear();
  U.CELL_INVERTED_INDEX_CACHE.clear();
}

const isReference = (result: U.BaseValueObject | U.BaseReferenceObject): result is U.BaseReferenceObject =>
  result.isReferenceObject();
const isArray = (result: U.BaseValueObject): result is U.ArrayValueObject => result.isArray();

const NOTHING: Evaluated = { value: "", isError: false, text: "" };

function evaluatedOf(result: U.Nullable<U.BaseValueObject>): Evaluated {
  if (!result || result.isNull()) return NOTHING;
  const value = result.getValue();
  const text = typeof value === "number" ? displayNumber(value, result.getPattern()) : String(value).toUpperCase();
  return { value, isError: result.isError(), text: typeof value === "string" ? value : text };
}
