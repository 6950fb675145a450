package org.convoke.site;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.convoke.count.Claim;
import org.convoke.count.Figure;
import org.convoke.event.When;
import org.convoke.turnout.Evidence;
import org.convoke.turnout.Handling;
import org.convoke.turnout.Ruling;
import org.convoke.turnout.TurnoutReport;
import org.jspecify.annotations.Nullable;

/**
 * The reports of one event and the rulings on it, in the reader's language.
 *
 * @param when the event is
 */
record EventReports(Page page, When when) {

    NumberTable table(String id, String caption, List<TurnoutReport> reports) {
        List<String> heads = List.of(page.text("figures.column.source"), page.text("figures.column.told"));
        return new NumberTable(
                id,
                page.text(caption),
                null,
                heads,
                reports.stream().map(this::row).toList());
    }

    private NumberTable.Row row(TurnoutReport report) {
        String link = report.evidence().link() == null
                ? null
                : report.evidence().link().toString();
        return new NumberTable.Row(
                source(report),
                String.join(page.text("list.separator"), details(report)),
                link,
                List.of(Figures.people(page, report.claim().figure())),
                words(report.claim().figure()));
    }

    private String words(Figure figure) {
        return figure.words() == null ? "" : page.text("figures.quoted", page.isolated(figure.words()));
    }

    private List<String> details(TurnoutReport report) {
        Claim claim = report.claim();
        Evidence evidence = report.evidence();
        Figure figure = claim.figure();
        List<String> details = new ArrayList<>();
        word("method", claim.method()).ifPresent(details::add);
        word("measure", evidence.measure()).ifPresent(details::add);
        word("role", evidence.role()).map(role -> page.text("figures.by", role)).ifPresent(details::add);
        if (evidence.counted() != null) {
            details.add(counted(evidence.counted()));
        }
        if (evidence.areaSquareMeters() != null) {
            details.add(page.text("figures.area", page.words().number(evidence.areaSquareMeters())));
        }
        if (figure.table() != null) {
            details.add(page.text("figures.by-table", figure.table()));
        }
        if (report.handling().list() != null) {
            details.add(page.text("figures.from-list", report.handling().list()));
        }
        if (evidence.file() != null) {
            details.add(page.text("figures.file", evidence.file().toString()));
        }
        return details;
    }

    private Optional<String> word(String field, @Nullable Enum<?> value) {
        return Optional.ofNullable(value)
                .map(each -> page.text("figures." + field + "." + each.name().toLowerCase(Locale.ROOT)));
    }

    String source(TurnoutReport report) {
        return word("source", report.claim().source()).orElseThrow();
    }

    /** The time alone where the day is the event's own. */
    private String counted(Instant at) {
        ZoneId zone = when.zone();
        LocalDateTime local = zone == null ? null : LocalDateTime.ofInstant(at, zone);
        return local != null && local.toLocalDate().equals(when.date())
                ? page.words().time(local.toLocalTime())
                : moment(at);
    }

    String moment(Instant at) {
        return page.words().instant(at, when.zone());
    }

    /** What a version of a report says; that it does not count, where it does not. */
    String told(TurnoutReport report) {
        return report.isAccepted()
                ? Figures.told(page, report.claim().figure())
                : page.text("figures.state." + report.handling().state().name().toLowerCase(Locale.ROOT));
    }

    /** When a version was made, and why where a coordinator made it. */
    String made(TurnoutReport report) {
        Handling handling = report.handling();
        return because(handling.at(), handling.reason());
    }

    /** When something happened, and why. */
    String because(Instant at, @Nullable String reason) {
        return reason == null
                ? moment(at)
                : moment(at) + page.text("list.separator") + page.text("figures.quoted", page.isolated(reason));
    }

    /** What a ruling makes of the event's numbers. */
    String ruled(Ruling ruling) {
        return switch (ruling.kind()) {
            case RANGE -> Figures.range(page, ruling.range());
            case NO_RANGE -> page.text("figures.ruled.no-range");
            case COUNTER_EVENT -> page.text("figures.ruled.counter");
            case NO_COUNTER_EVENT -> page.text("figures.ruled.no-counter");
        };
    }

    EventNumbers.Decision decision(Ruling ruling) {
        return new EventNumbers.Decision(
                page.text("figures.decided", ruled(ruling)), ruling.reason(), moment(ruling.at()));
    }
}
