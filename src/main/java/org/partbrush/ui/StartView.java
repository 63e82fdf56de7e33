package org.partbrush.ui;

import atlantafx.base.theme.Styles;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.partbrush.ui.dialog.NewScene;
import org.partbrush.ui.dialog.ThumbnailView;

/** What there is to begin with: recent projects, new scenes by size, sample scenes. Covers the views until it is left. */
final class StartView extends ScrollPane {

    private static final double THUMBNAIL = 128;
    private static final double GAP = 10;

    private final VBox content = new VBox(GAP);

    StartView(Library library, Documents documents, Runnable onLeave) {
        setId("start");
        getStyleClass().add("start");
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        content.setPadding(new Insets(24));
        Label heading = new Label("Recent projects");
        FlowPane recent = tiles(library.recent());
        heading.visibleProperty().bind(recent.visibleProperty());
        heading.managedProperty().bind(recent.visibleProperty());
        heading.getStyleClass().add("panel-title");
        content.getChildren().addAll(title(onLeave), heading, recent);
        section("New scene", presets(documents));
        section("Sample scenes", tiles(library.samples()));
        setContent(content);
    }

    /** The first thing that can be chosen here. */
    void takeKeyboard() {
        lookupAll(".tile").stream().findFirst().ifPresent(Node::requestFocus);
    }

    private void section(String title, Node node) {
        Label heading = new Label(title);
        heading.getStyleClass().add("panel-title");
        heading.setPadding(new Insets(GAP, 0, 0, 0));
        content.getChildren().addAll(heading, node);
    }

    private static HBox title(Runnable onLeave) {
        Label title = new Label("Partbrush");
        title.getStyleClass().add(Styles.TITLE_3);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Button close = new Button("Keep painting", new FontIcon(MaterialDesignC.CLOSE));
        close.setId("leave-start");
        close.getStyleClass().add(Styles.FLAT);
        close.setTooltip(new Tooltip("Back to the scene that is open  (Escape)"));
        close.setOnAction(event -> onLeave.run());
        HBox row = new HBox(title, space, close);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private static FlowPane presets(Documents documents) {
        FlowPane presets = new FlowPane(GAP, GAP);
        for (NewScene size : NewScene.PRESETS) {
            Button button = new Button(size.title());
            button.setOnAction(event -> documents.create(size));
            presets.getChildren().add(button);
        }
        return presets;
    }

    private static FlowPane tiles(ObservableList<Library.Item> items) {
        FlowPane tiles = new FlowPane(GAP, GAP);
        Runnable show = () -> {
            tiles.getChildren().setAll(items.stream().map(StartView::tile).toList());
            tiles.setVisible(!items.isEmpty());
            tiles.setManaged(!items.isEmpty());
        };
        items.addListener((ListChangeListener<Library.Item>) change -> show.run());
        show.run();
        return tiles;
    }

    private static Button tile(Library.Item item) {
        Button tile = new Button(item.title(), new ThumbnailView(item.picture(), THUMBNAIL));
        tile.setContentDisplay(ContentDisplay.TOP);
        tile.setMnemonicParsing(false);
        tile.setMaxWidth(THUMBNAIL + 2 * GAP);
        tile.getStyleClass().addAll(Styles.FLAT, "tile");
        tile.setTooltip(new Tooltip(item.note()));
        tile.setAccessibleText("Open " + item.title());
        tile.setOnAction(event -> item.open().run());
        return tile;
    }
}
