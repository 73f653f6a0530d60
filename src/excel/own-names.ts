import type { TableId } from "../guide";

/** The hidden tab that holds lists whose choice depends on another cell. */
export const VOCABULARY_TAB = "认定方案词汇";

/** The Excel table's name, by which a formula of the user's may refer to it. */
export const listNameOf = (id: TableId): string => `rd_${id}`;

/** The namespace of the custom XML part in which the last repair is kept. */
export const REPAIR_NAMESPACE = "urn:rending-assistant:repair";

/** The namespace of the one that keeps what a person said of headings when a list was brought in. */
export const HEADINGS_NAMESPACE = "urn:rending-assistant:headings";
