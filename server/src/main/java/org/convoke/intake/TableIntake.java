package org.convoke.intake;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.convoke.count.CountReader;
import org.convoke.event.Warning;
import org.convoke.event.WarningCode;
import org.convoke.intake.header.CountHeaders;
import org.convoke.intake.header.Field;
import org.convoke.intake.header.HeaderReader;
import org.convoke.intake.header.HeaderVocabulary;
import org.convoke.intake.when.DateOrder;
import org.convoke.intake.when.OrderEvidence;
import org.convoke.intake.when.WhenTexts;
import org.convoke.intake.where.PlaceNames;
import org.convoke.intake.where.PlaceReader;
import org.convoke.intake.where.PlaceSettings;
import org.convoke.place.Gazetteer;
import org.jspecify.annotations.Nullable;

/** Reads a file of tables in two passes: the first finds its headers, the second makes a record of every row. */
final class TableIntake {

    private final HeaderVocabulary vocabulary;
    private final Gazetteer gazetteer;

    TableIntake(HeaderVocabulary vocabulary, Gazetteer gazetteer) {
        this.vocabulary = vocabulary;
        this.gazetteer = gazetteer;
    }

    /**
     * Reads the file's tables. A file that breaks off is read as far as it goes.
     *
     * @throws IOException when nothing of it can be read
     */
    FileSummary read(TableRows rows, IntakeOptions options, RecordSink sink) throws IOException {
        IntakeOptions.Defaults defaults = options.defaults();
        PlaceReader places = new PlaceReader(
                gazetteer,
                new PlaceSettings(defaults.town(), defaults.country(), null),
                new PlaceNames(null, null, null));
        WhenTexts texts = new WhenTexts();
        OrderEvidence evidence = new OrderEvidence(options.call().days());
        Survey survey = new Survey(
                new HeaderReader(vocabulary, options.columns()),
                new PlanReview(
                        places::isPlace,
                        new CountHeaders(options.columns()),
                        new CountReader(options.numbers().phrases())),
                evidence,
                texts);
        IOException broken = read(rows, survey);
        List<Table> tables = survey.tables();
        if (broken != null && tables.isEmpty()) {
            throw broken;
        }

        List<Warning> warnings = new ArrayList<>();
        rows.charset().ifPresent(name -> warnings.add(Warning.of(0, null, WarningCode.ENCODING_GUESSED, name)));
        warnUnknown(tables, warnings);
        DateOrder order = order(evidence, options, warnings);
        PlaceReader informed = survey.likelyCountry(places::findCountry)
                .map(places::withLikelyCountry)
                .orElse(places);
        RowReaders readers = new RowReaders(options, order, texts, informed);
        boolean isGuessToldOnce = rows.charset().isPresent();
        IOException again = read(rows, new TableReading(tables, readers, sink, warnings, isGuessToldOnce));
        warnings.addAll(readers.guesses().warnings());
        if (again != null) {
            warnings.add(Unreadable.warning(again));
        }
        return new FileSummary(rows.format(), true, warnings);
    }

    /** Reads as far as the file goes; returns what ended it too early. */
    private static @Nullable IOException read(TableRows rows, TableRows.Visitor visitor) {
        try {
            rows.read(visitor);
            return null;
        } catch (IOException e) {
            return e;
        }
    }

    private static void warnUnknown(List<Table> tables, List<Warning> warnings) {
        Set<String> headers = new LinkedHashSet<>();
        boolean hasTitle = false;
        for (Table table : tables) {
            table.plan()
                    .unknown()
                    .forEach(column ->
                            headers.add(table.plan().headers().get(column).strip()));
            hasTitle |= table.plan().has(Field.TITLE);
        }
        headers.forEach(header -> warnings.add(Warning.of(0, header, WarningCode.COLUMN_UNKNOWN, header)));
        if (!hasTitle && !tables.isEmpty()) {
            warnings.add(Warning.of(0, null, WarningCode.TITLE_MISSING));
        }
    }

    private static DateOrder order(OrderEvidence evidence, IntakeOptions options, List<Warning> warnings) {
        DateOrder decided = evidence.decide();
        DateOrder order = decided != null ? decided : Customs.order(options);
        if (evidence.isNeeded()) {
            String form = order == DateOrder.DAY_FIRST ? "day/month" : "month/day";
            warnings.add(Warning.of(0, null, WarningCode.DATE_ORDER_ASSUMED, form, evidence.open()));
        }
        return order;
    }
}
