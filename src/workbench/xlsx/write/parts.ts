/** Parts and relationships of a package in the making; the content types follow from them. */
import { strToU8, zipSync } from "fflate";
import { ZIP_ENTRY } from "../../../files/opc/zip-entry";
import { element } from "../../opc/xml";

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** So that the same workbook gives the same bytes: the first moment a zip can state. */
const FIXED_TIME = new Date(1980, 0, 1);

export class Parts {
  private readonly texts = new Map<string, string>();
  private readonly contentTypes = new Map<string, string>();
  private readonly relationships = new Map<string, string[]>();

  /** @param contentType absent for parts whose kind their extension tells */
  add(path: string, xml: string, contentType?: string): void {
    const type = contentType && `application/vnd.openxmlformats-officedocument.${contentType}+xml`;
    this.addVerbatim(path, DECLARATION + xml, type);
  }

  /** @param contentType in full; absent for parts whose kind their extension tells */
  addVerbatim(path: string, text: string, contentType?: string): void {
    this.texts.set(path, text);
    if (contentType) this.contentTypes.set(path, contentType);
  }

  /** Relates `from` ("" is the package) to a part by its absolute path, or to an outside address. Returns the id. `type` is Office's word, or an address. */
  relate(from: string, type: string, target: string, external = false): string {
    const list = this.relationships.get(from) ?? [];
    this.relationships.set(from, list);
    const id = `rId${list.length + 1}`;
    list.push(
      element("Relationship", {
        Id: id,
        Type: type.includes(":") ? type : `${OFFICE}/${type}`,
        Target: external ? target : relativePath(from, target),
        TargetMode: external ? "External" : undefined,
      }),
    );
    return id;
  }

  zip(): Uint8Array {
    for (const [from, list] of this.relationships) {
      const slash = from.lastIndexOf("/") + 1;
      this.add(
        `${from.slice(0, slash)}_rels/${from.slice(slash)}.rels`,
        element("Relationships", { xmlns: `${PACKAGE}/relationships` }, list),
      );
    }
    const types = element(
      "Types",
      { xmlns: `${PACKAGE}/content-types` },
      element("Default", {
        Extension: "rels",
        ContentType: "application/vnd.openxmlformats-package.relationships+xml",
      }),
      element("Default", { Extension: "xml", ContentType: "application/xml" }),
      [...this.contentTypes].map(([path, ContentType]) => element("Override", { PartName: `/${path}`, ContentType })),
    );
    const files = [["[Content_Types].xml", DECLARATION + types] as const, ...this.texts];
    return zipSync(Object.fromEntries(files.map(([path, text]) => [path, strToU8(text)])), {
      ...ZIP_ENTRY,
      mtime: FIXED_TIME,
    });
  }
}

/** "xl/worksheets/sheet1.xml" to "xl/tables/table1.xml" -> "../tables/table1.xml". */
export function relativePath(from: string, target: string): string {
  const folders = from.split("/").slice(0, -1);
  const steps = target.split("/");
  while (folders.length > 0 && folders[0] === steps[0]) {
    folders.shift();
    steps.shift();
  }
  return "../".repeat(folders.length) + steps.join("/");
}
