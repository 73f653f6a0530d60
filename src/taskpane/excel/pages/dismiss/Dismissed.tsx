import { Accordion, AccordionHeader, AccordionItem, Button, mergeClasses } from "@fluentui/react-components";
import type { Finding } from "../../../../check";
import { Panel } from "../../../shared/Panel";
import type { FindingWords } from "../../../shared/finding-words";
import { useShared } from "../../../shared/shared.styles";
import { say, usePane, usePaneState, useTexts } from "../../context";
import { placeName } from "../../findings-list";
import { useListStyles } from "../findings.styles";

/** 已豁免 n 项: each with its reason, and to be taken back. */
export const Dismissed = ({ words }: { readonly words: FindingWords }) => {
  const shared = useShared();
  const styles = useListStyles();
  const pane = usePane();
  const { dismissal: texts, separator } = useTexts();
  const check = usePaneState((state) => state.check);
  const dismissed = check.kind === "done" ? check.checked.result.dismissed : [];
  if (dismissed.length === 0) return null;
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

/** A finding that was dismissed once, before its cell was changed. */
export const Lapsed = ({ finding, className }: { readonly finding: Finding; readonly className: string }) => {
  const shared = useShared();
  const { dismissal: texts } = useTexts();
  const lapsed = usePaneState((state) =>
    state.check.kind === "done" ? state.check.checked.result.lapsed.get(finding) : undefined,
  );
  if (!lapsed) return null;
  return (
    <p className={mergeClasses(shared.small, shared.secondary, className)}>
      {say(texts.lapsed, { date: lapsed.dismissedOn })}
    </p>
  );
};
