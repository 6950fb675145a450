package org.convoke.place;

import java.util.ArrayList;
import java.util.List;

/** One question being answered. Not thread-safe; made for one call. */
final class Question {

    private final Gazetteer gazetteer;
    private final TownFinder towns;
    private final PlaceContext context;

    Question(Gazetteer gazetteer, TownFinder towns, PlaceContext context) {
        this.gazetteer = gazetteer;
        this.towns = towns;
        this.context = context;
    }

    PlaceAnswer answer(List<Part> parts, List<Division> given) {
        for (int head = 0; head < parts.size(); head++) {
            List<Division> within = new ArrayList<>(given);
            for (int i = 0; i < parts.size(); i++) {
                if (i != head) {
                    gazetteer.divisions().find(parts.get(i).text()).ifPresent(within::add);
                }
            }
            for (Reading reading : Reading.of(parts.get(head).text(), within, gazetteer.divisions())) {
                Candidates exact = towns.exact(reading);
                if (!exact.isEmpty()) {
                    return decide(exact);
                }
            }
        }
        return new PlaceAnswer.NotFound(List.of());
    }

    private PlaceAnswer decide(Candidates candidates) {
        List<Integer> contenders = candidates
                .favoring(place -> gazetteer.places().country(place).equals(context.country()))
                .contenders(gazetteer.places());
        if (contenders.size() == 1) {
            return new PlaceAnswer.Found(gazetteer.place(contenders.getFirst()), PlacePrecision.TOWN);
        }
        return new PlaceAnswer.Choices(contenders.stream().map(gazetteer::place).toList());
    }
}
