package org.convoke.index;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.Optional;
import org.convoke.call.Call;
import org.convoke.call.CallSlug;
import org.convoke.event.EventId;
import org.convoke.event.EventStatus;
import org.convoke.event.Listing;
import org.convoke.event.Position;
import org.convoke.event.PublicEvent;
import org.convoke.nearest.LatLon;
import org.convoke.nearest.NearestEntry;
import org.jspecify.annotations.Nullable;

/**
 * A published event as the index holds it: what order, search and paging need in primitive fields, all else in the bytes of
 * its public form. 72 bytes and those of its form an event, because a hundred thousand of them are held. Immutable but for the town,
 * which is remembered.
 */
public final class IndexedEvent implements TimelineEntry {

    /** By local day, then by local time with unknown times first, then by id: the order of lists and files. */
    static final Comparator<IndexedEvent> BY_DATE = IndexedEvent::compareByDate;

    private static final EventStatus[] STATUSES = EventStatus.values();
    private static final short NO_START = -1;
    private static final double STEPS_PER_DEGREE = 1e7;

    private final String id;
    private final byte[] form;
    private final long updatedMicros;
    private final long features;
    private final int callNumber;
    private final int dateEpochDay;
    private final int firstEpochDay;
    private final int lastEpochDay;
    private final int latSteps;
    private final int lonSteps;
    private final int offsetSeconds;
    private final int areaNumber;
    private final short startMinute;
    private final byte status;
    private final boolean hasPosition;

    /** Found when first asked for; whoever finds it at the same time finds the same. */
    private int town = Listing.TOWN_NOT_ASKED;

    private IndexedEvent(PublicEvent event, Call call, int callNumber, int areaNumber, byte[] form) {
        this.id = event.id().value();
        this.form = form;
        this.callNumber = callNumber;
        this.areaNumber = areaNumber;
        this.status = (byte) event.status().ordinal();
        this.updatedMicros = Micros.of(event.updated());
        this.dateEpochDay = epochDay(event.when().date());
        this.firstEpochDay = epochDay(later(event.when().date(), call.days().from()));
        this.lastEpochDay = Math.max(
                firstEpochDay,
                epochDay(earlier(event.when().lastDate(), call.days().until())));
        this.startMinute = startMinute(event.when().start());
        this.offsetSeconds = DayEnd.offsetSeconds(event);
        this.features = event.details().accessibility().bits() | DayEnd.bits(offsetSeconds);
        Position position = event.venue().position();
        this.hasPosition = position != null;
        this.latSteps = position == null ? 0 : steps(position.latLon().latitude());
        this.lonSteps = position == null ? 0 : steps(position.latLon().longitude());
    }

    /** The event as the index holds it, found on those of its days that are the call's. */
    static IndexedEvent of(PublicEvent event, Call call, int callNumber, int areaNumber, byte[] form) {
        return new IndexedEvent(event, call, callNumber, areaNumber, form);
    }

    /** Spelled out, because an import of a million compares some twenty million times. */
    private static int compareByDate(IndexedEvent a, IndexedEvent b) {
        if (a.dateEpochDay != b.dateEpochDay) {
            return Integer.compare(a.dateEpochDay, b.dateEpochDay);
        }
        return a.startMinute != b.startMinute ? Short.compare(a.startMinute, b.startMinute) : a.id.compareTo(b.id);
    }

    @Override
    public EventId id() {
        return new EventId(id);
    }

    /** The id's text, the same object for as long as the event is held. */
    String key() {
        return id;
    }

    /** The bytes of its public form, for {@link EventForm}; not to be changed. */
    byte[] form() {
        return form;
    }

    @Override
    public int callNumber() {
        return callNumber;
    }

    /** The local day it begins on. */
    public LocalDate date() {
        return LocalDate.ofEpochDay(dateEpochDay);
    }

    /** The last of its days that is the call's. */
    public LocalDate lastDate() {
        return LocalDate.ofEpochDay(lastEpochDay);
    }

    @Override
    public long atMicros() {
        return updatedMicros;
    }

    /** What is said of whether it takes place. */
    public EventStatus status() {
        return STATUSES[status];
    }

    /** The number of its country and region in this index. */
    int areaNumber() {
        return areaNumber;
    }

    /** Whether it is on that day, and the day is one of its call's. */
    public boolean isOn(long epochDay) {
        return firstEpochDay <= epochDay && epochDay <= lastEpochDay;
    }

    boolean hasPosition() {
        return hasPosition;
    }

    /** Where it is among those of a map; only with a position. */
    long mapKey() {
        return MapKey.of(latLon());
    }

    /** Where it is, if that is known. */
    public Optional<LatLon> position() {
        return hasPosition ? Optional.of(latLon()) : Optional.empty();
    }

    /** The seconds by which the clocks at its place are ahead of UTC when its last day ends; -12 to 14 hours. */
    public int offsetSeconds() {
        return offsetSeconds;
    }

    /** What need not be read from its form. */
    EventForm.Known known(CallSlug call) {
        return new EventForm.Known(id(), call, hasPosition ? latLon() : null, town);
    }

    /** The event's listing with its town, which is looked for once. */
    Listing withTown(Listing listing, TownResolver towns) {
        if (listing.town() != Listing.TOWN_NOT_ASKED) {
            return listing;
        }
        town = towns.resolve(listing);
        return listing.withTown(town);
    }

    /** Whether the day is still to end at its place. */
    boolean isStill(LocalDate day, Instant now) {
        return DayEnd.isAfter(day, offsetSeconds, now);
    }

    /** What the search core holds of it; nothing without a position. */
    Optional<NearestEntry> nearestEntry() {
        return hasPosition
                ? Optional.of(new NearestEntry(
                        id, callNumber, LocalDate.ofEpochDay(firstEpochDay), lastDate(), latLon(), features))
                : Optional.empty();
    }

    private LatLon latLon() {
        return LatLon.of(latSteps / STEPS_PER_DEGREE, lonSteps / STEPS_PER_DEGREE);
    }

    private static int steps(double degrees) {
        return (int) Math.rint(degrees * STEPS_PER_DEGREE);
    }

    private static int epochDay(LocalDate day) {
        return Math.toIntExact(day.toEpochDay());
    }

    private static short startMinute(@Nullable LocalTime start) {
        return start == null ? NO_START : (short) (start.toSecondOfDay() / 60);
    }

    private static LocalDate later(LocalDate a, LocalDate b) {
        return a.isAfter(b) ? a : b;
    }

    private static LocalDate earlier(LocalDate a, LocalDate b) {
        return a.isBefore(b) ? a : b;
    }
}
