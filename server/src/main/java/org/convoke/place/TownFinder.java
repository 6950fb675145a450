package org.convoke.place;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Finds the places that bear a name: as written, by a variant, by spelling. Immutable; safe for many threads. */
final class TownFinder {

    /**
     * GeoNames took over the "variant names" of the United States' own gazetteer (GNIS), which are mostly former names
     * and names of vanished neighbors. Such a name is trusted there only for a city, whose nicknames are in use.
     */
    private static final int KNOWN_BY_NICKNAME = 100_000;

    /** In a shorter word an error makes another word: Rome and Rose, Lima and Lime. */
    private static final int ONE_ERROR_FROM_CHARS = 4;

    /** A shorter beginning is the first word of too many names: Glen, Fort, Lake. */
    private static final int BEGINNING_CHARS = 5;

    private static final int MOST_LARGEST = 5;

    private static final int TWO_ERRORS_FROM_CHARS = 8;

    /** So much more speaks for a town by its usual name than for one that another language calls so. */
    private static final double USUAL_NAME = 5;

    private final PlaceTable places;
    private final NameIndex names;
    private final Gazetteer gazetteer;

    TownFinder(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
        this.places = gazetteer.places();
        this.names = gazetteer.names();
    }

    /** Returns every place of the name that the reading admits, but none by a name that is likely a former one. */
    Candidates exact(Reading reading) {
        String key = Fold.key(reading.name());
        return key.isEmpty()
                ? Candidates.NONE
                : weighedByName(candidates(reading, gazetteer.bearersOf(key), false), key);
    }

    /** A town by its usual name goes before one that another language calls so. */
    private Candidates weighedByName(Candidates candidates, String key) {
        boolean isLatin = key.charAt(0) < 0x80;
        if (candidates.list().size() < 2 || !isLatin) {
            return candidates;
        }
        return candidates.favoring(place -> Fold.key(places.name(place)).startsWith(key), USUAL_NAME);
    }

    /** Returns every place that the reading admits and that bears the name now or once did. */
    Candidates loose(Reading reading) {
        return candidates(reading, names.find(Fold.key(reading.name())), true);
    }

    /** Returns the largest towns that the reading admits, whatever their names. */
    Candidates largest(Reading reading) {
        List<Candidate> found = new ArrayList<>();
        for (int town = 0; town < places.townCount() && found.size() < MOST_LARGEST; town++) {
            if (!places.isPartOfTown(town) && reading.admits(places, town)) {
                found.add(new Candidate(town, Weights.of(places, town, false)));
            }
        }
        return Candidates.of(found);
    }

    /** Returns the places of the first variant of the name that has any. */
    Candidates byVariant(Reading reading) {
        for (String variant : NameVariants.of(reading.name())) {
            Candidates candidates = exact(reading.withName(variant));
            if (!candidates.isEmpty()) {
                return candidates;
            }
        }
        return Candidates.NONE;
    }

    /** Returns the places whose names the text misspells least, if that is little enough. */
    Candidates bySpelling(Reading reading) {
        String key = Fold.key(reading.name());
        int maxErrors = key.length() < ONE_ERROR_FROM_CHARS ? 0 : key.length() < TWO_ERRORS_FROM_CHARS ? 1 : 2;
        for (int errors = 1; errors <= maxErrors; errors++) {
            List<List<Candidate>> ofCost = new ArrayList<>();
            int maxCost = errors * SpellingSearch.ERROR;
            IntStream.rangeClosed(0, maxCost).forEach(cost -> ofCost.add(new ArrayList<>()));
            SpellingSearch.run(
                    names,
                    key,
                    maxCost,
                    (postings, cost) -> ofCost.get(cost)
                            .addAll(candidates(reading, postings, false).list()));
            for (List<Candidate> found : ofCost) {
                if (!found.isEmpty()) {
                    return Candidates.of(found);
                }
            }
        }
        return Candidates.NONE;
    }

    /** Returns the places whose name goes on where the text ends, by whole words: "Daytona" of Daytona Beach. */
    Candidates byBeginning(Reading reading) {
        String key = Fold.key(reading.name());
        List<String> words = Fold.words(reading.name());
        List<Candidate> found = new ArrayList<>();
        if (key.length() < BEGINNING_CHARS) {
            return Candidates.NONE;
        }
        for (NameCursor cursor = names.seek(key); cursor.isValid() && cursor.startsWith(key); cursor.next()) {
            for (Candidate candidate :
                    candidates(reading, cursor.postings(), false).list()) {
                List<String> full = Fold.words(places.name(candidate.place()));
                if (full.size() > words.size() && full.subList(0, words.size()).equals(words)) {
                    found.add(candidate);
                }
            }
        }
        return Candidates.of(found);
    }

    private Candidates candidates(Reading reading, int[] postings, boolean formerToo) {
        List<Candidate> own = new ArrayList<>();
        List<Candidate> byLooseName = new ArrayList<>();
        for (int posting : postings) {
            int place = posting >> 1;
            boolean loose = (posting & 1) != 0;
            if (reading.admits(places, place) && (formerToo || !loose || isTrusted(place))) {
                double weight = Weights.of(places, place, loose) * reading.factor(places, place);
                (loose ? byLooseName : own).add(new Candidate(place, weight));
            }
        }
        return Candidates.of(own.isEmpty() ? byLooseName : own);
    }

    private boolean isTrusted(int place) {
        return !places.country(place).equals("US") || places.population(place) >= KNOWN_BY_NICKNAME;
    }
}
