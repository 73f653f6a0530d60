import { Button, mergeClasses, ProgressBar } from "@fluentui/react-components";
import { fieldTag } from "../../report/tags";
import { Said } from "../shared/Announcer";
import { useShared } from "../shared/shared.styles";
import { useAfter } from "../shared/use-after";
import { say, usePane, useReading, usePaneContext, useTexts, useWordState } from "./context";
import { plannedIn } from "./model";
import { Notice } from "../shared/Notice";
import { ResultBar } from "./ResultBar";
import { TroubleBar } from "./TroubleBar";
import { isFilled, volumeOf } from "./volume-choice";

const SHOWN_AFTER_MS = 300;

/** What is under way, what came of the last operation, and what to know before the next one. */
export const Notices = () => {
  const trouble = useWordState((state) => state.trouble);
  const result = useWordState((state) => state.result);
  return (
    <>
      {trouble ? <TroubleBar trouble={trouble} /> : result && <ResultBar result={result} />}
      <Progress />
      <OutdatedBar />
      <RevisionsBar />
      <HeaderBar />
    </>
  );
};

/** What takes long enough to be told. */
const Progress = () => {
  const shared = useShared();
  const pane = usePane();
  const { file, footer, making } = useTexts();
  const work = useWordState((state) => state.work);
  const isDue = useAfter(SHOWN_AFTER_MS, work.kind !== "idle");
  if (work.kind === "idle" || !isDue) return null;
  const text =
    work.kind === "reading"
      ? say(file.reading, { name: work.name })
      : work.kind === "filling"
        ? footer.filling
        : making.working;
  return (
    <div className={shared.stack}>
      <Said>{text}</Said>
      <p className={mergeClasses(shared.small, shared.secondary)}>{text}</p>
      <ProgressBar
        className={shared.progress}
        aria-label={text}
        {...("part" in work && work.part !== undefined && { value: work.part })}
      />
      {(work.kind === "reading" || (work.kind === "making" && !work.isHanded)) && (
        <div>
          <Button size="small" onClick={() => pane.stop()}>
            {file.stop}
          </Button>
        </div>
      )}
    </div>
  );
};

const OutdatedBar = () => {
  const { file } = useTexts();
  const isOutdated = useWordState((state) => state.plan?.isOutdated ?? false);
  if (!isOutdated) return null;
  return (
    <Notice intent="info" title={file.outdated.what}>
      {file.outdated.todo}
    </Notice>
  );
};

const EARLIER = { tracking: "wasTracking", present: "wasPresent" } as const;

/** Tracked changes matter where something is about to be written. */
const RevisionsBar = () => {
  const { revisions } = useTexts();
  const { revisions: found, knowsRevisions } = useReading();
  const isDue = useWordState(
    (state) => volumeOf(state) !== undefined && plannedIn(state).some((planned) => planned.state !== "same"),
  );
  if (found === "none" || !isDue) return null;
  const { what, todo } = revisions[knowsRevisions ? found : EARLIER[found]];
  return (
    <Notice intent="warning" title={what}>
      {todo}
    </Notice>
  );
};

const MARK = fieldTag("volume", "mark");

/** On the web the draft mark of the header is not among the controls (office-js#1902): what stands there stays. */
const HeaderBar = () => {
  const { header } = useTexts();
  const { platform } = usePaneContext();
  const reading = useReading();
  const mark = useWordState((state) => volumeOf(state)?.contents.fields.get(MARK));
  const isOutOfReach = platform === "web" && !reading.controls.some(({ tag }) => tag === MARK);
  if (!isOutOfReach || mark === undefined || !isFilled(reading)) return null;
  return (
    <Notice intent="info" title={header.what}>
      {mark === "" ? header.clean : header.draft}
    </Notice>
  );
};
