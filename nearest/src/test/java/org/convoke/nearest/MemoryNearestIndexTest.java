package org.convoke.nearest;

import java.util.List;

class MemoryNearestIndexTest extends NearestIndexContract {

    @Override
    protected NearestIndex open(List<NearestEntry> entries) {
        MemoryNearestIndex.Builder builder = MemoryNearestIndex.builder();
        entries.forEach(builder::add);
        return builder.build();
    }
}
