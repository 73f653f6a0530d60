/** The words of the grid itself, in both languages. */
import { LocaleType, merge, type ILocales } from "@univerjs/core";
import designEnglish from "@univerjs/design/locale/en-US";
import uiEnglish from "@univerjs/ui/locale/en-US";
import docsUiEnglish from "@univerjs/docs-ui/locale/en-US";
import sheetsEnglish from "@univerjs/sheets/locale/en-US";
import sheetsUiEnglish from "@univerjs/sheets-ui/locale/en-US";
import sheetsFormulaEnglish from "@univerjs/sheets-formula/locale/en-US";
import sheetsFormulaUiEnglish from "@univerjs/sheets-formula-ui/locale/en-US";
import sheetsNumfmtUiEnglish from "@univerjs/sheets-numfmt-ui/locale/en-US";
import dataValidationEnglish from "@univerjs/data-validation/locale/en-US";
import sheetsDataValidationEnglish from "@univerjs/sheets-data-validation/locale/en-US";
import sheetsDataValidationUiEnglish from "@univerjs/sheets-data-validation-ui/locale/en-US";
import sheetsConditionalFormattingUiEnglish from "@univerjs/sheets-conditional-formatting-ui/locale/en-US";
import sheetsNoteUiEnglish from "@univerjs/sheets-note-ui/locale/en-US";
import sheetsTableEnglish from "@univerjs/sheets-table/locale/en-US";
import sheetsTableUiEnglish from "@univerjs/sheets-table-ui/locale/en-US";
import sheetsSortUiEnglish from "@univerjs/sheets-sort-ui/locale/en-US";
import sheetsFilterEnglish from "@univerjs/sheets-filter/locale/en-US";
import sheetsFilterUiEnglish from "@univerjs/sheets-filter-ui/locale/en-US";
import designChinese from "@univerjs/design/locale/zh-CN";
import uiChinese from "@univerjs/ui/locale/zh-CN";
import docsUiChinese from "@univerjs/docs-ui/locale/zh-CN";
import sheetsChinese from "@univerjs/sheets/locale/zh-CN";
import sheetsUiChinese from "@univerjs/sheets-ui/locale/zh-CN";
import sheetsFormulaChinese from "@univerjs/sheets-formula/locale/zh-CN";
import sheetsFormulaUiChinese from "@univerjs/sheets-formula-ui/locale/zh-CN";
import sheetsNumfmtUiChinese from "@univerjs/sheets-numfmt-ui/locale/zh-CN";
import dataValidationChinese from "@univerjs/data-validation/locale/zh-CN";
import sheetsDataValidationChinese from "@univerjs/sheets-data-validation/locale/zh-CN";
import sheetsDataValidationUiChinese from "@univerjs/sheets-data-validation-ui/locale/zh-CN";
import sheetsConditionalFormattingUiChinese from "@univerjs/sheets-conditional-formatting-ui/locale/zh-CN";
import sheetsNoteUiChinese from "@univerjs/sheets-note-ui/locale/zh-CN";
import sheetsTableChinese from "@univerjs/sheets-table/locale/zh-CN";
import sheetsTableUiChinese from "@univerjs/sheets-table-ui/locale/zh-CN";
import sheetsSortUiChinese from "@univerjs/sheets-sort-ui/locale/zh-CN";
import sheetsFilterChinese from "@univerjs/sheets-filter/locale/zh-CN";
import sheetsFilterUiChinese from "@univerjs/sheets-filter-ui/locale/zh-CN";
import { englishProgressWords, progressWords } from "./progress-words";

export type GridLanguage = "zh-CN" | "en-US";

/** By the key Univer has for the language. Packs of one package's words are put together: `mergeLocales` takes the last alone. */
export const wordsOf = (language: GridLanguage): ILocales =>
  language === "zh-CN" ? { [LocaleType.ZH_CN]: chinese() } : { [LocaleType.EN_US]: english() };

interface LackingWords {
  readonly title: string;
  readonly menu: string;
  /** A protected sheet's answer to a filter's button. */
  readonly protectedFilter: string;
  /** Cells are to come or go while a filter hides rows. */
  readonly filtered: string;
  /** Cells that come or go take merged ones apart. */
  readonly unmerges: string;
  /** Texts in cells that read like numbers. */
  readonly numberAsText: string;
  /** Borders across a cell: one down, two down, three down, one up, two up. */
  readonly diagonals: readonly [string, string, string, string, string];
}

/** What Univer 0.25.1 says and its packs lack; a person would read the keys. */
const lacking = ({ title, menu, protectedFilter, filtered, unmerges, numberAsText, diagonals }: LackingWords) => ({
  ui: { ribbon: { menu } },
  "sheets-filter-ui": { permission: { filterErr: protectedFilter } },
  "sheets-ui": {
    filter: { confirm: { error: title, notAllowedToInsertRange: filtered } },
    merge: { confirm: { warning: title, dismantleMergeCellWarning: unmerges } },
    info: { error: title, forceStringInfo: numberAsText },
    borderLine: {
      borderTlbr: diagonals[0],
      borderTlbcTlmr: diagonals[1],
      borderTlbrTlbcTlmr: diagonals[2],
      borderBlTr: diagonals[3],
      borderMltrBctr: diagonals[4],
    },
  },
});

const chinese = () =>
  merge(
    {},
    designChinese,
    uiChinese,
    docsUiChinese,
    sheetsChinese,
    sheetsUiChinese,
    sheetsFormulaChinese,
    sheetsFormulaUiChinese,
    sheetsNumfmtUiChinese,
    dataValidationChinese,
    sheetsDataValidationChinese,
    sheetsDataValidationUiChinese,
    sheetsConditionalFormattingUiChinese,
    sheetsNoteUiChinese,
    sheetsTableChinese,
    sheetsTableUiChinese,
    sheetsSortUiChinese,
    sheetsFilterChinese,
    sheetsFilterUiChinese,
    progressWords,
    lacking({
      title: "提示",
      menu: "菜单",
      protectedFilter: "工作表受保护，不能筛选。请先撤销保护。",
      filtered: "有行被筛选隐藏，不能在这里插入或删除单元格。请先清除筛选。",
      unmerges: "此操作会取消部分单元格的合并。要继续吗？",
      numberAsText: "这是以文本形式存储的数字。",
      diagonals: ["斜下框线", "两条斜下框线", "三条斜下框线", "斜上框线", "两条斜上框线"],
    }),
  );

const english = () =>
  merge(
    {},
    designEnglish,
    uiEnglish,
    docsUiEnglish,
    sheetsEnglish,
    sheetsUiEnglish,
    sheetsFormulaEnglish,
    sheetsFormulaUiEnglish,
    sheetsNumfmtUiEnglish,
    dataValidationEnglish,
    sheetsDataValidationEnglish,
    sheetsDataValidationUiEnglish,
    sheetsConditionalFormattingUiEnglish,
    sheetsNoteUiEnglish,
    sheetsTableEnglish,
    sheetsTableUiEnglish,
    sheetsSortUiEnglish,
    sheetsFilterEnglish,
    sheetsFilterUiEnglish,
    englishProgressWords,
    lacking({
      title: "Note",
      menu: "Menu",
      protectedFilter: "The sheet is protected and cannot be filtered. Unprotect it first.",
      filtered: "A filter hides rows, so cells cannot be inserted or deleted here. Clear the filter first.",
      unmerges: "This unmerges some cells. Continue?",
      numberAsText: "This number is stored as text.",
      diagonals: ["Diagonal down", "Two diagonals down", "Three diagonals down", "Diagonal up", "Two diagonals up"],
    }),
  );
