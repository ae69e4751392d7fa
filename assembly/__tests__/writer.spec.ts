import { Message } from "../generated/ids";
import { ACTIONS, RECEIVE, TRANSMIT, TRANSMIT_SIZE } from "../memory";
import {
  beginEmm,
  beginEsm,
  composed,
  composedLength,
  composedMessage,
  end,
  putHalves,
  putLV,
  putLVE,
  putT,
  putTLV,
  putTLVE,
  putTV,
  putTVHalf,
  putV,
  putV8,
  reserveTransmit,
  resetTransmit,
} from "../wire/writer";

const DIGITS = "0123456789abcdef";

function hexOf(at: usize, length: u32): string {
  let text = "";
  for (let i: u32 = 0; i < length; i++) {
    const octet = <i32>load<u8>(at + i);
    text += DIGITS.charAt(octet >> 4) + DIGITS.charAt(octet & 15);
  }
  return text;
}

function value(): usize {
  for (let i: usize = 0; i < 300; i++) store<u8>(RECEIVE + i, <u8>(0xa0 + (i & 15)));
  return RECEIVE;
}

describe("writer", () => {
  test("headers of both protocols", () => {
    resetTransmit();
    beginEmm(Message.AttachRequest);
    expect(end()).toBe(2);
    expect(hexOf(composed(), composedLength())).toBe("0741");
    beginEsm(Message.PdnConnectivityRequest, 5, 7);
    expect(end()).toBe(3);
    expect(hexOf(composed(), composedLength())).toBe("5207d0");
    expect(composedMessage()).toBe(Message.PdnConnectivityRequest);
  });

  test("every format", () => {
    resetTransmit();
    const from = value();
    beginEmm(Message.AttachRequest);
    putHalves(0x12, 0x03);
    putV8(0x1ff);
    putV(from, 2);
    putLV(from, 2);
    putLVE(from, 2);
    putT(0xa1);
    putTVHalf(0x95, 0x1c);
    putTV(0x52, from, 2);
    putTLV(0x50, from, 2);
    putTLVE(0x78, from, 2);
    end();
    expect(hexOf(composed(), composedLength())).toBe("074132ffa0a102a0a10002a0a1a19c52a0a15002a0a1780002a0a1");
  });

  test("messages stand one behind the other; reserved octets between them", () => {
    resetTransmit();
    beginEmm(Message.EmmStatus);
    putV8(96);
    end();
    expect(composed()).toBe(TRANSMIT);
    expect(reserveTransmit(6)).toBe(TRANSMIT + 3);
    beginEmm(Message.EmmStatus);
    end();
    expect(composed()).toBe(TRANSMIT + 9);
    expect(reserveTransmit(<u32>TRANSMIT_SIZE)).toBe(0);
    expect(reserveTransmit(<u32>TRANSMIT_SIZE - 11)).toBe(TRANSMIT + 11);
    expect(reserveTransmit(1)).toBe(0);
  });

  test("what does not fit is not kept, and nothing is written past the region", () => {
    resetTransmit();
    const from = value();
    store<u8>(ACTIONS, 0x5a);
    beginEmm(Message.AttachRequest);
    for (let i = 0; i < 20; i++) putLV(from, 255);
    putV8(0);
    expect(end()).toBe(0);
    expect(composedLength()).toBe(0);
    expect(load<u8>(ACTIONS)).toBe(0x5a);
    beginEmm(Message.EmmStatus);
    expect(end()).toBe(2);
    expect(composed()).toBe(TRANSMIT);
  });

  test("the last octet of the region can be used", () => {
    resetTransmit();
    store<u8>(ACTIONS, 0x5a);
    reserveTransmit(<u32>TRANSMIT_SIZE - 3);
    beginEmm(Message.EmmStatus);
    putV8(96);
    expect(end()).toBe(3);
    beginEmm(Message.EmmStatus);
    expect(end()).toBe(0);
    expect(load<u8>(ACTIONS)).toBe(0x5a);
  });

  test("a value of 256 octets has no one-octet length", () => {
    resetTransmit();
    const from = value();
    beginEmm(Message.AttachRequest);
    putTLV(0x50, from, 256);
    expect(end()).toBe(0);
    beginEmm(Message.AttachRequest);
    putTLV(0x50, from, 255);
    expect(end()).toBe(259);
  });
});
