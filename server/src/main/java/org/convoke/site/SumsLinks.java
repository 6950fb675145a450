package org.convoke.site;

import java.util.ArrayList;
import java.util.List;
import org.convoke.call.Call;
import org.convoke.turnout.Totals;

/** The ways between the tables of a call's numbers. For one request. */
final class SumsLinks {

    private final Page page;
    private final String here;
    private final TurnoutFacts facts;

    SumsLinks(Page page, Call call, TurnoutFacts facts) {
        this.page = page;
        this.here = "/" + call.slug() + "/turnout";
        this.facts = facts;
    }

    String to(SumsAsked asked) {
        return page.link(asked.address(here));
    }

    /** One page of a list; the first has no number. */
    String to(SumsAsked asked, int number) {
        String address = asked.address(here);
        return page.link(number == 1 ? address : address + (address.indexOf('?') < 0 ? "?" : "&") + "page=" + number);
    }

    /** The table, with the way to all its rows when it has not all. */
    NumberTable withMore(NumberTable table, SumsAsked asked, int rows) {
        return table.rows().size() == rows
                ? table
                : table.withMore(new TurnoutView.Link(
                        page.text("figures.more", table.caption(), page.words().number(rows)), to(asked)));
    }

    /** By what else the same place is told, what would be a single row left out. */
    List<TurnoutView.Kind> kinds(SumsAsked asked) {
        List<TurnoutView.Kind> kinds = new ArrayList<>();
        for (SumsBy by : SumsBy.values()) {
            if (isOffered(by, asked)) {
                String words = page.text("figures.by." + by.id());
                kinds.add(new TurnoutView.Kind(
                        words, to(asked.by(by)), asked.by().filter(by::equals).isPresent()));
            }
        }
        return kinds;
    }

    private boolean isOffered(SumsBy by, SumsAsked asked) {
        Totals totals = facts.totals();
        boolean isWithin = asked.isOfWholeCall() || by.isWithinCountry();
        return isWithin
                && switch (by) {
                    case EVENT, CITY, SIZE -> true;
                    case COUNTRY -> totals.countries().size() > 1;
                    case REGION -> asked.region().isEmpty();
                    case DAY -> totals.days().size() > 1;
                };
    }
}
