package org.convoke.nearest.lucene;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.LatLonPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.util.BytesRef;
import org.convoke.nearest.LatLon;
import org.convoke.nearest.NearestEntry;

/**
 * How an entry is written as a Lucene document.
 *
 * <p>The day is the index: {@code LatLonPoint.nearest} takes no filter, so a document has one point field per day, as
 * {@code d20260125}, and a second one per day and call, as {@code d20260125c7}. The exact position and the rest stand beside it
 * as doc values.
 */
final class EntryFields {

    static final String ID = "id";
    static final String CALL = "call";
    static final String FIRST_DAY = "first";
    static final String LAST_DAY = "last";
    static final String LATITUDE = "lat";
    static final String LONGITUDE = "lon";
    static final String FEATURES = "features";

    private static final String DAY_PREFIX = "d";
    private static final int DAY_LENGTH = 9;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuuMMdd", Locale.ROOT);

    private EntryFields() {}

    /** The document of an entry. */
    static Document document(NearestEntry entry) {
        Document document = new Document();
        document.add(new StringField(ID, entry.id(), Field.Store.NO));
        document.add(new SortedDocValuesField(ID, new BytesRef(entry.id())));
        document.add(new NumericDocValuesField(CALL, entry.call()));
        document.add(new NumericDocValuesField(FIRST_DAY, entry.firstDay().toEpochDay()));
        document.add(new NumericDocValuesField(LAST_DAY, entry.lastDay().toEpochDay()));
        LatLon position = entry.position();
        document.add(new NumericDocValuesField(LATITUDE, Double.doubleToRawLongBits(position.latitude())));
        document.add(new NumericDocValuesField(LONGITUDE, Double.doubleToRawLongBits(position.longitude())));
        document.add(new NumericDocValuesField(FEATURES, entry.features()));
        for (LocalDate day = entry.firstDay(); !day.isAfter(entry.lastDay()); day = day.plusDays(1)) {
            document.add(new LatLonPoint(dayField(day), position.latitude(), position.longitude()));
            document.add(
                    new LatLonPoint(dayField(day) + "c" + entry.call(), position.latitude(), position.longitude()));
        }
        return document;
    }

    /** The point field of all calls' events on a day, of the years 1 to 9999. */
    static String dayField(LocalDate day) {
        return DAY_PREFIX + DAY.format(day);
    }

    /** Whether a field is the point field of all calls' events on some day from the first to the last. */
    static boolean isDayField(String field, LocalDate firstDay, LocalDate lastDay) {
        if (field.length() != DAY_LENGTH || !field.startsWith(DAY_PREFIX)) {
            return false;
        }
        LocalDate day = LocalDate.parse(field.substring(DAY_PREFIX.length()), DAY);
        return !day.isBefore(firstDay) && !day.isAfter(lastDay);
    }
}
