import { Button, mergeClasses, ProgressBar } from "@fluentui/react-components";
import type { ScaffoldPlan } from "../../../host/workbook";
import { columnOf, TABLES } from "../../../guide/tables";
import { SeverityIcon } from "../../shared/SeverityIcon";
import { useFrame } from "../../shared/frame.styles";
import { useShared } from "../../shared/shared.styles";
import { TroubleBar } from "../components/TroubleBar";
import { say, usePane, usePaneState, useTexts } from "../context";

/** While the tables are built, or after that was interrupted. */
export const Building = () => {
  const shared = useShared();
  const { building, tables, tableStates } = useTexts();
  const tabs = usePaneState((state) => state.tabs);
  const isInterrupted = usePaneState((state) => state.trouble !== undefined);
  return (
    <div className={shared.root}>
      <main className={shared.main}>
        <TroubleBar />
        <h1 className={shared.title}>{building.title}</h1>
        {!isInterrupted && <ProgressBar className={shared.progress} thickness="large" aria-label={building.progress} />}
        <ul className={mergeClasses(shared.plainList, shared.stack)}>
          {TABLES.map(({ id }) => (
            <li key={id} className={shared.row}>
              <SeverityIcon
                of={tabs.has(id) ? "done" : "empty"}
                label={tabs.has(id) ? building.built : tableStates.absent}
              />
              <span className={tabs.has(id) ? undefined : shared.secondary}>{tables[id]}</span>
            </li>
          ))}
        </ul>
      </main>
    </div>
  );
};

/** Existing tables lack columns of the guide: they are only added when the person wants it. */
export const MissingColumns = ({ plan }: { readonly plan: ScaffoldPlan }) => {
  const frame = useFrame();
  const shared = useShared();
  const pane = usePane();
  const { building, quoted } = useTexts();
  const lacking = plan.tables.filter(({ missing }) => missing.length > 0);
  return (
    <div className={shared.root}>
      <main className={shared.main}>
        <TroubleBar />
        <h1 className={shared.title}>{building.missingTitle}</h1>
        {lacking.map(({ table, sheet, missing }) => {
          const titles = missing.map((field) => say(quoted, { text: columnOf(table.id, field).title }));
          const facts = { tab: sheet ?? table.tab, columns: titles.join(building.and), n: missing.length };
          return (
            <p key={table.id} className={shared.body}>
              {say(missing.length === 1 ? building.missingColumn : building.missingColumns, facts)}
            </p>
          );
        })}
      </main>
      <footer className={frame.footer}>
        <Button appearance="primary" onClick={() => void pane.building.answer(true)}>
          {building.add}
        </Button>
        <Button onClick={() => void pane.building.answer(false)}>{building.leave}</Button>
      </footer>
    </div>
  );
};
