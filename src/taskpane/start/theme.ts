import { webDarkTheme, webLightTheme, type Theme } from "@fluentui/react-components";
import type { Language } from "../../text/types";

/**
 * Chinese: the Chinese face first, or “ ” and … come from the Latin face, narrow and low; 12 px Chinese wants 18 px leading.
 */
const FONTS: Readonly<Record<Language, Partial<Theme>>> = {
  "zh-CN": {
    fontFamilyBase:
      '"Microsoft YaHei UI", "Microsoft YaHei", "PingFang SC", "Noto Sans CJK SC", "Segoe UI", sans-serif',
    lineHeightBase200: "18px",
  },
  "en-US": {
    fontFamilyBase: '"Segoe UI", "Microsoft YaHei UI", "PingFang SC", "Noto Sans CJK SC", sans-serif',
  },
};

export const themeOf = (language: Language, isDark: boolean): Theme => ({
  ...(isDark ? webDarkTheme : webLightTheme),
  ...FONTS[language],
});
