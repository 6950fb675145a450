package org.convoke.intake;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.convoke.event.Accessibility;
import org.convoke.event.AccessibilityFeature;
import org.convoke.event.Details;
import org.convoke.event.WarningCode;
import org.convoke.format.ical.IcalComponent;
import org.convoke.format.ical.IcalProperty;

/** What an event tells beyond what, when and where. */
final class CalendarDetails {

    private CalendarDetails() {}

    static Details of(IcalComponent event, CalendarWarnings warnings) {
        return new Details(
                CalendarText.description(event, warnings).orElse(null),
                languages(event, warnings),
                accessibility(event),
                CalendarOrganizers.of(event),
                CalendarUrls.page(event, warnings).orElse(null));
    }

    /** The languages of our own files, else that of the summary. */
    private static List<String> languages(IcalComponent event, CalendarWarnings warnings) {
        Optional<IcalProperty> own = event.first("X-CONVOKE-LANGUAGES");
        if (own.isEmpty()) {
            return event
                    .first("SUMMARY")
                    .flatMap(summary -> summary.parameter("LANGUAGE"))
                    .flatMap(CalendarDetails::tag)
                    .stream()
                    .toList();
        }
        List<String> tags = new ArrayList<>();
        for (String text : own.get().list()) {
            tag(text).ifPresentOrElse(tags::add, () -> warnings.unreadable(own.get(), WarningCode.LANGUAGE_UNREADABLE));
        }
        return tags;
    }

    private static Optional<String> tag(String text) {
        try {
            String tag =
                    new Locale.Builder().setLanguageTag(text.strip()).build().toLanguageTag();
            return tag.equals("und") ? Optional.empty() : Optional.of(tag);
        } catch (IllformedLocaleException e) {
            return Optional.empty();
        }
    }

    private static Accessibility accessibility(IcalComponent event) {
        Map<AccessibilityFeature, Accessibility.Answer> answers = new EnumMap<>(AccessibilityFeature.class);
        event.first("X-CONVOKE-ACCESSIBILITY").stream()
                .flatMap(property -> property.list().stream())
                .map(each -> each.split("=", 2))
                .filter(pair -> pair.length == 2)
                .forEach(pair -> feature(pair[0])
                        .ifPresent(feature -> answer(pair[1]).ifPresent(answer -> answers.put(feature, answer))));
        return new Accessibility(answers);
    }

    private static Optional<AccessibilityFeature> feature(String name) {
        return Stream.of(AccessibilityFeature.values())
                .filter(each -> each.name().equals(name.strip()))
                .findFirst();
    }

    private static Optional<Accessibility.Answer> answer(String name) {
        return Stream.of(Accessibility.Answer.values())
                .filter(each -> each.name().equals(name.strip()))
                .findFirst();
    }
}
