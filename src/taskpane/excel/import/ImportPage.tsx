import { useEffect } from "react";
import { Button, Checkbox, Field, mergeClasses, ProgressBar, Select } from "@fluentui/react-components";
import { TEXT_ENCODINGS } from "../../../files/source";
import type { ImportPlan } from "../../../import";
import { PageFoot } from "../../shared/PageFoot";
import { Notice } from "../../shared/Notice";
import { useShared } from "../../shared/shared.styles";
import { useStore } from "../../shared/store";
import { CancelButton } from "../components/CancelButton";
import { TaskHeader } from "../components/TaskHeader";
import { TroubleBar } from "../components/TroubleBar";
import { say, usePane, usePaneState, useTexts } from "../context";
import { usePreviewStyles } from "../pages/mend/preview.styles";
import { Columns } from "./Columns";
import {
  ImportProvider,
  useImporting,
  useImportState,
  useImportWords,
  useRecordWords,
  type ImportWords,
} from "./context";
import { wantedOf, type ListSource } from "./import-state";
import { importingOf } from "./lists-of-pane";
import { Fault, Notes, Unread } from "./Fault";
import { FormLook } from "./FormLook";
import { HeadRow } from "./HeadRow";
import { useImportStyles } from "./import.styles";
import { Details, Outcome } from "./Outcome";
import { Several, SeveralFoot, WithinFoot } from "./Several";
import { Sources } from "./Sources";
import type { SeveralLists } from "./several-lists";

/** 导入: a list kept elsewhere is matched, looked at, and added to a table. */
export const ImportPage = ({ words }: { readonly words: ImportWords }) => {
  const pane = usePane();
  const table = usePaneState((state) => state.importTable);
  const realigns = usePaneState((state) => state.realigns);
  useEffect(() => {
    const list = importingOf(pane, table);
    if (realigns) void list.readTable(words.page.realignHint);
    else list.leaveRealigning();
  }, [pane, realigns, table, words]);
  return (
    <ImportProvider words={words} list={importingOf(pane, table)}>
      <Content />
    </ImportProvider>
  );
};

const Content = () => {
  const shared = useShared();
  const pane = usePane();
  const { tables } = useTexts();
  const { page } = useImportWords();
  const { table } = useImporting();
  const source = useImportState((state) => state.source);
  const plan = useImportState((state) => state.plan);
  const several = useImportState((state) => state.several);
  const all = useImportState((state) => (state.isWithin ? undefined : state.several));
  const kind = useImportState(({ work }) => work?.kind);
  const isElsewhere = kind === "reading" || kind === "writing";
  const isRevised = useImportState((state) => state.isRevised);
  const isInPlace = source?.inPlace !== undefined;
  const ofTable = say(isInPlace ? page.realignTitle : page.title, { table: tables[table.id] });
  return (
    <div className={shared.root}>
      {all ? <AllHeader several={all} /> : <TaskHeader title={ofTable} onBack={() => pane.back()} />}
      <main className={shared.main}>
        <TroubleBar />
        <Fault />
        {isRevised && !kind && (
          <Notice intent="warning" isAnswer>
            {page.revised}
          </Notice>
        )}
        {isElsewhere ? <Progress /> : source ? <Chosen source={source} /> : <Sources />}
        {!isElsewhere && all && <AllOrForm several={all} />}
        {!isElsewhere && !all && source && plan && <Planned plan={plan} />}
      </main>
      {all ? <AllFoot several={all} /> : several ? <WithinFoot several={several} /> : null}
      {!several && source && plan && <Foot plan={plan} />}
    </div>
  );
};

interface SeveralProps {
  readonly several: SeveralLists;
}

const useIsFormShown = ({ store }: SeveralLists): boolean => useStore(store, (state) => state.isFormShown);

const AllHeader = ({ several }: SeveralProps) => {
  const pane = usePane();
  const { tables } = useTexts();
  const { page } = useImportWords();
  const { form } = several;
  const isOfForm = useIsFormShown(several) && form !== undefined;
  const [only] = several.tables;
  const title =
    isOfForm || several.count === 1 ? say(page.title, { table: tables[form?.table ?? only] }) : page.titleOfAll;
  return <TaskHeader title={title} onBack={() => pane.back()} />;
};

const AllOrForm = ({ several }: SeveralProps) => {
  const { form } = several;
  return useIsFormShown(several) && form ? <FormLook several={several} form={form} /> : <Several several={several} />;
};

const AllFoot = ({ several }: SeveralProps) =>
  useIsFormShown(several) ? <WithinFoot several={several} /> : <SeveralFoot several={several} />;

const Progress = () => {
  const shared = useShared();
  const importing = useImporting();
  const { page } = useImportWords();
  const work = useImportState((state) => state.work);
  if (!work) return null;
  const counted = work.kind !== "planning" && work.of > 0 ? work : undefined;
  const rows = work.kind === "reading" && work.unit === "rows" ? counted : undefined;
  const mayStop = work.kind !== "writing" || !work.isBegun;
  const title =
    work.kind === "reading" ? say(page.reading, { name: work.name }) : mayStop ? page.planning : page.underWay;
  return (
    <div className={shared.stack}>
      <span className={shared.body}>{title}</span>
      <ProgressBar
        className={shared.progress}
        aria-label={title}
        {...(counted && { max: counted.of, value: counted.done })}
      />
      <div className={shared.row}>
        <span className={mergeClasses(shared.small, shared.numbers, shared.grow)}>
          {rows && say(page.row, { rows: rows.done, of: rows.of })}
        </span>
        {mayStop && (
          <Button size="small" onClick={() => importing.stop()}>
            {page.stop}
          </Button>
        )}
      </div>
    </div>
  );
};

/** Where the list comes from, and where its heads are. */
const Chosen = ({ source }: { readonly source: ListSource }) => {
  const styles = useImportStyles();
  const shared = useShared();
  const importing = useImporting();
  const { page } = useImportWords();
  const plan = useImportState((state) => state.plan);
  const isWithin = useImportState((state) => state.isWithin);
  const isPlanning = useImportState((state) => state.work?.kind === "planning");
  const parts = plan?.layouts.flatMap(({ blocks }) => blocks) ?? [];
  const [first] = parts;
  const place =
    parts.length > 1
      ? say(page.parts, { sheet: first.grid.name, n: parts.length })
      : first &&
        say(page.part, { sheet: first.grid.name || page.pasted, row: first.grid.firstRow + first.head.last + 1 });
  return (
    <>
      <div className={styles.source}>
        <div className={shared.grow}>
          <p className={mergeClasses(shared.body, styles.record)}>
            {source.files === undefined ? (source.name ?? page.pasted) : say(page.files, { n: source.files })}
          </p>
          {place && <p className={mergeClasses(shared.small, shared.secondary)}>{place}</p>}
        </div>
        {!isWithin && <Button onClick={() => importing.again()}>{page.another}</Button>}
      </div>
      {source.unread && <Unread files={source.unread} />}
      {source.notes && <Notes notes={source.notes} isOfSeveral={source.files !== undefined} />}
      {source.file && source.encoding && <Encoding source={source} />}
      {isPlanning && <Progress />}
    </>
  );
};

const Encoding = ({ source: { file, encoding } }: { readonly source: ListSource }) => {
  const shared = useShared();
  const importing = useImporting();
  const { page } = useImportWords();
  const choose = (value: string): void => {
    const chosen = TEXT_ENCODINGS.find((one) => one === value);
    if (file && chosen) void importing.readFiles([file], chosen);
  };
  return (
    <Field label={page.encoding} orientation="horizontal">
      <Select className={shared.choice} value={encoding} onChange={(_, { value }) => choose(value)}>
        {TEXT_ENCODINGS.map((one) => (
          <option key={one} value={one}>
            {page.encodings[one]}
          </option>
        ))}
      </Select>
    </Field>
  );
};

const Planned = ({ plan }: { readonly plan: ImportPlan }) => {
  const shared = useShared();
  const { tables } = useTexts();
  const { page } = useImportWords();
  const importing = useImporting();
  const words = usePaneState(({ check }) => (check.kind === "done" ? check.words : undefined));
  const { table } = importing;
  const titleOf = (field: string): string => table.columns.find((one) => one.field === field)?.title ?? "";
  const { obstacle, homeless } = plan;
  const isInPlace = useImportState((state) => state.source?.inPlace !== undefined);
  const splits = useImportState((state) => state.choices.splitsLines === true);
  const takes = useImportState((state) => state.choices.takesAnothers === true);
  const takesSetAside = useImportState((state) => state.choices.takesSetAside === true);
  const takesChanges = useImportState((state) => state.takesChanges);
  const has = (reason: string): boolean => plan.left.some((line) => line.reason === reason);
  return (
    <>
      {obstacle && (
        <Notice
          intent="warning"
          title={say(page.obstacles[obstacle], { table: tables[table.id], title: titleOf(table.nameField) })}
        />
      )}
      {(obstacle === "noHeads" || obstacle === "nothingSure") && <HeadRow />}
      {homeless.length > 0 && (
        <Notice intent="warning">
          {say(page.homeless, {
            table: plan.target ?? tables[table.id],
            fields: homeless.map(titleOf).join(page.listSeparator),
          })}
        </Notice>
      )}
      {words && !obstacle && <Outcome plan={plan} words={words} />}
      {(splits || has("several")) && (
        <Checkbox
          label={page.splitLines}
          checked={splits}
          onChange={(_, { checked }) => void importing.choose({ splitsLines: checked === true })}
        />
      )}
      {(takes || has("anothers")) && (
        <Checkbox
          label={page.takeAnothers}
          checked={takes}
          onChange={(_, { checked }) => void importing.choose({ takesAnothers: checked === true })}
        />
      )}
      {(takesSetAside || has("setAside")) && (
        <Checkbox
          label={page.takeSetAside}
          checked={takesSetAside}
          onChange={(_, { checked }) => void importing.choose({ takesSetAside: checked === true })}
        />
      )}
      <Columns plan={plan} />
      {words && !obstacle && <Details plan={plan} words={words} />}
      {plan.target !== undefined && !obstacle && (
        <p className={mergeClasses(shared.small, shared.secondary)}>
          {say(isInPlace ? page.realignHint : takesChanges ? page.writingBoth : page.writing, { sheet: plan.target })}
        </p>
      )}
    </>
  );
};

const Foot = ({ plan }: { readonly plan: ImportPlan }) => {
  const styles = usePreviewStyles();
  const importing = useImporting();
  const { page } = useImportWords();
  const said = useRecordWords();
  const state = useImportState((one) => one);
  const { added, cells } = wantedOf(state);
  const isBusy = state.work !== undefined;
  const isNothing = plan.obstacle !== undefined || added + cells === 0;
  const isInPlace = state.source?.inPlace !== undefined;
  const label = isNothing
    ? page.nothing
    : isInPlace
      ? say(page.realign, { n: added })
      : say(cells === 0 ? said.write : added === 0 ? page.updateOnly : said.writeBoth, { n: added, cells });
  return (
    <PageFoot className={styles.foot}>
      <Button appearance="primary" disabledFocusable={isNothing || isBusy} onClick={() => void importing.write()}>
        {label}
      </Button>
      <CancelButton onCancel={() => importing.stop()} />
    </PageFoot>
  );
};
