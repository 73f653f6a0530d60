import type { Volume } from "../../report";
import { format } from "../../text/format";
import type { PaneTexts } from "../../text/pane";

/** 基础部分, 职业部分（焊工） */
export const volumeName = ({ kind, id }: Pick<Volume, "kind" | "id">, { volumes }: PaneTexts): string =>
  kind === "base" ? volumes.base : format(volumes.occupation, { name: id });
