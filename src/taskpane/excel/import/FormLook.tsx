import { Accordion, Checkbox, Switch } from "@fluentui/react-components";
import { tableOf, type Field } from "../../../guide";
import type { CellDifference, FormPlan } from "../../../import";
import { Notice } from "../../shared/Notice";
import { useShared } from "../../shared/shared.styles";
import { useStore } from "../../shared/store";
import type { FindingWords } from "../../shared/finding-words";
import { say, usePaneState } from "../context";
import { useImportWords } from "./context";
import { useImportStyles } from "./import.styles";
import { Fold } from "./Fold";
import { lineOf } from "./import-state";
import { formLine } from "./Several";
import type { SeveralLists } from "./several-lists";

interface FormLookProps {
  readonly several: SeveralLists;
  readonly form: FormPlan;
}

const titleOf = ({ table }: FormPlan, field: Field): string =>
  tableOf(table).columns.find((column) => column.field === field)?.title ?? "";

/** 企业概况 as it will be: what is filled in, old over new what stands, what was tidied, what stays wrong. */
export const FormLook = ({ several, form }: FormLookProps) => {
  const shared = useShared();
  const styles = useImportStyles();
  const { page } = useImportWords();
  const words = usePaneState(({ check }) => (check.kind === "done" ? check.words : undefined));
  const { takesKept, unticked } = useStore(several.store, (state) => state);
  if (!words) return null;
  const hasEntries = [form.fills, form.tidied, form.left, form.findings].some((lines) => lines.length > 0);
  const shown = ({ field }: { readonly field: Field }, value: CellDifference["from"]): string =>
    value === "" ? page.empty : words.shown(value, form.table, field);
  const cell = (one: CellDifference) => (
    <Checkbox
      className={styles.check}
      checked={!unticked.has(one)}
      label={say(page.formChange, {
        title: titleOf(form, one.field),
        from: shown(one, one.from),
        to: shown(one, one.to),
      })}
      onChange={() => several.toggleCell(one)}
    />
  );
  return (
    <>
      <p className={shared.body} role="status">
        {formLine(form, page)}
      </p>
      {form.lost.map(({ field, value }) => (
        <Notice key={field} intent="warning" title={say(page.lostTitle, { heading: titleOf(form, field) })}>
          {say(page.formLostBody, { sample: String(value) })}
        </Notice>
      ))}
      {form.kept.length > 0 && (
        <div className={shared.stack}>
          <Switch
            className={styles.check}
            label={say(page.formUpdate, { n: form.kept.length })}
            checked={takesKept}
            onChange={(_, { checked }) => several.takeKept(checked)}
          />
          {takesKept && (
            <ul className={shared.plainList}>
              {form.kept.map((one) => (
                <li key={one.field} className={styles.record}>
                  {cell(one)}
                </li>
              ))}
            </ul>
          )}
        </div>
      )}
      {hasEntries && <h2 className={shared.heading}>{page.entries}</h2>}
      <Accordion multiple collapsible defaultOpenItems={["fresh"]}>
        <Fold name="fresh" title={say(page.fills, { n: form.fills.length })} items={form.fills} line={cell} />
        <Fold
          name="tidied"
          title={say(page.tidied, { n: form.tidied.length })}
          items={form.tidied}
          line={(note) =>
            say(page.formChange, {
              title: titleOf(form, note.field),
              from: shown(note, note.from),
              to: shown(note, note.to),
            })
          }
        />
        <Fold
          name="left"
          title={say(page.formLeft, { n: form.left.length })}
          items={form.left}
          line={({ label, value }) => say(page.formLeftLine, { label, value: lineOf(value) })}
        />
        <Wrong form={form} words={words} />
      </Accordion>
    </>
  );
};

const Wrong = ({ form, words }: { readonly form: FormPlan; readonly words: FindingWords }) => {
  const { page } = useImportWords();
  return (
    <Fold
      name="wrong"
      title={say(page.wrong, { n: form.findings.length })}
      items={form.findings}
      line={(finding) => words.describe(finding).title}
    />
  );
};
