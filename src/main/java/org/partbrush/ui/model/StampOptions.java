package org.partbrush.ui.model;

import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.partbrush.document.Stamp;
import org.partbrush.tool.StampChoice;

/** Which silhouette the stamp places, how large and how turned. FX thread only. */
public final class StampOptions {

    public static final double LEAST = 8;
    public static final double GREATEST = 1024;
    private static final double FIRST = 96;

    private final ObservableList<Stamp> all = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable Stamp> stamp = new SimpleObjectProperty<>();
    private final DoubleProperty height = new SimpleDoubleProperty(FIRST);
    private final BooleanProperty mirrored = new SimpleBooleanProperty(false);
    private final BooleanProperty parts = new SimpleBooleanProperty(true);
    private final ReadOnlyObjectWrapper<@Nullable StampChoice> choice = new ReadOnlyObjectWrapper<>();

    StampOptions() {
        stamp.subscribe(this::choose);
        height.subscribe(this::choose);
        mirrored.subscribe(this::choose);
        parts.subscribe(this::choose);
    }

    private void choose() {
        Stamp chosen = stamp.get();
        choice.set(chosen == null ? null : StampChoice.of(chosen, height.get(), mirrored.get(), parts.get()));
    }

    /** Offers these stamps from now on, the first of them chosen. */
    public void offer(List<Stamp> stamps) {
        all.setAll(stamps);
        stamp.set(stamps.isEmpty() ? null : stamps.getFirst());
    }

    /** The stamp as it would be placed now, null without one. */
    ReadOnlyObjectProperty<@Nullable StampChoice> choiceProperty() {
        return choice.getReadOnlyProperty();
    }

    /** Sets the height, within its bounds. */
    public void resizeTo(double pixels) {
        height.set(Math.clamp(Math.rint(pixels), LEAST, GREATEST));
    }

    /** Everything that can be placed. */
    public ObservableList<Stamp> all() {
        return all;
    }

    public ObjectProperty<@Nullable Stamp> stampProperty() {
        return stamp;
    }

    /** In pixels of the picture. */
    public DoubleProperty heightProperty() {
        return height;
    }

    public BooleanProperty mirroredProperty() {
        return mirrored;
    }

    /** Whether the parts that a stamp comes with are kept. */
    public BooleanProperty partsProperty() {
        return parts;
    }
}
