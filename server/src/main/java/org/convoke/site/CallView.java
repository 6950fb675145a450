package org.convoke.site;

import java.util.List;
import org.convoke.call.Call;
import org.convoke.call.Look;
import org.jspecify.annotations.Nullable;

/**
 * A call's page.
 *
 * @param language of the call's own text, a BCP 47 tag
 * @param picture of the call; absent when it has none
 * @param isEmpty whether no event is listed yet
 * @param counts how many events in how many countries, in words
 * @param statement the text of the call; absent when none was issued
 * @param endorsed who endorses the text, in brief; absent when there is none
 * @param carried the best few who carried the text
 * @param days how many events on each of its days; empty when there is one day only
 * @param files with all events
 * @param share what to hand on
 * @param turnout how many came, in words; absent while nothing is reported
 */
public record CallView(
        Page page,
        String title,
        String language,
        @Nullable Picture picture,
        String when,
        boolean isEmpty,
        String counts,
        Finding finding,
        @Nullable StatementView statement,
        @Nullable EndorsedView endorsed,
        List<CarriageView.Entry> carried,
        List<DayCount> days,
        List<FileLink> files,
        Share share,
        String events,
        String map,
        EventView.@Nullable Link turnout) {

    /** About the width of the small picture; browsers choose by it. */
    private static final int SMALL_PIXELS = 640;

    public CallView {
        carried = List.copyOf(carried);
        days = List.copyOf(days);
        files = List.copyOf(files);
    }

    /**
     * A picture, in two sizes.
     *
     * @param alt what it shows; empty for an ornament
     */
    public record Picture(String src, String srcset, int widthPixels, int heightPixels, String alt) {

        static @Nullable Picture of(Call call) {
            Look.Picture picture = call.look().picture();
            if (picture == null) {
                return null;
            }
            String large = "/" + call.slug() + "/picture.jpg?v=" + picture.version();
            String small = "/" + call.slug() + "/picture-small.jpg?v=" + picture.version();
            int smallWidth = Math.min(SMALL_PIXELS, picture.widthPixels());
            return new Picture(
                    large,
                    small + " " + smallWidth + "w, " + large + " " + picture.widthPixels() + "w",
                    picture.widthPixels(),
                    picture.heightPixels(),
                    picture.text() == null ? "" : picture.text());
        }
    }

    /** A day and how many events it has, in words. */
    public record DayCount(String day, String events) {}

    /** A file, what it is for, and where it is. */
    public record FileLink(String word, String purpose, String href) {}
}
