import { Button, mergeClasses } from "@fluentui/react-components";
import { timeOf } from "../shared/clock";
import { useFrame } from "../shared/frame.styles";
import { useShared } from "../shared/shared.styles";
import { hersOf, readyCount } from "./planned-controls";
import { say, usePane, useReading, useTexts, useWordState } from "./context";
import { plannedIn } from "./model";
import { isFilled, isOurs, volumeOf } from "./volume-choice";

/** The one button that writes, and what it promises; before there is something to write, a promise about the workbook. */
export const Footer = () => {
  const frame = useFrame();
  const shared = useShared();
  const { start } = useTexts();
  const hasPlan = useWordState(({ plan }) => plan !== undefined);
  const isFillable = isOurs(useReading()) && hasPlan;
  return (
    <footer className={frame.footer}>
      {isFillable ? <FillButton /> : <span className={shared.small}>{start.staysHere}</span>}
    </footer>
  );
};

const FillButton = () => {
  const frame = useFrame();
  const shared = useShared();
  const pane = usePane();
  const { footer } = useTexts();
  const reading = useReading();
  const volume = useWordState(volumeOf);
  const ready = useWordState((state) => readyCount(plannedIn(state)));
  const hers = useWordState((state) => hersOf(plannedIn(state)));
  const filledAt = useWordState((state) => state.filledAt);
  const isBusy = useWordState((state) => state.work.kind !== "idle");
  const isUpToDate = volume !== undefined && ready === 0;
  const caption = !volume
    ? footer.chooseFirst
    : hers > 0
      ? say(footer.hers, { n: hers })
      : filledAt
        ? say(footer.last, { time: timeOf(filledAt) })
        : footer.promise;
  const label = isUpToDate ? footer.upToDate : isFilled(reading) ? footer.refresh : say(footer.fill, { n: ready });
  return (
    <>
      <Button
        appearance="primary"
        disabledFocusable={isBusy || !volume || isUpToDate}
        aria-describedby="fill-caption"
        onClick={() => void pane.fill()}
      >
        {volume ? label : footer.fillNothing}
      </Button>
      <span id="fill-caption" className={mergeClasses(shared.small, frame.caption)}>
        {caption}
      </span>
    </>
  );
};
