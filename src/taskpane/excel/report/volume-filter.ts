import type { CivilDate } from "../../../check";
import { countsByTable } from "../../../check/model/counts";
import { volumesOf, type Readiness, type Volume } from "../../../report";
import { format } from "../../../text/format";
import type { ReportingTexts } from "../../../text/reporting";
import type { Counted, VolumeErrors, VolumeFilter } from "../findings-list";

/**
 * 看问题: which errors keep a volume a draft, in each check anew.
 * @param name of the volume, in words
 */
export function keepingDraft(
  { id }: Volume,
  name: string,
  texts: ReportingTexts["state"],
  today: CivilDate,
): VolumeFilter {
  const facts = { volume: name };
  return {
    errorsIn: (snapshot, result) => {
      const { findings, unlisted } = result;
      const volume = volumesOf(snapshot, findings, { today, unlisted }).find((one) => one.id === id);
      return volume && errorsOf(volume.readiness);
    },
    told: (n) =>
      n === undefined
        ? format(texts.gone, facts)
        : n === 0
          ? format(texts.noneLeft, facts)
          : format(texts.keeping, { ...facts, n }),
    all: texts.seeAll,
  };
}

function errorsOf({ errors, counts }: Readiness): VolumeErrors {
  const listed = countsByTable(errors, []);
  const unlisted = Array.from(counts, ([table, count]): Counted => {
    return { table, severity: "error", count: count - (listed.get(table)?.error ?? 0) };
  });
  return { findings: errors, unlisted: unlisted.filter(({ count }) => count > 0) };
}
