import type { ReportTexts } from "../../../text/report";
import type { ReportingTexts } from "../../../text/reporting";
import type { ReportPage } from "../state/model";
import { ReportingTextsProvider, useReportingState } from "./context";
import { NoFile } from "./NoFile";
import { Report } from "./Report";

interface ReportsProps {
  readonly page: ReportPage;
  readonly texts: ReportingTexts;
  /** What is said of templates, in the terminal too. */
  readonly reportTexts: ReportTexts;
}

/** The pages that need the words of 报告, and come with them. */
export const Reports = ({ page, texts, reportTexts }: ReportsProps) => {
  const result = useReportingState((state) => state.result);
  return (
    <ReportingTextsProvider texts={texts}>
      {page === "report" ? (
        <Report reportTexts={reportTexts} />
      ) : (
        result?.kind === "files" && <NoFile result={result} />
      )}
    </ReportingTextsProvider>
  );
};
