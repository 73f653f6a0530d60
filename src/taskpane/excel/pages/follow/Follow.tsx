import { Button, Checkbox, mergeClasses } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import type { FollowingRows } from "../../../../check/follow/following";
import { FOLLOWING_TABLES } from "../../../../check/plan/lacking-rows";
import { LIMITS } from "../../../../guide";
import { PageFoot } from "../../../shared/PageFoot";
import { useShared } from "../../../shared/shared.styles";
import { CancelButton } from "../../components/CancelButton";
import { TaskHeader } from "../../components/TaskHeader";
import { TroubleBar } from "../../components/TroubleBar";
import { say, usePane, usePaneState, useTexts } from "../../context";
import { usePreviewStyles } from "../mend/preview.styles";

/** 按认定职业补行: the rows that are yet to be begun in the other tables, and which of them are wanted. */
export const Follow = () => {
  const shared = useShared();
  const styles = usePreviewStyles();
  const pane = usePane();
  const { follow } = useTexts();
  const rows = usePaneState((state) => state.following?.rows);
  const [unticked, setUnticked] = useState<ReadonlySet<string>>(new Set());
  const [isAtWork, setAtWork] = useState(false);
  const isNothing = rows === undefined || rows.length === 0;
  useEffect(() => {
    if (isNothing) pane.back();
  }, [isNothing, pane]);
  if (isNothing) return null;
  const wanted = rows.filter((one) => !unticked.has(keyOf(one)));
  const n = wanted.reduce((sum, { records }) => sum + records.length, 0);
  const toggle = (one: FollowingRows): void => {
    const next = new Set(unticked);
    if (!next.delete(keyOf(one))) next.add(keyOf(one));
    setUnticked(next);
  };
  const add = (): void => {
    setAtWork(true);
    void pane.addFollowing(wanted).finally(() => setAtWork(false));
  };
  return (
    <div className={shared.root}>
      <TaskHeader title={follow.title} onBack={() => pane.back()} />
      <main className={shared.main}>
        <TroubleBar />
        <p className={mergeClasses(shared.small, shared.secondary)}>{follow.hint}</p>
        {FOLLOWING_TABLES.map((table) => (
          <Lines key={table} rows={rows.filter((one) => one.table === table)} unticked={unticked} toggle={toggle} />
        ))}
      </main>
      <PageFoot className={styles.foot}>
        <Button appearance="primary" disabledFocusable={n === 0 || isAtWork} onClick={add}>
          {n === 0 ? follow.none : say(follow.apply, { n })}
        </Button>
        <CancelButton />
      </PageFoot>
    </div>
  );
};

const keyOf = ({ table, occupation }: FollowingRows): string => `${table} ${occupation}`;

interface LinesProps {
  readonly rows: readonly FollowingRows[];
  readonly unticked: ReadonlySet<string>;
  readonly toggle: (one: FollowingRows) => void;
}

const Lines = ({ rows, unticked, toggle }: LinesProps) => {
  const shared = useShared();
  const styles = usePreviewStyles();
  const { tables } = useTexts();
  const [first] = rows;
  if (!first) return null;
  return (
    <section aria-label={tables[first.table]}>
      <h2 className={shared.heading}>{tables[first.table]}</h2>
      {rows.map((one) => (
        <div key={one.occupation} className={styles.line}>
          <Checkbox
            className={styles.check}
            checked={!unticked.has(keyOf(one))}
            aria-label={`${tables[one.table]} ${one.occupation}`}
            onChange={() => toggle(one)}
          />
          <div>
            <p className={shared.body}>{one.occupation}</p>
            <p className={mergeClasses(shared.small, shared.secondary)}>
              <Said of={one} />
            </p>
          </div>
        </div>
      ))}
    </section>
  );
};

/** What is put there, and why. */
const Said = ({ of: { table, records } }: { readonly of: FollowingRows }) => {
  const { follow } = useTexts();
  const n = records.length;
  switch (table) {
    case "methods":
      return <>{say(follow.method, { n })}</>;
    case "examiners":
      return <>{say(follow.examiners, { n, least: LIMITS.examiners.least })}</>;
    case "venues":
      return <>{say(follow.venues, { n, purposes: records.map(({ purpose }) => String(purpose)).join(follow.and) })}</>;
  }
};
