package org.partbrush.ui.panel;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.function.Consumer;
import javafx.collections.ListChangeListener;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import org.partbrush.document.SceneObject;
import org.partbrush.ui.model.ObjectsViewModel;
import org.partbrush.ui.model.PartAreas;
import org.partbrush.ui.model.PartRef;
import org.partbrush.ui.model.PartScope;
import org.partbrush.ui.model.PartsViewModel;
import org.partbrush.ui.model.Selection;

/**
 * Objects and their parts. Its selection and the canvas' are one. While the user paints only rows that come or go change
 * the tree, and visible rows are brought up to date once a frame, so that hundreds of objects stay fluent.
 */
final class ObjectTree extends TreeView<PartRef> {

    private static final double ROW_HEIGHT = 24;

    private final ObjectsViewModel objects;
    private final PartsViewModel parts;
    private final KeyHints keys;
    private final Consumer<PartScope> onDelete;
    private final Map<Key, TreeItem<PartRef>> items = new HashMap<>();
    private final Set<ObjectCell> cells = Collections.newSetFromMap(new WeakHashMap<>());
    private final Map<Integer, PartAreas> areas = new HashMap<>();
    private List<Key> shown = List.of();
    private boolean isFollowing;
    private boolean isStale;

    /** What a row depends on besides its content. */
    private record Key(int instanceId, int classId) {}

    ObjectTree(ObjectsViewModel objects, PartsViewModel parts, KeyHints keys, Consumer<PartScope> onDelete) {
        this.objects = objects;
        this.parts = parts;
        this.keys = keys;
        this.onDelete = onDelete;
        setId("object-tree");
        getStyleClass().add("object-tree");
        setAccessibleText("Objects and their parts");
        setShowRoot(false);
        setFixedCellSize(ROW_HEIGHT);
        setRoot(new TreeItem<>(PartRef.object(0)));
        setCellFactory(view -> newCell());
        getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        getSelectionModel().getSelectedItems().addListener((ListChangeListener<TreeItem<PartRef>>)
                change -> takeSelection());
        objects.objectsProperty().subscribe(this::showObjects);
        objects.selectionProperty().subscribe(this::showSelection);
        objects.partsProperty().subscribe(this::refreshLater);
        objects.hiddenProperty().subscribe(this::refreshLater);
        objects.hoveredProperty().subscribe(this::refreshLater);
        parts.renamingProperty().subscribe(this::refreshLater);
        showObjects();
        showSelection();
    }

    private ObjectCell newCell() {
        ObjectCell cell = new ObjectCell(objects, parts, keys, onDelete, this::areasOf);
        cells.add(cell);
        return cell;
    }

    private PartAreas areasOf(SceneObject object) {
        return areas.computeIfAbsent(object.instanceId(), id -> objects.areasOf(object));
    }

    private void showObjects() {
        List<Key> present = new ArrayList<>();
        for (SceneObject object : objects.objectsProperty().get().all()) {
            Key key = new Key(object.instanceId(), object.classId());
            present.add(key);
            items.computeIfAbsent(key, missing -> itemOf(object));
        }
        if (!present.equals(shown)) {
            shown = present;
            items.keySet().retainAll(Set.copyOf(present));
            isFollowing = true;
            getRoot().getChildren().setAll(present.stream().map(items::get).toList());
            isFollowing = false;
            showSelection();
        }
    }

    private TreeItem<PartRef> itemOf(SceneObject object) {
        TreeItem<PartRef> item = new TreeItem<>(PartRef.object(object.instanceId()));
        objects.partsOf(object)
                .forEach(part -> item.getChildren().add(new TreeItem<>(new PartRef(object.instanceId(), part.id()))));
        return item;
    }

    private void takeSelection() {
        if (isFollowing) {
            return;
        }
        Set<Integer> chosen = new LinkedHashSet<>();
        int part = 0;
        for (TreeItem<PartRef> item : List.copyOf(getSelectionModel().getSelectedItems())) {
            if (item != null) {
                chosen.remove(item.getValue().instanceId());
                chosen.add(item.getValue().instanceId());
                part = item.getValue().partId();
            }
        }
        isFollowing = true;
        objects.select(chosen.isEmpty() ? Selection.NOTHING : new Selection(List.copyOf(chosen), part));
        isFollowing = false;
    }

    /** Takes the selection over from the canvas and brings its lead into view. */
    private void showSelection() {
        refreshLater();
        if (isFollowing) {
            return;
        }
        isFollowing = true;
        Selection selection = objects.selectionProperty().get();
        getSelectionModel().clearSelection();
        selection.objects().forEach(id -> select(new PartRef(id, id == selection.lead() ? selection.partId() : 0)));
        int row = getSelectionModel().getSelectedIndex();
        if (row >= 0) {
            scrollIntoView(row);
        }
        isFollowing = false;
    }

    private void select(PartRef ref) {
        SceneObject object =
                objects.objectsProperty().get().withId(ref.instanceId()).orElse(null);
        TreeItem<PartRef> item = object == null ? null : items.get(new Key(ref.instanceId(), object.classId()));
        if (item != null) {
            item.setExpanded(
                    item.isExpanded() || objects.selectionProperty().get().lead() == ref.instanceId());
            getSelectionModel()
                    .select(ref.isObject() ? item : item.getChildren().get(ref.partId() - 1));
        }
    }

    private void scrollIntoView(int row) {
        boolean isVisible = cells.stream()
                .anyMatch(cell -> cell.getIndex() == row
                        && cell.isVisible()
                        && cell.getLayoutY() >= 0
                        && cell.getLayoutY() + cell.getHeight() <= getHeight());
        if (!isVisible) {
            scrollTo(Math.max(0, row - 1));
        }
    }

    private void refreshLater() {
        isStale = true;
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        if (isStale) {
            isStale = false;
            areas.clear();
            cells.forEach(ObjectCell::refresh);
        }
        super.layoutChildren();
    }
}
