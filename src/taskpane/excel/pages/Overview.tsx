import { Accordion, Button, mergeClasses, ProgressBar } from "@fluentui/react-components";
import { cellAddress } from "../../../check/address";
import type { TableId } from "../../../guide";
import { CheckProgress } from "../components/CheckProgress";
import { SeverityIcon } from "../../shared/SeverityIcon";
import { useShared } from "../../shared/shared.styles";
import { say, usePane, usePaneState, useTexts } from "../context";
import { isDone } from "../../../check/plan/status";
import { enterpriseName } from "../overview";
import { cardOf, linesOf, snapshotOf } from "../state/selectors";
import { FollowBars } from "./follow/FollowBars";
import { RepairedBar } from "./mend/Bars";
import { NextStep } from "./NextStep";
import { useOverviewStyles } from "./overview.styles";
import { TableItem } from "./TableItem";

/** 概览: how far the plan is, the one thing to do now, and the twelve tables, the open one being the active tab's. */
export const Overview = () => {
  const styles = useOverviewStyles();
  const shared = useShared();
  const pane = usePane();
  const { product, overview } = useTexts();
  const lines = usePaneState(linesOf);
  const name = usePaneState((state) => enterpriseName(snapshotOf(state)));
  const openTable = usePaneState((state) => state.openTable);
  const isChecking = usePaneState((state) => state.work.kind === "checking" && !state.trouble);
  const done = lines.filter(isDone).length;
  const progress = say(overview.done, { of: lines.length, done });
  return (
    <>
      <SelectedCellStrip />
      <div className={shared.stack}>
        <h1 className={shared.heading}>{name ?? product}</h1>
        <ProgressBar
          className={shared.progress}
          thickness="large"
          value={done / lines.length}
          color={done === lines.length ? "success" : "brand"}
          aria-label={overview.progress}
          aria-valuetext={progress}
        />
        <p className={shared.small}>{progress}</p>
      </div>
      <RepairedBar />
      {isChecking ? <CheckProgress /> : <NextStep />}
      <FollowBars />
      <Accordion
        collapsible
        className={styles.tables}
        openItems={openTable ? [openTable] : []}
        onToggle={(_, { openItems }) => pane.openTable(openItems[0] as TableId | undefined)}
      >
        {lines.map((line) => (
          <TableItem key={line.table.id} line={line} isOpen={line.table.id === openTable} />
        ))}
      </Accordion>
    </>
  );
};

/** The selected cell's first finding in one line; the card on 问题 has the rest. */
const SelectedCellStrip = () => {
  const styles = useOverviewStyles();
  const shared = useShared();
  const pane = usePane();
  const { overview, severities } = useTexts();
  const card = usePaneState(cardOf);
  const check = usePaneState((state) => state.check);
  if (!card || check.kind === "never") return null;
  const [finding] = card.findings;
  return (
    <div className={styles.strip}>
      <SeverityIcon of={finding.severity} label={severities[finding.severity]} />
      <span className={mergeClasses(shared.body, shared.grow)}>
        {finding.cell && <span className={styles.address}>{cellAddress(finding.cell)} </span>}
        {check.words.describe(finding).title}
      </span>
      <Button size="small" onClick={() => pane.show("findings")}>
        {overview.details}
      </Button>
    </div>
  );
};
