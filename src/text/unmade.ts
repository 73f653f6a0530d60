import type { Unmade } from "../report";
import { format } from "./format";
import type { ReportTexts } from "./report";

/** 工作表“认定职业”共有 2001 个职业，只为前 2000 个生成职业部分... */
export const unmadeLine = (unmade: Unmade, { unmade: sentence }: Pick<ReportTexts, "unmade">): string =>
  format(sentence, { ...unmade });
