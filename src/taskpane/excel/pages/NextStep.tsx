import { Button } from "@fluentui/react-components";
import { cellAddress } from "../../../check/address";
import type { PaneTexts } from "../../../text/pane";
import { useShared } from "../../shared/shared.styles";
import { say, usePane, usePaneState, useTexts } from "../context";
import type { FindingWords } from "../../shared/finding-words";
import type { NextStep as Step } from "../overview";
import type { Pane } from "../state/pane";
import { linesOf, nextStepOf } from "../state/selectors";
import { useOverviewStyles } from "./overview.styles";

interface Telling {
  readonly text: string;
  readonly action?: { readonly label: string; readonly onClick: () => void };
}

/** 下一步: one sentence, one button. */
export const NextStep = () => {
  const styles = useOverviewStyles();
  const shared = useShared();
  const pane = usePane();
  const texts = useTexts();
  const step = usePaneState(nextStepOf);
  const tables = usePaneState(linesOf).length;
  const words = usePaneState(({ check }) => (check.kind === "done" ? check.words : undefined));
  const { text, action } = tellingOf(step, texts, pane, words, tables);
  return (
    <section className={styles.nextStep} aria-label={texts.nextStep.label}>
      <h2 className={styles.nextStepLabel}>{texts.nextStep.label}</h2>
      <p className={shared.body}>{text}</p>
      {action && (
        <div className={shared.row}>
          <Button appearance="primary" onClick={action.onClick}>
            {action.label}
          </Button>
        </div>
      )}
    </section>
  );
};

function tellingOf(
  step: Step,
  { nextStep, tables, building }: PaneTexts,
  pane: Pane,
  words: FindingWords | undefined,
  tableCount: number,
): Telling {
  switch (step.kind) {
    case "build": {
      const names = step.tables.map((id) => tables[id]).join(building.and);
      return {
        text: say(nextStep.build, { n: step.tables.length, tables: names }),
        action: { label: nextStep.buildAction, onClick: () => void pane.building.build() },
      };
    }
    case "fill": {
      const { id, clauses } = step.line.table;
      const facts = { table: tables[id], clause: clauses[0] };
      return {
        text: say(nextStep.fill, facts),
        action: { label: say(nextStep.fillAction, facts), onClick: () => void pane.navigation.toFill(id) },
      };
    }
    case "goOn": {
      const { line, left, row } = step;
      const { id } = line.table;
      const facts = { table: tables[id], n: left, row: (row ?? 0) + 1 };
      const text = left > 0 ? nextStep.goOn : row === undefined ? nextStep.goOnForm : nextStep.goOnRow;
      return {
        text: say(text, facts),
        action: { label: say(nextStep.goOnAction, facts), onClick: () => void pane.navigation.toEmpty(id, row) },
      };
    }
    case "mend": {
      const { finding, line } = step;
      const { title, why } = words!.describe(finding);
      const cell = finding.cell ? cellAddress(finding.cell) : "";
      const facts = { table: tables[finding.table], title, why, cell, n: line.errors };
      const [text, label] = !cell
        ? [nextStep.count, nextStep.countAction]
        : line.errors > 1
          ? [nextStep.errorsOf, nextStep.errorAction]
          : [nextStep.error, nextStep.errorAction];
      return {
        text: say(text, facts),
        action: { label: say(label, facts), onClick: () => void pane.navigation.toFinding(finding) },
      };
    }
    case "attachments":
      return {
        text: nextStep.attachments,
        action: { label: nextStep.attachmentsAction, onClick: () => void pane.updateAttachments() },
      };
    case "clean": {
      const text = step.warnings === 0 ? nextStep.clean : nextStep.cleanWithWarnings;
      return {
        text: say(text, { tables: tableCount, n: step.warnings }),
        action: { label: nextStep.makeReport, onClick: () => pane.show("report") },
      };
    }
  }
}
