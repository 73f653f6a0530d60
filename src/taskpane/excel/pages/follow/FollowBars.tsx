import { Button, mergeClasses } from "@fluentui/react-components";
import { Notice } from "../../../shared/Notice";
import { useShared } from "../../../shared/shared.styles";
import { say, usePane, usePaneState, useTexts } from "../../context";

/** What follows from a change of 认定职业 or 企业概况: names to be carried through, rows to be begun. */
export const FollowBars = () => {
  const following = usePaneState((state) => state.following);
  if (!following) return null;
  return (
    <>
      <Renames />
      {/* As long as a new name is not carried through, its rows are there under the old one. */}
      {following.renames.length === 0 && following.rows.length > 0 && <MissingRows />}
    </>
  );
};

const Renames = () => {
  const pane = usePane();
  const { follow } = useTexts();
  const renames = usePaneState((state) => state.following?.renames);
  return renames?.map((open) => {
    const { from, to } = open.rename;
    const facts = { from, to, n: open.changes.length };
    return (
      <Notice
        key={`${open.rename.kind} ${from}`}
        intent="info"
        title={say(follow.renamed, facts)}
        actions={
          <>
            <Button size="small" onClick={() => void pane.following.carryThrough(open)}>
              {say(follow.carryThrough, facts)}
            </Button>
            <Button size="small" appearance="transparent" onClick={() => pane.following.leave(open)}>
              {follow.leave}
            </Button>
          </>
        }
      >
        {say(follow.renamedElsewhere, facts)}
      </Notice>
    );
  });
};

const MissingRows = () => {
  const shared = useShared();
  const pane = usePane();
  const { follow, tables } = useTexts();
  const rows = usePaneState((state) => state.following!.rows);
  const counts = new Map<(typeof rows)[number]["table"], number>();
  for (const { table, records } of rows) counts.set(table, (counts.get(table) ?? 0) + records.length);
  const parts = [...counts].map(([table, n]) => say(follow.part, { table: tables[table], n }));
  return (
    <section className={shared.row} aria-label={follow.title}>
      <span className={mergeClasses(shared.body, shared.grow)}>
        {say(follow.missing, { parts: parts.join(follow.and) })}
      </span>
      <Button size="small" onClick={() => pane.show("follow")}>
        {follow.see}
      </Button>
    </section>
  );
};
