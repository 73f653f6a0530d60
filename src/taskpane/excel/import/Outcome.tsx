import { Accordion, Checkbox, Switch } from "@fluentui/react-components";
import { useMemo } from "react";
import type { Finding } from "../../../check";
import type { Field } from "../../../guide";
import type { CellDifference, ImportPlan, ImportRecord, JoinedLine, LeftLine } from "../../../import";
import type { FindingWords } from "../../shared/finding-words";
import type { ImportPageTexts, RecordWords } from "../../../text/import-page";
import { useShared } from "../../shared/shared.styles";
import { say } from "../context";
import { useImporting, useImportState, useImportWords, useRecordWords } from "./context";
import { Fold } from "./Fold";
import { lineOf } from "./import-state";
import { useImportStyles } from "./import.styles";

interface OutcomeProps {
  readonly plan: ImportPlan;
  readonly words: FindingWords;
}

/** How much of the list is new, and what of it says something else than what stands there. */
export const Outcome = ({ plan, words }: OutcomeProps) => {
  const shared = useShared();
  const { page } = useImportWords();
  const said = useRecordWords();
  return (
    <>
      <p className={shared.body} role="status">
        {countsText(plan, said, page.partSeparator)}
      </p>
      <Differing plan={plan} words={words} />
    </>
  );
};

/** What would be written, what of it was tidied, what stays wrong, and what is left out. */
export const Details = ({ plan, words }: OutcomeProps) => (
  <Accordion multiple collapsible>
    <Fresh plan={plan} words={words} />
    <Tidied plan={plan} words={words} />
    <Wrong plan={plan} words={words} />
    <Joined plan={plan} />
    <Left plan={plan} />
  </Accordion>
);

/** How many records of a list are new, there already, doubled. */
export function countsText({ counts }: ImportPlan, said: RecordWords, separator: string): string {
  const parts = [
    [said.fresh, counts.new],
    [said.same, counts.same],
    [said.differs, counts.differs],
    [said.doubled, counts.doubled],
  ] as const;
  const told = parts.filter(([, n]) => n > 0).map(([text, n]) => say(text, { n }));
  const n = counts.records + counts.doubled;
  return say(said.found, { n, parts: (told.length > 0 ? told : [say(said.fresh, { n: 0 })]).join(separator) });
}

/** What of the records stays wrong once they are brought in. */
export const wrongIn = ({ records }: ImportPlan): readonly Finding[] =>
  records.flatMap(({ findings }) => findings.filter(({ severity }) => severity !== "info"));

const Fresh = ({ plan, words }: OutcomeProps) => {
  const styles = useImportStyles();
  const said = useRecordWords();
  const { page } = useImportWords();
  const importing = useImporting();
  const unticked = useImportState((state) => state.unticked);
  const fresh = plan.records.filter(({ standing }) => standing.kind === "new");
  const { columns } = importing.table;
  const text = ({ cells }: ImportRecord): string =>
    columns
      .flatMap(({ field }) => {
        const value = cells[field] ?? "";
        return value === "" ? [] : [words.shown(value, plan.table, field)];
      })
      .join(page.listSeparator);
  return (
    <Fold
      name="fresh"
      title={say(said.preview, { n: fresh.length })}
      items={fresh}
      line={(record) => (
        <Checkbox
          className={styles.check}
          checked={!unticked.has(record)}
          label={text(record)}
          onChange={() => importing.toggle(record)}
        />
      )}
    />
  );
};

/** The title of a column. */
const useTitles = (): ((field: Field) => string) => {
  const { columns } = useImporting().table;
  return (field) => columns.find((column) => column.field === field)?.title ?? "";
};

const Tidied = ({ plan, words }: OutcomeProps) => {
  const { page } = useImportWords();
  const titleOf = useTitles();
  const notes = plan.records.flatMap((record) => record.notes.map((note) => ({ record, note })));
  return (
    <Fold
      name="tidied"
      title={say(page.tidied, { n: notes.length })}
      items={notes}
      line={({ record, note: { field, from, to } }) =>
        say(page.change, {
          row: record.row + 1,
          title: titleOf(field),
          from: from === "" ? page.empty : words.shown(from, plan.table, field),
          to: to === "" ? page.empty : words.shown(to, plan.table, field),
        })
      }
    />
  );
};

const Wrong = ({ plan, words }: OutcomeProps) => {
  const { page } = useImportWords();
  const wrong = useMemo(() => wrongIn(plan), [plan]);
  const counts = useMemo(() => countsByTitle(wrong, words), [wrong, words]);
  return (
    <Fold
      name="wrong"
      title={say(page.wrong, { n: wrong.length })}
      items={[...counts]}
      line={([title, n]) => say(page.wrongLine, { title, n })}
    />
  );
};

/** How many have each title; those that say the same are put into words once. */
function countsByTitle(wrong: readonly Finding[], words: FindingWords): ReadonlyMap<string, number> {
  const titles = new Map<string, string>();
  const counts = new Map<string, number>();
  for (const finding of wrong) {
    const said = `${finding.message} ${JSON.stringify(finding.facts)}`;
    const title = titles.get(said) ?? words.describe(finding).title;
    titles.set(said, title);
    counts.set(title, (counts.get(title) ?? 0) + 1);
  }
  return counts;
}

const Joined = ({ plan: { joined } }: { readonly plan: ImportPlan }) => {
  const { page } = useImportWords();
  return (
    <Fold
      name="joined"
      title={say(page.joined, { n: joined.length })}
      items={joined}
      line={({ sheet, row, text, levels, first }) =>
        say(page.joinedLine, { row: row + 1, text, levels, first: firstText(first, sheet, page) })
      }
    />
  );
};

/** The row before, as a line of a sheet names it. */
const firstText = ({ sheet, row }: JoinedLine["first"], of: string, page: ImportPageTexts): string =>
  say(sheet === of ? page.firstRow : page.firstRowOf, { sheet, row: row + 1 });

const Left = ({ plan }: { readonly plan: ImportPlan }) => {
  const { page } = useImportWords();
  const n = plan.left.reduce((sum, { rows }) => sum + rows, 0);
  const several = new Set(plan.left.map(({ sheet }) => sheet)).size > 1;
  const line = ({ sheet, row, rows, reason, text, first }: LeftLine): string => {
    const why = say(page.reasons[reason], { first: first ? firstText(first, sheet, page) : "" });
    const facts = { sheet, row: rows > 1 ? `${row + 1}–${row + rows}` : row + 1, why, text: lineOf(text) };
    const place = say(several ? page.leftLineOf : page.leftLine, facts);
    return facts.text === "" ? place : say(page.leftText, { place, text: facts.text });
  };
  return <Fold name="left" title={say(page.left, { n })} items={plan.left} line={line} />;
};

/** Records that stand and say something else: taken over only where she says so, cell by cell. */
const Differing = ({ plan, words }: OutcomeProps) => {
  const styles = useImportStyles();
  const shared = useShared();
  const said = useRecordWords();
  const importing = useImporting();
  const takesChanges = useImportState((state) => state.takesChanges);
  const differing = plan.records.flatMap((record) =>
    record.standing.kind === "differs" ? record.standing.changes.map((change) => ({ record, change })) : [],
  );
  if (differing.length === 0) return null;
  const label = say(said.update, { n: plan.counts.differs, cells: differing.length });
  return (
    <div className={shared.stack}>
      <Switch
        className={styles.check}
        label={label}
        checked={takesChanges}
        onChange={(_, { checked }) => importing.takeChanges(checked)}
      />
      {takesChanges && (
        <ul className={shared.plainList}>
          {differing.map(({ record, change }, i) => (
            <li key={i} className={styles.record}>
              <Difference record={record} change={change} words={words} />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
};

interface DifferenceProps {
  readonly record: ImportRecord;
  readonly change: CellDifference;
  readonly words: FindingWords;
}

const Difference = ({ record, change, words }: DifferenceProps) => {
  const styles = useImportStyles();
  const { page } = useImportWords();
  const importing = useImporting();
  const titleOf = useTitles();
  const isTicked = useImportState((state) => !state.unticked.has(change));
  const { id, nameField } = importing.table;
  const shown = (value: CellDifference["from"]): string =>
    value === "" ? page.empty : words.shown(value, id, change.field);
  const facts = {
    name: String(record.cells[nameField] ?? ""),
    title: titleOf(change.field),
    from: shown(change.from),
    to: shown(change.to),
  };
  return (
    <Checkbox
      className={styles.check}
      checked={isTicked}
      label={say(page.updateOne, facts)}
      onChange={() => importing.toggle(change)}
    />
  );
};
