import { mergeClasses } from "@fluentui/react-components";
import { format } from "../../../text/format";
import { noteText } from "../../../text/source-notes";
import { Notice } from "../../shared/Notice";
import { useShared } from "../../shared/shared.styles";
import { say } from "../context";
import { useImportState, useImportWords, type ImportWords } from "./context";
import { useImportStyles } from "./import.styles";
import type { FileNote, UnreadFile } from "./import-state";

/** Why the last source is of no use. */
export const Fault = () => {
  const { page } = useImportWords();
  const fault = useImportState((state) => state.fault);
  if (!fault) return null;
  if (fault.kind === "unread") return <Unread files={fault.files} isError />;
  const text =
    fault.kind === "nothingThere"
      ? say(page.nothingThere, { name: fault.name })
      : fault.kind === "tooManyFiles"
        ? say(page.tooManyFiles, { limit: fault.limit })
        : page[fault.kind];
  return (
    <Notice intent="warning" isAnswer>
      {text}
    </Notice>
  );
};

/** So many of the files that could not be read are told each by itself. */
const TOLD = 20;

interface UnreadProps {
  readonly files: readonly UnreadFile[];
  /** Nothing else was read. */
  readonly isError?: boolean;
}

/** Files of which nothing was read, each with its reason and the way out. */
export const Unread = ({ files, isError = false }: UnreadProps) => {
  const shared = useShared();
  const words = useImportWords();
  const { page } = words;
  const intent = isError ? "error" : "warning";
  const [first] = files;
  if (files.length === 1)
    return (
      <Notice intent={intent} title={whatOf(first, words)} isAnswer>
        {todoOf(first, words)}
      </Notice>
    );
  return (
    <Notice intent={intent} title={say(page.unread, { n: files.length })} isAnswer>
      <ul className={shared.plainList}>
        {files.slice(0, TOLD).map((file, i) => (
          <li key={i}>
            {whatOf(file, words)} {todoOf(file, words)}
          </li>
        ))}
      </ul>
      {files.length > TOLD && say(page.unreadMore, { n: files.length - TOLD })}
    </Notice>
  );
};

interface NotesProps {
  readonly notes: readonly FileNote[];
  /** Of several files each note says of which it is. */
  readonly isOfSeveral: boolean;
}

/** What was read otherwise than it may look. */
export const Notes = ({ notes, isOfSeveral }: NotesProps) => {
  const shared = useShared();
  const styles = useImportStyles();
  const { page } = useImportWords();
  const textOf = ({ name, note }: FileNote): string => {
    const what = noteText(note, page.notes);
    return isOfSeveral ? say(page.inFile, { name, what }) : what;
  };
  // Programs hide sheets of their own in many a file.
  const isOfNoAccount = notes.every(({ note }) => note.kind === "hiddenSheets");
  return (
    <Notice intent={isOfNoAccount ? "info" : "warning"}>
      <ul className={shared.plainList}>
        {notes.slice(0, TOLD).map((one, i) => (
          <li key={i} className={mergeClasses(i > 0 && styles.apart)}>
            {textOf(one)}
          </li>
        ))}
      </ul>
      {notes.length > TOLD && say(page.notesMore, { n: notes.length - TOLD })}
    </Notice>
  );
};

function whatOf({ name, why }: UnreadFile, { page, files }: ImportWords): string {
  if (why === "empty") return say(page.nothingThere, { name });
  const what = why === "unreachable" ? page.unreachable : format(files[why.fault].what, why.facts);
  return name === "" ? what : say(page.inFile, { name, what });
}

function todoOf({ why }: UnreadFile, { page, files }: ImportWords): string {
  if (why === "unreachable") return page.unreachableTodo;
  return why === "empty" ? page.emptyTodo : format(files[why.fault].todo, why.facts);
}
