import { Button, mergeClasses } from "@fluentui/react-components";
import { ChevronDownRegular } from "@fluentui/react-icons/svg/chevron-down";
import { ChevronUpRegular } from "@fluentui/react-icons/svg/chevron-up";
import type { Finding } from "../../../check";
import { columnOf } from "../../../guide/tables";
import { useRef } from "react";
import { Basis } from "../components/Basis";
import { Lapsed } from "./dismiss/Dismissed";
import { FixButtons } from "./mend/FixButtons";
import { SeverityIcon } from "../../shared/SeverityIcon";
import { useShared } from "../../shared/shared.styles";
import { useFocusBeside } from "../../shared/use-focus-beside";
import { say, usePane, usePaneState, useTexts } from "../context";
import type { FindingWords } from "../../shared/finding-words";
import { nameOf, placeName } from "../findings-list";
import { cardOf, type Card } from "../state/selectors";
import { useCardStyles } from "./findings.styles";

/** The one place where a finding is explained in full; nothing when the selected cell has none. */
export const SelectedCell = () => {
  const card = usePaneState(cardOf);
  const check = usePaneState((state) => state.check);
  if (!card || check.kind === "never") return null;
  const { snapshot } = check.checked.reading;
  return <FilledCard card={card} words={check.words} rowName={nameOf(card.findings[0], snapshot)} />;
};

interface FilledCardProps {
  readonly card: Card;
  readonly words: FindingWords;
  readonly rowName: string;
}

const FilledCard = ({ card: { findings, index, of }, words, rowName }: FilledCardProps) => {
  const styles = useCardStyles();
  const shared = useShared();
  const pane = usePane();
  const { card } = useTexts();
  const section = useRef<HTMLElement>(null);
  useFocusBeside(section, "Top");
  const [first] = findings;
  const place = placeName(first);
  const column = first.field && columnOf(first.table, first.field).title;
  const value = findings.map((finding) => words.valueOf(finding)).find((shown) => shown !== "");
  return (
    <section ref={section} className={styles.card} aria-label={say(card.selected, { place })}>
      <div className={styles.head}>
        <h2 className={styles.place} lang="zh-CN">
          <span className={shared.noWrap}>{place}</span>
          {[...new Set([column, rowName])].filter(Boolean).map((part) => (
            <span key={part} className={styles.part}>
              {" "}
              {part}
            </span>
          ))}
        </h2>
        <div className={styles.walk}>
          {index >= 0 && (
            <span className={mergeClasses(shared.small, shared.numbers, shared.noWrap, styles.position)}>
              {say(card.position, { n: index + 1, of })}
            </span>
          )}
          <Button
            size="small"
            appearance="subtle"
            icon={<ChevronUpRegular />}
            aria-label={card.previous}
            title={card.previous}
            onClick={() => void pane.navigation.step(-1)}
          />
          <Button
            size="small"
            appearance="subtle"
            icon={<ChevronDownRegular />}
            aria-label={card.next}
            title={card.next}
            onClick={() => void pane.navigation.step(1)}
          />
        </div>
      </div>
      {value !== undefined && (
        <div>
          <span className={styles.value}>{value}</span>
        </div>
      )}
      {findings.map((finding, i) => (
        <Explanation
          key={`${finding.rule} ${finding.message} ${i}`}
          finding={finding}
          words={words}
          isFurther={i > 0}
        />
      ))}
    </section>
  );
};

interface ExplanationProps {
  readonly finding: Finding;
  readonly words: FindingWords;
  readonly isFurther: boolean;
}

/** What is wrong, why, what to do, and what that rests on. */
const Explanation = ({ finding, words, isFurther }: ExplanationProps) => {
  const styles = useCardStyles();
  const shared = useShared();
  const pane = usePane();
  const { severities, nextStep } = useTexts();
  const { title, why, todo } = words.describe(finding);
  return (
    <div className={mergeClasses(styles.finding, isFurther && styles.further)}>
      <SeverityIcon of={finding.severity} />
      <h3 className={shared.heading}>
        <span className={styles.severity}>{severities[finding.severity]} </span>
        {title}
      </h3>
      <p className={mergeClasses(shared.body, styles.text)}>{why}</p>
      <p className={mergeClasses(shared.body, styles.text)}>{todo}</p>
      <Lapsed className={styles.text} finding={finding} />
      <div className={styles.text}>
        <Basis finding={finding} />
      </div>
      <FixButtons className={styles.text} finding={finding} words={words} />
      {finding.sheet === undefined && (
        <div className={styles.text}>
          <Button size="small" appearance="primary" onClick={() => void pane.building.build()}>
            {nextStep.buildAction}
          </Button>
        </div>
      )}
    </div>
  );
};
