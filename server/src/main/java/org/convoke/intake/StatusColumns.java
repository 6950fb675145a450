package org.convoke.intake;

import java.util.Optional;
import org.convoke.event.EventStatus;
import org.convoke.event.RecordWarnings;
import org.convoke.event.WarningCode;
import org.convoke.intake.detail.StatusReader;
import org.convoke.intake.detail.YesReader;
import org.convoke.intake.header.ColumnPlan;
import org.convoke.intake.header.Field;
import org.jspecify.annotations.Nullable;

/** The columns that tell whether an event takes place, and whether online. */
final class StatusColumns {

    private final ColumnPlan plan;
    private final StatusReader statuses;
    private final YesReader yes;
    /** What a "yes" in the status column means: the header of a column "cancelled" tells. */
    private final EventStatus whenYes;

    StatusColumns(ColumnPlan plan, StatusReader statuses, YesReader yes) {
        this.plan = plan;
        this.statuses = statuses;
        this.yes = yes;
        this.whenYes = plan.has(Field.STATUS)
                ? statuses.read(plan.name(Field.STATUS)).orElse(EventStatus.CONFIRMED)
                : EventStatus.CONFIRMED;
    }

    EventStatus status(String[] row, RecordWarnings warnings) {
        String cell = plan.cell(Field.STATUS, row);
        if (cell == null) {
            return EventStatus.CONFIRMED;
        }
        Optional<Boolean> answer = yes.read(cell);
        if (answer.isPresent()) {
            return answer.get() ? whenYes : EventStatus.CONFIRMED;
        }
        Optional<EventStatus> status = statuses.read(cell);
        if (status.isEmpty()) {
            warnings.add(plan.name(Field.STATUS), WarningCode.STATUS_UNREADABLE, cell);
        }
        return status.orElse(EventStatus.CONFIRMED);
    }

    /** What the column says; null when there is none or it cannot be read. */
    @Nullable
    Boolean isOnline(String[] row) {
        String cell = plan.cell(Field.ONLINE, row);
        if (cell == null) {
            return null;
        }
        return yes.read(cell).orElse(org.convoke.intake.where.PlaceReader.isOnline(cell) ? Boolean.TRUE : null);
    }
}
