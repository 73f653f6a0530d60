import { Button, Field, mergeClasses, Radio, RadioGroup, Textarea } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import { dismissedTogether } from "../../../../check/dismissals/dismissals";
import type { ExcelPaneTexts } from "../../../../text/excel";
import { PageFoot } from "../../../shared/PageFoot";
import { useShared } from "../../../shared/shared.styles";
import type { FindingWords } from "../../../shared/finding-words";
import { CancelButton } from "../../components/CancelButton";
import { TaskHeader } from "../../components/TaskHeader";
import { TroubleBar } from "../../components/TroubleBar";
import { say, usePane, usePaneState, useTexts } from "../../context";
import { findingsOf } from "../../state/model";
import { findAgain, placeName } from "../../findings-list";
import { dismissalsTabOf } from "../../status";
import type { Dismissing } from "../../state/model";
import { usePreviewStyles } from "../mend/preview.styles";

export { DismissedList } from "./DismissedList";

const REASONS = ["checked", "instructed", "other"] as const;
type Reason = (typeof REASONS)[number];

/** 豁免: why a finding need not be mended. */
export const Dismiss = () => {
  const pane = usePane();
  const dismissing = usePaneState((state) => state.dismissing);
  const check = usePaneState((state) => state.check);
  const findings = usePaneState(findingsOf);
  const [isAtWork, setAtWork] = useState(false);
  const known = dismissing?.finding;
  // It is as it was found last: where the cell was changed meanwhile, something else is to be dismissed, or nothing. Being
  // dismissed, it is found no more.
  const finding = known && (isAtWork ? known : findAgain(findings, known));
  useEffect(() => {
    if (!finding) pane.back();
    else if (finding !== known) pane.dismissing.ask(finding);
  }, [finding, known, pane]);
  if (!dismissing || !finding || check.kind !== "done") return null;
  const dismiss = (problem: string, reason: string): void => {
    setAtWork(true);
    void pane.dismissWith(problem, reason).finally(() => setAtWork(false));
  };
  return <Filled dismissing={dismissing} words={check.words} isAtWork={isAtWork} onDismiss={dismiss} />;
};

interface FilledProps {
  readonly dismissing: Dismissing;
  readonly words: FindingWords;
  readonly isAtWork: boolean;
  readonly onDismiss: (problem: string, reason: string) => void;
}

/** So many places are named; of more it is said that there are more. */
const NAMED = 5;

const listed = (places: readonly string[], { and, andMore }: ExcelPaneTexts["mend"]): string =>
  places.slice(0, NAMED).join(and) + (places.length > NAMED ? andMore : "");

const Filled = ({ dismissing: { finding, snapshot }, words, isAtWork, onDismiss }: FilledProps) => {
  const shared = useShared();
  const styles = usePreviewStyles();
  const pane = usePane();
  const allTexts = useTexts();
  const { dismissal: texts, mend, separator } = allTexts;
  const tab = usePaneState((state) => dismissalsTabOf(state, allTexts));
  const [reason, setReason] = useState<Reason>();
  const [details, setDetails] = useState("");
  const { title, why } = words.describe(finding);
  const value = words.valueOf(finding);
  const together = dismissedTogether(finding, usePaneState(findingsOf), snapshot);
  const places = [...new Set(together.map(placeName))];
  const own = details.trim();
  // Something else is no reason before it is said.
  const isComplete = reason !== undefined && (reason !== "other" || own !== "");
  const written = [...(reason === undefined || reason === "other" ? [] : [texts[reason]]), own].filter(Boolean);
  return (
    <div className={shared.root}>
      <TaskHeader
        title={finding.severity === "error" ? texts.titleError : texts.titleWarning}
        onBack={() => pane.back()}
      />
      <main className={shared.main}>
        <TroubleBar />
        <div className={shared.stack}>
          <p className={mergeClasses(shared.small, shared.secondary)}>
            {placeName(finding)} {value}
          </p>
          <h2 className={shared.heading}>{title}</h2>
          <p className={shared.body}>{why}</p>
        </div>
        <Field label={texts.reason}>
          <RadioGroup
            value={reason ?? ""}
            onChange={(_, { value: chosen }) => setReason(REASONS.find((one) => one === chosen))}
          >
            {REASONS.map((one) => (
              <Radio key={one} value={one} label={texts[one]} />
            ))}
          </RadioGroup>
        </Field>
        <Field label={texts.details} hint={reason === "other" ? texts.detailsNeeded : undefined}>
          <Textarea className={shared.choice} value={details} onChange={(_, { value: typed }) => setDetails(typed)} />
        </Field>
        {together.length > 1 && (
          <p className={shared.body}>{say(texts.together, { n: together.length, places: listed(places, mend) })}</p>
        )}
        <p className={mergeClasses(shared.small, shared.secondary)}>{say(texts.hint, { sheet: tab })}</p>
      </main>
      <PageFoot className={styles.foot}>
        <Button
          appearance="primary"
          disabledFocusable={!isComplete || isAtWork}
          onClick={() => onDismiss(title, written.join(separator))}
        >
          {texts.dismiss}
        </Button>
        <CancelButton />
      </PageFoot>
    </div>
  );
};
