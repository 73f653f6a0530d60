import type { ReportTexts } from "../../../text/report";
import { unmadeLine } from "../../../text/unmade";
import { unprintedLine } from "../../../text/unprinted";
import { Notice } from "../../shared/Notice";
import { usePaneState } from "../context";
import { useReporting } from "./context";
import { useReportStyles } from "./report.styles";

/** What of the workbook is in no volume: nobody should have to miss it in the finished document. */
export const Unprinted = ({ reportTexts }: { readonly reportTexts: ReportTexts }) => {
  const styles = useReportStyles();
  const reporting = useReporting();
  const unprinted = usePaneState((state) => reporting.unprinted(state));
  const unmade = usePaneState((state) => reporting.unmade(state));
  return (
    <>
      {unmade && <Notice intent="warning" title={unmadeLine(unmade, reportTexts)} />}
      {unprinted.length > 0 && (
        <Notice intent="warning" title={reportTexts.unprinted.title}>
          <ul className={styles.problems}>
            {unprinted.map((one) => {
              const line = unprintedLine(one, reportTexts);
              return <li key={line}>{line}</li>;
            })}
          </ul>
        </Notice>
      )}
    </>
  );
};
