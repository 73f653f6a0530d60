import { refusalOf } from "../office/refusal";

/** Codes for what is refused while the window of another workbook is in front. */
const ELSEWHERE: readonly string[] = ["InvalidSelection", "InactiveWorkbook"];
const UNTOLD = "GeneralException";

/**
 * Whether an error comes of another workbook being in front. Excel then refuses adding, showing and selecting with an error that says
 * nothing (Microsoft Learn, "Troubleshooting Excel add-ins"), so the active cell is asked for, which it refuses with one that does. 1 sync,
 * after a failure alone.
 */
export async function isElsewhere(error: unknown): Promise<boolean> {
  const code = refusalOf(error)?.code ?? "";
  if (code !== UNTOLD) return ELSEWHERE.includes(code);
  try {
    await Excel.run(async (context) => {
      context.workbook.getActiveCell().load("address");
      await context.sync();
    });
    return false;
  } catch (answer) {
    return ELSEWHERE.includes(refusalOf(answer)?.code ?? "");
  }
}
