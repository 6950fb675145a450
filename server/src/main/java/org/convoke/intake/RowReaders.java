package org.convoke.intake;

import org.convoke.count.CountReader;
import org.convoke.intake.detail.AccessibilityReader;
import org.convoke.intake.detail.LanguageReader;
import org.convoke.intake.detail.LinkReader;
import org.convoke.intake.detail.MethodReader;
import org.convoke.intake.detail.OrganizerReader;
import org.convoke.intake.detail.StatusReader;
import org.convoke.intake.detail.YesReader;
import org.convoke.intake.header.ColumnPlan;
import org.convoke.intake.header.CountHeaders;
import org.convoke.intake.header.Field;
import org.convoke.intake.when.DateOrder;
import org.convoke.intake.when.MomentReader;
import org.convoke.intake.when.WhenCells;
import org.convoke.intake.when.WhenReader;
import org.convoke.intake.when.WhenSettings;
import org.convoke.intake.when.WhenTexts;
import org.convoke.intake.when.YearText;
import org.convoke.intake.where.PlaceNames;
import org.convoke.intake.where.PlaceReader;

/** Makes a reader for each table of a file, of parts that all of them share. */
final class RowReaders {

    private final IntakeOptions options;
    private final DateOrder order;
    private final WhenTexts texts;
    private final PlaceReader places;
    private final StatusReader statuses = new StatusReader();
    private final YesReader yes = new YesReader();
    private final CountReader numbers;
    private final CountHeaders headers;
    private final BasisGuesses guesses = new BasisGuesses();
    private final MethodReader methods = new MethodReader();
    private final LinkReader links = new LinkReader();
    private final DetailsReader details =
            new DetailsReader(links, new LanguageReader(), new AccessibilityReader(), new OrganizerReader());

    RowReaders(IntakeOptions options, DateOrder order, WhenTexts texts, PlaceReader places) {
        this.options = options;
        this.order = order;
        this.texts = texts;
        this.places = places;
        this.numbers = new CountReader(options.numbers().phrases());
        this.headers = new CountHeaders(options.columns());
    }

    RowReader of(Table table) {
        ColumnPlan plan = table.plan();
        IntakeOptions.Defaults defaults = options.defaults();
        Integer year = table.sheetName() == null ? null : YearText.find(table.sheetName());
        WhenSettings settings = new WhenSettings(
                order, year, defaults.date(), defaults.zone(), options.call().days());
        WhenReader when = new WhenReader(texts, settings, names(plan));
        PlaceNames names = new PlaceNames(placeName(plan), plan.name(Field.COUNTRY), plan.name(coordinatesField(plan)));
        StatusColumns standing = new StatusColumns(plan, statuses, yes);
        CountColumns counts = counts(plan, new MomentReader(texts, settings));
        return new RowReader(
                options, plan, new RowReader.Parts(when, places.withNames(names), standing, details, counts));
    }

    private CountColumns counts(ColumnPlan plan, MomentReader moments) {
        BesideColumns.Readers readers = new BesideColumns.Readers(methods, moments, numbers, links);
        return new CountColumns(
                CountColumn.list(plan, headers),
                new FigureCells(numbers),
                new BesideColumns(plan, headers, readers),
                new Coming(options.numbers().now()),
                guesses);
    }

    /** What was guessed of numbers of people in all that was read. */
    BasisGuesses guesses() {
        return guesses;
    }

    private static WhenCells names(ColumnPlan plan) {
        return new WhenCells(
                plan.name(Field.DATE),
                plan.name(Field.END_DATE),
                plan.name(Field.START),
                plan.name(Field.END),
                plan.name(Field.TIME),
                plan.name(Field.YEAR),
                plan.name(Field.ZONE));
    }

    private static String placeName(ColumnPlan plan) {
        for (Field field : new Field[] {Field.LOCALITY, Field.PLACE, Field.VENUE, Field.STREET, Field.POSTAL_CODE}) {
            if (plan.has(field)) {
                return plan.name(field);
            }
        }
        return Field.PLACE.key();
    }

    private static Field coordinatesField(ColumnPlan plan) {
        return plan.has(Field.LATITUDE) || !plan.has(Field.GEO) ? Field.LATITUDE : Field.GEO;
    }
}
