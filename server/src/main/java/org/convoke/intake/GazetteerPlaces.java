package org.convoke.intake;

import org.convoke.event.Address;
import org.convoke.event.RecordWarnings;
import org.convoke.intake.where.PlaceNames;
import org.convoke.intake.where.PlaceReader;
import org.convoke.intake.where.PlaceReading;
import org.convoke.intake.where.PlaceSettings;
import org.convoke.intake.where.PlaceTexts;
import org.convoke.intake.where.PlaceTexts.Coordinates;
import org.convoke.place.Gazetteer;

/** The places of one calendar file, found in the gazetteer. Not safe for use by several threads. */
final class GazetteerPlaces implements CalendarPlaces {

    private static final PlaceNames NAMES = new PlaceNames("LOCATION", "LOCATION", "GEO");

    private final PlaceReader reader;

    GazetteerPlaces(Gazetteer gazetteer, IntakeOptions options) {
        IntakeOptions.Defaults defaults = options.defaults();
        this.reader = new PlaceReader(gazetteer, new PlaceSettings(defaults.town(), defaults.country()), NAMES);
    }

    @Override
    public Found find(int record, Named place, IntakeOptions options) {
        RecordWarnings warnings = new RecordWarnings(record);
        PlaceReading reading = reader.read(texts(place), warnings);
        return new Found(reading.venue(), reading.zone(), warnings.list());
    }

    private static PlaceTexts texts(Named place) {
        Address address = place.address();
        Coordinates coordinates = place.position() == null
                ? Coordinates.NONE
                : Coordinates.of(place.position().latitude(), place.position().longitude());
        return new PlaceTexts(
                place.name(),
                place.text(),
                address.lines(),
                address.locality(),
                address.region(),
                address.postalCode(),
                address.country(),
                coordinates);
    }
}
