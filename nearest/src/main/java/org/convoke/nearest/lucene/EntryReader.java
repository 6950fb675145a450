package org.convoke.nearest.lucene;

import java.io.IOException;
import java.time.LocalDate;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedDocValues;
import org.convoke.nearest.LatLon;
import org.convoke.nearest.NearestEntry;

/** Reads entries back from the doc values of one segment, in ascending order of documents. For one thread. */
final class EntryReader {

    private final int docBase;
    private final SortedDocValues id;
    private final NumericDocValues latitude;
    private final NumericDocValues longitude;
    private final NumericDocValues features;
    private final LeafReader segment;

    EntryReader(LeafReaderContext context) throws IOException {
        docBase = context.docBase;
        segment = context.reader();
        id = DocValues.getSorted(segment, EntryFields.ID);
        latitude = DocValues.getNumeric(segment, EntryFields.LATITUDE);
        longitude = DocValues.getNumeric(segment, EntryFields.LONGITUDE);
        features = DocValues.getNumeric(segment, EntryFields.FEATURES);
    }

    /** The id of a document, numbered as in the whole index. */
    String id(int doc) throws IOException {
        id.advanceExact(doc - docBase);
        return id.lookupOrd(id.ordValue()).utf8ToString();
    }

    /** The exact position. */
    LatLon position(int doc) throws IOException {
        return LatLon.of(degrees(latitude, doc), degrees(longitude, doc));
    }

    /** The feature bits. */
    long features(int doc) throws IOException {
        return value(features, doc);
    }

    /** All of it. */
    NearestEntry entry(int doc) throws IOException {
        return new NearestEntry(
                id(doc),
                (int) value(DocValues.getNumeric(segment, EntryFields.CALL), doc),
                LocalDate.ofEpochDay(value(DocValues.getNumeric(segment, EntryFields.FIRST_DAY), doc)),
                LocalDate.ofEpochDay(value(DocValues.getNumeric(segment, EntryFields.LAST_DAY), doc)),
                position(doc),
                features(doc));
    }

    private double degrees(NumericDocValues values, int doc) throws IOException {
        return Double.longBitsToDouble(value(values, doc));
    }

    private long value(NumericDocValues values, int doc) throws IOException {
        values.advanceExact(doc - docBase);
        return values.longValue();
    }
}
