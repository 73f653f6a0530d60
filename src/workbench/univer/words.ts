/** The words of the grid itself, in both languages. */
import { LocaleType, mergeLocales, type ILocales } from "@univerjs/core";
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
import { progressWords } from "./progress-words";

export type GridLanguage = "zh-CN" | "en-US";

/** By the key Univer has for the language. */
export const wordsOf = (language: GridLanguage): ILocales =>
  language === "zh-CN" ? { [LocaleType.ZH_CN]: chinese() } : { [LocaleType.EN_US]: english() };

/** What a protected sheet answers to a filter's button; Univer 0.25.1's packs lack it. */
const refused = (filterErr: string) => ({ "sheets-filter-ui": { permission: { filterErr } } });

const chinese = () =>
  mergeLocales(
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
    refused("工作表受保护，不能筛选。请先撤销保护。"),
  );

const english = () =>
  mergeLocales(
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
    refused("The sheet is protected and cannot be filtered. Unprotect it first."),
  );
