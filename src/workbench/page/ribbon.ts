/** The add-in's ribbon buttons, read from its manifest as Office would. */
import type { Application } from "../host/model";
import type { Language } from "./words/shell";

const ADDIN_FOLDER = "addin";

export type RibbonAction = { readonly kind: "showPane" } | { readonly kind: "command"; readonly functionName: string };

export interface RibbonButton {
  readonly label: string;
  readonly tip: string;
  /** Address of a 16-pixel picture. */
  readonly icon: string;
  readonly action: RibbonAction;
}

export interface AddinManifest {
  readonly name: string;
  readonly buttons: readonly RibbonButton[];
}

/** What the manifest calls the applications. */
const HOSTS: Readonly<Record<Application, string>> = { Excel: "Workbook", Word: "Document" };

export function readManifest(xml: string, application: Application, language: Language): AddinManifest {
  const manifest = new DOMParser().parseFromString(xml, "application/xml");
  const resources = new Map(
    [...manifest.getElementsByTagNameNS("*", "Resources")]
      .flatMap((list) => [...list.getElementsByTagName("*")])
      .filter((resource) => resource.hasAttribute("id"))
      .map((resource) => [resource.id, inLanguage(resource, language)]),
  );
  const textOf = (parent: Element, path: readonly string[]) =>
    resources.get(descend(parent, path)?.getAttribute("resid") ?? "") ?? "";

  const host = [...manifest.getElementsByTagNameNS("*", "Host")].find(
    (candidate) => candidate.getAttribute("xsi:type") === HOSTS[application],
  );
  const controls = [...(host?.getElementsByTagNameNS("*", "Control") ?? [])];
  const displayName = manifest.getElementsByTagNameNS("*", "DisplayName")[0];
  return {
    name: inLanguage(displayName, language),
    buttons: controls.map((control) => ({
      label: textOf(control, ["Label"]),
      tip: textOf(control, ["Supertip", "Description"]),
      icon: localAddress(textOf(control, ["Icon", "Image"])),
      action: actionOf(control),
    })),
  };
}

function actionOf(control: Element): RibbonAction {
  const functionName = descend(control, ["Action", "FunctionName"])?.textContent;
  return functionName ? { kind: "command", functionName } : { kind: "showPane" };
}

/** The first element at the path of local names. */
function descend(parent: Element, path: readonly string[]): Element | undefined {
  return path.reduce<Element | undefined>(
    (element, name) => [...(element?.children ?? [])].find((child) => child.localName === name),
    parent,
  );
}

function inLanguage(resource: Element, language: Language): string {
  const override = [...resource.children].find((child) => child.getAttribute("Locale") === language);
  return override?.getAttribute("Value") ?? resource.getAttribute("DefaultValue") ?? "";
}

/** The manifest states where the add-in will be served; here it is a folder of this site. */
function localAddress(address: string): string {
  return address ? ADDIN_FOLDER + new URL(address).pathname : "";
}
