import { Link, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import type { Finding } from "../../../check";
import type { Clause } from "../../../guide";
import { say, useTexts } from "../context";
import { useShared } from "../../shared/shared.styles";

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
      {clause && isOpen && <Quote clause={clause} />}
    </div>
  );
};

/** The guide's text is fetched when somebody first wants to read it. */
const Quote = ({ clause }: { readonly clause: Clause }) => {
  const styles = useStyles();
  const [text, setText] = useState("");
  useEffect(() => {
    void import("../../../guide/clauses").then(({ CLAUSES }) => setText(CLAUSES[clause].text));
  }, [clause]);
  return (
    <blockquote className={styles.quote} lang="zh-CN">
      {text}
    </blockquote>
  );
};
