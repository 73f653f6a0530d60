import type { SiteMessages } from "../../../check/rules/sites";
import type { TextsOf } from "../../types";
import { occupationNameTexts } from "./occupation-names";
import { peopleTexts } from "./people";

export const siteTexts: TextsOf<SiteMessages> = {
  "VEN-01.noVenue": {
    title: "An occupation has no venue",
    group: "{places|occupation has|occupations have} no venue",
    why: "{name} is among the occupations, but has no venue here.",
    todo: "Enter its venues for theory and practice.",
    choices: { begin: "Add {label|row|rows}" },
  },
  "VEN-02.notInPlan": {
    title: "Venue for an occupation outside the plan",
    why: "{text} is not in 认定职业.",
    todo: "Use a name from 认定职业, or add the occupation there.",
  },
  "VEN-02.writing": occupationNameTexts.writing,
  "VEN-02.several": {
    title: "Several occupations in one row",
    why: "{count|occupation|occupations} are named here; venues are listed occupation by occupation.",
    todo: "Make it {count|row|rows}, one occupation each.",
  },
  "VEN-03.levelNotInPlan": {
    title: "Venue has a level the occupation lacks",
    why: "{name} has {planned} in 认定职业, not {levels}.",
    todo: "See which of the two tables is wrong.",
  },
  "VEN-03.levelWithoutVenue": {
    title: "A level has no venue",
    why: "Levels of {name} that no venue covers: {levels}.",
    todo: "Add the level to a venue, or add a venue.",
  },
  "VEN-03.purposeMissing": {
    title: "No venue for theory or for practice",
    why: "Missing for {name}: {purposes}; each occupation needs a venue for theory (理论) and one for practice (实操).",
    todo: "Fill in 用途, or add a venue.",
    choices: { begin: "Add {label|row|rows}" },
  },
  "VEN-04.untidy": peopleTexts["PER-19.untidy"],
  "VEN-04.remark": peopleTexts["PER-19.remark"],
  "VEN-04.missing": peopleTexts["PER-19.missing"],
  "VEN-04.noArea": peopleTexts["PER-19.noArea"],
  "VEN-04.unknown": peopleTexts["PER-19.unknown"],
  "VEN-04.zeroLost": peopleTexts["PER-19.zeroLost"],
  "VEN-04.placeholder": peopleTexts["PER-19.placeholder"],
  "VEN-04.rounded": peopleTexts["PER-19.rounded"],
  "EQP-01.noEquipment": {
    title: "Venue without equipment",
    why: "{name} is assessed at {venue}, but no equipment is listed for it.",
    todo: "Enter the equipment of this venue.",
    choices: { begin: "Add {label|row|rows}" },
  },
  "EQP-01.unknownVenue": {
    title: "Equipment of an unknown venue",
    why: "{venue} is not in 认定场地.",
    todo: "Use a name from 认定场地, or add the venue there.",
  },
  "EQP-01.otherOccupation": {
    title: "Equipment's occupation is not the venue's",
    why: "In 认定场地 {venue} serves {occupations}; here it says {name}.",
    todo: "See whether the venue or the occupation is wrong.",
  },
  "EQP-01.writing": occupationNameTexts.writing,
  "EQP-02.unit": {
    title: "Quantity is a bare number",
    why: "Equipment is counted in pieces; the cell takes figures without a measure word.",
    todo: "Change it to {number}.",
    button: "Change to {number}",
  },
  "EQP-02.notACount": {
    title: "Quantity is no whole number from 1",
    why: "Equipment is counted in whole pieces: 1, 2, 3.",
    todo: "Correct the quantity; what you do not have need not be listed.",
  },
  "EQP-03.noModel": {
    title: "No model given",
    why: "{device} has no model.",
    todo: "Take it from the name plate; if it has none indeed, dismiss this with the reason.",
  },
  "EQP-03.nothing": {
    title: "No model given",
    why: "For the model of {device} it says {model}, which is none.",
    todo: "Take it from the name plate; if it has none indeed, dismiss this with the reason.",
  },
  "EQP-03.twice": {
    title: "Equipment listed twice at one venue",
    why: "{device}, model {model}, already stands in row {row}.",
    todo: "Make it one row and add up the quantities.",
  },
  "ATT-01.notReady": {
    title: "Attachment is outstanding",
    why: "The plan needs {name}: {requirement}.",
    todo: "Once you have it set the status to 已备; if it is not needed, to 不适用.",
  },
  "ATT-01.noRow": {
    title: "An attachment is not in the list",
    why: "The plan needs {name}: {requirement}.",
    todo: 'Press "Update the attachment list", then enter the status.',
  },
  "ATT-01.noRowForOccupation": {
    title: "An attachment is not in the list",
    why: "For {occupation} the plan needs {name}: {requirement}.",
    todo: 'Press "Update the attachment list", then enter the status.',
  },
  "ATT-01.noRowForLevel": {
    title: "An attachment is not in the list",
    why: "For {occupation}, level {level}, the plan needs {name}: {requirement}.",
    todo: 'Press "Update the attachment list", then enter the status.',
  },
  "ATT-01.notInPlan": {
    title: "An attachment of an occupation that is not in the plan",
    why: "认定职业 does not have {unknown}, so {name} is printed in no volume.",
    todo: "Write the name 认定职业 has; leave the cell empty where every occupation needs it, or delete the row.",
  },
  "ATT-01.partlyInPlan": {
    title: "An attachment that is partly of an occupation not in the plan",
    why: "认定职业 does not have {unknown}, so {name} is printed in the volumes of {printed} only.",
    todo: "Write the name 认定职业 has, or take out what is no longer assessed.",
  },
  "ATT-01.empty": {
    title: "The list of attachments is empty",
    why: "By the guide and the tables as they stand it should have {count|item|items}.",
    todo: 'Press "Update the attachment list", then enter the statuses.',
  },
};
