// From the spec's spelling to identifiers.

/** "UE network capability" → "UeNetworkCapability". Words in capitals become capitalised words; a possessive s goes. */
export function pascal(text: string): string {
  return text
    .replaceAll("'s", "")
    .split(/[^A-Za-z0-9]+/)
    .filter((word) => word !== "")
    .map((word) => {
      const rest = word.slice(1);
      return word.charAt(0).toUpperCase() + (word === word.toUpperCase() ? rest.toLowerCase() : rest);
    })
    .join("");
}

/** "7.3.1 UE g)" → "TS24301_7_3_1_UE_g". */
export function clauseName(clause: string): string {
  return `TS24301_${clause.replaceAll(/[.\s)]+/g, "_").replace(/_+$/, "")}`;
}

/** "7.3.1 UE g)" → "TS 24.301 7.3.1 UE g)". */
export function citation(clause: string): string {
  return `TS 24.301 ${clause}`;
}

/** Names made unique by a number from the second on. */
export function unique(names: readonly string[]): string[] {
  const seen = new Map<string, number>();
  return names.map((name) => {
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    return count === 1 ? name : `${name}${count}`;
  });
}

/** Identifier of each message; the two that differ by direction carry it. */
export function messageNames(messages: readonly { name: string; direction: string }[]): string[] {
  return messages.map((message) => {
    const isTwice = messages.filter((other) => other.name === message.name).length > 1;
    return pascal(message.name) + (isTwice ? pascal(message.direction) : "");
  });
}

/** "T3417ext-mt" → "T3417extMt". */
export function timerName(name: string): string {
  return name
    .split(/[^A-Za-z0-9]+/)
    .map((word, i) => (i === 0 ? word.charAt(0).toUpperCase() + word.slice(1) : pascal(word)))
    .join("");
}
