import Docxtemplater from "docxtemplater";
import { TemplateHandler } from "easy-template-x";
import PizZip from "pizzip";
import { fillTemplate, readTemplate } from "../../src/actions/template-file";
import { tableOf } from "../../src/guide";
import { listTag } from "../../src/report";
import { withPlaceholders } from "./placeholders";
import type { Filler, RosterLine } from "./types";

const assistant: Filler = {
  templateFrom: (builtIn) => builtIn,
  fill(template, people) {
    const { columns } = tableOf("examiners");
    const rows = people.map((person) => columns.map(({ field }) => person[field as keyof RosterLine] ?? ""));
    const contents = { fields: new Map(), forms: new Map(), lists: new Map([[listTag("examiners"), rows]]) };
    return fillTemplate(readTemplate(template), contents);
  },
};

/** docxtemplater 3, on PizZip. */
const docxtemplater: Filler = {
  templateFrom: withPlaceholders,
  fill(template, people) {
    const document = new Docxtemplater(new PizZip(template), { linebreaks: true });
    document.render({ people });
    return Promise.resolve(document.getZip().generate({ type: "uint8array", compression: "DEFLATE" }));
  },
};

const easyTemplateX: Filler = {
  templateFrom: withPlaceholders,
  fill: (template, people) => new TemplateHandler().process(Buffer.from(template), { people: [...people] }),
};

export const FILLERS: Readonly<Record<string, Filler>> = {
  assistant,
  docxtemplater,
  "easy-template-x": easyTemplateX,
};
