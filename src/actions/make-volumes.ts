import type { CivilDate } from "../check";
import { DOCX, ZIP } from "../files/media-types";
import { fillTemplate } from "../files/template-file";
import { zipFiles } from "../files/zip-writer";
import { volumesOf, type Template, type Volume } from "../report";
import { fetchTemplate } from "./asset";
import type { Action, Checked } from "./types";
import { VolumeTemplates } from "./volume-templates";

export interface MakeVolumesInput {
  /** A check of the workbook as it stands. */
  readonly checked: Checked;
  /** Whether a volume is wanted, by its id. */
  readonly isWanted: (id: string) => boolean;
  /** Whether IDs and phone numbers are printed with their ends only. */
  readonly mask: boolean;
  /** Without content controls: safe in programs other than Word, and not to be refreshed. */
  readonly plain: boolean;
  /** The user's own template, for the volumes of its kind. */
  readonly own?: Template;
  /** Asked before each volume; true ends the action with nothing made. */
  readonly stopped?: () => boolean;
}

export interface MakeVolumesOutcome {
  readonly made: readonly Pick<Volume, "id" | "kind" | "fileName" | "readiness" | "contents">[];
  /** What is handed over: the one document, or an archive of several. Absent where it was stopped. */
  readonly file?: HandedFile;
}

export interface HandedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly type: string;
}

/**
 * 生成 Word 报告: the volumes of a checked workbook as files. The workbook is only read.
 * @throws AssetNotLoadedError when a template could not be fetched
 */
export const makeVolumes: Action<MakeVolumesInput, MakeVolumesOutcome> = {
  id: "makeVolumes",
  async perform({ today }, { checked, isWanted, mask, plain, own, stopped = () => false }, progress) {
    const { reading, result } = checked;
    const wanted = volumesOf(reading.snapshot, result.findings, { today: today(), mask }).filter(({ id }) =>
      isWanted(id),
    );
    const templates = new VolumeTemplates(fetchTemplate, own && { template: own });
    const files: { readonly name: string; readonly bytes: Uint8Array }[] = [];
    for (const volume of wanted) {
      if (stopped()) return { made: [] };
      const template = await templates.of(volume);
      const bytes = await fillTemplate(template, volume.contents, { keepControls: !plain });
      files.push({ name: volume.fileName, bytes });
      progress({ step: "made", volumes: files.length, of: wanted.length });
    }
    if (files.length === 0) return { made: [] };
    const [first] = files;
    const file =
      files.length === 1
        ? { ...first, type: DOCX }
        : { name: `实施方案_${compact(today())}.zip`, bytes: zipFiles(files), type: ZIP };
    return { made: wanted, file };
  },
};

/** 20261122 */
const compact = ({ year, month, day = 1 }: CivilDate): string =>
  [year, month, day].map((part, i) => String(part).padStart(i === 0 ? 4 : 2, "0")).join("");
