package org.partbrush.ui.dialog;

import java.util.function.Function;
import javafx.scene.control.ListCell;
import org.jspecify.annotations.Nullable;

/** A row that shows the title of its item. */
final class TitleCell<T> extends ListCell<T> {

    private final Function<T, String> title;

    TitleCell(Function<T, String> title) {
        this.title = title;
    }

    @Override
    protected void updateItem(@Nullable T item, boolean empty) {
        super.updateItem(item, empty);
        setText(item == null || empty ? null : title.apply(item));
    }
}
