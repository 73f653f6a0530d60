import { Button, Checkbox, mergeClasses } from "@fluentui/react-components";
import { useState } from "react";
import { SeverityIcon } from "../../shared/SeverityIcon";
import { useShared } from "../../shared/shared.styles";
import { say, usePane, useTexts } from "../context";
import { volumeName } from "../../shared/volume-name";
import type { Volume } from "../../../report";
import { keepingDraft } from "./volume-filter";
import { useReporting, useReportingState, useReportingTexts } from "./context";
import { useReportStyles } from "./report.styles";

/** Further volumes are shown by this many. */
const VOLUMES_PER_STEP = 100;

/** The volumes there are: which are wanted, which are ready, and what keeps the others drafts. */
export const Volumes = ({ volumes }: { readonly volumes: readonly Volume[] }) => {
  const shared = useShared();
  const { title, list, make } = useReportingTexts();
  const [shown, setShown] = useState(VOLUMES_PER_STEP);
  const left = volumes.length - shown;
  return (
    <section className={shared.stack}>
      <h1 className={shared.heading}>{title}</h1>
      <ul className={shared.plainList}>
        {volumes.slice(0, shown).map((volume) => (
          <VolumeRow key={volume.id} volume={volume} />
        ))}
      </ul>
      {left > 0 && (
        <Button size="small" onClick={() => setShown(shown + VOLUMES_PER_STEP)}>
          {say(list.more, { n: Math.min(left, VOLUMES_PER_STEP) })}
        </Button>
      )}
      {volumes.length === 1 && <p className={shared.small}>{make.noOccupations}</p>}
    </section>
  );
};

const VolumeRow = ({ volume }: { readonly volume: Volume }) => {
  const styles = useReportStyles();
  const shared = useShared();
  const pane = usePane();
  const reporting = useReporting();
  const { state } = useReportingTexts();
  const name = volumeName(volume, useTexts());
  const isWanted = useReportingState(({ unwanted }) => !unwanted.has(volume.id));
  const { counts } = volume.readiness;
  const isFinal = volume.readiness.state === "final";
  useReportingState(({ own }) => own);
  const waiting = reporting.waiting(volume);
  const stateText = (): string => {
    if (isFinal && !volume.isMasked) return waiting > 0 ? say(state.finalButPassages, { n: waiting }) : state.final;
    const errors = [...counts.values()].reduce((sum, n) => sum + n, 0);
    return (
      (isFinal ? state.masked : say(state.draft, { n: errors })) +
      (waiting > 0 ? say(state.passages, { n: waiting }) : "")
    );
  };
  return (
    <li className={styles.volume}>
      <Checkbox
        className={styles.check}
        label={name}
        checked={isWanted}
        onChange={(_, { checked }) => reporting.want(volume.id, checked === true)}
      />
      {!isFinal && (
        <Button
          size="small"
          appearance="subtle"
          aria-label={say(state.seeFindingsOf, { volume: name })}
          onClick={() => pane.seeErrorsOf(keepingDraft(volume, name, state, pane.today()))}
        >
          {state.seeFindings}
        </Button>
      )}
      <span className={mergeClasses(styles.state, shared.small)}>
        <SeverityIcon of={isFinal ? "done" : "error"} />
        {stateText()}
      </span>
    </li>
  );
};
