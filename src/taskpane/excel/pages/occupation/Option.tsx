import { mergeClasses } from "@fluentui/react-components";
import { useEffect, useRef } from "react";
import type { OccupationHit } from "../../../../occupations";
import { describeOccupation } from "../../../../text/describe-occupation";
import type { OccupationTexts } from "../../../../text/occupations";
import { useShared } from "../../../shared/shared.styles";
import { useLookUpStyles } from "./look-up.styles";

interface OptionProps {
  readonly id: string;
  readonly hit: OccupationHit;
  readonly texts: OccupationTexts;
  readonly isActive: boolean;
  readonly onChoose: () => void;
}

/** An occupation found, in three lines: what it is, where it belongs, what is to be known; what hinders it, below. */
export const Option = ({ id, hit, texts, isActive, onChoose }: OptionProps) => {
  const shared = useShared();
  const styles = useLookUpStyles();
  const element = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isActive) element.current?.scrollIntoView({ block: "nearest" });
  }, [isActive]);
  const { code, name } = hit.occupation;
  const { classes, within, levels, workTypes, remarks, restriction, permit } = describeOccupation(hit, texts);
  return (
    <div
      ref={element}
      id={id}
      role="option"
      aria-selected={isActive}
      className={mergeClasses(styles.option, isActive && styles.active)}
      // The focus stays where she types.
      onMouseDown={(event) => event.preventDefault()}
      onClick={onChoose}
    >
      <span className={styles.head}>
        <span className={shared.heading} lang="zh-CN">
          {name}
        </span>
        <span className={mergeClasses(shared.body, shared.numbers, shared.noWrap)}>{code}</span>
      </span>
      <span className={shared.small} lang="zh-CN" title={classes}>
        {within}
      </span>
      <span className={mergeClasses(shared.small, shared.secondary)}>
        {[levels, workTypes, ...remarks].join(texts.separator)}
      </span>
      {restriction && (
        <span className={mergeClasses(shared.small, hit.isRestricted ? styles.restricted : styles.wary)}>
          {restriction}
        </span>
      )}
      {permit && <span className={shared.small}>{permit}</span>}
    </div>
  );
};
