import { Button, mergeClasses, ProgressBar } from "@fluentui/react-components";
import { say, usePane, usePaneState, useTexts } from "../context";
import type { CheckStep } from "../state/model";
import { useShared } from "../../shared/shared.styles";
import { useAfter } from "../../shared/use-after";

const SHOWN_AFTER_MS = 300;

/** How far the check is, and the way to stop it; nothing while none is under way, or something stands in its way. */
export const CheckProgress = () => {
  const work = usePaneState((state) => state.work);
  const isHindered = usePaneState((state) => state.trouble !== undefined);
  const isDue = useAfter(SHOWN_AFTER_MS, work.kind === "checking");
  return work.kind === "checking" && isDue && !isHindered ? <Progress at={work.at} /> : null;
};

const Progress = ({ at }: { readonly at: CheckStep }) => {
  const shared = useShared();
  const pane = usePane();
  const { checking } = useTexts();
  const title = at.step === "reading" ? checking.reading : at.step === "checking" ? checking.title : checking.marking;
  const isCounted = at.step === "reading" && at.of > 0;
  const rows = isCounted ? say(checking.rows, { rows: at.rows, of: at.of }) : "";
  return (
    <section className={shared.stack} aria-label={checking.progress}>
      <h2 className={shared.heading}>{title}</h2>
      <ProgressBar
        className={shared.progress}
        thickness="large"
        {...(isCounted && { value: at.rows / at.of })}
        aria-label={checking.progress}
        aria-valuetext={rows || title}
      />
      <div className={shared.row}>
        <span className={mergeClasses(shared.small, shared.numbers, shared.grow)}>{rows}</span>
        {at.step !== "marking" && (
          <Button size="small" onClick={() => pane.stop()}>
            {checking.stop}
          </Button>
        )}
      </div>
      {at.step !== "marking" && <p className={shared.small}>{checking.stopIsSafe}</p>}
    </section>
  );
};
