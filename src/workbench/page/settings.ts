/**
 * What the page's address asks for:
 *
 *   ?lang=en                 the words of page and pane
 *   ?theme=dark              the theme of the pane
 *   ?sample=clean|faults     the workbook opened at first; none is a new one
 *   ?template=base|occupation   the template opened at first on the page that plays Word; none is an empty document
 *   ?ceiling=1.9             the highest ExcelApi or WordApi the host claims
 *   ?fault=batch:3:GeneralException:always   a failure of the host: kind, number, error code, and whether it lasts
 */
import type { Fault } from "../host/faults";
import type { Language } from "./words/shell";

export type Theme = "light" | "dark";
export type Sample = "clean" | "faults";
export type TemplateName = "base" | "occupation";

export interface Settings {
  readonly language: Language;
  readonly theme: Theme;
  readonly sample?: Sample;
  readonly template?: TemplateName;
  /** "1.14", a version of ExcelApi or WordApi. */
  readonly ceiling?: string;
  readonly fault?: Fault;
}

export function readSettings(query: string): Settings {
  const parameters = new URLSearchParams(query);
  const sample = parameters.get("sample");
  const template = parameters.get("template");
  const ceiling = parameters.get("ceiling");
  const fault = readFault(parameters.get("fault"));
  return {
    language: parameters.get("lang")?.startsWith("en") ? "en-US" : "zh-CN",
    theme: parameters.get("theme") === "dark" ? "dark" : "light",
    ...((sample === "clean" || sample === "faults") && { sample }),
    ...((template === "base" || template === "occupation") && { template }),
    ...(ceiling && /^1\.\d+$/.test(ceiling) && { ceiling }),
    ...(fault && { fault }),
  };
}

function readFault(text: string | null): Fault | undefined {
  const match = /^(action|batch):(\d+):(\w+)(:always)?$/.exec(text ?? "");
  return match ? { [match[1]]: Number(match[2]), code: match[3], always: !!match[4] } : undefined;
}
