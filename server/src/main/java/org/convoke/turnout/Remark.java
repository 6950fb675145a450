package org.convoke.turnout;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.convoke.i18n.Message;

/**
 * What whoever hands in a report should know of how it was taken. None keeps it from being taken.
 *
 * @param code stable, for programs
 */
public record Remark(String code, Message message) {

    /** What was odd in reading it, then why a coordinator will look twice. */
    public static List<Remark> of(Submission.Read read, Set<ReviewReason> reasons) {
        List<Remark> remarks = new ArrayList<>();
        if (read.doubt() != null) {
            remarks.add(of("figures.doubt.", read.doubt()));
        }
        reasons.forEach(reason -> remarks.add(of("figures.review.", reason)));
        return remarks;
    }

    private static Remark of(String area, Enum<?> value) {
        return new Remark(value.name(), Message.of(area + value.name().toLowerCase(Locale.ROOT)));
    }
}
