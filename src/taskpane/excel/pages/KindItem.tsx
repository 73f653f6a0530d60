import { AccordionHeader, AccordionItem, Button, List, ListItem, mergeClasses } from "@fluentui/react-components";
import { useState } from "react";
import { Panel } from "../../shared/Panel";
import type { Finding } from "../../../check";
import { isLike, isMendable } from "../../../check/mend/scope";
import { Basis } from "../components/Basis";
import { SeverityIcon } from "../../shared/SeverityIcon";
import { useShared } from "../../shared/shared.styles";
import { say, usePane, useTexts } from "../context";
import type { FindingWords } from "../../shared/finding-words";
import type { FindingKind, FindingPlace } from "../findings-list";
import { useListStyles } from "./findings.styles";

/** Further places are shown by this many: thousands of rows at once would neither help nor be quick. */
const PLACES_PER_STEP = 50;

interface KindItemProps {
  readonly kind: FindingKind;
  readonly words: FindingWords;
  /** The findings of the selected cell. */
  readonly selected: readonly Finding[] | undefined;
}

/** One kind of finding: said once, its places below; with one place only, a row that goes there. */
export const KindItem = (props: KindItemProps) =>
  props.kind.places.length === 1 ? <SinglePlace {...props} /> : <SeveralPlaces {...props} />;

const SinglePlace = ({ kind, selected }: KindItemProps) => {
  const styles = useListStyles();
  const pane = usePane();
  const { severities } = useTexts();
  const [place] = kind.places;
  const isSelected = selected?.includes(place.finding) ?? false;
  return (
    <h3 className={styles.kindHeading}>
      <Button
        appearance="subtle"
        className={mergeClasses(styles.single, isSelected && styles.selectedSingle)}
        aria-current={isSelected ? "true" : undefined}
        onClick={() => void pane.navigation.toFinding(place.finding)}
      >
        <span className={styles.header}>
          <span className={styles.icon}>
            <SeverityIcon of={kind.severity} label={severities[kind.severity]} />
          </span>
          <span className={styles.title}>{kind.title}</span>
          <span className={mergeClasses(styles.count, styles.address)}>
            <Where place={place} />
          </span>
        </span>
      </Button>
    </h3>
  );
};

const SeveralPlaces = ({ kind, words, selected }: KindItemProps) => {
  const styles = useListStyles();
  const { findings, severities } = useTexts();
  return (
    <AccordionItem value={kind.key}>
      <AccordionHeader as="h3" expandIconPosition="end" button={{ className: styles.headerButton }}>
        <span className={styles.header}>
          <span className={styles.icon}>
            <SeverityIcon of={kind.severity} label={severities[kind.severity]} />
          </span>
          <span className={styles.title}>{kind.title}</span>
          <span className={styles.count}>{say(findings.places, { n: kind.places.length })}</span>
        </span>
      </AccordionHeader>
      <Panel className={styles.panel}>
        <CommonText kind={kind} words={words} />
        <FixKind kind={kind} />
        <Places kind={kind} selected={selected} />
      </Panel>
    </AccordionItem>
  );
};

/** What holds of every place of the kind; what differs from place to place is told in the card. */
const CommonText = ({ kind, words }: Pick<KindItemProps, "kind" | "words">) => {
  const shared = useShared();
  const [first, ...others] = kind.places.map(({ finding }) => words.describe(finding));
  const common = (["why", "todo"] as const).filter((part) => others.every((other) => other[part] === first[part]));
  return (
    <div>
      {common.map((part) => (
        <p key={part} className={mergeClasses(shared.small, shared.secondary)}>
          {first[part]}
        </p>
      ))}
      <Basis finding={kind.places[0].finding} />
    </div>
  );
};

/** 修复这 4 处... */
const FixKind = ({ kind }: Pick<KindItemProps, "kind">) => {
  const pane = usePane();
  const { mend } = useTexts();
  const finding = kind.places.find((place) => isMendable(place.finding))?.finding;
  if (!finding) return null;
  const n = kind.places.filter((place) => isMendable(place.finding) && isLike(place.finding, finding)).length;
  return (
    <div>
      <Button size="small" onClick={() => void pane.previewRepairs({ kind: "like", finding })}>
        {say(mend.likeHere, { n })}
      </Button>
    </div>
  );
};

const Places = ({ kind, selected }: Pick<KindItemProps, "kind" | "selected">) => {
  const { findings } = useTexts();
  const [shown, setShown] = useState(PLACES_PER_STEP);
  const left = kind.places.length - shown;
  return (
    <>
      <List navigationMode="items" aria-label={kind.title}>
        {kind.places.slice(0, shown).map((place, i) => (
          <Place key={i} place={place} isSelected={selected?.includes(place.finding) ?? false} />
        ))}
      </List>
      {left > 0 && (
        <div>
          <Button size="small" onClick={() => setShown(shown + PLACES_PER_STEP)}>
            {say(findings.more, { n: Math.min(left, PLACES_PER_STEP) })}
          </Button>
        </div>
      )}
    </>
  );
};

const Place = ({ place, isSelected }: { readonly place: FindingPlace; readonly isSelected: boolean }) => {
  const styles = useListStyles();
  const pane = usePane();
  return (
    <ListItem
      className={mergeClasses(styles.place, isSelected && styles.selectedPlace)}
      aria-current={isSelected ? "true" : undefined}
      onAction={() => void pane.navigation.toFinding(place.finding)}
    >
      <span className={styles.address}>
        <Where place={place} />
      </span>
      <span>{place.name}</span>
      <span className={styles.value}>{place.value}</span>
    </ListItem>
  );
};

/** The cell; 转到表 for a finding about a whole table, 未建 for a table that is not there. */
const Where = ({ place: { address, finding } }: { readonly place: FindingPlace }) => {
  const { findings, tableStates } = useTexts();
  return <>{address ?? (finding.sheet === undefined ? tableStates.absent : findings.goToTable)}</>;
};
