package org.convoke.index;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * What shall leave a list of events by date and what shall come into it. The list is copied in stretches between those, not
 * looked through: while a large import runs, a million events are copied for some thousand that come. For one thread.
 */
final class DateListEdit {

    private final List<IndexedEvent> leaving = new ArrayList<>();
    private final List<IndexedEvent> coming = new ArrayList<>();

    /** Takes out an event, named as it is in the list. */
    void remove(IndexedEvent event) {
        leaving.add(event);
    }

    /** Brings in an event that is not in the list, or is removed from it too. */
    void add(IndexedEvent event) {
        coming.add(event);
    }

    /**
     * The list after the edit.
     *
     * @param list sorted by date
     * @throws IllegalStateException when something that shall leave is not in it
     */
    List<IndexedEvent> apply(List<IndexedEvent> list) {
        leaving.sort(IndexedEvent.BY_DATE);
        coming.sort(IndexedEvent.BY_DATE);
        Copy copy = new Copy(
                list.toArray(IndexedEvent[]::new), new IndexedEvent[list.size() - leaving.size() + coming.size()]);
        int left = 0;
        for (IndexedEvent event : coming) {
            // An event that stays where it is leaves before it comes.
            while (left < leaving.size() && IndexedEvent.BY_DATE.compare(leaving.get(left), event) <= 0) {
                copy.leaveOut(leaving.get(left++));
            }
            copy.insert(event);
        }
        while (left < leaving.size()) {
            copy.leaveOut(leaving.get(left++));
        }
        return copy.finish();
    }

    /** A list on its way into another, from the first event to the last. */
    private static final class Copy {

        private final IndexedEvent[] from;
        private final IndexedEvent[] into;
        private int read;
        private int written;

        Copy(IndexedEvent[] from, IndexedEvent[] into) {
            this.from = from;
            this.into = into;
        }

        void insert(IndexedEvent event) {
            int at = find(event);
            copyUntil(at < 0 ? -at - 1 : at);
            into[written++] = event;
        }

        void leaveOut(IndexedEvent event) {
            int at = find(event);
            if (at < 0) {
                throw new IllegalStateException("not in the list: " + event.key());
            }
            copyUntil(at);
            read++;
        }

        List<IndexedEvent> finish() {
            copyUntil(from.length);
            return Collections.unmodifiableList(Arrays.asList(into));
        }

        /** Where it is from here on, or as {@link Arrays#binarySearch} says where it would be: looks near, then farther. */
        private int find(IndexedEvent event) {
            int low = read;
            int step = 1;
            while (low + step < from.length && IndexedEvent.BY_DATE.compare(from[low + step], event) < 0) {
                low += step;
                step *= 2;
            }
            return Arrays.binarySearch(from, low, Math.min(low + step + 1, from.length), event, IndexedEvent.BY_DATE);
        }

        private void copyUntil(int end) {
            System.arraycopy(from, read, into, written, end - read);
            written += end - read;
            read = end;
        }
    }
}
