import { Link, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { Finding } from "../../check";
import { CLAUSES } from "../../guide/clauses";
import { say, useTexts } from "../context";
import { useShared } from "./shared.styles";

const useStyles = makeStyles({
  quote: {
    margin: `${tokens.spacingVerticalXS} 0 0`,
    paddingInlineStart: tokens.spacingHorizontalS,
    borderLeftWidth: "2px",
    borderLeftStyle: "solid",
    borderLeftColor: tokens.colorNeutralStroke1,
    color: tokens.colorNeutralForeground2,
  },
});

/** What a finding rests on. The guide's own words open in place: a popover would cover the finding they explain. */
export const Basis = ({ finding: { clause, standard } }: { readonly finding: Finding }) => {
  const styles = useStyles();
  const shared = useShared();
  const { card } = useTexts();
  const [isOpen, setOpen] = useState(false);
  if (!clause && !standard) return null;
  return (
    <div className={shared.small}>
      {card.basis}
      {clause && (
        <Link as="button" inline className={shared.link} aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {say(card.guide, { clause })}
        </Link>
      )}
      {clause && standard && card.semicolon}
      {standard && <span className={shared.noWrap}>{standard}</span>}
      {clause && isOpen && (
        <blockquote className={mergeClasses(styles.quote)} lang="zh-CN">
          {CLAUSES[clause].text}
        </blockquote>
      )}
    </div>
  );
};
