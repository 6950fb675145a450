package org.convoke.place;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Completes what is being typed. */
final class Suggester {

    private final Gazetteer gazetteer;

    Suggester(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    List<Place> suggest(String prefix, @Nullable String country, int limit) {
        String key = Fold.key(prefix);
        List<Candidate> found = new ArrayList<>();
        for (NameCursor cursor = gazetteer.names().seek(key);
                !key.isEmpty() && cursor.isValid() && cursor.startsWith(key);
                cursor.next()) {
            for (int posting : cursor.postings()) {
                int place = posting >> 1;
                if (country == null || gazetteer.places().country(place).equals(country)) {
                    found.add(new Candidate(place, Weights.of(gazetteer.places(), place, (posting & 1) != 0)));
                }
            }
        }
        Set<Integer> places = new LinkedHashSet<>();
        Candidates.of(found).list().stream().limit(limit).forEach(candidate -> places.add(candidate.place()));
        return places.stream().map(gazetteer::place).toList();
    }
}
