/** What a long calculation says while it runs; Univer 0.25.1's packs lack it, and without a window there is no pack at all. */
export const progressWords = {
  "sheets-formula": {
    progress: {
      calculating: "正在计算",
      done: "计算完成",
      analyzing: "正在分析公式",
      "array-analysis": "正在分析数组公式",
      "array-calculation": "正在计算数组公式",
    },
  },
};

export const englishProgressWords: typeof progressWords = {
  "sheets-formula": {
    progress: {
      calculating: "Calculating",
      done: "Calculated",
      analyzing: "Looking through the formulas",
      "array-analysis": "Looking through the array formulas",
      "array-calculation": "Calculating the array formulas",
    },
  },
};
