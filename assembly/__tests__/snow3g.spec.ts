// SNOW 3G and UIA2: tables against known entries, the published sets of TS 35.217 and TS 35.218.

import { RECEIVE, TRANSMIT } from "../memory";
import { initCipherTables } from "../security/init";
import { snow3gGenerate, snow3gStart } from "../security/snow3g";
import { SNOW_ALPHA, SNOW_S2 } from "../security/tables";
import { uia2 } from "../security/uia2";
import { load32be } from "../wire/octets";
import { read, word, write } from "./hex";

const KEY: usize = RECEIVE;
const MESSAGE: usize = RECEIVE + 64;
const IV: usize = RECEIVE + 32;

/** Keystream for k0 ‖ k1 ‖ k2 ‖ k3 and IV0 ‖ IV1 ‖ IV2 ‖ IV3: words 1 … `count`, of which `wanted` octets from `from` on. */
function keystream(key: string, iv: string, from: u32, wanted: u32): string {
  write(MESSAGE, key);
  write(IV, iv);
  // snow3gStart takes the key with k3 first.
  for (let i: usize = 0; i < 16; i += 4) store<u32>(KEY + i, load<u32>(MESSAGE + 12 - i));
  snow3gStart(KEY, load32be(IV + 12), load32be(IV + 8), load32be(IV + 4), load32be(IV));
  // Different numbers of words a call.
  let words: u32 = 1;
  for (let done: u32 = 0; done < from; done += 4 * words) {
    words = min<u32>(1 + (done % 16), (from - done) >> 2);
    snow3gGenerate(TRANSMIT, words);
  }
  snow3gGenerate(TRANSMIT, (wanted + 3) >> 2);
  return read(TRANSMIT, wanted);
}

function mac(key: string, count: u32, fresh: u32, direction: u32, bits: u32, message: string): string {
  write(KEY, key);
  const length = write(MESSAGE, message);
  for (let i: usize = 0; i < 16; i++) store<u8>(MESSAGE + length + i, 0xff);
  return word(uia2(KEY, count, fresh, direction, MESSAGE, bits));
}

describe("SNOW 3G", () => {
  beforeEach(() => {
    initCipherTables();
  });

  test("SQ, MULα and DIVα", () => {
    let sq = "";
    // The second octet of an entry is SQ itself.
    for (let x: usize = 0; x < 8; x++) sq += read(SNOW_S2 + 4 * x + 1, 1);
    expect(sq).toBe("25247367d7ae5c30");
    expect(load<u32>(SNOW_ALPHA, 4)).toBe(0xe19fcf13, "MULα(1)");
    expect(load<u32>(SNOW_ALPHA, 128 + 4)).toBe(0x180f40cd, "DIVα(1)");
    // MULα(0x80) and DIVα(0x80) follow from doubling modulo x^8 + x^7 + x^5 + x^3 + 1.
    expect(load<u32>(SNOW_ALPHA, 64 + 4 * 8)).toBe(doubledSevenTimes(0xe19fcf13));
    expect(load<u32>(SNOW_ALPHA, 192 + 4 * 8)).toBe(doubledSevenTimes(0x180f40cd));
  });

  test("keystream, set 1", () => {
    expect(keystream("2bd6459f82c5b300952c49104881ff48", "ea024714ad5c4d84df1f9b251c0bf45f", 0, 8)).toBe("abee97047ac31373");
  });

  test("keystream, set 2", () => {
    expect(keystream("8ce33e2cc3c0b5fc1f3de8a6dc66b1f3", "d3c5d592327fb11cde551988ceb2f9b7", 0, 8)).toBe("eff8a342f751480f");
  });

  test("keystream, set 3", () => {
    expect(keystream("4035c6680af8c6d1a8ff8667b1714013", "62a540981ba6f9b74592b0e78690f71b", 0, 8)).toBe("a8c874a97ae7c4f8");
  });

  test("keystream, set 4", () => {
    expect(keystream("0ded7263109cf92e3352255a140e0f76", "6b68079a41a7c4c91befd79f7fdcc233", 0, 12)).toBe(
      "d712c05ca937c2a6eb7eaae3",
    );
    expect(keystream("0ded7263109cf92e3352255a140e0f76", "6b68079a41a7c4c91befd79f7fdcc233", 9996, 4)).toBe("9c0db3aa");
  });
});

/** Each octet of a word multiplied by x^7 (TS 35.216 3.1.2). */
function doubledSevenTimes(factors: u32): u32 {
  for (let i = 0; i < 7; i++) {
    const carries = (factors >> 7) & 0x01010101;
    factors = ((factors & 0x7f7f7f7f) << 1) ^ (carries * 0xa9);
  }
  return factors;
}

describe("UIA2", () => {
  test("set 1: 189 bits", () => {
    const message = "6b227737296f393c8079353edc87e2e805d2ec49a4f2d8e0";
    expect(mac("2bd6459f82c5b300952c49104881ff48", 0x38a6f056, 0x05d2ec49, 0, 189, message)).toBe("2bce1820");
  });

  test("set 2: 254 bits", () => {
    const message = "b5924384328a4ae00b737109f8b6c8dd2b4db63dd533981ceb19aad52a5b2bc0";
    expect(mac("d42f682428201cafcd9f97945e6de7b7", 0x3edc87e2, 0xa4f2d8e2, 1, 254, message)).toBe("fc7b18bd");
  });

  test("set 3: 319 bits", () => {
    const message = "5932bc0ace2b0aba33d8ac188ac54f346fad10bf9dee2920b43bd0c53a915cb7df6caa72053abff2";
    expect(mac("fdb9cfdf28936cc483a31869d81b8fab", 0x36af6144, 0x9838f03a, 1, 319, message)).toBe("02f1faaf");
  });

  test("set 4: 384 bits", () => {
    const message = "d0a7d463df9fb2b278833fa02e235aa172bd970c1473e12907fb648b6599aaa0b24a038665422b20a499276a50427009";
    expect(mac("c736c6aab22bfff91e2698d2e22ad57e", 0x14793e41, 0x0397e8fd, 1, 384, message)).toBe("38b554c0");
  });

  test("set 5: 1000 bits", () => {
    const message =
      "10bfff839e0c71658dbb2d1707e145724f41c16f48bf403c3b18e38fd5d1663b6f6d900193e3cea8bb4f1b4f5be822032232a78d7d75238d" +
      "5e6daecd3b4322cf59bc7ea84ab18811b5bfb7bc553f4fe44478ce287a14879990d18d12ca79d2c855149021cd5ce8ca0371ca04fcce143e" +
      "3d7cfee94585b5885cac46068b";
    expect(mac("f4ebec69e73eaf2eb2cf6af4b3120ffd", 0x296f393c, 0x6b227737, 1, 1000, message)).toBe("061745ae");
  });

  test("set 6: 16448 bits", () => {
    const message =
      "00000000000000000101010101010101e0958045f3a0bba4e3968346f0a3b8a7c02a018ae640765226b987c913e6cbf083570016cf83efbc" +
      "61c082513e21561a427c009d28c298eface78ed6d56c2d4505ad032e9c04dc60e73a81696da665c6c48603a57b45ab33221585e68ee31691" +
      "87fb0239528632dd656c807ea3248b7b46d002b2b5c7458eb85b9ce95879e0340859055e3b0abbc3eace8719caa80265c97205d5dc4bcc90" +
      "2fe1839629ed71328a0f0449f588557e6898860e042aecd84b2404c212c9222da5bf8a89ef6797870cf50771a60f66a2ee62853657addf04" +
      "cdde07fa414e11f12b4d81b9b4e8ac538ea30666688d881f6c348421992f31b94f8806ed8fccff4c9123b89642527ad613b109bf75167485" +
      "f1268bf884b4cd23d29a0934925703d634098f7767f1be7491e708a8bb949a3873708aef4a36239e50cc08235cd5ed6bbe578668a17b58c1" +
      "171d0b90e813a9e4f58a89d719b11042d6360b1b0f52deb730a58d58faf46315954b0a872691475977dc88c0d733feff54600a0cc1d0300a" +
      "aaeb94572c6e95b01ae90de04f1dce47f87e8fa7bebf77e1dbc20d6ba85cb9143d518b285dfa04b698bf0cf7819f20fa7a288eb0703d995c" +
      "59940c7c66de57a9b70f82379b70e2031e450fcfd2181326fcd28d8823baaa80df6e0f443559647539fd8907c0ffd9d79c130ed81c9afd9b" +
      "7e848c9fed38443d5d380e53fbdb8ac8c3d3f06876054f122461107de92fea09c6f6923a188d53afe54a10f60e6e9d5a03d996b5fbc820f8" +
      "a637116a27ad04b444a0932dd60fbd12671c11e1c0ec73e789879faa3d42c64d20cd1252742a3768c25a901585888ecee1e612d9936b403b" +
      "0775949a66cdfd99a29b1345baa8d9d5400c91024b0a607363b013ce5de9ae869d3b8d95b0570b3c2d391422d32450cbcfae96652286e96d" +
      "ec1214a9346527980a8192eac1c39a3aaf6f15351da6be764df89772ec0407d06e4415befae7c92580df9bf507497c8f2995160d4e218daa" +
      "cb02944abf83340ce8be1686a960faf90e2d90c55cc6475babc3171a80a363174954955d7101dab16ae8179167e21444b443a9eaaa7c91de" +
      "36d118c39d389f8dd4469a846c9a262bf7fa18487a79e8de11699e0b8fdf557cb48719d453ba713056109b93a218c89675ac195fb4fb0663" +
      "9b3797144955b3c9327d1aec003d42ecd0ea98abf19ffb4af3561a67e77c35bf15c59c2412da881db02b1bfbcebfac5152bc99bc3f1d15f7" +
      "71001b7029fedb028f8b852bc4407eb83f891c9ca733254fdd1e9edb56919ce9fea21c174072521c18319a54b5d4efbebddf1d8b69b1cbf2" +
      "5f489fcc981372547cf41d008ef0bca1926f934b735e090b3b251eb33a36f82ed9b29cf4cb944188fa0e1e38dd778f7d1c9d987b28d132df" +
      "b9731fa4f4b416935be49de30516af3578581f2f13f561c0663361941eab249a4bc123f8d15cd711a956a1bf20fe6eb78aea2373361da042" +
      "6c79a530c3bb1de0c99722ef1fde39ac2b00a0a8ee7c800a08bc2264f89f4effe627ac2f0531fb554f6d21d74c590a70adfaa390bdfbb3d6" +
      "8e46215cab187d2368d5a71f5ebec081cd3b20c082dbe4cd2faca28773795d6b0c10204b659a939ef29bbe1088243624429927a7eb576dd3" +
      "a00ea5e01af5d47583b2272c0c161a806521a16ff9b0a722c0cf26b025d5836e2258a4f7d4773ac801e4263bc294f43def7fa8703f3a4197" +
      "463525887652b0b2a4a2a7cf87f00914871e25039113c7e1618da34064b57a43c463249fb8d05e0f26f4a6d84972e7a9054824145f91295c" +
      "dbe39a6f920facc659712b46a54ba295bbe6a90154e91b33985a2bcd420ad5c67ec9ad8eb7ac6864db272a516bc94c2839b0a8169a6bf58e" +
      "1a0c2ada8c883b7bf497a49171268ed15ddd2969384e7ff4bf4aab2ec9ecc6529cf629e2df0f08a77a65afa12aa9b505df8b287ef6cc9149" +
      "3d1caa39076e28ef1ea028f5118de61ae02bb6aefc3343a050292f199f401857b2bead5e6ee2a1f191022f9278016f047791a9d18da7d2a6" +
      "d27f2e0e51c2f6ea30e8ac49a0604f4c13542e85b68381b9fdcfa0ce4b2d341354852d360245c536b612af71f3e77c9095ae2dbde504b265" +
      "733dabfe10a20fc7d6d32c21ccc72b8b3444ae663d65922d17f82caa2b865cd88913d291a65899026ea1328439723c198c36b0c3c8d085bf" +
      "af8a320fde334b4a4919b44c2b95f6e8ecf73393f7f0d2a40e60b1d406526b022ddc331810b1a5f7c347bd53ed1f105d6a0d30aba477e178" +
      "889ab2ec55d558deab2630204336962b4db5b663b6902b89e85b31bc6af50fc50accb3fb9b57b663297031378db47896d7fbaf6c600add2c" +
      "67f936db037986db856eb49cf2db3f7da6d23650e438f1884041b013119e4c2ae5af37cccdfb68660738b58b3c59d1c0248437472aba1f35" +
      "ca1fb90cd714aa9f635534f49e7c5bba81c2b6b36fdee21ca27e347f793d2ce944edb23c8c9b914be10335e350feb5070394b7a4a15c0ca1" +
      "20283568b7bfc254fe838b137a2147ce7c113a3a4d65499d9e86b87dbcc7f03bbd3a3ab1aa243ece5ba9bcf25f82836cfe473b2d83e7a720" +
      "1cd0b96a72451e863f6c3ba664a6d073d1f7b5ed990865d978bd3815d06094fc9a2aba5221c22d5ab996389e3721e3af5f05beddc2875e0d" +
      "faeb39021ee27a41187cbb45ef40c3e73bc03989f9a30d12c54ba7d2141da8a875493e65776ef35f97debc2286cc4af9b4623eee902f840c" +
      "52f1b8ad658939aef71f3f72b9ec1de21588bd35484ea44436343ff95ead6ab1d8afb1b2a303df1b71e53c4aea6b2e3e9372be0d1bc99798" +
      "b0ce3cc10d2a596d565dba82f88ce4cff3b33d5d24e9c0831124bf1ad54b792532983dd6c3a8b7d0";
    expect(mac("b3120ffdb2cf6af4e73eaf2ef4ebec69", 0x296f393c, 0x6b227737, 1, 16448, message)).toBe("179f2fa6");
  });
});
