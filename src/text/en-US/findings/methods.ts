import type { MethodMessages } from "../../../check/rules/methods";
import type { TextsOf } from "../../types";
import { occupationNameTexts } from "./occupation-names";
import { tickTexts } from "./ticks";

export const methodTexts: TextsOf<MethodMessages> = {
  "METH-01.notTicked": {
    title: "考核鉴定 is mandatory",
    why: "It is not ticked for {name}; the other methods are optional, this one is not.",
    todo: "Tick it.",
    button: "Tick",
  },
  "METH-01.notTickedInRow": {
    title: "考核鉴定 is mandatory",
    why: "It is not ticked in row {row}; the other methods are optional, this one is not.",
    todo: "Tick it.",
    button: "Tick",
  },
  "METH-02.tickVariant": tickTexts.variant,
  "METH-02.untickedMark": {
    title: "Methods not chosen stay empty",
    why: "This is meant as not chosen, but the guide ticks what is chosen and leaves the rest empty.",
    todo: "Clear the cell.",
    button: "Clear",
  },
  "METH-02.otherText": {
    title: "Only √ or nothing belongs here",
    why: "It does not show whether {column} is chosen.",
    todo: "Tick it or leave it empty; explanations belong in 方式说明.",
  },
  "METH-03.noDescription": {
    title: "Chosen methods are not described",
    why: "Chosen without tasks, modules, indicators or underlying documents: {methods}.",
    todo: "Fill in 方式说明.",
  },
  "METH-04.noDescription": {
    title: "The enterprise's own method is not described",
    why: "An enterprise may devise its own method, but must describe it.",
    todo: "Fill in 方式说明.",
  },
  "METH-05.noRow": {
    title: "An occupation has no assessment method",
    group: "{places|occupation has|occupations have} no assessment method",
    why: "{name} is among the occupations, but has no row here.",
    todo: "Add a row for it and choose its methods.",
    choices: { begin: "Add {label|row|rows}" },
  },
  "METH-05.notInPlan": {
    title: "Not among the plan's occupations",
    why: "{text} is not in 认定职业.",
    todo: "Use a name from 认定职业, or add the occupation there.",
  },
  "METH-05.writing": occupationNameTexts.writing,
  "METH-05.several": {
    title: "Several occupations in one row",
    why: "{count|occupation|occupations} are named here; methods are stated occupation by occupation.",
    todo: "Make it {count|row|rows}, one occupation each.",
  },
};
