// TS 24.301 4.4.3: NAS COUNT.

import { COUNT_LIMIT, estimateDownlinkCount, isCountExhausted, NO_COUNT, nextCount, replayableCount } from "../security/count";

const EIA0: u32 = 0;
const EIA2: u32 = 2;

/** A receiver that accepts whatever it is given: the COUNT it takes a sequence number for, and the counter afterwards. */
class Receiver {
  least: u32 = 0;
  take(sequenceNumber: u32): u32 {
    const count = estimateDownlinkCount(this.least, sequenceNumber);
    this.least = nextCount(count, EIA2);
    return count;
  }
}

describe("4.4.3.1 estimate of the downlink NAS COUNT", () => {
  test("in order, over the wrap of the sequence number", () => {
    const receiver = new Receiver();
    let wrong = 0;
    for (let count: u32 = 0; count < 1000; count++) if (receiver.take(count & 0xff) != count) wrong++;
    expect(wrong).toBe(0);
  });

  test("with up to 255 messages lost", () => {
    let wrong = 0;
    for (let lost: u32 = 0; lost < 256; lost++) {
      for (let least: u32 = 0x1fe; least < 0x203; least++) {
        if (estimateDownlinkCount(least, (least + lost) & 0xff) != least + lost) wrong++;
      }
    }
    expect(wrong).toBe(0);
  });

  test("a sequence number below the expected one increments the overflow counter", () => {
    expect(estimateDownlinkCount(0x0305, 0x05)).toBe(0x0305);
    expect(estimateDownlinkCount(0x0305, 0x04)).toBe(0x0404);
    expect(estimateDownlinkCount(0x0305, 0xff)).toBe(0x03ff);
    expect(estimateDownlinkCount(0x03ff, 0x00)).toBe(0x0400);
    expect(estimateDownlinkCount(0xfffe00, 0xff)).toBe(0xfffeff);
  });
});

describe("4.4.3.2 replay", () => {
  test("no estimate lies below the least acceptable COUNT, none further than 255 above", () => {
    let wrong = 0;
    for (let least: u32 = 0; least < 600; least++) {
      for (let number: u32 = 0; number < 256; number++) {
        const count = estimateDownlinkCount(least, number);
        if (count < least || count > least + 255 || (count & 0xff) != number) wrong++;
      }
    }
    expect(wrong).toBe(0);
  });

  test("the COUNT of a message sent again is the latest with its sequence number", () => {
    expect(replayableCount(0, 0)).toBe(NO_COUNT);
    expect(replayableCount(0, 255)).toBe(NO_COUNT);
    expect(replayableCount(1, 0)).toBe(0);
    expect(replayableCount(1, 1)).toBe(NO_COUNT);
    expect(replayableCount(0x0305, 0x04)).toBe(0x0304);
    expect(replayableCount(0x0305, 0x05)).toBe(0x0205);
    expect(replayableCount(COUNT_LIMIT, 0xff)).toBe(0xffffff);
  });
});

describe("4.4.3.5 wrap around", () => {
  test("the last COUNT is used once, then none is left", () => {
    expect(isCountExhausted(0xffffff)).toBe(false);
    expect(nextCount(0xffffff, EIA2)).toBe(COUNT_LIMIT);
    expect(isCountExhausted(nextCount(0xffffff, EIA2))).toBe(true);
    expect(nextCount(0xfffffe, EIA2)).toBe(0xffffff);
  });

  test("behind the last COUNT every sequence number is refused", () => {
    for (let number: u32 = 0; number < 256; number++) {
      expect(isCountExhausted(estimateDownlinkCount(COUNT_LIMIT, number))).toBe(true);
      expect(isCountExhausted(estimateDownlinkCount(0xffffff, number))).toBe(number != 0xff);
    }
  });

  test("with EIA0 the counter wraps", () => {
    expect(nextCount(0xffffff, EIA0)).toBe(0);
    expect(nextCount(7, EIA0)).toBe(8);
    expect(isCountExhausted(nextCount(0xffffff, EIA0))).toBe(false);
  });
});
