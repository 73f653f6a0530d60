import { Button, mergeClasses, SearchBox, Select, ToggleButton } from "@fluentui/react-components";
import { FILLED_TABLES } from "../../../guide/tables";
import type { TableId } from "../../../guide";
import { SeverityIcon } from "../../shared/SeverityIcon";
import { say, usePane, usePaneState, useTexts } from "../context";
import { SEVERITIES } from "../../../check/model/finding";
import type { Counts, Severity } from "../../../check";
import { useShared } from "../../shared/shared.styles";
import { askedOf } from "../state/selectors";
import { useFilterStyles } from "./findings.styles";

interface FiltersProps {
  readonly counts: Counts;
  /** Tables that have findings. */
  readonly tables: readonly TableId[];
}

/** Finds by name, value or cell; shows and hides severities; narrows to one table. */
export const Filters = ({ counts, tables }: FiltersProps) => {
  const styles = useFilterStyles();
  const pane = usePane();
  const { findings, tables: tableNames } = useTexts();
  const filter = usePaneState((state) => state.filter);
  const toggle = (severity: Severity): void => {
    const severities = new Set(filter.severities);
    if (!severities.delete(severity)) severities.add(severity);
    pane.filter({ severities });
  };
  return (
    <div className={styles.filters} role="search" aria-label={findings.filter}>
      <OfVolume counts={counts} />
      <SearchBox
        className={styles.search}
        aria-label={findings.find}
        placeholder={findings.findHint}
        value={filter.text}
        onChange={(_, { value }) => pane.filter({ text: value })}
      />
      <div className={styles.toggles} role="group" aria-label={findings.show}>
        {SEVERITIES.map((severity) => {
          const isOn = filter.severities.has(severity);
          return (
            <ToggleButton
              key={severity}
              size="small"
              checked={isOn}
              className={mergeClasses(styles.toggle, isOn && styles.pressed)}
              icon={<SeverityIcon of={severity} />}
              onClick={() => toggle(severity)}
            >
              {say(findings.toggles[severity], { n: counts[severity] })}
            </ToggleButton>
          );
        })}
      </div>
      <Select
        size="small"
        aria-label={findings.table}
        value={filter.table ?? ""}
        onChange={(_, { value }) => pane.filter({ table: tables.find((id) => id === value) })}
      >
        <option value="">{say(findings.allTables, { n: FILLED_TABLES.length })}</option>
        {tables.map((id) => (
          <option key={id} value={id}>
            {tableNames[id]}
          </option>
        ))}
      </Select>
    </div>
  );
};

/** Of which volume the errors are, and how many keep it a draft. */
const OfVolume = ({ counts }: Pick<FiltersProps, "counts">) => {
  const shared = useShared();
  const pane = usePane();
  const volume = usePaneState((state) => state.filter.volume);
  const isThere = usePaneState((state) => askedOf(state) !== undefined);
  if (!volume) return null;
  return (
    <div className={shared.row}>
      <span className={mergeClasses(shared.body, shared.grow)}>{volume.told(isThere ? counts.error : undefined)}</span>
      <Button size="small" onClick={() => pane.clearFilter()}>
        {volume.all}
      </Button>
    </div>
  );
};
