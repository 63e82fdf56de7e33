package org.partbrush.ui.panel;

import atlantafx.base.theme.Styles;
import java.util.List;
import java.util.Locale;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.partbrush.document.SynthesisSettings;
import org.partbrush.io.KeptResult;
import org.partbrush.ui.model.SynthesisViewModel;
import org.partbrush.ui.model.Variation;
import org.partbrush.ui.model.VariationsViewModel;

/**
 * A strip of small pictures: other looks of the layout to adopt, or kept pictures to come back to. It is one line high
 * until there are some.
 */
public final class PicturesView extends VBox {

    private final SynthesisViewModel synthesis;
    private final VariationsViewModel variations;
    private final ToggleGroup group = new ToggleGroup();
    private final Label whenEmpty = new Label();
    private final StackPane action = new StackPane();
    private final StackPane strip = new StackPane();

    /**
     * What one of the two tabs shows.
     *
     * @param whenEmpty instead of pictures
     * @param action a button that makes one or more
     */
    private record Content(String title, ObservableList<?> pictures, Node row, String whenEmpty, Node action) {}

    /**
     * @param make the button that makes variations
     * @param keep the button that keeps the picture
     */
    public PicturesView(SynthesisViewModel synthesis, VariationsViewModel variations, Node make, Node keep) {
        super(4);
        this.synthesis = synthesis;
        this.variations = variations;
        setId("pictures");
        getStyleClass().add("pictures");
        PictureRow<Variation> made = new PictureRow<>(variations.variations(), this::variation);
        PictureRow<KeptResult> kept = new PictureRow<>(synthesis.history().kept(), this::keptPicture);
        ToggleButton variationsTab = tab(
                new Content("Variations", variations.variations(), made, "Eight other looks, to choose from.", make));
        ToggleButton historyTab = tab(new Content(
                "History", synthesis.history().kept(), kept, "Pictures that you keep, with their scenes.", keep));
        variationsTab.getStyleClass().add(Styles.LEFT_PILL);
        historyTab.getStyleClass().add(Styles.RIGHT_PILL);
        whenEmpty.getStyleClass().add("placeholder");
        whenEmpty.setMinWidth(0);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox heading = new HBox(10, new HBox(variationsTab, historyTab), whenEmpty, space, action);
        heading.getStyleClass().add("row");
        getChildren().addAll(heading, strip);
        variationsTab.fire();
        variations.outdatedProperty().subscribe(isOutdated -> made.setOpacity(isOutdated ? 0.5 : 1));
    }

    private ToggleButton tab(Content content) {
        ToggleButton tab = new ToggleButton(content.title());
        tab.setId("tab-" + content.title().toLowerCase(Locale.ROOT));
        tab.setToggleGroup(group);
        tab.setTooltip(new Tooltip(content.whenEmpty()));
        tab.getStyleClass().addAll(Styles.SMALL, "strip-tab");
        tab.setMinWidth(Region.USE_PREF_SIZE);
        ScrollPane scroll = scroll(content.row());
        ObservableValue<Boolean> isEmpty = Bindings.isEmpty(content.pictures());
        tab.setOnAction(event -> {
            tab.setSelected(true);
            whenEmpty.setText(content.whenEmpty());
            whenEmpty.visibleProperty().bind(isEmpty);
            action.getChildren().setAll(content.action());
            action.setMinWidth(Region.USE_PREF_SIZE);
            strip.getChildren().setAll(scroll);
            strip.visibleProperty().bind(isEmpty.map(empty -> !empty));
            strip.managedProperty().bind(strip.visibleProperty());
        });
        return tab;
    }

    private static ScrollPane scroll(Node row) {
        ScrollPane scroll = new ScrollPane(row);
        scroll.setVbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("strip");
        return scroll;
    }

    private PictureButton variation(Variation variation) {
        PictureButton button = new PictureButton(variation.image(), variation.title());
        button.setAccessibleText("Variation: " + variation.title());
        button.setTooltip(new Tooltip("Adopt: " + variation.title() + "  (Enter)"));
        button.setOnAction(event -> variations.adopt(variation));
        return button;
    }

    private PictureButton keptPicture(KeptResult result) {
        PictureButton button =
                new PictureButton(result.image(), title(result.scene().settings()));
        button.setAccessibleText("Kept picture: " + button.getText());
        button.setTooltip(new Tooltip(
                "Restore this scene: its layout, parts and seeds (can be undone)  (Enter; Delete forgets it)"));
        button.setOnRemove(() -> synthesis.history().forget(result));
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
