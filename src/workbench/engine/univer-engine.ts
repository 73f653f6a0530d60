import * as U from "../univer/headless";
import { Calculation } from "./calculation";
import { UniverCells } from "./cells";
import { UniverConditionalFormats } from "./conditional-formats";
import { UniverEvaluation } from "./evaluation";
import { EventSource } from "./events";
import { keepFiledResults } from "./filed-results";
import { UniverFilters } from "./filters";
import { UniverFormats } from "./formats";
import { followFormulas } from "./formula-following";
import { endFailedCalculations, spareFormulaScan, valueLinks } from "./formula-model";
import { UniverHyperlinks } from "./hyperlinks";
import { Kernel } from "./kernel";
import { UniverLayout } from "./layout";
import { UniverNames } from "./names";
import { OutdatedResults } from "./outdated-results";
import type { Engine, EngineEvent, UndoSteps } from "./port";
import { UniverProtection } from "./protection";
import { UniverSelection } from "./selection";
import { DEFAULT_SIZES, UniverSheets } from "./sheets";
import { sortAsExcel } from "./sorting";
import { UniverStructure } from "./structure";
import { keepTables } from "./table-upkeep";
import { UniverTables } from "./tables";
import { sparePassiveValidation } from "./validation-model";
import { UniverValidations } from "./validations";

/** A calculation shows its progress after a second, whether or not its workbook is still open. */
const LAST_TIMERS = 1500;

/** Without an id, so that every workbook gets its own: Univer's formula engine does not forget closed ones wholly. */
const EMPTY_WORKBOOK: Partial<U.IWorkbookData> = {
  name: "工作簿",
  sheetOrder: ["s1"],
  sheets: { s1: { id: "s1", name: "Sheet1", rowCount: 1000, columnCount: 26, ...DEFAULT_SIZES } },
};

/** One workbook in Univer, headless or behind a visible grid. */
export class UniverEngine implements Engine {
  readonly sheets: UniverSheets;
  readonly cells: UniverCells;
  readonly formats: UniverFormats;
  readonly layout: UniverLayout;
  readonly structure: UniverStructure;
  readonly tables: UniverTables;
  readonly filters: UniverFilters;
  readonly validations: UniverValidations;
  readonly evaluation: UniverEvaluation;
  readonly conditionalFormats: UniverConditionalFormats;
  readonly names: UniverNames;
  readonly hyperlinks: UniverHyperlinks;
  readonly protection: UniverProtection;
  readonly selection: UniverSelection;
  readonly settings = new Map<string, unknown>();
  readonly customXml = new Map<string, string>();
  readonly properties = new Map<string, string>();

  private readonly kernel: Kernel;
  private readonly events: EventSource;
  private readonly calculation: Calculation;
  private isDirty: boolean;
  /** Nothing was written since a file was put in. */
  private isAsFilled = false;

  constructor(
    readonly univer: U.Univer,
    snapshot: Partial<U.IWorkbookData> = EMPTY_WORKBOOK,
  ) {
    this.kernel = new Kernel(univer, structuredClone(snapshot));
    spareFormulaScan(this.kernel, snapshot);
    endFailedCalculations(this.kernel);
    valueLinks(this.kernel);
    followFormulas(this.kernel);
    sparePassiveValidation(this.kernel);
    sortAsExcel(this.kernel);
    this.sheets = new UniverSheets(this.kernel);
    this.cells = new UniverCells(this.kernel);
    this.formats = new UniverFormats(this.kernel);
    this.layout = new UniverLayout(this.kernel, this.cells, this.formats);
    this.tables = new UniverTables(this.kernel);
    this.filters = new UniverFilters(this.kernel, this.cells, this.layout);
    this.validations = new UniverValidations(this.kernel);
    this.conditionalFormats = new UniverConditionalFormats(this.kernel);
    this.structure = new UniverStructure(this.kernel, this.conditionalFormats, this.tables, this.validations);
    this.names = new UniverNames(this.kernel);
    const outdated = new OutdatedResults(this.kernel, this.names, this.tables);
    this.evaluation = new UniverEvaluation(this.kernel, this.cells, outdated);
    keepFiledResults(this.kernel, () => this.isAsFilled, outdated);
    this.hyperlinks = new UniverHyperlinks(this.kernel);
    this.protection = new UniverProtection(this.kernel);
    this.selection = new UniverSelection(this.kernel, this.sheets);
    this.calculation = new Calculation(this.kernel);
    this.events = new EventSource(this.kernel);
    this.events.onWrite = () => {
      this.isDirty = true;
      this.isAsFilled = false;
    };
    this.events.onStructureChange = (sheet, change) => {
      this.protection.follow(sheet, change);
      this.filters.follow(sheet, change);
      this.structure.note(sheet, change);
    };
    this.isDirty = true;
    keepTables(this, (action) => this.kernel.asFollowUp(action));
  }

  /** Univer's own name of the workbook. */
  get unitId(): string {
    return this.kernel.unitId;
  }
  get undo(): UndoSteps {
    return this.kernel.undo;
  }
  get changes(): number {
    return this.events.changes;
  }

  async settled(): Promise<void> {
    if (!this.kernel.hasFormulas || (!this.isDirty && this.calculation.isAtRest)) return;
    await this.calculation.finished();
    this.isDirty = false;
    if (this.isAsFilled) this.cells.noteFirstResults();
    this.isAsFilled = false;
  }

  filled(): void {
    this.isAsFilled = true;
    this.structure.forget();
    this.undo.clear();
  }

  asPerson<T>(action: () => T): T {
    return this.kernel.asPerson(action);
  }

  asPicking<T>(action: () => T): T {
    return this.kernel.asPicking(action);
  }

  onEvent(listener: (event: EngineEvent) => void): () => void {
    return this.events.subscribe(listener);
  }

  /** Closes the workbook, and Univer with it a moment later: timers of a calculation under way still look for its services. */
  shutDown(): void {
    this.dispose();
    setTimeout(() => {
      const words = this.univer.__getInjector().get(U.LocaleService);
      this.univer.dispose();
      // On a busy machine a calculation may report its progress later still; without words it would throw at nobody.
      words.load({});
    }, LAST_TIMERS);
  }

  /** Closes the workbook; Univer itself stays for the next one. */
  dispose(): void {
    this.events.dispose();
    this.kernel.dispose();
    this.univer.__getInjector().get(U.IUniverInstanceService).disposeUnit(this.kernel.unitId);
  }
}
