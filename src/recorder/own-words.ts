import { COMMITTEES, FORM_TITLES, TABLES } from "../guide";

/** What the guide calls its tables and columns, and the templates' tags that hold a word of it: the same in every enterprise. */
export const ownWords = (): readonly string[] => [
  ...TABLES.flatMap(({ tab, columns }) => [tab, ...columns.map(({ title }) => title)]),
  ...FORM_TITLES,
  ...COMMITTEES.map((name) => `list:committees.${name}`),
];
