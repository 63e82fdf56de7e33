package org.partbrush.ui.model;

import java.util.List;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.partbrush.io.KeptResult;

/** Pictures that the user may come back to, newest first; beyond the limit the oldest is forgotten. FX thread only. */
public final class PictureHistory {

    static final int LIMIT = 24;

    private final ObservableList<KeptResult> kept = FXCollections.observableArrayList();

    private final Runnable changed;

    /** @param changed called whenever the user changes what is kept, which the project's file holds */
    public PictureHistory(Runnable changed) {
        this.changed = changed;
    }

    /** Keeps a picture, unless it is the newest already. */
    public void keep(KeptResult result) {
        boolean isNewest = !kept.isEmpty() && kept.getFirst().scene().equals(result.scene());
        if (isNewest) {
            kept.set(0, result);
        } else {
            kept.addFirst(result);
        }
        if (kept.size() > LIMIT) {
            kept.removeLast();
        }
        changed.run();
    }

    public void forget(KeptResult result) {
        kept.removeIf(other -> other == result);
        changed.run();
    }

    /** Shows the pictures of another project. */
    void open(List<KeptResult> oldestFirst) {
        kept.setAll(oldestFirst.reversed().stream().limit(LIMIT).toList());
    }

    /** As a project file holds them. */
    List<KeptResult> oldestFirst() {
        return List.copyOf(kept).reversed();
    }

    /** Newest first. */
    public ObservableList<KeptResult> kept() {
        return kept;
    }
}
