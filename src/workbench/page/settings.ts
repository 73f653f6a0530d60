/**
 * What the page's address asks for:
 *
 *   ?lang=en                 the words of page and pane
 *   ?theme=dark              the theme of the pane
 *   ?sample=clean|faults     the workbook opened at first; none is a new one
 *   ?template=base|occupation   the template opened at first on the page that plays Word; none is an empty document
 *   ?ceiling=1.9             the highest ExcelApi or WordApi the host claims
 *   ?behaviour=web,-trailingParagraph   what the host's Word does beside the usual, or with a minus does not (see `WordBehaviour`)
 *   ?profile=web             which Excel or Word the host plays (see host/excel/profiles.ts, host/word/profiles.ts); LTSC 2021 unless it is said
 *   ?record                  the pane records what goes between it and the host
 *   ?fault=batch:3:GeneralException:always   a failure of the host: kind, number, error code, and whether it lasts
 */
import { isProfileName, type ProfileName } from "../host/profiles";
import type { Fault } from "../host/faults";
import { USUAL_BEHAVIOUR, type WordBehaviour } from "../host/word/behaviour";
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
  readonly profile?: ProfileName;
  readonly record?: true;
  readonly fault?: Fault;
  readonly behaviour?: Partial<WordBehaviour>;
}

export function readSettings(query: string): Settings {
  const parameters = new URLSearchParams(query);
  const sample = parameters.get("sample");
  const template = parameters.get("template");
  const ceiling = parameters.get("ceiling");
  const profile = parameters.get("profile");
  const fault = readFault(parameters.get("fault"));
  const behaviour = readBehaviour(parameters.get("behaviour"));
  return {
    language: parameters.get("lang")?.startsWith("en") ? "en-US" : "zh-CN",
    theme: parameters.get("theme") === "dark" ? "dark" : "light",
    ...((sample === "clean" || sample === "faults") && { sample }),
    ...((template === "base" || template === "occupation") && { template }),
    ...(ceiling && /^1\.\d+$/.test(ceiling) && { ceiling }),
    ...(isProfileName(profile) && { profile }),
    ...(parameters.has("record") && { record: true }),
    ...(fault && { fault }),
    ...(behaviour && { behaviour }),
  };
}

function readFault(text: string | null): Fault | undefined {
  const match = /^(action|batch):(\d+):(\w+)(:always)?$/.exec(text ?? "");
  return match ? { [match[1]]: Number(match[2]), code: match[3], always: !!match[4] } : undefined;
}

function readBehaviour(text: string | null): Partial<WordBehaviour> | undefined {
  const switches = [...(text ?? "").matchAll(/(-?)(\w+)/g)].filter(([, , name]) =>
    Object.hasOwn(USUAL_BEHAVIOUR, name),
  );
  return switches.length > 0 ? Object.fromEntries(switches.map(([, minus, name]) => [name, minus === ""])) : undefined;
}
