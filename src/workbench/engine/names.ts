import * as U from "../univer/headless";
import type { Kernel } from "./kernel";
import type { NameInfo, Names } from "./port";

/** What Univer calls the scope of a name that holds for the whole workbook. */
const WORKBOOK = "AllDefaultWorkbook";

export class UniverNames implements Names {
  constructor(private readonly kernel: Kernel) {
    // Univer 0.25.1 reads a formula once, with what its names stood for then.
    kernel.onCommand(({ id, params }) => {
      if (id !== U.SetDefinedNameMutation.id && id !== U.RemoveDefinedNameMutation.id) return;
      const { name } = (params ?? {}) as { readonly name?: string };
      if (name) kernel.injector.get(U.IFunctionService).deleteFormulaAstCacheKey(name);
    });
  }

  list(): NameInfo[] {
    const names = this.kernel.injector.get(U.IDefinedNamesService).getDefinedNameMap(this.kernel.unitId) ?? {};
    return Object.values(names).map((name) => ({
      id: name.id,
      name: name.name,
      refersTo: `=${name.formulaOrRefString.replace(/^=/, "")}`,
      visible: !name.hidden,
      comment: name.comment ?? "",
      sheet: !name.localSheetId || name.localSheetId === WORKBOOK ? undefined : name.localSheetId,
    }));
  }
  add(name: Omit<NameInfo, "id">): NameInfo {
    const added = { ...name, id: U.generateRandomId(8) };
    this.put(added);
    return added;
  }
  update(id: string, change: Partial<Pick<NameInfo, "refersTo" | "visible" | "comment">>): void {
    this.put({ ...this.find(id), ...change });
  }
  remove(id: string): void {
    const { name, refersTo } = this.find(id);
    this.kernel.run(U.RemoveDefinedNameMutation, { id, name, formulaOrRefString: refersTo });
  }

  private find(id: string): NameInfo {
    const found = this.list().find((name) => name.id === id);
    if (!found) throw new RangeError(`no name ${id}`);
    return found;
  }
  private put({ id, name, refersTo, visible, comment, sheet }: NameInfo): void {
    this.kernel.run(U.SetDefinedNameMutation, {
      id,
      name,
      formulaOrRefString: refersTo.replace(/^=/, ""),
      comment,
      hidden: !visible,
      localSheetId: sheet ?? WORKBOOK,
    });
  }
}
