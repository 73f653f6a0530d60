import { Button, mergeClasses, ProgressBar } from "@fluentui/react-components";
import { useEffect, type MouseEvent } from "react";
import type { ReportTexts } from "../../../text/report";
import type { ReportingTexts } from "../../../text/reporting";
import { PageFoot } from "../../shared/PageFoot";
import { useChangeSaid } from "../../shared/Announcer";
import { TroubleBar } from "../components/TroubleBar";
import { useFrame } from "../../shared/frame.styles";
import { useShared } from "../../shared/shared.styles";
import { say, usePane, usePaneState } from "../context";
import { useEmptyStyles } from "../pages/findings.styles";
import { Notice } from "../../shared/Notice";
import { useReporting, useReportingState, useReportingTexts } from "./context";
import { Options } from "./Options";
import { Unprinted } from "./Unprinted";
import type { MadeFiles } from "./reporting";
import { Volumes } from "./Volumes";

/** 报告: the volumes of the plan, and the button that makes them. */
export const Report = ({ reportTexts }: { readonly reportTexts: ReportTexts }) => {
  const shared = useShared();
  const reporting = useReporting();
  const pane = usePane();
  // Nobody who is here is typing: what is still empty keeps a volume a draft.
  useEffect(() => pane.checking.movedTo({ sheet: "" }), [pane]);
  useReportingState(({ mask }) => mask);
  useReportingState(({ listings }) => listings);
  const volumes = usePaneState((state) => reporting.volumes(state));
  const listing = usePaneState((state) => reporting.listing(state));
  return (
    <>
      <main className={shared.main}>
        <TroubleBar />
        {listing ? (
          <Listing isStopped={listing === "stopped"} />
        ) : volumes.length === 0 ? (
          <NotChecked />
        ) : (
          <>
            <Done />
            <Unprinted reportTexts={reportTexts} />
            <Volumes volumes={volumes} />
            <Options reportTexts={reportTexts} />
          </>
        )}
      </main>
      {volumes.length > 0 && <Footer />}
    </>
  );
};

/** A plan of very many occupations takes some seconds. */
const Listing = ({ isStopped }: { readonly isStopped: boolean }) => {
  const shared = useShared();
  const reporting = useReporting();
  const { list, make } = useReportingTexts();
  return (
    <div className={shared.stack}>
      <p role="status" className={shared.body}>
        {isStopped ? list.stopped : list.atWork}
      </p>
      {!isStopped && <ProgressBar className={shared.progress} aria-label={list.atWork} />}
      <div className={shared.row}>
        {isStopped ? (
          <Button onClick={() => reporting.listAgain()}>{list.again}</Button>
        ) : (
          <Button onClick={() => reporting.stopListing()}>{make.stop}</Button>
        )}
      </div>
    </div>
  );
};

const NotChecked = () => {
  const styles = useEmptyStyles();
  const shared = useShared();
  const pane = usePane();
  const { empty } = useReportingTexts();
  return (
    <div className={styles.root}>
      <h1 className={shared.title}>{empty.title}</h1>
      <p className={mergeClasses(shared.body, shared.secondary)}>{empty.hint}</p>
      <Button appearance="primary" onClick={() => void pane.checking.full({ marks: "write" })}>
        {empty.check}
      </Button>
    </div>
  );
};

/** What came of the last press. It never says that a file was saved: nobody is told. */
const Done = () => {
  const pane = usePane();
  const reporting = useReporting();
  const result = useReportingState((state) => state.result);
  const { done, separator } = useReportingTexts();
  if (!result) return null;
  if (result.kind !== "files")
    return <Notice isAnswer intent={result.kind === "stopped" ? "info" : "warning"} title={done[result.kind]} />;
  const { file, made, waiting, isHanded } = result;
  const title = [say(done.title, { n: made.length }), ...reservations(made, waiting, done)].join(separator);
  const actions = (
    // Back from that page, the focus is where it was opened.
    <Button size="small" autoFocus={pane.pageBefore === "noFile"} onClick={() => reporting.showNoFile()}>
      {done.noFile}
    </Button>
  );
  return (
    <Notice isAnswer intent={isHanded ? "success" : "warning"} title={title} actions={actions}>
      {say(isHanded ? done.handed : done.tryMac, { name: file.name })}
    </Notice>
  );
};

/** What of the volumes made is not fit to be handed in. */
function reservations(made: MadeFiles["made"], waiting: number, done: ReportingTexts["done"]): readonly string[] {
  const drafts = made.filter(({ readiness }) => readiness.state === "draft").length;
  const ofAll = made.length === 1 ? done.oneDraft : done.allDrafts;
  return [
    ...(drafts > 0 ? [drafts === made.length ? ofAll : say(done.someDrafts, { n: drafts })] : []),
    ...(made.some(({ isMasked }) => isMasked) ? [done.masked] : []),
    ...(waiting > 0 ? [say(done.passages, { n: waiting })] : []),
  ];
}

/** 生成 and 停止 take turns in one place: the second press of a double one is not meant for the other. */
const ifOnce =
  (press: () => void) =>
  ({ detail }: MouseEvent): void => {
    if (detail <= 1) press();
  };

const Footer = () => {
  const frame = useFrame();
  const shared = useShared();
  const reporting = useReporting();
  const { make, template, separator } = useReportingTexts();
  const volumes = usePaneState((state) => reporting.volumes(state));
  const unwanted = useReportingState((state) => state.unwanted);
  const work = useReportingState((state) => state.work);
  const reading = useReportingState((state) => state.reading);
  const isChecking = usePaneState((state) => state.work.kind === "checking");
  const hasFaultyTemplate = useReportingState(({ own }) => own !== undefined && own.kind !== "good");
  const wanted = volumes.filter(({ id }) => !unwanted.has(id));
  const isMasked = useReportingState(({ mask }) => mask);
  const sound = wanted.filter(({ readiness }) => readiness.state === "final").length;
  const drafts = wanted.length - sound;
  const counts = [
    ...(sound > 0 ? [say(isMasked ? make.masked : make.final, { n: sound })] : []),
    ...(drafts > 0 ? [say(make.drafts, { n: drafts })] : []),
  ].join(separator);
  /** Why nothing can be made now. */
  const hindrance = hasFaultyTemplate
    ? make.templateFirst
    : isChecking
      ? make.checking
      : wanted.length === 0
        ? make.none
        : undefined;
  const caption = work
    ? say(make.making, { n: work.volumes, of: work.of || wanted.length })
    : reading
      ? say(template.reading, { name: reading.name })
      : (hindrance ?? counts);
  const part = work ? (work.volumes + work.part) / Math.max(1, work.of || wanted.length) : reading?.part;
  useChangeSaid(caption);
  return (
    <PageFoot className={frame.footer}>
      {part !== undefined ? (
        <Button onClick={ifOnce(() => reporting.stop())}>{make.stop}</Button>
      ) : (
        <Button
          appearance="primary"
          disabledFocusable={hindrance !== undefined}
          aria-describedby="make-caption"
          onClick={ifOnce(() => void reporting.make())}
        >
          {say(make.button, { n: wanted.length })}
        </Button>
      )}
      <span id="make-caption" className={mergeClasses(shared.small, frame.caption)}>
        {caption}
      </span>
      {part !== undefined && <ProgressBar className={shared.progress} value={part} aria-label={caption} />}
    </PageFoot>
  );
};
