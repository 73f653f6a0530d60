/**
 * A refusal that reaches the add-in as an `OfficeExtension.Error` with this code. `location` is "Range.values" and the like; the
 * interpreter fills it in from the failing action where it is absent.
 */
export class HostError extends Error {
  constructor(
    readonly code: string,
    message: string,
    readonly location?: string,
  ) {
    super(message);
  }
}

export const itemNotFound = (location?: string) =>
  new HostError("ItemNotFound", "The requested resource doesn't exist.", location);

export const invalidArgument = (location?: string) =>
  new HostError("InvalidArgument", "The argument is invalid or missing or has an incorrect format.", location);

export const invalidOperation = (message: string, location?: string) =>
  new HostError("InvalidOperation", message, location);

export const accessDenied = (message: string, location?: string) => new HostError("AccessDenied", message, location);

/** What real Office can do and this host cannot. Never swallowed, so that a test does not pass on silence. */
export const notImplemented = (member: string) =>
  new HostError("NotImplemented", `The workbench does not model ${member}.`, member);
