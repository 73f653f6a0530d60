import { Button, mergeClasses } from "@fluentui/react-components";
import { useState } from "react";
import type { Finding } from "../../../../check";
import { mayDismiss } from "../../../../check/model/finding";
import { isLike, isMendable } from "../../../../check/mend/scope";
import type { FindingWords } from "../../../shared/finding-words";
import { useChangeSaid } from "../../../shared/Announcer";
import { useShared } from "../../../shared/shared.styles";
import { say, usePane, usePaneState, useTexts } from "../../context";
import { findingsOf } from "../../state/model";
import { waysOf } from "./choices";

interface FixButtonsProps {
  readonly finding: Finding;
  readonly words: FindingWords;
  readonly className: string;
}

/** What one press does about a finding: each button names the result. */
export const FixButtons = ({ finding, words, className }: FixButtonsProps) => {
  const shared = useShared();
  const { fix } = finding;
  const pane = usePane();
  const { dismissal, mend, menu } = useTexts();
  const canFix = fix !== undefined && (fix.kind === "choose" || isMendable(finding));
  const canDismiss = mayDismiss(finding) && finding.sheet !== undefined;
  const canLookUp = isOfOccupation(finding);
  const canRealign = finding.rule === MISPLACED;
  if (!canFix && !canDismiss && !canLookUp && !canRealign && finding.copy === undefined) return null;
  return (
    <div className={mergeClasses(shared.row, className)}>
      {canFix &&
        (fix.kind === "safe" ? (
          <SafeFix finding={finding} words={words} />
        ) : (
          <Choices finding={finding} words={words} />
        ))}
      {finding.copy !== undefined && <Copy key={finding.copy} text={finding.copy} />}
      {canRealign && (
        <Button size="small" appearance="primary" onClick={() => pane.realign(finding.table)}>
          {mend.realign}
        </Button>
      )}
      {canLookUp && (
        <Button size="small" autoFocus={pane.isBackFromLookUp("card")} onClick={() => pane.lookUp("card")}>
          {menu.occupation}
        </Button>
      )}
      {canDismiss && (
        <Button size="small" appearance="subtle" onClick={() => pane.askToDismiss(finding)}>
          {dismissal.button}
        </Button>
      )}
    </div>
  );
};

/** The rule of contents that stand in other columns than theirs. */
const MISPLACED = "GEN-13";

/** It is about an occupation of 认定职业, or one that another table names and the plan does not have. */
const isOfOccupation = ({ rule, field, message, sheet }: Finding): boolean =>
  sheet !== undefined && (rule.startsWith("OCC-") || (field === "occupationName" && message.endsWith(".notInPlan")));

const SafeFix = ({ finding, words }: Omit<FixButtonsProps, "className">) => {
  const pane = usePane();
  const { mend } = useTexts();
  const all = usePaneState(findingsOf);
  const alike = all.filter((one) => isMendable(one) && isLike(one, finding)).length;
  return (
    <>
      <Button size="small" appearance="primary" onClick={() => void pane.mending.one(finding)}>
        {words.describe(finding).button ?? mend.apply}
      </Button>
      {alike > 1 && (
        <Button size="small" onClick={() => void pane.previewRepairs({ kind: "like", finding })}>
          {say(mend.like, { n: alike })}
        </Button>
      )}
    </>
  );
};

/** So many ways fit beside each other; more are chosen from on a page of their own. */
const MOST_BUTTONS = 2;

const Choices = ({ finding, words }: Omit<FixButtonsProps, "className">) => {
  const pane = usePane();
  const { mend } = useTexts();
  const ways = waysOf(finding, words, mend);
  if (ways.length > MOST_BUTTONS)
    return (
      <Button size="small" appearance="primary" onClick={() => pane.askToChoose(finding)}>
        {say(mend.others, { n: ways.length })}
      </Button>
    );
  return ways.map((way, option) => (
    <Button key={way} size="small" onClick={() => void pane.mending.one(finding, option)}>
      {way}
    </Button>
  ));
};

/** What is right and cannot be put there from here: it is taken along. */
const Copy = ({ text }: { readonly text: string }) => {
  const { mend } = useTexts();
  const [isThere, setThere] = useState<boolean>();
  // Fetched when it is wanted: few findings have anything to take along.
  const copy = async (): Promise<void> => {
    const { copyText } = await import("../../../shared/handover");
    setThere(await copyText(text));
  };
  const told = isThere === undefined ? mend.copy : isThere ? mend.copied : mend.notCopied;
  useChangeSaid(told);
  return (
    <Button size="small" onClick={() => void copy()}>
      {told}
    </Button>
  );
};
