import { Accordion, AccordionHeader, AccordionItem, mergeClasses } from "@fluentui/react-components";
import { Panel } from "../shared/Panel";
import type { PlannedControl } from "../../host/document";
import { SeverityIcon } from "../shared/SeverityIcon";
import { useShared } from "../shared/shared.styles";
import { changesOf, readyCount, type Change } from "./planned-controls";
import { say, useReading, usePaneContext, useTexts } from "./context";
import { isFilled } from "./volume-choice";
import { useWordStyles } from "./word.styles";

interface ChangesProps {
  readonly planned: readonly PlannedControl[];
}

/** 可以填入 n 项: opened, each content with what will change in it. */
export const Changes = ({ planned }: ChangesProps) => {
  const styles = useWordStyles();
  const shared = useShared();
  const { changes: texts, footer } = useTexts();
  const isRefresh = isFilled(useReading());
  const changes = changesOf(planned);
  if (changes.length === 0) return null;
  const ready = readyCount(planned);
  const title = ready === 0 ? texts.upToDate : isRefresh ? texts.refresh : texts.fill;
  return (
    <div>
      <Accordion collapsible className={styles.accordion}>
        <AccordionItem value="changes">
          <AccordionHeader as="h2" expandIconPosition="end" button={{ className: styles.accordionButton }}>
            <span className={styles.accordionHead}>
              <SeverityIcon of="done" />
              {say(title, { n: ready || planned.filter(({ state }) => state === "same").length })}
            </span>
          </AccordionHeader>
          <Panel className={styles.panel}>
            <ul className={shared.plainList}>
              {changes.map((change) => (
                <li key={change.control.id} className={styles.change}>
                  <span>{change.control.title}</span>
                  <span className={mergeClasses(shared.small, shared.numbers)}>
                    {(!change.isSame || ready > 0) && <ChangeText change={change} />}
                  </span>
                </li>
              ))}
            </ul>
          </Panel>
        </AccordionItem>
      </Accordion>
      {ready > 0 && <p className={shared.small}>{footer.undo}</p>}
    </div>
  );
};

const ChangeText = ({
  change: { control, places, isSame, isUnseen, added, removed, hers },
}: {
  readonly change: Change;
}) => {
  const { common } = usePaneContext();
  const { changes: texts } = useTexts();
  if (isSame) return texts.same;
  if (isUnseen) return texts.unseen;
  const isForm = control.kind === "block";
  const rows = [
    ...(added > 0 ? [say(isForm ? texts.addedForms : texts.added, { n: added })] : []),
    ...(removed > 0 ? [say(isForm ? texts.removedForms : texts.removed, { n: removed })] : []),
    ...(hers > 0 ? [say(texts.hers, { n: hers })] : []),
  ];
  if (rows.length > 0) return rows.join(common.separator);
  if (control.kind !== "field") return texts.changed;
  return places > 1 ? say(texts.places, { n: places }) : null;
};
