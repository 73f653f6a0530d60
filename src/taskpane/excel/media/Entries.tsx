import { Button, Checkbox, mergeClasses } from "@fluentui/react-components";
import { columnOf } from "../../../guide";
import type { MediaEntry } from "../../../media/entries";
import { Notice } from "../../shared/Notice";
import { useShared } from "../../shared/shared.styles";
import { say, usePane, usePaneState } from "../context";
import { RepairedBar } from "../pages/mend/Bars";
import { keyOfEntry, type MediaView } from "./checking-media";
import { useChecking, useMediaState, useMediaWords } from "./context";
import { useMediaStyles } from "./media.styles";

/** What would be written into 附件清单, old over new. */
export const Entries = ({ view }: { readonly view: MediaView }) => {
  const shared = useShared();
  const pane = usePane();
  const { page, media } = useMediaWords();
  if (!view.entries) return <Notice intent="warning">{page.noList}</Notice>;
  const { entries, missing, compared } = view.entries;
  const names = [...new Set(missing)].join(media.separator);
  return (
    <section className={shared.stack} aria-label={page.entries}>
      <h2 className={shared.heading}>{page.entries}</h2>
      {missing.length > 0 && (
        <Notice
          intent="warning"
          actions={
            <Button size="small" onClick={() => void pane.updateAttachments()}>
              {page.update}
            </Button>
          }
        >
          {say(page.missing, { names })}
        </Notice>
      )}
      {entries.length > 0 && <p className={shared.small}>{page.entriesHint}</p>}
      {entries.length === 0 && missing.length === 0 && (
        <p className={shared.small}>{compared > 0 ? page.upToDate : page.nothingToWrite}</p>
      )}
      {entries.map((entry) => (
        <EntryLine key={keyOfEntry(entry)} entry={entry} />
      ))}
    </section>
  );
};

const EntryLine = ({ entry }: { readonly entry: MediaEntry }) => {
  const styles = useMediaStyles();
  const shared = useShared();
  const checking = useChecking();
  const { page, media } = useMediaWords();
  const turned = useMediaState((state) => state.turned);
  const { name, occupation, field, from, to } = entry;
  const label = say(page.before, {
    name: occupation === "" ? name : `${occupation}${media.separator}${name}`,
    column: columnOf("attachments", field).title,
    from: from === "" ? page.empty : String(from),
    to: String(to),
  });
  return (
    <Checkbox
      className={mergeClasses(styles.check, shared.numbers)}
      label={label}
      checked={checking.isTicked(entry, turned)}
      onChange={() => checking.toggle(entry)}
    />
  );
};

/** 已写入附件清单 n 处 [恢复原值]: of what was written from this page. */
export const Written = () => {
  const purpose = usePaneState((state) => state.repaired?.purpose);
  const isWritten = useMediaState((state) => state.isWritten);
  return isWritten && purpose === "media" ? <RepairedBar /> : null;
};
