package org.convoke.place;

import java.util.ArrayList;
import java.util.List;

/** Finds the areas of postcodes that a text holds. */
final class PostcodeAreas {

    /** The first half of a Canadian code and the first five digits of an American one are what is known. */
    private static final List<Integer> KNOWN_BEGINNINGS = List.of(3, 5);

    private PostcodeAreas() {}

    /** Returns the areas of the codes that all divisions hold, in any country when there is none. */
    static Candidates of(Gazetteer gazetteer, List<String> codes, List<Division> within) {
        Reading where = new Reading("", within);
        List<Candidate> areas = new ArrayList<>();
        for (String code : codes) {
            String key = Fold.key(withoutCountry(code));
            addAll(areas, gazetteer, key, where);
            for (int length : KNOWN_BEGINNINGS) {
                if (areas.isEmpty() && key.length() > length) {
                    addAll(areas, gazetteer, key.substring(0, length), where);
                }
            }
        }
        return Candidates.of(areas);
    }

    private static void addAll(List<Candidate> areas, Gazetteer gazetteer, String key, Reading where) {
        for (int area : gazetteer.postcodes().find(key)) {
            if (where.admits(gazetteer.places(), area)) {
                areas.add(new Candidate(area, 1));
            }
        }
    }

    /** Drops the letters of "D-10115" and "F-75001". */
    private static String withoutCountry(String code) {
        return code.replaceFirst("^\\p{L}{1,2}-(?=\\d)", "");
    }
}
