import { AccordionHeader, AccordionItem, Button } from "@fluentui/react-components";
import { Panel } from "../components/Panel";
import { SeverityIcon } from "../components/SeverityIcon";
import { useShared } from "../components/shared.styles";
import { say, usePane, useSurroundings, useTexts } from "../context";
import type { TableLine } from "../overview";
import { useOverviewStyles } from "./overview.styles";

interface TableItemProps {
  readonly line: TableLine;
  readonly isOpen: boolean;
}

/** A table of the guide: its state and counts; open, its clause and what can be done with it. */
export const TableItem = ({ line, isOpen }: TableItemProps) => {
  const styles = useOverviewStyles();
  const shared = useShared();
  const { tables, tableStates, severities } = useTexts();
  const { table, state } = line;
  const label =
    state === "error" || state === "warning"
      ? severities[state]
      : state === "done"
        ? tableStates.done
        : tableStates.empty;
  return (
    <AccordionItem value={table.id} className={isOpen ? styles.open : undefined}>
      <AccordionHeader as="h3" expandIconPosition="end" button={{ className: styles.headerButton }}>
        <span className={styles.header}>
          <SeverityIcon of={state === "missing" ? "empty" : state} label={label} />
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

const Counts = ({ line: { table, state, filled, errors, warnings } }: { readonly line: TableLine }) => {
  const styles = useOverviewStyles();
  const { overview, tableStates } = useTexts();
  if (state === "missing" || state === "empty") return <span className={styles.counts}>{tableStates[state]}</span>;
  return (
    <span className={styles.counts}>
      {errors > 0 && <span className={styles.errors}>{say(overview.errors, { n: errors })}</span>}
      {warnings > 0 && <span className={styles.warnings}>{say(overview.warnings, { n: warnings })}</span>}
      {errors + warnings === 0 && say(table.layout === "form" ? overview.fields : overview.rows, { n: filled })}
    </span>
  );
};

/** 指南六（一），已填 23 行 */
const Facts = ({ line: { table, sheet, filled } }: { readonly line: TableLine }) => {
  const { overview, tables, separator } = useTexts();
  const { language } = useSurroundings();
  const counted = say(table.layout === "form" ? overview.fields : overview.rows, { n: filled });
  const clauses = table.clauses.slice(0, 2).join(language === "zh-CN" ? "、" : ", ");
  const facts = say(overview.guide, { clauses, filled: counted });
  // The tab keeps the guide's name in every language: the person must find it in the workbook.
  return sheet === undefined || sheet === tables[table.id]
    ? facts
    : facts + separator + say(overview.tab, { tab: sheet });
};

const Verbs = ({ line: { table, sheet, errors, warnings } }: { readonly line: TableLine }) => {
  const shared = useShared();
  const pane = usePane();
  const { overview } = useTexts();
  if (sheet === undefined) return null;
  return (
    <div className={shared.row}>
      {errors + warnings > 0 && (
        <Button size="small" onClick={() => pane.seeFindingsOf(table.id)}>
          {say(overview.seeFindings, { n: errors + warnings })}
        </Button>
      )}
      {table.id === "attachments" && (
        <Button size="small" onClick={() => void pane.updateAttachments()}>
          {overview.updateAttachments}
        </Button>
      )}
      <Button size="small" onClick={() => void pane.navigation.toTable(table.id)}>
        {overview.goToTable}
      </Button>
    </div>
  );
};
