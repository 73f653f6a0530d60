import * as z from "zod";
import { EDUCATION, SEXES } from "../../src/guide";
import { isCitizenId, isOfAge, isPhone, isTitle, NAME, sexFits, yearsFit } from "./conditions";
import type { Subject } from "./types";

/** zod 4: one object schema, rows one by one. */
export const zod: Subject = {
  prepare(rows, occupations) {
    const row = z
      .object({
        occupationName: z.enum(occupations),
        serial: z.int().min(1),
        personName: z.string().regex(NAME),
        sex: z.enum(SEXES),
        citizenId: z.string().refine(isCitizenId).refine(isOfAge),
        education: z.enum(EDUCATION),
        specialty: z.string().min(1),
        years: z.number().min(0).max(60),
        professionalTitle: z.string().refine(isTitle),
        phone: z.string().refine(isPhone),
      })
      .refine(sexFits, { path: ["sex"] })
      .refine(yearsFit, { path: ["years"] });
    return () => {
      const result = rows.flatMap((value) => row.safeParse(value).error?.issues ?? []);
      return { findings: result.length, result };
    };
  },
};
