package org.convoke.format.ical;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The zones that a file's TZIDs mean: by their names when those are known anywhere, else by the file's own definitions.
 * A known name is believed rather than its definition: programs write definitions that hold for one year, or are wrong.
 */
public final class FileZones {

    /** A file that defines more zones than there are is not read further. */
    private static final int MAX_DEFINITIONS = 1_000;

    private final Map<String, ZoneDefinition> definitions = new HashMap<>();
    private final Map<String, Optional<ZoneId>> names = new HashMap<>();

    /** Learns a VTIMEZONE. */
    public void define(IcalComponent component) {
        String tzid = component.text("TZID").orElse("");
        if (definitions.size() >= MAX_DEFINITIONS) {
            return;
        }
        ZoneDefinition.of(component).ifPresent(each -> definitions.putIfAbsent(tzid, each));
        component.text("X-LIC-LOCATION").flatMap(ZoneNames::find).ifPresent(zone -> names.put(tzid, Optional.of(zone)));
    }

    /** The zone that a TZID means at a local time, empty when nobody knows it. A defined one is an offset. */
    public Optional<ZoneId> find(String tzid, LocalDateTime local) {
        if (names.size() > MAX_DEFINITIONS) {
            names.clear();
        }
        Optional<ZoneId> named = names.computeIfAbsent(tzid.strip(), ZoneNames::find);
        if (named.isPresent()) {
            return named;
        }
        ZoneDefinition definition = definitions.get(tzid.strip());
        return definition == null ? Optional.empty() : Optional.of(definition.offsetAt(local));
    }
}
