package org.partbrush.bundle;

import java.util.ArrayList;
import java.util.List;
import org.partbrush.label.VocabularyForm.PartRow;

/** Rows of a part vocabulary that nobody has coloured. */
final class PartColours {

    /** Eight colours that are told apart on pictures, by people with weak red-green vision too. */
    private static final List<String> COLOURS =
            List.of("#50a0ff", "#ffc800", "#ff3c3c", "#00e678", "#78788c", "#b450e6", "#00d2dc", "#ff8c3c");

    private PartColours() {}

    /** Parts of these names, numbered from 1. */
    static List<PartRow> rows(List<String> names) {
        List<PartRow> rows = new ArrayList<>();
        for (String name : names) {
            rows.add(new PartRow(rows.size() + 1, name, COLOURS.get(rows.size() % COLOURS.size())));
        }
        return rows;
    }

    /** {@code part 1..n}, where nobody said what they are. */
    static List<String> numbered(int count) {
        List<String> names = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            names.add("part " + i);
        }
        return names;
    }
}
