package org.partbrush.evaluation.sheet;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.partbrush.io.AtomicFile;
import org.partbrush.raster.PictureFile;

/** Writes the rows of a long sheet as pages {@code NAME-1.png, NAME-2.png ...}. One thread; holds one page. */
final class SheetPages {

    private static final int ROWS = 8;

    private final Path folder;
    private final String name;
    private final List<String> titles;
    private final Lettering lettering;
    private final List<ContactSheet.Row> rows = new ArrayList<>();
    private int pages;

    SheetPages(Path folder, String name, List<String> titles, Lettering lettering) {
        this.folder = folder;
        this.name = name;
        this.titles = titles;
        this.lettering = lettering;
    }

    void add(ContactSheet.Row row) throws IOException {
        rows.add(row);
        if (rows.size() == ROWS) {
            writePage();
        }
    }

    /** Writes the rows that fill no whole page. */
    void finish() throws IOException {
        if (!rows.isEmpty()) {
            writePage();
        }
    }

    private void writePage() throws IOException {
        pages++;
        byte[] png = PictureFile.encodePng(new ContactSheet(titles, rows).paint(lettering));
        AtomicFile.write(folder.resolve(name + "-" + pages + ".png"), png);
        rows.clear();
    }
}
