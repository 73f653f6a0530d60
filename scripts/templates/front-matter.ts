import type { Controls } from "./controls";
import { paragraph, run, TAB, type Xml } from "./markup";
import type { Outline } from "./outline";
import { sectionEnd } from "./sections";

export interface Cover {
  readonly volume: string;
  /** Below the volume's name. */
  readonly subject?: Xml;
  /** Label and value, one line each. */
  readonly lines: readonly (readonly [label: string, value: Xml])[];
}

/** The cover and the contents, a section of their own. */
export const frontMatter = (controls: Controls, outline: Outline, { volume, subject, lines }: Cover): Xml =>
  [
    paragraph("Title", run("企业职业技能等级认定实施方案")),
    paragraph("Subtitle", run(volume)),
    paragraph("Subtitle", subject),
    ...Array.from({ length: 4 }, () => paragraph("CoverLine")),
    ...lines.map(([label, value]) => paragraph("CoverLine", run(`${label}：`) + TAB + value)),
    paragraph("CoverDate", controls.field("volume.date")),
    paragraph("TOCHeading", run("目　录")),
    outline.contents(),
    sectionEnd({ front: true }),
  ].join("");
