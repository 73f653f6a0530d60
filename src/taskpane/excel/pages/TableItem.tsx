import { AccordionHeader, AccordionItem, Button } from "@fluentui/react-components";
import type { TableState, TableStatus } from "../../../check/plan/status";
import { Panel } from "../../shared/Panel";
import { SeverityIcon } from "../../shared/SeverityIcon";
import { useShared } from "../../shared/shared.styles";
import { isMendable } from "../../../check/mend/scope";
import type { TableId } from "../../../guide";
import { say, usePane, usePaneState, usePaneContext, useTexts } from "../context";
import { findingsOf } from "../state/model";
import { useOverviewStyles } from "./overview.styles";

interface TableItemProps {
  readonly line: TableStatus;
  readonly isOpen: boolean;
}

const ICONS = {
  absent: "empty",
  empty: "empty",
  error: "error",
  outstanding: "empty",
  warning: "warning",
  done: "done",
} as const satisfies Record<TableState, unknown>;

/** A table of the guide: its state and counts; open, its clause and what can be done with it. */
export const TableItem = ({ line, isOpen }: TableItemProps) => {
  const styles = useOverviewStyles();
  const shared = useShared();
  const { tables, tableStates, severities } = useTexts();
  const { table, state } = line;
  const label = state === "error" || state === "warning" ? severities[state] : tableStates[state];
  return (
    <AccordionItem value={table.id} className={isOpen ? styles.open : undefined}>
      <AccordionHeader as="h3" expandIconPosition="end" button={{ className: styles.headerButton }}>
        <span className={styles.header}>
          <SeverityIcon of={ICONS[state]} label={label} />
          <span className={styles.name}>{tables[table.id]}</span>
          <Counts line={line} />
        </span>
      </AccordionHeader>
      <Panel className={styles.panel}>
        <p className={shared.small}>
          <Facts line={line} />
        </p>
        <Verbs line={line} />
      </Panel>
    </AccordionItem>
  );
};

const Counts = ({ line: { table, state, filled, errors, warnings } }: { readonly line: TableStatus }) => {
  const styles = useOverviewStyles();
  const { overview, tableStates } = useTexts();
  const isFilled = state === "error" || state === "warning" || state === "done";
  return (
    <span className={styles.counts}>
      {!isFilled && <span>{tableStates[state]}</span>}
      {errors > 0 && <span className={styles.errors}>{say(overview.errors, { n: errors })}</span>}
      {warnings > 0 && <span className={styles.warnings}>{say(overview.warnings, { n: warnings })}</span>}
      {isFilled &&
        errors + warnings === 0 &&
        say(table.layout === "form" ? overview.fields : overview.rows, { n: filled })}
    </span>
  );
};

/** 指南六（一），已填 23 行 */
const Facts = ({ line: { table, sheet, state, filled } }: { readonly line: TableStatus }) => {
  const { overview, tables, tableStates, separator } = useTexts();
  const { language } = usePaneContext();
  const counted = say(table.layout === "form" ? overview.fields : overview.rows, { n: filled });
  const clauses = table.clauses.slice(0, 2).join(language === "zh-CN" ? "、" : ", ");
  // The rows of 附件清单 are the assistant's: they are listed, not filled in.
  const isListed = table.id === "attachments" && filled > 0;
  const facts = [
    say(overview.guide, { clauses }),
    state === "absent" || filled === 0
      ? tableStates[state === "absent" ? "absent" : "empty"]
      : say(isListed ? overview.listed : overview.filled, { counted }),
    // The tab keeps the guide's name in every language: the person must find it in the workbook.
    ...(sheet === undefined || sheet === tables[table.id] ? [] : [say(overview.tab, { tab: sheet })]),
  ];
  return <>{facts.join(separator)}</>;
};

const Verbs = ({ line: { table, sheet, errors, warnings } }: { readonly line: TableStatus }) => {
  const shared = useShared();
  const pane = usePane();
  const { overview, menu } = useTexts();
  if (sheet === undefined) return null;
  return (
    <div className={shared.row}>
      {errors + warnings > 0 && (
        <Button size="small" onClick={() => pane.seeFindingsOf(table.id)}>
          {say(overview.seeFindings, { n: errors + warnings })}
        </Button>
      )}
      {table.layout === "list" && table.id !== "attachments" && (
        <Button size="small" onClick={() => pane.import(table.id)}>
          {overview.import}
        </Button>
      )}
      <Renumber table={table.id} />
      {table.id === "occupations" && (
        <Button size="small" autoFocus={pane.isBackFromLookUp("table")} onClick={() => pane.lookUp("table")}>
          {menu.occupation}
        </Button>
      )}
      {table.id === "attachments" && (
        <Button size="small" onClick={() => void pane.updateAttachments()}>
          {overview.updateAttachments}
        </Button>
      )}
      {(table.id === "venues" || table.id === "attachments") && (
        <Button size="small" onClick={() => pane.show("media")}>
          {menu.media}
        </Button>
      )}
      <Button size="small" onClick={() => void pane.navigation.toTable(table.id)}>
        {overview.goToTable}
      </Button>
    </div>
  );
};

/** 重排序号, where the numbers of the table are not as they must be. */
const Renumber = ({ table }: { readonly table: TableId }) => {
  const pane = usePane();
  const { mend } = useTexts();
  const finding = usePaneState(findingsOf).find((one) => one.table === table && one.rule === "GEN-06");
  if (!finding || !isMendable(finding)) return null;
  return (
    <Button size="small" onClick={() => void pane.previewRepairs({ kind: "rule", table, rule: "GEN-06" })}>
      {mend.renumber}
    </Button>
  );
};
