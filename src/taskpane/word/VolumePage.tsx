import { Field, Select, Switch } from "@fluentui/react-components";
import { useChangeSaid } from "../shared/Announcer";
import { useShared } from "../shared/shared.styles";
import { Changes } from "./Changes";
import { say, usePane, useReading, usePaneContext, useTexts, useWordState } from "./context";
import { FileCard } from "./FileCard";
import { Gaps } from "./Gaps";
import { MakeVolumes } from "./MakeVolumes";
import { plannedIn, type Plan } from "./model";
import { Notes } from "./Notes";
import { useVolumeName } from "./use-volume-name";
import { kindOfDocument, occupationOf, volumeOf } from "./volume-choice";
import { useWordStyles } from "./word.styles";

interface VolumePageProps {
  readonly plan: Plan;
}

/** A document of ours and a plan: which volume it is, what that lacks, what will be filled in. */
export const VolumePage = ({ plan }: VolumePageProps) => {
  const volume = useWordState(volumeOf);
  const planned = useWordState(plannedIn);
  return (
    <>
      <FileCard plan={plan} />
      <VolumeChoice plan={plan} />
      {volume && <Gaps words={plan.words} volume={volume} planned={planned} />}
      <Notes />
      {volume && <Changes planned={planned} />}
      <Mask />
      <MakeVolumes volumes={plan.volumes.filter((other) => other !== volume)} />
    </>
  );
};

/** 本文档是: the guess, or what the person says it is. */
const VolumeChoice = ({ plan }: VolumePageProps) => {
  const shared = useShared();
  const pane = usePane();
  const { volume: texts } = useTexts();
  const nameOf = useVolumeName();
  const volume = useWordState(volumeOf);
  const hint = useChoiceHint();
  useChangeSaid(hint);
  return (
    <div className={shared.stack}>
      <Field label={texts.label}>
        <Select className={shared.choice} value={volume?.id ?? ""} onChange={(_, { value }) => pane.choose(value)}>
          {!volume && <option value="">{texts.choose}</option>}
          {plan.volumes.map((one) => (
            <option key={one.id} value={one.id}>
              {nameOf(one)}
            </option>
          ))}
        </Select>
      </Field>
      <p className={shared.small}>{hint}</p>
    </div>
  );
};

/** What is odd about the volume chosen for this document; "" where nothing is. */
function useChoiceHint(): string {
  const reading = useReading();
  const { volume: texts } = useTexts();
  const nameOf = useVolumeName();
  const volume = useWordState(volumeOf);
  const kind = kindOfDocument(reading);
  const before = kind === "base" ? "" : occupationOf(reading);
  if (!volume) return before && say(texts.notInPlan, { name: before });
  if (volume.kind !== kind) return say(texts.mismatch, { document: nameOf({ kind, id: "" }) });
  const isOther = before !== "" && before !== volume.id;
  return isOther ? say(texts.renamed, { before, after: volume.id }) : "";
}

const Mask = () => {
  const styles = useWordStyles();
  const shared = useShared();
  const pane = usePane();
  const { volumes } = usePaneContext().common;
  const isOn = useWordState((state) => state.mask);
  return (
    <div>
      <Switch
        className={styles.switchRow}
        label={volumes.mask}
        checked={isOn}
        onChange={(_, { checked }) => pane.setMask(checked)}
      />
      <p className={shared.small}>{volumes.maskHint}</p>
    </div>
  );
};
