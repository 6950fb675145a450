package org.convoke.nearest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FeatureColumnTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 1000, 65_535, 65_536, 65_537, 100_000})
    void get_anyNumberOfCombinations_givesTheBitsBack(int combinations) {
        long[] bits = LongStream.range(0, 150_000)
                .map(i -> (i % combinations) * 0x9E3779B97F4A7C15L)
                .toArray();

        FeatureColumn column = FeatureColumn.of(bits);

        for (int slot = 0; slot < bits.length; slot++) {
            assertEquals(bits[slot], column.get(slot));
        }
    }

    @Test
    void of_noFeatures_takesNoBytes() {
        FeatureColumn column = FeatureColumn.of(new long[1000]);

        assertTrue(column.isEmpty());
        assertEquals(0, column.bytes());
        assertEquals(0, column.get(999));
    }
}
