/** The parts of a package that hold title, author and the like (ISO/IEC 29500-2 clause 8, part 1 15.2.12), with how they are joined to it. */
const PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships/metadata";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

export interface PropertyPart {
  readonly relationship: string;
  readonly contentType: string;
}

export const PROPERTY_PARTS: ReadonlyMap<string, PropertyPart> = new Map([
  [
    "docProps/core.xml",
    {
      relationship: `${PACKAGE}/core-properties`,
      contentType: "application/vnd.openxmlformats-package.core-properties+xml",
    },
  ],
  [
    "docProps/custom.xml",
    {
      relationship: `${OFFICE}/custom-properties`,
      contentType: "application/vnd.openxmlformats-officedocument.custom-properties+xml",
    },
  ],
]);
