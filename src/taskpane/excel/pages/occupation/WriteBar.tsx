import { Button, Checkbox, mergeClasses } from "@fluentui/react-components";
import { useState } from "react";
import type { Change } from "../../../../check/mend/change";
import type { OccupationHit } from "../../../../occupations";
import type { LookingUpTexts } from "../../../../text/looking-up";
import { PageFoot } from "../../../shared/PageFoot";
import { useShared } from "../../../shared/shared.styles";
import { CancelButton } from "../../components/CancelButton";
import { say, usePane, usePaneState, useTexts } from "../../context";
import { findingsOf, type PaneState } from "../../state/model";
import { snapshotOf } from "../../state/selectors";
import type { LookUpTexts } from "./LookUpPage";
import { useLookUpStyles } from "./look-up.styles";
import { changesFor, placeOf, replacedBy, targetOf, type Target } from "./target";

/** What Enter does with the occupation that is chosen. */
export interface Writing {
  readonly target: Target;
  readonly changes: readonly Change[];
  /** Where it goes, in words. */
  readonly place: string;
  readonly isAtWork: boolean;
  /** Does nothing where there is nothing that may be written. @returns whether it was written */
  readonly write: () => Promise<boolean>;
}

export function useWriting(chosen: OccupationHit | undefined, texts: LookingUpTexts): Writing {
  const pane = usePane();
  const { tables } = useTexts();
  const snapshot = usePaneState(snapshotOf);
  const findings = usePaneState(findingsOf);
  const selection = usePaneState(whereToWrite);
  const withLevels = usePaneState((state) => state.lookUp.withLevels);
  const [isAtWork, setAtWork] = useState(false);
  const target: Target = snapshot ? targetOf(snapshot, findings, selection) : NOWHERE;
  const changes = chosen && !chosen.isRestricted ? changesFor(target, chosen, withLevels) : [];
  const place = target.kind === "none" ? "" : placeName(target, tables[target.table.table.id], texts);
  const write = async (): Promise<boolean> => {
    if (!chosen || !snapshot || changes.length === 0 || target.kind === "none" || isAtWork) return false;
    setAtWork(true);
    try {
      return await pane.occupations.write({ changes, snapshot, written: writtenAt(target, chosen) });
    } finally {
      setAtWork(false);
    }
  };
  return { target, changes, place, isAtWork, write };
}

const NOWHERE: Target = { kind: "none", why: "noTable" };

/** Where the person is; as long as they have not moved since something was written there, nowhere. */
const whereToWrite = ({ selection, lookUp, repaired }: PaneState) =>
  repaired?.side === "to" && selection === lookUp.written?.selection ? undefined : selection;

function placeName(target: Exclude<Target, { kind: "none" }>, table: string, texts: LookingUpTexts): string {
  const { row, cell } = placeOf(target);
  return target.kind === "cell" ? say(texts.placeCell, { table, cell }) : say(texts.placeRow, { row });
}

function writtenAt(target: Exclude<Target, { kind: "none" }>, { occupation: { name } }: OccupationHit) {
  const { row, cell } = placeOf(target);
  return { name, sheet: target.table.sheet, place: target.kind === "cell" ? { cell } : { row } };
}

interface WriteBarProps extends LookUpTexts {
  readonly writing: Writing;
  readonly chosen: OccupationHit | undefined;
  readonly onWrite: () => Promise<void>;
}

/** What is written, over what, and where; or why nothing is. */
export const WriteBar = ({ writing, chosen, texts, occupationTexts, onWrite }: WriteBarProps) => {
  const shared = useShared();
  const styles = useLookUpStyles();
  const pane = usePane();
  const withLevels = usePaneState((state) => state.lookUp.withLevels);
  const { target, changes, place, isAtWork } = writing;
  const replaced = replacedBy(changes);
  const hindrance = hindranceOf(writing, chosen, texts, occupationTexts.restriction.restricted);
  return (
    <PageFoot className={styles.foot}>
      {(target.kind === "row" || target.kind === "new") && (
        <Checkbox
          className={styles.check}
          label={texts.withLevels}
          checked={withLevels}
          onChange={(_, { checked }) => pane.occupations.set({ withLevels: checked === true })}
        />
      )}
      {replaced.length > 0 && (
        <div className={shared.small}>
          {say(texts.replaces, { place })}
          <ul className={shared.plainList}>
            {replaced.map(({ column, from, to }) => (
              <li key={column}>{say(texts.replaced, { column, from: String(from), to: String(to) })}</li>
            ))}
          </ul>
        </div>
      )}
      {hindrance !== undefined && (
        <p className={mergeClasses(shared.body, chosen?.isRestricted && styles.restricted)} role="status">
          {hindrance}
        </p>
      )}
      <div className={shared.row}>
        {hindrance === undefined && (
          <Button appearance="primary" disabledFocusable={!chosen || isAtWork} onClick={() => void onWrite()}>
            {say(texts.write, { place })}
          </Button>
        )}
        <CancelButton />
      </div>
    </PageFoot>
  );
};

function hindranceOf(
  { target, changes, place }: Writing,
  chosen: OccupationHit | undefined,
  texts: LookingUpTexts,
  restricted: string,
): string | undefined {
  if (target.kind === "none") return texts[target.why];
  if (chosen?.isRestricted) return restricted;
  return chosen && changes.length === 0 ? say(texts.same, { place }) : undefined;
}
