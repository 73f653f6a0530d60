/** A line of 考评人员, by the names the peers' placeholders use. */
export type RosterLine = Readonly<Record<(typeof ROSTER_FIELDS)[number], string>>;

/** The columns of the roster as the template prints it, in its order. */
export const ROSTER_FIELDS = [
  "serial",
  "personName",
  "sex",
  "citizenId",
  "education",
  "specialty",
  "years",
  "professionalTitle",
  "phone",
] as const;

/** Something that can fill a roster into a Word document. */
export interface Filler {
  /** The template as this filler wants it, which is not measured. */
  templateFrom(builtIn: Uint8Array): Uint8Array;
  /** Opens the template and fills it, which is measured. */
  fill(template: Uint8Array, people: readonly RosterLine[]): Promise<Uint8Array>;
}
