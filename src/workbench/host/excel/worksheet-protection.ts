import type { Engine, ProtectionOptions } from "../../engine/port";
import { accessDenied } from "../errors";
import { HostObject, method, model, scalar } from "../model";
import { PROTECTION_DEFAULTS } from "./guard";

@model("Excel", "WorksheetProtection")
export class WorksheetProtection extends HostObject {
  constructor(
    private readonly engine: Engine,
    private readonly sheet: string,
  ) {
    super();
  }

  @scalar
  get protected(): boolean {
    return !!this.engine.protection.of(this.sheet);
  }
  @scalar
  get options(): ProtectionOptions | null {
    return this.engine.protection.of(this.sheet)?.options ?? null;
  }
  @method
  protect(options?: ProtectionOptions | null, password?: string | null): void {
    if (this.protected) throw accessDenied("The sheet is already protected.", "WorksheetProtection.protect");
    const complete = { ...PROTECTION_DEFAULTS, ...options };
    this.engine.protection.protect(this.sheet, { options: complete, password: password ?? undefined });
  }
  @method
  unprotect(password?: string | null): void {
    const protection = this.engine.protection.of(this.sheet);
    if (!protection) return;
    if (protection.password && protection.password !== password)
      throw accessDenied("The password is wrong.", "WorksheetProtection.unprotect");
    this.engine.protection.unprotect(this.sheet);
  }
}
