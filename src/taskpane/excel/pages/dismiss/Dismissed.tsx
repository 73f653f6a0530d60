import { mergeClasses } from "@fluentui/react-components";
import { lazy, Suspense } from "react";
import type { Finding } from "../../../../check";
import type { FindingWords } from "../../../shared/finding-words";
import { useShared } from "../../../shared/shared.styles";
import { say, usePaneState, useTexts } from "../../context";

// It comes with the page that dismisses: a script of its own would weigh on what both panes load first.
const DismissedList = lazy(async () => ({ default: (await import("./Dismiss")).DismissedList }));

/** 已豁免 n 项 */
export const Dismissed = ({ words }: { readonly words: FindingWords }) => {
  const check = usePaneState((state) => state.check);
  const dismissed = check.kind === "done" ? check.checked.result.dismissed : [];
  if (dismissed.length === 0) return null;
  return (
    <Suspense fallback={null}>
      <DismissedList dismissed={dismissed} words={words} />
    </Suspense>
  );
};

/** A finding that was dismissed once, before its cell was changed. */
export const Lapsed = ({ finding, className }: { readonly finding: Finding; readonly className: string }) => {
  const shared = useShared();
  const { dismissal: texts } = useTexts();
  const lapsed = usePaneState((state) =>
    state.check.kind === "done" ? state.check.checked.result.lapsed.get(finding) : undefined,
  );
  if (!lapsed) return null;
  return (
    <p className={mergeClasses(shared.small, shared.secondary, className)}>
      {say(texts.lapsed, { date: lapsed.dismissedOn })}
    </p>
  );
};
