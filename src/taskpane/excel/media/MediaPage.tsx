import { Button, mergeClasses, ProgressBar } from "@fluentui/react-components";
import { useMemo, useRef, type RefObject } from "react";
import type { Snapshot } from "../../../check";
import { LIMITS } from "../../../guide/limits";
import type { MediaPageWords } from "../../../text/media-page";
import { PageFoot } from "../../shared/PageFoot";
import { Notice } from "../../shared/Notice";
import { useShared } from "../../shared/shared.styles";
import { DropZone } from "../components/DropZone";
import { CancelButton } from "../components/CancelButton";
import { TaskHeader } from "../components/TaskHeader";
import { TroubleBar } from "../components/TroubleBar";
import { say, usePane, usePaneState } from "../context";
import { usePreviewStyles } from "../pages/mend/preview.styles";
import { snapshotOf } from "../state/selectors";
import { chosenMedia, droppedMedia, MOST_FILES } from "./chosen-files";
import { MediaWordsProvider, useChecking, useMediaState, useMediaWords } from "./context";
import { Entries, Written } from "./Entries";
import { Places, Unplaced } from "./Places";

/** 检查照片和视频: what she drops is held against what the guide asks of each venue. */
export const MediaPage = ({ words }: { readonly words: MediaPageWords }) => (
  <MediaWordsProvider words={words}>
    <Content />
  </MediaWordsProvider>
);

const Content = () => {
  const shared = useShared();
  const pane = usePane();
  const { page } = useMediaWords();
  const snapshot = usePaneState(snapshotOf);
  const { photos, videoMinutes, videoWidth, videoHeight } = LIMITS;
  const asked = {
    photos: photos.least,
    minutes: videoMinutes.least,
    width: videoWidth.least,
    height: videoHeight.least,
  };
  return (
    <div className={shared.root}>
      <TaskHeader title={page.title} onBack={() => pane.back()} />
      <main className={shared.main}>
        <TroubleBar />
        <Written />
        <p className={mergeClasses(shared.small, shared.secondary)}>{say(page.asked, asked)}</p>
        <Files />
        <Progress />
        <Told />
        {snapshot ? <Findings snapshot={snapshot} /> : <NotChecked />}
      </main>
      {snapshot && <Foot snapshot={snapshot} />}
    </div>
  );
};

const NotChecked = () => {
  const pane = usePane();
  const { page } = useMediaWords();
  const check = (
    <Button size="small" onClick={() => void pane.checking.full({ marks: "leave" })}>
      {page.check}
    </Button>
  );
  return (
    <Notice intent="info" actions={check}>
      {page.notChecked}
    </Notice>
  );
};

const useView = (snapshot: Snapshot) => {
  const checking = useChecking();
  const files = useMediaState((state) => state.files);
  const assigned = useMediaState((state) => state.assigned);
  return useMemo(() => checking.view(snapshot, { files, assigned }), [checking, snapshot, files, assigned]);
};

const Findings = ({ snapshot }: { readonly snapshot: Snapshot }) => {
  const shared = useShared();
  const { page } = useMediaWords();
  const view = useView(snapshot);
  const checking = useChecking();
  const hasFiles = useMediaState((state) => state.files.length > 0);
  const others = useMediaState((state) => state.others.length);
  if (view.all.length === 0) return <Notice intent="info">{page.noPlaces}</Notice>;
  const pass = view.places.filter(({ verdict }) => verdict === "pass").length;
  return (
    <>
      <div className={shared.row}>
        <span role="status" className={mergeClasses(shared.body, shared.grow)}>
          {say(page.summary, { places: view.places.length, pass })}
        </span>
        {hasFiles && (
          <Button size="small" onClick={() => checking.clear()}>
            {page.clear}
          </Button>
        )}
      </div>
      <Unplaced view={view} />
      <Places view={view} />
      {others > 0 && <p className={shared.small}>{say(page.others, { n: others })}</p>}
      {hasFiles && <Entries view={view} />}
    </>
  );
};

const Foot = ({ snapshot }: { readonly snapshot: Snapshot }) => {
  const styles = usePreviewStyles();
  const checking = useChecking();
  const { page } = useMediaWords();
  const view = useView(snapshot);
  const turned = useMediaState((state) => state.turned);
  const isWriting = useMediaState((state) => state.isWriting);
  const entries = view.entries?.entries ?? [];
  const ticked = entries.filter((entry) => checking.isTicked(entry, turned));
  if (entries.length === 0) return null;
  return (
    <PageFoot className={styles.foot}>
      <Button
        appearance="primary"
        disabledFocusable={ticked.length === 0 || isWriting}
        onClick={() => void checking.write(ticked, snapshot)}
      >
        {ticked.length === 0 ? page.writeNone : say(page.write, { n: ticked.length })}
      </Button>
      <CancelButton />
    </PageFoot>
  );
};

const Files = () => {
  const shared = useShared();
  const checking = useChecking();
  const { page } = useMediaWords();
  const folder = useRef<HTMLInputElement>(null);
  const files = useRef<HTMLInputElement>(null);
  const isAtWork = useMediaState((state) => state.work !== undefined);
  const drop = (transfer: DataTransfer): void => {
    const dropped = droppedMedia(transfer);
    void checking.add(() => dropped);
  };
  return (
    <DropZone onDrop={drop}>
      <span className={shared.body}>{page.drop}</span>
      <div className={shared.row}>
        <Button disabledFocusable={isAtWork} onClick={() => folder.current?.click()}>
          {page.chooseFolder}
        </Button>
        <Button disabledFocusable={isAtWork} onClick={() => files.current?.click()}>
          {page.chooseFiles}
        </Button>
      </div>
      <Chooser of={folder} isFolder />
      <Chooser of={files} />
      <span className={shared.small}>{page.promise}</span>
    </DropZone>
  );
};

/** Pressed by the button beside it. */
const Chooser = ({
  of,
  isFolder = false,
}: {
  readonly of: RefObject<HTMLInputElement>;
  readonly isFolder?: boolean;
}) => {
  const checking = useChecking();
  return (
    <input
      ref={of}
      type="file"
      multiple
      hidden
      data-choose={isFolder ? "folder" : "files"}
      {...(isFolder && { webkitdirectory: "" })}
      onChange={({ target }) => {
        const files = [...(target.files ?? [])];
        target.value = "";
        if (files.length > 0) void checking.add(() => chosenMedia(files));
      }}
    />
  );
};

const Progress = () => {
  const shared = useShared();
  const checking = useChecking();
  const { page } = useMediaWords();
  const work = useMediaState((state) => state.work);
  if (!work) return null;
  return (
    <div className={shared.stack}>
      <span className={shared.body}>{page.working}</span>
      <ProgressBar className={shared.progress} aria-label={page.working} max={Math.max(1, work.of)} value={work.done} />
      <div className={shared.row}>
        <span className={mergeClasses(shared.small, shared.numbers, shared.grow)}>
          {say(page.progress, { done: work.done, of: work.of })}
        </span>
        <Button size="small" onClick={() => checking.stop()}>
          {page.stop}
        </Button>
      </div>
    </div>
  );
};

const Told = () => {
  const { page } = useMediaWords();
  const told = useMediaState((state) => state.told);
  const unreadable = useMediaState((state) => state.unreadable);
  const replaced = useMediaState((state) => state.replaced);
  const named = (paths: readonly string[]) => ({
    n: paths.length,
    names: paths.slice(0, NAMED).join(page.listSeparator),
  });
  const text =
    told &&
    (told.kind === "stopped"
      ? say(page.stopped, { n: told.left })
      : told.kind === "tooMany"
        ? say(page.tooMany, { n: MOST_FILES })
        : page.nothing);
  return (
    <>
      {text !== undefined && <Notice intent="warning">{text}</Notice>}
      {unreadable.length > 0 && <Notice intent="warning">{say(page.unreadable, named(unreadable))}</Notice>}
      {replaced.length > 0 && <Notice intent="info">{say(page.replaced, named(replaced))}</Notice>}
    </>
  );
};

/** So many of the files and folders that something is said of are named. */
const NAMED = 5;
