import { Accordion, mergeClasses } from "@fluentui/react-components";
import { useShared } from "../../shared/shared.styles";
import { say, usePaneState, useTexts } from "../context";
import type { FindingWords } from "../../shared/finding-words";
import type { Counts } from "../../../check";
import type { TableGroup } from "../findings-list";
import { cardOf, listOf } from "../state/selectors";
import { useListStyles } from "./findings.styles";
import { KindItem } from "./KindItem";

/** The findings by table, then by kind, then by place. */
export const FindingsList = ({ words }: { readonly words: FindingWords }) => {
  const shared = useShared();
  const { groups } = usePaneState(listOf);
  return (
    <div className={shared.stack}>
      {groups.map((group) => (
        <TableFindings key={group.table} group={group} words={words} />
      ))}
    </div>
  );
};

const TableFindings = ({ group, words }: { readonly group: TableGroup; readonly words: FindingWords }) => {
  const styles = useListStyles();
  const shared = useShared();
  const { findings, tables } = useTexts();
  const selected = usePaneState(cardOf)?.findings;
  return (
    <section aria-label={tables[group.table]}>
      <h2 className={styles.tableHeading}>
        <span className={shared.grow}>{tables[group.table]}</span>
        <span className={mergeClasses(shared.small, styles.tableCounts)}>
          <TableCounts counts={group.counts} />
        </span>
      </h2>
      <Accordion collapsible multiple className={styles.kinds}>
        {group.kinds.map((kind) => (
          <KindItem key={kind.key} kind={kind} words={words} selected={selected} />
        ))}
      </Accordion>
      {group.unlisted > 0 && <p className={shared.small}>{say(findings.unlisted, { n: group.unlisted })}</p>}
    </section>
  );
};

const TableCounts = ({ counts }: { readonly counts: Counts }) => {
  const { findings } = useTexts();
  const parts = [
    counts.error > 0 && say(findings.errorsOfTable, { n: counts.error }),
    counts.warning > 0 && say(findings.warningsOfTable, { n: counts.warning }),
    counts.info > 0 && say(findings.notesOfTable, { n: counts.info }),
  ];
  return <>{parts.filter(Boolean).join(findings.countSeparator)}</>;
};
