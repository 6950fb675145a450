package org.convoke.place;

import java.util.ArrayList;
import java.util.List;

/** Finds the places that bear a name, as written. */
final class TownFinder {

    private final PlaceTable places;
    private final NameIndex names;

    TownFinder(Gazetteer gazetteer) {
        this.places = gazetteer.places();
        this.names = gazetteer.names();
    }

    /** Returns every place of the name that the reading admits. */
    Candidates exact(Reading reading) {
        return candidates(names.find(Fold.key(reading.name()))).where(place -> reading.admits(places, place));
    }

    private Candidates candidates(int[] postings) {
        List<Candidate> candidates = new ArrayList<>();
        for (int posting : postings) {
            int place = posting >> 1;
            candidates.add(new Candidate(place, Weights.of(places, place, (posting & 1) != 0)));
        }
        return Candidates.of(candidates);
    }
}
