import type { DomTools } from "./dom";

/** The DOM of the browser, or of jsdom. */
export const browserDom: DomTools = {
  parse(xml) {
    const parsed = new DOMParser().parseFromString(xml, "application/xml");
    const error = parsed.getElementsByTagName("parsererror")[0];
    if (error) throw new Error(error.textContent ?? "not well-formed");
    return parsed;
  },
  serialize: (node) => new XMLSerializer().serializeToString(node),
};
