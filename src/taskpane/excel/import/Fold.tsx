import { AccordionHeader, AccordionItem, Button, mergeClasses } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { Panel } from "../../shared/Panel";
import { useShared } from "../../shared/shared.styles";
import { say } from "../context";
import { useRecordWords } from "./context";
import { useImportStyles } from "./import.styles";

/** Lines shown at once. */
const STEP = 20;

interface FoldProps<T> {
  readonly name: string;
  readonly title: string;
  readonly items: readonly T[];
  readonly line: (item: T, i: number) => ReactNode;
}

/** A list that is folded away, and unfolded a part at a time. */
export function Fold<T>({ name, title, items, line }: FoldProps<T>) {
  const styles = useImportStyles();
  const shared = useShared();
  const said = useRecordWords();
  const [shown, setShown] = useState(STEP);
  const left = items.length - shown;
  if (items.length === 0) return null;
  return (
    <AccordionItem value={name}>
      <AccordionHeader as="h3" expandIconPosition="end">
        {title}
      </AccordionHeader>
      <Panel>
        <ul className={shared.plainList}>
          {items.slice(0, shown).map((item, i) => (
            <li key={i} className={mergeClasses(shared.small, styles.record)}>
              {line(item, i)}
            </li>
          ))}
        </ul>
        {left > 0 && (
          <Button size="small" onClick={() => setShown(shown + STEP)}>
            {say(said.more, { n: Math.min(left, STEP) })}
          </Button>
        )}
      </Panel>
    </AccordionItem>
  );
}
