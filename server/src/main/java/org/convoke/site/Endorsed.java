package org.convoke.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.convoke.call.Call;
import org.convoke.call.History;
import org.convoke.organization.Level;
import org.convoke.site.EndorsersPages.Standing;
import org.jspecify.annotations.Nullable;

/** Says in brief who endorses a call: how many, how that is known, and who they are. */
final class Endorsed {

    /** More would be a wall, which has a page of its own. */
    private static final int MOST_NAMES = 16;

    private Endorsed() {}

    /** Who endorses the newest version; absent when there is no text to endorse. */
    static @Nullable EndorsedView of(Page page, Call call, EndorsersPages.Sources sources) {
        History shown = sources.versions().of(call.slug());
        if (shown.isEmpty()) {
            return null;
        }
        List<Standing> newest = EndorsersPages.newest(
                EndorsersPages.standings(sources.endorsements().list(call.slug()), shown), shown);
        Map<Level, Long> levels = newest.stream()
                .collect(Collectors.groupingBy(
                        each -> each.endorser().endorsement().evidence().level(), TreeMap::new, Collectors.counting()));
        List<String> evidence = new ArrayList<>();
        levels.forEach((level, count) -> evidence.add(page.text("endorsers.known." + level.word(), count)));
        List<Standing> named = newest.stream().filter(Standing::isNamed).toList();
        return new EndorsedView(
                page.text("endorsers.count", newest.size(), shown.newest()),
                evidence,
                named.stream()
                        .sorted(EndorsersPages.order(page))
                        .limit(MOST_NAMES)
                        .map(each -> name(page, each))
                        .toList(),
                page.link("/" + call.slug() + "/endorsers"));
    }

    private static EndorsedView.Name name(Page page, Standing standing) {
        String country = standing.organization().organization().seat().country();
        return new EndorsedView.Name(
                OrganizationPages.link(page, standing.organization().organization()),
                country == null ? "" : page.words().country(country));
    }
}
