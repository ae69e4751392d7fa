import { Fault } from "../generated/abi";
import { addFault, bankAddress, bankOf, clearBank, faultAt, faultKinds, FAULTS_MAX, setHeader } from "../wire/bank";
import { DECODE_BANK_SIZE } from "../memory";

describe("decode bank", () => {
  test("an empty bank says nothing", () => {
    const bank = bankAddress(1);
    for (let i: usize = 0; i < DECODE_BANK_SIZE; i++) store<u8>(bank + i, 0xee);
    clearBank(bank, 0x1234);
    setHeader(bank, 0, 7, 0, 0, 0x42);
    const view = bankOf(bank);
    expect(view.message).toBe(0);
    expect(view.protocol).toBe(7);
    expect(view.messageType).toBe(0x42);
    expect(view.ebi).toBe(0);
    expect(view.pti).toBe(0);
    expect(view.securityHeaderType).toBe(0);
    expect(view.present).toBe(0);
    expect(view.faultCount).toBe(0);
    expect(view.faultsTotal).toBe(0);
    expect(view.action).toBe(0);
    expect(view.clause).toBe(0);
    expect(view.base).toBe(0x1234);
    expect(faultKinds(bank)).toBe(0);
  });

  test("faults are kept in the order of their offset", () => {
    const bank = bankAddress(0);
    clearBank(bank, 0);
    setHeader(bank, 0, 7, 0, 0, 0);
    addFault(bank, Fault.UnknownIe, 9, 0x1a, 255, 3);
    addFault(bank, Fault.Repeated, 20, 0x27, 4, 5);
    addFault(bank, Fault.OptionalSyntax, 3, 0x50, 2, 6);
    addFault(bank, Fault.OptionalSyntax, 9, 0x51, 3, 7);
    expect(faultAt(bank, 0).iei).toBe(0x50);
    expect(faultAt(bank, 1).iei).toBe(0x1a);
    expect(faultAt(bank, 2).iei).toBe(0x51);
    expect(faultAt(bank, 3).iei).toBe(0x27);
    expect(faultAt(bank, 3).row).toBe(4);
    expect(faultAt(bank, 3).length).toBe(5);
    expect(faultKinds(bank)).toBe((1 << Fault.UnknownIe) | (1 << Fault.Repeated) | (1 << Fault.OptionalSyntax));
  });

  test("16 faults are kept, all are counted, every kind is known; the bank behind is untouched", () => {
    const bank = bankAddress(0);
    clearBank(bank, 0);
    setHeader(bank, 0, 7, 0, 0, 0);
    clearBank(bankAddress(1), 0);
    setHeader(bankAddress(1), 0, 7, 0, 0, 0);
    store<u8>(bankAddress(1), 0x5a);
    for (let i: u32 = 0; i < 40; i++) addFault(bank, i == 39 ? Fault.MandatorySyntax : Fault.UnknownIe, 100 - i, 0x1a, 255, 1);
    expect(<u32>bankOf(bank).faultCount).toBe(FAULTS_MAX);
    expect(bankOf(bank).faultsTotal).toBe(40);
    expect(faultAt(bank, 0).offset).toBe(85);
    expect(faultAt(bank, FAULTS_MAX - 1).offset).toBe(100);
    expect(faultKinds(bank) & (1 << Fault.MandatorySyntax)).not.toBe(0);
    expect(load<u8>(bankAddress(1))).toBe(0x5a);
  });
});
