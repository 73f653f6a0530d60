import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useState, useSyncExternalStore } from "react";
import type { Recorder } from "../../recorder/recorder";
import { format } from "../../text/format";
import type { RecordingTexts } from "../../text/recording";
import { copyText, download } from "../shared/handover";
import { useShared } from "../shared/shared.styles";

const useStyles = makeStyles({
  bar: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
    // The host draws its own menu over this corner: 34 px on the Mac.
    paddingInlineEnd: "36px",
    borderBottom: `2px solid ${tokens.colorPaletteRedBorder2}`,
    backgroundColor: tokens.colorNeutralBackground2,
    overflowWrap: "anywhere",
  },
});

interface RecordingBarProps {
  /** Absent where nothing can be recorded. */
  readonly recorder: Recorder | undefined;
  /** "Excel" or "Word", for the file's name. */
  readonly host: string;
  readonly texts: RecordingTexts;
  /** Whether a download arrives here; there is copying besides. */
  readonly mayDownload: boolean;
}

/** Over the pane: that a recording runs, how much it holds, and how to get it. */
export const RecordingBar = ({ recorder, ...props }: RecordingBarProps) => {
  const styles = useStyles();
  const shared = useShared();
  const { label, impossible } = props.texts;
  return (
    <aside className={styles.bar} aria-label={label}>
      {recorder ? <Running recorder={recorder} {...props} /> : <p className={shared.small}>{impossible}</p>}
    </aside>
  );
};

const Running = ({ recorder, host, texts, mayDownload }: RecordingBarProps & { readonly recorder: Recorder }) => {
  const shared = useShared();
  const requests = useSyncExternalStore(recorder.subscribe, () => recorder.requests);
  const isRecording = useSyncExternalStore(recorder.subscribe, () => recorder.isRecording);
  const [told, setTold] = useState("");
  const name = format(texts.fileName, { host });
  const handOver = (): void => {
    download({ name, bytes: new TextEncoder().encode(recorder.toText()), type: "application/jsonl" });
    setTold(format(texts.downloading, { name }));
  };
  const copy = async (): Promise<void> => setTold((await copyText(recorder.toText())) ? texts.copied : texts.notCopied);
  return (
    <>
      <p className={mergeClasses(shared.body, shared.numbers)}>
        {format(isRecording ? texts.running : texts.stopped, { n: requests })}
      </p>
      <p className={shared.small}>{texts.staysHere}</p>
      <div className={shared.row}>
        {mayDownload && (
          <Button size="small" appearance="primary" onClick={handOver}>
            {texts.download}
          </Button>
        )}
        <Button size="small" appearance={mayDownload ? "secondary" : "primary"} onClick={() => void copy()}>
          {texts.copy}
        </Button>
        {isRecording && (
          <Button size="small" onClick={() => recorder.stop()}>
            {texts.stop}
          </Button>
        )}
      </div>
      <p className={shared.small} role="status">
        {told}
      </p>
    </>
  );
};
