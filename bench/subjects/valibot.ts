import * as v from "valibot";
import { EDUCATION, SEXES } from "../../src/guide";
import { isCitizenId, isOfAge, isPhone, isTitle, NAME, sexFits, yearsFit } from "./conditions";
import type { Subject } from "./types";

/** valibot: one object schema, rows one by one. */
export const valibot: Subject = {
  prepare(rows, occupations) {
    const row = v.pipe(
      v.object({
        occupationName: v.picklist(occupations),
        serial: v.pipe(v.number(), v.integer(), v.minValue(1)),
        personName: v.pipe(v.string(), v.regex(NAME)),
        sex: v.picklist(SEXES),
        citizenId: v.pipe(v.string(), v.check(isCitizenId), v.check(isOfAge)),
        education: v.picklist(EDUCATION),
        specialty: v.pipe(v.string(), v.minLength(1)),
        years: v.pipe(v.number(), v.minValue(0), v.maxValue(60)),
        professionalTitle: v.pipe(v.string(), v.check(isTitle)),
        phone: v.pipe(v.string(), v.check(isPhone)),
      }),
      v.forward(
        v.check((value) => sexFits(value)),
        ["sex"],
      ),
      v.forward(
        v.check((value) => yearsFit(value)),
        ["years"],
      ),
    );
    return () => {
      const result = rows.flatMap((value) => v.safeParse(row, value).issues ?? []);
      return { findings: result.length, result };
    };
  },
};
