import type { PropsWithChildren } from "react";
import type { Volume } from "../../report";
import type { PlannedControl } from "../../host/document";
import { SeverityIcon } from "../shared/SeverityIcon";
import { useShared } from "../shared/shared.styles";
import { gapsOf, type Gap } from "./planned-controls";
import { say, useReading, usePaneContext, useTexts } from "./context";
import type { PlanWords } from "./plan-words";
import { useWordStyles } from "./word.styles";

interface GapsProps {
  readonly words: PlanWords;
  readonly volume: Volume;
  readonly planned: readonly PlannedControl[];
}

/** 还缺 n 项: errors by table, tables without contents, and what of the document cannot be filled. */
export const Gaps = ({ words, volume, planned }: GapsProps) => {
  const styles = useWordStyles();
  const shared = useShared();
  const { gaps: texts } = useTexts();
  const gaps = gapsOf(volume, planned);
  const hasErrors = gaps.some(({ kind }) => kind === "errors");
  const waiting = useReading().prose.filter(({ isNote }) => isNote).length;
  if (gaps.length === 0) {
    const text = waiting === 0 || volume.isMasked ? texts.none : say(texts.noneButPassages, { n: waiting });
    return (
      <div className={styles.item}>
        <SeverityIcon of="done" />
        <span className={shared.body}>{text}</span>
      </div>
    );
  }
  return (
    <section className={shared.stack}>
      <h2 className={shared.heading}>{say(texts.title, { n: gaps.length })}</h2>
      <ul className={`${shared.plainList} ${styles.gaps}`}>
        {gaps.map((gap) => (
          <GapItem key={keyOf(gap)} gap={gap} words={words} />
        ))}
      </ul>
      {hasErrors && <p className={shared.small}>{texts.completeHint}</p>}
      {hasErrors && <p className={shared.small}>{texts.draft}</p>}
    </section>
  );
};

const keyOf = (gap: Gap): string => (gap.kind === "errors" ? gap.table : `${gap.kind} ${gap.control.id}`);

const GapItem = ({ gap, words }: { readonly gap: Gap; readonly words: PlanWords }) => {
  const { common } = usePaneContext();
  const { gaps: texts } = useTexts();
  switch (gap.kind) {
    case "errors": {
      const table = common.tables[gap.table];
      if (!gap.first) return <Item icon="error">{say(texts.errorsOf, { table, n: gap.count })}</Item>;
      const { title } = words.describe(gap.first);
      return (
        <Item icon="error">
          {say(texts.errors, { table, title })}
          {gap.count > 1 && say(texts.moreErrors, { n: gap.count - 1 })}
        </Item>
      );
    }
    case "empty": {
      const { title } = gap.control;
      const hint = gap.clears > 0 ? say(texts.clears, { n: gap.clears }) : texts.emptyHint;
      return (
        <Item icon={gap.clears > 0 ? "warning" : "empty"} hint={hint}>
          {say(texts.empty, { title })}
        </Item>
      );
    }
    case "faulty": {
      const { what, todo } = words.whyNotFilled(gap.control, gap.problem);
      return (
        <Item icon="warning" hint={todo}>
          {what}
        </Item>
      );
    }
  }
};

interface ItemProps {
  readonly icon: "error" | "warning" | "empty";
  readonly hint?: string;
}

const Item = ({ icon, hint, children }: PropsWithChildren<ItemProps>) => {
  const styles = useWordStyles();
  const shared = useShared();
  const { common } = usePaneContext();
  return (
    <li className={styles.item}>
      <SeverityIcon of={icon} label={icon === "empty" ? common.tableStates.empty : common.severities[icon]} />
      <div>
        <div className={shared.body}>{children}</div>
        {hint && <div className={shared.small}>{hint}</div>}
      </div>
    </li>
  );
};
