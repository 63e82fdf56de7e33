package org.partbrush.ui.panel;

import java.util.function.Consumer;
import java.util.function.Function;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.control.TreeCell;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.materialdesign2.MaterialDesignB;
import org.kordamp.ikonli.materialdesign2.MaterialDesignD;
import org.kordamp.ikonli.materialdesign2.MaterialDesignE;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.partbrush.document.SceneObject;
import org.partbrush.label.Part;
import org.partbrush.ui.model.ObjectsViewModel;
import org.partbrush.ui.model.PartAreas;
import org.partbrush.ui.model.PartRef;
import org.partbrush.ui.model.PartScope;
import org.partbrush.ui.model.PartsViewModel;

/**
 * A row of an object or a part: colour, name, share, and eye, pin and bin while the pointer is over it or where they are
 * not as usual.
 */
final class ObjectCell extends TreeCell<PartRef> {

    private static final PseudoClass POINTED = PseudoClass.getPseudoClass("pointed");
    private static final PseudoClass ABSENT = PseudoClass.getPseudoClass("absent");

    private final ObjectsViewModel objects;
    private final PartsViewModel parts;
    private final KeyHints keys;
    private final Consumer<PartScope> onDelete;
    private final Function<SceneObject, PartAreas> areas;
    private final Swatch swatch = new Swatch(0);
    private final Label name = new Label();
    private final Label share = new Label();
    private final RowButton eye = new RowButton("eye", this::toggleShown);
    private final RowButton pin = new RowButton("pin", this::togglePin);
    private final RowButton bin = new RowButton("bin", this::removeOrRestore);
    private final HBox row = new HBox(6);

    ObjectCell(
            ObjectsViewModel objects,
            PartsViewModel parts,
            KeyHints keys,
            Consumer<PartScope> onDelete,
            Function<SceneObject, PartAreas> areas) {
        this.onDelete = onDelete;
        this.objects = objects;
        this.parts = parts;
        this.keys = keys;
        this.areas = areas;
        setPrefWidth(0); // As wide as the tree: long names are cut, never scrolled.
        name.setMinWidth(0);
        name.getStyleClass().add("row-name");
        share.getStyleClass().add("number");
        share.setMinWidth(Region.USE_PREF_SIZE);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        row.getStyleClass().add("row");
        row.getChildren().addAll(swatch, name, space, eye, pin, bin, share);
        hoverProperty().subscribe(this::hover);
        // What is typed into a name must not be taken for keys of the painter.
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (getGraphic() instanceof NameField) {
                event.consume();
            }
        });
    }

    private void hover(boolean isOver) {
        PartRef ref = getItem();
        if (ref != null) {
            objects.hover(isOver ? ref : null);
        }
        refresh();
    }

    @Override
    protected void updateItem(@Nullable PartRef item, boolean empty) {
        super.updateItem(item, empty);
        refresh();
    }

    /** Brings the row up to date with the scene. */
    void refresh() {
        PartRef ref = isEmpty() ? null : getItem();
        SceneObject object = ref == null
                ? null
                : objects.objectsProperty().get().withId(ref.instanceId()).orElse(null);
        if (ref == null || object == null) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        pseudoClassStateChanged(
                POINTED, !isHover() && ref.equals(objects.hoveredProperty().get()));
        if (ref.isObject() && parts.renamingProperty().get() == ref.instanceId()) {
            editName(object);
        } else {
            setGraphic(row);
            Part part = partOf(object, ref);
            if (part == null) {
                showObject(object);
            } else {
                showPart(object, part);
            }
        }
    }

    private @Nullable Part partOf(SceneObject object, PartRef ref) {
        return objects.classOf(object)
                .parts()
                .flatMap(all -> all.part(ref.partId()))
                .orElse(null);
    }

    private void editName(SceneObject object) {
        if (!(getGraphic() instanceof NameField)) {
            setGraphic(new NameField(
                    objects.nameOf(object),
                    typed -> parts.rename(object, typed),
                    parts::stopRenaming,
                    getTreeView()::requestFocus));
        }
    }

    private void showObject(SceneObject object) {
        int parts = objects.partsOf(object).size();
        boolean isPinned =
                parts > 0 && objects.notes().pinsOf(object.instanceId()).size() == parts;
        swatch.show(objects.classOf(object).rgb());
        show(objects.nameOf(object), "", isPinned);
        pin.setVisible(pin.isVisible() && parts > 0);
        bin.show(
                MaterialDesignD.DELETE_OUTLINE,
                keys.hint("Delete " + objects.nameOf(object), KeyCode.DELETE),
                isHover());
        pseudoClassStateChanged(ABSENT, false);
    }

    private void showPart(SceneObject object, Part part) {
        PartAreas shares = areas.apply(object);
        boolean isPinned = objects.notes().isPinned(object.instanceId(), part.id());
        swatch.show(part.rgb());
        show(part.name(), shares.percent(part.id()), isPinned);
        boolean isRemoved = shares.isRemoved(part.id());
        boolean canChange = !isPinned && (isRemoved || shares.canRemove(part.id()));
        bin.show(
                isRemoved ? MaterialDesignB.BACKUP_RESTORE : MaterialDesignD.DELETE_OUTLINE,
                (isRemoved ? "Restore " : "Remove ") + part.name(),
                canChange && (isHover() || isRemoved));
        pseudoClassStateChanged(ABSENT, !shares.has(part.id()));
    }

    private void show(String title, String amount, boolean isPinned) {
        boolean isHidden = objects.isHidden(getItem());
        name.setText(title);
        share.setText(amount);
        share.setVisible(!isHover());
        share.setManaged(!isHover());
        eye.show(
                isHidden ? MaterialDesignE.EYE_OFF_OUTLINE : MaterialDesignE.EYE_OUTLINE,
                keys.hint((isHidden ? "Show " : "Hide ") + title + " in the overlay", KeyCode.H),
                isHover() || isHidden);
        pin.show(
                isPinned ? MaterialDesignP.PIN : MaterialDesignP.PIN_OUTLINE,
                keys.hint(
                        (isPinned ? "Unpin " : "Pin ") + title + ": pinned parts stay as they are",
                        KeyCode.P,
                        KeyCombination.SHIFT_DOWN),
                isHover() || isPinned);
        setAccessibleText(title
                + (amount.isEmpty() ? "" : ", " + amount)
                + (isHidden ? ", hidden" : "")
                + (isPinned ? ", pinned" : ""));
        setTooltip(name.getWidth() > 0 && name.prefWidth(-1) > name.getWidth() ? new Tooltip(title) : null);
    }

    private void toggleShown() {
        objects.setHidden(getItem(), !objects.isHidden(getItem()));
    }

    private void togglePin() {
        PartRef ref = getItem();
        objects.objectsProperty().get().withId(ref.instanceId()).ifPresent(object -> {
            Part part = partOf(object, ref);
            int pinned = objects.notes().pinsOf(object.instanceId()).size();
            if (part == null) {
                parts.pinAll(
                        parts.scopeOf(object), pinned < objects.partsOf(object).size());
            } else {
                boolean isPinned = objects.notes().isPinned(object.instanceId(), part.id());
                parts.pin(parts.scopeOf(object), part, !isPinned);
            }
        });
    }

    private void removeOrRestore() {
        PartRef ref = getItem();
        objects.objectsProperty().get().withId(ref.instanceId()).ifPresent(object -> {
            Part part = partOf(object, ref);
            if (part == null) {
                onDelete.accept(parts.scopeOf(object));
            } else if (areas.apply(object).isRemoved(part.id())) {
                parts.restore(parts.scopeOf(object), part);
            } else {
                parts.remove(parts.scopeOf(object), part);
            }
        });
    }
}
