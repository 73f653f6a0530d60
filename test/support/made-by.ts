/**
 * For what is made of other files and committed beside them.
 * @throws with the command that makes it anew, where it is not what they make
 */
export function requireMadeBy(command: string, file: string, isAsMade: boolean): void {
  if (!isAsMade) throw new Error(`${file} is not what its sources make. Run: ${command}`);
}
