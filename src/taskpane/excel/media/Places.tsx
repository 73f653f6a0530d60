import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  Button,
  Field,
  mergeClasses,
  Select,
} from "@fluentui/react-components";
import { useState } from "react";
import { folderOf } from "../../../media/folders";
import type { MediaPlace } from "../../../media/places";
import type { JudgedFile, PlaceReport, Verdict } from "../../../media/report";
import { demandsOf, demandText, fileText, placeText } from "../../../text/media";
import { Panel } from "../../shared/Panel";
import { SeverityIcon } from "../../shared/SeverityIcon";
import { useShared } from "../../shared/shared.styles";
import { say } from "../context";
import type { MediaView } from "./checking-media";
import { useChecking, useMediaWords } from "./context";
import { useMediaStyles } from "./media.styles";

const ICONS = { pass: "done", short: "error", cannotTell: "info", none: "empty" } as const satisfies Record<
  Verdict,
  string
>;

/** The venues and main equipment: what each has of what is asked for, and its files when it is opened. */
export const Places = ({ view }: { readonly view: MediaView }) => (
  <Accordion collapsible multiple>
    {view.places.map((report) => (
      <PlaceItem key={report.place.id} report={report} all={view.all} />
    ))}
  </Accordion>
);

const PlaceItem = ({ report, all }: { readonly report: PlaceReport; readonly all: readonly MediaPlace[] }) => {
  const styles = useMediaStyles();
  const shared = useShared();
  const { media } = useMediaWords();
  const files = [...report.photos.files, ...report.video.files];
  return (
    <AccordionItem value={report.place.id}>
      <AccordionHeader expandIconPosition="end">
        <span className={styles.header}>
          <SeverityIcon of={ICONS[report.verdict]} label={media.verdicts[report.verdict]} />
          <span>{placeText(report.place, media)}</span>
        </span>
      </AccordionHeader>
      <div className={mergeClasses(shared.stack, styles.demands)}>
        {demandsOf(report).map(([kind, demand]) => (
          <p key={kind} className={mergeClasses(shared.small, shared.numbers)}>
            {demandText(kind, demand, media)}
          </p>
        ))}
      </div>
      <Panel>
        <FileList files={files} all={all} />
      </Panel>
    </AccordionItem>
  );
};

/** Further files are shown by this many. */
const FILES_PER_STEP = 50;

interface FileListProps {
  readonly files: readonly JudgedFile[];
  readonly all: readonly MediaPlace[];
}

const FileList = ({ files, all }: FileListProps) => {
  const shared = useShared();
  const { page } = useMediaWords();
  const [shown, setShown] = useState(FILES_PER_STEP);
  const left = files.length - shown;
  return (
    <>
      <ul className={shared.plainList}>
        {files.slice(0, shown).map((file) => (
          <FileLine key={file.path} file={file} all={all} />
        ))}
      </ul>
      {left > 0 && (
        <Button size="small" onClick={() => setShown(shown + FILES_PER_STEP)}>
          {say(page.more, { n: Math.min(left, FILES_PER_STEP) })}
        </Button>
      )}
    </>
  );
};

/** Its name, what was found, and where it belongs. */
const FileLine = ({ file, all }: { readonly file: JudgedFile; readonly all: readonly MediaPlace[] }) => {
  const styles = useMediaStyles();
  const shared = useShared();
  const { media, page } = useMediaWords();
  const { path, finding, repeats, places } = file;
  const name = path.slice(path.lastIndexOf("/") + 1);
  const facts = fileText(finding, media, repeats);
  return (
    <li className={styles.file}>
      <span className={shared.body}>{name}</span>
      <span className={mergeClasses(shared.small, shared.numbers, finding.worth === "wrong" && styles.wrong)}>
        {finding.worth === "cannotTell" ? "" : page.worths[finding.worth]}
        {facts === "" || finding.worth === "cannotTell" ? "" : media.separator}
        {facts}
      </span>
      <PlaceChoice label={say(page.assign, { name })} paths={[path]} places={places} all={all} />
    </li>
  );
};

interface PlaceChoiceProps {
  readonly label: string;
  readonly paths: readonly string[];
  readonly places: readonly string[];
  readonly all: readonly MediaPlace[];
}

const PlaceChoice = ({ label, paths, places, all }: PlaceChoiceProps) => {
  const shared = useShared();
  const checking = useChecking();
  const { media, page } = useMediaWords();
  const several = places.length > 1 ? places.join("\n") : undefined;
  const textOf = (id: string): string => {
    const place = all.find((one) => one.id === id);
    return place ? placeText(place, media) : "";
  };
  return (
    <Select
      size="small"
      className={shared.choice}
      aria-label={label}
      value={several ?? places[0] ?? ""}
      onChange={(_, { value }) => checking.assign(paths, value)}
    >
      <option value="">{page.nowhere}</option>
      {several !== undefined && <option value={several}>{places.map(textOf).join(" / ")}</option>}
      {all.map(({ id }) => (
        <option key={id} value={id}>
          {textOf(id)}
        </option>
      ))}
    </Select>
  );
};

/** Files of which no folder says where they belong, folder by folder. */
export const Unplaced = ({ view }: { readonly view: MediaView }) => {
  const shared = useShared();
  const { media, page } = useMediaWords();
  if (view.unplaced.length === 0) return null;
  const labelOf = (name: string, n: number): string =>
    name === "" ? say(page.assignThese, { n }) : say(page.assignAll, { name, n });
  const folders = new Map<string, JudgedFile[]>();
  for (const file of view.unplaced) {
    const folder = folderOf(file.path);
    folders.set(folder, [...(folders.get(folder) ?? []), file]);
  }
  return (
    <section className={shared.stack} aria-label={media.unplaced}>
      <h2 className={shared.heading}>{media.unplaced}</h2>
      <p className={shared.small}>{page.unplacedHint}</p>
      {[...folders].map(([folder, files]) => (
        <div key={folder} className={shared.stack}>
          {files.length > 1 && (
            <Field label={labelOf(folder, files.length)}>
              <PlaceChoice
                label={labelOf(folder, files.length)}
                paths={files.map(({ path }) => path)}
                places={[]}
                all={view.all}
              />
            </Field>
          )}
          <FileList files={files} all={view.all} />
        </div>
      ))}
    </section>
  );
};
