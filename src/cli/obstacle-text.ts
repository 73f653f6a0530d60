import type { CliTexts } from "../text/cli";
import { format } from "../text/format";
import type { Obstacle } from "./output-folder";

/** Names of files that are told one by one; of more, how many more there are. */
export const LISTED = 20;

/** Why files could not take their places. */
export function whyUnwritten(
  obstacle: Obstacle,
  texts: Pick<CliTexts["report"], "exists" | "more" | "inTheWay" | "isInput" | "unwritable">,
): string {
  if (obstacle.kind === "unwritable")
    return format(texts.unwritable[WRITE_ERRORS[obstacle.reason] ?? "other"], { ...obstacle });
  if (obstacle.kind !== "exists") return format(texts[obstacle.kind], { ...obstacle });
  const { files } = obstacle;
  const more = files.length > LISTED ? [`  ${format(texts.more, { count: files.length - LISTED })}`] : [];
  return [texts.exists, ...files.slice(0, LISTED).map((file) => `  ${file}`), ...more].join("\n");
}

const WRITE_ERRORS: Readonly<Record<string, "full" | "noPermission" | "longName">> = {
  ENOSPC: "full",
  EDQUOT: "full",
  EACCES: "noPermission",
  EPERM: "noPermission",
  EROFS: "noPermission",
  EBUSY: "noPermission",
  ENAMETOOLONG: "longName",
};
