import { mergeClasses, Select } from "@fluentui/react-components";
import { Fragment } from "react";
import { occupationsOf } from "../../../check/plan/occupations";
import type { Column } from "../../../guide";
import type { ColumnMatch, ImportPlan, Layout } from "../../../import";
import { SeverityIcon } from "../../shared/SeverityIcon";
import { useShared } from "../../shared/shared.styles";
import { Notice } from "../../shared/Notice";
import { say } from "../context";
import { useImporting, useImportState, useImportWords } from "./context";
import { lineOf } from "./import-state";
import { looksIn, standingOf } from "./looks";
import { useImportStyles } from "./import.styles";

/** 列的对应: which column of the list is which of the table, to be looked at and corrected. */
export const Columns = ({ plan }: { readonly plan: ImportPlan }) => {
  const shared = useShared();
  const { page } = useImportWords();
  const choices = useImportState((state) => state.choices);
  const isGuessed = useImportState((state) => state.isGuessed);
  const source = useImportState((state) => state.source);
  const matched = plan.layouts.reduce(
    (sum, { columns }) => sum + columns.filter(({ state }) => state === "matched").length,
    0,
  );
  const looks = looksIn(plan, { choices, isGuessed, source });
  if (plan.layouts.length === 0) return null;
  return (
    <section aria-label={page.columns}>
      <h2 className={shared.heading}>{page.columns}</h2>
      <p className={mergeClasses(shared.small, shared.secondary)}>
        {say(looks > 0 ? page.matchedAndLook : page.matched, { n: matched, looks })}
      </p>
      {plan.layouts.map((layout, i) => (
        <LayoutColumns key={i} layout={layout} isAlone={plan.layouts.length === 1} />
      ))}
    </section>
  );
};

const LayoutColumns = ({ layout, isAlone }: { readonly layout: Layout; readonly isAlone: boolean }) => {
  const styles = useImportStyles();
  const shared = useShared();
  const { page } = useImportWords();
  const { table } = useImporting();
  const isInPlace = useImportState((state) => state.source?.inPlace !== undefined);
  const fields = table.columns.filter(({ kind }) => kind !== "serial");
  const unused = layout.columns.filter(
    ({ state, field, reason, heading, filled }) =>
      heading !== "" &&
      filled > 0 &&
      (isInPlace ? reason !== "serial" && (state === "out" || field === undefined) : state === "out"),
  );
  return (
    <>
      {!isAlone && (
        <p className={shared.small}>
          {layout.blocks
            .map(({ grid }) => grid.name)
            .filter((name, i, all) => all.indexOf(name) === i)
            .join(page.listSeparator)}
        </p>
      )}
      {layout.columns.map(
        (column) =>
          column.reason === "lost" && (
            <div key={column.key} className={styles.apart}>
              <Lost column={column} />
            </div>
          ),
      )}
      <div className={styles.columns}>
        {fields.map((column) => (
          <ColumnChoice key={column.field} column={column} layout={layout} />
        ))}
      </div>
      {unused.length > 0 && (
        <p className={mergeClasses(shared.small, shared.secondary)}>
          {say(isInPlace ? page.emptied : page.unused, {
            headings: unused.map(({ heading }) => lineOf(heading)).join(page.listSeparator),
          })}
        </p>
      )}
    </>
  );
};

const Lost = ({ column: { heading, lost } }: { readonly column: ColumnMatch }) => {
  const { page } = useImportWords();
  if (!lost) return null;
  const facts = { heading: lineOf(heading), count: lost.count, of: lost.of, sample: String(lost.sample) };
  return (
    <Notice intent="warning" title={say(page.lostTitle, facts)}>
      {say(page.lostBody, facts)}
    </Notice>
  );
};

/** Among the values of the choice those that are no column begin so, or are this. */
const ALL = "=";
const CAPTION = "^";

const ColumnChoice = ({ column, layout }: { readonly column: Column; readonly layout: Layout }) => {
  const styles = useImportStyles();
  const shared = useShared();
  const importing = useImporting();
  const { page } = useImportWords();
  const said = useImportState((state) => state.choices);
  const fill = said.fill?.get(column.field);
  const snapshot = useImportState((state) => state.snapshot);
  const isGuessed = useImportState((state) => state.isGuessed);
  const { field, title } = column;
  const isInPlace = useImportState((state) => state.source?.inPlace !== undefined);
  const { found, match, captioned, isToLook } = standingOf(column, layout, { choices: said, isGuessed, isInPlace });
  const choices = layout.columns.filter(({ filled, reason }) => filled > 0 && reason !== "lost");
  const occupations =
    field === "occupationName" && importing.table.id !== "occupations"
      ? [...occupationsOf(snapshot?.tables.get("occupations")).values()].map(({ name }) => name)
      : [];
  const samples = found?.samples.map(lineOf).filter((text) => text !== "") ?? [];
  const why = found?.state === "look" ? (isInPlace ? page.look : whyOf(found, title, page.looks)) : undefined;
  const choose = (value: string): void => {
    if (value === CAPTION) return;
    if (value.startsWith(ALL)) void importing.sayAll(field, value.slice(1));
    else void importing.sayColumn(field, value);
  };
  return (
    <Fragment>
      <span className={mergeClasses(shared.body, styles.name)}>
        {title}
        {isToLook && <SeverityIcon of="warning" label={page.look} />}
      </span>
      <div className={shared.choice}>
        <Select
          aria-label={title}
          className={shared.choice}
          value={match?.key ?? (captioned.length > 0 ? CAPTION : fill === undefined ? "" : `${ALL}${fill}`)}
          onChange={(_, { value }) => choose(value)}
        >
          {captioned.length > 0 ? (
            <option value={CAPTION}>{say(page.byCaption, { names: captioned.join(page.listSeparator) })}</option>
          ) : (
            <option value="">{page.notIn}</option>
          )}
          {choices.map(({ key, heading }) => (
            <option key={key} value={key}>
              {heading === ""
                ? say(page.noHeading, { n: layout.columns.findIndex((one) => one.key === key) + 1 })
                : lineOf(heading)}
            </option>
          ))}
          {occupations.map((name) => (
            <option key={`${ALL}${name}`} value={`${ALL}${name}`}>
              {say(page.fillAll, { value: name })}
            </option>
          ))}
        </Select>
        {why !== undefined && <p className={mergeClasses(shared.small, styles.below)}>{why}</p>}
        {samples.length > 0 && (
          <p className={mergeClasses(shared.small, shared.secondary, styles.below, styles.samples)}>
            {samples.slice(0, 3).join(page.partSeparator)}
          </p>
        )}
      </div>
    </Fragment>
  );
};

type Looks = ReturnType<typeof useImportWords>["page"]["looks"];

const whyOf = ({ reason, heading }: ColumnMatch, title: string, looks: Looks): string | undefined =>
  reason === "unsure" || reason === "contradicted" || reason === "doubt" || reason === "combined"
    ? say(looks[reason], { title, heading: lineOf(heading) })
    : undefined;
