import { Accordion, AccordionHeader, AccordionItem, Button, mergeClasses } from "@fluentui/react-components";
import type { DismissedFinding } from "../../../../check/dismissals/dismissals";
import { Panel } from "../../../shared/Panel";
import type { FindingWords } from "../../../shared/finding-words";
import { useShared } from "../../../shared/shared.styles";
import { say, usePane, useTexts } from "../../context";
import { placeName } from "../../findings-list";
import { useListStyles } from "../findings.styles";

interface DismissedListProps {
  readonly dismissed: readonly DismissedFinding[];
  readonly words: FindingWords;
}

/** Each with its reason, and to be taken back. */
export const DismissedList = ({ dismissed, words }: DismissedListProps) => {
  const shared = useShared();
  const styles = useListStyles();
  const pane = usePane();
  const { dismissal: texts, separator } = useTexts();
  return (
    <Accordion collapsible className={styles.kinds}>
      <AccordionItem value="dismissed">
        <AccordionHeader as="h2" expandIconPosition="end" button={{ className: styles.headerButton }}>
          {say(texts.list, { n: dismissed.length })}
        </AccordionHeader>
        <Panel className={styles.panel}>
          {dismissed.map(({ finding, dismissal }, i) => (
            <div key={i} className={shared.stack}>
              <p className={shared.small}>
                {placeName(finding)} {words.valueOf(finding)} {words.describe(finding).title}
              </p>
              <p className={mergeClasses(shared.small, shared.secondary)}>
                {dismissal.reason}
                {dismissal.dismissedOn !== "" && separator}
                <span className={shared.noWrap}>{dismissal.dismissedOn}</span>
              </p>
              <div>
                <Button size="small" onClick={() => void pane.dismissing.takeBack(dismissal)}>
                  {texts.takeBack}
                </Button>
              </div>
            </div>
          ))}
        </Panel>
      </AccordionItem>
    </Accordion>
  );
};
