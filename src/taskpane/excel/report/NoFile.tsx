import { Button, mergeClasses } from "@fluentui/react-components";
import { useSaid } from "../../shared/Announcer";
import { useShared } from "../../shared/shared.styles";
import { say, usePane, useTexts } from "../context";
import { volumeName } from "../../shared/volume-name";
import { TaskHeader } from "../components/TaskHeader";
import { useReporting, useReportingState, useReportingTexts } from "./context";
import { useReportStyles } from "./report.styles";
import type { MadeFiles } from "./reporting";

/** 没有收到文件: the other ways to what was made. */
export const NoFile = ({ result }: { readonly result: MadeFiles }) => {
  const styles = useReportStyles();
  const shared = useShared();
  const pane = usePane();
  const reporting = useReporting();
  const { noFile } = useReportingTexts();
  return (
    <div className={shared.root}>
      <TaskHeader title={noFile.title} onBack={() => pane.back()} />
      <main className={shared.main}>
        <p className={mergeClasses(shared.body, shared.secondary)}>{noFile.why}</p>
        <section className={shared.stack}>
          <h2 className={shared.heading}>{noFile.throughWord}</h2>
          <ol className={mergeClasses(styles.steps, shared.body)}>
            {noFile.steps.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
        </section>
        <section className={shared.stack}>
          <h2 className={shared.heading}>{noFile.copyTables}</h2>
          <p className={shared.small}>{noFile.copyHint}</p>
          {result.made.map((volume) => (
            <Tables key={volume.id} volume={volume} />
          ))}
        </section>
        <div className={shared.row}>
          <Button onClick={() => reporting.downloadAgain()}>{noFile.again}</Button>
        </div>
      </main>
    </div>
  );
};

const Tables = ({ volume }: { readonly volume: MadeFiles["made"][number] }) => {
  const styles = useReportStyles();
  const shared = useShared();
  const reporting = useReporting();
  const { noFile } = useReportingTexts();
  const texts = useTexts();
  const copied = useReportingState((state) => state.copied);
  return (
    <>
      <h3 className={mergeClasses(shared.small, shared.secondary)}>{volumeName(volume, texts)}</h3>
      <ul className={shared.plainList}>
        {reporting.tablesOf(volume).map((table) => {
          const key = `${volume.id} ${table.title}`;
          return (
            <li key={key} className={styles.volume}>
              <span className={shared.body}>{table.title}</span>
              <Button
                size="small"
                aria-label={say(noFile.copyLabel, { table: table.title })}
                onClick={() => void reporting.copy(key, table)}
              >
                {noFile.copy}
              </Button>
              {copied?.key === key && (
                <Answer isGood={copied.isThere}>{copied.isThere ? noFile.copied : noFile.refused}</Answer>
              )}
            </li>
          );
        })}
      </ul>
    </>
  );
};

/** Beside the button that was pressed. */
const Answer = ({ isGood, children }: { readonly isGood: boolean; readonly children: string }) => {
  const styles = useReportStyles();
  const shared = useShared();
  useSaid(children, isGood ? "polite" : "assertive");
  return <span className={mergeClasses(styles.answer, shared.small)}>{children}</span>;
};
