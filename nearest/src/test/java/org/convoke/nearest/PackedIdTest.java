package org.convoke.nearest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PackedIdTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"0", "z", "000000000000", "0000000000000", "zzzzzzzzzzzzz", "00000000000z0", "a0b1c2d3e4f5g"})
    void unpack_givesTheIdBack(String id) {
        assertEquals(id, PackedId.unpack(PackedId.head(id), PackedId.tail(id)));
    }

    @Test
    void compare_anyTwo_asByteOrder() {
        SplittableRandom random = Seeds.random("compare_anyTwo");
        for (int i = 0; i < 100_000; i++) {
            String a = id(random);
            String b = random.nextBoolean() ? id(random) : a.substring(0, random.nextInt(1, a.length() + 1));

            int order = PackedId.compare(PackedId.head(a), PackedId.tail(a), PackedId.head(b), PackedId.tail(b));

            assertEquals(Integer.signum(a.compareTo(b)), Integer.signum(order), () -> a + " " + b);
            assertEquals(a, PackedId.unpack(PackedId.head(a), PackedId.tail(a)));
        }
    }

    private static String id(SplittableRandom random) {
        StringBuilder id = new StringBuilder();
        int length = random.nextInt(1, 14);
        int digits = random.nextBoolean() ? 2 : 36;
        while (id.length() < length) {
            id.append(Character.forDigit(random.nextInt(digits), 36));
        }
        return id.toString();
    }
}
