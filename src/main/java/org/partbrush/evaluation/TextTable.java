package org.partbrush.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A table in plain text: the first column to the left, the others to the right. For one thread. */
public final class TextTable {

    private static final String GAP = "  ";

    private final List<List<String>> rows = new ArrayList<>();

    public TextTable(String... header) {
        rows.add(List.of(header));
    }

    public TextTable row(String... cells) {
        rows.add(List.of(cells));
        return this;
    }

    /** With some decimals; a dash for what is not known. */
    public static String number(@Nullable Double value, int decimals) {
        return value == null ? "-" : String.format(Locale.ROOT, "%." + decimals + "f", value);
    }

    static String percent(@Nullable Double share) {
        return share == null ? "-" : number(100 * share, 1);
    }

    /** Lines without trailing spaces, each ended. */
    public String text() {
        int columns = rows.getFirst().size();
        int[] widths = new int[columns];
        for (List<String> row : rows) {
            for (int c = 0; c < columns; c++) {
                widths[c] = Math.max(widths[c], row.get(c).length());
            }
        }
        StringBuilder text = new StringBuilder();
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder();
            for (int c = 0; c < columns; c++) {
                String spaces = " ".repeat(widths[c] - row.get(c).length());
                line.append(c == 0 ? row.get(c) + spaces : GAP + spaces + row.get(c));
            }
            text.append(line.toString().stripTrailing()).append('\n');
        }
        return text.toString();
    }
}
