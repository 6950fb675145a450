package org.convoke.turnout;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.convoke.count.SourceClass;
import org.jspecify.annotations.Nullable;

/**
 * The reports of one event that were ever accepted, each in its last version. Every value that is read from a row costs as
 * much as a dozen of SQLite's own steps, so a row's small values come packed into two numbers, and texts are asked for only
 * where they matter.
 */
final class EventReportsStore implements EventRowsStore.Taker {

    private static final SourceClass[] CLASSES = SourceClass.values();
    private static final String CLASS_NAMES =
            Stream.of(CLASSES).map(SourceClass::name).collect(Collectors.joining(" "));

    private static final int IS_ACCEPTED = 8;
    private static final int IS_COUNTED = 4;
    private static final int HAS_METHOD = 2;
    private static final int HAS_STORY = 1;
    private static final int CLASS_BITS = 4;
    private static final int LOW_BITS = 12;
    private static final int HIGH_BITS = 24;

    /** Copies matter among that many reports of one class: what the lower median makes of two is the same either way. */
    private static final int COPIES_MATTER = 3;

    /**
     * Versions without an entry in the log were never accepted, and none comes after one that was. The first parameter is the
     * size of the log.
     */
    static final String SELECT = """
            select r.event,
                   ((coalesce(r.low, -1) + 1) << 12) | (instr('{classes}', r.source_class) << 4)
                    | ((r.state = 'ACCEPTED') << 3) | ((r.basis = 'COUNTED') << 2) | ((r.method is not null) << 1)
                    | (r.link is not null or r.file is not null),
                   ((coalesce(r.high, -1) + 1) << 24) | coalesce(r.list, 0), r.made, r.id, r.link, r.file
              from turnout_report r where r.log_index < ?1 {some} order by r.event, r.number
            """.replace("{classes}", CLASS_NAMES);

    /** By where the name of a class begins in all the names, counted from 1. */
    private static final @Nullable SourceClass[] BY_POSITION = new @Nullable SourceClass[CLASS_NAMES.length() + 1];

    static {
        for (SourceClass each : CLASSES) {
            BY_POSITION[CLASS_NAMES.indexOf(each.name()) + 1] = each;
        }
    }

    /** Events with second versions of reports; absent when it is not known which have them. */
    private final @Nullable BitSet revised;

    private final Map<Integer, String> lists = new HashMap<>();

    /** By id, or by number where there are first versions only. */
    private final Map<Object, Version> versions = new LinkedHashMap<>();

    private long lastMillis;

    /** @param revised the events with second versions; absent when it is not known */
    EventReportsStore(@Nullable BitSet revised) {
        this.revised = revised;
    }

    private record Version(
            int code,
            Range range,
            @Nullable String list,
            @Nullable String link,
            @Nullable String file) {

        boolean is(int flag) {
            return (code & flag) != 0;
        }

        SourceClass source() {
            SourceClass source = BY_POSITION[code >> CLASS_BITS];
            if (source == null) {
                throw new IllegalArgumentException("no class of sources: " + code);
            }
            return source;
        }

        Stated stated(boolean isStoryNeeded) {
            String story = file;
            if (isStoryNeeded && link != null) {
                story = StoryAddress.of(URI.create(link));
            }
            return new Stated(source(), range, is(HAS_METHOD), list, story);
        }
    }

    @Override
    public void begin() {
        versions.clear();
        lastMillis = Long.MIN_VALUE;
    }

    @Override
    public void take(ResultSet row) throws SQLException {
        long low = row.getLong(2);
        long high = row.getLong(3);
        lastMillis = Math.max(lastMillis, row.getLong(4));
        int code = (int) low & (1 << LOW_BITS) - 1;
        int list = (int) high & (1 << HIGH_BITS) - 1;
        boolean hasStory = (code & HAS_STORY) != 0;
        boolean isRevised = revised == null || revised.get(row.getInt(1));
        versions.put(
                isRevised ? row.getString(5) : Integer.valueOf(versions.size()),
                new Version(
                        code,
                        range((low >> LOW_BITS) - 1, (high >> HIGH_BITS) - 1),
                        list == 0 ? null : lists.computeIfAbsent(list, String::valueOf),
                        hasStory ? row.getString(6) : null,
                        hasStory ? row.getString(7) : null));
    }

    /** @param low negative when there is none, as the high */
    private static Range range(long low, long high) {
        if (low < 0) {
            return high < 0 ? Range.NONE : Range.atMost(high);
        }
        return Range.of(low, high < 0 ? low : high);
    }

    /** When the last version was made; {@link Long#MIN_VALUE} when there is none. */
    long lastMillis() {
        return lastMillis;
    }

    /** How many are accepted. */
    int accepted() {
        int accepted = 0;
        for (Version version : versions.values()) {
            accepted += version.is(IS_ACCEPTED) ? 1 : 0;
        }
        return accepted;
    }

    /** What the accepted ones with a number say that was counted. */
    List<Stated> counted() {
        int[] ofClass = new int[CLASSES.length];
        for (Version version : versions.values()) {
            ofClass[version.source().ordinal()]++;
        }
        List<Stated> counted = new ArrayList<>(versions.size());
        for (Version version : versions.values()) {
            if (version.is(IS_ACCEPTED)
                    && version.is(IS_COUNTED)
                    && !version.range().isEmpty()) {
                counted.add(version.stated(ofClass[version.source().ordinal()] >= COPIES_MATTER));
            }
        }
        return counted;
    }

    /** From the smallest low to the largest high of the accepted ones that was announced beforehand. */
    Range announced() {
        List<Stated> announced = new ArrayList<>(0);
        for (Version version : versions.values()) {
            if (version.is(IS_ACCEPTED)
                    && !version.is(IS_COUNTED)
                    && !version.range().isEmpty()) {
                announced.add(version.stated(true));
            }
        }
        return announced.isEmpty()
                ? Range.NONE
                : Merged.of(announced, Range.NONE).reported();
    }
}
