import type { EnterpriseMessages } from "../../../check/rules/enterprise";
import type { TextsOf } from "../../types";
import { creditCodeTexts } from "./credit-codes";

export const enterpriseTexts: TextsOf<EnterpriseMessages> = {
  "ENT-01.number": creditCodeTexts.number,
  "ENT-01.lowerCase": creditCodeTexts.lowerCase,
  "ENT-01.length": creditCodeTexts.length,
  "ENT-01.characters": creditCodeTexts.characters,
  "ENT-01.division": creditCodeTexts.division,
  "ENT-01.check": creditCodeTexts.check,
  "ENT-02.notDate": {
    title: "Founding date is not a date",
    why: "Year, month and day are asked for; no date can be read here.",
    todo: "Take it from the business licence, as in 2003-05-06.",
  },
  "ENT-02.future": {
    title: "Founding date lies ahead",
    why: "The enterprise must exist already; this day has not come.",
    todo: "Correct it from the business licence.",
  },
  "ENT-02.text": {
    title: "Date stored as text",
    why: "As text a date is written by everyone in another way.",
    todo: "Make it a date.",
    button: "Make it a date",
  },
  "ENT-03.notNumber": {
    title: "Must be a number",
    why: "{column} takes one number, in units of 10,000 yuan; none can be read here.",
    todo: "Type a number, foreign money as its equivalent in yuan.",
  },
  "ENT-03.notCount": {
    title: "Must be a number of people",
    why: "{column} takes one whole number; none can be read here.",
    todo: "Type the number alone, no range and no remark.",
  },
  "ENT-03.negative": {
    title: "Must not be negative",
    why: "{column} cannot be below 0.",
    todo: "Correct it.",
  },
  "ENT-03.notWhole": {
    title: "People are counted in whole numbers",
    why: "{column} is a number of people and has no fraction.",
    todo: "Correct it.",
  },
  "ENT-03.zeroAmount": {
    title: "The amount is 0",
    why: "{column} says 0 and would be printed as it stands.",
    todo: "Enter the amount; if it is 0 indeed, dismiss this.",
  },
  "ENT-03.inYuan": {
    title: "Amount may be in yuan",
    why: "{column} is in units of 10,000 yuan; {found} would be {billions} hundred million yuan, so it looks like plain yuan.",
    todo: "Check the unit; if it is right, dismiss this.",
    choices: { unit: "Change to {label} (× 10,000 yuan)" },
  },
  "ENT-03.frontlineAboveTotal": {
    title: "More frontline staff than people",
    why: "There are {frontline} frontline staff in a total of {total}.",
    todo: "See which of the two figures is right.",
  },
  "ENT-03.certifiedAboveFrontline": {
    title: "More certified than frontline staff",
    why: "There are {certified} certified among {frontline} frontline staff.",
    todo: "See which of the two figures is right.",
  },
  "ENT-04.name": {
    title: "Name differs from 认定企业",
    why: "The 本级 row of 认定企业 says {other}.",
    todo: "Compare with the business licence and correct one of the two.",
    choices: { here: "Change to {label}", there: "Change 认定企业 to {label}" },
  },
  "ENT-04.code": {
    title: "Credit code differs from 认定企业",
    why: "The 本级 row of 认定企业 says {other}.",
    todo: "Compare with the business licence and correct one of the two.",
    choices: { here: "Change to {label}", there: "Change 认定企业 to {label}" },
  },
  "STAFF-01.notWhole": {
    title: "Must be a whole number",
    why: "{column} takes a whole number, {least} or more.",
    todo: "Type the number of people.",
  },
  "STAFF-01.nobody": {
    title: "Nobody is written as 0",
    why: '{column} holds "{found}", which is no number to add up.',
    todo: "Change it to 0 if there is nobody; else find out the number.",
  },
  "STAFF-02.certifiedAboveStaff": {
    title: "More certified than employed",
    why: "There are {certified} certified among {staff} employed.",
    todo: "See which of the two figures is right.",
  },
  "STAFF-03.advancedAboveCertified": {
    title: "More advanced than certified",
    why: "The {advanced} at advanced level or above are part of the {certified} certified.",
    todo: "See which of the two figures is right.",
  },
  "STAFF-04.twice": {
    title: "Post stands twice",
    why: "It is the same as in row {first}.",
    todo: "Make them one row, or say how they differ.",
  },
  "STAFF-05.staff": {
    title: "Staff differ from the profile",
    why: "This table adds up to {total}, the profile says {stated}: a difference of {difference}.",
    todo: "See which is right.",
    choices: { profile: "Change 企业概况 to {label}" },
  },
  "STAFF-05.certified": {
    title: "Certified staff differ from the profile",
    why: "This table adds up to {total}, the profile says {stated}: a difference of {difference}.",
    todo: "See which is right.",
    choices: { profile: "Change 企业概况 to {label}" },
  },
  "STAFF-06.noRows": {
    title: "Frontline staff not filled in",
    why: "The table has no row of data.",
    todo: "Fill in a row for each post.",
  },
};
