import { inSlices, type CivilDate } from "../check";
import { DOCX, ZIP } from "../files/opc/media-types";
import { zipFiles, type NamedFile } from "../files/opc/zip-writer";
import { MASKED_MARK, volumesSteps, type Template, type Volume } from "../report";
import { fetchTemplate } from "./asset";
import type { Action, Checked } from "./types";
import { turnsOf, unlessStopped } from "./turns";
import { volumeFiles, type VolumeFile } from "./volume-files";
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
  /** Passages that nobody has written are left empty, without the guide's 填写说明. */
  readonly withoutNotes: boolean;
  /** With 附件清单 at the end of each, which 装订说明 does not list. */
  readonly withAttachments: boolean;
  /** The user's own template, for the volumes of its kind. */
  readonly own?: Template;
  /** When they are made: what an archive of them says, to the second. */
  readonly now: Date;
}

export interface MakeVolumesOutcome {
  /** Passages that wait to be written, in all that was made. */
  readonly waiting: number;
  readonly made: readonly Pick<Volume, "id" | "kind" | "fileName" | "readiness" | "isMasked" | "contents">[];
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
  async perform(
    { today },
    { checked, isWanted, mask, plain, withoutNotes, withAttachments, now, own },
    { progress, stopped },
  ) {
    const { reading, result } = checked;
    const { findings, unlisted } = result;
    const listing = volumesSteps(reading.snapshot, findings, { today: today(), unlisted });
    const volumes = await inSlices(
      listing,
      turnsOf(() => undefined, stopped),
    ).catch(unlessStopped);
    if (!volumes) return NOTHING;
    const wanted = volumes({ mask }).filter(({ id }) => isWanted(id));
    if (wanted.length === 0) return NOTHING;
    const templates = new VolumeTemplates(fetchTemplate, own && { template: own });
    const made = new Set<Volume>();
    let waiting = 0;
    const files = told(
      volumeFiles(wanted, templates, {
        plain,
        withoutNotes,
        withAttachments,
        stopped,
        told: (part) => progress({ step: "printing", part }),
      }),
      ({ volume, waiting: passages }) => {
        made.add(volume);
        waiting += passages;
        progress({ step: "made", volumes: made.size, of: wanted.length });
      },
    );
    const file =
      wanted.length === 1 ? await documentOf(files) : await archiveOf(files, archiveName(today(), mask), now);
    return made.size === wanted.length ? { made: wanted, waiting, file } : NOTHING;
  },
};

const NOTHING: MakeVolumesOutcome = { made: [], waiting: 0 };

/** The files as they are asked for; each is told before the next. */
async function* told(files: AsyncIterable<VolumeFile>, tell: (file: VolumeFile) => void): AsyncIterable<NamedFile> {
  for await (const file of files) {
    tell(file);
    yield { name: file.volume.fileName, bytes: file.bytes };
  }
}

/** The only one. */
async function documentOf(files: AsyncIterable<NamedFile>): Promise<HandedFile | undefined> {
  for await (const file of files) return { ...file, type: DOCX };
  return undefined;
}

const archiveOf = async (files: AsyncIterable<NamedFile>, name: string, modified: Date): Promise<HandedFile> => ({
  name,
  bytes: await zipFiles(files, modified),
  type: ZIP,
});

const archiveName = (day: CivilDate, isMasked: boolean): string =>
  `实施方案_${compact(day)}${isMasked ? MASKED_MARK : ""}.zip`;

/** 20261122 */
const compact = ({ year, month, day = 1 }: CivilDate): string =>
  [year, month, day].map((part, i) => String(part).padStart(i === 0 ? 4 : 2, "0")).join("");
