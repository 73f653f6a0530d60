import { format } from "../../text/format";
import type { ExcelPaneTexts } from "../../text/excel";
import type { PaneTexts } from "../../text/pane";
import { timeOf } from "../shared/clock";
import { countBySeverity } from "../../check/model/counts";
import type { Notice, PaneState } from "./state/model";
import { hasResult, snapshotOf } from "./state/selectors";

/** The status line: when was what checked, or what was done last. */
export function statusOf(state: PaneState, texts: ExcelPaneTexts): string {
  const { status, separator } = texts;
  if (state.work.kind === "checking") return status.checking;
  if (state.notice) return noticeText(state.notice, texts, dismissalsTabOf(state, texts));
  const { check } = state;
  const what = hasResult(check) ? checkedText(check, status) : status[check.kind === "never" ? "never" : "untouched"];
  return state.live || (hasResult(check) && check.stale) ? what : what + separator + status.liveOff;
}

/** The tab of 豁免说明 as it is called in the workbook. */
export const dismissalsTabOf = (state: PaneState, { tables }: ExcelPaneTexts): string =>
  snapshotOf(state)?.dismissals?.sheet ?? tables.dismissals;

/** @param sheet the tab of 豁免说明 */
function noticeText(notice: Notice, { notices, separator }: ExcelPaneTexts, sheet: string): string {
  if (notice.kind !== "attachments") return format(notices[notice.kind], { sheet });
  const { added, removed, kept, cells } = notice;
  const isChanged = added + removed + cells > 0;
  return [
    isChanged ? notices.attachmentsUpdated : notices.attachmentsCurrent,
    ...(added > 0 ? [format(notices.attachmentsAdded, { added })] : []),
    ...(removed > 0 ? [format(notices.attachmentsRemoved, { removed })] : []),
    ...(cells > 0 ? [format(notices.attachmentsFilled, { cells })] : []),
    ...(kept > 0 ? [format(notices.attachmentsKept, { kept })] : []),
  ].join(separator);
}

/** Findings that are listed and not marked, as after edits where marking would cost the person's undo; undefined for none. */
export function pendingText({ check, work, notice }: PaneState, { status }: PaneTexts): string | undefined {
  if (work.kind === "checking" || notice || !hasResult(check) || check.stale) return undefined;
  const { unmarked, outdated } = check.checked.pending ?? { unmarked: 0, outdated: 0 };
  if (unmarked > 0) return format(status.unmarked, { n: unmarked });
  return outdated > 0 ? format(status.outdated, { n: outdated }) : undefined;
}

type DoneCheck = Extract<PaneState["check"], { kind: "done" }>;

function checkedText({ checked, at, stale }: DoneCheck, status: PaneTexts["status"]): string {
  const time = timeOf(at);
  if (stale) return format(status.stale, { time });
  const { error, warning } = countBySeverity(checked.result.findings, checked.result.unlisted);
  const facts = { time, errors: error, warnings: warning };
  if (error > 0) return format(status.checked, facts);
  if (warning > 0) return format(status.noErrorsWarnings, facts);
  return format(checked.result.findings.length > 0 ? status.noErrors : status.nothing, facts);
}
