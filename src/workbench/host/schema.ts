/** What the client library itself says about its classes: their members, the members' names on the wire, the set that brought them. */
import { HostError } from "./errors";

interface MemberDescription {
  /** Absent where it is the member's name in PascalCase. */
  readonly wire?: string;
  /** Where setting goes by another name than loading. */
  readonly setWire?: string;
  readonly writable?: boolean;
  /** The class of the object, where the member gives one. */
  readonly type?: string;
  /** "ExcelApi 1.7"; absent for what was there from the start. */
  readonly since?: string;
}
type Members = Readonly<Record<string, MemberDescription>>;
export interface ClassDescription {
  readonly scalars: Members;
  readonly navigations: Members;
  readonly methods: Members;
}
export interface SchemaData {
  readonly client: string;
  readonly requirementSet: string;
  readonly classes: Readonly<Record<string, ClassDescription>>;
}

export type MemberGroup = keyof ClassDescription;
export type RequirementSets = Readonly<Record<string, string>>;

const pascalCase = (name: string) => name[0].toUpperCase() + name.slice(1);

export class Schema {
  private readonly byWire = new Map<string, string>();

  /** `supported` are the requirement sets the host claims, and no member of a later one is found. */
  constructor(
    private readonly data: SchemaData,
    private readonly supported: RequirementSets,
  ) {
    for (const [className, description] of Object.entries(data.classes)) {
      for (const group of ["scalars", "navigations", "methods"] as const) {
        for (const [member, { wire, setWire }] of Object.entries(description[group])) {
          this.byWire.set(`${className}.${group}.${wire ?? pascalCase(member)}`, member);
          if (setWire) this.byWire.set(`${className}.${group}.${setWire}`, member);
        }
      }
    }
  }

  /** The client's name of the member called `wire` in a batch. Throws `ApiNotFound` for what the host does not claim to support. */
  memberOf(className: string, group: MemberGroup, wire: string): string {
    const member = this.byWire.get(`${className}.${group}.${wire}`);
    if (!member) throw apiNotFound(`${className}.${wire}`);
    this.assertSupported(className, group, member);
    return member;
  }

  /** The member's name in an answer. */
  wireOf(className: string, group: MemberGroup, member: string): string {
    return this.data.classes[className]?.[group][member]?.wire ?? pascalCase(member);
  }

  isSupported(className: string, group: MemberGroup, member: string): boolean {
    const since = this.data.classes[className]?.[group][member]?.since;
    if (!since) return true;
    const [set, version] = since.split(" ");
    return set in this.supported && compareVersions(this.supported[set], version) >= 0;
  }

  assertSupported(className: string, group: MemberGroup, member: string): void {
    if (!this.isSupported(className, group, member)) throw apiNotFound(`${className}.${member}`);
  }
}

function apiNotFound(member: string): HostError {
  return new HostError("ApiNotFound", `This host does not support ${member}.`, member);
}

/** "1.10" comes after "1.9". */
function compareVersions(a: string, b: string): number {
  const [x, y] = [a, b].map((version) => version.split(".").map(Number));
  return x[0] - y[0] || (x[1] ?? 0) - (y[1] ?? 0);
}
