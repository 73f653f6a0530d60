import { kindOfTag, type FormTexts, type Revisions, type RowTexts, type VolumeContents } from "../../src/report";
import type {
  PlannedControl,
  ContentsState,
  FillingProblem,
  DocumentControl,
  DocumentReading,
  FillOutcome,
  LeftControl,
  OpenDocument,
  Refusal,
} from "../../src/host/document";
import { HeldCalls } from "./held-calls";

/** A control as a test describes it. A field holds a text, a list or block as many rows as are given, prose its state. */
export interface FakeControl {
  readonly tag: string;
  readonly title: string;
  readonly text?: string;
  readonly rows?: readonly (RowTexts | FormTexts)[];
  readonly isWritten?: boolean;
  readonly isLocked?: boolean;
  /** Rows that go together with what the user wrote there. */
  readonly hers?: number;
  readonly problem?: FillingProblem;
}

type Standing = DocumentControl & { readonly as: FakeControl; text: string; rows: readonly (RowTexts | FormTexts)[] };

/**
 * A document in memory behind the Word seam: holds what stands in its controls, and can be edited, locked, tracked or made to
 * refuse as a person or Word would. It knows nothing of Word's formats; src/word has its own tests on the real client.
 */
export class FakeDocument extends HeldCalls<keyof OpenDocument> implements OpenDocument {
  revisions: Revisions = "none";
  /** Whether a glance tells of revisions, as Word 2021 does not. */
  glanceTells = true;
  /** Controls by their tag whose change a glance cannot see into. */
  readonly unseen = new Set<string>();
  /** What comes of updating the table of contents. */
  contents: ContentsState = "none";
  private lastRevisions: Revisions = "none";
  /** The control last gone to. */
  selected: DocumentControl | undefined;
  /** Files opened in windows of their own. */
  readonly openedDocuments: Uint8Array[] = [];
  /** Controls by their tag that Word will not write, each with Word's code. */
  readonly refusing = new Map<string, string>();
  /** Of those, lists that are written but for rows to go, by their numbers. */
  readonly surplus = new Map<string, readonly number[]>();
  private standing: Standing[];

  constructor(controls: readonly FakeControl[]) {
    super();
    this.standing = controls.map((as, i) => ({
      id: 1_000 + i,
      tag: as.tag,
      title: as.title,
      kind: kindOfTag(as.tag)!,
      as,
      text: as.text ?? "",
      rows: as.rows ?? [],
    }));
  }

  // --- what a test does to it ---

  /** A person deletes a control with its content. */
  remove(tag: string): void {
    this.standing = this.standing.filter((control) => control.tag !== tag);
  }

  /** A person edits a control: its text, its lock, whether a passage is written. */
  edit(tag: string, change: Partial<FakeControl>): void {
    this.standing = this.standing.map((control) =>
      control.tag === tag
        ? {
            ...control,
            as: { ...control.as, ...change },
            text: change.text ?? control.text,
            rows: change.rows ?? control.rows,
          }
        : control,
    );
  }

  text(tag: string): string {
    return this.only(tag).text;
  }

  rows(tag: string): Standing["rows"] {
    return this.only(tag).rows;
  }

  rowCount(tag: string): number {
    return this.rows(tag).length;
  }

  // --- the seam ---

  async read(): Promise<DocumentReading> {
    await this.called("read");
    this.lastRevisions = this.revisions;
    return this.reading(this.revisions, true);
  }

  async glance(): Promise<DocumentReading> {
    await this.called("glance");
    return this.reading(this.glanceTells ? this.revisions : this.lastRevisions, this.glanceTells, this.unseen);
  }

  private reading(revisions: Revisions, knowsRevisions: boolean, unseen = new Set<string>()): DocumentReading {
    const standing = this.standing.map((control) => ({ ...control }));
    return {
      controls: standing,
      prose: standing.flatMap((control) =>
        control.kind === "prose" ? [{ control, isNote: !control.as.isWritten }] : [],
      ),
      revisions,
      knowsRevisions,
      fieldText: (tag) => standing.find((control) => control.tag === tag && control.kind === "field")?.text,
      planFilling: (contents) =>
        standing.flatMap((control) => {
          const planned = planControl(control, contents);
          if (!planned || !unseen.has(control.tag)) return planned ?? [];
          return { control, state: "ready", isEmpty: planned.isEmpty, isUnseen: true };
        }),
    };
  }

  async fill(contents: VolumeContents): Promise<FillOutcome> {
    await this.called("fill");
    const written: DocumentControl[] = [];
    const same: DocumentControl[] = [];
    const left: LeftControl[] = [];
    const rows = { added: 0, removed: 0, hers: 0 };
    for (const control of this.standing) {
      const planned = planControl(control, contents);
      if (!planned) continue;
      const code = this.refusing.get(control.tag);
      if (planned.problem) left.push({ control, problem: planned.problem });
      else if (planned.state === "same") same.push(control);
      else if (code !== undefined) left.push({ control, problem: this.refusalOf(control.tag, code) });
      else {
        const { before, after, hers } = planned.rows ?? { before: 0, after: 0, hers: 0 };
        rows.added += Math.max(0, after - before);
        rows.removed += Math.max(0, before - after);
        rows.hers += hers;
        control.text = contents.fields.get(control.tag) ?? control.text;
        control.rows = rowsFor(control, contents) ?? control.rows;
        written.push(control);
      }
    }
    return { written, same, left, rows };
  }

  async refreshContents(): Promise<ContentsState> {
    await this.called("refreshContents");
    return this.contents;
  }

  async goTo({ tag }: DocumentControl): Promise<"selected" | "gone"> {
    await this.called("goTo");
    this.selected = this.standing.find((control) => control.tag === tag);
    return this.selected ? "selected" : "gone";
  }

  async openDocument(file: Uint8Array): Promise<void> {
    await this.called("openDocument");
    this.openedDocuments.push(file);
  }

  private refusalOf(tag: string, code: string): Refusal {
    const rows = this.surplus.get(tag);
    return rows ? { id: "surplus", code, rows } : { id: "refused", code };
  }

  private only(tag: string): Standing {
    const found = this.standing.filter((control) => control.tag === tag);
    if (found.length !== 1) throw new Error(`${found.length} controls are tagged ${tag}`);
    return found[0];
  }
}

function rowsFor(
  { kind, tag }: DocumentControl,
  contents: VolumeContents,
): readonly (RowTexts | FormTexts)[] | undefined {
  const list = kind === "list" ? contents.lists.get(tag) : undefined;
  const forms = kind === "block" ? contents.forms.get(tag) : undefined;
  if (forms) return Array.from(forms, ({ values, rows }) => ({ values, rows: [...rows] }));
  return list && [...list];
}

function planControl(control: Standing, contents: VolumeContents): PlannedControl | undefined {
  const { as, kind, tag } = control;
  if (kind === "prose") return undefined;
  const text = kind === "field" ? contents.fields.get(tag) : undefined;
  const rows = rowsFor(control, contents);
  if (text === undefined && rows === undefined) return undefined;
  const isEmpty = rows ? rows.length === 0 : text === "";
  const isSame = rows ? JSON.stringify(rows) === JSON.stringify(control.rows) : text === control.text;
  const problem = as.problem ?? (as.isLocked && !isSame ? ({ id: "locked" } as const) : undefined);
  return {
    control,
    state: problem ? "faulty" : isSame ? "same" : "ready",
    isEmpty,
    ...(problem
      ? { problem }
      : rows && { rows: { before: control.rows.length, after: rows.length, hers: as.hers ?? 0 } }),
  };
}

const prose = (id: string, title: string): FakeControl => ({ tag: `prose:${id}`, title });

/** A document made of the template 职业部分, as far as the pane cares. */
export const occupationControls = (): FakeControl[] => [
  { tag: "field:volume.occupation", title: "职业名称" },
  { tag: "field:enterprise.enterpriseName", title: "企业名称" },
  { tag: "field:volume.levels", title: "认定等级" },
  { tag: "field:volume.date", title: "编制年月" },
  { tag: "list:occupations", title: "认定职业" },
  prose("standard", "本职业执行标准"),
  { tag: "list:methods", title: "认定方式" },
  prose("occupationMethods", "本职业认定方式说明"),
  { tag: "list:examiners", title: "考评人员" },
  { tag: "block:venues", title: "认定场地" },
  prose("venueEvidence", "场地和设备照片、视频"),
  { tag: "list:attachments", title: "附件清单" },
  { tag: "field:enterprise.enterpriseName", title: "企业名称" },
  { tag: "field:volume.mark", title: "草稿标记" },
];

/** One made of the template 基础部分, as it is. */
export const baseControls = (): FakeControl[] => [
  { tag: "field:enterprise.enterpriseName", title: "企业名称" },
  { tag: "field:enterprise.creditCode", title: "统一社会信用代码" },
  { tag: "field:enterprise.legalRepresentative", title: "法定代表人" },
  { tag: "field:enterprise.contact", title: "联系人" },
  { tag: "field:enterprise.phone", title: "联系电话" },
  { tag: "field:volume.date", title: "编制年月" },
  { tag: "field:enterprise.enterpriseName", title: "企业名称" },
  { tag: "field:enterprise.foundedOn", title: "成立时间" },
  { tag: "field:enterprise.registeredCapital", title: "注册资金（万元）" },
  { tag: "field:enterprise.mainBusiness", title: "主营业务" },
  { tag: "field:enterprise.revenue", title: "主营业务收入（万元）" },
  { tag: "field:enterprise.headcount", title: "总人数" },
  { tag: "field:enterprise.frontlineHeadcount", title: "一线技能人员总数" },
  { tag: "field:enterprise.certifiedCount", title: "取得国家职业资格证书人数" },
  { tag: "field:enterprise.creditCode", title: "统一社会信用代码" },
  { tag: "field:enterprise.address", title: "单位地址" },
  prose("enterpriseOverview", "企业总体情况"),
  prose("businessLicence", "营业执照复印件"),
  { tag: "list:frontlineStaff", title: "一线技能人员" },
  prose("teamBuilding", "技能人员队伍建设与激励措施、经费保障"),
  prose("creditReports", "企业近三年信用报告"),
  prose("leadingGroupDuties", "职业技能等级认定领导小组工作职责"),
  prose("officeDuties", "职业技能等级认定工作办公室工作职责"),
  { tag: "list:committees.领导小组", title: "职业技能等级认定领导小组" },
  { tag: "list:committees.工作办公室", title: "职业技能等级认定工作办公室" },
  { tag: "list:enterprises", title: "认定企业" },
  { tag: "list:personnelScope", title: "人员范围" },
  prose("personnelScope", "认定人员范围说明"),
  { tag: "list:occupations", title: "认定职业" },
  { tag: "field:enterprise.applicationBasis", title: "申报条件依据" },
  { tag: "field:enterprise.exceptionalApplication", title: "破格申报" },
  prose("applicationConditions", "申报条件"),
  prose("assessmentContent", "认定内容"),
  { tag: "list:methods", title: "认定方式" },
  prose("assessmentMethods", "认定方式说明"),
  prose("workflow", "认定工作流程"),
  prose("qualityControllers", "质量内控人员任职条件"),
  { tag: "list:qualityControllers", title: "质量内控人员" },
  prose("relatedPolicies", "相关政策"),
  prose("assessmentRules", "认定管理办法"),
  prose("personnelRules", "人员管理办法"),
  prose("paperRules", "试题管理办法"),
  { tag: "field:enterprise.enterpriseName", title: "企业名称" },
  { tag: "list:attachments", title: "附件清单" },
  { tag: "field:enterprise.enterpriseName", title: "企业名称" },
  { tag: "field:volume.mark", title: "草稿标记" },
  { tag: "field:volume.mark", title: "草稿标记" },
];
