import { Button, Checkbox, mergeClasses } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import { areaAddress, cellAddress } from "../../../../check";
import type { StandingRepair } from "../../../../check/mend/repairs";
import { isToBeChosen } from "../../../../check/mend/scope";
import { TABLE_IDS, type TableId } from "../../../../guide";
import { PageFoot } from "../../../shared/PageFoot";
import type { FindingWords } from "../../../shared/finding-words";
import { useShared } from "../../../shared/shared.styles";
import { CancelButton } from "../../components/CancelButton";
import { TaskHeader } from "../../components/TaskHeader";
import { TroubleBar } from "../../components/TroubleBar";
import { say, usePane, usePaneState, useTexts } from "../../context";
import { findingsOf, type RepairPreview } from "../../state/model";
import { differences, type Piece } from "./differences";
import { usePreviewStyles } from "./preview.styles";

/** 修复预览: what mending would change, before over after, and what of it is to be done. */
export const Preview = () => {
  const pane = usePane();
  const preview = usePaneState((state) => state.preview);
  const check = usePaneState((state) => state.check);
  // What was planned is gone: there is nothing to look at.
  useEffect(() => {
    if (!preview) pane.back();
  }, [preview, pane]);
  if (!preview || check.kind !== "done") return null;
  return <FilledPreview preview={preview} words={check.words} />;
};

interface FilledPreviewProps {
  readonly preview: RepairPreview;
  readonly words: FindingWords;
}

const FilledPreview = ({ preview, words }: FilledPreviewProps) => {
  const shared = useShared();
  const styles = usePreviewStyles();
  const pane = usePane();
  const { mend } = useTexts();
  const [isAtWork, setAtWork] = useState(false);
  const { repairs, unticked } = preview;
  const ticked = repairs.filter((repair) => !unticked.has(repair));
  const n = ticked.reduce((sum, repair) => sum + (repair.kind === "number" ? repair.cells.length : 1), 0);
  const apply = (): void => {
    setAtWork(true);
    void pane.applyPreview().finally(() => setAtWork(false));
  };
  return (
    <div className={shared.root}>
      <TaskHeader title={mend.title} onBack={() => pane.back()} />
      <main className={shared.main}>
        <TroubleBar />
        <p className={mergeClasses(shared.small, shared.secondary)}>{mend.hint}</p>
        {repairs.length > 1 && (
          <Checkbox
            className={styles.check}
            label={mend.all}
            checked={ticked.length === repairs.length ? true : ticked.length === 0 ? false : "mixed"}
            onChange={(_, { checked }) => pane.mending.tickAll(checked === true)}
          />
        )}
        {TABLE_IDS.map((table) => (
          <TableRepairs key={table} table={table} preview={preview} words={words} />
        ))}
        {preview.scope.kind === "all" && <ChoicesLeft />}
      </main>
      <PageFoot className={styles.foot}>
        <Button appearance="primary" disabledFocusable={n === 0 || isAtWork} onClick={apply}>
          {n === 0 ? mend.none : say(mend.apply, { n })}
        </Button>
        <CancelButton />
      </PageFoot>
    </div>
  );
};

/** What cannot be mended without a choice stays in the list. */
const ChoicesLeft = () => {
  const shared = useShared();
  const { mend } = useTexts();
  const n = usePaneState(findingsOf).filter(isToBeChosen).length;
  return n > 0 ? <p className={mergeClasses(shared.small, shared.secondary)}>{say(mend.choices, { n })}</p> : null;
};

/** Further lines are shown by this many. */
const LINES_PER_STEP = 100;

const TableRepairs = ({ table, preview, words }: FilledPreviewProps & { readonly table: TableId }) => {
  const shared = useShared();
  const { tables, mend } = useTexts();
  const [shown, setShown] = useState(LINES_PER_STEP);
  const lines = preview.repairs.filter((repair) => repair.table === table);
  if (lines.length === 0) return null;
  const left = lines.length - shown;
  return (
    <section aria-label={tables[table]}>
      <h2 className={shared.heading}>{tables[table]}</h2>
      {lines.slice(0, shown).map((repair, i) => (
        <Line key={i} repair={repair} isTicked={!preview.unticked.has(repair)} words={words} />
      ))}
      {left > 0 && (
        <Button size="small" onClick={() => setShown(shown + LINES_PER_STEP)}>
          {say(mend.more, { n: Math.min(left, LINES_PER_STEP) })}
        </Button>
      )}
    </section>
  );
};

interface LineProps {
  readonly repair: StandingRepair;
  readonly isTicked: boolean;
  readonly words: FindingWords;
}

const Line = ({ repair, isTicked, words }: LineProps) => {
  const styles = usePreviewStyles();
  const shared = useShared();
  const pane = usePane();
  const { mend } = useTexts();
  const place = repair.kind === "remove" ? say(mend.remove, { row: repair.row + 1 }) : addressOf(repair);
  const { title } = words.describe(repair.finding);
  return (
    <div className={styles.line}>
      <Checkbox
        className={styles.check}
        checked={isTicked}
        aria-label={`${place} ${title}`}
        onChange={() => pane.mending.toggle(repair)}
      />
      <div>
        <p className={mergeClasses(shared.small, styles.place)}>
          <span className={shared.noWrap}>{place}</span> {title}
        </p>
        <Change repair={repair} words={words} />
      </div>
    </div>
  );
};

const Change = ({ repair, words }: Omit<LineProps, "isTicked">) => {
  const { mend } = useTexts();
  switch (repair.kind) {
    case "cell": {
      const { table, field, from, to } = repair;
      return <BeforeAfter before={words.shown(from, table, field)} after={words.shown(to, table, field)} />;
    }
    case "title":
      return <BeforeAfter before={String(repair.from)} after={String(repair.to)} />;
    case "number":
      return <Said text={say(mend.number, { n: repair.cells.length })} />;
    case "remove":
      return <Said text={mend.removeAfter} />;
    case "unmerge": {
      const { table, finding, fill } = repair;
      const value = finding.field ? words.shown(fill, table, finding.field) : String(fill);
      return <Said text={say(mend.unmerge, { value })} />;
    }
  }
};

const Said = ({ text }: { readonly text: string }) => {
  const styles = usePreviewStyles();
  const shared = useShared();
  return <p className={mergeClasses(shared.body, styles.after)}>{text}</p>;
};

const BeforeAfter = ({ before, after }: { readonly before: string; readonly after: string }) => {
  const styles = usePreviewStyles();
  const shared = useShared();
  const { mend } = useTexts();
  const pieces = differences(before, after);
  return (
    <div className={styles.values}>
      <span className={mergeClasses(shared.small, styles.label)}>{mend.before}</span>
      <p className={styles.text}>
        <del className={styles.before}>{before === "" ? mend.empty : <Pieces of={pieces.before} />}</del>
      </p>
      <span className={mergeClasses(shared.small, styles.label)}>{mend.after}</span>
      <p className={styles.text}>
        <ins className={styles.after}>{after === "" ? mend.empty : <Pieces of={pieces.after} />}</ins>
      </p>
    </div>
  );
};

const Pieces = ({ of }: { readonly of: readonly Piece[] }) => {
  const styles = usePreviewStyles();
  return (
    <>
      {of.map(({ text, isChanged }, i) => (
        <span key={i} className={isChanged ? styles.changed : undefined}>
          {text}
        </span>
      ))}
    </>
  );
};

function addressOf(repair: Exclude<StandingRepair, { readonly kind: "remove" }>): string {
  switch (repair.kind) {
    case "cell":
    case "title":
      return cellAddress(repair.cell);
    case "number":
      return cellAddress(repair.cells[0].cell);
    case "unmerge":
      return areaAddress(repair.area);
  }
}
