import { mediaTexts as englishMedia } from "../text/en-US/media";
import { cliTexts as englishCli } from "../text/en-US/cli";
import { fileTexts as englishFiles } from "../text/en-US/files";
import { findingTexts as englishFindings } from "../text/en-US/findings";
import { occupationTexts as englishOccupations } from "../text/en-US/occupations";
import { reportTexts as englishReport } from "../text/en-US/report";
import type { FileTexts } from "../text/files";
import type { MediaTexts } from "../text/media";
import type { OccupationTexts } from "../text/occupations";
import type { ReportTexts } from "../text/report";
import type { Language } from "../text/types";
import { mediaTexts as chineseMedia } from "../text/zh-CN/media";
import { cliTexts as chineseCli } from "../text/zh-CN/cli";
import { fileTexts as chineseFiles } from "../text/zh-CN/files";
import { findingTexts as chineseFindings } from "../text/zh-CN/findings";
import { occupationTexts as chineseOccupations } from "../text/zh-CN/occupations";
import { reportTexts as chineseReport } from "../text/zh-CN/report";
import type { ReportWords } from "./table-report";

/** Everything the program says in one language. */
export interface Words extends ReportWords {
  readonly files: FileTexts;
  readonly media: MediaTexts;
  readonly report: ReportTexts;
  readonly occupations: OccupationTexts;
}

export const WORDS: Readonly<Record<Language, Words>> = {
  "zh-CN": {
    language: "zh-CN",
    findings: chineseFindings,
    cli: chineseCli,
    files: chineseFiles,
    media: chineseMedia,
    report: chineseReport,
    occupations: chineseOccupations,
  },
  "en-US": {
    language: "en-US",
    findings: englishFindings,
    cli: englishCli,
    files: englishFiles,
    media: englishMedia,
    report: englishReport,
    occupations: englishOccupations,
  },
};
