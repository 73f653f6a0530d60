import { Accordion, AccordionHeader, AccordionItem, Button, mergeClasses } from "@fluentui/react-components";
import { Panel } from "../shared/Panel";
import type { NewDocumentInput } from "../../actions/new-document";
import type { Volume } from "../../report";
import { useShared } from "../shared/shared.styles";
import { say, usePane, useTexts, useWordState } from "./context";
import { useVolumeName } from "./use-volume-name";
import { useWordStyles } from "./word.styles";

/** 新建另一册: the other volumes of the plan, each with a button that opens it as a new document. */
export const MakeVolumes = ({ volumes }: { readonly volumes: readonly Volume[] }) => {
  const styles = useWordStyles();
  const shared = useShared();
  const { making } = useTexts();
  if (volumes.length === 0) return null;
  return (
    <Accordion collapsible className={styles.accordion}>
      <AccordionItem value="making">
        <AccordionHeader as="h2" expandIconPosition="end" button={{ className: styles.accordionButton }}>
          {making.title}
        </AccordionHeader>
        <Panel className={styles.panel}>
          <p className={shared.small}>{making.hint}</p>
          <VolumeList volumes={volumes} />
        </Panel>
      </AccordionItem>
    </Accordion>
  );
};

export const VolumeList = ({ volumes }: { readonly volumes: readonly Volume[] }) => {
  const shared = useShared();
  const { making } = useTexts();
  const nameOf = useVolumeName();
  return (
    <ul className={shared.plainList}>
      {volumes.map((volume) => {
        const name = nameOf(volume);
        const label = say(making.makeLabel, { volume: name });
        return <MakeRow key={volume.id} name={name} verb={making.make} label={label} input={{ volume }} />;
      })}
    </ul>
  );
};

interface MakeRowProps {
  readonly name: string;
  readonly verb: string;
  readonly label: string;
  readonly input: NewDocumentInput;
}

/** A document that can be made, and the button that makes it. */
export const MakeRow = ({ name, verb, label, input }: MakeRowProps) => {
  const styles = useWordStyles();
  const shared = useShared();
  const pane = usePane();
  const isBusy = useWordState((state) => state.work.kind !== "idle");
  return (
    <li className={styles.jump}>
      <span className={mergeClasses(shared.body, shared.grow)}>{name}</span>
      <Button
        size="small"
        className={styles.noShrink}
        aria-label={label}
        disabledFocusable={isBusy}
        onClick={() => void pane.make(input)}
      >
        {verb}
      </Button>
    </li>
  );
};
