import { screen, waitFor } from "@testing-library/react";
import type { Language } from "../../../../src/text/types";
import { FakeWorkbook } from "../../../support/fake-workbook";
import { cleanPlan } from "../../../support/gallery/plan";
import { openCheckedPane } from "./open-pane";

/** Opens 导入 for the examiners, as a press on 导入... in their table does. */
export async function openImport(workbook = new FakeWorkbook(cleanPlan()), language: Language = "zh-CN") {
  const opened = await openCheckedPane(workbook, { language });
  opened.pane.import("examiners");
  const zone = await screen.findByText(
    language === "zh-CN" ? "把名册、清单文件拖到这里" : "Drop a roster or another list here",
  );
  const choose = async (...files: readonly File[]): Promise<void> => {
    const input = await waitFor(() => {
      const found = document.querySelector<HTMLInputElement>("input[data-choose=list]");
      if (!found) throw new Error("There is no place for files.");
      return found;
    });
    await opened.user.upload(input, [...files]);
  };
  return { ...opened, zone, choose };
}

export const textFile = (name: string, rows: readonly (readonly string[])[]): File =>
  new File([rows.map((line) => line.join(",")).join("\r\n")], name);
