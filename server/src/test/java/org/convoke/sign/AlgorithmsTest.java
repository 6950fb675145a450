package org.convoke.sign;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.bouncycastle.crypto.digests.Blake2bDigest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

/** Known answers: RFC 8032 section 7.1, RFC 7693 appendix A, FIPS 180-4. */
class AlgorithmsTest {

    @ParameterizedTest
    @CsvSource({
        "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60,"
                + "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a,'',"
                + "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e06522490155"
                + "5fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b",
        "4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb,"
                + "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c,72,"
                + "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da"
                + "085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00",
        "c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7,"
                + "fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025,af82,"
                + "6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac"
                + "18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a",
        "833fe62409237b9d62ec77587520911e9a759cec1d19755b7da901b96dca3d42,"
                + "ec172b93ad5e563bf4932c70e1245034c35467ef2efd4d64ebf819683467e2bf,"
                + "ddaf35a193617abacc417349ae20413112e6fa4e89a97ea20a9eeee64b55d39a"
                + "2192992a274fc1a836ba3c23a3feebbd454d4423643ce80e2a9ac94fa54ca49f,"
                + "dc2a4459e7369633a52b1bf277839a00201009a3efbf3ecb69bea2186c26b589"
                + "09351fc9ac90b3ecfdfbc7c66431e0303dca179c138ac17ad9bef1177331a704"
    })
    void ed25519_answersAsRfc8032(String secret, String open, String message, String signature) {
        byte[] signed = Algorithms.sign(hex(secret), hex(message));

        assertEquals(signature, HexFormat.of().formatHex(signed));
        assertTrue(Algorithms.isValid(hex(open), hex(message), signed));
        signed[3] ^= 1;
        assertFalse(Algorithms.isValid(hex(open), hex(message), signed));
    }

    @Test
    void ed25519_takesNoMalformedKeyOrSignature() {
        byte[] open = hex("d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a");

        assertFalse(Algorithms.isValid(open, new byte[0], new byte[63]));
        assertFalse(Algorithms.isValid(new byte[31], new byte[0], new byte[64]));
        assertFalse(Algorithms.isValid(hex("ff".repeat(32)), new byte[0], new byte[64]));
    }

    @ParameterizedTest
    @CsvFileSource(resources = "wycheproof-ed25519.tsv", delimiter = '\t', emptyValue = "")
    void ed25519_judgesAsWycheproof(
            int number, String open, @Nullable String message, @Nullable String signature, String result) {
        assertEquals(
                result.equals("valid"),
                Algorithms.isValid(
                        hex(open), hex(message == null ? "" : message), hex(signature == null ? "" : signature)),
                () -> "vector " + number);
    }

    @Test
    void blake2b_answersAsRfc7693() {
        assertEquals(
                "ba80a53f981c4d0d6a2797b69f12f6e94c212f14685ac4b74b12bb6fdbffa2d1"
                        + "7d87c5392aab792dc252d5de4533cc9518d38aa8dbf1925ab92386edd4009923",
                HexFormat.of().formatHex(Algorithms.blake2b(64, "abc".getBytes(StandardCharsets.US_ASCII))));
    }

    /** The self-test of RFC 7693, appendix E: one digest over those of many lengths, with and without a key. */
    @Test
    void blake2b_passesTheSelfTestOfRfc7693() {
        Blake2bDigest all = new Blake2bDigest(256);
        for (int length : new int[] {20, 32, 48, 64}) {
            for (int size : new int[] {0, 3, 128, 129, 255, 1024}) {
                byte[] in = sequence(size);
                byte[] digest = Algorithms.blake2b(length, in);
                all.update(digest, 0, length);
                Blake2bDigest keyed = new Blake2bDigest(sequence(length), length, null, null);
                keyed.update(in, 0, size);
                keyed.doFinal(digest, 0);
                all.update(digest, 0, length);
            }
        }
        byte[] answer = new byte[32];
        all.doFinal(answer, 0);
        assertEquals(
                "c23a7800d98123bd10f506c61e29da5603d763b8bbad2e737f5e765a7bccd475",
                HexFormat.of().formatHex(answer));
    }

    /** The bytes that the self-test makes of a number. */
    private static byte[] sequence(int length) {
        byte[] bytes = new byte[length];
        int a = 0xDEAD4BAD * length;
        int b = 1;
        for (int i = 0; i < length; i++) {
            int sum = a + b;
            a = b;
            b = sum;
            bytes[i] = (byte) (sum >>> 24);
        }
        return bytes;
    }

    @Test
    void digest_isWrittenAndReadBack() {
        Digest digest = Digest.of("a".getBytes(StandardCharsets.US_ASCII), "bc".getBytes(StandardCharsets.US_ASCII));

        assertEquals("sha256:ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad", digest.toString());
        assertEquals(digest, Digest.parse(digest.toString()).orElseThrow());
        assertTrue(Digest.parse(digest.hex()).isEmpty());
        assertTrue(Digest.parse(digest.toString() + "0").isEmpty());
    }

    private static byte[] hex(String text) {
        return HexFormat.of().parseHex(text);
    }
}
