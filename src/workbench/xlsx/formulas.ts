/** Formulas as a file holds them, without "=" and with prefixes on newer functions, and as a person types them. */
import { formatArea } from "../engine/a1";
import { OPAQUE } from "../engine/shifted-formula";
import { escapeXml } from "../opc/xml";
import type { Cell } from "./book";

/** Functions younger than the file format; Excel shows #NAME? when a file names them without their prefix. */
const PREFIXED = new Set(
  (
    "ACOT ACOTH AGGREGATE ANCHORARRAY ARABIC ARRAYTOTEXT BASE BETA.DIST BETA.INV BINOM.DIST BINOM.DIST.RANGE " +
    "BINOM.INV BITAND BITLSHIFT BITOR BITRSHIFT BITXOR BYCOL BYROW CEILING.MATH CEILING.PRECISE CHISQ.DIST " +
    "CHISQ.DIST.RT CHISQ.INV CHISQ.INV.RT CHISQ.TEST CHOOSECOLS CHOOSEROWS COMBINA CONCAT CONFIDENCE.NORM " +
    "CONFIDENCE.T COPILOT COT COTH COVARIANCE.P COVARIANCE.S CSC CSCH DAYS DECIMAL DETECTLANGUAGE DISPIMG DROP " +
    "ENCODEURL ERF.PRECISE ERFC.PRECISE EXPAND EXPON.DIST F.DIST F.DIST.RT F.INV F.INV.RT F.TEST FILTERXML " +
    "FLOOR.MATH FLOOR.PRECISE FORECAST.ETS FORECAST.ETS.CONFINT FORECAST.ETS.SEASONALITY FORECAST.ETS.STAT " +
    "FORECAST.LINEAR FORMULATEXT GAMMA GAMMA.DIST GAMMA.INV GAMMALN.PRECISE GAUSS GROUPBY HSTACK HYPGEOM.DIST IFNA " +
    "IFS IMAGE IMCOSH IMCOT IMCSC IMCSCH IMSEC IMSECH IMSINH IMTAN ISFORMULA ISOMITTED ISOWEEKNUM LAMBDA LET " +
    "LOGNORM.DIST LOGNORM.INV MAKEARRAY MAP MAXIFS MINIFS MODE.MULT MODE.SNGL MUNIT NEGBINOM.DIST NORM.DIST " +
    "NORM.INV NORM.S.DIST NORM.S.INV NUMBERVALUE PDURATION PERCENTILE.EXC PERCENTILE.INC PERCENTOF PERCENTRANK.EXC " +
    "PERCENTRANK.INC PERMUTATIONA PHI PIVOTBY POISSON.DIST QUARTILE.EXC QUARTILE.INC QUERYSTRING RANDARRAY RANK.AVG " +
    "RANK.EQ REDUCE REGEXEXTRACT REGEXREPLACE REGEXTEST RRI SCAN SEC SECH SEQUENCE SHEET SHEETS SINGLE SKEW.P " +
    "SORTBY STDEV.P STDEV.S STOCKHISTORY SWITCH T.DIST T.DIST.2T T.DIST.RT T.INV T.INV.2T T.TEST TAKE TEXTAFTER " +
    "TEXTBEFORE TEXTJOIN TEXTSPLIT TOCOL TOROW TRANSLATE TRIMRANGE UNICHAR UNICODE UNIQUE VALUETOTEXT VAR.P VAR.S " +
    "VSTACK WEBSERVICE WEIBULL.DIST WRAPCOLS WRAPROWS XLOOKUP XMATCH XOR Z.TEST"
  ).split(" "),
);
const WORKSHEET_PREFIXED = new Set(["FILTER", "SORT"]);

const FUNCTION = new RegExp(OPAQUE, "gu");

/** "SUM(A1)" → "=SUM(A1)". */
export function fromFileFormula(text: string): string {
  return `=${text.replace(/_xlfn\.(?:_xlws\.)?|_xlws\.|_xlpm\./g, "")}`;
}

/** "=XLOOKUP(…)" → "_xlfn.XLOOKUP(…)". */
export function toFileFormula(formula: string): string {
  return formula.replace(/^=/, "").replace(FUNCTION, (token) => {
    const name = token.toUpperCase();
    if (PREFIXED.has(name)) return `_xlfn.${token}`;
    return WORKSHEET_PREFIXED.has(name) ? `_xlfn._xlws.${token}` : token;
  });
}

/** The element of a cell's formula (18.3.1.40). @param name of the element as it is written there */
export function formulaMarkup({ row, column, formula, source, spread }: Cell, name = "f"): string {
  if (formula === undefined) return "";
  const reach = spread && ` t="array" ref="${formatArea({ row, column, ...spread })}"`;
  return `<${name}${reach ?? ""}>${escapeXml(source ?? toFileFormula(formula))}</${name}>`;
}
