// The tools that the firmware's tests need, and what they are called when they are not there.
import { spawnSync } from "node:child_process";

/**
 * What `skip` of a test is to be: false when all of the commands are there, else which is not. Where CI is set in the environment nothing
 * is skipped.
 */
export function missing(...commands: readonly string[]): string | false {
  if (process.env.CI) return false;
  const absent = commands.filter((command) => spawnSync(command, ["--version"]).error !== undefined);
  return absent.length > 0 && `not on this machine: ${absent.join(", ")}`;
}
