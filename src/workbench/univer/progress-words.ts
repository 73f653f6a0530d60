/** What a long calculation says while it runs; Univer 0.25.1's Chinese pack lacks both, and without a window there is no pack at all. */
export const progressWords = { "sheets-formula": { progress: { calculating: "正在计算", done: "计算完成" } } };
