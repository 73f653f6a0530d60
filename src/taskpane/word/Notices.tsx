import { Button, mergeClasses, ProgressBar } from "@fluentui/react-components";
import { Said } from "../shared/Announcer";
import { useShared } from "../shared/shared.styles";
import { useAfter } from "../shared/use-after";
import { say, usePane, useReading, useTexts, useWordState } from "./context";
import { assessedIn } from "./model";
import { Notice } from "../shared/Notice";
import { ResultBar } from "./ResultBar";
import { TroubleBar } from "./TroubleBar";
import { volumeOf } from "./volume-choice";

const SHOWN_AFTER_MS = 300;

/** What is under way, what came of the last deed, and what to know before the next one. */
export const Notices = () => {
  const trouble = useWordState((state) => state.trouble);
  const result = useWordState((state) => state.result);
  return (
    <>
      {trouble ? <TroubleBar trouble={trouble} /> : result && <ResultBar result={result} />}
      <Progress />
      <OutdatedBar />
      <RevisionsBar />
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

/** Tracked changes matter where something is about to be written. */
const RevisionsBar = () => {
  const { revisions } = useTexts();
  const found = useReading().revisions;
  const isDue = useWordState(
    (state) => volumeOf(state) !== undefined && assessedIn(state).some((assessed) => assessed.state !== "same"),
  );
  if (found === "none" || !isDue) return null;
  const { what, todo } = revisions[found];
  return (
    <Notice intent="warning" title={what}>
      {todo}
    </Notice>
  );
};
