/**
 * What add-ins keep in the workbook, as a custom XML part. Excel keeps them in a part of its own (webextension), which names the
 * add-in's catalogue and asks the person to trust it; other programs carry a custom XML part through.
 */
import { element, escapeXml, parseXml } from "../opc/xml";

/** The id of the part tells it from those of the add-ins. */
export const SETTINGS_PART = "{5C8D0F1A-3B7E-4E0B-9A56-2F1D7C94E603}";
const NAMESPACE = "urn:workbench:add-in-settings";

export type Settings = ReadonlyMap<string, unknown>;

export function settingsToXml(settings: Settings): string {
  const items = [...settings].map(([key, value]) => element("setting", { key }, escapeXml(JSON.stringify(value))));
  return element("settings", { xmlns: NAMESPACE }, ...items);
}

/** @throws {Error} when a value is no JSON. */
export function settingsFromXml(xml: string): Settings {
  const items = parseXml(xml).all("setting");
  return new Map(items.map(({ attributes: { key = "" }, text }) => [key, JSON.parse(text) as unknown]));
}
