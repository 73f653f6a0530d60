import { Button, mergeClasses } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { extentOf, NOTHING_FOUND } from "../../../check/plan/status";
import { FILLED_TABLES } from "../../../guide/tables";
import type { TableId } from "../../../guide";
import { useChangeSaid } from "../../shared/Announcer";
import { CheckProgress } from "../components/CheckProgress";
import { SeverityIcon } from "../../shared/SeverityIcon";
import { useShared } from "../../shared/shared.styles";
import { say, usePane, usePaneState, useTexts } from "../context";
import { countBySeverity } from "../../../check/model/counts";
import { NO_FILTER, type Filter } from "../findings-list";
import type { CheckState } from "../state/model";
import { askedOf, hasResult, listOf } from "../state/selectors";
import { Filters } from "./Filters";
import { useEmptyStyles } from "./findings.styles";
import { FindingsList } from "./FindingsList";
import { Dismissed } from "./dismiss/Dismissed";
import { Mendable, RepairedBar } from "./mend/Bars";
import { SelectedCell } from "./SelectedCell";

/** 问题: the selected cell's findings, and all of them. */
export const Findings = () => {
  const shared = useShared();
  const { shell } = useTexts();
  const check = usePaneState((state) => state.check);
  return (
    <>
      <h1 className={shared.spokenOnly}>{shell.findings}</h1>
      <CheckProgress />
      <RepairedBar />
      {hasResult(check) ? <Result check={check} /> : <NotChecked />}
    </>
  );
};

const Result = ({ check }: { readonly check: Extract<CheckState, { kind: "done" }> }) => {
  const filter = usePaneState((state) => state.filter);
  const { ordered } = usePaneState(listOf);
  const asked = usePaneState(askedOf) ?? NOTHING_FOUND;
  const { findings: all } = check.checked.result;
  const counts = countBySeverity(asked.findings, asked.unlisted);
  if (all.length === 0)
    return (
      <>
        <Nothing check={check} />
        <Dismissed words={check.words} />
      </>
    );
  return (
    <>
      {/* It is about the whole plan. */}
      {!filter.volume && <Mendable findings={all} />}
      <SelectedCell />
      <Filters counts={counts} tables={tablesOf(asked.findings)} />
      <ShownSaid n={ordered.length} />
      {ordered.length > 0 ? (
        <FindingsList words={check.words} />
      ) : counts.error + counts.warning === 0 && !isNarrowed(filter) ? (
        <Nothing check={check} />
      ) : (
        <NoMatch text={filter.text.trim()} hidden={all.length} />
      )}
      <Dismissed words={check.words} />
    </>
  );
};

/** How many findings a filter leaves. */
const ShownSaid = ({ n }: { readonly n: number }) => {
  const { findings } = useTexts();
  useChangeSaid(say(findings.shown, { n }));
  return null;
};

const NotChecked = () => {
  const pane = usePane();
  const { findings, status } = useTexts();
  const isUntouched = usePaneState((state) => state.check.kind === "done");
  return (
    <Empty title={isUntouched ? status.untouched : findings.never} hint={findings.neverHint}>
      <Button appearance="primary" onClick={() => void pane.checking.full({ marks: "write" })}>
        {findings.check}
      </Button>
    </Empty>
  );
};

const Nothing = ({ check }: { readonly check: Extract<CheckState, { kind: "done" }> }) => {
  const { findings, overview, building } = useTexts();
  const { tables, rows, fields } = extentOf(check.checked.reading.snapshot);
  const filled = [
    ...(rows > 0 ? [say(overview.rows, { n: rows })] : []),
    ...(fields > 0 ? [say(overview.fields, { n: fields })] : []),
  ].join(building.and);
  return <Empty title={findings.nothing} hint={say(findings.nothingHint, { tables, filled })} isGood />;
};

const NoMatch = ({ text, hidden }: { readonly text: string; readonly hidden: number }) => {
  const pane = usePane();
  const { findings } = useTexts();
  const title = text === "" ? findings.noMatch : say(findings.noMatchFor, { text });
  return (
    <Empty title={title} hint={say(findings.hidden, { n: hidden })}>
      <Button onClick={() => pane.clearFilter()}>{findings.clearFilter}</Button>
    </Empty>
  );
};

interface EmptyProps {
  readonly title: string;
  readonly hint: string;
  readonly isGood?: boolean;
  readonly children?: ReactNode;
}

const Empty = ({ title, hint, isGood = false, children }: EmptyProps) => {
  const styles = useEmptyStyles();
  const shared = useShared();
  return (
    <div className={styles.root}>
      {isGood && (
        <span className={styles.icon}>
          <SeverityIcon of="done" />
        </span>
      )}
      <h2 className={shared.title}>{title}</h2>
      <p className={mergeClasses(shared.body, shared.secondary)}>{hint}</p>
      {children}
    </div>
  );
};

/** Whether more than the notes are out of sight. */
const isNarrowed = ({ text, table, volume, severities }: Filter): boolean =>
  text.trim() !== "" || (table ?? volume) !== undefined || severities.size < NO_FILTER.severities.size;

const tablesOf = (findings: readonly { readonly table: TableId }[]): readonly TableId[] => {
  const found = new Set(findings.map(({ table }) => table));
  return FILLED_TABLES.map(({ id }) => id).filter((id) => found.has(id));
};
