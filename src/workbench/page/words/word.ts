/** The words of the page that plays Word. */
import type { DocumentRefusal } from "../../docx/document";
import { commonWordsIn, type FileWords, type Language, type ShellWords } from "./shell";

interface OwnWords extends FileWords {
  readonly templates: string;
  readonly templateNames: { readonly base: string; readonly occupation: string };
  readonly profile: string;
  readonly tracking: string;
  readonly editHint: string;
  readonly undrawable: string;
  readonly refusal: (name: string, reason: string) => string;
  readonly refusals: Record<DocumentRefusal, string>;
}

export type WordWords = OwnWords & ShellWords;

const zh: OwnWords = {
  title: "Word 工作台",
  untitled: "新文档",
  save: "保存 (.docx)",
  drop: "松开鼠标，打开文档",
  unsaved: "当前文档有未保存的改动。",
  unreachable: (name) => `没有找到“${name}”。当前文档没有改动。`,
  templates: "模板",
  templateNames: { base: "基础部分", occupation: "职业部分" },
  profile: "扮演的 Word",
  tracking: "修订",
  editHint: "双击一段文字可以修改",
  undrawable: "文档已打开，但工作台显示不了它。助手照常可用；要看版面，请保存后用 Word 打开。",
  refusal: (name, reason) => `“${name}”打不开：${reason}当前文档没有改动。`,
  refusals: {
    notDocx: "这不是 Word 文档，请另选 .docx 文件。",
    encrypted: "文件有打开密码，请另存为不加密的副本。",
    legacyDoc: "这是 97–2003 格式，请另存为 .docx。",
    macros: "文档带有宏，请另存为不带宏的 .docx。",
    damaged: "文件已损坏或不完整，请重新取得，或用 Word 修复后另存。",
    tooLarge: "文件太大，解压后超出工作台的限度，请在 Word 中使用助手。",
  },
};

const en: OwnWords = {
  title: "Word workbench",
  untitled: "New document",
  save: "Save (.docx)",
  drop: "Drop to open the document",
  unsaved: "The present document has unsaved changes.",
  unreachable: (name) => `"${name}" was not found. The present document was not changed.`,
  templates: "Templates",
  templateNames: { base: "基础部分", occupation: "职业部分" },
  profile: "The Word that is played",
  tracking: "Track changes",
  editHint: "Double-click a paragraph to edit it",
  undrawable:
    "The document is open, but the workbench cannot show it. The assistant works all the same; save it and open it in Word to see the pages.",
  refusal: (name, reason) => `"${name}" cannot be opened. ${reason} The present document was not changed.`,
  refusals: {
    notDocx: "It is not a Word document; choose a .docx file.",
    encrypted: "It has a password; save a copy without one.",
    legacyDoc: "It is in the 97–2003 format; save it as .docx.",
    macros: "It has macros; save it as .docx without them.",
    damaged: "It is damaged or incomplete; get it again, or let Word repair it and save a copy.",
    tooLarge: "It is too large for the workbench once unpacked; use the assistant in Word.",
  },
};

export const wordWordsIn = (language: Language): WordWords => ({
  ...commonWordsIn(language),
  ...(language === "zh-CN" ? zh : en),
});
