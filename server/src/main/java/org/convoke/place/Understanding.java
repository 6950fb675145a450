package org.convoke.place;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The parts of a question told apart: names that may be towns, divisions that say where, areas of postcodes.
 *
 * <p>When the text names nothing but divisions, {@link #names} is empty: "Berlin, Germany" and "New York" are for the
 * question to weigh.
 */
final class Understanding {

    private final Gazetteer gazetteer;
    private final List<Division> given;
    private final List<Part> names = new ArrayList<>();
    private final List<Part> wheres = new ArrayList<>();
    private final List<Division> named = new ArrayList<>();
    private final List<String> codes = new ArrayList<>();

    /** Takes the parts of a text, and divisions known beside it. */
    Understanding(Gazetteer gazetteer, List<Part> parts, List<Division> given) {
        this.gazetteer = gazetteer;
        this.given = given;
        for (Part part : parts) {
            codes.addAll(part.codes());
            Optional<Division> division = gazetteer.divisions().find(part.text());
            if (division.isPresent()) {
                wheres.add(part);
                named.add(division.get());
            } else if (part.hasWords()) {
                names.add(part);
            }
        }
    }

    /** Parts that name no division. */
    List<Part> names() {
        return names;
    }

    /** Parts that name a division. */
    List<Part> wheres() {
        return wheres;
    }

    /** The division that a part of {@link #wheres} names. */
    Division division(Part where) {
        return named.get(wheres.indexOf(where));
    }

    /** Whether something says where, beside the one part that would have to be the town. */
    boolean hasFurtherDivision() {
        return wheres.size() + given.size() > 1;
    }

    /** All divisions but that of the part taken for a town. */
    List<Division> within(@Nullable Part town) {
        List<Division> within = new ArrayList<>(given);
        for (Part where : wheres) {
            if (!where.equals(town)) {
                within.add(division(where));
            }
        }
        return within;
    }

    /** The ways to understand a part as a town in all the divisions that other parts name. */
    List<Reading> readings(Part town) {
        return Reading.of(town.text(), within(town), gazetteer.divisions());
    }

    /** The areas of the postcodes in all divisions. */
    Candidates areas() {
        return PostcodeAreas.of(gazetteer, codes, within(null));
    }
}
