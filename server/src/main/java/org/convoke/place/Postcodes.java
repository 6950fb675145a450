package org.convoke.place;

/** The postcode areas by code. */
record Postcodes(PlaceTable places, NameIndex index) {

    /** Returns the areas with this code in any country; none when it is unknown. */
    int[] find(String code) {
        return index.find(Fold.key(code));
    }
}
