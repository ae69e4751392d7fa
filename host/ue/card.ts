// What the UE takes from the card at configuration beside the identity, and writes back: access classes, home and forbidden PLMNs.
import type { CardInformation } from "./coreConfig.ts";
import { Ef } from "./usim/ef/files.ts";
import { decodeAcc } from "./usim/ef/identity.ts";
import { decodePlmn, decodePlmnList, encodePlmn, encodePlmnList } from "./usim/ef/plmn.ts";
import type { ReadAnswer, Usim } from "./usim/usim.ts";

const PLMN_SIZE = 3;

const listOf = (answer: ReadAnswer): Uint8Array =>
  answer.kind === "content"
    ? Uint8Array.from(decodePlmnList(answer.octets).flatMap((plmn) => [...encodePlmn(plmn)]))
    : new Uint8Array(0);

/** Reads EF ACC, EF EHPLMN and EF FPLMN; what the card does not have is empty. Calls back within the call where the card answers so. */
export function readCard(usim: Usim, then: (information: CardInformation) => void): void {
  usim.read(Ef.Acc, 0, (acc) => {
    usim.read(Ef.Ehplmn, 0, (ehplmn) => {
      usim.read(Ef.Fplmn, 0, (fplmn) => {
        const classes = acc.kind === "content" ? (decodeAcc(acc.octets) ?? []) : [];
        const accessClasses = classes.reduce((mask, c) => mask | (1 << c), 0);
        then({ accessClasses, equivalentHplmns: listOf(ehplmn), forbiddenPlmns: listOf(fplmn) });
      });
    });
  });
}

/**
 * Writes the forbidden PLMNs to EF FPLMN; of more than the file holds the latest ones. TS 31.102 5.2.7
 * @param plmns three octets each
 */
export function writeForbiddenPlmns(usim: Usim, plmns: Uint8Array): void {
  usim.read(Ef.Fplmn, 0, (answer) => {
    if (answer.kind !== "content") return;
    const size = answer.octets.length;
    const texts = Array.from({ length: Math.floor(plmns.length / PLMN_SIZE) }, (_, i) =>
      decodePlmn(plmns.subarray(PLMN_SIZE * i, PLMN_SIZE * (i + 1))),
    ).filter((plmn) => plmn !== null);
    const kept = texts.slice(Math.max(0, texts.length - Math.floor(size / PLMN_SIZE)));
    usim.update(Ef.Fplmn, 0, encodePlmnList(kept, size), () => {});
  });
}
