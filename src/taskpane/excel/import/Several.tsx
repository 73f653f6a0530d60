import { Button, Checkbox, mergeClasses } from "@fluentui/react-components";
import { tableOf, type Field, type TableId } from "../../../guide";
import { importedTable, type FormPlan, type ImportPlan } from "../../../import";
import type { ImportPageTexts } from "../../../text/import-page";
import { PageFoot } from "../../shared/PageFoot";
import { useShared } from "../../shared/shared.styles";
import { useStore } from "../../shared/store";
import { CancelButton } from "../components/CancelButton";
import { say, useTexts } from "../context";
import { usePreviewStyles } from "../pages/mend/preview.styles";
import { recordWordsOf, useImporting, useImportState, useImportWords } from "./context";
import { useImportStyles } from "./import.styles";
import { looksIn } from "./looks";
import { countsText, wrongIn } from "./Outcome";
import type { SeveralLists } from "./several-lists";

interface SeveralProps {
  readonly several: SeveralLists;
}

/** All tables that were recognised: how much comes to each, ticked, and a look at each. */
export const Several = ({ several }: SeveralProps) => {
  const styles = useImportStyles();
  const shared = useShared();
  const { tables } = useTexts();
  const { page } = useImportWords();
  const importing = useImporting();
  const isBusy = useImportState((state) => state.work !== undefined);
  const { form, lists, first } = several;
  const isAmong = several.listOf(first) !== undefined;
  return (
    <section aria-label={page.allOfThem}>
      <h2 className={shared.heading}>{page.allOfThem}</h2>
      <p className={mergeClasses(shared.small, shared.secondary)} role="status">
        {say(page.recognisedHint, { n: several.count })}
      </p>
      <ul className={shared.plainList}>
        {form && (
          <Line
            several={several}
            table={form.table}
            lines={formLines(form, page)}
            coming={several.comingTo(form).cells}
            onLook={() => several.lookAtForm()}
          />
        )}
        {lists.map((list) => {
          const { added, cells } = several.comingTo(list);
          const state = several.stateOf(list);
          const { plan = list.plan } = state;
          const lines = listLines(plan, looksIn(plan, state), page, tables[plan.table]);
          return (
            <Line
              key={plan.table}
              several={several}
              table={plan.table}
              lines={lines}
              coming={added + cells}
              onLook={() => several.look(plan.table)}
            />
          );
        })}
      </ul>
      {several.others.length > 0 && (
        <p className={mergeClasses(shared.small, shared.secondary)}>
          {say(page.othersLeft, { names: several.others.map((name) => name || page.pasted).join(page.listSeparator) })}
        </p>
      )}
      {several.made.map(({ sheet, table }) => (
        <p key={sheet} className={mergeClasses(shared.small, shared.secondary)}>
          {say(page.made[table], { sheet: sheet || page.pasted })}
        </p>
      ))}
      {!isAmong && (
        <div className={mergeClasses(shared.row, styles.apart)}>
          <Button size="small" disabledFocusable={isBusy} onClick={() => void importing.alone()}>
            {say(page.notAmong, { table: tables[first] })}
          </Button>
        </div>
      )}
    </section>
  );
};

interface LineProps extends SeveralProps {
  readonly table: TableId;
  readonly lines: readonly string[];
  readonly coming: number;
  readonly onLook: () => void;
}

const Line = ({ several, table, lines, coming, onLook }: LineProps) => {
  const styles = useImportStyles();
  const shared = useShared();
  const { tables } = useTexts();
  const { page } = useImportWords();
  const isLeftOut = useStore(several.store, ({ leftOut }) => leftOut.has(table));
  return (
    <li className={styles.one}>
      <div className={shared.grow}>
        <Checkbox
          className={styles.check}
          label={tables[table]}
          checked={coming > 0 && !isLeftOut}
          disabled={coming === 0}
          onChange={() => several.toggle(table)}
        />
        {lines.map((line) => (
          <p key={line} className={mergeClasses(shared.small, shared.secondary, styles.underCheck)}>
            {line}
          </p>
        ))}
      </div>
      <Button size="small" aria-label={say(page.lookAtOf, { table: tables[table] })} onClick={onLook}>
        {page.lookAt}
      </Button>
    </li>
  );
};

/** How much of the form is filled in, how much is there already, how much says another thing. */
export function formLine({ fills, same, kept }: FormPlan, page: ImportPageTexts): string {
  const parts = [
    ...(fills.length > 0 || (same === 0 && kept.length === 0) ? [say(page.fills, { n: fills.length })] : []),
    ...(same > 0 ? [say(page.formSame, { n: same })] : []),
    ...(kept.length > 0 ? [say(page.formKept, { n: kept.length })] : []),
  ];
  return parts.join(page.partSeparator);
}

/** What the line of the form says: how much comes, lost digits, what stays wrong. */
function formLines(form: FormPlan, page: ImportPageTexts): readonly string[] {
  const { lost, left, findings, table } = form;
  const titles = lost.map(({ field }) => tableOf(table).columns.find((one) => one.field === field)?.title ?? "");
  return [
    formLine(form, page),
    ...titles.map((heading) => say(page.lostTitle, { heading })),
    ...(left.length > 0
      ? [say(page.formLeftOf, { labels: left.map(({ label }) => label).join(page.listSeparator) })]
      : []),
    ...(findings.length > 0 ? [say(page.wrong, { n: findings.length })] : []),
  ];
}

/** What the line of a list says. @param looks how many columns are to be looked at */
function listLines(plan: ImportPlan, looks: number, page: ImportPageTexts, table: string): readonly string[] {
  const { obstacle, left, joined, homeless } = plan;
  const list = importedTable(plan.table);
  const titleOf = (field: Field | undefined): string => list?.columns.find((one) => one.field === field)?.title ?? "";
  if (obstacle) return [say(page.obstacles[obstacle], { table, title: titleOf(list?.nameField) })];
  const rows = left.reduce((sum, line) => sum + line.rows, 0);
  const wrong = wrongIn(plan).length;
  return [
    countsText(plan, recordWordsOf(page, plan.table), page.partSeparator),
    ...(looks > 0 ? [say(page.looksLeft, { n: looks })] : []),
    ...(homeless.length > 0
      ? [say(page.homeless, { table, fields: homeless.map(titleOf).join(page.listSeparator) })]
      : []),
    ...(joined.length > 0 ? [say(page.joined, { n: joined.length })] : []),
    ...(rows > 0 ? [say(page.left, { n: rows })] : []),
    ...(wrong > 0 ? [say(page.wrong, { n: wrong })] : []),
  ];
}

/** 导入 n 张表 */
export const SeveralFoot = ({ several }: SeveralProps) => {
  const styles = usePreviewStyles();
  const { page } = useImportWords();
  const importing = useImporting();
  const isBusy = useImportState((state) => state.work !== undefined);
  const { leftOut } = useStore(several.store, (state) => state);
  const all = [...(several.form ? [several.form] : []), ...several.lists];
  const n = all.filter((one) => {
    const { added, cells } = several.comingTo(one);
    return added + cells > 0 && !leftOut.has("fills" in one ? one.table : one.plan.table);
  }).length;
  return (
    <PageFoot className={styles.foot}>
      <Button appearance="primary" disabledFocusable={n === 0 || isBusy} onClick={() => void importing.write()}>
        {n === 0 ? page.nothing : say(page.writeTables, { n })}
      </Button>
      <CancelButton onCancel={() => importing.stop()} />
    </PageFoot>
  );
};

/** One of several was looked at: it is written with the others. */
export const WithinFoot = ({ several }: SeveralProps) => {
  const styles = usePreviewStyles();
  const { page } = useImportWords();
  return (
    <PageFoot className={styles.foot}>
      <Button appearance="primary" onClick={() => several.leave()}>
        {several.count > 1 ? say(page.allTables, { n: several.count }) : page.theTable}
      </Button>
    </PageFoot>
  );
};
