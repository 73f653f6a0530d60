import type { OccupationMessages } from "../../../check/rules/occupations";
import type { TextsOf } from "../../types";

/** What becomes of the row. */
const CHOICES = { name: "Name: {label}", code: "Code: {label}", both: "Change to {label}" };

export const occupationTexts: TextsOf<OccupationMessages> = {
  "OCC-01.hyphens": {
    title: "Occupation code lacks its hyphens",
    why: 'A code is written as 1, 2, 2 and 2 digits joined by "-".',
    todo: "Change it to {code}.",
    button: "Change to {code}",
  },
  "OCC-01.surplus": {
    title: "Something beside the occupation code",
    why: "This column takes the code alone; L and S are markers of the dictionary, and the name has a column of its own.",
    todo: "Change it to {code}.",
    button: "Change to {code}",
  },
  "OCC-01.malformed": {
    title: "Occupation code is malformed",
    why: "A code has 7 digits in 4 groups, like 6-18-02-04; this is not one.",
    todo: "Type it again from the 2022 dictionary of occupations.",
  },
  "OCC-02.majorClass": {
    title: "Not a skill occupation",
    why: "The code is of major class {majorClass}; only classes 3, 4, 5 and 6 and later skill occupations can be assessed.",
    todo: "Choose an occupation of classes 3 to 6.",
  },
  "OCC-03.unknownCode": {
    title: "Occupation code not found",
    why: "It is neither in the 2022 dictionary of occupations nor among those published in 2024 and 2025.",
    todo: "Look the occupation up and enter its current code.",
  },
  "OCC-04.mismatch": {
    title: "Name does not belong to the code",
    why: "In the 2022 dictionary {code} is {expected}; here it says {name}.",
    todo: "See whether the code or the name is wrong.",
    choices: CHOICES,
  },
  "OCC-04.marker": {
    title: "Name carries a marker",
    why: "L, S and L/S mark green and digital occupations in the dictionary; they are no part of the name.",
    todo: "Change it to {name}.",
    button: "Change to {name}",
  },
  "OCC-05.code": {
    title: "Occupation of the 2015 dictionary",
    why: "{formerCode} is the code {name} had in the 2015 edition; in that of 2022 it is {code}.",
    todo: "If that is what is meant, take the current code.",
    choices: CHOICES,
  },
  "OCC-05.name": {
    title: "Occupation of the 2015 dictionary",
    why: "{formerName} is the name of the 2015 edition; today it is {name}, the code being the same.",
    todo: "If that is what is meant, take the current name.",
    choices: CHOICES,
  },
  "OCC-05.both": {
    title: "Occupation of the 2015 dictionary",
    why: "{formerName} ({formerCode}) is of the 2015 edition; today it is {name}, code {code}.",
    todo: "If that is what is meant, take the current code and name.",
    choices: CHOICES,
  },
  "OCC-06.restricted": {
    title: "Restricted occupation",
    why: "{name} is in the national catalogue of licensed occupations, which are outside this assessment.",
    todo: "Remove the row or choose another occupation.",
  },
  "OCC-07.category": {
    title: "Occupation may be restricted",
    why: "The national catalogue (2021) lists {name}, its category being probably {category}; licensed occupations are outside this assessment.",
    todo: "Ask the authority whether it may be assessed; if so, dismiss with the reason.",
  },
  "OCC-07.workType": {
    title: "Work type may be restricted",
    why: "The national catalogue (2021) lists {trade}; this work type may be one of them.",
    todo: "Verify the work type; licensed ones are outside this assessment.",
  },
  "OCC-07.workTypeMissing": {
    title: "No work type, so it may be restricted",
    why: "Some work types of this occupation are licensed: {trade}.",
    todo: "Enter the work type to show that it is none of them.",
  },
  "OCC-07.relatedTrade": {
    title: "Occupation close to a licensed trade",
    why: "The national catalogue (2021) lists {trade}, which overlaps the work of {name}.",
    todo: "Make sure that the assessment does not cover that licence.",
  },
  "OCC-08.permit": {
    title: "Workers also need a permit",
    why: "Working as {name} may also require the permit for {permits}; a skill certificate does not replace it.",
    todo: "The assessment is not affected; remind the candidates.",
  },
  "OCC-09.notation": {
    title: "Levels are written 5, 4, 3, 2, 1",
    why: "Here it says {found}; the levels from junior worker to senior technician are written 5、4、3、2、1, separated by 、.",
    todo: "Change it to {levels}.",
    button: "Change to {levels}",
  },
  "OCC-09.separator": {
    title: "Levels are separated by 、",
    why: "The levels of a row have 、 between them and nothing else: {levels}.",
    todo: "Change it to {levels}.",
    button: "Change to {levels}",
  },
  "OCC-09.appointed": {
    title: "Level outside 5 to 1",
    why: "The enterprise itself sets up and appoints to {words}; the levels of the guide are 5、4、3、2、1 (初级工 to 高级技师).",
    todo: "Leave that out; enter only the levels from 5 to 1 that are applied for.",
  },
  "OCC-09.unknown": {
    title: "Level outside 5 to 1",
    why: "Not a level of the guide: {words}. Its levels are 5、4、3、2、1, from junior worker to senior technician.",
    todo: "Enter levels from 5 to 1.",
  },
  "OCC-10.date": {
    title: "The level became a date",
    why: "The cell holds the date {date}; Excel takes entries like 5-3 for dates.",
    todo: "Type the levels again, as 5、4、3.",
  },
  "OCC-11.gap": {
    title: "Gap in the levels",
    why: "Given: {levels}. Missing between them: {missing}. The levels of a national standard have no gaps.",
    todo: "See whether one was forgotten; if it is not assessed, dismiss with the reason.",
  },
  "OCC-12.notInStandard": {
    title: "Level not in the national standard",
    why: "The standard of {name} that the assistant holds (issued {from} to {to}) has levels {standard}, not {levels}.",
    todo: "Compare with the current standard; if it was revised, dismiss with the reason.",
  },
  "OCC-13.twice": {
    title: "Level entered twice",
    why: "Already in row {row} for the same code and work type: level {levels}.",
    todo: "Remove one of the two, or correct the work type or level.",
  },
  "OCC-14.twoNames": {
    title: "One code with two names",
    why: "Here it says {name}; in row {row} the same code is called {otherName}.",
    todo: "Use one name in both places.",
  },
  "OCC-15.noWorkType": {
    title: "No work type given",
    why: "{name} has {count|work type|work types}.",
    todo: "If you assess by work type, enter it; if the occupation as such, leave this empty.",
  },
  "OCC-15.nothing": {
    title: "Leave 工种 empty where there is none",
    why: "This is no work type and would be printed as it stands.",
    todo: "Clear the cell.",
    button: "Clear",
  },
  "OCC-15.otherOccupation": {
    title: "The work type is another occupation",
    why: "In the dictionary {workType} is an occupation, not a work type of {name}.",
    todo: "Check the work type, or give it a row of its own as an occupation.",
  },
  "OCC-15.unknownWorkType": {
    title: "Not a work type of this occupation",
    why: "{name} has no work type but {workTypes}.",
    todo: "See whether the work type is right.",
  },
  "OCC-16.noRow": {
    title: "No occupation is entered",
    why: "The table is empty; examiners, venues and the rest go by occupation.",
    todo: "Enter at least one occupation.",
  },
};
