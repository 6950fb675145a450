package org.convoke.turnout;

import java.util.List;
import java.util.function.BiConsumer;
import org.convoke.api.JsonBytes;
import org.convoke.call.CallSlug;
import org.jspecify.annotations.Nullable;

/** The sums of a call as JSON: what the API answers and {@code convoke turnout --json} prints. */
public final class TotalsJson {

    private static final int TOTAL_BYTES = 300;

    private TotalsJson() {}

    /**
     * One document.
     *
     * @param by REGION or CITY adds the sums of all of them; the others are always there
     */
    public static JsonBytes of(Sums sums, CallSlug call, @Nullable By by) {
        List<Totals.InRegion> regions = by == By.REGION ? sums.regions(call) : null;
        List<Totals.InTown> towns = by == By.CITY ? sums.towns(call) : null;
        return of(sums.totals(call), regions, towns);
    }

    /** One document with what is always there. */
    public static JsonBytes of(Totals totals) {
        return of(totals, null, null);
    }

    private static JsonBytes of(
            Totals totals, @Nullable List<Totals.InRegion> regions, @Nullable List<Totals.InTown> towns) {
        int places = (regions == null ? 0 : regions.size()) + (towns == null ? 0 : towns.size());
        int parts = totals.countries().size() + totals.days().size() + places + 12;
        JsonBytes json = new JsonBytes(TOTAL_BYTES * parts).raw("{\"call\":");
        json.text(totals.call().value()).raw(",\"asOf\":");
        json.text(totals.asOf().when() == null ? null : totals.asOf().when().toString());
        json.raw(",\"logSize\":").number(totals.asOf().logSize());
        writeOne(json, "total", totals.total());
        writeList(json, "countries", totals.countries(), (into, each) -> {
            into.raw("{\"country\":").text(each.country()).raw(",");
            writeMembers(into, each.total());
        });
        if (regions != null) {
            writeList(json, "regions", regions, (into, each) -> {
                into.raw("{\"country\":").text(each.country());
                into.raw(",\"region\":").text(each.region()).raw(",");
                writeMembers(into, each.total());
            });
        }
        if (towns != null) {
            writeList(json, "cities", towns, (into, each) -> {
                into.raw("{\"country\":").text(each.town().country());
                into.raw(",\"region\":").text(each.town().region());
                into.raw(",\"city\":").text(each.town().locality()).raw(",");
                writeMembers(into, each.total());
            });
        }
        writeList(json, "days", totals.days(), (into, each) -> {
            into.raw("{\"date\":").text(each.date().toString()).raw(",");
            writeMembers(into, each.total());
        });
        writeList(json, "sizes", totals.sizes(), (into, each) -> {
            into.raw("{\"size\":").number(each.size().ordinal()).raw(",");
            writeMembers(into, each.total());
        });
        writeOne(json, "held", totals.beside().held());
        writeOne(json, "online", totals.beside().online());
        writeOne(json, "counterEvents", totals.beside().counterEvents());
        writeOne(json, "cancelled", totals.beside().cancelled());
        writeOne(json, "severalDays", totals.beside().severalDays());
        return json.raw("}");
    }

    private static void writeOne(JsonBytes json, String name, @Nullable Total total) {
        if (total == null) {
            json.raw(",\"").raw(name).raw("\":null");
            return;
        }
        json.raw(",\"").raw(name).raw("\":{");
        writeMembers(json, total);
        json.raw("}");
    }

    /** @param write begins an object and leaves it open */
    private static <T> void writeList(JsonBytes json, String name, List<T> parts, BiConsumer<JsonBytes, T> write) {
        json.raw(",\"").raw(name).raw("\":[");
        String comma = "";
        for (T part : parts) {
            write.accept(json.raw(comma), part);
            json.raw("}");
            comma = ",";
        }
        json.raw("]");
    }

    private static void writeMembers(JsonBytes json, Total total) {
        json.raw("\"low\":").number(total.reported().low());
        json.raw(",\"high\":").number(total.reported().high());
        json.raw(",\"centralLow\":").number(total.central().low());
        json.raw(",\"centralHigh\":").number(total.central().high());
        json.raw(",\"floor\":").number(total.floor());
        json.raw(",\"events\":").number(total.coverage().events());
        json.raw(",\"reported\":").number(total.coverage().reported());
        json.raw(",\"places\":").number(total.coverage().places());
        json.raw(",\"countries\":").number(total.coverage().countries());
        json.raw(",\"announced\":").number(total.announced().events());
        json.raw(",\"announcedLow\":").number(total.announced().span().low());
        json.raw(",\"announcedHigh\":").number(total.announced().span().high());
    }
}
