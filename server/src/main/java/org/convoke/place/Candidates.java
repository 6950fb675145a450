package org.convoke.place;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.function.Supplier;

/** The places that bear a name, the weightiest first, ties by number. Immutable. */
final class Candidates {

    static final Candidates NONE = new Candidates(List.of());

    /** Places of one name that lie nearer to each other are one town, counted twice by the sources. */
    private static final double SAME_TOWN_METERS = 25_000;

    /** A list that a person can still choose from. */
    private static final int MOST_CHOICES = 10;

    private static final Comparator<Candidate> ORDER =
            Comparator.comparingDouble(Candidate::weight).reversed().thenComparingInt(Candidate::place);

    private final List<Candidate> candidates;

    private Candidates(List<Candidate> candidates) {
        this.candidates = candidates;
    }

    /** Returns the candidates in order, each place once with its greatest weight. */
    static Candidates of(List<Candidate> unordered) {
        Map<Integer, Candidate> best = new HashMap<>();
        for (Candidate candidate : unordered) {
            best.merge(candidate.place(), candidate, (a, b) -> a.weight() >= b.weight() ? a : b);
        }
        return new Candidates(best.values().stream().sorted(ORDER).toList());
    }

    boolean isEmpty() {
        return candidates.isEmpty();
    }

    /** The weightiest; there must be one. */
    Candidate best() {
        return candidates.getFirst();
    }

    List<Candidate> list() {
        return candidates;
    }

    /** Returns these, or the others when there are none. */
    Candidates orElse(Supplier<Candidates> others) {
        return isEmpty() ? others.get() : this;
    }

    Candidates where(IntPredicate wanted) {
        return new Candidates(candidates.stream()
                .filter(candidate -> wanted.test(candidate.place()))
                .toList());
    }

    /** Returns all, those of a kind weighing so many times more. */
    Candidates favoring(IntPredicate favored, double factor) {
        return of(candidates.stream()
                .map(candidate -> favored.test(candidate.place())
                        ? new Candidate(candidate.place(), candidate.weight() * factor)
                        : candidate)
                .toList());
    }

    Candidates and(Candidates others) {
        List<Candidate> all = new ArrayList<>(candidates);
        all.addAll(others.candidates);
        return of(all);
    }

    /** Returns those that lie within a distance of any of the others. */
    Candidates near(PlaceTable places, Candidates others, double meters) {
        return where(place ->
                others.candidates.stream().anyMatch(other -> metersBetween(places, place, other.place()) <= meters));
    }

    /** Whether the first weighs at least so many times the second. */
    boolean isLedBy(double factor) {
        return candidates.size() < 2
                || best().weight() >= factor * candidates.get(1).weight();
    }

    /**
     * Returns the places among which a reader would have to choose: one when it is clearly larger than all others.
     * Places of one name close together count as the weightiest of them.
     */
    List<Integer> contenders(PlaceTable places) {
        List<Integer> contenders = new ArrayList<>();
        for (Candidate candidate : candidates) {
            if (candidate.weight() * Weights.CLEARLY_LARGER <= best().weight() || contenders.size() == MOST_CHOICES) {
                break;
            }
            if (contenders.stream()
                    .noneMatch(other -> metersBetween(places, candidate.place(), other) < SAME_TOWN_METERS)) {
                contenders.add(candidate.place());
            }
        }
        return contenders;
    }

    private static double metersBetween(PlaceTable places, int a, int b) {
        return TownGrid.meters(places.latitude(a), places.longitude(a), places.latitude(b), places.longitude(b));
    }
}
