package org.convoke.place;

import java.util.Arrays;

/**
 * The postcode areas by code.
 *
 * @param index the gazetteer's own
 * @param further an operator's, whose numbers come after
 */
record Postcodes(PlaceTable places, NameIndex index, NameIndex further) {

    /** Returns the areas with this code in any country; none when it is unknown. */
    int[] find(String code) {
        String key = Fold.key(code);
        int[] own = index.find(key);
        int[] others = further.find(key);
        int[] all = Arrays.copyOf(own, own.length + others.length);
        System.arraycopy(others, 0, all, own.length, others.length);
        return all;
    }
}
