// Computes the constant tables before their first use.

import { SNOW3G, ZUC } from "../generated/features";
import { initAes } from "./aes";
import { initSha256 } from "./sha256";
import { initSnow3g } from "./snow3g";
import { AES_TABLE } from "./tables";
import { initZuc } from "./zuc";

/** Computes all tables. */
export function initCipherTables(): void {
  initSha256();
  if (SNOW3G) initSnow3g();
  if (ZUC) initZuc();
  // Last, because its first entry tells that all are there.
  initAes();
}

/** Computes the tables if that has not been done in this memory. */
export function requireCipherTables(): void {
  // S-box(0) is not 0.
  if (load<u32>(AES_TABLE) == 0) initCipherTables();
}
