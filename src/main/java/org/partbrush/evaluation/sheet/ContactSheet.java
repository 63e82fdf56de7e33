package org.partbrush.evaluation.sheet;

import java.util.Arrays;
import java.util.List;
import org.partbrush.raster.RgbImage;

/**
 * Pictures in rows and columns, columns under titles.
 *
 * @param titles of the columns
 * @param rows with as many pictures each; their sizes may differ between rows
 */
record ContactSheet(List<String> titles, List<Row> rows) {

    private static final int PAPER = 0xFFF4F4F4;
    private static final int GAP = 6;
    private static final int LINE = 20;

    /**
     * Pictures of one scene.
     *
     * @param name stands above them; empty: no line for it
     */
    record Row(String name, List<RgbImage> pictures) {

        Row {
            pictures = List.copyOf(pictures);
        }

        private int height() {
            int tallest =
                    pictures.stream().mapToInt(RgbImage::height).max().orElse(0);
            return tallest + GAP + (name.isEmpty() ? 0 : LINE);
        }
    }

    ContactSheet {
        titles = List.copyOf(titles);
        rows = List.copyOf(rows);
    }

    RgbImage paint(Lettering lettering) {
        int column = rows.stream()
                .flatMap(row -> row.pictures().stream())
                .mapToInt(RgbImage::width)
                .max()
                .orElse(0);
        int width = GAP + titles.size() * (column + GAP);
        int height = LINE + GAP + rows.stream().mapToInt(Row::height).sum();
        int[] pixels = new int[width * height];
        Arrays.fill(pixels, PAPER);
        RgbImage sheet = new RgbImage(width, height, pixels);
        for (int c = 0; c < titles.size(); c++) {
            put(lettering.box(column, LINE, PAPER, titles.get(c)), sheet, GAP + c * (column + GAP), GAP / 2);
        }
        int y = LINE + GAP;
        for (Row row : rows) {
            int top = y;
            if (!row.name().isEmpty()) {
                put(lettering.box(width, LINE, PAPER, row.name()), sheet, 0, top);
                top += LINE;
            }
            for (int c = 0; c < row.pictures().size(); c++) {
                RgbImage picture = row.pictures().get(c);
                put(picture, sheet, GAP + c * (column + GAP) + (column - picture.width()) / 2, top);
            }
            y += row.height();
        }
        return sheet;
    }

    /** Fills the sheet while it is made; nobody else sees its pixels yet. */
    private static void put(RgbImage picture, RgbImage sheet, int left, int top) {
        for (int y = 0; y < picture.height(); y++) {
            System.arraycopy(
                    picture.pixels(),
                    y * picture.width(),
                    sheet.pixels(),
                    (top + y) * sheet.width() + left,
                    picture.width());
        }
    }
}
