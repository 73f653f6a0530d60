/**
 * What the page's address asks for:
 *
 *   ?lang=en                 the words of page and pane
 *   ?theme=dark              the theme of the pane
 *   ?sample=clean|faults     the workbook opened at first; none is a new one
 *   ?ceiling=1.9             the highest ExcelApi the host claims
 *   ?fault=batch:3:GeneralException:always   a failure of the host: kind, number, error code, and whether it lasts
 */
import type { Fault } from "../host/faults";
import type { Language } from "./words";

export type Theme = "light" | "dark";
export type Sample = "clean" | "faults";

export interface Settings {
  readonly language: Language;
  readonly theme: Theme;
  readonly sample?: Sample;
  /** "1.14", an ExcelApi version. */
  readonly ceiling?: string;
  readonly fault?: Fault;
}

export function readSettings(query: string): Settings {
  const parameters = new URLSearchParams(query);
  const sample = parameters.get("sample");
  const ceiling = parameters.get("ceiling");
  const fault = readFault(parameters.get("fault"));
  return {
    language: parameters.get("lang")?.startsWith("en") ? "en-US" : "zh-CN",
    theme: parameters.get("theme") === "dark" ? "dark" : "light",
    ...((sample === "clean" || sample === "faults") && { sample }),
    ...(ceiling && /^1\.\d+$/.test(ceiling) && { ceiling }),
    ...(fault && { fault }),
  };
}

function readFault(text: string | null): Fault | undefined {
  const match = /^(action|batch):(\d+):(\w+)(:always)?$/.exec(text ?? "");
  return match ? { [match[1]]: Number(match[2]), code: match[3], always: !!match[4] } : undefined;
}
