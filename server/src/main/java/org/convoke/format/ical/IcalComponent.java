package org.convoke.format.ical;

import java.util.List;
import java.util.Optional;

/**
 * One component as it stands in a file: a VEVENT, a VTIMEZONE, or a part of one.
 *
 * @param name in capitals
 * @param faults what of it could not be read
 */
public record IcalComponent(String name, List<IcalProperty> properties, List<IcalComponent> parts, List<Fault> faults) {

    public IcalComponent {
        properties = List.copyOf(properties);
        parts = List.copyOf(parts);
        faults = List.copyOf(faults);
    }

    /**
     * A piece of a component that could not be read as it stands.
     *
     * @param line the line it is in, from 1
     */
    public record Fault(Kind kind, int line) {

        /** What is wrong with it. */
        public enum Kind {
            /** A line without a colon; taken for the rest of the line before. */
            MALFORMED_LINE,
            /** A line or component above the limit; the rest of it was left out. */
            TOO_LARGE,
            /** It has no END of its own. */
            NOT_CLOSED
        }
    }

    /** The first property of that name. */
    public Optional<IcalProperty> first(String property) {
        return properties.stream().filter(each -> each.name().equals(property)).findFirst();
    }

    /** Every property of that name, in the file's order. */
    public List<IcalProperty> all(String property) {
        return properties.stream().filter(each -> each.name().equals(property)).toList();
    }

    /** The text of the first property of that name that is not blank. */
    public Optional<String> text(String property) {
        return properties.stream()
                .filter(each -> each.name().equals(property))
                .map(IcalProperty::text)
                .filter(text -> !text.isEmpty())
                .findFirst();
    }
}
