import { DocumentTableRegular } from "@fluentui/react-icons/svg/document-table";
import { countBySeverity } from "../../check/model/counts";
import { timeOf } from "../shared/clock";
import { useShared } from "../shared/shared.styles";
import { say, usePaneContext, useTexts } from "./context";
import type { Plan } from "./model";
import { PickButton } from "./PickButton";
import { useWordStyles } from "./word.styles";

/** The workbook that was picked, when it was saved, how many errors it has. */
export const FileCard = ({ plan: { source, opened, words } }: { readonly plan: Plan }) => {
  const styles = useWordStyles();
  const shared = useShared();
  const { common } = usePaneContext();
  const { file } = useTexts();
  const saved = useSavedText(new Date(source.lastModified));
  const { error: errors } = countBySeverity(opened.findings, opened.unlisted);
  return (
    <section className={shared.stack} aria-label={file.card}>
      <div className={styles.file}>
        <DocumentTableRegular className={styles.fileIcon} aria-hidden />
        <div className={shared.grow}>
          <div className={shared.body}>{source.name}</div>
          <div className={shared.small}>
            {saved}
            {common.separator}
            {errors > 0 ? say(file.errors, { n: errors }) : file.noErrors}
          </div>
        </div>
        {/* The button that asked for the first workbook is gone: the focus goes on from here. */}
        <PickButton autoFocus size="small" className={styles.noShrink} aria-label={file.changeLabel}>
          {file.change}
        </PickButton>
      </div>
      {opened.unmade && <p className={shared.small}>{words.whyUnmade(opened.unmade)}</p>}
      {opened.uncalculated.map((facts) => (
        <p key={facts.sheet} className={shared.small}>
          {say(file.uncalculated, facts)}
        </p>
      ))}
    </section>
  );
};

/** 今天 14:32 保存, 11月20日 14:32 保存 */
function useSavedText(saved: Date): string {
  const { language, now } = usePaneContext();
  const { file } = useTexts();
  const today = now();
  const time = timeOf(saved);
  if (saved.toDateString() === today.toDateString()) return say(file.today, { time });
  const isThisYear = saved.getFullYear() === today.getFullYear();
  const date = saved.toLocaleDateString(language, {
    month: "long",
    day: "numeric",
    ...(!isThisYear && { year: "numeric" }),
  });
  return say(file.otherDay, { date, time });
}
