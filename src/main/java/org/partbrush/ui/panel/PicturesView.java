package org.partbrush.ui.panel;

import atlantafx.base.theme.Styles;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.partbrush.document.SynthesisSettings;
import org.partbrush.io.KeptResult;
import org.partbrush.ui.model.SynthesisViewModel;
import org.partbrush.ui.model.Variation;
import org.partbrush.ui.model.VariationsViewModel;

/** A strip of small pictures: other looks of the layout to adopt, or kept pictures to come back to. */
public final class PicturesView extends BorderPane {

    private final SynthesisViewModel synthesis;
    private final VariationsViewModel variations;
    private final HBox made = new HBox(8);
    private final HBox kept = new HBox(8);
    private final ToggleGroup group = new ToggleGroup();

    /** @param make the button that makes variations */
    public PicturesView(SynthesisViewModel synthesis, VariationsViewModel variations, Node make) {
        this.synthesis = synthesis;
        this.variations = variations;
        setId("pictures");
        getStyleClass().add("pictures");
        Node variationStrip = strip(
                made,
                placeholder(
                        Bindings.isEmpty(variations.variations()),
                        "Eight other looks of this layout, to choose from:",
                        make));
        Node historyStrip = strip(
                kept,
                placeholder(
                        Bindings.isEmpty(synthesis.history().kept()),
                        "Pictures that you keep, render or re-roll appear here, with the scene they were made of."));
        ToggleButton variationsTab = tab("Variations", variationStrip);
        ToggleButton historyTab = tab("History", historyStrip);
        variationsTab.fire();
        VBox tabs = new VBox(4, variationsTab, historyTab);
        tabs.setPadding(new Insets(0, 10, 0, 0));
        setLeft(tabs);
        follow(variations.variations(), made, this::variation);
        follow(synthesis.history().kept(), kept, this::keptPicture);
        variations.outdatedProperty().subscribe(isOutdated -> made.setOpacity(isOutdated ? 0.5 : 1));
    }

    private ToggleButton tab(String title, Node content) {
        ToggleButton tab = new ToggleButton(title);
        tab.setId("tab-" + title.toLowerCase(Locale.ROOT));
        tab.setToggleGroup(group);
        tab.setFocusTraversable(false);
        tab.setMaxWidth(Double.MAX_VALUE);
        tab.getStyleClass().addAll(Styles.SMALL, Styles.FLAT, "strip-tab");
        tab.setOnAction(event -> {
            tab.setSelected(true);
            setCenter(content);
        });
        return tab;
    }

    private static Node strip(HBox row, Node placeholder) {
        ScrollPane scroll = new ScrollPane(new HBox(row, placeholder));
        scroll.setVbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFitToHeight(true);
        scroll.getStyleClass().add("strip");
        return scroll;
    }

    private static Node placeholder(ObservableValue<Boolean> isShown, String sentence, Node... buttons) {
        Label text = new Label(sentence);
        text.getStyleClass().add("placeholder");
        HBox box = new HBox(10, text);
        box.getChildren().addAll(buttons);
        box.getStyleClass().add("row");
        box.visibleProperty().bind(isShown);
        box.managedProperty().bind(isShown);
        return box;
    }

    /** Shows a thumbnail for each item; those of items that stay are not made again. */
    private static <T> void follow(ObservableList<T> items, HBox row, Function<T, Node> thumbnail) {
        Map<T, Node> shown = new IdentityHashMap<>();
        Runnable show = () -> {
            row.getChildren()
                    .setAll(items.stream()
                            .map(item -> shown.computeIfAbsent(item, thumbnail))
                            .toList());
            shown.values().retainAll(row.getChildren());
        };
        items.addListener((ListChangeListener<T>) change -> show.run());
        show.run();
    }

    private Node variation(Variation variation) {
        PictureButton button = new PictureButton(variation.image(), variation.title());
        button.setTooltip(new Tooltip("Adopt: " + variation.title()));
        button.setOnAction(event -> variations.adopt(variation));
        return button;
    }

    private Node keptPicture(KeptResult result) {
        PictureButton button =
                new PictureButton(result.image(), title(result.scene().settings()));
        button.setTooltip(new Tooltip("Restore this scene: its layout, parts and seeds (can be undone)"));
        button.setOnAction(event -> synthesis.restore(result));
        button.setMenu(List.of(
                new PictureButton.Choice("Restore this scene", () -> synthesis.restore(result)),
                new PictureButton.Choice("Forget", () -> synthesis.history().forget(result))));
        return button;
    }

    private static String title(SynthesisSettings settings) {
        return "Seed " + settings.seed() + (settings.hasRegionSeeds() ? " +" : "");
    }
}
