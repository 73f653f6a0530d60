/** Custom XML parts of a workbook, the settings of add-ins among them, where they are others. */
import { parseXml } from "../../opc/xml";
import { customXmlProperties } from "../write";
import type { PackageEdit } from "./package";

const PROPERTIES = "application/vnd.openxmlformats-officedocument.customXmlProperties+xml";

/** @param then @param now texts by the ids of the parts */
export function patchCustomXml(
  file: PackageEdit,
  workbook: string,
  then: ReadonlyMap<string, string>,
  now: ReadonlyMap<string, string>,
): void {
  const parts = file.relationships(workbook).filter(({ type }) => type === "customXml");
  const found = new Map(parts.map((part) => [idOf(file, part.target), part]));
  const gone = [...then.keys()].flatMap((id) => (now.has(id) ? [] : (found.get(id)?.id ?? [])));
  file.unrelate(workbook, new Set(gone));
  for (const [id, text] of now) {
    if (then.get(id) === text) continue;
    const own = found.get(id);
    if (own) {
      file.set(own.target, text);
      continue;
    }
    const path = file.freePath("customXml/item", ".xml");
    file.addVerbatim(path, text);
    file.relate(workbook, "customXml", path);
    const properties = file.freePath("customXml/itemProps", ".xml");
    file.add(properties, customXmlProperties(id), PROPERTIES);
    file.relate(path, "customXmlProps", properties);
  }
}

function idOf(file: PackageEdit, path: string): string {
  const properties = file.relationships(path).find(({ type }) => type === "customXmlProps");
  if (!properties || !file.has(properties.target)) return "";
  return parseXml(file.text(properties.target).replace(/^\uFEFF/, "")).attributes.itemID ?? "";
}
