/** A workbook with what the engine knows nothing of, made by hand: macros, pictures, charts, comments, pivots, WPS's own. */
import { rawWorkbook, workbookParts } from "../support";

const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const relations = (
  ...targets: readonly (readonly [id: string, type: string, target: string, mode?: string])[]
): string =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${targets
    .map(([id, type, target, mode]) => {
      const kind = type.includes(":") ? type : `${OFFICE}/${type}`;
      return `<Relationship Id="${id}" Type="${kind}" Target="${target}"${mode ? ` TargetMode="${mode}"` : ""}/>`;
    })
    .join("")}</Relationships>`;

const STYLES =
  '<fonts count="2"><font><sz val="11"/><color theme="1"/><name val="宋体"/><scheme val="minor"/></font><font><b/><sz val="14"/><name val="黑体"/></font></fonts>' +
  '<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="lightGrid"/></fill></fills>' +
  '<borders count="1"><border><left/><right/><top/><bottom/></border></borders>' +
  '<cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/><xf numFmtId="0" fontId="1" fillId="2" borderId="0" quotePrefix="1"><alignment indent="2"/></xf><xf numFmtId="49" fontId="0" fillId="0" borderId="0"/></cellXfs>';

export const SHEET =
  '<sheetPr codeName="Sheet1"/><dimension ref="A1:D6"/><sheetViews><sheetView tabSelected="1" zoomScale="70" workbookViewId="0"><selection activeCell="B2" sqref="B2"/></sheetView></sheetViews>' +
  '<sheetFormatPr defaultRowHeight="15"/><cols><col min="1" max="2" width="12" customWidth="1" outlineLevel="1"/></cols>' +
  '<sheetData><row r="1" spans="1:4" ht="20" x="1"><c r="A1" s="1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row>' +
  '<row r="2"><c r="A2"><v>1</v></c><c r="B2"><f t="shared" ref="B2:B4" si="0">A2*2</f><v>2</v></c><c r="D2" t="e" vm="1"><v>#VALUE!</v></c></row>' +
  '<row r="3"><c r="A3"><v>2</v></c><c r="B3"><f t="shared" si="0"/><v>4</v></c></row>' +
  '<row r="4"><c r="A4"><v>3</v></c><c r="B4"><f t="shared" si="0"/><v>6</v></c></row>' +
  '<row r="6"><c r="A6" t="str"><f>_xlfn.DISPIMG("ID_1",1)</f><v>=DISPIMG("ID_1",1)</v></c></row></sheetData>' +
  '<autoFilter ref="A1:B4"><filterColumn colId="0"><filters><filter val="1"/></filters></filterColumn></autoFilter>' +
  '<conditionalFormatting sqref="A2:A4"><cfRule type="colorScale" priority="1"><colorScale><cfvo type="min"/><cfvo type="max"/><color rgb="FFFF0000"/><color rgb="FF00FF00"/></colorScale></cfRule></conditionalFormatting>' +
  '<pageSetup paperSize="8" r:id="p1" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"/><headerFooter><oddHeader>&amp;C方案</oddHeader></headerFooter>' +
  '<rowBreaks count="1" manualBreakCount="1"><brk id="3" max="16383" man="1"/></rowBreaks>' +
  '<drawing r:id="d1" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"/><legacyDrawing r:id="v1" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"/>';

const TYPES =
  '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
  '<Default Extension="xml" ContentType="application/xml"/><Default Extension="bin" ContentType="application/vnd.ms-office.vbaProject"/><Default Extension="png" ContentType="image/png"/>' +
  '<Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/>' +
  '<Override PartName="/xl/workbook.xml" ContentType="application/vnd.ms-excel.sheet.macroEnabled.main+xml"/>' +
  '<Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>' +
  '<Override PartName="/xl/calcChain.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.calcChain+xml"/>' +
  '<Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/>' +
  '<Override PartName="/xl/sharedStrings.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/></Types>';

export function richWorkbook(sheet = SHEET): Uint8Array {
  return rawWorkbook(sheet, {
    ...workbookParts({
      styles: STYLES,
      sharedStrings: "<si><r><rPr><b/></rPr><t>编</t></r><r><t>号</t></r></si><si><t>两倍</t></si>",
    }),
    "[Content_Types].xml": TYPES,
    "xl/workbook.xml":
      '<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">' +
      '<workbookPr codeName="ThisWorkbook"/><sheets><sheet name="表" sheetId="7" r:id="r1"/></sheets>' +
      '<definedNames><definedName name="_xlnm.Print_Area" localSheetId="0">表!$A$1:$B$6</definedName><definedName name="范围">表!$A$2:$A$4</definedName></definedNames>' +
      '<calcPr calcId="191029" iterate="1"/></workbook>',
    "xl/_rels/workbook.xml.rels": relations(
      ["r1", "worksheet", "worksheets/sheet1.xml"],
      ["r2", "styles", "styles.xml"],
      ["r3", "sharedStrings", "sharedStrings.xml"],
      ["r4", "http://schemas.microsoft.com/office/2006/relationships/vbaProject", "vbaProject.bin"],
      ["r5", "http://www.wps.cn/officeDocument/2020/cellImage", "cellimages.xml"],
      ["r6", "externalLink", "externalLinks/externalLink1.xml"],
      ["r7", "calcChain", "calcChain.xml"],
      ["r8", "pivotCacheDefinition", "pivotCache/pivotCacheDefinition1.xml"],
    ),
    "xl/calcChain.xml": '<calcChain><c r="B2" i="1"/><c r="B3"/><c r="B4"/><c r="A6"/></calcChain>',
    "xl/vbaProject.bin": new Uint8Array([1, 2, 3, 0, 255]),
    "xl/cellimages.xml": "<etc:cellImages xmlns:etc='http://www.wps.cn/officeDocument/2017/etCustomData'/>",
    "xl/media/image1.png": new Uint8Array([137, 80, 78, 71]),
    "xl/externalLinks/externalLink1.xml": "<externalLink/>",
    "xl/externalLinks/_rels/externalLink1.xml.rels": relations([
      "r1",
      "externalLinkPath",
      "D:/花名册.xlsx",
      "External",
    ]),
    "xl/pivotCache/pivotCacheDefinition1.xml":
      '<pivotCacheDefinition><cacheSource type="worksheet"><worksheetSource ref="A1:B4" sheet="表"/></cacheSource></pivotCacheDefinition>',
    "xl/worksheets/_rels/sheet1.xml.rels": relations(
      ["p1", "printerSettings", "../printerSettings/printerSettings1.bin"],
      ["d1", "drawing", "../drawings/drawing1.xml"],
      ["v1", "vmlDrawing", "../drawings/vmlDrawing1.vml"],
      ["c1", "comments", "../comments1.xml"],
      ["t1", "pivotTable", "../pivotTables/pivotTable1.xml"],
    ),
    "xl/printerSettings/printerSettings1.bin": new Uint8Array([9, 9]),
    "xl/pivotTables/pivotTable1.xml":
      '<pivotTableDefinition><location ref="F3:G5" firstHeaderRow="1"/></pivotTableDefinition>',
    "xl/comments1.xml":
      '<comments><commentList><comment ref="A3" authorId="0"><text><t>请核对</t></text></comment></commentList></comments>',
    "xl/drawings/vmlDrawing1.vml":
      "<xml xmlns:x='x'><x:ClientData><x:Anchor>1, 15, 2, 2, 3, 15, 5, 4</x:Anchor><x:Row>2</x:Row><x:Column>0</x:Column></x:ClientData></xml>",
    "xl/drawings/drawing1.xml":
      "<xdr:wsDr xmlns:xdr='x'><xdr:twoCellAnchor><xdr:from><xdr:col>3</xdr:col><xdr:row>4</xdr:row></xdr:from><xdr:to><xdr:col>5</xdr:col><xdr:row>9</xdr:row></xdr:to><xdr:pic/></xdr:twoCellAnchor></xdr:wsDr>",
    "xl/drawings/_rels/drawing1.xml.rels": relations(
      ["r1", "image", "../media/image1.png"],
      ["r2", "chart", "../charts/chart1.xml"],
    ),
    "xl/charts/chart1.xml": "<c:chartSpace xmlns:c='c'><c:f>表!$A$2:$A$4</c:f></c:chartSpace>",
    "customXml/item1.xml": "<own/>",
  });
}
