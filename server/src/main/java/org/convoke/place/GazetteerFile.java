package org.convoke.place;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.zip.GZIPInputStream;

/** The gazetteer's committed files, which {@code make gazetteer} writes and the jar carries. */
enum GazetteerFile {
    /** Columns of all places: {@link PlaceTable}. */
    PLACES("places.gz"),
    /** The index of names, then that of postcodes. */
    NAMES("names.gz"),
    /** The index of regions, then that of countries. */
    DIVISIONS("divisions.gz"),
    /** Names of towns by language: {@link PlaceNames}. */
    LANGUAGES("languages.gz");

    private final String fileName;

    GazetteerFile(String fileName) {
        this.fileName = fileName;
    }

    /**
     * Returns the unpacked bytes; costs the unpacking, 5 to 50 ms.
     *
     * @throws UncheckedIOException when the jar lacks the file or holds a broken one
     */
    byte[] read() {
        try (InputStream packed = GazetteerFile.class.getResourceAsStream(fileName)) {
            if (packed == null) {
                throw new IOException("the jar lacks " + fileName);
            }
            return new GZIPInputStream(packed, 1 << 16).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("reading the gazetteer's " + fileName, e);
        }
    }

    /** Returns the two indexes that the file holds. */
    NameIndex[] readIndexes() {
        ByteReader in = new ByteReader(read());
        return new NameIndex[] {NameIndex.of(in.bytes(in.varint())), NameIndex.of(in.bytes(in.varint()))};
    }
}
