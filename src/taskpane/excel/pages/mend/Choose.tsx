import { Button, mergeClasses, Radio, RadioGroup } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import type { Finding } from "../../../../check";
import { PageFoot } from "../../../shared/PageFoot";
import type { FindingWords } from "../../../shared/finding-words";
import { useShared } from "../../../shared/shared.styles";
import { CancelButton } from "../../components/CancelButton";
import { TaskHeader } from "../../components/TaskHeader";
import { TroubleBar } from "../../components/TroubleBar";
import { usePane, usePaneState, useTexts } from "../../context";
import { findAgain, placeName } from "../../findings-list";
import { findingsOf } from "../../state/model";
import { waysOf } from "./choices";
import { usePreviewStyles } from "./preview.styles";

/** 选择改法: a finding with more ways out than fit on its card. */
export const Choose = () => {
  const pane = usePane();
  const check = usePaneState((state) => state.check);
  const asked = usePaneState((state) => state.choosing);
  const findings = usePaneState(findingsOf);
  // It is as it was found last: where the cell was changed meanwhile, other ways may lead out, or none is needed.
  const finding = asked && findAgain(findings, asked);
  const isNothing = finding?.fix?.kind !== "choose";
  useEffect(() => {
    if (isNothing) pane.back();
  }, [isNothing, pane]);
  if (isNothing || check.kind !== "done") return null;
  return <Filled finding={finding} words={check.words} />;
};

const Filled = ({ finding, words }: { readonly finding: Finding; readonly words: FindingWords }) => {
  const shared = useShared();
  const styles = usePreviewStyles();
  const pane = usePane();
  const { mend } = useTexts();
  const [chosen, setChosen] = useState("");
  const [isAtWork, setAtWork] = useState(false);
  const { title, why, todo } = words.describe(finding);
  const ways = waysOf(finding, words, mend);
  const option = ways.indexOf(chosen);
  const apply = (): void => {
    setAtWork(true);
    void pane.mending.choose(finding, option).finally(() => setAtWork(false));
  };
  return (
    <div className={shared.root}>
      <TaskHeader title={mend.chooseTitle} onBack={() => pane.back()} />
      <main className={shared.main}>
        <TroubleBar />
        <div className={shared.stack}>
          <p className={mergeClasses(shared.small, shared.secondary)}>
            {placeName(finding)} {words.valueOf(finding)}
          </p>
          <h2 className={shared.heading}>{title}</h2>
          <p className={shared.body}>{why}</p>
          <p className={shared.body}>{todo}</p>
        </div>
        <RadioGroup aria-label={mend.chooseTitle} value={chosen} onChange={(_, { value }) => setChosen(value)}>
          {ways.map((way) => (
            <Radio key={way} value={way} label={way} />
          ))}
        </RadioGroup>
        <p className={mergeClasses(shared.small, shared.secondary)}>{mend.hint}</p>
      </main>
      <PageFoot className={styles.foot}>
        <Button appearance="primary" disabledFocusable={option < 0 || isAtWork} onClick={apply}>
          {option < 0 ? mend.chooseOne : chosen}
        </Button>
        <CancelButton />
      </PageFoot>
    </div>
  );
};
