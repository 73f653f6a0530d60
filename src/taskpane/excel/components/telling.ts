import { format as say } from "../../../text/format";
import type { ExcelPaneTexts } from "../../../text/excel";
import type { Trouble } from "../state/model";

/** A trouble in words. */
export interface Telling {
  readonly intent: "info" | "warning" | "error";
  /** What happened. */
  readonly title: string;
  /** What to do. */
  readonly hint: string;
  readonly actions: readonly { readonly label: string; readonly onClick: () => void }[];
  /** A file that is offered for download, after the hint. */
  readonly file?: { readonly label: string; readonly name: string; readonly address: string };
}

/** A file that is to be had where what should open it did not. */
export interface OfferedFile {
  /** Where it is, in full. */
  readonly address: string;
  /** Whether a download arrives; else the address is told, for a browser. */
  readonly mayDownload: boolean;
}

/** What a person can do about a trouble. */
export interface TroubleActs {
  readonly proceed: () => void;
  readonly cancel: () => void;
  readonly close: () => void;
  /** Puts back what was mended. */
  readonly putBack: () => void;
  /** The sample. */
  readonly sample: OfferedFile;
  /** Shows the tab or the row that is hidden, and goes there. */
  readonly reveal: () => void;
}

/**
 * What stands in the way, what to do, and at most two ways on.
 * @param isOpening nothing is shown yet to which 取消 could go back
 */
export function tellingOf(trouble: Trouble, texts: ExcelPaneTexts, acts: TroubleActs, isOpening: boolean): Telling {
  const words = texts.trouble;
  const proceed = { label: words.proceed, onClick: acts.proceed };
  // While the pane opens there is nothing to go back to.
  const cancel = isOpening ? [] : [{ label: words.cancel, onClick: acts.cancel }];
  const close = { label: words.close, onClick: acts.close };
  const names = (sheets: readonly string[]): string =>
    sheets.map((text) => say(texts.quoted, { text })).join(texts.building.and);
  switch (trouble.kind) {
    case "editing":
      return { intent: "warning", title: words.editing, hint: words.editingHint, actions: cancel };
    case "silent":
      return { intent: "warning", title: words.silent, hint: words.silentHint, actions: [] };
    case "protectedSheets": {
      const sheets = names(trouble.sheets);
      return {
        intent: "error",
        title: say(trouble.verb === "mark" ? words.protectedMark : words.protectedClear, { sheets }),
        hint:
          trouble.verb === "mark" && trouble.others > 0
            ? say(words.protectedMarkHint, { others: trouble.others })
            : words.protectedHint,
        actions: [proceed, close],
      };
    }
    case "marksFailed":
      return {
        intent: "warning",
        title: words.marksFailed,
        hint: say(words.marksFailedHint, { code: trouble.code }),
        actions: [proceed, close],
      };
    case "protectedSheet": {
      const sheets = trouble.sheet === undefined ? words.someSheet : names([trouble.sheet]);
      return {
        intent: "error",
        title: say(words.protectedSheet, { sheets }),
        hint: words.protectedHint,
        actions: [proceed, ...cancel],
      };
    }
    case "changedMeanwhile":
      return {
        intent: "warning",
        title: say(words.changedMeanwhile, { sheets: names([trouble.sheet]) }),
        hint: words.changedMeanwhileHint,
        actions: [proceed, ...cancel],
      };
    case "takenTab":
      return {
        intent: "error",
        title: say(words.takenTab, { sheet: trouble.sheet }),
        hint: say(words.takenTabHint, { sheet: trouble.sheet }),
        actions: [proceed, ...cancel],
      };
    case "sheetGone":
      return {
        intent: "warning",
        title: words.sheetGone,
        hint: words.sheetGoneHint,
        actions: [proceed, ...cancel],
      };
    case "otherWorkbook":
      return {
        intent: "warning",
        title: words.otherWorkbook,
        hint: words.otherWorkbookHint,
        actions: [proceed, ...cancel],
      };
    case "protectedWorkbook":
      return {
        intent: "error",
        title: words.protectedWorkbook,
        hint: words.protectedWorkbookHint,
        actions: [proceed, ...cancel],
      };
    case "sampleRefused": {
      const { address, mayDownload } = acts.sample;
      const { code } = trouble;
      return {
        intent: "warning",
        title: words.sampleRefused,
        hint: say(mayDownload ? words.sampleRefusedHint : words.sampleInBrowser, { address, code }),
        actions: [proceed, ...cancel],
        ...(mayDownload && { file: { label: words.sampleDownload, name: words.sampleFile, address } }),
      };
    }
    case "repairHalf": {
      const isForward = trouble.side === "to";
      const parts = trouble.tables.flatMap(({ table, sheet, reached, pending, made = 0 }) => {
        const tab = sheet ?? texts.tables[table];
        return [
          ...(reached > 0 ? [say(isForward ? words.mendedPart : words.putBackPart, { sheet: tab, n: reached })] : []),
          ...(made > 0 ? [say(words.madePart, { sheet: tab, n: made })] : []),
          ...(pending > 0
            ? [say(isForward ? words.unmendedPart : words.notPutBackPart, { sheet: tab, n: pending })]
            : []),
        ];
      });
      return {
        intent: "error",
        title: isForward ? words.repairHalf : words.putBackHalf,
        hint: say(isForward ? words.repairHalfHint : words.putBackHalfHint, { parts: parts.join(texts.separator) }),
        actions: [proceed, isForward ? { label: texts.mend.putBack, onClick: acts.putBack } : close],
      };
    }
    case "buildHalf":
      return {
        intent: "error",
        title: words.buildHalf,
        hint: say(words.buildHalfHint, { built: trouble.built, left: trouble.left }),
        actions: [proceed, ...cancel],
      };
    case "refused":
      return {
        intent: "error",
        title: words.refused,
        hint: say(trouble.code.startsWith("AccessDenied") ? words.deniedHint : words.refusedHint, {
          code: trouble.code,
        }),
        actions: [proceed, ...cancel],
      };
    case "fault":
      return {
        intent: "error",
        title: words.fault,
        hint: say(words.faultHint, { code: trouble.code }),
        actions: isOpening ? [] : [close],
      };
    case "notLoaded":
      return { intent: "error", title: words.notLoaded, hint: words.notLoadedHint, actions: [proceed, ...cancel] };
    case "sheetHidden":
    case "rowHidden": {
      const { sheet, cell } = trouble.target;
      const facts = { sheet, row: (cell?.row ?? 0) + 1 };
      const isSheet = trouble.kind === "sheetHidden";
      return {
        intent: "info",
        title: say(isSheet ? words.sheetHidden : words.rowHidden, facts),
        hint: say(isSheet ? words.sheetHiddenHint : words.rowHiddenHint, facts),
        actions: [{ label: isSheet ? words.reveal : words.clearFilterAndGo, onClick: acts.reveal }, close],
      };
    }
    case "gone":
      return { intent: "info", title: words.gone, hint: words.goneHint, actions: [close] };
  }
}
