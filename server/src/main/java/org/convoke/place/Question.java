package org.convoke.place;

import java.util.ArrayList;
import java.util.List;

/**
 * One question being answered, from the surest way of understanding it to the weakest. Made for one call.
 *
 * <p>Until something is found: towns of the name as written, within the divisions that the text names; a division as the
 * town of its own name; names written otherwise ({@link LenientSearch}); the city that a division consists of. Whatever
 * is weaker is only suggested.
 */
final class Question {

    /** A quarter or a postcode belongs to a town that is named beside it when it is no farther away. */
    private static final double NEIGHBOR_METERS = 40_000;

    /** A division is meant as the city of its name when that has so many inhabitants: New York, but not Texas. */
    private static final int CITY = 100_000;

    /** A city state reaches no farther from the city. */
    private static final double CITY_STATE_METERS = 60_000;

    /** In the country that the context expects, a place is clearly larger than another up to 20 times its size. */
    private static final double CONTEXT = Weights.CLEARLY_LARGER * Weights.CLEARLY_LARGER;

    private static final int MOST_SUGGESTIONS = 5;

    private final Gazetteer gazetteer;
    private final PlaceTable places;
    private final TownFinder towns;
    private final PlaceContext context;
    private final Understanding text;
    private final Candidates areas;

    Question(Gazetteer gazetteer, TownFinder towns, PlaceContext context, Understanding text) {
        this.gazetteer = gazetteer;
        this.places = gazetteer.places();
        this.towns = towns;
        this.context = context;
        this.text = text;
        this.areas = text.areas();
    }

    PlaceAnswer answer() {
        if (text.names().isEmpty() && text.wheres().isEmpty()) {
            return areas.isEmpty() ? new PlaceAnswer.NotFound(List.of()) : decide(areas, PlacePrecision.POSTCODE);
        }
        Candidates written = text.names().isEmpty() ? divisionAsTown() : asWritten();
        boolean isCodeSure = !areas.isEmpty() && !text.within(null).isEmpty();
        if (written.isEmpty() && isCodeSure) {
            return decide(areas, PlacePrecision.POSTCODE);
        }
        Candidates found = written.orElse(this::writtenOtherwise).orElse(this::cityState);
        return found.isEmpty() ? new PlaceAnswer.NotFound(suggestions()) : withPostcode(found);
    }

    /** The towns that the text names as they are written. */
    private Candidates asWritten() {
        List<Candidates> found = new ArrayList<>();
        for (Part name : text.names()) {
            text.readings(name).stream()
                    .filter(reading -> !name.hasNumber() || !reading.name().equals(name.text()))
                    .map(towns::exact)
                    .filter(exact -> !exact.isEmpty())
                    .findFirst()
                    .ifPresent(found::add);
        }
        return found.isEmpty() ? Candidates.NONE : together(found);
    }

    /**
     * Several parts are towns ("Altona, Hamburg"): the first that lies near the last one. If none does, the last is
     * where an address ends and the first what a list begins with, so both are offered unless one is far larger.
     */
    private Candidates together(List<Candidates> found) {
        Candidates last = found.getLast();
        for (Candidates earlier : found.subList(0, found.size() - 1)) {
            Candidates near = earlier.near(places, last, NEIGHBOR_METERS);
            if (!near.isEmpty()) {
                return near;
            }
        }
        return found.size() == 1 ? last : last.and(found.getFirst());
    }

    /** Nothing but divisions is named: one of them is a town in the others ("New York, NY", "Berlin"). */
    private Candidates divisionAsTown() {
        for (Part where : text.wheres()) {
            Candidates exact = towns.exact(new Reading(where.text(), text.within(where)));
            if (!exact.isEmpty()
                    && (text.hasFurtherDivision() || isCity(exact.best().place(), where))) {
                return exact;
            }
        }
        return Candidates.NONE;
    }

    private boolean isCity(int place, Part where) {
        return places.population(place) >= CITY
                || text.division(where).countries().contains(places.country(place)) && places.isCapital(place);
    }

    private Candidates writtenOtherwise() {
        List<Reading> readings = new ArrayList<>();
        readableNames().forEach(name -> readings.addAll(text.readings(name)));
        return new LenientSearch(gazetteer, towns).find(readings);
    }

    /** The names; among divisions only, the first of them ("Salinas, KS", though there is a province of Salinas). */
    private List<Part> readableNames() {
        boolean onlyDivisions = text.names().isEmpty() && text.hasFurtherDivision();
        return onlyDivisions ? List.of(text.wheres().getFirst()) : text.names();
    }

    /** An unknown part of a division that is hardly more than one city ("Marienplatz, Berlin", "Anacostia, DC"). */
    private Candidates cityState() {
        List<Part> names = readableNames();
        for (Part where : text.wheres()) {
            if (names.contains(where)) {
                continue;
            }
            Candidates city = towns.largest(new Reading(where.text(), List.of(text.division(where))));
            if (!city.isEmpty() && isAllNear(text.division(where), city.best().place())) {
                return city;
            }
        }
        return Candidates.NONE;
    }

    private boolean isAllNear(Division division, int city) {
        for (int town = 0; town < places.townCount(); town++) {
            if (division.holds(places, town)
                    && TownGrid.meters(
                                    places.latitude(town),
                                    places.longitude(town),
                                    places.latitude(city),
                                    places.longitude(city))
                            > CITY_STATE_METERS) {
                return false;
            }
        }
        return true;
    }

    /** A postcode near the town is the finer answer, and tells towns of one name apart. */
    private PlaceAnswer withPostcode(Candidates towns) {
        Candidates near = areas.near(places, towns, NEIGHBOR_METERS);
        if (near.isEmpty()) {
            return decide(towns, PlacePrecision.TOWN);
        }
        String town = places.name(towns.best().place());
        return decide(near.where(area -> places.name(area).equals(town)).orElse(() -> near), PlacePrecision.POSTCODE);
    }

    private PlaceAnswer decide(Candidates candidates, PlacePrecision precision) {
        List<Integer> contenders = candidates
                .favoring(place -> places.country(place).equals(context.country()), CONTEXT)
                .contenders(places);
        if (contenders.size() == 1) {
            return new PlaceAnswer.Found(gazetteer.place(contenders.getFirst()), precision);
        }
        return new PlaceAnswer.Choices(contenders.stream().map(gazetteer::place).toList());
    }

    /** Like names within the divisions first, then the name anywhere, then like names anywhere. */
    private List<Place> suggestions() {
        List<Integer> found = new ArrayList<>();
        List<Part> names = readableNames();
        if (names.isEmpty()) {
            text.wheres().forEach(where -> addTo(found, towns.largest(new Reading("", List.of(text.division(where))))));
        }
        for (Part name : names) {
            for (Reading reading : text.readings(name)) {
                addTo(found, towns.bySpelling(reading.likeliest()));
            }
        }
        for (Part name : names) {
            Reading anywhere = new Reading(name.text(), List.of());
            addTo(found, towns.loose(anywhere));
            addTo(found, found.isEmpty() ? towns.bySpelling(anywhere) : Candidates.NONE);
        }
        return found.stream()
                .distinct()
                .limit(MOST_SUGGESTIONS)
                .map(gazetteer::place)
                .toList();
    }

    private static void addTo(List<Integer> found, Candidates candidates) {
        candidates.list().stream().limit(MOST_SUGGESTIONS).forEach(candidate -> found.add(candidate.place()));
    }
}
