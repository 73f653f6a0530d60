import { Button, makeStyles, type MessageBarProps } from "@fluentui/react-components";
import { say, usePane, usePaneState, useTexts } from "../context";
import type { PaneTexts } from "../../text/pane";
import type { Trouble } from "../state/model";
import type { Pane } from "../state/pane";
import { Notice } from "./Notice";
import { NARROW, STICKY_EDGE, STICKY_TOP } from "./shared.styles";

const useStyles = makeStyles({
  // Stays in sight: what stands in the way may have been met far down a list.
  bar: {
    position: "sticky",
    top: STICKY_TOP,
    zIndex: 2,
    ...STICKY_EDGE,
    [NARROW]: { position: "static" },
  },
});

interface Telling {
  readonly intent: MessageBarProps["intent"];
  /** What happened. */
  readonly title: string;
  /** What to do. */
  readonly hint: string;
  readonly actions: readonly { readonly label: string; readonly onClick: () => void }[];
}

/** What stands in the way: title, what to do, at most two buttons; one at a time, above the page. */
export const TroubleBar = () => {
  const trouble = usePaneState((state) => state.trouble);
  const isOpening = usePaneState((state) => state.stage.kind === "opening");
  const pane = usePane();
  const styles = useStyles();
  const texts = useTexts();
  if (!trouble) return null;
  const { intent, title, hint, actions } = tellingOf(trouble, texts, pane, isOpening);
  const buttons = actions.map(({ label, onClick }) => (
    <Button key={label} size="small" onClick={onClick}>
      {label}
    </Button>
  ));
  return (
    <Notice
      isUrgent
      className={styles.bar}
      intent={intent}
      title={title}
      actions={buttons.length > 0 ? buttons : undefined}
    >
      {hint}
    </Notice>
  );
};

function tellingOf(trouble: Trouble, texts: PaneTexts, pane: Pane, isOpening: boolean): Telling {
  const words = texts.trouble;
  const proceed = { label: words.proceed, onClick: () => pane.resume() };
  // While the pane opens there is nothing to go back to.
  const cancel = isOpening ? [] : [{ label: words.cancel, onClick: () => void pane.cancel() }];
  const close = { label: words.close, onClick: () => pane.dismiss() };
  const names = (sheets: readonly string[]): string => sheets.map((text) => say(texts.quoted, { text })).join("");
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
    case "protectedWorkbook":
      return {
        intent: "error",
        title: words.protectedWorkbook,
        hint: words.protectedWorkbookHint,
        actions: [proceed, ...cancel],
      };
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
        hint: say(words.refusedHint, { code: trouble.code }),
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
        actions: [
          { label: isSheet ? words.reveal : words.clearFilterAndGo, onClick: () => void pane.navigation.reveal() },
          close,
        ],
      };
    }
    case "gone":
      return { intent: "info", title: words.gone, hint: words.goneHint, actions: [close] };
  }
}
