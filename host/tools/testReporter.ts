// Reporter for `node --test`: names what fails, with its reason, and what is skipped; one line at the end for the test runner to count.

import { relative } from "node:path";

/** The fields of the runner's events that are read here. */
interface TestEvent {
  readonly type: string;
  readonly data: {
    readonly name?: string;
    readonly file?: string;
    readonly message?: string;
    readonly nesting?: number;
    readonly skip?: string | boolean;
    readonly todo?: string | boolean;
    readonly details?: { readonly type?: string; readonly error?: { readonly message?: string; readonly cause?: unknown } };
  };
}

function reasonOf(data: TestEvent["data"]): string {
  const cause = data.details?.error?.cause;
  const text = cause instanceof Error ? (cause.stack ?? cause.message) : String(cause ?? data.details?.error?.message ?? "");
  return text.replace(/^/gm, "    ");
}

/** "file: name" of a test, with the file that the bundle was made from. */
function titleOf({ name, file }: TestEvent["data"]): string {
  if (file === undefined) return name ?? "";
  const source = relative(process.cwd(), file).replace(/^build\/tests\/(.*)\.mjs$/, "$1.ts");
  return name === file ? source : `${source}: ${name}`;
}

export default async function* report(events: AsyncIterable<TestEvent>): AsyncGenerator<string> {
  const tally = { passed: 0, failed: 0, skipped: 0 };
  for await (const { type, data } of events) {
    if (type === "test:stdout" || type === "test:stderr") yield data.message ?? "";
    if ((type !== "test:pass" && type !== "test:fail") || data.details?.type === "suite") continue;
    const isFileItself = data.nesting === 0 && data.name === data.file;
    if (data.skip !== undefined || data.todo !== undefined) {
      tally.skipped++;
      const why = typeof data.skip === "string" ? ` (${data.skip})` : "";
      yield `skipped: ${titleOf(data)}${why}\n`;
    } else if (type === "test:fail" || isFileItself) {
      tally.failed++;
      const reason = type === "test:pass" ? "    it holds no test" : reasonOf(data);
      yield `FAILED: ${titleOf(data)}\n${reason}\n`;
    } else tally.passed++;
  }
  yield `#tally ${JSON.stringify(tally)}\n`;
}
