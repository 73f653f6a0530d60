import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { CheckmarkCircleFilled } from "@fluentui/react-icons/svg/checkmark-circle";
import { CircleRegular } from "@fluentui/react-icons/svg/circle";
import { DismissCircleFilled } from "@fluentui/react-icons/svg/dismiss-circle";
import { InfoRegular } from "@fluentui/react-icons/svg/info";
import { WarningFilled } from "@fluentui/react-icons/svg/warning";
import { FORCED_COLORS } from "./shared.styles";

const SHAPES = {
  error: DismissCircleFilled,
  warning: WarningFilled,
  info: InfoRegular,
  done: CheckmarkCircleFilled,
  empty: CircleRegular,
} as const;

/** In forced colours an icon takes the colour of the text it stands in, also inside a pressed button. */
const useStyles = makeStyles({
  icon: { flexShrink: 0, fontSize: "16px", display: "inline-block", verticalAlign: "text-bottom" },
  // Red foreground 1 and not the danger colour: that one reaches only 4.16 : 1 on Fluent's dark background.
  error: { color: tokens.colorPaletteRedForeground1, [FORCED_COLORS]: { color: "inherit" } },
  warning: { color: tokens.colorStatusWarningForeground1, [FORCED_COLORS]: { color: "inherit" } },
  info: { color: tokens.colorNeutralForeground3, [FORCED_COLORS]: { color: "inherit" } },
  done: { color: tokens.colorStatusSuccessForeground1, [FORCED_COLORS]: { color: "inherit" } },
  empty: { color: tokens.colorNeutralForeground3, [FORCED_COLORS]: { color: "inherit" } },
});

interface SeverityIconProps {
  readonly of: keyof typeof SHAPES;
  /** The word it stands for; left out where the word stands beside it. */
  readonly label?: string;
}

/** Each severity and state has its own shape, so that colour is never the only sign. */
export const SeverityIcon = ({ of, label }: SeverityIconProps) => {
  const styles = useStyles();
  const Icon = SHAPES[of];
  return (
    <Icon
      className={mergeClasses(styles.icon, styles[of])}
      {...(label ? { role: "img", "aria-label": label } : { "aria-hidden": true })}
    />
  );
};
