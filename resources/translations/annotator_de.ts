<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>AnnotatePlace</name>
    <message>
        <source>Width of the panel</source>
        <extracomment>annotator/ui/annotate/place.py</extracomment>
        <translation>Breite der Annotationsleiste</translation>
    </message>
    <message>
        <source>Width of the queue</source>
        <extracomment>annotator/ui/annotate/place.py</extracomment>
        <translation>Breite der Artikelliste</translation>
    </message>
</context>
<context>
    <name>AnnotationPanel</name>
    <message>
        <source>Annotation panel</source>
        <extracomment>annotator/ui/annotate/panel.py</extracomment>
        <translation>Annotationsleiste</translation>
    </message>
    <message>
        <source>Chains</source>
        <extracomment>annotator/ui/annotate/panel.py</extracomment>
        <translation>Ketten</translation>
    </message>
    <message>
        <source>Height of the inspector</source>
        <extracomment>annotator/ui/annotate/panel.py</extracomment>
        <translation>Höhe der Einzelheiten</translation>
    </message>
    <message>
        <source>Height of the labels</source>
        <extracomment>annotator/ui/annotate/panel.py</extracomment>
        <translation>Höhe der Labels</translation>
    </message>
    <message>
        <source>Height of the labels on the article</source>
        <extracomment>annotator/ui/annotate/panel.py</extracomment>
        <translation>Höhe der Artikel-Labels</translation>
    </message>
    <message>
        <source>Open an article first.</source>
        <extracomment>annotator/ui/annotate/panel.py</extracomment>
        <translation>Erst einen Artikel öffnen.</translation>
    </message>
    <message>
        <source>Relations</source>
        <extracomment>annotator/ui/annotate/panel.py</extracomment>
        <translation>Relationen</translation>
    </message>
    <message>
        <source>Spans</source>
        <extracomment>annotator/ui/annotate/panel.py</extracomment>
        <translation>Spannen</translation>
    </message>
</context>
<context>
    <name>Announcer</name>
    <message>
        <source>Every selection becomes {}, until Escape</source>
        <extracomment>annotator/ui/annotate/announcer.py</extracomment>
        <translation>Jede Auswahl wird {}, bis Escape gedrückt wird</translation>
    </message>
    <message>
        <source>Flag removed</source>
        <extracomment>annotator/ui/annotate/announcer.py</extracomment>
        <translation>Rückfrage zurückgenommen</translation>
    </message>
    <message>
        <source>Flagged</source>
        <extracomment>annotator/ui/annotate/announcer.py</extracomment>
        <translation>Mit Rückfrage</translation>
    </message>
    <message>
        <source>Flagged: {}</source>
        <extracomment>annotator/ui/annotate/announcer.py</extracomment>
        <translation>Rückfrage: {}</translation>
    </message>
    <message>
        <source>Labels snap to whole words</source>
        <extracomment>annotator/ui/annotate/announcer.py</extracomment>
        <translation>Labels erfassen ganze Wörter</translation>
    </message>
    <message>
        <source>Labels take the exact selection</source>
        <extracomment>annotator/ui/annotate/announcer.py</extracomment>
        <translation>Labels erfassen genau die Auswahl</translation>
    </message>
    <message>
        <source>Relation added: {}</source>
        <extracomment>annotator/ui/annotate/announcer.py</extracomment>
        <translation>Relation hinzugefügt: {}</translation>
    </message>
    <message>
        <source>Relation changed: {}</source>
        <extracomment>annotator/ui/annotate/announcer.py</extracomment>
        <translation>Relation geändert: {}</translation>
    </message>
    <message>
        <source>Relation removed: {}</source>
        <extracomment>annotator/ui/annotate/announcer.py</extracomment>
        <translation>Relation entfernt: {}</translation>
    </message>
    <message>
        <source>The label is put down</source>
        <extracomment>annotator/ui/annotate/announcer.py</extracomment>
        <translation>Das Label ist weggelegt</translation>
    </message>
    <message>
        <source>There is no label here.</source>
        <extracomment>annotator/ui/annotate/announcer.py</extracomment>
        <translation>Hier ist kein Label.</translation>
    </message>
    <message>
        <source>and more</source>
        <extracomment>annotator/ui/annotate/announcer.py</extracomment>
        <translation>und mehr</translation>
    </message>
    <message>
        <source>article {} of {}</source>
        <extracomment>annotator/ui/annotate/announcer.py</extracomment>
        <translation>Artikel {} von {}</translation>
    </message>
    <message>
        <source>flagged: {}</source>
        <extracomment>annotator/ui/annotate/announcer.py</extracomment>
        <translation>Rückfrage: {}</translation>
    </message>
    <message>
        <source>note: {}</source>
        <extracomment>annotator/ui/annotate/announcer.py</extracomment>
        <translation>Notiz: {}</translation>
    </message>
    <message>
        <source>{head}, {type}, {child}</source>
        <extracomment>annotator/ui/annotate/announcer.py</extracomment>
        <translation>{head}, {type}, {child}</translation>
    </message>
    <message>
        <source>{} added</source>
        <extracomment>annotator/ui/annotate/announcer.py</extracomment>
        <translation>{} hinzugefügt</translation>
    </message>
    <message>
        <source>{} of {}</source>
        <extracomment>annotator/ui/annotate/announcer.py</extracomment>
        <translation>{} von {}</translation>
    </message>
    <message>
        <source>{} put on the article</source>
        <extracomment>annotator/ui/annotate/announcer.py</extracomment>
        <translation>{} dem Artikel gegeben</translation>
    </message>
    <message>
        <source>{} removed</source>
        <extracomment>annotator/ui/annotate/announcer.py</extracomment>
        <translation>{} entfernt</translation>
    </message>
    <message>
        <source>{} taken off the article</source>
        <extracomment>annotator/ui/annotate/announcer.py</extracomment>
        <translation>{} vom Artikel genommen</translation>
    </message>
    <message>
        <source>{}, changed</source>
        <extracomment>annotator/ui/annotate/announcer.py</extracomment>
        <translation>{}, geändert</translation>
    </message>
    <message>
        <source>{}: {} instead of {}</source>
        <extracomment>annotator/ui/annotate/announcer.py</extracomment>
        <translation>{}: {} statt {}</translation>
    </message>
</context>
<context>
    <name>ArticleLayer</name>
    <message>
        <source>+ Add</source>
        <extracomment>annotator/ui/annotate/article_labels.py</extracomment>
        <translation>+ Hinzufügen</translation>
    </message>
    <message>
        <source>Add to {}</source>
        <extracomment>annotator/ui/annotate/article_labels.py</extracomment>
        <translation>Zu {} hinzufügen</translation>
    </message>
    <message>
        <source>Choose from {}</source>
        <extracomment>annotator/ui/annotate/article_labels.py</extracomment>
        <translation>Aus {} wählen</translation>
    </message>
    <message>
        <source>Find in {}</source>
        <extracomment>annotator/ui/annotate/article_labels.py</extracomment>
        <translation>In {} suchen</translation>
    </message>
    <message>
        <source>Fold {}</source>
        <extracomment>annotator/ui/annotate/article_labels.py</extracomment>
        <translation>{} zuklappen</translation>
    </message>
    <message>
        <source>No longer offered</source>
        <extracomment>annotator/ui/annotate/article_labels.py</extracomment>
        <translation>Nicht mehr angeboten</translation>
    </message>
    <message>
        <source>Remove {}</source>
        <extracomment>annotator/ui/annotate/article_labels.py</extracomment>
        <translation>{} entfernen</translation>
    </message>
    <message>
        <source>Show {}</source>
        <extracomment>annotator/ui/annotate/article_labels.py</extracomment>
        <translation>{} zeigen</translation>
    </message>
    <message>
        <source>Take “{}” off the article</source>
        <extracomment>annotator/ui/annotate/article_labels.py</extracomment>
        <translation>„{}“ vom Artikel nehmen</translation>
    </message>
    <message>
        <source>on the article</source>
        <extracomment>annotator/ui/annotate/article_labels.py</extracomment>
        <translation>zum Artikel</translation>
    </message>
    <message>
        <source>{} of the article</source>
        <extracomment>annotator/ui/annotate/article_labels.py</extracomment>
        <translation>{} des Artikels</translation>
    </message>
</context>
<context>
    <name>ArticleQueue</name>
    <message>
        <source>This is the first article.</source>
        <extracomment>annotator/ui/article_queue.py</extracomment>
        <translation>Das ist der erste Artikel.</translation>
    </message>
    <message>
        <source>This is the last article.</source>
        <extracomment>annotator/ui/article_queue.py</extracomment>
        <translation>Das ist der letzte Artikel.</translation>
    </message>
</context>
<context>
    <name>ArticleSection</name>
    <message>
        <source>Add a note on the article…</source>
        <extracomment>annotator/ui/annotate/article_section.py</extracomment>
        <translation>Notiz zum Artikel…</translation>
    </message>
    <message>
        <source>Article</source>
        <extracomment>annotator/ui/annotate/article_section.py</extracomment>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>Note on the article</source>
        <extracomment>annotator/ui/annotate/article_section.py</extracomment>
        <translation>Notiz zum Artikel</translation>
    </message>
</context>
<context>
    <name>ArticleView</name>
    <message>
        <source>Article</source>
        <extracomment>annotator/ui/article_view/view.py</extracomment>
        <translation>Artikel</translation>
    </message>
</context>
<context>
    <name>AttributeEditor</name>
    <message>
        <source>Any list of the project</source>
        <extracomment>annotator/ui/schema/attribute_form.py</extracomment>
        <translation>Jede Liste des Projekts</translation>
    </message>
    <message>
        <source>Asked only where</source>
        <extracomment>annotator/ui/schema/attribute_form.py</extracomment>
        <translation>Nur gefragt, wo</translation>
    </message>
    <message>
        <source>Definition</source>
        <extracomment>annotator/ui/schema/attribute_form.py</extracomment>
        <translation>Definition</translation>
    </message>
    <message>
        <source>Find a list</source>
        <extracomment>annotator/ui/schema/attribute_form.py</extracomment>
        <translation>Liste suchen</translation>
    </message>
    <message>
        <source>Kind</source>
        <extracomment>annotator/ui/schema/attribute_form.py</extracomment>
        <translation>Art</translation>
    </message>
    <message>
        <source>Knowledge base</source>
        <extracomment>annotator/ui/schema/attribute_form.py</extracomment>
        <translation>Wissensbasis</translation>
    </message>
    <message>
        <source>Largest value</source>
        <extracomment>annotator/ui/schema/attribute_form.py</extracomment>
        <translation>Größter Wert</translation>
    </message>
    <message>
        <source>Must it be answered?</source>
        <extracomment>annotator/ui/schema/attribute_form.py</extracomment>
        <translation>Muss es beantwortet werden?</translation>
    </message>
    <message>
        <source>Name in exports</source>
        <extracomment>annotator/ui/schema/attribute_form.py</extracomment>
        <translation>Name in Exporten</translation>
    </message>
    <message>
        <source>Options</source>
        <extracomment>annotator/ui/schema/attribute_form.py</extracomment>
        <translation>Optionen</translation>
    </message>
    <message>
        <source>Required before an article is finished</source>
        <extracomment>annotator/ui/schema/attribute_form.py</extracomment>
        <translation>Pflicht, bevor ein Artikel abgeschlossen wird</translation>
    </message>
    <message>
        <source>Smallest value</source>
        <extracomment>annotator/ui/schema/attribute_form.py</extracomment>
        <translation>Kleinster Wert</translation>
    </message>
    <message>
        <source>Title</source>
        <extracomment>annotator/ui/schema/attribute_form.py</extracomment>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Value to begin with</source>
        <extracomment>annotator/ui/schema/attribute_form.py</extracomment>
        <translation>Anfangswert</translation>
    </message>
    <message>
        <source>Where links are looked for. Project &gt; Knowledge bases… brings lists in.</source>
        <extracomment>annotator/ui/schema/attribute_form.py</extracomment>
        <translation>Wo Verknüpfungen gesucht werden. Projekt &gt; Wissensbasen… holt Listen herein.</translation>
    </message>
</context>
<context>
    <name>Backups</name>
    <message>
        <source>Annotator projects (*{})</source>
        <extracomment>annotator/ui/backups.py</extracomment>
        <translation>Annotator-Projekte (*{})</translation>
    </message>
    <message>
        <source>Backed up to {}.</source>
        <extracomment>annotator/ui/backups.py</extracomment>
        <translation>Gesichert in {}.</translation>
    </message>
    <message>
        <source>Backing up</source>
        <extracomment>annotator/ui/backups.py</extracomment>
        <translation>Sicherung</translation>
    </message>
    <message>
        <source>Choose another folder for backups in Preferences.</source>
        <extracomment>annotator/ui/backups.py</extracomment>
        <translation>In den Einstellungen einen anderen Ordner für Sicherungen wählen.</translation>
    </message>
    <message>
        <source>Choose the backup to restore</source>
        <extracomment>annotator/ui/backups.py</extracomment>
        <translation>Sicherung zum Wiederherstellen wählen</translation>
    </message>
    <message>
        <source>Nothing has changed since the backup of {}.</source>
        <extracomment>annotator/ui/backups.py</extracomment>
        <translation>Seit der Sicherung vom {} hat sich nichts geändert.</translation>
    </message>
    <message>
        <source>Restore it as</source>
        <extracomment>annotator/ui/backups.py</extracomment>
        <translation>Wiederherstellen als</translation>
    </message>
    <message>
        <source>Restoring</source>
        <extracomment>annotator/ui/backups.py</extracomment>
        <translation>Wiederherstellung</translation>
    </message>
    <message>
        <source>{} cannot be made: {}.</source>
        <extracomment>annotator/ui/backups.py</extracomment>
        <translation>{} lässt sich nicht anlegen: {}.</translation>
    </message>
    <message>
        <source>{} restored</source>
        <extracomment>annotator/ui/backups.py</extracomment>
        <translation>{} wiederhergestellt</translation>
    </message>
</context>
<context>
    <name>BlankPage</name>
    <message>
        <source>A layer is a family of labels with one job: names, tone, topics. Add one, press Enter and Tab to go on with its labels, and Enter after each. On the right is what annotators will see. Everything can be undone.</source>
        <extracomment>annotator/ui/schema/blank_page.py</extracomment>
        <translation>Eine Ebene ist eine Familie von Labels mit einer Aufgabe: Namen, Ton, Themen. Legen Sie eine an, gehen Sie mit Eingabe und Tab zu ihren Labels weiter und drücken Sie nach jedem die Eingabetaste. Rechts steht, was Annotierende sehen werden. Alles lässt sich rückgängig machen.</translation>
    </message>
    <message>
        <source>Add a layer</source>
        <extracomment>annotator/ui/schema/blank_page.py</extracomment>
        <translation>Ebene hinzufügen</translation>
    </message>
    <message>
        <source>Import a schema…</source>
        <extracomment>annotator/ui/schema/blank_page.py</extracomment>
        <translation>Schema importieren…</translation>
    </message>
    <message>
        <source>What do you want to label?</source>
        <extracomment>annotator/ui/schema/blank_page.py</extracomment>
        <translation>Was soll ausgezeichnet werden?</translation>
    </message>
</context>
<context>
    <name>ChainList</name>
    <message>
        <source>Chains</source>
        <extracomment>annotator/ui/annotate/relations/chain_list.py</extracomment>
        <translation>Ketten</translation>
    </message>
    <message>
        <source>Go to the mention that is to leave the chain.</source>
        <extracomment>annotator/ui/annotate/relations/chain_list.py</extracomment>
        <translation>Zu der Erwähnung gehen, die aus der Kette soll.</translation>
    </message>
    <message>
        <source>Go to the mention with which the new chain is to begin.</source>
        <extracomment>annotator/ui/annotate/relations/chain_list.py</extracomment>
        <translation>Zu der Erwähnung gehen, mit der die neue Kette beginnen soll.</translation>
    </message>
    <message>
        <source>Merge “{}”: go to the other chain and press M, or Escape.</source>
        <extracomment>annotator/ui/annotate/relations/chain_list.py</extracomment>
        <translation>„{}“ vereinen: zur anderen Kette gehen und M drücken, oder Escape.</translation>
    </message>
    <message>
        <source>Only chains of one type can be merged.</source>
        <extracomment>annotator/ui/annotate/relations/chain_list.py</extracomment>
        <translation>Nur Ketten eines Typs lassen sich vereinen.</translation>
    </message>
</context>
<context>
    <name>ChainRows</name>
    <message>
        <source>Chain {number}, {name}, {mentions}</source>
        <extracomment>annotator/ui/annotate/relations/chain_rows.py</extracomment>
        <translation>Kette {number}, {name}, {mentions}</translation>
    </message>
    <message>
        <source>{words}, {label}</source>
        <extracomment>annotator/ui/annotate/relations/chain_rows.py</extracomment>
        <translation>{words}, {label}</translation>
    </message>
</context>
<context>
    <name>Chaining</name>
    <message>
        <source>A new chain begins with “{}”. Pick its next mention and press C.</source>
        <extracomment>annotator/ui/chaining.py</extracomment>
        <translation>Mit „{}“ beginnt eine neue Kette. Die nächste Erwähnung wählen und C drücken.</translation>
    </message>
    <message>
        <source>Chain {number}: {name}, {mentions}</source>
        <extracomment>annotator/ui/chaining.py</extracomment>
        <translation>Kette {number}: {name}, {mentions}</translation>
    </message>
    <message>
        <source>Pick another mention of the chain first, or choose a chain with Shift+C.</source>
        <extracomment>annotator/ui/chaining.py</extracomment>
        <translation>Erst eine andere Erwähnung der Kette wählen, oder mit Umschalt+C eine Kette.</translation>
    </message>
    <message>
        <source>The schema has no relation type that makes chains.</source>
        <extracomment>annotator/ui/chaining.py</extracomment>
        <translation>Das Schema hat keinen Relationstyp, der Ketten bildet.</translation>
    </message>
    <message>
        <source>This mention was linked last: pick the next one.</source>
        <extracomment>annotator/ui/chaining.py</extracomment>
        <translation>Diese Erwähnung wurde zuletzt verbunden: die nächste wählen.</translation>
    </message>
    <message>
        <source>This span is in no chain.</source>
        <extracomment>annotator/ui/chaining.py</extracomment>
        <translation>Diese Spanne gehört zu keiner Kette.</translation>
    </message>
</context>
<context>
    <name>ColorField</name>
    <message>
        <source>A colour of your own</source>
        <extracomment>annotator/ui/schema/look_fields.py</extracomment>
        <translation>Eine eigene Farbe</translation>
    </message>
    <message>
        <source>a colour of your own</source>
        <extracomment>annotator/ui/schema/look_fields.py</extracomment>
        <translation>eine eigene Farbe</translation>
    </message>
    <message>
        <source>given by the program</source>
        <extracomment>annotator/ui/schema/look_fields.py</extracomment>
        <translation>vom Programm vergeben</translation>
    </message>
    <message>
        <source>chosen</source>
        <extracomment>annotator/ui/schema/look_fields.py</extracomment>
        <translation>ausgewählt</translation>
    </message>
    <message>
        <source>colour {}</source>
        <extracomment>annotator/ui/schema/look_fields.py</extracomment>
        <translation>Farbe {}</translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>Label</source>
        <extracomment>annotator/ui/commands.py</extracomment>
        <translation>Label</translation>
    </message>
</context>
<context>
    <name>ConditionField</name>
    <message>
        <source>+ Label</source>
        <extracomment>annotator/ui/schema/condition_field.py</extracomment>
        <translation>+ Label</translation>
    </message>
    <message>
        <source>+ Value</source>
        <extracomment>annotator/ui/schema/condition_field.py</extracomment>
        <translation>+ Wert</translation>
    </message>
    <message>
        <source>Choose a value</source>
        <extracomment>annotator/ui/schema/condition_field.py</extracomment>
        <translation>Wert wählen</translation>
    </message>
    <message>
        <source>Find a label</source>
        <extracomment>annotator/ui/schema/condition_field.py</extracomment>
        <translation>Label suchen</translation>
    </message>
    <message>
        <source>Find a value</source>
        <extracomment>annotator/ui/schema/condition_field.py</extracomment>
        <translation>Wert suchen</translation>
    </message>
    <message>
        <source>Find an attribute</source>
        <extracomment>annotator/ui/schema/condition_field.py</extracomment>
        <translation>Attribut suchen</translation>
    </message>
    <message>
        <source>Its values</source>
        <extracomment>annotator/ui/schema/condition_field.py</extracomment>
        <translation>Seine Werte</translation>
    </message>
    <message>
        <source>On every label</source>
        <extracomment>annotator/ui/schema/condition_field.py</extracomment>
        <translation>An jedem Label</translation>
    </message>
    <message>
        <source>Only on these labels</source>
        <extracomment>annotator/ui/schema/condition_field.py</extracomment>
        <translation>Nur an diesen Labels</translation>
    </message>
    <message>
        <source>Only where another attribute has a value</source>
        <extracomment>annotator/ui/schema/condition_field.py</extracomment>
        <translation>Nur wo ein anderes Attribut einen Wert hat</translation>
    </message>
    <message>
        <source>Values, parted by commas</source>
        <extracomment>annotator/ui/schema/condition_field.py</extracomment>
        <translation>Werte, durch Kommas getrennt</translation>
    </message>
    <message>
        <source>Whatever other attributes say</source>
        <extracomment>annotator/ui/schema/condition_field.py</extracomment>
        <translation>Was auch immer andere Attribute sagen</translation>
    </message>
    <message>
        <source>is one of</source>
        <extracomment>annotator/ui/schema/condition_field.py</extracomment>
        <translation>ist eins von</translation>
    </message>
</context>
<context>
    <name>ConfirmationSheet</name>
    <message>
        <source>A click or Enter opens the article there, and changes nothing.</source>
        <extracomment>annotator/ui/schema/confirming.py</extracomment>
        <translation>Ein Klick oder die Eingabetaste öffnet den Artikel dort und ändert nichts.</translation>
    </message>
    <message>
        <source>Close</source>
        <extracomment>annotator/ui/schema/confirming.py</extracomment>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Examples</source>
        <extracomment>annotator/ui/schema/confirming.py</extracomment>
        <translation>Beispiele</translation>
    </message>
    <message>
        <source>In the way</source>
        <extracomment>annotator/ui/schema/confirming.py</extracomment>
        <translation>Im Weg</translation>
    </message>
    <message>
        <source>Nothing that was labelled changes.</source>
        <extracomment>annotator/ui/schema/confirming.py</extracomment>
        <translation>Nichts Ausgezeichnetes ändert sich.</translation>
    </message>
    <message>
        <source>Taken away</source>
        <extracomment>annotator/ui/schema/confirming.py</extracomment>
        <translation>Entfällt</translation>
    </message>
    <message>
        <source>Taken away: {}.</source>
        <extracomment>annotator/ui/schema/confirming.py</extracomment>
        <translation>Es entfällt: {}.</translation>
    </message>
    <message>
        <source>This changes {}.</source>
        <extracomment>annotator/ui/schema/confirming.py</extracomment>
        <translation>Das ändert {}.</translation>
    </message>
    <message>
        <source>Undo (Ctrl+Z) brings everything back; the journal keeps what was there.</source>
        <extracomment>annotator/ui/schema/confirming.py</extracomment>
        <translation>Rückgängig (Strg+Z) bringt alles zurück; der Verlauf behält, was da war.</translation>
    </message>
</context>
<context>
    <name>DefaultField</name>
    <message>
        <source>Add options first.</source>
        <extracomment>annotator/ui/schema/attribute_form.py</extracomment>
        <translation>Erst Optionen hinzufügen.</translation>
    </message>
</context>
<context>
    <name>Designing</name>
    <message>
        <source>Counting what this touches</source>
        <extracomment>annotator/ui/schema/designing.py</extracomment>
        <translation>Zählen, was das betrifft</translation>
    </message>
    <message>
        <source>The project has this schema already.</source>
        <extracomment>annotator/ui/schema/designing.py</extracomment>
        <translation>Das Projekt hat dieses Schema schon.</translation>
    </message>
    <message>
        <source>Wait until what is running is through, or cancel it.</source>
        <extracomment>annotator/ui/schema/designing.py</extracomment>
        <translation>Warten, bis fertig ist, was läuft, oder es abbrechen.</translation>
    </message>
</context>
<context>
    <name>Dropdown</name>
    <message>
        <source>Choose…</source>
        <extracomment>annotator/ui/annotate/attributes/dropdown.py</extracomment>
        <translation>Wählen…</translation>
    </message>
    <message>
        <source>Find an option</source>
        <extracomment>annotator/ui/annotate/attributes/dropdown.py</extracomment>
        <translation>Option suchen</translation>
    </message>
    <message>
        <source>No value</source>
        <extracomment>annotator/ui/annotate/attributes/dropdown.py</extracomment>
        <translation>Kein Wert</translation>
    </message>
</context>
<context>
    <name>EditorPanel</name>
    <message>
        <source>Editor</source>
        <extracomment>annotator/ui/schema/editor_panel.py</extracomment>
        <translation>Bearbeitung</translation>
    </message>
    <message>
        <source>Schema without a title</source>
        <extracomment>annotator/ui/schema/editor_panel.py</extracomment>
        <translation>Schema ohne Titel</translation>
    </message>
</context>
<context>
    <name>EmptyPage</name>
    <message>
        <source>Choose an article in the queue.</source>
        <extracomment>annotator/ui/annotate/empty_page.py</extracomment>
        <translation>Einen Artikel in der Liste wählen.</translation>
    </message>
    <message>
        <source>Import files…</source>
        <extracomment>annotator/ui/annotate/empty_page.py</extracomment>
        <translation>Dateien importieren…</translation>
    </message>
    <message>
        <source>This project has no articles yet. Import some, or drop files and folders onto the window.</source>
        <extracomment>annotator/ui/annotate/empty_page.py</extracomment>
        <translation>Dieses Projekt hat noch keine Artikel. Artikel importieren, oder Dateien und Ordner auf das Fenster ziehen.</translation>
    </message>
</context>
<context>
    <name>Everywhere</name>
    <message>
        <source>Change to which label</source>
        <extracomment>annotator/ui/everywhere/everywhere.py</extracomment>
        <translation>In welches Label ändern</translation>
    </message>
</context>
<context>
    <name>EverywhereDialog</name>
    <message>
        <source>Choose all</source>
        <extracomment>annotator/ui/everywhere/dialog.py</extracomment>
        <translation>Alle auswählen</translation>
    </message>
    <message>
        <source>Choose none</source>
        <extracomment>annotator/ui/everywhere/dialog.py</extracomment>
        <translation>Keine auswählen</translation>
    </message>
    <message>
        <source>Filter places</source>
        <extracomment>annotator/ui/everywhere/dialog.py</extracomment>
        <translation>Stellen filtern</translation>
    </message>
    <message>
        <source>Filter places by the words around them or the article’s title</source>
        <extracomment>annotator/ui/everywhere/dialog.py</extracomment>
        <translation>Stellen nach den Wörtern ringsum oder dem Titel des Artikels filtern</translation>
    </message>
    <message>
        <source>In all articles</source>
        <extracomment>annotator/ui/everywhere/dialog.py</extracomment>
        <translation>In allen Artikeln</translation>
    </message>
    <message>
        <source>In this article</source>
        <extracomment>annotator/ui/everywhere/dialog.py</extracomment>
        <translation>In diesem Artikel</translation>
    </message>
    <message>
        <source>No place has these words beside it.</source>
        <extracomment>annotator/ui/everywhere/dialog.py</extracomment>
        <translation>Neben keiner Stelle stehen diese Wörter.</translation>
    </message>
    <message>
        <source>Searching the articles</source>
        <extracomment>annotator/ui/everywhere/dialog.py</extracomment>
        <translation>Artikel werden durchsucht</translation>
    </message>
    <message>
        <source>Searching…</source>
        <extracomment>annotator/ui/everywhere/dialog.py</extracomment>
        <translation>Suche läuft…</translation>
    </message>
    <message>
        <source>There are more than {}: do these first, and then search again.</source>
        <extracomment>annotator/ui/everywhere/dialog.py</extracomment>
        <translation>Es sind mehr als {}: erst diese erledigen, dann noch einmal suchen.</translation>
    </message>
    <message>
        <source>Where</source>
        <extracomment>annotator/ui/everywhere/dialog.py</extracomment>
        <translation>Wo</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>All articles</source>
        <extracomment>annotator/ui/dialogs/export.py</extracomment>
        <translation>Alle Artikel</translation>
    </message>
    <message>
        <source>Annotator</source>
        <extracomment>annotator/ui/dialogs/export.py</extracomment>
        <translation>Annotator</translation>
    </message>
    <message>
        <source>Articles</source>
        <extracomment>annotator/ui/dialogs/export.py</extracomment>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>Everybody’s work</source>
        <extracomment>annotator/ui/dialogs/export.py</extracomment>
        <translation>Arbeit aller</translation>
    </message>
    <message>
        <source>Export</source>
        <extracomment>annotator/ui/dialogs/export.py</extracomment>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Export to</source>
        <extracomment>annotator/ui/dialogs/export.py</extracomment>
        <translation>Exportieren nach</translation>
    </message>
    <message>
        <source>JSON Lines (*.jsonl)</source>
        <extracomment>annotator/ui/dialogs/export.py</extracomment>
        <translation>JSON Lines (*.jsonl)</translation>
    </message>
    <message>
        <source>No article fits this choice.</source>
        <extracomment>annotator/ui/dialogs/export.py</extracomment>
        <translation>Kein Artikel passt zu dieser Auswahl.</translation>
    </message>
    <message>
        <source>Only: {}</source>
        <extracomment>annotator/ui/dialogs/export.py</extracomment>
        <translation>Nur: {}</translation>
    </message>
    <message>
        <source>Written as JSON Lines (.jsonl): one line an article and annotator. It holds everything, and Prodigy and spaCy scripts read it.</source>
        <extracomment>annotator/ui/dialogs/export.py</extracomment>
        <translation>Geschrieben wird JSON Lines (.jsonl): eine Zeile je Artikel und Annotator. Darin steht alles, und Prodigy und Skripte für spaCy lesen es.</translation>
    </message>
</context>
<context>
    <name>FieldRow</name>
    <message>
        <source>Required before the article is finished</source>
        <extracomment>annotator/ui/annotate/attributes/row.py</extracomment>
        <translation>Pflicht, bevor der Artikel abgeschlossen wird</translation>
    </message>
    <message>
        <source>{} *</source>
        <extracomment>annotator/ui/annotate/attributes/row.py</extracomment>
        <translation>{} *</translation>
    </message>
    <message>
        <source>{}, required</source>
        <extracomment>annotator/ui/annotate/attributes/row.py</extracomment>
        <translation>{}, Pflicht</translation>
    </message>
</context>
<context>
    <name>FilterMenu</name>
    <message>
        <source>All articles</source>
        <extracomment>annotator/ui/annotate/queue_filter.py</extracomment>
        <translation>Alle Artikel</translation>
    </message>
    <message>
        <source>Finished before the schema had</source>
        <extracomment>annotator/ui/annotate/queue_filter.py</extracomment>
        <translation>Abgeschlossen, bevor es im Schema gab</translation>
    </message>
    <message>
        <source>Flagged</source>
        <extracomment>annotator/ui/annotate/queue_filter.py</extracomment>
        <translation>Mit Rückfrage</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Close (Esc)</source>
        <extracomment>annotator/ui/annotate/find_bar.py</extracomment>
        <translation>Schließen (Esc)</translation>
    </message>
    <message>
        <source>Close the search</source>
        <extracomment>annotator/ui/annotate/find_bar.py</extracomment>
        <translation>Suche schließen</translation>
    </message>
    <message>
        <source>Enter finds the next, Shift+Enter the one before; Esc closes</source>
        <extracomment>annotator/ui/annotate/find_bar.py</extracomment>
        <translation>Eingabe sucht weiter, Umschalt+Eingabe zurück; Esc schließt</translation>
    </message>
    <message>
        <source>Find in the article</source>
        <extracomment>annotator/ui/annotate/find_bar.py</extracomment>
        <translation>Im Artikel suchen</translation>
    </message>
    <message>
        <source>No hits</source>
        <extracomment>annotator/ui/annotate/find_bar.py</extracomment>
        <translation>Keine Treffer</translation>
    </message>
    <message>
        <source>Searching…</source>
        <extracomment>annotator/ui/annotate/find_bar.py</extracomment>
        <translation>Suche läuft…</translation>
    </message>
    <message>
        <source>{} of {}</source>
        <extracomment>annotator/ui/annotate/find_bar.py</extracomment>
        <translation>{} von {}</translation>
    </message>
    <message>
        <source>{}+</source>
        <extracomment>annotator/ui/annotate/find_bar.py</extracomment>
        <translation>{}+</translation>
    </message>
</context>
<context>
    <name>Finding</name>
    <message>
        <source>That was the first hit; this is the last.</source>
        <extracomment>annotator/ui/annotate/finding.py</extracomment>
        <translation>Das war der erste Treffer; hier ist der letzte.</translation>
    </message>
    <message>
        <source>That was the last hit; this is the first.</source>
        <extracomment>annotator/ui/annotate/finding.py</extracomment>
        <translation>Das war der letzte Treffer; hier ist der erste.</translation>
    </message>
</context>
<context>
    <name>FormDialog</name>
    <message>
        <source>Cancel</source>
        <extracomment>annotator/ui/dialogs/form.py</extracomment>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>Guideline</name>
    <message>
        <source>Close the guideline</source>
        <extracomment>annotator/ui/annotate/guideline.py</extracomment>
        <translation>Richtlinie schließen</translation>
    </message>
    <message>
        <source>Close the guideline (Esc or F1)</source>
        <extracomment>annotator/ui/annotate/guideline.py</extracomment>
        <translation>Richtlinie schließen (Esc oder F1)</translation>
    </message>
    <message>
        <source>Guideline</source>
        <extracomment>annotator/ui/annotate/guideline.py</extracomment>
        <translation>Richtlinie</translation>
    </message>
    <message>
        <source>Guideline: {}</source>
        <extracomment>annotator/ui/annotate/guideline.py</extracomment>
        <translation>Richtlinie: {}</translation>
    </message>
    <message>
        <source>Guidelines of the project</source>
        <extracomment>annotator/ui/annotate/guideline.py</extracomment>
        <translation>Richtlinien des Projekts</translation>
    </message>
    <message>
        <source>Show what is written about the whole schema</source>
        <extracomment>annotator/ui/annotate/guideline.py</extracomment>
        <translation>Zeigen, was über das ganze Schema geschrieben steht</translation>
    </message>
</context>
<context>
    <name>GuidelinesField</name>
    <message>
        <source>Insert a picture</source>
        <extracomment>annotator/ui/schema/guidelines_field.py</extracomment>
        <translation>Bild einfügen</translation>
    </message>
    <message>
        <source>Insert a picture…</source>
        <extracomment>annotator/ui/schema/guidelines_field.py</extracomment>
        <translation>Bild einfügen…</translation>
    </message>
    <message>
        <source>Pictures (*.png *.jpg *.jpeg *.gif *.webp *.bmp)</source>
        <extracomment>annotator/ui/schema/guidelines_field.py</extracomment>
        <translation>Bilder (*.png *.jpg *.jpeg *.gif *.webp *.bmp)</translation>
    </message>
    <message>
        <source>Preview</source>
        <extracomment>annotator/ui/schema/guidelines_field.py</extracomment>
        <translation>Vorschau</translation>
    </message>
    <message>
        <source>Preview of the guidelines</source>
        <extracomment>annotator/ui/schema/guidelines_field.py</extracomment>
        <translation>Vorschau der Richtlinien</translation>
    </message>
    <message>
        <source>Write</source>
        <extracomment>annotator/ui/schema/guidelines_field.py</extracomment>
        <translation>Schreiben</translation>
    </message>
</context>
<context>
    <name>ImportSheet</name>
    <message>
        <source>Keep everything, and add what the file has</source>
        <extracomment>annotator/ui/schema/importing.py</extracomment>
        <translation>Alles behalten, und hinzufügen, was die Datei hat</translation>
    </message>
    <message>
        <source>Keep what is in use, and hide its labels</source>
        <extracomment>annotator/ui/schema/importing.py</extracomment>
        <translation>Behalten, was vergeben ist, und seine Labels ausblenden</translation>
    </message>
    <message>
        <source>Remove it, with all that carries it</source>
        <extracomment>annotator/ui/schema/importing.py</extracomment>
        <translation>Entfernen, mit allem, was es trägt</translation>
    </message>
    <message>
        <source>What the file does not have</source>
        <extracomment>annotator/ui/schema/importing.py</extracomment>
        <translation>Was die Datei nicht hat</translation>
    </message>
</context>
<context>
    <name>Inspecting</name>
    <message>
        <source>Nothing is asked about this article.</source>
        <extracomment>annotator/ui/inspecting.py</extracomment>
        <translation>Zu diesem Artikel wird nichts gefragt.</translation>
    </message>
    <message>
        <source>Nothing is asked about this relation.</source>
        <extracomment>annotator/ui/inspecting.py</extracomment>
        <translation>Zu dieser Relation wird nichts gefragt.</translation>
    </message>
    <message>
        <source>Nothing is asked about {}.</source>
        <extracomment>annotator/ui/inspecting.py</extracomment>
        <translation>Zu {} wird nichts gefragt.</translation>
    </message>
</context>
<context>
    <name>Inspector</name>
    <message>
        <source>Add a note… (Esc returns to the text)</source>
        <extracomment>annotator/ui/annotate/inspector.py</extracomment>
        <translation>Notiz … (Esc führt zum Text zurück)</translation>
    </message>
    <message>
        <source>Note on the picked span</source>
        <extracomment>annotator/ui/annotate/inspector.py</extracomment>
        <translation>Notiz zur gewählten Spanne</translation>
    </message>
</context>
<context>
    <name>KeyCatcher</name>
    <message>
        <source>Press the keys</source>
        <extracomment>annotator/ui/preferences/key_catcher.py</extracomment>
        <translation>Tasten drücken</translation>
    </message>
</context>
<context>
    <name>KeyEditor</name>
    <message>
        <source>Add keys…</source>
        <extracomment>annotator/ui/preferences/key_editor.py</extracomment>
        <translation>Tasten hinzufügen…</translation>
    </message>
    <message>
        <source>Give it the keys back that it came with</source>
        <extracomment>annotator/ui/preferences/key_editor.py</extracomment>
        <translation>Ihm die ursprünglichen Tasten zurückgeben</translation>
    </message>
    <message>
        <source>It has these keys already: {}.</source>
        <extracomment>annotator/ui/preferences/key_editor.py</extracomment>
        <translation>Diese Tasten hat es schon: {}.</translation>
    </message>
    <message>
        <source>Keys of {}</source>
        <extracomment>annotator/ui/preferences/key_editor.py</extracomment>
        <translation>Tasten von {}</translation>
    </message>
    <message>
        <source>No keys</source>
        <extracomment>annotator/ui/preferences/key_editor.py</extracomment>
        <translation>Keine Tasten</translation>
    </message>
    <message>
        <source>Remove</source>
        <extracomment>annotator/ui/preferences/key_editor.py</extracomment>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Remove {}</source>
        <extracomment>annotator/ui/preferences/key_editor.py</extracomment>
        <translation>{} entfernen</translation>
    </message>
    <message>
        <source>Reset</source>
        <extracomment>annotator/ui/preferences/key_editor.py</extracomment>
        <translation>Zurücksetzen</translation>
    </message>
    <message>
        <source>Use them here instead</source>
        <extracomment>annotator/ui/preferences/key_editor.py</extracomment>
        <translation>Stattdessen hier verwenden</translation>
    </message>
    <message>
        <source>{keys} is “{name}”.</source>
        <extracomment>annotator/ui/preferences/key_editor.py</extracomment>
        <translation>{keys} ist „{name}“.</translation>
    </message>
</context>
<context>
    <name>KeyField</name>
    <message>
        <source>Assign automatically</source>
        <extracomment>annotator/ui/schema/look_fields.py</extracomment>
        <translation>Von selbst vergeben</translation>
    </message>
</context>
<context>
    <name>KeysSheet</name>
    <message>
        <source>Close</source>
        <extracomment>annotator/ui/dialogs/keys.py</extracomment>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <extracomment>annotator/ui/dialogs/keys.py</extracomment>
        <translation>Schließen (Esc)</translation>
    </message>
    <message>
        <source>Find a key, or what it does</source>
        <extracomment>annotator/ui/dialogs/keys.py</extracomment>
        <translation>Taste suchen, oder was sie tut</translation>
    </message>
    <message>
        <source>Keys</source>
        <extracomment>annotator/ui/dialogs/keys.py</extracomment>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>No key does that.</source>
        <extracomment>annotator/ui/dialogs/keys.py</extracomment>
        <translation>Das tut keine Taste.</translation>
    </message>
    <message>
        <source>Print the keys</source>
        <extracomment>annotator/ui/dialogs/keys.py</extracomment>
        <translation>Tasten drucken</translation>
    </message>
    <message>
        <source>Print…</source>
        <extracomment>annotator/ui/dialogs/keys.py</extracomment>
        <translation>Drucken…</translation>
    </message>
</context>
<context>
    <name>KnowledgeDialog</name>
    <message>
        <source>Close</source>
        <extracomment>annotator/ui/dialogs/knowledge.py</extracomment>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Import a list…</source>
        <extracomment>annotator/ui/dialogs/knowledge.py</extracomment>
        <translation>Liste importieren…</translation>
    </message>
    <message>
        <source>Keep it</source>
        <extracomment>annotator/ui/dialogs/knowledge.py</extracomment>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Knowledge bases</source>
        <extracomment>annotator/ui/dialogs/knowledge.py</extracomment>
        <translation>Wissensbasen</translation>
    </message>
    <message>
        <source>Links to its entries stay as they are.</source>
        <extracomment>annotator/ui/dialogs/knowledge.py</extracomment>
        <translation>Verweise auf ihre Einträge bleiben, wie sie sind.</translation>
    </message>
    <message>
        <source>Lists of people, places or organisations that spans are linked to. A list is a CSV or JSONL file of id, name, aliases and description.</source>
        <extracomment>annotator/ui/dialogs/knowledge.py</extracomment>
        <translation>Listen von Personen, Orten oder Organisationen, auf die Spannen verweisen. Eine Liste ist eine CSV- oder JSONL-Datei mit id, name, aliases und description.</translation>
    </message>
    <message>
        <source>Remove</source>
        <extracomment>annotator/ui/dialogs/knowledge.py</extracomment>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Remove the list {} from the project?</source>
        <extracomment>annotator/ui/dialogs/knowledge.py</extracomment>
        <translation>Die Liste {} aus dem Projekt entfernen?</translation>
    </message>
    <message>
        <source>Remove {}</source>
        <extracomment>annotator/ui/dialogs/knowledge.py</extracomment>
        <translation>{} entfernen</translation>
    </message>
    <message>
        <source>The project has no list yet.</source>
        <extracomment>annotator/ui/dialogs/knowledge.py</extracomment>
        <translation>Das Projekt hat noch keine Liste.</translation>
    </message>
</context>
<context>
    <name>KnowledgeLists</name>
    <message>
        <source>Import a list to link to</source>
        <extracomment>annotator/ui/knowledge_lists.py</extracomment>
        <translation>Liste zum Verweisen importieren</translation>
    </message>
    <message>
        <source>Importing the list</source>
        <extracomment>annotator/ui/knowledge_lists.py</extracomment>
        <translation>Import der Liste</translation>
    </message>
    <message>
        <source>Lists ({})</source>
        <extracomment>annotator/ui/knowledge_lists.py</extracomment>
        <translation>Listen ({})</translation>
    </message>
    <message>
        <source>Removing the list</source>
        <extracomment>annotator/ui/knowledge_lists.py</extracomment>
        <translation>Entfernen der Liste</translation>
    </message>
    <message>
        <source>The list {} is gone. Links to its entries stay.</source>
        <extracomment>annotator/ui/knowledge_lists.py</extracomment>
        <translation>Die Liste {} ist entfernt. Verweise auf ihre Einträge bleiben.</translation>
    </message>
</context>
<context>
    <name>LabelBar</name>
    <message>
        <source>Find a label</source>
        <extracomment>annotator/ui/annotate/label_bar.py</extracomment>
        <translation>Label suchen</translation>
    </message>
    <message>
        <source>Find a label (/)</source>
        <extracomment>annotator/ui/annotate/label_bar.py</extracomment>
        <translation>Label suchen (/)</translation>
    </message>
    <message>
        <source>Label {}</source>
        <extracomment>annotator/ui/annotate/label_bar.py</extracomment>
        <translation>Als {} auszeichnen</translation>
    </message>
    <message>
        <source>Likely labels</source>
        <extracomment>annotator/ui/annotate/label_bar.py</extracomment>
        <translation>Wahrscheinliche Labels</translation>
    </message>
</context>
<context>
    <name>LabelForm</name>
    <message>
        <source>**Ingrid Moen** measures the ice.</source>
        <extracomment>annotator/ui/schema/editors.py</extracomment>
        <translation>**Ingrid Moen** misst das Eis.</translation>
    </message>
    <message>
        <source>Assigned automatically</source>
        <extracomment>annotator/ui/schema/editors.py</extracomment>
        <translation>Von selbst vergeben</translation>
    </message>
    <message>
        <source>At the top of the layer</source>
        <extracomment>annotator/ui/schema/editors.py</extracomment>
        <translation>Ganz oben in der Ebene</translation>
    </message>
    <message>
        <source>Below</source>
        <extracomment>annotator/ui/schema/editors.py</extracomment>
        <translation>Unter</translation>
    </message>
    <message>
        <source>Colour</source>
        <extracomment>annotator/ui/schema/editors.py</extracomment>
        <translation>Farbe</translation>
    </message>
    <message>
        <source>Counter-examples</source>
        <extracomment>annotator/ui/schema/editors.py</extracomment>
        <translation>Gegenbeispiele</translation>
    </message>
    <message>
        <source>Definition</source>
        <extracomment>annotator/ui/schema/editors.py</extracomment>
        <translation>Definition</translation>
    </message>
    <message>
        <source>Examples</source>
        <extracomment>annotator/ui/schema/editors.py</extracomment>
        <translation>Beispiele</translation>
    </message>
    <message>
        <source>Find a label</source>
        <extracomment>annotator/ui/schema/editors.py</extracomment>
        <translation>Label suchen</translation>
    </message>
    <message>
        <source>Guidelines</source>
        <extracomment>annotator/ui/schema/editors.py</extracomment>
        <translation>Richtlinien</translation>
    </message>
    <message>
        <source>Hidden: kept where it is used, and no longer offered</source>
        <extracomment>annotator/ui/schema/editors.py</extracomment>
        <translation>Ausgeblendet: bleibt, wo es vergeben ist, und wird nicht mehr angeboten</translation>
    </message>
    <message>
        <source>Key</source>
        <extracomment>annotator/ui/schema/editors.py</extracomment>
        <translation>Taste</translation>
    </message>
    <message>
        <source>Name in exports</source>
        <extracomment>annotator/ui/schema/editors.py</extracomment>
        <translation>Name in Exporten</translation>
    </message>
    <message>
        <source>None is free: find it with /</source>
        <extracomment>annotator/ui/schema/editors.py</extracomment>
        <translation>Keine ist frei: mit / suchen</translation>
    </message>
    <message>
        <source>One a line, with the labelled words between **asterisks**.</source>
        <extracomment>annotator/ui/schema/editors.py</extracomment>
        <translation>Eins je Zeile, die ausgezeichneten Wörter zwischen **Sternchen**.</translation>
    </message>
    <message>
        <source>One a line: the language’s code, a colon, the title.</source>
        <extracomment>annotator/ui/schema/editors.py</extracomment>
        <translation>Einer je Zeile: das Kürzel der Sprache, ein Doppelpunkt, der Titel.</translation>
    </message>
    <message>
        <source>Press the key that is to label; Delete leaves it to the program</source>
        <extracomment>annotator/ui/schema/editors.py</extracomment>
        <translation>Die Taste drücken, die auszeichnen soll; Entf überlässt es dem Programm</translation>
    </message>
    <message>
        <source>The engineer was thanked. (no name)</source>
        <extracomment>annotator/ui/schema/editors.py</extracomment>
        <translation>Der Ingenieurin wurde gedankt. (kein Name)</translation>
    </message>
    <message>
        <source>The window needs this key itself; it does not label.</source>
        <extracomment>annotator/ui/schema/editors.py</extracomment>
        <translation>Diese Taste braucht das Fenster selbst; sie zeichnet nicht aus.</translation>
    </message>
    <message>
        <source>Title</source>
        <extracomment>annotator/ui/schema/editors.py</extracomment>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Titles in other languages</source>
        <extracomment>annotator/ui/schema/editors.py</extracomment>
        <translation>Titel in anderen Sprachen</translation>
    </message>
    <message>
        <source>Use</source>
        <extracomment>annotator/ui/schema/editors.py</extracomment>
        <translation>Gebrauch</translation>
    </message>
    <message>
        <source>What it means, in a sentence</source>
        <extracomment>annotator/ui/schema/editors.py</extracomment>
        <translation>Was es bedeutet, in einem Satz</translation>
    </message>
    <message>
        <source>What might be taken for it, and is not.</source>
        <extracomment>annotator/ui/schema/editors.py</extracomment>
        <translation>Was man dafür halten könnte und es nicht ist.</translation>
    </message>
    <message>
        <source>de: Person</source>
        <extracomment>annotator/ui/schema/editors.py</extracomment>
        <translation>de: Person</translation>
    </message>
    <message>
        <source>{} has this key already.</source>
        <extracomment>annotator/ui/schema/editors.py</extracomment>
        <translation>{} hat diese Taste schon.</translation>
    </message>
</context>
<context>
    <name>LabelList</name>
    <message>
        <source>Fold all below</source>
        <extracomment>annotator/ui/annotate/label_list.py</extracomment>
        <translation>Alles darunter zuklappen</translation>
    </message>
    <message>
        <source>Hide the spans of {}</source>
        <extracomment>annotator/ui/annotate/label_list.py</extracomment>
        <translation>Spannen von {} ausblenden</translation>
    </message>
    <message>
        <source>Label every selection with it</source>
        <extracomment>annotator/ui/annotate/label_list.py</extracomment>
        <translation>Jede Auswahl damit auszeichnen</translation>
    </message>
    <message>
        <source>Labels</source>
        <extracomment>annotator/ui/annotate/label_list.py</extracomment>
        <translation>Labels</translation>
    </message>
    <message>
        <source>Put the label down</source>
        <extracomment>annotator/ui/annotate/label_list.py</extracomment>
        <translation>Label weglegen</translation>
    </message>
    <message>
        <source>Show the guideline</source>
        <extracomment>annotator/ui/annotate/label_list.py</extracomment>
        <translation>Richtlinie zeigen</translation>
    </message>
    <message>
        <source>Show the spans of {}</source>
        <extracomment>annotator/ui/annotate/label_list.py</extracomment>
        <translation>Spannen von {} einblenden</translation>
    </message>
    <message>
        <source>Unfold all below</source>
        <extracomment>annotator/ui/annotate/label_list.py</extracomment>
        <translation>Alles darunter aufklappen</translation>
    </message>
</context>
<context>
    <name>LabelMemory</name>
    <message>
        <source>Reading what was labelled before</source>
        <extracomment>annotator/ui/label_memory.py</extracomment>
        <translation>Lesen, was schon ausgezeichnet wurde</translation>
    </message>
</context>
<context>
    <name>LabelRows</name>
    <message>
        <source>No label is called that.</source>
        <extracomment>annotator/ui/annotate/label_rows.py</extracomment>
        <translation>So heißt kein Label.</translation>
    </message>
    <message>
        <source>Recent</source>
        <extracomment>annotator/ui/annotate/label_rows.py</extracomment>
        <translation>Zuletzt benutzt</translation>
    </message>
    <message>
        <source>This layer has no labels yet.</source>
        <extracomment>annotator/ui/annotate/label_rows.py</extracomment>
        <translation>Diese Ebene hat noch keine Labels.</translation>
    </message>
    <message>
        <source>This schema has no layers on spans yet.</source>
        <extracomment>annotator/ui/annotate/label_rows.py</extracomment>
        <translation>Dieses Schema hat noch keine Ebenen für Spannen.</translation>
    </message>
    <message>
        <source>armed: every selection is labelled</source>
        <extracomment>annotator/ui/annotate/label_rows.py</extracomment>
        <translation>in der Hand: jede Auswahl wird ausgezeichnet</translation>
    </message>
    <message>
        <source>folded</source>
        <extracomment>annotator/ui/annotate/label_rows.py</extracomment>
        <translation>zugeklappt</translation>
    </message>
    <message>
        <source>key {}</source>
        <extracomment>annotator/ui/annotate/label_rows.py</extracomment>
        <translation>Taste {}</translation>
    </message>
    <message>
        <source>layer</source>
        <extracomment>annotator/ui/annotate/label_rows.py</extracomment>
        <translation>Ebene</translation>
    </message>
    <message>
        <source>level {}</source>
        <extracomment>annotator/ui/annotate/label_rows.py</extracomment>
        <translation>Stufe {}</translation>
    </message>
    <message>
        <source>no longer offered</source>
        <extracomment>annotator/ui/annotate/label_rows.py</extracomment>
        <translation>nicht mehr angeboten</translation>
    </message>
    <message>
        <source>on the picked span</source>
        <extracomment>annotator/ui/annotate/label_rows.py</extracomment>
        <translation>an der gewählten Spanne</translation>
    </message>
    <message>
        <source>spans hidden</source>
        <extracomment>annotator/ui/annotate/label_rows.py</extracomment>
        <translation>Spannen ausgeblendet</translation>
    </message>
    <message>
        <source>unfolded</source>
        <extracomment>annotator/ui/annotate/label_rows.py</extracomment>
        <translation>aufgeklappt</translation>
    </message>
</context>
<context>
    <name>Labels</name>
    <message>
        <source>Find a label</source>
        <extracomment>annotator/ui/annotate/labels.py</extracomment>
        <translation>Label suchen</translation>
    </message>
    <message>
        <source>Labels of spans</source>
        <extracomment>annotator/ui/annotate/labels.py</extracomment>
        <translation>Labels für Spannen</translation>
    </message>
    <message>
        <source>Some letters of a label; Enter labels, Esc shows all of them again</source>
        <extracomment>annotator/ui/annotate/labels.py</extracomment>
        <translation>Ein paar Buchstaben eines Labels; Eingabe zeichnet aus, Esc zeigt wieder alle</translation>
    </message>
</context>
<context>
    <name>LayerForm</name>
    <message>
        <source>A span may reach from one section into the next</source>
        <extracomment>annotator/ui/schema/editors.py</extracomment>
        <translation>Eine Spanne darf von einem Abschnitt in den nächsten reichen</translation>
    </message>
    <message>
        <source>A stretch of text, or an article, may carry</source>
        <extracomment>annotator/ui/schema/editors.py</extracomment>
        <translation>Eine Textstelle, oder ein Artikel, darf tragen</translation>
    </message>
    <message>
        <source>Both</source>
        <extracomment>annotator/ui/schema/editors.py</extracomment>
        <translation>Beides</translation>
    </message>
    <message>
        <source>Definition</source>
        <extracomment>annotator/ui/schema/editors.py</extracomment>
        <translation>Definition</translation>
    </message>
    <message>
        <source>Labels go on</source>
        <extracomment>annotator/ui/schema/editors.py</extracomment>
        <translation>Labels gehören an</translation>
    </message>
    <message>
        <source>Name in exports</source>
        <extracomment>annotator/ui/schema/editors.py</extracomment>
        <translation>Name in Exporten</translation>
    </message>
    <message>
        <source>Not overlap</source>
        <extracomment>annotator/ui/schema/editors.py</extracomment>
        <translation>Sich nicht überlappen</translation>
    </message>
    <message>
        <source>One label</source>
        <extracomment>annotator/ui/schema/editors.py</extracomment>
        <translation>Ein Label</translation>
    </message>
    <message>
        <source>Overlap in any way</source>
        <extracomment>annotator/ui/schema/editors.py</extracomment>
        <translation>Sich beliebig überlappen</translation>
    </message>
    <message>
        <source>Sections</source>
        <extracomment>annotator/ui/schema/editors.py</extracomment>
        <translation>Abschnitte</translation>
    </message>
    <message>
        <source>Several labels</source>
        <extracomment>annotator/ui/schema/editors.py</extracomment>
        <translation>Mehrere Labels</translation>
    </message>
    <message>
        <source>Spans</source>
        <extracomment>annotator/ui/schema/editors.py</extracomment>
        <translation>Spannen</translation>
    </message>
    <message>
        <source>Stand one inside the other, and not cross</source>
        <extracomment>annotator/ui/schema/editors.py</extracomment>
        <translation>Ineinander liegen, ohne sich zu kreuzen</translation>
    </message>
    <message>
        <source>The whole article</source>
        <extracomment>annotator/ui/schema/editors.py</extracomment>
        <translation>Den ganzen Artikel</translation>
    </message>
    <message>
        <source>Title</source>
        <extracomment>annotator/ui/schema/editors.py</extracomment>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Two spans of this layer may</source>
        <extracomment>annotator/ui/schema/editors.py</extracomment>
        <translation>Zwei Spannen dieser Ebene dürfen</translation>
    </message>
</context>
<context>
    <name>LinkField</name>
    <message>
        <source>Enter…</source>
        <extracomment>annotator/ui/annotate/attributes/link.py</extracomment>
        <translation>Eingeben…</translation>
    </message>
    <message>
        <source>Identifier or URL</source>
        <extracomment>annotator/ui/annotate/attributes/link.py</extracomment>
        <translation>Kennung oder URL</translation>
    </message>
    <message>
        <source>In no list of the project</source>
        <extracomment>annotator/ui/annotate/attributes/link.py</extracomment>
        <translation>In keiner Liste des Projekts</translation>
    </message>
    <message>
        <source>Link to “{}” as it is</source>
        <extracomment>annotator/ui/annotate/attributes/link.py</extracomment>
        <translation>Auf „{}“ verweisen, wie es ist</translation>
    </message>
    <message>
        <source>Name, identifier or URL</source>
        <extracomment>annotator/ui/annotate/attributes/link.py</extracomment>
        <translation>Name, Kennung oder URL</translation>
    </message>
    <message>
        <source>Search…</source>
        <extracomment>annotator/ui/annotate/attributes/link.py</extracomment>
        <translation>Suchen…</translation>
    </message>
    <message>
        <source>Type a name, or paste an identifier or a URL.</source>
        <extracomment>annotator/ui/annotate/attributes/link.py</extracomment>
        <translation>Einen Namen eingeben, oder eine Kennung oder URL einfügen.</translation>
    </message>
</context>
<context>
    <name>Linker</name>
    <message>
        <source>Relate “{}”: choose the other span.</source>
        <extracomment>annotator/ui/annotate/relations/linker.py</extracomment>
        <translation>„{}“ verbinden: die andere Spanne wählen.</translation>
    </message>
    <message>
        <source>The schema has no relation types.</source>
        <extracomment>annotator/ui/annotate/relations/linker.py</extracomment>
        <translation>Das Schema hat keine Relationstypen.</translation>
    </message>
    <message>
        <source>The schema lets no other span of this article be related to this {}.</source>
        <extracomment>annotator/ui/annotate/relations/linker.py</extracomment>
        <translation>Nach dem Schema lässt sich keine andere Spanne dieses Artikels mit dieser verbinden: {}.</translation>
    </message>
    <message>
        <source>{head} → {type} → {child}</source>
        <extracomment>annotator/ui/annotate/relations/linker.py</extracomment>
        <translation>{head} → {type} → {child}</translation>
    </message>
</context>
<context>
    <name>Linking</name>
    <message>
        <source>No relation</source>
        <extracomment>annotator/ui/article_view/linking.py</extracomment>
        <translation>Keine Relation</translation>
    </message>
    <message>
        <source>No span in view has a word that begins with {}</source>
        <extracomment>annotator/ui/article_view/linking.py</extracomment>
        <translation>Keine sichtbare Spanne hat ein Wort, das mit {} beginnt</translation>
    </message>
    <message>
        <source>These two can be linked in this direction alone</source>
        <extracomment>annotator/ui/article_view/linking.py</extracomment>
        <translation>Diese beiden lassen sich nur in dieser Richtung verbinden</translation>
    </message>
    <message>
        <source>{}, {}: from {} to {}</source>
        <extracomment>annotator/ui/article_view/linking.py</extracomment>
        <translation>{}, {}: von {} zu {}</translation>
    </message>
</context>
<context>
    <name>LinkingMarks</name>
    <message>
        <source>Tab or letters: the other span    Space: turn round    Enter: relate    Esc: leave</source>
        <extracomment>annotator/ui/article_view/linking_marks.py</extracomment>
        <translation>Tab oder Buchstaben: die andere Spanne    Leertaste: umkehren    Eingabe: verbinden    Esc: lassen</translation>
    </message>
    <message>
        <source>no span in view</source>
        <extracomment>annotator/ui/article_view/linking_marks.py</extracomment>
        <translation>keine Spanne zu sehen</translation>
    </message>
</context>
<context>
    <name>ListNameDialog</name>
    <message>
        <source>Import</source>
        <extracomment>annotator/ui/dialogs/knowledge.py</extracomment>
        <translation>Importieren</translation>
    </message>
    <message>
        <source>Import a list</source>
        <extracomment>annotator/ui/dialogs/knowledge.py</extracomment>
        <translation>Liste importieren</translation>
    </message>
    <message>
        <source>Name of the list</source>
        <extracomment>annotator/ui/dialogs/knowledge.py</extracomment>
        <translation>Name der Liste</translation>
    </message>
</context>
<context>
    <name>Lists</name>
    <message>
        <source>Lists of the article</source>
        <extracomment>annotator/ui/annotate/lists.py</extracomment>
        <translation>Listen zum Artikel</translation>
    </message>
    <message>
        <source>Show the list: {}</source>
        <extracomment>annotator/ui/annotate/lists.py</extracomment>
        <translation>Liste zeigen: {}</translation>
    </message>
    <message>
        <source>{shown} of {all}</source>
        <extracomment>annotator/ui/annotate/lists.py</extracomment>
        <translation>{shown} von {all}</translation>
    </message>
    <message>
        <source>{title}: {number}</source>
        <extracomment>annotator/ui/annotate/lists.py</extracomment>
        <translation>{title}: {number}</translation>
    </message>
</context>
<context>
    <name>MainMenu</name>
    <message>
        <source>Article</source>
        <extracomment>annotator/ui/main_menu.py</extracomment>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>Edit</source>
        <extracomment>annotator/ui/main_menu.py</extracomment>
        <translation>Bearbeiten</translation>
    </message>
    <message>
        <source>Help</source>
        <extracomment>annotator/ui/main_menu.py</extracomment>
        <translation>Hilfe</translation>
    </message>
    <message>
        <source>Label</source>
        <extracomment>annotator/ui/main_menu.py</extracomment>
        <translation>Label</translation>
    </message>
    <message>
        <source>Project</source>
        <extracomment>annotator/ui/main_menu.py</extracomment>
        <translation>Projekt</translation>
    </message>
    <message>
        <source>Recent projects</source>
        <extracomment>annotator/ui/main_menu.py</extracomment>
        <translation>Zuletzt geöffnet</translation>
    </message>
    <message>
        <source>Schema</source>
        <extracomment>annotator/ui/main_menu.py</extracomment>
        <translation>Schema</translation>
    </message>
    <message>
        <source>Span</source>
        <extracomment>annotator/ui/main_menu.py</extracomment>
        <translation>Spanne</translation>
    </message>
    <message>
        <source>Text</source>
        <extracomment>annotator/ui/main_menu.py</extracomment>
        <translation>Text</translation>
    </message>
    <message>
        <source>View</source>
        <extracomment>annotator/ui/main_menu.py</extracomment>
        <translation>Ansicht</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Annotator</source>
        <extracomment>annotator/ui/main_window.py</extracomment>
        <translation>Annotator</translation>
    </message>
    <message>
        <source>Open an article first: labels go on its text.</source>
        <extracomment>annotator/ui/main_window.py</extracomment>
        <translation>Erst einen Artikel öffnen: Labels kommen an seinen Text.</translation>
    </message>
</context>
<context>
    <name>NewProjectDialog</name>
    <message>
        <source>Change folder…</source>
        <extracomment>annotator/ui/dialogs/new_project.py</extracomment>
        <translation>Ordner ändern…</translation>
    </message>
    <message>
        <source>Create project</source>
        <extracomment>annotator/ui/dialogs/new_project.py</extracomment>
        <translation>Projekt anlegen</translation>
    </message>
    <message>
        <source>Folder of the project</source>
        <extracomment>annotator/ui/dialogs/new_project.py</extracomment>
        <translation>Ordner des Projekts</translation>
    </message>
    <message>
        <source>From a schema file…</source>
        <extracomment>annotator/ui/dialogs/new_project.py</extracomment>
        <translation>Aus einer Schemadatei…</translation>
    </message>
    <message>
        <source>Name</source>
        <extracomment>annotator/ui/dialogs/new_project.py</extracomment>
        <translation>Name</translation>
    </message>
    <message>
        <source>New project</source>
        <extracomment>annotator/ui/dialogs/new_project.py</extracomment>
        <translation>Neues Projekt</translation>
    </message>
    <message>
        <source>Our own YAML, a code book as a table (CSV), or the schema of QualCoder, REFI-QDA, doccano, Label Studio, brat or IPTC.</source>
        <extracomment>annotator/ui/dialogs/new_project.py</extracomment>
        <translation>Unser YAML, ein Codebuch als Tabelle (CSV), oder das Schema von QualCoder, REFI-QDA, doccano, Label Studio, brat oder IPTC.</translation>
    </message>
    <message>
        <source>Reading the schema</source>
        <extracomment>annotator/ui/dialogs/new_project.py</extracomment>
        <translation>Schema wird gelesen</translation>
    </message>
    <message>
        <source>Schema file</source>
        <extracomment>annotator/ui/dialogs/new_project.py</extracomment>
        <translation>Schemadatei</translation>
    </message>
    <message>
        <source>Schemas ({});;All files (*)</source>
        <extracomment>annotator/ui/dialogs/new_project.py</extracomment>
        <translation>Schemata ({});;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>The project is made. Not everything comes with this file.</source>
        <extracomment>annotator/ui/dialogs/new_project.py</extracomment>
        <translation>Das Projekt ist angelegt. Nicht alles kommt mit dieser Datei.</translation>
    </message>
    <message>
        <source>There is a project of this name already; choose another.</source>
        <extracomment>annotator/ui/dialogs/new_project.py</extracomment>
        <translation>Ein Projekt dieses Namens gibt es schon; einen anderen wählen.</translation>
    </message>
    <message>
        <source>Valley news</source>
        <extracomment>annotator/ui/dialogs/new_project.py</extracomment>
        <translation>Talnachrichten</translation>
    </message>
    <message>
        <source>What to label</source>
        <extracomment>annotator/ui/dialogs/new_project.py</extracomment>
        <translation>Was ausgezeichnet wird</translation>
    </message>
</context>
<context>
    <name>Options</name>
    <message>
        <source>chosen</source>
        <extracomment>annotator/ui/annotate/attributes/options.py</extracomment>
        <translation>ausgewählt</translation>
    </message>
    <message>
        <source>not chosen</source>
        <extracomment>annotator/ui/annotate/attributes/options.py</extracomment>
        <translation>nicht ausgewählt</translation>
    </message>
    <message>
        <source>{} of {}</source>
        <extracomment>annotator/ui/annotate/attributes/options.py</extracomment>
        <translation>{} von {}</translation>
    </message>
</context>
<context>
    <name>OptionsField</name>
    <message>
        <source>Add an option</source>
        <extracomment>annotator/ui/schema/options_field.py</extracomment>
        <translation>Option hinzufügen</translation>
    </message>
    <message>
        <source>Options</source>
        <extracomment>annotator/ui/schema/options_field.py</extracomment>
        <translation>Optionen</translation>
    </message>
</context>
<context>
    <name>Outline</name>
    <message>
        <source>New layer, or Tab for a label</source>
        <extracomment>annotator/ui/schema/outline.py</extracomment>
        <translation>Neue Ebene, oder Tab für ein Label</translation>
    </message>
    <message>
        <source>New {}</source>
        <extracomment>annotator/ui/schema/outline.py</extracomment>
        <translation>Neu: {}</translation>
    </message>
    <message>
        <source>Outline of the schema</source>
        <extracomment>annotator/ui/schema/outline.py</extracomment>
        <translation>Gliederung des Schemas</translation>
    </message>
</context>
<context>
    <name>OutlineActions</name>
    <message>
        <source>Merge into</source>
        <extracomment>annotator/ui/schema/outline_actions.py</extracomment>
        <translation>Zusammenlegen mit</translation>
    </message>
    <message>
        <source>Move to the layer</source>
        <extracomment>annotator/ui/schema/outline_actions.py</extracomment>
        <translation>In die Ebene verschieben</translation>
    </message>
    <message>
        <source>Remove layers, attributes and relation types one by one.</source>
        <extracomment>annotator/ui/schema/outline_actions.py</extracomment>
        <translation>Ebenen, Attribute und Relationstypen einzeln entfernen.</translation>
    </message>
    <message>
        <source>That cannot go there.</source>
        <extracomment>annotator/ui/schema/outline_actions.py</extracomment>
        <translation>Das kann dort nicht hin.</translation>
    </message>
</context>
<context>
    <name>OutlinePanel</name>
    <message>
        <source>Add</source>
        <extracomment>annotator/ui/schema/outline_panel.py</extracomment>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Add to the schema</source>
        <extracomment>annotator/ui/schema/outline_panel.py</extracomment>
        <translation>Zum Schema hinzufügen</translation>
    </message>
    <message>
        <source>Find in the schema</source>
        <extracomment>annotator/ui/schema/outline_panel.py</extracomment>
        <translation>Im Schema suchen</translation>
    </message>
    <message>
        <source>Nothing in the schema is called that.</source>
        <extracomment>annotator/ui/schema/outline_panel.py</extracomment>
        <translation>Nichts im Schema heißt so.</translation>
    </message>
    <message>
        <source>Outline of the schema</source>
        <extracomment>annotator/ui/schema/outline_panel.py</extracomment>
        <translation>Gliederung des Schemas</translation>
    </message>
    <message>
        <source>Type to find a layer, label, attribute or relation type</source>
        <extracomment>annotator/ui/schema/outline_panel.py</extracomment>
        <translation>Tippen, um Ebene, Label, Attribut oder Relationstyp zu finden</translation>
    </message>
</context>
<context>
    <name>OverviewStrip</name>
    <message>
        <source>Overview</source>
        <extracomment>annotator/ui/article_view/overview.py</extracomment>
        <translation>Übersicht</translation>
    </message>
    <message>
        <source>Where spans, suggestions and hits stand in the whole article. A click goes there.</source>
        <extracomment>annotator/ui/article_view/overview.py</extracomment>
        <translation>Wo im ganzen Artikel Spannen, Vorschläge und Treffer stehen. Ein Klick führt hin.</translation>
    </message>
    <message>
        <source>others {}</source>
        <extracomment>annotator/ui/article_view/overview.py</extracomment>
        <translation>andere {}</translation>
    </message>
</context>
<context>
    <name>Picker</name>
    <message>
        <source>Nothing is called that</source>
        <extracomment>annotator/ui/picker.py</extracomment>
        <translation>So heißt nichts</translation>
    </message>
    <message>
        <source>{} of {}</source>
        <extracomment>annotator/ui/picker.py</extracomment>
        <translation>{} von {}</translation>
    </message>
</context>
<context>
    <name>PlaceList</name>
    <message>
        <source>Places</source>
        <extracomment>annotator/ui/everywhere/place_list.py</extracomment>
        <translation>Stellen</translation>
    </message>
</context>
<context>
    <name>PlaceModel</name>
    <message>
        <source>chosen</source>
        <extracomment>annotator/ui/everywhere/place_list.py</extracomment>
        <translation>ausgewählt</translation>
    </message>
    <message>
        <source>not chosen</source>
        <extracomment>annotator/ui/everywhere/place_list.py</extracomment>
        <translation>nicht ausgewählt</translation>
    </message>
    <message>
        <source>partly chosen</source>
        <extracomment>annotator/ui/everywhere/place_list.py</extracomment>
        <translation>zum Teil ausgewählt</translation>
    </message>
</context>
<context>
    <name>PreferencesPage</name>
    <message>
        <source>Back to where you were (Esc)</source>
        <extracomment>annotator/ui/preferences/page.py</extracomment>
        <translation>Zurück (Esc)</translation>
    </message>
    <message>
        <source>Done</source>
        <extracomment>annotator/ui/preferences/page.py</extracomment>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Find a preference</source>
        <extracomment>annotator/ui/preferences/page.py</extracomment>
        <translation>Einstellung suchen</translation>
    </message>
    <message>
        <source>Go to {}</source>
        <extracomment>annotator/ui/preferences/page.py</extracomment>
        <translation>Gehe zu {}</translation>
    </message>
    <message>
        <source>No preference is called that.</source>
        <extracomment>annotator/ui/preferences/page.py</extracomment>
        <translation>So heißt keine Einstellung.</translation>
    </message>
    <message>
        <source>Preferences</source>
        <extracomment>annotator/ui/preferences/page.py</extracomment>
        <translation>Einstellungen</translation>
    </message>
</context>
<context>
    <name>Preview</name>
    <message>
        <source>Asked of annotators</source>
        <extracomment>annotator/ui/schema/preview.py</extracomment>
        <translation>Wonach gefragt wird</translation>
    </message>
    <message>
        <source>Labels in the panel</source>
        <extracomment>annotator/ui/schema/preview.py</extracomment>
        <translation>Labels in der Annotationsleiste</translation>
    </message>
    <message>
        <source>Labels on whole articles are not drawn on text.</source>
        <extracomment>annotator/ui/schema/preview.py</extracomment>
        <translation>Labels für ganze Artikel werden nicht in den Text gezeichnet.</translation>
    </message>
    <message>
        <source>Preview</source>
        <extracomment>annotator/ui/schema/preview.py</extracomment>
        <translation>Vorschau</translation>
    </message>
    <message>
        <source>Sample passage</source>
        <extracomment>annotator/ui/schema/preview.py</extracomment>
        <translation>Beispieltext</translation>
    </message>
</context>
<context>
    <name>PrintDialog</name>
    <message>
        <source>On the pages</source>
        <extracomment>annotator/ui/dialogs/printing.py</extracomment>
        <translation>Auf den Seiten</translation>
    </message>
    <message>
        <source>Paper</source>
        <extracomment>annotator/ui/dialogs/printing.py</extracomment>
        <translation>Papier</translation>
    </message>
    <message>
        <source>The text alone</source>
        <extracomment>annotator/ui/dialogs/printing.py</extracomment>
        <translation>Nur der Text</translation>
    </message>
    <message>
        <source>The text with its labels and their names</source>
        <extracomment>annotator/ui/dialogs/printing.py</extracomment>
        <translation>Der Text mit Labels und ihren Namen</translation>
    </message>
    <message>
        <source>The text with its labels, their names and relations</source>
        <extracomment>annotator/ui/dialogs/printing.py</extracomment>
        <translation>Der Text mit Labels, ihren Namen und Relationen</translation>
    </message>
    <message>
        <source>The text with its labels, without names under spans</source>
        <extracomment>annotator/ui/dialogs/printing.py</extracomment>
        <translation>Der Text mit Labels, ohne Namen unter Spannen</translation>
    </message>
</context>
<context>
    <name>Printouts</name>
    <message>
        <source>Article</source>
        <extracomment>annotator/ui/printouts.py</extracomment>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <extracomment>annotator/ui/printouts.py</extracomment>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Page {} of {}</source>
        <extracomment>annotator/ui/printouts.py</extracomment>
        <translation>Seite {} von {}</translation>
    </message>
    <message>
        <source>Print</source>
        <extracomment>annotator/ui/printouts.py</extracomment>
        <translation>Drucken</translation>
    </message>
    <message>
        <source>Printing</source>
        <extracomment>annotator/ui/printouts.py</extracomment>
        <translation>Drucken</translation>
    </message>
    <message>
        <source>Print…</source>
        <extracomment>annotator/ui/printouts.py</extracomment>
        <translation>Drucken…</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <extracomment>annotator/ui/printouts.py</extracomment>
        <translation>Als PDF speichern</translation>
    </message>
    <message>
        <source>Save…</source>
        <extracomment>annotator/ui/printouts.py</extracomment>
        <translation>Speichern…</translation>
    </message>
    <message>
        <source>Saving as PDF</source>
        <extracomment>annotator/ui/printouts.py</extracomment>
        <translation>Speichern als PDF</translation>
    </message>
    <message>
        <source>the printer</source>
        <extracomment>annotator/ui/printouts.py</extracomment>
        <translation>den Drucker</translation>
    </message>
</context>
<context>
    <name>Projects</name>
    <message>
        <source>Annotator projects (*{});;All files (*)</source>
        <extracomment>annotator/ui/projects.py</extracomment>
        <translation>Annotator-Projekte (*{});;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Open a project</source>
        <extracomment>annotator/ui/projects.py</extracomment>
        <translation>Projekt öffnen</translation>
    </message>
    <message>
        <source>This is a backup, opened to be looked at. Restore it to go on from it: Project menu.</source>
        <extracomment>annotator/ui/projects.py</extracomment>
        <translation>Dies ist eine Sicherung, nur zum Ansehen geöffnet. Um damit weiterzuarbeiten, im Menü Projekt wiederherstellen.</translation>
    </message>
    <message>
        <source>You work as {}, the only annotator of this project so far. The name below changes it.</source>
        <extracomment>annotator/ui/projects.py</extracomment>
        <translation>Gearbeitet wird als {}, bisher der einzige Annotator dieses Projekts. Der Name unten ändert das.</translation>
    </message>
</context>
<context>
    <name>QueueModel</name>
    <message>
        <source>Question: {}</source>
        <extracomment>annotator/ui/annotate/queue_rows.py</extracomment>
        <translation>Rückfrage: {}</translation>
    </message>
    <message>
        <source>flagged</source>
        <extracomment>annotator/ui/annotate/queue_rows.py</extracomment>
        <translation>mit Rückfrage</translation>
    </message>
</context>
<context>
    <name>QueuePanel</name>
    <message>
        <source>Clear the filter</source>
        <extracomment>annotator/ui/annotate/queue.py</extracomment>
        <translation>Filter aufheben</translation>
    </message>
    <message>
        <source>Done or skipped, of all articles</source>
        <extracomment>annotator/ui/annotate/queue.py</extracomment>
        <translation>Fertig oder übersprungen, von allen Artikeln</translation>
    </message>
    <message>
        <source>Filter articles</source>
        <extracomment>annotator/ui/annotate/queue.py</extracomment>
        <translation>Artikel filtern</translation>
    </message>
    <message>
        <source>Filter articles by title or source</source>
        <extracomment>annotator/ui/annotate/queue.py</extracomment>
        <translation>Artikel nach Titel oder Quelle filtern</translation>
    </message>
    <message>
        <source>Filter by status</source>
        <extracomment>annotator/ui/annotate/queue.py</extracomment>
        <translation>Nach Status filtern</translation>
    </message>
    <message>
        <source>No article matches this filter.</source>
        <extracomment>annotator/ui/annotate/queue.py</extracomment>
        <translation>Kein Artikel passt zu diesem Filter.</translation>
    </message>
    <message>
        <source>No articles yet. Drop text files or folders onto the window, or import them.</source>
        <extracomment>annotator/ui/annotate/queue.py</extracomment>
        <translation>Noch keine Artikel. Textdateien oder Ordner auf das Fenster ziehen, oder sie importieren.</translation>
    </message>
    <message>
        <source>Progress of the project</source>
        <extracomment>annotator/ui/annotate/queue.py</extracomment>
        <translation>Fortschritt des Projekts</translation>
    </message>
    <message>
        <source>Queue</source>
        <extracomment>annotator/ui/annotate/queue.py</extracomment>
        <translation>Artikelliste</translation>
    </message>
    <message>
        <source>Queue and filter</source>
        <extracomment>annotator/ui/annotate/queue.py</extracomment>
        <translation>Artikelliste und Filter</translation>
    </message>
    <message>
        <source>{} / {}</source>
        <extracomment>annotator/ui/annotate/queue.py</extracomment>
        <translation>{} / {}</translation>
    </message>
    <message>
        <source>{} of {} articles finished</source>
        <extracomment>annotator/ui/annotate/queue.py</extracomment>
        <translation>{} von {} Artikeln abgeschlossen</translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>Menu</source>
        <extracomment>annotator/ui/rail.py</extracomment>
        <translation>Menü</translation>
    </message>
    <message>
        <source>Places and menu</source>
        <extracomment>annotator/ui/rail.py</extracomment>
        <translation>Bereiche und Menü</translation>
    </message>
</context>
<context>
    <name>ReadingControls</name>
    <message>
        <source>Choose another typeface than {}</source>
        <extracomment>annotator/ui/annotate/reading.py</extracomment>
        <translation>Eine andere Schrift als {} wählen</translation>
    </message>
    <message>
        <source>Find a typeface</source>
        <extracomment>annotator/ui/annotate/reading.py</extracomment>
        <translation>Schrift suchen</translation>
    </message>
    <message>
        <source>Line spacing in percent of the size</source>
        <extracomment>annotator/ui/annotate/reading.py</extracomment>
        <translation>Zeilenabstand in Prozent der Größe</translation>
    </message>
    <message>
        <source>Set the article as it usually is</source>
        <extracomment>annotator/ui/annotate/reading.py</extracomment>
        <translation>Artikel wie gewöhnlich setzen</translation>
    </message>
    <message>
        <source>Size</source>
        <extracomment>annotator/ui/annotate/reading.py</extracomment>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Size in percent of the usual one</source>
        <extracomment>annotator/ui/annotate/reading.py</extracomment>
        <translation>Größe in Prozent der gewöhnlichen</translation>
    </message>
    <message>
        <source>Spacing</source>
        <extracomment>annotator/ui/annotate/reading.py</extracomment>
        <translation>Abstand</translation>
    </message>
    <message>
        <source>Typeface</source>
        <extracomment>annotator/ui/annotate/reading.py</extracomment>
        <translation>Schrift</translation>
    </message>
    <message>
        <source>Typeface: {}</source>
        <extracomment>annotator/ui/annotate/reading.py</extracomment>
        <translation>Schrift: {}</translation>
    </message>
    <message>
        <source>Usual</source>
        <extracomment>annotator/ui/annotate/reading.py</extracomment>
        <translation>Wie gewöhnlich</translation>
    </message>
    <message>
        <source>Width</source>
        <extracomment>annotator/ui/annotate/reading.py</extracomment>
        <translation>Breite</translation>
    </message>
    <message>
        <source>Width in characters</source>
        <extracomment>annotator/ui/annotate/reading.py</extracomment>
        <translation>Breite in Zeichen</translation>
    </message>
</context>
<context>
    <name>ReadingPopup</name>
    <message>
        <source>Reading options</source>
        <extracomment>annotator/ui/annotate/reading.py</extracomment>
        <translation>Leseansicht</translation>
    </message>
</context>
<context>
    <name>Relating</name>
    <message>
        <source>Pick a relation first: click its arc, or press J.</source>
        <extracomment>annotator/ui/relating.py</extracomment>
        <translation>Erst eine Relation wählen: auf ihren Bogen klicken oder J drücken.</translation>
    </message>
    <message>
        <source>Pick a span first: click it, or press Tab.</source>
        <extracomment>annotator/ui/relating.py</extracomment>
        <translation>Erst eine Spanne wählen: darauf klicken oder Tab drücken.</translation>
    </message>
    <message>
        <source>This span has no relations.</source>
        <extracomment>annotator/ui/relating.py</extracomment>
        <translation>Diese Spanne hat keine Relationen.</translation>
    </message>
</context>
<context>
    <name>RelationForm</name>
    <message>
        <source>+ Label</source>
        <extracomment>annotator/ui/schema/editors.py</extracomment>
        <translation>+ Label</translation>
    </message>
    <message>
        <source>Any label</source>
        <extracomment>annotator/ui/schema/editors.py</extracomment>
        <translation>Jedes Label</translation>
    </message>
    <message>
        <source>Goes to</source>
        <extracomment>annotator/ui/schema/editors.py</extracomment>
        <translation>Führt zu</translation>
    </message>
    <message>
        <source>Colour</source>
        <extracomment>annotator/ui/schema/editors.py</extracomment>
        <translation>Farbe</translation>
    </message>
    <message>
        <source>Definition</source>
        <extracomment>annotator/ui/schema/editors.py</extracomment>
        <translation>Definition</translation>
    </message>
    <message>
        <source>Direction</source>
        <extracomment>annotator/ui/schema/editors.py</extracomment>
        <translation>Richtung</translation>
    </message>
    <message>
        <source>Find a label</source>
        <extracomment>annotator/ui/schema/editors.py</extracomment>
        <translation>Label suchen</translation>
    </message>
    <message>
        <source>From one span to the other</source>
        <extracomment>annotator/ui/schema/editors.py</extracomment>
        <translation>Von einer Spanne zur anderen</translation>
    </message>
    <message>
        <source>Groups</source>
        <extracomment>annotator/ui/schema/editors.py</extracomment>
        <translation>Gruppen</translation>
    </message>
    <message>
        <source>Goes from</source>
        <extracomment>annotator/ui/schema/editors.py</extracomment>
        <translation>Geht aus von</translation>
    </message>
    <message>
        <source>In the menu of types.</source>
        <extracomment>annotator/ui/schema/editors.py</extracomment>
        <translation>Im Menü der Typen.</translation>
    </message>
    <message>
        <source>Its relations join spans into chains, as coreference does</source>
        <extracomment>annotator/ui/schema/editors.py</extracomment>
        <translation>Seine Relationen verbinden Spannen zu Ketten, wie Koreferenz</translation>
    </message>
    <message>
        <source>Key</source>
        <extracomment>annotator/ui/schema/editors.py</extracomment>
        <translation>Taste</translation>
    </message>
    <message>
        <source>Name in exports</source>
        <extracomment>annotator/ui/schema/editors.py</extracomment>
        <translation>Name in Exporten</translation>
    </message>
    <message>
        <source>Press the key that is to choose it in the menu of types</source>
        <extracomment>annotator/ui/schema/editors.py</extracomment>
        <translation>Die Taste drücken, die ihn im Menü der Typen wählen soll</translation>
    </message>
    <message>
        <source>The next free digit</source>
        <extracomment>annotator/ui/schema/editors.py</extracomment>
        <translation>Die nächste freie Ziffer</translation>
    </message>
    <message>
        <source>The same either way</source>
        <extracomment>annotator/ui/schema/editors.py</extracomment>
        <translation>In beiden Richtungen gleich</translation>
    </message>
    <message>
        <source>Title</source>
        <extracomment>annotator/ui/schema/editors.py</extracomment>
        <translation>Titel</translation>
    </message>
</context>
<context>
    <name>RelationInspector</name>
    <message>
        <source>Add a note… (Esc returns to the text)</source>
        <extracomment>annotator/ui/annotate/relations/relation_inspector.py</extracomment>
        <translation>Notiz … (Esc führt zum Text zurück)</translation>
    </message>
    <message>
        <source>Between</source>
        <extracomment>annotator/ui/annotate/relations/relation_inspector.py</extracomment>
        <translation>Zwischen</translation>
    </message>
    <message>
        <source>Change the type</source>
        <extracomment>annotator/ui/annotate/relations/relation_inspector.py</extracomment>
        <translation>Typ ändern</translation>
    </message>
    <message>
        <source>Find a type of relations</source>
        <extracomment>annotator/ui/annotate/relations/relation_inspector.py</extracomment>
        <translation>Relationstyp suchen</translation>
    </message>
    <message>
        <source>From</source>
        <extracomment>annotator/ui/annotate/relations/relation_inspector.py</extracomment>
        <translation>Von</translation>
    </message>
    <message>
        <source>Go to {label} “{words}”</source>
        <extracomment>annotator/ui/annotate/relations/relation_inspector.py</extracomment>
        <translation>Zu {label} „{words}“ gehen</translation>
    </message>
    <message>
        <source>Note on the picked relation</source>
        <extracomment>annotator/ui/annotate/relations/relation_inspector.py</extracomment>
        <translation>Notiz zur gewählten Relation</translation>
    </message>
    <message>
        <source>To</source>
        <extracomment>annotator/ui/annotate/relations/relation_inspector.py</extracomment>
        <translation>Zu</translation>
    </message>
    <message>
        <source>Turn the relation round (X)</source>
        <extracomment>annotator/ui/annotate/relations/relation_inspector.py</extracomment>
        <translation>Relation umkehren (X)</translation>
    </message>
    <message>
        <source>and</source>
        <extracomment>annotator/ui/annotate/relations/relation_inspector.py</extracomment>
        <translation>und</translation>
    </message>
    <message>
        <source>{caption}: {label} “{words}”</source>
        <extracomment>annotator/ui/annotate/relations/relation_inspector.py</extracomment>
        <translation>{caption}: {label} „{words}“</translation>
    </message>
</context>
<context>
    <name>RelationList</name>
    <message>
        <source>All relations of the article</source>
        <extracomment>annotator/ui/annotate/relations/relation_list.py</extracomment>
        <translation>Alle Relationen des Artikels</translation>
    </message>
    <message>
        <source>List the relations of the whole article, whatever is picked</source>
        <extracomment>annotator/ui/annotate/relations/relation_list.py</extracomment>
        <translation>Die Relationen des ganzen Artikels auflisten, was auch gewählt ist</translation>
    </message>
    <message>
        <source>Relations</source>
        <extracomment>annotator/ui/annotate/relations/relation_list.py</extracomment>
        <translation>Relationen</translation>
    </message>
</context>
<context>
    <name>RelationRows</name>
    <message>
        <source>{head} → {type} → {child}</source>
        <extracomment>annotator/ui/annotate/relations/relation_rows.py</extracomment>
        <translation>{head} → {type} → {child}</translation>
    </message>
    <message>
        <source>{label} “{words}”</source>
        <extracomment>annotator/ui/annotate/relations/relation_rows.py</extracomment>
        <translation>{label} „{words}“</translation>
    </message>
</context>
<context>
    <name>RowEditor</name>
    <message>
        <source>Name</source>
        <extracomment>annotator/ui/schema/row_editor.py</extracomment>
        <translation>Name</translation>
    </message>
    <message>
        <source>Title</source>
        <extracomment>annotator/ui/schema/row_editor.py</extracomment>
        <translation>Titel</translation>
    </message>
</context>
<context>
    <name>SchemaFiles</name>
    <message>
        <source>Export the schema</source>
        <extracomment>annotator/ui/schema/files.py</extracomment>
        <translation>Schema exportieren</translation>
    </message>
    <message>
        <source>Import a schema</source>
        <extracomment>annotator/ui/schema/files.py</extracomment>
        <translation>Schema importieren</translation>
    </message>
    <message>
        <source>Not everything comes with this file.</source>
        <extracomment>annotator/ui/schema/files.py</extracomment>
        <translation>Nicht alles kommt mit dieser Datei.</translation>
    </message>
    <message>
        <source>Reading the schema</source>
        <extracomment>annotator/ui/schema/files.py</extracomment>
        <translation>Schema wird gelesen</translation>
    </message>
    <message>
        <source>Schemas (*.yaml)</source>
        <extracomment>annotator/ui/schema/files.py</extracomment>
        <translation>Schemata (*.yaml)</translation>
    </message>
    <message>
        <source>Schemas ({});;All files (*)</source>
        <extracomment>annotator/ui/schema/files.py</extracomment>
        <translation>Schemata ({});;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>The schema is in {}.</source>
        <extracomment>annotator/ui/schema/files.py</extracomment>
        <translation>Das Schema steht in {}.</translation>
    </message>
</context>
<context>
    <name>SchemaPlace</name>
    <message>
        <source>Width of the outline</source>
        <extracomment>annotator/ui/schema/place.py</extracomment>
        <translation>Breite der Gliederung</translation>
    </message>
    <message>
        <source>Width of the preview</source>
        <extracomment>annotator/ui/schema/place.py</extracomment>
        <translation>Breite der Vorschau</translation>
    </message>
</context>
<context>
    <name>SchemeForm</name>
    <message>
        <source>Description</source>
        <extracomment>annotator/ui/schema/editors.py</extracomment>
        <translation>Beschreibung</translation>
    </message>
    <message>
        <source>Guidelines of the project</source>
        <extracomment>annotator/ui/schema/editors.py</extracomment>
        <translation>Richtlinien des Projekts</translation>
    </message>
    <message>
        <source>Name</source>
        <extracomment>annotator/ui/schema/editors.py</extracomment>
        <translation>Name</translation>
    </message>
    <message>
        <source>Title</source>
        <extracomment>annotator/ui/schema/editors.py</extracomment>
        <translation>Titel</translation>
    </message>
    <message>
        <source>What exported files call it.</source>
        <extracomment>annotator/ui/schema/editors.py</extracomment>
        <translation>Wie exportierte Dateien es nennen.</translation>
    </message>
</context>
<context>
    <name>Selection</name>
    <message>
        <source>All spans of this article are in layers that are hidden.</source>
        <extracomment>annotator/ui/selection.py</extracomment>
        <translation>Alle Spannen dieses Artikels sind in ausgeblendeten Ebenen.</translation>
    </message>
    <message>
        <source>There are no spans in this article yet.</source>
        <extracomment>annotator/ui/selection.py</extracomment>
        <translation>In diesem Artikel gibt es noch keine Spannen.</translation>
    </message>
    <message>
        <source>There is no span around this place.</source>
        <extracomment>annotator/ui/selection.py</extracomment>
        <translation>Um diese Stelle liegt keine Spanne.</translation>
    </message>
    <message>
        <source>There is no span inside.</source>
        <extracomment>annotator/ui/selection.py</extracomment>
        <translation>Darin liegt keine Spanne.</translation>
    </message>
    <message>
        <source>Words are not told apart in this script. Install {} for that, or select the text.</source>
        <extracomment>annotator/ui/selection.py</extracomment>
        <translation>In dieser Schrift werden Wörter nicht getrennt erkannt. Dafür {} installieren, oder den Text auswählen.</translation>
    </message>
</context>
<context>
    <name>Session</name>
    <message>
        <source>Open an article first: labels go on its text.</source>
        <extracomment>annotator/ui/session.py</extracomment>
        <translation>Erst einen Artikel öffnen: Labels kommen an seinen Text.</translation>
    </message>
    <message>
        <source>Pick a span first: click it, or press Tab.</source>
        <extracomment>annotator/ui/session.py</extracomment>
        <translation>Erst eine Spanne wählen: darauf klicken oder Tab drücken.</translation>
    </message>
    <message>
        <source>That was the last open article of this queue.</source>
        <extracomment>annotator/ui/session.py</extracomment>
        <translation>Das war der letzte offene Artikel dieser Liste.</translation>
    </message>
</context>
<context>
    <name>Shell</name>
    <message>
        <source>Annotator</source>
        <extracomment>annotator/ui/shell.py</extracomment>
        <translation>Annotator</translation>
    </message>
</context>
<context>
    <name>Showing</name>
    <message>
        <source>Reading the work of others</source>
        <extracomment>annotator/ui/showing.py</extracomment>
        <translation>Arbeit anderer wird gelesen</translation>
    </message>
</context>
<context>
    <name>SpanHistory</name>
    <message>
        <source>Characters {start}–{end}</source>
        <extracomment>annotator/ui/annotate/inspector_history.py</extracomment>
        <translation>Zeichen {start}–{end}</translation>
    </message>
    <message>
        <source>Hide the history</source>
        <extracomment>annotator/ui/annotate/inspector_history.py</extracomment>
        <translation>Verlauf ausblenden</translation>
    </message>
    <message>
        <source>History</source>
        <extracomment>annotator/ui/annotate/inspector_history.py</extracomment>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>It came with an import.</source>
        <extracomment>annotator/ui/annotate/inspector_history.py</extracomment>
        <translation>Sie kam mit einem Import.</translation>
    </message>
    <message>
        <source>Reading the history</source>
        <extracomment>annotator/ui/annotate/inspector_history.py</extracomment>
        <translation>Verlauf wird gelesen</translation>
    </message>
    <message>
        <source>Who changed this span, what, and when</source>
        <extracomment>annotator/ui/annotate/inspector_history.py</extracomment>
        <translation>Wer diese Spanne geändert hat, was und wann</translation>
    </message>
    <message>
        <source>{who} · undone</source>
        <extracomment>annotator/ui/annotate/inspector_history.py</extracomment>
        <translation>{who} · rückgängig gemacht</translation>
    </message>
</context>
<context>
    <name>SpanList</name>
    <message>
        <source>No span has these letters in its text or label.</source>
        <extracomment>annotator/ui/annotate/span_list.py</extracomment>
        <translation>Keine Spanne hat diese Buchstaben im Text oder im Label.</translation>
    </message>
    <message>
        <source>Spans of the article</source>
        <extracomment>annotator/ui/annotate/span_list.py</extracomment>
        <translation>Spannen des Artikels</translation>
    </message>
</context>
<context>
    <name>SpanRows</name>
    <message>
        <source>Sorting the spans</source>
        <extracomment>annotator/ui/annotate/span_rows.py</extracomment>
        <translation>Spannen werden sortiert</translation>
    </message>
</context>
<context>
    <name>Spans</name>
    <message>
        <source>By label</source>
        <extracomment>annotator/ui/annotate/span_list.py</extracomment>
        <translation>Nach Label</translation>
    </message>
    <message>
        <source>Filter by text or label</source>
        <extracomment>annotator/ui/annotate/span_list.py</extracomment>
        <translation>Nach Text oder Label filtern</translation>
    </message>
    <message>
        <source>Filter spans by text or label</source>
        <extracomment>annotator/ui/annotate/span_list.py</extracomment>
        <translation>Spannen nach Text oder Label filtern</translation>
    </message>
    <message>
        <source>Filter the spans</source>
        <extracomment>annotator/ui/annotate/span_list.py</extracomment>
        <translation>Spannen filtern</translation>
    </message>
    <message>
        <source>In reading order</source>
        <extracomment>annotator/ui/annotate/span_list.py</extracomment>
        <translation>Wie im Text</translation>
    </message>
    <message>
        <source>Last changed first</source>
        <extracomment>annotator/ui/annotate/span_list.py</extracomment>
        <translation>Zuletzt geänderte zuerst</translation>
    </message>
    <message>
        <source>Sort the spans</source>
        <extracomment>annotator/ui/annotate/span_list.py</extracomment>
        <translation>Spannen sortieren</translation>
    </message>
    <message>
        <source>Words of the text or the label; Esc lists all spans again</source>
        <extracomment>annotator/ui/annotate/span_list.py</extracomment>
        <translation>Wörter aus dem Text oder dem Label; Esc zeigt wieder alle Spannen</translation>
    </message>
</context>
<context>
    <name>SplitSheet</name>
    <message>
        <source>All the others become</source>
        <extracomment>annotator/ui/schema/splitting.py</extracomment>
        <translation>Alle anderen werden</translation>
    </message>
    <message>
        <source>In the list, a digit gives a span its label:   {}</source>
        <extracomment>annotator/ui/schema/splitting.py</extracomment>
        <translation>In der Liste gibt eine Ziffer einer Spanne ihr Label:   {}</translation>
    </message>
    <message>
        <source>Nothing carries this label yet.</source>
        <extracomment>annotator/ui/schema/splitting.py</extracomment>
        <translation>Noch trägt nichts dieses Label.</translation>
    </message>
    <message>
        <source>Politician, Athlete</source>
        <extracomment>annotator/ui/schema/splitting.py</extracomment>
        <translation>Politik, Sport</translation>
    </message>
    <message>
        <source>Spans with the label</source>
        <extracomment>annotator/ui/schema/splitting.py</extracomment>
        <translation>Spannen mit dem Label</translation>
    </message>
    <message>
        <source>Split {}</source>
        <extracomment>annotator/ui/schema/splitting.py</extracomment>
        <translation>{} aufteilen</translation>
    </message>
    <message>
        <source>The labels to split it into, parted by commas</source>
        <extracomment>annotator/ui/schema/splitting.py</extracomment>
        <translation>Die Labels, in die es aufgeteilt wird, durch Kommas getrennt</translation>
    </message>
    <message>
        <source>{} (stays)</source>
        <extracomment>annotator/ui/schema/splitting.py</extracomment>
        <translation>{} (bleibt)</translation>
    </message>
</context>
<context>
    <name>Splitter</name>
    <message>
        <source>{}: drag, or Left and Right</source>
        <extracomment>annotator/ui/splitter.py</extracomment>
        <translation>{}: ziehen, oder Pfeil links und rechts</translation>
    </message>
    <message>
        <source>{}: drag, or Up and Down</source>
        <extracomment>annotator/ui/splitter.py</extracomment>
        <translation>{}: ziehen, oder Pfeil auf und ab</translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message>
        <source>Annotator: {}</source>
        <extracomment>annotator/ui/status_bar.py</extracomment>
        <translation>Annotator: {}</translation>
    </message>
    <message>
        <source>Article {} of {}</source>
        <extracomment>annotator/ui/status_bar.py</extracomment>
        <translation>Artikel {} von {}</translation>
    </message>
    <message>
        <source>Cancel</source>
        <extracomment>annotator/ui/status_bar.py</extracomment>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Every change is in {} as soon as you see it</source>
        <extracomment>annotator/ui/status_bar.py</extracomment>
        <translation>Jede Änderung steht in {}, sobald sie zu sehen ist</translation>
    </message>
    <message>
        <source>Every selection becomes {} – Esc to stop</source>
        <extracomment>annotator/ui/status_bar.py</extracomment>
        <translation>Jede Auswahl wird {} – Esc beendet das</translation>
    </message>
    <message>
        <source>Exact selection</source>
        <extracomment>annotator/ui/status_bar.py</extracomment>
        <translation>Genaue Auswahl</translation>
    </message>
    <message>
        <source>Read only</source>
        <extracomment>annotator/ui/status_bar.py</extracomment>
        <translation>Nur lesen</translation>
    </message>
    <message>
        <source>Saved</source>
        <extracomment>annotator/ui/status_bar.py</extracomment>
        <translation>Gespeichert</translation>
    </message>
    <message>
        <source>Status bar</source>
        <extracomment>annotator/ui/status_bar.py</extracomment>
        <translation>Statusleiste</translation>
    </message>
    <message>
        <source>Whose work this is; click to change</source>
        <extracomment>annotator/ui/status_bar.py</extracomment>
        <translation>Wessen Arbeit das ist; ein Klick ändert es</translation>
    </message>
</context>
<context>
    <name>Toolbar</name>
    <message>
        <source>Toolbar</source>
        <extracomment>annotator/ui/annotate/toolbar.py</extracomment>
        <translation>Werkzeugleiste</translation>
    </message>
</context>
<context>
    <name>Transfers</name>
    <message>
        <source>Annotator</source>
        <extracomment>annotator/ui/transfers.py</extracomment>
        <translation>Annotator</translation>
    </message>
    <message>
        <source>Articles and labelled data ({});;All files (*)</source>
        <extracomment>annotator/ui/transfers.py</extracomment>
        <translation>Artikel und annotierte Daten ({});;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Cancelled; nothing was changed.</source>
        <extracomment>annotator/ui/transfers.py</extracomment>
        <translation>Abgebrochen; nichts wurde geändert.</translation>
    </message>
    <message>
        <source>Exporting</source>
        <extracomment>annotator/ui/transfers.py</extracomment>
        <translation>Export</translation>
    </message>
    <message>
        <source>Import a folder of articles</source>
        <extracomment>annotator/ui/transfers.py</extracomment>
        <translation>Ordner mit Artikeln importieren</translation>
    </message>
    <message>
        <source>Import articles</source>
        <extracomment>annotator/ui/transfers.py</extracomment>
        <translation>Artikel importieren</translation>
    </message>
    <message>
        <source>Importing</source>
        <extracomment>annotator/ui/transfers.py</extracomment>
        <translation>Import</translation>
    </message>
    <message>
        <source>Keep running</source>
        <extracomment>annotator/ui/transfers.py</extracomment>
        <translation>Weiterlaufen lassen</translation>
    </message>
    <message>
        <source>Stop it and close</source>
        <extracomment>annotator/ui/transfers.py</extracomment>
        <translation>Anhalten und schließen</translation>
    </message>
    <message>
        <source>{} is still running.</source>
        <extracomment>annotator/ui/transfers.py</extracomment>
        <translation>{} läuft noch.</translation>
    </message>
    <message>
        <source>{} is still running. Closing now takes it back.</source>
        <extracomment>annotator/ui/transfers.py</extracomment>
        <translation>{} läuft noch. Wird jetzt geschlossen, ist alles davon hinfällig.</translation>
    </message>
</context>
<context>
    <name>TypeMenu</name>
    <message>
        <source>Turn round	Space</source>
        <extracomment>annotator/ui/annotate/relations/type_menu.py</extracomment>
        <translation>Umkehren	Leertaste</translation>
    </message>
</context>
<context>
    <name>WelcomePage</name>
    <message>
        <source>Annotator</source>
        <extracomment>annotator/ui/welcome.py</extracomment>
        <translation>Annotator</translation>
    </message>
    <message>
        <source>Label news articles: names, sentiment, topics, or a schema of your own.</source>
        <extracomment>annotator/ui/welcome.py</extracomment>
        <translation>Nachrichtenartikel auszeichnen: Namen, Tonlage, Themen oder ein eigenes Schema.</translation>
    </message>
    <message>
        <source>New project…</source>
        <extracomment>annotator/ui/welcome.py</extracomment>
        <translation>Neues Projekt…</translation>
    </message>
    <message>
        <source>A few short articles, partly labelled</source>
        <extracomment>annotator/ui/welcome.py</extracomment>
        <translation>Ein paar kurze Artikel, zum Teil ausgezeichnet</translation>
    </message>
    <message>
        <source>New project</source>
        <extracomment>annotator/ui/welcome.py</extracomment>
        <translation>Neues Projekt</translation>
    </message>
    <message>
        <source>Open a project</source>
        <extracomment>annotator/ui/welcome.py</extracomment>
        <translation>Projekt öffnen</translation>
    </message>
    <message>
        <source>Open…</source>
        <extracomment>annotator/ui/welcome.py</extracomment>
        <translation>Öffnen…</translation>
    </message>
    <message>
        <source>Or drop text files, folders or a project onto this window.</source>
        <extracomment>annotator/ui/welcome.py</extracomment>
        <translation>Oder Textdateien, Ordner oder ein Projekt auf dieses Fenster ziehen.</translation>
    </message>
    <message>
        <source>Recent projects</source>
        <extracomment>annotator/ui/welcome.py</extracomment>
        <translation>Zuletzt geöffnet</translation>
    </message>
    <message>
        <source>Try the sample project</source>
        <extracomment>annotator/ui/welcome.py</extracomment>
        <translation>Beispielprojekt ausprobieren</translation>
    </message>
</context>
<context>
    <name>WideEdits</name>
    <message>
        <source>Redoing</source>
        <extracomment>annotator/ui/wide_edits.py</extracomment>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Undoing</source>
        <extracomment>annotator/ui/wide_edits.py</extracomment>
        <translation>Rückgängig machen</translation>
    </message>
</context>
<context>
    <name>_Bubble</name>
    <message>
        <source>Put this hint away</source>
        <extracomment>annotator/ui/hints.py</extracomment>
        <translation>Diesen Hinweis weglegen</translation>
    </message>
    <message>
        <source>Put this hint away (Esc)</source>
        <extracomment>annotator/ui/hints.py</extracomment>
        <translation>Diesen Hinweis weglegen (Esc)</translation>
    </message>
</context>
<context>
    <name>_Chip</name>
    <message>
        <source>Remove {}</source>
        <extracomment>annotator/ui/schema/chips_field.py</extracomment>
        <translation>{} entfernen</translation>
    </message>
    <message>
        <source>Take “{}” away</source>
        <extracomment>annotator/ui/schema/chips_field.py</extracomment>
        <translation>„{}“ wegnehmen</translation>
    </message>
</context>
<context>
    <name>_LabelDelegate</name>
    <message>
        <source>on spans</source>
        <extracomment>annotator/ui/annotate/label_list.py</extracomment>
        <translation>an Spannen</translation>
    </message>
</context>
<context>
    <name>_MarkdownText</name>
    <message>
        <source>Markdown: **bold**, lists with -, headings with #. Pictures are pasted or dropped.</source>
        <extracomment>annotator/ui/schema/guidelines_field.py</extracomment>
        <translation>Markdown: **fett**, Listen mit -, Überschriften mit #. Bilder werden eingefügt oder hineingezogen.</translation>
    </message>
    <message>
        <source>This file holds no picture that can be shown.</source>
        <extracomment>annotator/ui/schema/guidelines_field.py</extracomment>
        <translation>In dieser Datei ist kein Bild, das sich zeigen lässt.</translation>
    </message>
</context>
<context>
    <name>_Marks</name>
    <message>
        <source>leap to…</source>
        <extracomment>annotator/ui/article_view/leaping.py</extracomment>
        <translation>springen zu…</translation>
    </message>
    <message>
        <source>no word begins so</source>
        <extracomment>annotator/ui/article_view/leaping.py</extracomment>
        <translation>so beginnt kein Wort</translation>
    </message>
</context>
<context>
    <name>accessibility</name>
    <message>
        <source>End of {}</source>
        <extracomment>annotator/ui/article_view/accessibility.py</extracomment>
        <translation>Ende von {}</translation>
    </message>
    <message>
        <source>Selected: {}</source>
        <extracomment>annotator/ui/article_view/accessibility.py</extracomment>
        <translation>Ausgewählt: {}</translation>
    </message>
    <message>
        <source>Tab picks the next span, Escape lets go of it. F6 goes to the next part of the window.</source>
        <extracomment>annotator/ui/article_view/accessible_article.py</extracomment>
        <translation>Tab wählt die nächste Spanne, Escape lässt sie los. F6 führt zum nächsten Teil des Fensters.</translation>
    </message>
    <message>
        <source>suggested: {}</source>
        <extracomment>annotator/ui/article_view/content.py</extracomment>
        <translation>vorgeschlagen: {}</translation>
    </message>
    <message>
        <source>{}, by {}</source>
        <extracomment>annotator/ui/article_view/content.py</extracomment>
        <translation>{}, von {}</translation>
    </message>
</context>
<context>
    <name>attributes</name>
    <message>
        <source>No</source>
        <extracomment>annotator/ui/annotate/attributes/form.py</extracomment>
        <translation>Nein</translation>
    </message>
    <message>
        <source>Not said</source>
        <extracomment>annotator/ui/annotate/attributes/form.py</extracomment>
        <translation>Keine Angabe</translation>
    </message>
    <message>
        <source>YYYY-MM-DD</source>
        <extracomment>annotator/ui/annotate/attributes/typed.py</extracomment>
        <translation>JJJJ-MM-TT</translation>
    </message>
    <message>
        <source>Yes</source>
        <extracomment>annotator/ui/annotate/attributes/form.py</extracomment>
        <translation>Ja</translation>
    </message>
    <message>
        <source>number</source>
        <extracomment>annotator/ui/annotate/attributes/typed.py</extracomment>
        <translation>Zahl</translation>
    </message>
    <message>
        <source>up to {}</source>
        <extracomment>annotator/ui/annotate/attributes/typed.py</extracomment>
        <translation>bis {}</translation>
    </message>
    <message>
        <source>{} or more</source>
        <extracomment>annotator/ui/annotate/attributes/typed.py</extracomment>
        <translation>{} oder mehr</translation>
    </message>
    <message>
        <source>{} to {}</source>
        <extracomment>annotator/ui/annotate/attributes/typed.py</extracomment>
        <translation>{} bis {}</translation>
    </message>
</context>
<context>
    <name>backups</name>
    <message>
        <source>Choose another name: nothing is written over.</source>
        <extracomment>annotator/ui/backups.py</extracomment>
        <translation>Einen anderen Namen wählen: überschrieben wird nichts.</translation>
    </message>
    <message>
        <source>{} cannot be copied: {}.</source>
        <extracomment>annotator/ui/backups.py</extracomment>
        <translation>{} lässt sich nicht kopieren: {}.</translation>
    </message>
    <message>
        <source>{} exists already.</source>
        <extracomment>annotator/ui/backups.py</extracomment>
        <translation>{} gibt es schon.</translation>
    </message>
</context>
<context>
    <name>chain picker</name>
    <message>
        <source>Find a chain</source>
        <extracomment>annotator/ui/annotate/relations/chain_picker.py</extracomment>
        <translation>Kette suchen</translation>
    </message>
    <message>
        <source>Find the chain to merge with</source>
        <extracomment>annotator/ui/annotate/relations/chain_picker.py</extracomment>
        <translation>Kette suchen, mit der vereint wird</translation>
    </message>
    <message>
        <source>New chain</source>
        <extracomment>annotator/ui/annotate/relations/chain_picker.py</extracomment>
        <translation>Neue Kette</translation>
    </message>
    <message>
        <source>New chain of {}</source>
        <extracomment>annotator/ui/annotate/relations/chain_picker.py</extracomment>
        <translation>Neue Kette: {}</translation>
    </message>
    <message>
        <source>The schema has no relation type that makes chains.</source>
        <extracomment>annotator/ui/annotate/relations/chain_picker.py</extracomment>
        <translation>Das Schema hat keinen Relationstyp, der Ketten bildet.</translation>
    </message>
    <message>
        <source>There is no chain in this article yet.</source>
        <extracomment>annotator/ui/annotate/relations/chain_picker.py</extracomment>
        <translation>In diesem Artikel gibt es noch keine Kette.</translation>
    </message>
</context>
<context>
    <name>commands</name>
    <message>
        <source>About Annotator</source>
        <extracomment>annotator/ui/actions.py</extracomment>
        <translation>Über Annotator</translation>
    </message>
    <message>
        <source>Add the selection to the span</source>
        <extracomment>annotator/ui/text_actions.py</extracomment>
        <translation>Auswahl zur Spanne nehmen</translation>
    </message>
    <message>
        <source>Annotate</source>
        <extracomment>annotator/ui/actions.py</extracomment>
        <translation>Annotieren</translation>
    </message>
    <message>
        <source>Annotation panel</source>
        <extracomment>annotator/ui/actions.py</extracomment>
        <translation>Annotationsleiste</translation>
    </message>
    <message>
        <source>Arcs of all relations</source>
        <extracomment>annotator/ui/actions.py</extracomment>
        <translation>Bögen aller Relationen</translation>
    </message>
    <message>
        <source>Arcs of relations</source>
        <extracomment>annotator/ui/actions.py</extracomment>
        <translation>Bögen der gewählten Spanne</translation>
    </message>
    <message>
        <source>Article before</source>
        <extracomment>annotator/ui/actions.py</extracomment>
        <translation>Voriger Artikel</translation>
    </message>
    <message>
        <source>Back up now</source>
        <extracomment>annotator/ui/actions.py</extracomment>
        <translation>Jetzt sichern</translation>
    </message>
    <message>
        <source>Change annotator…</source>
        <extracomment>annotator/ui/actions.py</extracomment>
        <translation>Annotator wechseln…</translation>
    </message>
    <message>
        <source>Change the label of every occurrence…</source>
        <extracomment>annotator/ui/text_actions.py</extracomment>
        <translation>Label jedes Vorkommens ändern…</translation>
    </message>
    <message>
        <source>Close project</source>
        <extracomment>annotator/ui/actions.py</extracomment>
        <translation>Projekt schließen</translation>
    </message>
    <message>
        <source>Context menu</source>
        <extracomment>annotator/ui/actions.py</extracomment>
        <translation>Kontextmenü</translation>
    </message>
    <message>
        <source>Copy</source>
        <extracomment>annotator/ui/actions.py</extracomment>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy as labelled text</source>
        <extracomment>annotator/ui/actions.py</extracomment>
        <translation>Mit Labels kopieren</translation>
    </message>
    <message>
        <source>Dark theme</source>
        <extracomment>annotator/ui/actions.py</extracomment>
        <translation>Dunkles Erscheinungsbild</translation>
    </message>
    <message>
        <source>Done, next</source>
        <extracomment>annotator/ui/actions.py</extracomment>
        <translation>Fertig, weiter</translation>
    </message>
    <message>
        <source>Edit the attributes</source>
        <extracomment>annotator/ui/text_actions.py</extracomment>
        <translation>Attribute bearbeiten</translation>
    </message>
    <message>
        <source>Expand the selection</source>
        <extracomment>annotator/ui/text_actions.py</extracomment>
        <translation>Auswahl erweitern</translation>
    </message>
    <message>
        <source>Export…</source>
        <extracomment>annotator/ui/actions.py</extracomment>
        <translation>Exportieren…</translation>
    </message>
    <message>
        <source>Filter articles</source>
        <extracomment>annotator/ui/actions.py</extracomment>
        <translation>Artikel filtern</translation>
    </message>
    <message>
        <source>Find an action…</source>
        <extracomment>annotator/ui/actions.py</extracomment>
        <translation>Befehl suchen…</translation>
    </message>
    <message>
        <source>Find in the article…</source>
        <extracomment>annotator/ui/actions.py</extracomment>
        <translation>Im Artikel suchen…</translation>
    </message>
    <message>
        <source>Find next</source>
        <extracomment>annotator/ui/actions.py</extracomment>
        <translation>Weitersuchen</translation>
    </message>
    <message>
        <source>Find previous</source>
        <extracomment>annotator/ui/actions.py</extracomment>
        <translation>Rückwärts suchen</translation>
    </message>
    <message>
        <source>Flag with a question…</source>
        <extracomment>annotator/ui/actions.py</extracomment>
        <translation>Rückfrage stellen…</translation>
    </message>
    <message>
        <source>Go to the other end</source>
        <extracomment>annotator/ui/relation_actions.py</extracomment>
        <translation>Zum anderen Ende</translation>
    </message>
    <message>
        <source>Go to…</source>
        <extracomment>annotator/ui/actions.py</extracomment>
        <translation>Gehe zu…</translation>
    </message>
    <message>
        <source>High contrast</source>
        <extracomment>annotator/ui/actions.py</extracomment>
        <translation>Hoher Kontrast</translation>
    </message>
    <message>
        <source>Import a folder…</source>
        <extracomment>annotator/ui/actions.py</extracomment>
        <translation>Ordner importieren…</translation>
    </message>
    <message>
        <source>Import files…</source>
        <extracomment>annotator/ui/actions.py</extracomment>
        <translation>Dateien importieren…</translation>
    </message>
    <message>
        <source>Invisible characters</source>
        <extracomment>annotator/ui/actions.py</extracomment>
        <translation>Unsichtbare Zeichen</translation>
    </message>
    <message>
        <source>Keys</source>
        <extracomment>annotator/ui/actions.py</extracomment>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>Label every occurrence</source>
        <extracomment>annotator/ui/text_actions.py</extracomment>
        <translation>Jedes Vorkommen auszeichnen</translation>
    </message>
    <message>
        <source>Label every occurrence in the project…</source>
        <extracomment>annotator/ui/text_actions.py</extracomment>
        <translation>Jedes Vorkommen im Projekt auszeichnen…</translation>
    </message>
    <message>
        <source>Label {}</source>
        <extracomment>annotator/ui/text_actions.py</extracomment>
        <translation>Als {} auszeichnen</translation>
    </message>
    <message>
        <source>Labels beside a selection</source>
        <extracomment>annotator/ui/actions.py</extracomment>
        <translation>Labels neben der Auswahl</translation>
    </message>
    <message>
        <source>Larger type</source>
        <extracomment>annotator/ui/actions.py</extracomment>
        <translation>Größere Schrift</translation>
    </message>
    <message>
        <source>Leap to a word in view</source>
        <extracomment>annotator/ui/text_actions.py</extracomment>
        <translation>Zu einem sichtbaren Wort springen</translation>
    </message>
    <message>
        <source>Let go</source>
        <extracomment>annotator/ui/text_actions.py</extracomment>
        <translation>Loslassen</translation>
    </message>
    <message>
        <source>Light theme</source>
        <extracomment>annotator/ui/actions.py</extracomment>
        <translation>Helles Erscheinungsbild</translation>
    </message>
    <message>
        <source>Line numbers in the margin</source>
        <extracomment>annotator/ui/actions.py</extracomment>
        <translation>Zeilennummern am Rand</translation>
    </message>
    <message>
        <source>Link to a chain…</source>
        <extracomment>annotator/ui/relation_actions.py</extracomment>
        <translation>Mit einer Kette verbinden…</translation>
    </message>
    <message>
        <source>Link to the last chain</source>
        <extracomment>annotator/ui/relation_actions.py</extracomment>
        <translation>Mit der letzten Kette verbinden</translation>
    </message>
    <message>
        <source>Match case</source>
        <extracomment>annotator/ui/actions.py</extracomment>
        <translation>Groß- und Kleinschreibung</translation>
    </message>
    <message>
        <source>Menu</source>
        <extracomment>annotator/ui/actions.py</extracomment>
        <translation>Menü</translation>
    </message>
    <message>
        <source>Find a label, an attribute or an action…</source>
        <extracomment>annotator/ui/actions.py</extracomment>
        <translation>Label, Attribut oder Befehl suchen…</translation>
    </message>
    <message>
        <source>Add a label</source>
        <extracomment>annotator/ui/schema/actions.py</extracomment>
        <translation>Label hinzufügen</translation>
    </message>
    <message>
        <source>Add a label below this one</source>
        <extracomment>annotator/ui/schema/actions.py</extracomment>
        <translation>Label darunter hinzufügen</translation>
    </message>
    <message>
        <source>Add a layer</source>
        <extracomment>annotator/ui/schema/actions.py</extracomment>
        <translation>Ebene hinzufügen</translation>
    </message>
    <message>
        <source>Add a relation type</source>
        <extracomment>annotator/ui/schema/actions.py</extracomment>
        <translation>Relationstyp hinzufügen</translation>
    </message>
    <message>
        <source>Add an attribute</source>
        <extracomment>annotator/ui/schema/actions.py</extracomment>
        <translation>Attribut hinzufügen</translation>
    </message>
    <message>
        <source>Add one like this</source>
        <extracomment>annotator/ui/schema/actions.py</extracomment>
        <translation>Noch eins dieser Art hinzufügen</translation>
    </message>
    <message>
        <source>Begin a chain of its own here</source>
        <extracomment>annotator/ui/relation_actions.py</extracomment>
        <translation>Hier eine eigene Kette beginnen</translation>
    </message>
    <message>
        <source>Change the title</source>
        <extracomment>annotator/ui/schema/actions.py</extracomment>
        <translation>Titel ändern</translation>
    </message>
    <message>
        <source>Design the schema</source>
        <extracomment>annotator/ui/actions.py</extracomment>
        <translation>Schema gestalten</translation>
    </message>
    <message>
        <source>Export the schema…</source>
        <extracomment>annotator/ui/actions.py</extracomment>
        <translation>Schema exportieren…</translation>
    </message>
    <message>
        <source>Guideline of the label</source>
        <extracomment>annotator/ui/actions.py</extracomment>
        <translation>Richtlinie des Labels</translation>
    </message>
    <message>
        <source>Hide</source>
        <extracomment>annotator/ui/schema/actions.py</extracomment>
        <translation>Ausblenden</translation>
    </message>
    <message>
        <source>Import a list to link to…</source>
        <extracomment>annotator/ui/actions.py</extracomment>
        <translation>Liste zum Verweisen importieren…</translation>
    </message>
    <message>
        <source>Import a schema…</source>
        <extracomment>annotator/ui/actions.py</extracomment>
        <translation>Schema importieren…</translation>
    </message>
    <message>
        <source>Knowledge bases…</source>
        <extracomment>annotator/ui/actions.py</extracomment>
        <translation>Wissensbasen…</translation>
    </message>
    <message>
        <source>Merge into…</source>
        <extracomment>annotator/ui/schema/actions.py</extracomment>
        <translation>Zusammenlegen mit…</translation>
    </message>
    <message>
        <source>Merge its chain with another…</source>
        <extracomment>annotator/ui/relation_actions.py</extracomment>
        <translation>Kette mit einer anderen vereinen…</translation>
    </message>
    <message>
        <source>Move below the label above</source>
        <extracomment>annotator/ui/schema/actions.py</extracomment>
        <translation>Unter das Label darüber verschieben</translation>
    </message>
    <message>
        <source>Move beside its parent</source>
        <extracomment>annotator/ui/schema/actions.py</extracomment>
        <translation>Eine Stufe höher verschieben</translation>
    </message>
    <message>
        <source>Move down</source>
        <extracomment>annotator/ui/schema/actions.py</extracomment>
        <translation>Nach unten verschieben</translation>
    </message>
    <message>
        <source>Move the span’s end back by a character</source>
        <extracomment>annotator/ui/text_actions.py</extracomment>
        <translation>Ende der Spanne um ein Zeichen zurücksetzen</translation>
    </message>
    <message>
        <source>Move the span’s end back by a word</source>
        <extracomment>annotator/ui/text_actions.py</extracomment>
        <translation>Ende der Spanne um ein Wort zurücksetzen</translation>
    </message>
    <message>
        <source>Move the span’s end on by a character</source>
        <extracomment>annotator/ui/text_actions.py</extracomment>
        <translation>Ende der Spanne um ein Zeichen vorrücken</translation>
    </message>
    <message>
        <source>Move the span’s end on by a word</source>
        <extracomment>annotator/ui/text_actions.py</extracomment>
        <translation>Ende der Spanne um ein Wort vorrücken</translation>
    </message>
    <message>
        <source>Move the span’s start back by a character</source>
        <extracomment>annotator/ui/text_actions.py</extracomment>
        <translation>Anfang der Spanne um ein Zeichen zurücksetzen</translation>
    </message>
    <message>
        <source>Move the span’s start back by a word</source>
        <extracomment>annotator/ui/text_actions.py</extracomment>
        <translation>Anfang der Spanne um ein Wort zurücksetzen</translation>
    </message>
    <message>
        <source>Move the span’s start on by a character</source>
        <extracomment>annotator/ui/text_actions.py</extracomment>
        <translation>Anfang der Spanne um ein Zeichen vorrücken</translation>
    </message>
    <message>
        <source>Move the span’s start on by a word</source>
        <extracomment>annotator/ui/text_actions.py</extracomment>
        <translation>Anfang der Spanne um ein Wort vorrücken</translation>
    </message>
    <message>
        <source>Move to another layer…</source>
        <extracomment>annotator/ui/schema/actions.py</extracomment>
        <translation>In andere Ebene verschieben…</translation>
    </message>
    <message>
        <source>Move up</source>
        <extracomment>annotator/ui/schema/actions.py</extracomment>
        <translation>Nach oben verschieben</translation>
    </message>
    <message>
        <source>Names under spans</source>
        <extracomment>annotator/ui/actions.py</extracomment>
        <translation>Namen unter Spannen</translation>
    </message>
    <message>
        <source>New project…</source>
        <extracomment>annotator/ui/actions.py</extracomment>
        <translation>Neues Projekt…</translation>
    </message>
    <message>
        <source>Next article</source>
        <extracomment>annotator/ui/actions.py</extracomment>
        <translation>Nächster Artikel</translation>
    </message>
    <message>
        <source>Next part of the window</source>
        <extracomment>annotator/ui/actions.py</extracomment>
        <translation>Nächster Teil des Fensters</translation>
    </message>
    <message>
        <source>Nothing in the margin</source>
        <extracomment>annotator/ui/actions.py</extracomment>
        <translation>Nichts am Rand</translation>
    </message>
    <message>
        <source>Offsets in the margin</source>
        <extracomment>annotator/ui/actions.py</extracomment>
        <translation>Zeichenpositionen am Rand</translation>
    </message>
    <message>
        <source>Open the sample project</source>
        <extracomment>annotator/ui/actions.py</extracomment>
        <translation>Beispielprojekt öffnen</translation>
    </message>
    <message>
        <source>Open…</source>
        <extracomment>annotator/ui/actions.py</extracomment>
        <translation>Öffnen…</translation>
    </message>
    <message>
        <source>Part of the window before</source>
        <extracomment>annotator/ui/actions.py</extracomment>
        <translation>Voriger Teil des Fensters</translation>
    </message>
    <message>
        <source>Pick the next relation</source>
        <extracomment>annotator/ui/relation_actions.py</extracomment>
        <translation>Nächste Relation wählen</translation>
    </message>
    <message>
        <source>Pick the next span</source>
        <extracomment>annotator/ui/text_actions.py</extracomment>
        <translation>Nächste Spanne wählen</translation>
    </message>
    <message>
        <source>Pick the relation before</source>
        <extracomment>annotator/ui/relation_actions.py</extracomment>
        <translation>Vorige Relation wählen</translation>
    </message>
    <message>
        <source>Pick the span around</source>
        <extracomment>annotator/ui/text_actions.py</extracomment>
        <translation>Umgebende Spanne wählen</translation>
    </message>
    <message>
        <source>Pick the span before</source>
        <extracomment>annotator/ui/text_actions.py</extracomment>
        <translation>Vorige Spanne wählen</translation>
    </message>
    <message>
        <source>Pick the span inside</source>
        <extracomment>annotator/ui/text_actions.py</extracomment>
        <translation>Innere Spanne wählen</translation>
    </message>
    <message>
        <source>Preferences…</source>
        <extracomment>annotator/ui/actions.py</extracomment>
        <translation>Einstellungen…</translation>
    </message>
    <message>
        <source>Print…</source>
        <extracomment>annotator/ui/actions.py</extracomment>
        <translation>Drucken…</translation>
    </message>
    <message>
        <source>Put back in progress</source>
        <extracomment>annotator/ui/actions.py</extracomment>
        <translation>Wieder in Arbeit nehmen</translation>
    </message>
    <message>
        <source>Queue</source>
        <extracomment>annotator/ui/actions.py</extracomment>
        <translation>Artikelliste</translation>
    </message>
    <message>
        <source>Quit</source>
        <extracomment>annotator/ui/actions.py</extracomment>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Reading options…</source>
        <extracomment>annotator/ui/actions.py</extracomment>
        <translation>Leseansicht…</translation>
    </message>
    <message>
        <source>Redo</source>
        <extracomment>annotator/ui/actions.py</extracomment>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Regular expression</source>
        <extracomment>annotator/ui/actions.py</extracomment>
        <translation>Regulärer Ausdruck</translation>
    </message>
    <message>
        <source>Relate to another span…</source>
        <extracomment>annotator/ui/relation_actions.py</extracomment>
        <translation>Mit anderer Spanne verbinden…</translation>
    </message>
    <message>
        <source>Remove the label from every occurrence…</source>
        <extracomment>annotator/ui/text_actions.py</extracomment>
        <translation>Label von jedem Vorkommen entfernen…</translation>
    </message>
    <message>
        <source>Remove the relation</source>
        <extracomment>annotator/ui/relation_actions.py</extracomment>
        <translation>Relation entfernen</translation>
    </message>
    <message>
        <source>Remove the span</source>
        <extracomment>annotator/ui/text_actions.py</extracomment>
        <translation>Spanne entfernen</translation>
    </message>
    <message>
        <source>Remove…</source>
        <extracomment>annotator/ui/schema/actions.py</extracomment>
        <translation>Entfernen…</translation>
    </message>
    <message>
        <source>Restore a backup…</source>
        <extracomment>annotator/ui/actions.py</extracomment>
        <translation>Sicherung wiederherstellen…</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <extracomment>annotator/ui/actions.py</extracomment>
        <translation>Als PDF speichern…</translation>
    </message>
    <message>
        <source>Say which labels are here</source>
        <extracomment>annotator/ui/text_actions.py</extracomment>
        <translation>Ansagen, welche Labels hier sind</translation>
    </message>
    <message>
        <source>Select the text to copy, or pick a span.</source>
        <extracomment>annotator/ui/actions.py</extracomment>
        <translation>Den Text auswählen, der kopiert werden soll, oder eine Spanne wählen.</translation>
    </message>
    <message>
        <source>Select to a word in view</source>
        <extracomment>annotator/ui/text_actions.py</extracomment>
        <translation>Bis zu einem sichtbaren Wort auswählen</translation>
    </message>
    <message>
        <source>Select to the next paragraph</source>
        <extracomment>annotator/ui/text_actions.py</extracomment>
        <translation>Bis zum nächsten Absatz auswählen</translation>
    </message>
    <message>
        <source>Select to the next sentence</source>
        <extracomment>annotator/ui/text_actions.py</extracomment>
        <translation>Bis zum nächsten Satz auswählen</translation>
    </message>
    <message>
        <source>Select to the start of the paragraph</source>
        <extracomment>annotator/ui/text_actions.py</extracomment>
        <translation>Bis zum Anfang des Absatzes auswählen</translation>
    </message>
    <message>
        <source>Select to the start of the sentence</source>
        <extracomment>annotator/ui/text_actions.py</extracomment>
        <translation>Bis zum Anfang des Satzes auswählen</translation>
    </message>
    <message>
        <source>Show {}</source>
        <extracomment>annotator/ui/actions.py</extracomment>
        <translation>{} zeigen</translation>
    </message>
    <message>
        <source>Shrink the selection</source>
        <extracomment>annotator/ui/text_actions.py</extracomment>
        <translation>Auswahl verkleinern</translation>
    </message>
    <message>
        <source>Skip</source>
        <extracomment>annotator/ui/actions.py</extracomment>
        <translation>Überspringen</translation>
    </message>
    <message>
        <source>Smaller type</source>
        <extracomment>annotator/ui/actions.py</extracomment>
        <translation>Kleinere Schrift</translation>
    </message>
    <message>
        <source>Smooth scrolling</source>
        <extracomment>annotator/ui/actions.py</extracomment>
        <translation>Sanft rollen</translation>
    </message>
    <message>
        <source>Snap labels to whole words</source>
        <extracomment>annotator/ui/actions.py</extracomment>
        <translation>Ganze Wörter auszeichnen</translation>
    </message>
    <message>
        <source>Spans of other annotators</source>
        <extracomment>annotator/ui/actions.py</extracomment>
        <translation>Spannen anderer Annotatoren</translation>
    </message>
    <message>
        <source>Split…</source>
        <extracomment>annotator/ui/schema/actions.py</extracomment>
        <translation>Aufteilen…</translation>
    </message>
    <message>
        <source>Suggestions</source>
        <extracomment>annotator/ui/actions.py</extracomment>
        <translation>Vorschläge</translation>
    </message>
    <message>
        <source>Take out of its chain</source>
        <extracomment>annotator/ui/relation_actions.py</extracomment>
        <translation>Aus der Kette nehmen</translation>
    </message>
    <message>
        <source>Take the selection out of the span</source>
        <extracomment>annotator/ui/text_actions.py</extracomment>
        <translation>Auswahl aus der Spanne nehmen</translation>
    </message>
    <message>
        <source>Theme of the system</source>
        <extracomment>annotator/ui/actions.py</extracomment>
        <translation>Erscheinungsbild des Systems</translation>
    </message>
    <message>
        <source>To the next paragraph</source>
        <extracomment>annotator/ui/text_actions.py</extracomment>
        <translation>Zum nächsten Absatz</translation>
    </message>
    <message>
        <source>To the next sentence</source>
        <extracomment>annotator/ui/text_actions.py</extracomment>
        <translation>Zum nächsten Satz</translation>
    </message>
    <message>
        <source>To the start of the paragraph</source>
        <extracomment>annotator/ui/text_actions.py</extracomment>
        <translation>Zum Anfang des Absatzes</translation>
    </message>
    <message>
        <source>To the start of the sentence</source>
        <extracomment>annotator/ui/text_actions.py</extracomment>
        <translation>Zum Anfang des Satzes</translation>
    </message>
    <message>
        <source>Turn the relation round</source>
        <extracomment>annotator/ui/relation_actions.py</extracomment>
        <translation>Relation umkehren</translation>
    </message>
    <message>
        <source>Undo</source>
        <extracomment>annotator/ui/actions.py</extracomment>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Usual type size</source>
        <extracomment>annotator/ui/actions.py</extracomment>
        <translation>Gewöhnliche Schriftgröße</translation>
    </message>
    <message>
        <source>Whole words</source>
        <extracomment>annotator/ui/actions.py</extracomment>
        <translation>Ganze Wörter</translation>
    </message>
    <message>
        <source>Write a note on the article</source>
        <extracomment>annotator/ui/actions.py</extracomment>
        <translation>Notiz zum Artikel schreiben</translation>
    </message>
    <message>
        <source>Write a note on the span</source>
        <extracomment>annotator/ui/text_actions.py</extracomment>
        <translation>Notiz zur Spanne schreiben</translation>
    </message>
    <message>
        <source>settings options</source>
        <extracomment>annotator/ui/actions.py</extracomment>
        <translation>Optionen Konfiguration Settings</translation>
    </message>
</context>
<context>
    <name>copying</name>
    <message>
        <source>Copying</source>
        <extracomment>annotator/ui/copying.py</extracomment>
        <translation>Kopieren</translation>
    </message>
</context>
<context>
    <name>counts</name>
    <message numerus="yes">
        <source>Add {n} labels</source>
        <extracomment>annotator/model/schema_edits.py</extracomment>
        <translation>
            <numerusform>{n} Label hinzufügen</numerusform>
            <numerusform>{n} Labels hinzufügen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Change on {n} articles</source>
        <extracomment>annotator/ui/schema/verbs.py</extracomment>
        <translation>
            <numerusform>An {n} Artikel ändern</numerusform>
            <numerusform>An {n} Artikeln ändern</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Change {n} places</source>
        <extracomment>annotator/ui/everywhere/telling.py</extracomment>
        <translation>
            <numerusform>{n} Stelle ändern</numerusform>
            <numerusform>{n} Stellen ändern</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Change {n} relations</source>
        <extracomment>annotator/ui/schema/verbs.py</extracomment>
        <translation>
            <numerusform>{n} Relation ändern</numerusform>
            <numerusform>{n} Relationen ändern</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Change {n} spans</source>
        <extracomment>annotator/ui/schema/verbs.py</extracomment>
        <translation>
            <numerusform>{n} Spanne ändern</numerusform>
            <numerusform>{n} Spannen ändern</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Change {n} values</source>
        <extracomment>annotator/ui/schema/verbs.py</extracomment>
        <translation>
            <numerusform>{n} Wert ändern</numerusform>
            <numerusform>{n} Werte ändern</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Copied with {n} labels.</source>
        <extracomment>annotator/ui/copying.py</extracomment>
        <translation>
            <numerusform>Mit {n} Label kopiert.</numerusform>
            <numerusform>Mit {n} Labels kopiert.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Every {n} minutes, and at closing</source>
        <extracomment>annotator/ui/preferences/work.py</extracomment>
        <translation>
            <numerusform>Jede Minute und beim Schließen</numerusform>
            <numerusform>Alle {n} Minuten und beim Schließen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Export {n} articles…</source>
        <extracomment>annotator/ui/dialogs/export.py</extracomment>
        <translation>
            <numerusform>{n} Artikel exportieren…</numerusform>
            <numerusform>{n} Artikel exportieren…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Export {n} lines…</source>
        <extracomment>annotator/ui/dialogs/export.py</extracomment>
        <translation>
            <numerusform>{n} Zeile exportieren…</numerusform>
            <numerusform>{n} Zeilen exportieren…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It takes the place of the list {name}, which has {n} entries.</source>
        <extracomment>annotator/ui/dialogs/knowledge.py</extracomment>
        <translation>
            <numerusform>Sie ersetzt die Liste {name} mit {n} Eintrag.</numerusform>
            <numerusform>Sie ersetzt die Liste {name} mit {n} Einträgen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Label {n} places</source>
        <extracomment>annotator/ui/everywhere/telling.py</extracomment>
        <translation>
            <numerusform>{n} Stelle auszeichnen</numerusform>
            <numerusform>{n} Stellen auszeichnen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Leave out {n} finished articles</source>
        <extracomment>annotator/ui/everywhere/dialog.py</extracomment>
        <translation>
            <numerusform>{n} abgeschlossenen Artikel auslassen</numerusform>
            <numerusform>{n} abgeschlossene Artikel auslassen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Merge on {n} articles</source>
        <extracomment>annotator/ui/schema/verbs.py</extracomment>
        <translation>
            <numerusform>An {n} Artikel zusammenlegen</numerusform>
            <numerusform>An {n} Artikeln zusammenlegen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Merge {n} spans</source>
        <extracomment>annotator/ui/schema/verbs.py</extracomment>
        <translation>
            <numerusform>{n} Spanne zusammenlegen</numerusform>
            <numerusform>{n} Spannen zusammenlegen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Move on {n} articles</source>
        <extracomment>annotator/ui/schema/verbs.py</extracomment>
        <translation>
            <numerusform>An {n} Artikel verschieben</numerusform>
            <numerusform>An {n} Artikeln verschieben</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Move {n} spans</source>
        <extracomment>annotator/ui/schema/verbs.py</extracomment>
        <translation>
            <numerusform>{n} Spanne verschieben</numerusform>
            <numerusform>{n} Spannen verschieben</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove from {n} articles</source>
        <extracomment>annotator/ui/schema/verbs.py</extracomment>
        <translation>
            <numerusform>Von {n} Artikel entfernen</numerusform>
            <numerusform>Von {n} Artikeln entfernen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove from {n} places</source>
        <extracomment>annotator/ui/everywhere/telling.py</extracomment>
        <translation>
            <numerusform>Von {n} Stelle entfernen</numerusform>
            <numerusform>Von {n} Stellen entfernen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove {n} relations</source>
        <extracomment>annotator/ui/schema/verbs.py</extracomment>
        <translation>
            <numerusform>{n} Relation entfernen</numerusform>
            <numerusform>{n} Relationen entfernen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove {n} spans</source>
        <extracomment>annotator/ui/schema/verbs.py</extracomment>
        <translation>
            <numerusform>{n} Spanne entfernen</numerusform>
            <numerusform>{n} Spannen entfernen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove {n} values</source>
        <extracomment>annotator/ui/schema/verbs.py</extracomment>
        <translation>
            <numerusform>{n} Wert entfernen</numerusform>
            <numerusform>{n} Werte entfernen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Rename on {n} articles</source>
        <extracomment>annotator/ui/schema/verbs.py</extracomment>
        <translation>
            <numerusform>An {n} Artikel umbenennen</numerusform>
            <numerusform>An {n} Artikeln umbenennen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Rename {n} relations</source>
        <extracomment>annotator/ui/schema/verbs.py</extracomment>
        <translation>
            <numerusform>{n} Relation umbenennen</numerusform>
            <numerusform>{n} Relationen umbenennen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Rename {n} spans</source>
        <extracomment>annotator/ui/schema/verbs.py</extracomment>
        <translation>
            <numerusform>{n} Spanne umbenennen</numerusform>
            <numerusform>{n} Spannen umbenennen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Rename {n} values</source>
        <extracomment>annotator/ui/schema/verbs.py</extracomment>
        <translation>
            <numerusform>{n} Wert umbenennen</numerusform>
            <numerusform>{n} Werte umbenennen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Saved {name} in {folder}: {n} pages.</source>
        <extracomment>annotator/ui/printouts.py</extracomment>
        <translation>
            <numerusform>{name} in {folder} gespeichert: {n} Seite.</numerusform>
            <numerusform>{name} in {folder} gespeichert: {n} Seiten.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Selected: {n} characters</source>
        <extracomment>annotator/ui/status_bar.py</extracomment>
        <translation>
            <numerusform>Ausgewählt: {n} Zeichen</numerusform>
            <numerusform>Ausgewählt: {n} Zeichen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Sent to {name}: {n} pages.</source>
        <extracomment>annotator/ui/printouts.py</extracomment>
        <translation>
            <numerusform>An {name} gesendet: {n} Seite.</numerusform>
            <numerusform>An {name} gesendet: {n} Seiten.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Split on {n} articles</source>
        <extracomment>annotator/ui/schema/verbs.py</extracomment>
        <translation>
            <numerusform>An {n} Artikel aufteilen</numerusform>
            <numerusform>An {n} Artikeln aufteilen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Split {n} spans</source>
        <extracomment>annotator/ui/schema/splitting.py, annotator/ui/schema/verbs.py</extracomment>
        <translation>
            <numerusform>{n} Spanne aufteilen</numerusform>
            <numerusform>{n} Spannen aufteilen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The article has {n} pages.</source>
        <extracomment>annotator/ui/article_view/printing.py</extracomment>
        <translation>
            <numerusform>Der Artikel hat {n} Seite.</numerusform>
            <numerusform>Der Artikel hat {n} Seiten.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in {n} articles</source>
        <extracomment>annotator/ui/everywhere/telling.py</extracomment>
        <translation>
            <numerusform>in {n} Artikel</numerusform>
            <numerusform>in {n} Artikeln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>inside {n} spans</source>
        <extracomment>annotator/ui/annotate/span_rows.py</extracomment>
        <translation>
            <numerusform>in {n} Spanne</numerusform>
            <numerusform>in {n} Spannen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{chosen} of {n} places chosen, {where}.</source>
        <extracomment>annotator/ui/everywhere/telling.py</extracomment>
        <translation>
            <numerusform>{chosen} von {n} Stelle ausgewählt, {where}.</numerusform>
            <numerusform>{chosen} von {n} Stellen ausgewählt, {where}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{label} removed from {n} places, {where}.</source>
        <extracomment>annotator/ui/everywhere/telling.py</extracomment>
        <translation>
            <numerusform>{label} von {n} Stelle entfernt, {where}.</numerusform>
            <numerusform>{label} von {n} Stellen entfernt, {where}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{names} and {n} others</source>
        <extracomment>annotator/ui/schema/verbs.py</extracomment>
        <translation>
            <numerusform>{names} und {n} andere</numerusform>
            <numerusform>{names} und {n} andere</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{name} – {n} articles</source>
        <extracomment>annotator/ui/annotate/queue_filter.py</extracomment>
        <translation>
            <numerusform>{name} – {n} Artikel</numerusform>
            <numerusform>{name} – {n} Artikel</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} annotation sets</source>
        <extracomment>annotator/api.py</extracomment>
        <translation>
            <numerusform>{n} Annotationssatz</numerusform>
            <numerusform>{n} Annotationssätze</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} annotations</source>
        <extracomment>annotator/schema_imports.py</extracomment>
        <translation>
            <numerusform>{n} Annotation</numerusform>
            <numerusform>{n} Annotationen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} annotations stand in the way of this. Change them first.</source>
        <extracomment>annotator/ui/schema/confirming.py</extracomment>
        <translation>
            <numerusform>{n} Annotation steht dem im Weg. Sie zuerst ändern.</numerusform>
            <numerusform>{n} Annotationen stehen dem im Weg. Sie zuerst ändern.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} articles</source>
        <extracomment>annotator/api.py</extracomment>
        <translation>
            <numerusform>{n} Artikel</numerusform>
            <numerusform>{n} Artikel</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} articles imported</source>
        <extracomment>annotator/api.py</extracomment>
        <translation>
            <numerusform>{n} Artikel importiert</numerusform>
            <numerusform>{n} Artikel importiert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} backups</source>
        <extracomment>annotator/ui/preferences/work.py</extracomment>
        <translation>
            <numerusform>{n} Sicherung</numerusform>
            <numerusform>{n} Sicherungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} changes</source>
        <extracomment>annotator/ui/annotate/announcer.py</extracomment>
        <translation>
            <numerusform>{n} Änderung</numerusform>
            <numerusform>{n} Änderungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} characters</source>
        <extracomment>annotator/ui/annotate/place.py, annotator/ui/annotate/reading.py</extracomment>
        <translation>
            <numerusform>{n} Zeichen</numerusform>
            <numerusform>{n} Zeichen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} differences to the schema of the project</source>
        <extracomment>annotator/ui/schema/importing.py</extracomment>
        <translation>
            <numerusform>{n} Unterschied zum Schema des Projekts</numerusform>
            <numerusform>{n} Unterschiede zum Schema des Projekts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} duplicates</source>
        <extracomment>annotator/schema_imports.py</extracomment>
        <translation>
            <numerusform>{n} Dublette</numerusform>
            <numerusform>{n} Dubletten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} duplicates, which others stand for</source>
        <extracomment>annotator/ui/schema/verbs.py</extracomment>
        <translation>
            <numerusform>{n} Dublette, für die eine andere steht</numerusform>
            <numerusform>{n} Dubletten, für die andere stehen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} earlier changes</source>
        <extracomment>annotator/ui/annotate/inspector_history.py</extracomment>
        <translation>
            <numerusform>{n} frühere Änderung</numerusform>
            <numerusform>{n} frühere Änderungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} entries</source>
        <extracomment>annotator/ui/dialogs/knowledge.py, annotator/knowledge_files.py</extracomment>
        <translation>
            <numerusform>{n} Eintrag</numerusform>
            <numerusform>{n} Einträge</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} hits</source>
        <extracomment>annotator/ui/annotate/find_bar.py, annotator/ui/article_view/overview.py</extracomment>
        <translation>
            <numerusform>{n} Treffer</numerusform>
            <numerusform>{n} Treffer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} labelled {label}, {where}.</source>
        <extracomment>annotator/ui/everywhere/telling.py</extracomment>
        <translation>
            <numerusform>{n} Stelle als {label} ausgezeichnet, {where}.</numerusform>
            <numerusform>{n} Stellen als {label} ausgezeichnet, {where}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} labels</source>
        <extracomment>annotator/ui/schema/editor_panel.py, annotator/model/schema_difference.py</extracomment>
        <translation>
            <numerusform>{n} Label</numerusform>
            <numerusform>{n} Labels</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} labels of articles</source>
        <extracomment>annotator/schema_imports.py</extracomment>
        <translation>
            <numerusform>{n} Artikel-Label</numerusform>
            <numerusform>{n} Artikel-Labels</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} labels on articles</source>
        <extracomment>annotator/ui/schema/verbs.py</extracomment>
        <translation>
            <numerusform>{n} Artikel-Label</numerusform>
            <numerusform>{n} Artikel-Labels</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} lines were left out</source>
        <extracomment>annotator/knowledge_files.py</extracomment>
        <translation>
            <numerusform>{n} Zeile wurde ausgelassen</numerusform>
            <numerusform>{n} Zeilen wurden ausgelassen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} mentions</source>
        <extracomment>annotator/ui/chaining.py</extracomment>
        <translation>
            <numerusform>{n} Erwähnung</numerusform>
            <numerusform>{n} Erwähnungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} more are labelled so already.</source>
        <extracomment>annotator/ui/everywhere/telling.py</extracomment>
        <translation>
            <numerusform>{n} weitere ist schon so ausgezeichnet.</numerusform>
            <numerusform>{n} weitere sind schon so ausgezeichnet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} more labelled {label}.</source>
        <extracomment>annotator/ui/everywhere/telling.py</extracomment>
        <translation>
            <numerusform>{n} weitere als {label} ausgezeichnet.</numerusform>
            <numerusform>{n} weitere als {label} ausgezeichnet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} more relations are not drawn</source>
        <extracomment>annotator/ui/article_view/arcs/painting.py</extracomment>
        <translation>
            <numerusform>{n} weitere Relation ist nicht gezeichnet</numerusform>
            <numerusform>{n} weitere Relationen sind nicht gezeichnet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} passed over: relations do not allow it.</source>
        <extracomment>annotator/ui/everywhere/telling.py</extracomment>
        <translation>
            <numerusform>{n} übergangen: Relationen lassen es nicht zu.</numerusform>
            <numerusform>{n} übergangen: Relationen lassen es nicht zu.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} passed over: they have another label.</source>
        <extracomment>annotator/ui/everywhere/telling.py</extracomment>
        <translation>
            <numerusform>{n} übergangen: sie hat ein anderes Label.</numerusform>
            <numerusform>{n} übergangen: sie haben ein anderes Label.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} passed over: they were changed meanwhile.</source>
        <extracomment>annotator/ui/everywhere/telling.py</extracomment>
        <translation>
            <numerusform>{n} übergangen: sie wurde inzwischen geändert.</numerusform>
            <numerusform>{n} übergangen: sie wurden inzwischen geändert.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} passed over: they would overlap other spans.</source>
        <extracomment>annotator/ui/everywhere/telling.py</extracomment>
        <translation>
            <numerusform>{n} übergangen: sie würde andere Spannen überlappen.</numerusform>
            <numerusform>{n} übergangen: sie würden andere Spannen überlappen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} passed over: they would reach into another section.</source>
        <extracomment>annotator/ui/everywhere/telling.py</extracomment>
        <translation>
            <numerusform>{n} übergangen: sie würde in einen anderen Abschnitt reichen.</numerusform>
            <numerusform>{n} übergangen: sie würden in einen anderen Abschnitt reichen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} pieces</source>
        <extracomment>annotator/ui/annotate/span_rows.py</extracomment>
        <translation>
            <numerusform>{n} Teilstück</numerusform>
            <numerusform>{n} Teilstücke</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} places are now {label}, {where}.</source>
        <extracomment>annotator/ui/everywhere/telling.py</extracomment>
        <translation>
            <numerusform>{n} Stelle ist jetzt {label}, {where}.</numerusform>
            <numerusform>{n} Stellen sind jetzt {label}, {where}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} problems</source>
        <extracomment>annotator/api.py</extracomment>
        <translation>
            <numerusform>{n} Problem</numerusform>
            <numerusform>{n} Probleme</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} relations</source>
        <extracomment>annotator/ui/schema/verbs.py, annotator/schema_imports.py</extracomment>
        <translation>
            <numerusform>{n} Relation</numerusform>
            <numerusform>{n} Relationen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} required values are missing</source>
        <extracomment>annotator/ui/annotate/missing.py</extracomment>
        <translation>
            <numerusform>{n} Pflichtwert fehlt</numerusform>
            <numerusform>{n} Pflichtwerte fehlen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} spans</source>
        <extracomment>annotator/ui/annotate/announcer.py, annotator/ui/annotate/label_rows.py, annotator/ui/annotate/queue_rows.py, annotator/ui/article_view/overview.py, annotator/ui/schema/verbs.py, annotator/api.py</extracomment>
        <translation>
            <numerusform>{n} Spanne</numerusform>
            <numerusform>{n} Spannen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} spans of others</source>
        <extracomment>annotator/ui/article_view/overview.py</extracomment>
        <translation>
            <numerusform>{n} Spanne anderer</numerusform>
            <numerusform>{n} Spannen anderer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} suggestions</source>
        <extracomment>annotator/ui/article_view/overview.py</extracomment>
        <translation>
            <numerusform>{n} Vorschlag</numerusform>
            <numerusform>{n} Vorschläge</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} things</source>
        <extracomment>annotator/ui/schema/editor_panel.py</extracomment>
        <translation>
            <numerusform>{n} Sache</numerusform>
            <numerusform>{n} Sachen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} values</source>
        <extracomment>annotator/ui/schema/verbs.py</extracomment>
        <translation>
            <numerusform>{n} Wert</numerusform>
            <numerusform>{n} Werte</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} values of articles</source>
        <extracomment>annotator/ui/schema/verbs.py</extracomment>
        <translation>
            <numerusform>{n} Wert von Artikeln</numerusform>
            <numerusform>{n} Werte von Artikeln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} values of attributes</source>
        <extracomment>annotator/schema_imports.py</extracomment>
        <translation>
            <numerusform>{n} Attributwert</numerusform>
            <numerusform>{n} Attributwerte</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} words</source>
        <extracomment>annotator/ui/annotate/place.py</extracomment>
        <translation>
            <numerusform>{n} Wort</numerusform>
            <numerusform>{n} Wörter</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{what} in {n} articles, annotated by {who}</source>
        <extracomment>annotator/ui/schema/verbs.py</extracomment>
        <translation>
            <numerusform>{what} in {n} Artikel, annotiert von {who}</numerusform>
            <numerusform>{what} in {n} Artikeln, annotiert von {who}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dialogs</name>
    <message>
        <source>About Annotator</source>
        <extracomment>annotator/ui/dialogs/about.py</extracomment>
        <translation>Über Annotator</translation>
    </message>
    <message>
        <source>Annotator</source>
        <extracomment>annotator/ui/dialogs/problems.py</extracomment>
        <translation>Annotator</translation>
    </message>
    <message>
        <source>Close</source>
        <extracomment>annotator/ui/dialogs/about.py, annotator/ui/dialogs/problems.py</extracomment>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Copy</source>
        <extracomment>annotator/ui/dialogs/problems.py</extracomment>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy details</source>
        <extracomment>annotator/ui/dialogs/problems.py</extracomment>
        <translation>Einzelheiten kopieren</translation>
    </message>
    <message>
        <source>Copy versions</source>
        <extracomment>annotator/ui/dialogs/about.py</extracomment>
        <translation>Versionen kopieren</translation>
    </message>
    <message>
        <source>Everybody has a set of annotations of their own on each article.</source>
        <extracomment>annotator/ui/dialogs/annotator.py</extracomment>
        <translation>Alle haben an jedem Artikel ihre eigenen Annotationen.</translation>
    </message>
    <message>
        <source>Flag</source>
        <extracomment>annotator/ui/dialogs/flag.py</extracomment>
        <translation>Rückfrage stellen</translation>
    </message>
    <message>
        <source>Flag this article</source>
        <extracomment>annotator/ui/dialogs/flag.py</extracomment>
        <translation>Rückfrage zum Artikel</translation>
    </message>
    <message>
        <source>Is the quote positive or mixed?</source>
        <extracomment>annotator/ui/dialogs/flag.py</extracomment>
        <translation>Ist das Zitat positiv oder gemischt?</translation>
    </message>
    <message>
        <source>MIT licence. Typefaces Inter and Source Serif 4 (SIL Open Font License), icons Lucide (ISC), topics IPTC Media Topics (CC BY 4.0).</source>
        <extracomment>annotator/ui/dialogs/about.py</extracomment>
        <translation>MIT-Lizenz. Schriften Inter und Source Serif 4 (SIL Open Font License), Symbole Lucide (ISC), Themen IPTC Media Topics (CC BY 4.0).</translation>
    </message>
    <message>
        <source>Name</source>
        <extracomment>annotator/ui/dialogs/annotator.py</extracomment>
        <translation>Name</translation>
    </message>
    <message>
        <source>Problems</source>
        <extracomment>annotator/ui/dialogs/problems.py</extracomment>
        <translation>Probleme</translation>
    </message>
    <message>
        <source>Some of it was left out</source>
        <extracomment>annotator/ui/dialogs/problems.py</extracomment>
        <translation>Einiges wurde ausgelassen</translation>
    </message>
    <message>
        <source>Something went wrong in Annotator itself. Your work is in the database; you can go on.</source>
        <extracomment>annotator/ui/dialogs/problems.py</extracomment>
        <translation>In Annotator selbst ging etwas schief. Die Arbeit steht in der Datenbank; es kann weitergehen.</translation>
    </message>
    <message>
        <source>Take the flag away</source>
        <extracomment>annotator/ui/dialogs/flag.py</extracomment>
        <translation>Rückfrage zurücknehmen</translation>
    </message>
    <message>
        <source>That did not work</source>
        <extracomment>annotator/ui/dialogs/problems.py</extracomment>
        <translation>Das ging nicht</translation>
    </message>
    <message>
        <source>Who is annotating?</source>
        <extracomment>annotator/ui/dialogs/annotator.py</extracomment>
        <translation>Wer annotiert?</translation>
    </message>
    <message>
        <source>Work as this annotator</source>
        <extracomment>annotator/ui/dialogs/annotator.py</extracomment>
        <translation>Unter diesem Namen arbeiten</translation>
    </message>
    <message>
        <source>Your question, for whoever reviews it</source>
        <extracomment>annotator/ui/dialogs/flag.py</extracomment>
        <translation>Die Frage, für die Durchsicht</translation>
    </message>
</context>
<context>
    <name>editing</name>
    <message>
        <source>Nothing to redo.</source>
        <extracomment>annotator/ui/editing.py</extracomment>
        <translation>Nichts zu wiederholen.</translation>
    </message>
    <message>
        <source>Nothing to undo.</source>
        <extracomment>annotator/ui/editing.py</extracomment>
        <translation>Nichts rückgängig zu machen.</translation>
    </message>
    <message>
        <source>Redone: {name} (in “{article}”)</source>
        <extracomment>annotator/ui/editing.py</extracomment>
        <translation>Wiederholt: {name} (in „{article}“)</translation>
    </message>
    <message>
        <source>Redone: {}</source>
        <extracomment>annotator/ui/editing.py</extracomment>
        <translation>Wiederholt: {}</translation>
    </message>
    <message>
        <source>Undone: {name} (in “{article}”)</source>
        <extracomment>annotator/ui/editing.py</extracomment>
        <translation>Rückgängig gemacht: {name} (in „{article}“)</translation>
    </message>
    <message>
        <source>Undone: {}</source>
        <extracomment>annotator/ui/editing.py</extracomment>
        <translation>Rückgängig gemacht: {}</translation>
    </message>
    <message>
        <source>Wait until the import is through, or cancel it.</source>
        <extracomment>annotator/ui/editing.py</extracomment>
        <translation>Warten, bis der Import fertig ist, oder ihn abbrechen.</translation>
    </message>
</context>
<context>
    <name>everything</name>
    <message>
        <source>Choose: {}</source>
        <extracomment>annotator/ui/everything.py</extracomment>
        <translation>Wählen: {}</translation>
    </message>
    <message>
        <source>Find a label, an attribute or an action</source>
        <extracomment>annotator/ui/everything.py</extracomment>
        <translation>Label, Attribut oder Befehl suchen</translation>
    </message>
    <message>
        <source>Only labels on spans can be armed.</source>
        <extracomment>annotator/ui/everything.py</extracomment>
        <translation>Nur Labels für Spannen lassen sich in die Hand nehmen.</translation>
    </message>
    <message>
        <source>of {}</source>
        <extracomment>annotator/ui/everything.py</extracomment>
        <translation>von {}</translation>
    </message>
    <message>
        <source>of {}: {}</source>
        <extracomment>annotator/ui/everything.py</extracomment>
        <translation>von {}: {}</translation>
    </message>
    <message>
        <source>the article</source>
        <extracomment>annotator/ui/everything.py</extracomment>
        <translation>der Artikel</translation>
    </message>
    <message>
        <source>{}, on the article</source>
        <extracomment>annotator/ui/everything.py</extracomment>
        <translation>{}, zum Artikel</translation>
    </message>
</context>
<context>
    <name>everywhere</name>
    <message>
        <source>Change every “{words}” from {label} to {new}</source>
        <extracomment>annotator/ui/everywhere/telling.py</extracomment>
        <translation>Jedes „{words}“ von {label} in {new} ändern</translation>
    </message>
    <message>
        <source>Label every “{words}” as {label}</source>
        <extracomment>annotator/ui/everywhere/telling.py</extracomment>
        <translation>Jedes „{words}“ als {label} auszeichnen</translation>
    </message>
    <message>
        <source>Remove {label} from every “{words}”</source>
        <extracomment>annotator/ui/everywhere/telling.py</extracomment>
        <translation>{label} von jedem „{words}“ entfernen</translation>
    </message>
    <message>
        <source>“{words}” is labelled {label} already, wherever it stands.</source>
        <extracomment>annotator/ui/everywhere/telling.py</extracomment>
        <translation>„{words}“ ist überall schon als {label} ausgezeichnet.</translation>
    </message>
    <message>
        <source>“{words}” is labelled {label} nowhere here.</source>
        <extracomment>annotator/ui/everywhere/telling.py</extracomment>
        <translation>„{words}“ ist hier nirgends als {label} ausgezeichnet.</translation>
    </message>
    <message>
        <source>“{words}” stands nowhere else.</source>
        <extracomment>annotator/ui/everywhere/telling.py</extracomment>
        <translation>„{words}“ steht sonst nirgends.</translation>
    </message>
</context>
<context>
    <name>go to</name>
    <message>
        <source>&lt;b&gt;1234&lt;/b&gt; an offset · &lt;b&gt;1234-1250&lt;/b&gt; selects · &lt;b&gt;p12&lt;/b&gt; a paragraph · &lt;b&gt;#5&lt;/b&gt; a span · or words of a span or its label</source>
        <extracomment>annotator/ui/annotate/go_to.py</extracomment>
        <translation>&lt;b&gt;1234&lt;/b&gt; eine Zeichenposition · &lt;b&gt;1234-1250&lt;/b&gt; wählt aus · &lt;b&gt;p12&lt;/b&gt; ein Absatz · &lt;b&gt;#5&lt;/b&gt; eine Spanne · oder Wörter einer Spanne oder ihres Labels</translation>
    </message>
    <message>
        <source>A stretch ends after it begins: {}-{}.</source>
        <extracomment>annotator/ui/annotate/go_to.py</extracomment>
        <translation>Eine Textstelle endet, nachdem sie beginnt: {}-{}.</translation>
    </message>
    <message>
        <source>Go to</source>
        <extracomment>annotator/ui/annotate/go_to.py</extracomment>
        <translation>Gehe zu</translation>
    </message>
    <message>
        <source>Offset {}  {}</source>
        <extracomment>annotator/ui/annotate/go_to.py</extracomment>
        <translation>Zeichenposition {}  {}</translation>
    </message>
    <message>
        <source>Offsets go from 0 to {}.</source>
        <extracomment>annotator/ui/annotate/go_to.py</extracomment>
        <translation>Zeichenpositionen gehen von 0 bis {}.</translation>
    </message>
    <message>
        <source>Paragraph {}  {}</source>
        <extracomment>annotator/ui/annotate/go_to.py</extracomment>
        <translation>Absatz {}  {}</translation>
    </message>
    <message>
        <source>Paragraphs go from 1 to {}.</source>
        <extracomment>annotator/ui/annotate/go_to.py</extracomment>
        <translation>Absätze gehen von 1 bis {}.</translation>
    </message>
    <message>
        <source>Select {}-{}  {}</source>
        <extracomment>annotator/ui/annotate/go_to.py</extracomment>
        <translation>{}-{} auswählen  {}</translation>
    </message>
    <message>
        <source>Span {} is in a layer that is hidden.</source>
        <extracomment>annotator/ui/annotate/go_to.py</extracomment>
        <translation>Spanne {} ist in einer ausgeblendeten Ebene.</translation>
    </message>
    <message>
        <source>Spans go from 1 to {}.</source>
        <extracomment>annotator/ui/annotate/go_to.py</extracomment>
        <translation>Spannen gehen von 1 bis {}.</translation>
    </message>
    <message>
        <source>There are no spans in this article yet.</source>
        <extracomment>annotator/ui/annotate/go_to.py</extracomment>
        <translation>In diesem Artikel gibt es noch keine Spannen.</translation>
    </message>
</context>
<context>
    <name>guidelines</name>
    <message>
        <source>*Nothing is written about this yet.*</source>
        <extracomment>annotator/ui/annotate/guideline.py</extracomment>
        <translation>*Darüber steht noch nichts geschrieben.*</translation>
    </message>
    <message>
        <source>Examples</source>
        <extracomment>annotator/ui/annotate/guideline.py</extracomment>
        <translation>Beispiele</translation>
    </message>
    <message>
        <source>Not so</source>
        <extracomment>annotator/ui/annotate/guideline.py</extracomment>
        <translation>So nicht</translation>
    </message>
</context>
<context>
    <name>hints</name>
    <message>
        <source>Put the caret in a word, or select some, and press {key}: that labels it {label}.</source>
        <extracomment>annotator/ui/hints.py</extracomment>
        <translation>Den Cursor in ein Wort setzen, oder Wörter auswählen, und {key} drücken: so wird es als {label} ausgezeichnet.</translation>
    </message>
    <message>
        <source>{} finds everything else by a few letters of its name.</source>
        <extracomment>annotator/ui/hints.py</extracomment>
        <translation>{} findet alles Übrige an ein paar Buchstaben seines Namens.</translation>
    </message>
    <message>
        <source>{} picks the next span, to look at it or change it.</source>
        <extracomment>annotator/ui/hints.py</extracomment>
        <translation>{} wählt die nächste Spanne, um sie anzusehen oder zu ändern.</translation>
    </message>
    <message>
        <source>{} takes a word more into the picked span, {} gives it back.</source>
        <extracomment>annotator/ui/hints.py</extracomment>
        <translation>{} nimmt ein Wort mehr in die gewählte Spanne, {} gibt es zurück.</translation>
    </message>
    <message>
        <source>{}: done with this article, and on to the next.</source>
        <extracomment>annotator/ui/hints.py</extracomment>
        <translation>{}: fertig mit diesem Artikel, und weiter zum nächsten.</translation>
    </message>
</context>
<context>
    <name>keys</name>
    <message>
        <source>By character, by line</source>
        <extracomment>annotator/ui/key_groups.py</extracomment>
        <translation>Um ein Zeichen, um eine Zeile</translation>
    </message>
    <message>
        <source>By page</source>
        <extracomment>annotator/ui/key_groups.py</extracomment>
        <translation>Um eine Seite</translation>
    </message>
    <message>
        <source>By word</source>
        <extracomment>annotator/ui/key_groups.py</extracomment>
        <translation>Um ein Wort</translation>
    </message>
    <message>
        <source>Change the picked span</source>
        <extracomment>annotator/ui/key_groups.py</extracomment>
        <translation>Gewählte Spanne ändern</translation>
    </message>
    <message>
        <source>Find</source>
        <extracomment>annotator/ui/key_groups.py</extracomment>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Finish articles</source>
        <extracomment>annotator/ui/key_groups.py</extracomment>
        <translation>Artikel abschließen</translation>
    </message>
    <message>
        <source>Get about the window</source>
        <extracomment>annotator/ui/key_groups.py</extracomment>
        <translation>Sich im Fenster bewegen</translation>
    </message>
    <message>
        <source>Label</source>
        <extracomment>annotator/ui/key_groups.py</extracomment>
        <translation>Label</translation>
    </message>
    <message>
        <source>Move and select</source>
        <extracomment>annotator/ui/key_groups.py</extracomment>
        <translation>Bewegen und auswählen</translation>
    </message>
    <message>
        <source>Pick spans</source>
        <extracomment>annotator/ui/key_groups.py</extracomment>
        <translation>Spannen wählen</translation>
    </message>
    <message>
        <source>Projects and files</source>
        <extracomment>annotator/ui/key_groups.py</extracomment>
        <translation>Projekte und Dateien</translation>
    </message>
    <message>
        <source>Relate and link</source>
        <extracomment>annotator/ui/key_groups.py</extracomment>
        <translation>Verbinden und verweisen</translation>
    </message>
    <message>
        <source>See more or less</source>
        <extracomment>annotator/ui/key_groups.py</extracomment>
        <translation>Mehr oder weniger sehen</translation>
    </message>
    <message>
        <source>Select everything</source>
        <extracomment>annotator/ui/key_groups.py</extracomment>
        <translation>Alles auswählen</translation>
    </message>
    <message>
        <source>Select, with Shift and any movement</source>
        <extracomment>annotator/ui/key_groups.py</extracomment>
        <translation>Auswählen, mit Umschalt und jeder Bewegung</translation>
    </message>
    <message>
        <source>To the start, the end of the article</source>
        <extracomment>annotator/ui/key_groups.py</extracomment>
        <translation>Zum Anfang, zum Ende des Artikels</translation>
    </message>
    <message>
        <source>To the start, the end of the line</source>
        <extracomment>annotator/ui/key_groups.py</extracomment>
        <translation>Zum Anfang, zum Ende der Zeile</translation>
    </message>
    <message>
        <source>Undo and copy</source>
        <extracomment>annotator/ui/key_groups.py</extracomment>
        <translation>Rückgängig und kopieren</translation>
    </message>
</context>
<context>
    <name>missing values</name>
    <message>
        <source>Enter goes to the field. Skipping stays possible: S in the article.</source>
        <extracomment>annotator/ui/annotate/missing.py</extracomment>
        <translation>Eingabe führt zum Feld. Überspringen geht weiterhin: S im Artikel.</translation>
    </message>
    <message>
        <source>{attribute} – the article</source>
        <extracomment>annotator/ui/annotate/missing.py</extracomment>
        <translation>{attribute} – der Artikel</translation>
    </message>
    <message>
        <source>{attribute} – {relation} (relation)</source>
        <extracomment>annotator/ui/annotate/missing.py</extracomment>
        <translation>{attribute} – {relation} (Relation)</translation>
    </message>
    <message>
        <source>{attribute} – “{text}” ({label})</source>
        <extracomment>annotator/ui/annotate/missing.py</extracomment>
        <translation>{attribute} – „{text}“ ({label})</translation>
    </message>
</context>
<context>
    <name>palette</name>
    <message>
        <source>Open {}</source>
        <extracomment>annotator/ui/palette.py</extracomment>
        <translation>{} öffnen</translation>
    </message>
    <message>
        <source>Recent project</source>
        <extracomment>annotator/ui/palette.py</extracomment>
        <translation>Zuletzt geöffnet</translation>
    </message>
    <message>
        <source>What do you want to do?</source>
        <extracomment>annotator/ui/palette.py</extracomment>
        <translation>Was soll geschehen?</translation>
    </message>
    <message>
        <source>not in a project for reading only</source>
        <extracomment>annotator/ui/palette.py</extracomment>
        <translation>nicht in einem Projekt nur zum Lesen</translation>
    </message>
    <message>
        <source>not now</source>
        <extracomment>annotator/ui/palette.py</extracomment>
        <translation>jetzt nicht</translation>
    </message>
    <message>
        <source>once a project is open</source>
        <extracomment>annotator/ui/palette.py</extracomment>
        <translation>sobald ein Projekt offen ist</translation>
    </message>
    <message>
        <source>once an article is open</source>
        <extracomment>annotator/ui/palette.py</extracomment>
        <translation>sobald ein Artikel offen ist</translation>
    </message>
</context>
<context>
    <name>patterns</name>
    <message>
        <source>d MMM yyyy</source>
        <extracomment>annotator/ui/wording.py</extracomment>
        <translation>d. MMM yyyy</translation>
    </message>
    <message>
        <source>{}%</source>
        <extracomment>annotator/ui/wording.py</extracomment>
        <translation>{}&#xa0;%</translation>
    </message>
</context>
<context>
    <name>preferences</name>
    <message>
        <source>A sentence at a time for whoever is new.</source>
        <extracomment>annotator/ui/preferences/work.py</extracomment>
        <translation>Ein Satz nach dem anderen, für alle, die neu sind.</translation>
    </message>
    <message>
        <source>Appearance</source>
        <extracomment>annotator/ui/preferences/looks.py</extracomment>
        <translation>Erscheinungsbild</translation>
    </message>
    <message>
        <source>As the system</source>
        <extracomment>annotator/ui/preferences/looks.py</extracomment>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Back up now</source>
        <extracomment>annotator/ui/preferences/work.py</extracomment>
        <translation>Jetzt sichern</translation>
    </message>
    <message>
        <source>Back up the open project</source>
        <extracomment>annotator/ui/preferences/work.py</extracomment>
        <translation>Das offene Projekt sichern</translation>
    </message>
    <message>
        <source>Backups</source>
        <extracomment>annotator/ui/preferences/work.py</extracomment>
        <translation>Sicherungen</translation>
    </message>
    <message>
        <source>Change…</source>
        <extracomment>annotator/ui/preferences/work.py</extracomment>
        <translation>Ändern…</translation>
    </message>
    <message>
        <source>Choose another folder for backups</source>
        <extracomment>annotator/ui/preferences/work.py</extracomment>
        <translation>Einen anderen Ordner für Sicherungen wählen</translation>
    </message>
    <message>
        <source>Choose…</source>
        <extracomment>annotator/ui/preferences/work.py</extracomment>
        <translation>Wählen…</translation>
    </message>
    <message>
        <source>Commands and their keys</source>
        <extracomment>annotator/ui/preferences/keys.py</extracomment>
        <translation>Befehle und ihre Tasten</translation>
    </message>
    <message>
        <source>Dark</source>
        <extracomment>annotator/ui/preferences/looks.py</extracomment>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Export keys</source>
        <extracomment>annotator/ui/preferences/keys.py</extracomment>
        <translation>Tasten exportieren</translation>
    </message>
    <message>
        <source>Export…</source>
        <extracomment>annotator/ui/preferences/keys.py</extracomment>
        <translation>Exportieren…</translation>
    </message>
    <message>
        <source>Find by keys…</source>
        <extracomment>annotator/ui/preferences/keys.py</extracomment>
        <translation>Nach Tasten suchen…</translation>
    </message>
    <message>
        <source>Folder</source>
        <extracomment>annotator/ui/preferences/work.py</extracomment>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Folder for backups</source>
        <extracomment>annotator/ui/preferences/work.py</extracomment>
        <translation>Ordner für Sicherungen</translation>
    </message>
    <message>
        <source>From the next start on.</source>
        <extracomment>annotator/ui/preferences/looks.py</extracomment>
        <translation>Ab dem nächsten Start.</translation>
    </message>
    <message>
        <source>Give every command the keys back that it came with</source>
        <extracomment>annotator/ui/preferences/keys.py</extracomment>
        <translation>Allen Befehlen die ursprünglichen Tasten zurückgeben</translation>
    </message>
    <message>
        <source>Gliding, where the system does not ask for less motion.</source>
        <extracomment>annotator/ui/preferences/looks.py</extracomment>
        <translation>Gleitend, wo das System nicht um weniger Bewegung bittet.</translation>
    </message>
    <message>
        <source>Go on from a backup, under another name</source>
        <extracomment>annotator/ui/preferences/work.py</extracomment>
        <translation>Mit einer Sicherung weiterarbeiten, unter anderem Namen</translation>
    </message>
    <message>
        <source>High contrast</source>
        <extracomment>annotator/ui/preferences/looks.py</extracomment>
        <translation>Hoher Kontrast</translation>
    </message>
    <message>
        <source>Hints</source>
        <extracomment>annotator/ui/preferences/work.py</extracomment>
        <translation>Hinweise</translation>
    </message>
    <message>
        <source>If something was done since the last backup.</source>
        <extracomment>annotator/ui/preferences/work.py</extracomment>
        <translation>Wenn seit der letzten Sicherung etwas getan wurde.</translation>
    </message>
    <message>
        <source>Import keys</source>
        <extracomment>annotator/ui/preferences/keys.py</extracomment>
        <translation>Tasten importieren</translation>
    </message>
    <message>
        <source>Import…</source>
        <extracomment>annotator/ui/preferences/keys.py</extracomment>
        <translation>Importieren…</translation>
    </message>
    <message>
        <source>In the margin</source>
        <extracomment>annotator/ui/preferences/looks.py</extracomment>
        <translation>Am Rand</translation>
    </message>
    <message>
        <source>In this project</source>
        <extracomment>annotator/ui/preferences/work.py</extracomment>
        <translation>In diesem Projekt</translation>
    </message>
    <message>
        <source>Keep of each project</source>
        <extracomment>annotator/ui/preferences/work.py</extracomment>
        <translation>Je Projekt behalten</translation>
    </message>
    <message>
        <source>Keys</source>
        <extracomment>annotator/ui/preferences/keys.py</extracomment>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>Keys (*.json)</source>
        <extracomment>annotator/ui/preferences/keys.py</extracomment>
        <translation>Tasten (*.json)</translation>
    </message>
    <message>
        <source>Keys (*.json);;All files (*)</source>
        <extracomment>annotator/ui/preferences/keys.py</extracomment>
        <translation>Tasten (*.json);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Keys written to {}.</source>
        <extracomment>annotator/ui/preferences/keys.py</extracomment>
        <translation>Tasten nach {} geschrieben.</translation>
    </message>
    <message>
        <source>Labels beside a selection</source>
        <extracomment>annotator/ui/preferences/looks.py</extracomment>
        <translation>Labels neben der Auswahl</translation>
    </message>
    <message>
        <source>Language</source>
        <extracomment>annotator/ui/preferences/looks.py</extracomment>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Light</source>
        <extracomment>annotator/ui/preferences/looks.py</extracomment>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Line numbers</source>
        <extracomment>annotator/ui/preferences/looks.py</extracomment>
        <translation>Zeilennummern</translation>
    </message>
    <message>
        <source>Names under spans</source>
        <extracomment>annotator/ui/preferences/looks.py</extracomment>
        <translation>Namen unter Spannen</translation>
    </message>
    <message>
        <source>Never</source>
        <extracomment>annotator/ui/preferences/work.py</extracomment>
        <translation>Nie</translation>
    </message>
    <message>
        <source>Newest: {}.</source>
        <extracomment>annotator/ui/preferences/work.py</extracomment>
        <translation>Neueste: {}.</translation>
    </message>
    <message>
        <source>No project is open.</source>
        <extracomment>annotator/ui/preferences/work.py</extracomment>
        <translation>Kein Projekt ist offen.</translation>
    </message>
    <message>
        <source>Nothing</source>
        <extracomment>annotator/ui/preferences/looks.py</extracomment>
        <translation>Nichts</translation>
    </message>
    <message>
        <source>Offsets</source>
        <extracomment>annotator/ui/preferences/looks.py</extracomment>
        <translation>Zeichenpositionen</translation>
    </message>
    <message>
        <source>Only at closing</source>
        <extracomment>annotator/ui/preferences/work.py</extracomment>
        <translation>Nur beim Schließen</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <extracomment>annotator/ui/preferences/work.py</extracomment>
        <translation>Ordner öffnen</translation>
    </message>
    <message>
        <source>Outlines instead of tints, and thick rings around what has the keyboard.</source>
        <extracomment>annotator/ui/preferences/looks.py</extracomment>
        <translation>Umrisse statt Tönungen, und dicke Ringe um das, was die Tastatur hat.</translation>
    </message>
    <message>
        <source>Press keys to see what they do</source>
        <extracomment>annotator/ui/preferences/keys.py</extracomment>
        <translation>Tasten drücken, um zu sehen, was sie tun</translation>
    </message>
    <message>
        <source>Reading</source>
        <extracomment>annotator/ui/preferences/looks.py</extracomment>
        <translation>Lesen</translation>
    </message>
    <message>
        <source>Reset all</source>
        <extracomment>annotator/ui/preferences/keys.py</extracomment>
        <translation>Alle zurücksetzen</translation>
    </message>
    <message>
        <source>Restore…</source>
        <extracomment>annotator/ui/preferences/work.py</extracomment>
        <translation>Wiederherstellen…</translation>
    </message>
    <message>
        <source>Show all</source>
        <extracomment>annotator/ui/preferences/keys.py</extracomment>
        <translation>Alle zeigen</translation>
    </message>
    <message>
        <source>Show them again</source>
        <extracomment>annotator/ui/preferences/work.py</extracomment>
        <translation>Noch einmal zeigen</translation>
    </message>
    <message>
        <source>Smooth scrolling</source>
        <extracomment>annotator/ui/preferences/looks.py</extracomment>
        <translation>Sanft rollen</translation>
    </message>
    <message>
        <source>So it looks</source>
        <extracomment>annotator/ui/preferences/looks.py</extracomment>
        <translation>So sieht es aus</translation>
    </message>
    <message>
        <source>Take over the keys in a file, instead of those chosen here</source>
        <extracomment>annotator/ui/preferences/keys.py</extracomment>
        <translation>Tasten aus einer Datei übernehmen, statt der hier gewählten</translation>
    </message>
    <message>
        <source>The ferry to the islands runs again. Whoever waits at the quay at six has the deck to themselves.</source>
        <extracomment>annotator/ui/preferences/looks.py</extracomment>
        <translation>Die Fähre zu den Inseln fährt wieder. Wer um sechs am Kai wartet, hat das Deck für sich allein.</translation>
    </message>
    <message>
        <source>The likeliest labels are offered where something was selected with the mouse.</source>
        <extracomment>annotator/ui/preferences/looks.py</extracomment>
        <translation>Wo mit der Maus etwas ausgewählt wurde, werden die wahrscheinlichsten Labels angeboten.</translation>
    </message>
    <message>
        <source>The name of its label stands under each span.</source>
        <extracomment>annotator/ui/preferences/looks.py</extracomment>
        <translation>Unter jeder Spanne steht der Name ihres Labels.</translation>
    </message>
    <message>
        <source>The oldest make room for new ones.</source>
        <extracomment>annotator/ui/preferences/work.py</extracomment>
        <translation>Die ältesten machen neuen Platz.</translation>
    </message>
    <message>
        <source>Theme</source>
        <extracomment>annotator/ui/preferences/looks.py</extracomment>
        <translation>Farben</translation>
    </message>
    <message>
        <source>There is no backup of it yet.</source>
        <extracomment>annotator/ui/preferences/work.py</extracomment>
        <translation>Davon gibt es noch keine Sicherung.</translation>
    </message>
    <message>
        <source>This project</source>
        <extracomment>annotator/ui/preferences/work.py</extracomment>
        <translation>Dieses Projekt</translation>
    </message>
    <message>
        <source>Type and lines</source>
        <extracomment>annotator/ui/preferences/looks.py</extracomment>
        <translation>Schrift und Zeilen</translation>
    </message>
    <message>
        <source>Usual folder</source>
        <extracomment>annotator/ui/preferences/work.py</extracomment>
        <translation>Gewöhnlicher Ordner</translation>
    </message>
    <message>
        <source>Whose work it is in projects that are new to you.</source>
        <extracomment>annotator/ui/preferences/work.py</extracomment>
        <translation>Wessen Arbeit es ist in Projekten, die hier neu sind.</translation>
    </message>
    <message>
        <source>Window</source>
        <extracomment>annotator/ui/preferences/keys.py</extracomment>
        <translation>Fenster</translation>
    </message>
    <message>
        <source>Write the keys that were chosen to a file</source>
        <extracomment>annotator/ui/preferences/keys.py</extracomment>
        <translation>Die gewählten Tasten in eine Datei schreiben</translation>
    </message>
    <message>
        <source>You</source>
        <extracomment>annotator/ui/preferences/work.py</extracomment>
        <translation>Name</translation>
    </message>
    <message>
        <source>You work as {}.</source>
        <extracomment>annotator/ui/preferences/work.py</extracomment>
        <translation>Gearbeitet wird als {}.</translation>
    </message>
    <message>
        <source>Your name</source>
        <extracomment>annotator/ui/preferences/work.py</extracomment>
        <translation>Eigener Name</translation>
    </message>
    <message>
        <source>annotator name</source>
        <extracomment>annotator/ui/preferences/work.py</extracomment>
        <translation>Annotator Name</translation>
    </message>
    <message>
        <source>annotator person user</source>
        <extracomment>annotator/ui/preferences/work.py</extracomment>
        <translation>Annotator Person Benutzer</translation>
    </message>
    <message>
        <source>article text font</source>
        <extracomment>annotator/ui/preferences/looks.py</extracomment>
        <translation>Artikel Text Schrift Font</translation>
    </message>
    <message>
        <source>colours night bright</source>
        <extracomment>annotator/ui/preferences/looks.py</extracomment>
        <translation>Farben Nacht hell dunkel Theme</translation>
    </message>
    <message>
        <source>copy restore safe</source>
        <extracomment>annotator/ui/preferences/work.py</extracomment>
        <translation>Kopie wiederherstellen sicher Backup</translation>
    </message>
    <message>
        <source>help tips beginner</source>
        <extracomment>annotator/ui/preferences/work.py</extracomment>
        <translation>Hilfe Tipps Anfang</translation>
    </message>
    <message>
        <source>keys</source>
        <extracomment>annotator/ui/preferences/keys.py</extracomment>
        <translation>Tasten Kürzel</translation>
    </message>
    <message>
        <source>newest last</source>
        <extracomment>annotator/ui/preferences/work.py</extracomment>
        <translation>neueste letzte</translation>
    </message>
    <message>
        <source>reduced motion animation</source>
        <extracomment>annotator/ui/preferences/looks.py</extracomment>
        <translation>weniger Bewegung Animation scrollen</translation>
    </message>
    <message>
        <source>shortcuts</source>
        <extracomment>annotator/ui/preferences/keys.py</extracomment>
        <translation>Tastenkürzel Shortcuts</translation>
    </message>
    <message>
        <source>typeface font size zoom spacing</source>
        <extracomment>annotator/ui/preferences/looks.py</extracomment>
        <translation>Schriftart Font Größe Zoom Abstand</translation>
    </message>
    <message>
        <source>typeface font size zoom width column spacing</source>
        <extracomment>annotator/ui/preferences/looks.py</extracomment>
        <translation>Schriftart Font Größe Zoom Breite Spalte Abstand</translation>
    </message>
    <message>
        <source>where disk</source>
        <extracomment>annotator/ui/preferences/work.py</extracomment>
        <translation>wo Datenträger Festplatte</translation>
    </message>
</context>
<context>
    <name>printing</name>
    <message>
        <source>Look whether it is switched on and has paper.</source>
        <extracomment>annotator/ui/article_view/printing.py</extracomment>
        <translation>Nachsehen, ob er eingeschaltet ist und Papier hat.</translation>
    </message>
    <message>
        <source>None of the chosen pages exists.</source>
        <extracomment>annotator/ui/article_view/printing.py</extracomment>
        <translation>Keine der gewählten Seiten gibt es.</translation>
    </message>
    <message>
        <source>The printer stopped.</source>
        <extracomment>annotator/ui/article_view/printing.py</extracomment>
        <translation>Der Drucker hat angehalten.</translation>
    </message>
    <message>
        <source>The printer takes nothing.</source>
        <extracomment>annotator/ui/article_view/printing.py</extracomment>
        <translation>Der Drucker nimmt nichts an.</translation>
    </message>
</context>
<context>
    <name>printouts</name>
    <message>
        <source>Above the text</source>
        <extracomment>annotator/ui/printouts.py</extracomment>
        <translation>Über dem Text</translation>
    </message>
    <message>
        <source>Article</source>
        <extracomment>annotator/ui/printouts.py</extracomment>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>Dashed</source>
        <extracomment>annotator/ui/printouts.py</extracomment>
        <translation>Gestrichelt</translation>
    </message>
    <message>
        <source>Relations</source>
        <extracomment>annotator/ui/printouts.py</extracomment>
        <translation>Relationen</translation>
    </message>
    <message>
        <source>Suggested, and not yet decided on</source>
        <extracomment>annotator/ui/printouts.py</extracomment>
        <translation>Vorgeschlagen und noch nicht entschieden</translation>
    </message>
</context>
<context>
    <name>reading</name>
    <message>
        <source>System sans serif</source>
        <extracomment>annotator/ui/annotate/reading.py</extracomment>
        <translation>Serifenlose des Systems</translation>
    </message>
    <message>
        <source>System serif</source>
        <extracomment>annotator/ui/annotate/reading.py</extracomment>
        <translation>Serifenschrift des Systems</translation>
    </message>
</context>
<context>
    <name>schema</name>
    <message>
        <source>**Marta Oyelaran** reopened the **Harbour Library** on **Monday**, after **three years** of repairs. “**It was worth the wait**,” she told the **town council** in **Northport**.</source>
        <extracomment>annotator/ui/schema/sample.py</extracomment>
        <translation>**Marta Oyelaran** hat die **Hafenbibliothek** am **Montag** wieder eröffnet, nach **drei Jahren** Umbau. „**Das Warten hat sich gelohnt**“, sagte sie dem **Stadtrat** in **Nordhafen**.</translation>
    </message>
    <message>
        <source>Any of several options</source>
        <extracomment>annotator/ui/schema/attribute_form.py</extracomment>
        <translation>Beliebige von mehreren Optionen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <extracomment>annotator/ui/schema/waiting.py</extracomment>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Date</source>
        <extracomment>annotator/ui/schema/attribute_form.py</extracomment>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Entry of a knowledge base</source>
        <extracomment>annotator/ui/schema/attribute_form.py</extracomment>
        <translation>Eintrag einer Wissensbasis</translation>
    </message>
    <message>
        <source>Import the schema</source>
        <extracomment>annotator/ui/schema/verbs.py</extracomment>
        <translation>Schema importieren</translation>
    </message>
    <message>
        <source>Number</source>
        <extracomment>annotator/ui/schema/attribute_form.py</extracomment>
        <translation>Zahl</translation>
    </message>
    <message>
        <source>One of several options</source>
        <extracomment>annotator/ui/schema/attribute_form.py</extracomment>
        <translation>Eine von mehreren Optionen</translation>
    </message>
    <message>
        <source>Reading what carries the label</source>
        <extracomment>annotator/ui/schema/splitting.py</extracomment>
        <translation>Lesen, was das Label trägt</translation>
    </message>
    <message>
        <source>Text</source>
        <extracomment>annotator/ui/schema/attribute_form.py</extracomment>
        <translation>Text</translation>
    </message>
    <message>
        <source>The value</source>
        <extracomment>annotator/ui/schema/attribute_form.py</extracomment>
        <translation>Der Wert</translation>
    </message>
    <message>
        <source>Yes or no</source>
        <extracomment>annotator/ui/schema/attribute_form.py</extracomment>
        <translation>Ja oder nein</translation>
    </message>
    <message>
        <source>attribute</source>
        <extracomment>annotator/ui/schema/items.py</extracomment>
        <translation>Attribut</translation>
    </message>
    <message>
        <source>label</source>
        <extracomment>annotator/ui/schema/items.py</extracomment>
        <translation>Label</translation>
    </message>
    <message>
        <source>layer</source>
        <extracomment>annotator/ui/schema/items.py</extracomment>
        <translation>Ebene</translation>
    </message>
    <message>
        <source>relation type</source>
        <extracomment>annotator/ui/schema/items.py</extracomment>
        <translation>Relationstyp</translation>
    </message>
    <message>
        <source>schema</source>
        <extracomment>annotator/ui/schema/items.py</extracomment>
        <translation>Schema</translation>
    </message>
</context>
<context>
    <name>sentences</name>
    <message>
        <source>, release of {value}</source>
        <extracomment>annotator/formats/schemes/media_topics.py</extracomment>
        <translation>, Ausgabe vom {value}</translation>
    </message>
    <message>
        <source>A JSON list must become one object a line.</source>
        <extracomment>annotator/formats/jsonl_reader.py</extracomment>
        <translation>Aus einer JSON-Liste muss ein Objekt je Zeile werden.</translation>
    </message>
    <message>
        <source>A chain is cut before a mention that has others before it.</source>
        <extracomment>annotator/model/chain_edits.py</extracomment>
        <translation>Eine Kette wird vor einer Erwähnung geteilt, vor der noch andere stehen.</translation>
    </message>
    <message>
        <source>A colour is &quot;#rrggbb&quot;, such as &quot;#0072b2&quot;, not {color}.</source>
        <extracomment>annotator/model/schema_rules.py</extracomment>
        <translation>Eine Farbe ist &quot;#rrggbb&quot;, etwa &quot;#0072b2&quot;, nicht {color}.</translation>
    </message>
    <message>
        <source>A colour stands in quotation marks, &quot;#rrggbb&quot;: # alone begins a comment.</source>
        <extracomment>annotator/formats/schema_yaml.py</extracomment>
        <translation>Eine Farbe steht in Anführungszeichen, &quot;#rrggbb&quot;: # allein beginnt einen Kommentar.</translation>
    </message>
    <message>
        <source>A condition names an attribute with values, or labels.</source>
        <extracomment>annotator/model/schema_rules.py</extracomment>
        <translation>Eine Bedingung nennt ein Attribut mit Werten, oder Labels.</translation>
    </message>
    <message>
        <source>A label of {layer} must be text, not {shown}.</source>
        <extracomment>annotator/formats/jsonl_reader.py</extracomment>
        <translation>Ein Label von {layer} muss Text sein, nicht {shown}.</translation>
    </message>
    <message>
        <source>A label without a name is left out.</source>
        <extracomment>annotator/formats/schemes/drafting.py</extracomment>
        <translation>Ein Label ohne Namen wird ausgelassen.</translation>
    </message>
    <message>
        <source>A line must hold one object with a text, not {shown}.{advice}</source>
        <extracomment>annotator/formats/jsonl_reader.py</extracomment>
        <translation>Eine Zeile muss ein Objekt mit einem Text enthalten, nicht {shown}.{advice}</translation>
    </message>
    <message>
        <source>A project is one file that ends in .annotator.</source>
        <extracomment>annotator/store/opening.py</extracomment>
        <translation>Ein Projekt ist eine Datei, die auf .annotator endet.</translation>
    </message>
    <message>
        <source>A relation that has no name, or that of another, is left out.</source>
        <extracomment>annotator/formats/schemes/label_studio.py</extracomment>
        <translation>Eine Relation ohne Namen, oder mit dem einer anderen, wird ausgelassen.</translation>
    </message>
    <message>
        <source>A relation {kind} needs two different spans.</source>
        <extracomment>annotator/model/rules.py</extracomment>
        <translation>Eine Relation {kind} braucht zwei verschiedene Spannen.</translation>
    </message>
    <message>
        <source>A relation {kind} needs two spans; one of its ends does not exist.</source>
        <extracomment>annotator/model/rules.py</extracomment>
        <translation>Eine Relation {kind} braucht zwei Spannen; eines ihrer Enden gibt es nicht.</translation>
    </message>
    <message>
        <source>A row without a code is left out.</source>
        <extracomment>annotator/formats/schemes/code_book.py</extracomment>
        <translation>Eine Zeile ohne Code wird ausgelassen.</translation>
    </message>
    <message>
        <source>A span of {layer} may not reach from the {role} into another section.</source>
        <extracomment>annotator/model/rules.py</extracomment>
        <translation>Eine Spanne von {layer} darf nicht aus einem Abschnitt in den nächsten reichen ({role}).</translation>
    </message>
    <message>
        <source>A text holds half a character, written as an escape from \ud800 to \udfff.</source>
        <extracomment>annotator/formats/schema_yaml.py</extracomment>
        <translation>In einem Text steht ein halbes Zeichen, geschrieben als \ud800 bis \udfff.</translation>
    </message>
    <message>
        <source>A text is longer than the 1,000,000,000 bytes that a project can keep in one piece.</source>
        <extracomment>annotator/store/failures.py</extracomment>
        <translation>Ein Text ist länger als die 1.000.000.000 Bytes, die ein Projekt am Stück aufnimmt.</translation>
    </message>
    <message>
        <source>Add the attribute {called}</source>
        <extracomment>annotator/model/schema_attribute_edits.py</extracomment>
        <translation>Attribut {called} hinzufügen</translation>
    </message>
    <message>
        <source>Add the label {display}</source>
        <extracomment>annotator/model/schema_edits.py</extracomment>
        <translation>Label {display} hinzufügen</translation>
    </message>
    <message>
        <source>Add the layer {layer}</source>
        <extracomment>annotator/model/schema_edits.py</extracomment>
        <translation>Ebene {layer} hinzufügen</translation>
    </message>
    <message>
        <source>Add the relation type {relation}</source>
        <extracomment>annotator/model/schema_edits.py</extracomment>
        <translation>Relationstyp {relation} hinzufügen</translation>
    </message>
    <message>
        <source>Add to {title}</source>
        <extracomment>annotator/model/edits.py</extracomment>
        <translation>{title} erweitern</translation>
    </message>
    <message>
        <source>Allowed: {titles}.</source>
        <extracomment>annotator/model/rules.py</extracomment>
        <translation>Erlaubt: {titles}.</translation>
    </message>
    <message>
        <source>An article has one label of {layer}, and this one has {has}.</source>
        <extracomment>annotator/model/rules.py</extracomment>
        <translation>Ein Artikel hat ein Label von {layer}, und dieser hat {has}.</translation>
    </message>
    <message>
        <source>An attribute is asked for only where the label is {labels}.</source>
        <extracomment>annotator/model/schema_references.py</extracomment>
        <translation>Nach einem Attribut wird nur beim Label {labels} gefragt.</translation>
    </message>
    <message>
        <source>An entry without a &quot;text&quot; is left out.</source>
        <extracomment>annotator/formats/schemes/doccano.py</extracomment>
        <translation>Ein Eintrag ohne &quot;text&quot; wird ausgelassen.</translation>
    </message>
    <message>
        <source>Annotator does not read this kind of {suffix} file.</source>
        <extracomment>annotator/api.py</extracomment>
        <translation>Diese Art von {suffix}-Datei liest Annotator nicht.</translation>
    </message>
    <message>
        <source>Annotator knows {formats}.</source>
        <extracomment>annotator/formats/registry.py</extracomment>
        <translation>Annotator kennt {formats}.</translation>
    </message>
    <message>
        <source>Annotator reads {endings}.</source>
        <extracomment>annotator/intake/discovery.py</extracomment>
        <translation>Annotator liest {endings}.</translation>
    </message>
    <message>
        <source>Annotator&apos;s own format; holds everything, and is what Prodigy and spaCy read.</source>
        <extracomment>annotator/formats/jsonl.py</extracomment>
        <translation>Das eigene Format von Annotator; es enthält alles, und Prodigy und spaCy lesen es.</translation>
    </message>
    <message>
        <source>Another program is using {path} and did not let go of it.</source>
        <extracomment>annotator/store/failures.py</extracomment>
        <translation>Ein anderes Programm benutzt {path} und hat es nicht freigegeben.</translation>
    </message>
    <message>
        <source>A line must hold one object with an id and a name.</source>
        <extracomment>annotator/formats/knowledge.py</extracomment>
        <translation>Eine Zeile muss ein Objekt mit id und name enthalten.</translation>
    </message>
    <message>
        <source>A list needs a name.</source>
        <extracomment>annotator/store/knowledge_import.py</extracomment>
        <translation>Eine Liste braucht einen Namen.</translation>
    </message>
    <message>
        <source>A list of entries is a .csv, .tsv or .jsonl file, and this is none.</source>
        <extracomment>annotator/formats/knowledge.py</extracomment>
        <translation>Eine Liste von Einträgen ist eine Datei .csv, .tsv oder .jsonl, und das ist keine.</translation>
    </message>
    <message>
        <source>A picture of the guidelines is not in {folder}: {name}.</source>
        <extracomment>annotator/schema_pictures.py</extracomment>
        <translation>Ein Bild der Richtlinien fehlt in {folder}: {name}.</translation>
    </message>
    <message>
        <source>Attributes of the span {span} without a name or with values of no kind here are kept as meta.</source>
        <extracomment>annotator/formats/admission.py</extracomment>
        <translation>Attribute der Spanne {span} ohne Namen oder mit Werten, die es hier nicht gibt, werden als Metadaten behalten.</translation>
    </message>
    <message>
        <source>Change every “{words}” to {title}</source>
        <extracomment>annotator/model/occurrences.py</extracomment>
        <translation>Jedes „{words}“ in {title} ändern</translation>
    </message>
    <message>
        <source>Change it by hand, in the Schema place.</source>
        <extracomment>annotator/store/undo.py</extracomment>
        <translation>Von Hand ändern, im Bereich Schema.</translation>
    </message>
    <message>
        <source>Change its condition first.</source>
        <extracomment>annotator/model/schema_references.py</extracomment>
        <translation>Erst seine Bedingung ändern.</translation>
    </message>
    <message>
        <source>Change or remove the relation type first.</source>
        <extracomment>annotator/model/schema_references.py</extracomment>
        <translation>Erst den Relationstyp ändern oder entfernen.</translation>
    </message>
    <message>
        <source>Change the article as it is now.</source>
        <extracomment>annotator/store/keeping_rules.py</extracomment>
        <translation>Den Artikel ändern, wie er jetzt ist.</translation>
    </message>
    <message>
        <source>Change the attribute {called}</source>
        <extracomment>annotator/model/schema_attribute_edits.py</extracomment>
        <translation>Attribut {called} ändern</translation>
    </message>
    <message>
        <source>Change the file, or say that nothing is to be kept.</source>
        <extracomment>annotator/schema_imports.py</extracomment>
        <translation>Die Datei ändern, oder sagen, dass nichts bleiben soll.</translation>
    </message>
    <message>
        <source>Change the layer {layer}</source>
        <extracomment>annotator/model/schema_edits.py</extracomment>
        <translation>Ebene {layer} ändern</translation>
    </message>
    <message>
        <source>Change the relation type {relation}</source>
        <extracomment>annotator/model/schema_edits.py</extracomment>
        <translation>Relationstyp {relation} ändern</translation>
    </message>
    <message>
        <source>Change the schema</source>
        <extracomment>annotator/model/schema_edits.py</extracomment>
        <translation>Schema ändern</translation>
    </message>
    <message>
        <source>Change the schema by hand, in the Schema place.</source>
        <extracomment>annotator/store/keeping_rules.py</extracomment>
        <translation>Das Schema von Hand ändern, im Bereich Schema.</translation>
    </message>
    <message>
        <source>Change them or the file first.</source>
        <extracomment>annotator/schema_imports.py</extracomment>
        <translation>Erst sie oder die Datei ändern.</translation>
    </message>
    <message>
        <source>Change to {title}</source>
        <extracomment>annotator/model/edits.py</extracomment>
        <translation>In {title} ändern</translation>
    </message>
    <message>
        <source>Change {labels_in_words}</source>
        <extracomment>annotator/model/schema_edits.py</extracomment>
        <translation>{labels_in_words} ändern</translation>
    </message>
    <message>
        <source>Check its permissions.</source>
        <extracomment>annotator/formats/jsonl.py</extracomment>
        <translation>Die Zugriffsrechte prüfen.</translation>
    </message>
    <message>
        <source>Check that the disk is connected and has room, and open the project again.</source>
        <extracomment>annotator/store/failures.py</extracomment>
        <translation>Prüfen, ob der Datenträger verbunden ist und Platz hat, und das Projekt noch einmal öffnen.</translation>
    </message>
    <message>
        <source>Check the name, and whether the disk or the network folder is there.</source>
        <extracomment>annotator/store/opening.py</extracomment>
        <translation>Den Namen prüfen, und ob der Datenträger oder Netzwerkordner da ist.</translation>
    </message>
    <message>
        <source>Check the name.</source>
        <extracomment>annotator/formats/jsonl.py</extracomment>
        <translation>Den Namen prüfen.</translation>
    </message>
    <message>
        <source>Check the permissions of the file and its folder.</source>
        <extracomment>annotator/store/opening.py</extracomment>
        <translation>Die Zugriffsrechte der Datei und ihres Ordners prüfen.</translation>
    </message>
    <message>
        <source>Check the permissions of the file and of its folder, and whether the disk is there.</source>
        <extracomment>annotator/store/failures.py</extracomment>
        <translation>Die Zugriffsrechte der Datei und ihres Ordners prüfen, und ob der Datenträger da ist.</translation>
    </message>
    <message>
        <source>Check the permissions of the file and of its folder.</source>
        <extracomment>annotator/store/failures.py</extracomment>
        <translation>Die Zugriffsrechte der Datei und ihres Ordners prüfen.</translation>
    </message>
    <message>
        <source>Check the permissions of the folder above it.</source>
        <extracomment>annotator/api.py</extracomment>
        <translation>Die Zugriffsrechte des Ordners darüber prüfen.</translation>
    </message>
    <message>
        <source>Check the permissions of the folder, and whether the disk has room.</source>
        <extracomment>annotator/store/opening.py</extracomment>
        <translation>Die Zugriffsrechte des Ordners prüfen, und ob der Datenträger Platz hat.</translation>
    </message>
    <message>
        <source>Choose another folder, or make room.</source>
        <extracomment>annotator/formats/replacing.py</extracomment>
        <translation>Einen anderen Ordner wählen, oder Platz schaffen.</translation>
    </message>
    <message>
        <source>Choose another format.</source>
        <extracomment>annotator/api.py</extracomment>
        <translation>Ein anderes Format wählen.</translation>
    </message>
    <message>
        <source>Choose another name, or open the project that is there.</source>
        <extracomment>annotator/api.py</extracomment>
        <translation>Einen anderen Namen wählen, oder das vorhandene Projekt öffnen.</translation>
    </message>
    <message>
        <source>Choose another status or annotator.</source>
        <extracomment>annotator/api.py</extracomment>
        <translation>Einen anderen Status oder Annotator wählen.</translation>
    </message>
    <message>
        <source>Choose one of {sorted}, or give a file.</source>
        <extracomment>annotator/formats/presets.py</extracomment>
        <translation>Eins davon wählen: {sorted}, oder eine Datei angeben.</translation>
    </message>
    <message>
        <source>Choose one of {statuses}.</source>
        <extracomment>annotator/api.py</extracomment>
        <translation>Einen davon wählen: {statuses}.</translation>
    </message>
    <message>
        <source>Code book as a table</source>
        <extracomment>annotator/formats/schemes/registry.py</extracomment>
        <translation>Codebuch als Tabelle</translation>
    </message>
    <message>
        <source>Columns that a schema has no place for: {listed}.</source>
        <extracomment>annotator/formats/schemes/code_book.py</extracomment>
        <translation>Spalten, für die ein Schema keinen Platz hat: {listed}.</translation>
    </message>
    <message>
        <source>Copy both files to a folder where you may write, and open the copy.</source>
        <extracomment>annotator/store/opening.py</extracomment>
        <translation>Beide Dateien in einen Ordner kopieren, in dem sich schreiben lässt, und die Kopie öffnen.</translation>
    </message>
    <message>
        <source>Correct the file that it comes from, and import it again.</source>
        <extracomment>annotator/store/bulk.py</extracomment>
        <translation>Die Datei berichtigen, aus der er kommt, und noch einmal importieren.</translation>
    </message>
    <message>
        <source>Delete removes it.</source>
        <extracomment>annotator/model/edits.py</extracomment>
        <translation>Entf entfernt sie.</translation>
    </message>
    <message>
        <source>Every {what} needs a name.</source>
        <extracomment>annotator/model/schema_rules.py</extracomment>
        <translation>Ein Name fehlt, und jeder Eintrag braucht einen ({what}).</translation>
    </message>
    <message>
        <source>Export the code book (.qdc) by itself.</source>
        <extracomment>annotator/formats/schemes/refi_qda.py</extracomment>
        <translation>Das Codebuch (.qdc) für sich exportieren.</translation>
    </message>
    <message>
        <source>Finish</source>
        <extracomment>annotator/model/edits.py</extracomment>
        <translation>Abschließen</translation>
    </message>
    <message>
        <source>Flag</source>
        <extracomment>annotator/model/edits.py</extracomment>
        <translation>Rückfrage stellen</translation>
    </message>
    <message>
        <source>Flip {title}</source>
        <extracomment>annotator/model/relation_edits.py</extracomment>
        <translation>{title} umkehren</translation>
    </message>
    <message>
        <source>Further names of {name} are left out: {synonyms}.</source>
        <extracomment>annotator/formats/schemes/brat.py</extracomment>
        <translation>Weitere Namen von {name} werden ausgelassen: {synonyms}.</translation>
    </message>
    <message>
        <source>Give it one.</source>
        <extracomment>annotator/store/knowledge_import.py</extracomment>
        <translation>Ihr einen geben.</translation>
    </message>
    <message>
        <source>Give the export another name.</source>
        <extracomment>annotator/api.py</extracomment>
        <translation>Dem Export einen anderen Namen geben.</translation>
    </message>
    <message>
        <source>Give the name of a file.</source>
        <extracomment>annotator/formats/replacing.py</extracomment>
        <translation>Den Namen einer Datei angeben.</translation>
    </message>
    <message>
        <source>Give the schema another name.</source>
        <extracomment>annotator/schema_files.py</extracomment>
        <translation>Dem Schema einen anderen Namen geben.</translation>
    </message>
    <message>
        <source>Here a list is expected, each entry {value} after a dash.</source>
        <extracomment>annotator/formats/schema_yaml.py</extracomment>
        <translation>Hier wird eine Liste erwartet, jeder Eintrag hinter einem Strich ({value}).</translation>
    </message>
    <message>
        <source>Here a text, a number, true or false, or a list of them is expected.</source>
        <extracomment>annotator/formats/schema_yaml.py</extracomment>
        <translation>Hier wird ein Text, eine Zahl, true oder false oder eine Liste davon erwartet.</translation>
    </message>
    <message>
        <source>Here {value} is expected: keys such as `name:` with values.</source>
        <extracomment>annotator/formats/schema_yaml.py</extracomment>
        <translation>Hier werden Schlüssel wie `name:` mit Werten erwartet ({value}).</translation>
    </message>
    <message>
        <source>How often an event has a role is left out, and which types play it in which event: {listed}.</source>
        <extracomment>annotator/formats/schemes/brat.py</extracomment>
        <translation>Ausgelassen wird, wie oft ein Ereignis eine Rolle hat, und welche Typen sie in welchem Ereignis spielen: {listed}.</translation>
    </message>
    <message>
        <source>How often {value} may be given is left out.</source>
        <extracomment>annotator/formats/schemes/label_studio.py</extracomment>
        <translation>Ausgelassen wird, wie oft {value} vergeben werden darf.</translation>
    </message>
    <message>
        <source>IPTC Media Topics{when}, copyright IPTC, CC BY 4.0.</source>
        <extracomment>annotator/formats/schemes/media_topics.py</extracomment>
        <translation>IPTC Media Topics{when}, Copyright IPTC, CC BY 4.0.</translation>
    </message>
    <message>
        <source>If it was copied or downloaded, do that again; if it was just made, make it anew.</source>
        <extracomment>annotator/store/opening.py</extracomment>
        <translation>Wurde sie kopiert oder heruntergeladen, das noch einmal tun; wurde sie gerade angelegt, sie neu anlegen.</translation>
    </message>
    <message>
        <source>Import the list {name}: {entries}</source>
        <extracomment>annotator/store/knowledge_import.py</extracomment>
        <translation>Liste {name} importieren: {entries}</translation>
    </message>
    <message>
        <source>Import the schema {value}</source>
        <extracomment>annotator/model/schema_edits.py</extracomment>
        <translation>Schema {value} importieren</translation>
    </message>
    <message>
        <source>Invalid enum value</source>
        <extracomment>annotator/formats/schema_yaml.py</extracomment>
        <translation>Unbekannter Wert</translation>
    </message>
    <message>
        <source>It cannot be read: {strerror}.</source>
        <extracomment>annotator/intake/discovery.py</extracomment>
        <translation>Sie lässt sich nicht lesen: {strerror}.</translation>
    </message>
    <message>
        <source>It has {names}.</source>
        <extracomment>annotator/api.py</extracomment>
        <translation>Es hat {names}.</translation>
    </message>
    <message>
        <source>It is neither a file nor a folder.</source>
        <extracomment>annotator/intake/discovery.py</extracomment>
        <translation>Das ist weder eine Datei noch ein Ordner.</translation>
    </message>
    <message>
        <source>It may have been removed in another window.</source>
        <extracomment>annotator/store/reading.py</extracomment>
        <translation>Vielleicht wurde er in einem anderen Fenster entfernt.</translation>
    </message>
    <message>
        <source>It reads its own YAML, and what these tools write: {titles}.</source>
        <extracomment>annotator/formats/schemes/registry.py</extracomment>
        <translation>Es liest sein eigenes YAML und was diese Werkzeuge schreiben: {titles}.</translation>
    </message>
    <message>
        <source>It reads {importable_suffixes}.</source>
        <extracomment>annotator/api.py</extracomment>
        <translation>Es liest {importable_suffixes}.</translation>
    </message>
    <message>
        <source>It touches nothing that is labelled.</source>
        <extracomment>annotator/schema_imports.py</extracomment>
        <translation>Es betrifft nichts, was ausgezeichnet ist.</translation>
    </message>
    <message>
        <source>It touches {in_words} in {articles}, of {annotators}.{lost}</source>
        <extracomment>annotator/schema_imports.py</extracomment>
        <translation>Es betrifft {in_words} in {articles}, von {annotators}.{lost}</translation>
    </message>
    <message>
        <source>It was opened to be looked at.</source>
        <extracomment>annotator/store/opening.py</extracomment>
        <translation>Es wurde zum Ansehen geöffnet.</translation>
    </message>
    <message>
        <source>Its folder is write-protected.</source>
        <extracomment>annotator/store/opening.py</extracomment>
        <translation>Ihr Ordner ist schreibgeschützt.</translation>
    </message>
    <message>
        <source>JSON lines</source>
        <extracomment>annotator/formats/jsonl.py</extracomment>
        <translation>JSON Lines</translation>
    </message>
    <message>
        <source>Keep the file, and go on from a backup copy of it.</source>
        <extracomment>annotator/store/failures.py</extracomment>
        <translation>Die Datei aufbewahren und mit einer Sicherungskopie weiterarbeiten.</translation>
    </message>
    <message>
        <source>Keys, hints and second names of options are left out: {listed}, of {name}.</source>
        <extracomment>annotator/formats/schemes/label_studio.py</extracomment>
        <translation>Tasten, Hinweise und zweite Namen von Optionen werden ausgelassen: {listed}, von {name}.</translation>
    </message>
    <message>
        <source>Label every “{words}” as {title}</source>
        <extracomment>annotator/model/occurrences.py</extracomment>
        <translation>Jedes „{words}“ als {title} auszeichnen</translation>
    </message>
    <message>
        <source>Label the article {title}</source>
        <extracomment>annotator/model/edits.py</extracomment>
        <translation>Artikel mit {title} auszeichnen</translation>
    </message>
    <message>
        <source>Label {title}</source>
        <extracomment>annotator/model/edits.py</extracomment>
        <translation>Als {title} auszeichnen</translation>
    </message>
    <message>
        <source>Labels go on span, article or both, and not on {word}: they are for spans.</source>
        <extracomment>annotator/formats/schemes/code_book.py</extracomment>
        <translation>Labels gehören an span, article oder both, nicht an {word}: hier sind sie für Spannen.</translation>
    </message>
    <message>
        <source>Labels of doccano.</source>
        <extracomment>annotator/formats/schemes/doccano.py</extracomment>
        <translation>Labels von doccano.</translation>
    </message>
    <message>
        <source>Leave it out, or export it again from where it came.</source>
        <extracomment>annotator/intake/text_files.py</extracomment>
        <translation>Sie auslassen, oder von dort noch einmal exportieren, woher sie kam.</translation>
    </message>
    <message>
        <source>Leave it out.</source>
        <extracomment>annotator/intake/text_files.py</extracomment>
        <translation>Sie auslassen.</translation>
    </message>
    <message>
        <source>Link to a chain: {kind}</source>
        <extracomment>annotator/model/chain_edits.py</extracomment>
        <translation>Mit einer Kette verbinden: {kind}</translation>
    </message>
    <message>
        <source>Look at it as it is now, and repeat the step.</source>
        <extracomment>annotator/store/schema_changes.py</extracomment>
        <translation>Ansehen, wie es jetzt ist, und den Schritt wiederholen.</translation>
    </message>
    <message>
        <source>Look at what the change does now, and repeat the step.</source>
        <extracomment>annotator/store/schema_changes.py</extracomment>
        <translation>Ansehen, was die Änderung jetzt bewirkt, und den Schritt wiederholen.</translation>
    </message>
    <message>
        <source>Make it first, or write somewhere else.</source>
        <extracomment>annotator/formats/replacing.py</extracomment>
        <translation>Ihn erst anlegen, oder anderswohin schreiben.</translation>
    </message>
    <message>
        <source>Make it simpler.</source>
        <extracomment>annotator/model/finding.py</extracomment>
        <translation>Ihn einfacher machen.</translation>
    </message>
    <message>
        <source>Make its beginning more exact, or what it repeats shorter.</source>
        <extracomment>annotator/model/finding.py</extracomment>
        <translation>Seinen Anfang genauer machen, oder kürzer, was er wiederholt.</translation>
    </message>
    <message>
        <source>Make room on the disk and repeat the step.</source>
        <extracomment>annotator/store/failures.py</extracomment>
        <translation>Platz auf dem Datenträger schaffen und den Schritt wiederholen.</translation>
    </message>
    <message>
        <source>Make room, or choose another folder for backups in Preferences.</source>
        <extracomment>annotator/store/backup.py</extracomment>
        <translation>Platz schaffen, oder in den Einstellungen einen anderen Ordner für Sicherungen wählen.</translation>
    </message>
    <message>
        <source>Mend it in the tool that wrote the file.</source>
        <extracomment>annotator/formats/schemes/registry.py</extracomment>
        <translation>In dem Werkzeug beheben, das die Datei geschrieben hat.</translation>
    </message>
    <message>
        <source>Merge chains: {kind}</source>
        <extracomment>annotator/model/chain_edits.py</extracomment>
        <translation>Ketten vereinen: {kind}</translation>
    </message>
    <message>
        <source>Merge the two, or choose another name.</source>
        <extracomment>annotator/model/schema_edits.py</extracomment>
        <translation>Die beiden zusammenlegen, oder einen anderen Namen wählen.</translation>
    </message>
    <message>
        <source>Merge {labels_in_words} into {target}</source>
        <extracomment>annotator/model/schema_edits.py</extracomment>
        <translation>{labels_in_words} mit {target} zusammenlegen</translation>
    </message>
    <message>
        <source>Merging takes two labels.</source>
        <extracomment>annotator/model/schema_edits.py</extracomment>
        <translation>Zum Zusammenlegen braucht es zwei Labels.</translation>
    </message>
    <message>
        <source>Move the attribute {called}</source>
        <extracomment>annotator/model/schema_attribute_edits.py</extracomment>
        <translation>Attribut {called} verschieben</translation>
    </message>
    <message>
        <source>Move the layer {layer}</source>
        <extracomment>annotator/model/schema_edits.py</extracomment>
        <translation>Ebene {layer} verschieben</translation>
    </message>
    <message>
        <source>Move the relation type {relation}</source>
        <extracomment>annotator/model/schema_edits.py</extracomment>
        <translation>Relationstyp {relation} verschieben</translation>
    </message>
    <message>
        <source>Move {labels_in_words}</source>
        <extracomment>annotator/model/schema_edits.py</extracomment>
        <translation>{labels_in_words} verschieben</translation>
    </message>
    <message>
        <source>Move {what} to {target}</source>
        <extracomment>annotator/model/schema_edits.py</extracomment>
        <translation>{what} nach {target} verschieben</translation>
    </message>
    <message>
        <source>No article fits this choice, so nothing was written.</source>
        <extracomment>annotator/api.py</extracomment>
        <translation>Kein Artikel passt zu dieser Auswahl, also wurde nichts geschrieben.</translation>
    </message>
    <message>
        <source>No backup was made in {folder}: {why}. Your work itself is saved.</source>
        <extracomment>annotator/store/backup.py</extracomment>
        <translation>In {folder} wurde keine Sicherung angelegt: {why}. Die Arbeit selbst ist gespeichert.</translation>
    </message>
    <message>
        <source>No layer on spans has a label {name}.</source>
        <extracomment>annotator/model/schema_rules.py</extracomment>
        <translation>Keine Ebene für Spannen hat ein Label {name}.</translation>
    </message>
    <message>
        <source>Nobody has annotated it yet.</source>
        <extracomment>annotator/api.py</extracomment>
        <translation>Noch niemand hat es annotiert.</translation>
    </message>
    <message>
        <source>Note on the article</source>
        <extracomment>annotator/model/edits.py</extracomment>
        <translation>Notiz zum Artikel</translation>
    </message>
    <message>
        <source>Note on {title}</source>
        <extracomment>annotator/model/edits.py</extracomment>
        <translation>Notiz zu {title}</translation>
    </message>
    <message>
        <source>Nothing would be left of the span.</source>
        <extracomment>annotator/model/edits.py</extracomment>
        <translation>Von der Spanne bliebe nichts übrig.</translation>
    </message>
    <message>
        <source>Open it to be changed, or open a copy of it in a folder where you may write.</source>
        <extracomment>annotator/store/opening.py</extracomment>
        <translation>Es zum Ändern öffnen, oder eine Kopie davon in einem Ordner, in dem sich schreiben lässt.</translation>
    </message>
    <message>
        <source>Open the project again.</source>
        <extracomment>annotator/store/connection.py</extracomment>
        <translation>Das Projekt noch einmal öffnen.</translation>
    </message>
    <message>
        <source>Pick a span that is one stretch of text.</source>
        <extracomment>annotator/model/occurrences.py</extracomment>
        <translation>Eine Spanne wählen, die ein einziges Textstück ist.</translation>
    </message>
    <message>
        <source>Projects end in .annotator; articles and labels in other files can be imported into one.</source>
        <extracomment>annotator/store/failures.py</extracomment>
        <translation>Projekte enden auf .annotator; Artikel und Labels in anderen Dateien lassen sich in eines importieren.</translation>
    </message>
    <message>
        <source>Put it back under its name, or open it where it is now.</source>
        <extracomment>annotator/store/connection.py</extracomment>
        <translation>Es unter seinem Namen zurücklegen, oder dort öffnen, wo es jetzt ist.</translation>
    </message>
    <message>
        <source>REFI-QDA code book</source>
        <extracomment>annotator/formats/schemes/registry.py</extracomment>
        <translation>REFI-QDA-Codebuch</translation>
    </message>
    <message>
        <source>Relate: {title}</source>
        <extracomment>annotator/model/relation_edits.py</extracomment>
        <translation>Verbinden: {title}</translation>
    </message>
    <message>
        <source>Relation {number}: {broken}.</source>
        <extracomment>annotator/formats/jsonl_reader.py</extracomment>
        <translation>Relation {number}: {broken}.</translation>
    </message>
    <message>
        <source>Relations have no hierarchy in a schema: theirs is left out.</source>
        <extracomment>annotator/formats/schemes/brat.py</extracomment>
        <translation>Relationen haben in einem Schema keine Hierarchie: ihre wird ausgelassen.</translation>
    </message>
    <message>
        <source>Remove the attribute {called}</source>
        <extracomment>annotator/model/schema_attribute_edits.py</extracomment>
        <translation>Attribut {called} entfernen</translation>
    </message>
    <message>
        <source>Remove the layer {layer}</source>
        <extracomment>annotator/model/schema_edits.py</extracomment>
        <translation>Ebene {layer} entfernen</translation>
    </message>
    <message>
        <source>Remove the list {name}</source>
        <extracomment>annotator/store/knowledge_import.py</extracomment>
        <translation>Liste {name} entfernen</translation>
    </message>
    <message>
        <source>Remove the relation first.</source>
        <extracomment>annotator/model/rules.py</extracomment>
        <translation>Erst die Relation entfernen.</translation>
    </message>
    <message>
        <source>Remove the relation type {relation}</source>
        <extracomment>annotator/model/schema_edits.py</extracomment>
        <translation>Relationstyp {relation} entfernen</translation>
    </message>
    <message>
        <source>Remove {title}</source>
        <extracomment>annotator/model/edits.py</extracomment>
        <translation>{title} entfernen</translation>
    </message>
    <message>
        <source>Remove {title} from every “{words}”</source>
        <extracomment>annotator/model/occurrences.py</extracomment>
        <translation>{title} von jedem „{words}“ entfernen</translation>
    </message>
    <message>
        <source>Rename one of the two first.</source>
        <extracomment>annotator/model/schema_edits.py</extracomment>
        <translation>Erst eines der beiden umbenennen.</translation>
    </message>
    <message>
        <source>Rename the attribute {name} to {to}</source>
        <extracomment>annotator/model/schema_attribute_edits.py</extracomment>
        <translation>Attribut {name} in {to} umbenennen</translation>
    </message>
    <message>
        <source>Rename the label {name} to {to}</source>
        <extracomment>annotator/model/schema_edits.py</extracomment>
        <translation>Label {name} in {to} umbenennen</translation>
    </message>
    <message>
        <source>Rename the layer {name} to {to}</source>
        <extracomment>annotator/model/schema_edits.py</extracomment>
        <translation>Ebene {name} in {to} umbenennen</translation>
    </message>
    <message>
        <source>Rename the option {option} to {to}</source>
        <extracomment>annotator/model/schema_attribute_edits.py</extracomment>
        <translation>Option {option} in {to} umbenennen</translation>
    </message>
    <message>
        <source>Rename the relation type {name} to {to}</source>
        <extracomment>annotator/model/schema_edits.py</extracomment>
        <translation>Relationstyp {name} in {to} umbenennen</translation>
    </message>
    <message>
        <source>Reopen</source>
        <extracomment>annotator/model/edits.py</extracomment>
        <translation>Wieder öffnen</translation>
    </message>
    <message>
        <source>Resize {title}</source>
        <extracomment>annotator/model/edits.py</extracomment>
        <translation>Grenzen von {title} ändern</translation>
    </message>
    <message>
        <source>Sample project</source>
        <extracomment>annotator/api.py</extracomment>
        <translation>Beispielprojekt</translation>
    </message>
    <message>
        <source>Save it as CSV with a header of id, name, aliases and description.</source>
        <extracomment>annotator/formats/knowledge.py</extracomment>
        <translation>Als CSV mit der Kopfzeile id, name, aliases, description speichern.</translation>
    </message>
    <message>
        <source>Save it as UTF-8.</source>
        <extracomment>annotator/formats/jsonl.py</extracomment>
        <translation>Als UTF-8 speichern.</translation>
    </message>
    <message>
        <source>Save it as plain text in UTF-8 and import that.</source>
        <extracomment>annotator/intake/text_files.py</extracomment>
        <translation>Als reinen Text in UTF-8 speichern und den importieren.</translation>
    </message>
    <message>
        <source>Section {number}: {broken}.</source>
        <extracomment>annotator/formats/jsonl_reader.py</extracomment>
        <translation>Abschnitt {number}: {broken}.</translation>
    </message>
    <message>
        <source>Select some text, or put the caret in a word.</source>
        <extracomment>annotator/model/edits.py</extracomment>
        <translation>Text auswählen, oder den Cursor in ein Wort setzen.</translation>
    </message>
    <message>
        <source>Set {title} of the article</source>
        <extracomment>annotator/model/edits.py</extracomment>
        <translation>{title} des Artikels setzen</translation>
    </message>
    <message>
        <source>Set {title} of {title2}</source>
        <extracomment>annotator/model/edits.py</extracomment>
        <translation>{title} von {title2} setzen</translation>
    </message>
    <message>
        <source>Sets of codes are left out: {listed}.</source>
        <extracomment>annotator/formats/schemes/refi_qda.py</extracomment>
        <translation>Gruppen von Codes werden ausgelassen: {listed}.</translation>
    </message>
    <message>
        <source>Skip</source>
        <extracomment>annotator/model/edits.py</extracomment>
        <translation>Überspringen</translation>
    </message>
    <message>
        <source>Span {number}: {broken}.</source>
        <extracomment>annotator/formats/jsonl_reader.py</extracomment>
        <translation>Spanne {number}: {broken}.</translation>
    </message>
    <message>
        <source>Spans of {layer} may nest but not cross, and this one crosses {title}.</source>
        <extracomment>annotator/model/rules.py</extracomment>
        <translation>Spannen von {layer} dürfen ineinander liegen, sich aber nicht kreuzen, und diese kreuzt {title}.</translation>
    </message>
    <message>
        <source>Spans of {layer} may not overlap, and this one overlaps {title}.</source>
        <extracomment>annotator/model/rules.py</extracomment>
        <translation>Spannen von {layer} dürfen sich nicht überlappen, und diese überlappt {title}.</translation>
    </message>
    <message>
        <source>Split a chain: {kind}</source>
        <extracomment>annotator/model/chain_edits.py</extracomment>
        <translation>Kette teilen: {kind}</translation>
    </message>
    <message>
        <source>Split the label {old}</source>
        <extracomment>annotator/model/schema_edits.py</extracomment>
        <translation>Label {old} aufteilen</translation>
    </message>
    <message>
        <source>Start again</source>
        <extracomment>annotator/model/edits.py</extracomment>
        <translation>Neu beginnen</translation>
    </message>
    <message>
        <source>Take out of a chain: {kind}</source>
        <extracomment>annotator/model/chain_edits.py</extracomment>
        <translation>Aus einer Kette nehmen: {kind}</translation>
    </message>
    <message>
        <source>Take out of {title}</source>
        <extracomment>annotator/model/edits.py</extracomment>
        <translation>Aus {title} herausnehmen</translation>
    </message>
    <message>
        <source>Take the document type out.</source>
        <extracomment>annotator/formats/schemes/safe_xml.py</extracomment>
        <translation>Den Dokumenttyp herausnehmen.</translation>
    </message>
    <message>
        <source>Take the flag away</source>
        <extracomment>annotator/model/edits.py</extracomment>
        <translation>Rückfrage zurücknehmen</translation>
    </message>
    <message>
        <source>Take {title} off the article</source>
        <extracomment>annotator/model/edits.py</extracomment>
        <translation>{title} vom Artikel nehmen</translation>
    </message>
    <message>
        <source>That work is kept. Import these annotations under another annotator&apos;s name to have both.</source>
        <extracomment>annotator/store/bulk.py</extracomment>
        <translation>Diese Arbeit bleibt. Um beide zu haben, diese Annotationen unter dem Namen eines anderen Annotators importieren.</translation>
    </message>
    <message>
        <source>That {name} must be chosen is left out.</source>
        <extracomment>annotator/formats/schemes/label_studio.py</extracomment>
        <translation>Dass {name} gewählt werden muss, wird ausgelassen.</translation>
    </message>
    <message>
        <source>The aliases must be a list of texts.</source>
        <extracomment>annotator/formats/knowledge.py</extracomment>
        <translation>Die aliases müssen eine Liste von Texten sein.</translation>
    </message>
    <message>
        <source>The article already has the label {title}.</source>
        <extracomment>annotator/model/rules.py</extracomment>
        <translation>Der Artikel hat das Label {title} schon.</translation>
    </message>
    <message>
        <source>The article has been read again; look at it and repeat the step.</source>
        <extracomment>annotator/errors.py</extracomment>
        <translation>Der Artikel wurde neu gelesen; ansehen und den Schritt wiederholen.</translation>
    </message>
    <message>
        <source>The article is flagged so already.</source>
        <extracomment>annotator/model/edits.py</extracomment>
        <translation>Diese Rückfrage hat der Artikel schon.</translation>
    </message>
    <message>
        <source>The article is not flagged.</source>
        <extracomment>annotator/model/edits.py</extracomment>
        <translation>Zum Artikel gibt es keine Rückfrage.</translation>
    </message>
    <message>
        <source>The article is {status} already.</source>
        <extracomment>annotator/model/edits.py</extracomment>
        <translation>Der Artikel ist schon {status}.</translation>
    </message>
    <message>
        <source>The article label {layer}/{label} is left out. {error}</source>
        <extracomment>annotator/formats/admission.py</extracomment>
        <translation>Das Artikel-Label {layer}/{label} wird ausgelassen. {error}</translation>
    </message>
    <message>
        <source>The article {article} cannot be written as JSON: {error}.</source>
        <extracomment>annotator/formats/jsonl.py</extracomment>
        <translation>Der Artikel {article} lässt sich nicht als JSON schreiben: {error}.</translation>
    </message>
    <message>
        <source>The article {id} has half a character (a lone surrogate) at position {start}.</source>
        <extracomment>annotator/store/bulk.py</extracomment>
        <translation>Im Artikel {id} steht an Position {start} ein halbes Zeichen (ein einzelnes Surrogat).</translation>
    </message>
    <message>
        <source>The attribute {name} of the article</source>
        <extracomment>annotator/formats/admission.py</extracomment>
        <translation>Das Attribut {name} des Artikels</translation>
    </message>
    <message>
        <source>The attribute {one} is left out: it is for nothing that is kept.</source>
        <extracomment>annotator/formats/schemes/brat.py</extracomment>
        <translation>Das Attribut {one} wird ausgelassen: es gehört zu nichts, was bleibt.</translation>
    </message>
    <message>
        <source>The byte 0x{value} is no UTF-8.</source>
        <extracomment>annotator/formats/knowledge.py</extracomment>
        <translation>Das Byte 0x{value} ist kein UTF-8.</translation>
    </message>
    <message>
        <source>The code book of QualCoder.</source>
        <extracomment>annotator/formats/schemes/qualcoder.py</extracomment>
        <translation>Das Codebuch von QualCoder.</translation>
    </message>
    <message>
        <source>The code book of {origin}.</source>
        <extracomment>annotator/formats/schemes/refi_qda.py</extracomment>
        <translation>Das Codebuch von {origin}.</translation>
    </message>
    <message>
        <source>The concept no. {number} is left out: it has no code.</source>
        <extracomment>annotator/formats/schemes/media_topics.py</extracomment>
        <translation>Das Konzept Nr. {number} wird ausgelassen: es hat keinen Code.</translation>
    </message>
    <message>
        <source>The concept no. {number} is left out: {replace}.</source>
        <extracomment>annotator/formats/schemes/media_topics.py</extracomment>
        <translation>Das Konzept Nr. {number} wird ausgelassen: {replace}.</translation>
    </message>
    <message>
        <source>The default does not fit: {error}</source>
        <extracomment>annotator/model/schema_rules.py</extracomment>
        <translation>Der Vorgabewert passt nicht: {error}</translation>
    </message>
    <message>
        <source>The description must be text.</source>
        <extracomment>annotator/formats/knowledge.py</extracomment>
        <translation>Die description muss Text sein.</translation>
    </message>
    <message>
        <source>The disk reported an error while {path} was read or written.</source>
        <extracomment>annotator/store/failures.py</extracomment>
        <translation>Der Datenträger meldete einen Fehler, während {path} gelesen oder geschrieben wurde.</translation>
    </message>
    <message>
        <source>The disk with {path} is full, so the last change was not saved. Everything before it is safe.</source>
        <extracomment>annotator/store/failures.py</extracomment>
        <translation>Der Datenträger mit {path} ist voll, deshalb wurde die letzte Änderung nicht gespeichert. Alles davor ist sicher.</translation>
    </message>
    <message>
        <source>The encoding that this XML is in is not known.</source>
        <extracomment>annotator/formats/schemes/safe_xml.py</extracomment>
        <translation>Die Kodierung dieses XML ist unbekannt.</translation>
    </message>
    <message>
        <source>The expression has a mistake {place}: {value}.</source>
        <extracomment>annotator/model/finding.py</extracomment>
        <translation>Der Ausdruck hat einen Fehler {place}: {value}.</translation>
    </message>
    <message>
        <source>The expression is too long, or nested too deeply.</source>
        <extracomment>annotator/model/finding.py</extracomment>
        <translation>Der Ausdruck ist zu lang oder zu tief verschachtelt.</translation>
    </message>
    <message>
        <source>The file cannot be read: {strerror}.</source>
        <extracomment>annotator/formats/jsonl.py</extracomment>
        <translation>Die Datei lässt sich nicht lesen: {strerror}.</translation>
    </message>
    <message>
        <source>The file holds nothing but white space.</source>
        <extracomment>annotator/intake/text_files.py</extracomment>
        <translation>In der Datei stehen nur Leerzeichen.</translation>
    </message>
    <message>
        <source>The file is UTF-16, and JSONL is UTF-8.</source>
        <extracomment>annotator/formats/jsonl.py</extracomment>
        <translation>Die Datei ist UTF-16, und JSONL ist UTF-8.</translation>
    </message>
    <message>
        <source>The file is UTF-16, and a list is UTF-8.</source>
        <extracomment>annotator/formats/knowledge.py</extracomment>
        <translation>Die Datei ist UTF-16, und eine Liste ist UTF-8.</translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <extracomment>annotator/intake/text_files.py</extracomment>
        <translation>Die Datei ist leer.</translation>
    </message>
    <message>
        <source>The file is write-protected.</source>
        <extracomment>annotator/store/opening.py</extracomment>
        <translation>Die Datei ist schreibgeschützt.</translation>
    </message>
    <message>
        <source>The file {error}</source>
        <extracomment>annotator/intake/text_files.py</extracomment>
        <translation>Die Datei {error}</translation>
    </message>
    <message>
        <source>The first line names the columns: id, name, aliases, description.</source>
        <extracomment>annotator/formats/knowledge.py</extracomment>
        <translation>Die erste Zeile nennt die Spalten: id, name, aliases, description.</translation>
    </message>
    <message>
        <source>The folder cannot be read: {strerror}.</source>
        <extracomment>annotator/intake/discovery.py</extracomment>
        <translation>Der Ordner lässt sich nicht lesen: {strerror}.</translation>
    </message>
    <message>
        <source>The folder for projects cannot be made: {filename}: {strerror}.</source>
        <extracomment>annotator/api.py</extracomment>
        <translation>Der Ordner für Projekte lässt sich nicht anlegen: {filename}: {strerror}.</translation>
    </message>
    <message>
        <source>The folder holds no articles.</source>
        <extracomment>annotator/intake/discovery.py</extracomment>
        <translation>Im Ordner sind keine Artikel.</translation>
    </message>
    <message>
        <source>The folder {folder} cannot be made: {strerror}.</source>
        <extracomment>annotator/schema_pictures.py</extracomment>
        <translation>Der Ordner {folder} lässt sich nicht anlegen: {strerror}.</translation>
    </message>
    <message>
        <source>The folder {parent} does not exist.</source>
        <extracomment>annotator/formats/replacing.py</extracomment>
        <translation>Den Ordner {parent} gibt es nicht.</translation>
    </message>
    <message>
        <source>The format {format} can be read and not written.</source>
        <extracomment>annotator/api.py</extracomment>
        <translation>Das Format {format} lässt sich lesen, aber nicht schreiben.</translation>
    </message>
    <message>
        <source>The format {point} of {package} could not be loaded: {error}.</source>
        <extracomment>annotator/formats/registry.py</extracomment>
        <translation>Das Format {point} aus {package} ließ sich nicht laden: {error}.</translation>
    </message>
    <message>
        <source>The fragments {map} of the span [{start}, {end}) must be two or more, in order, apart from each other, and begin and end where the span does.</source>
        <extracomment>annotator/model/rules.py</extracomment>
        <translation>Die Teilstücke {map} der Spanne [{start}, {end}) müssen zwei oder mehr sein, der Reihe nach und getrennt stehen, und beginnen und enden, wo die Spanne es tut.</translation>
    </message>
    <message>
        <source>The header has no column {missing}: it has {found}.</source>
        <extracomment>annotator/formats/knowledge.py</extracomment>
        <translation>Der Kopfzeile fehlt die Spalte {missing}: sie hat {found}.</translation>
    </message>
    <message>
        <source>The id must be text, not {shown}.</source>
        <extracomment>annotator/formats/jsonl_reader.py</extracomment>
        <translation>Die Kennung muss Text sein, nicht {shown}.</translation>
    </message>
    <message>
        <source>The id {entry} stands in the list already; {entry2} is left out.</source>
        <extracomment>annotator/store/knowledge_import.py</extracomment>
        <translation>Die Kennung {entry} steht schon in der Liste; {entry2} wird ausgelassen.</translation>
    </message>
    <message>
        <source>The key {key} belongs to {other} already.</source>
        <extracomment>annotator/model/schema_edits.py</extracomment>
        <translation>Die Taste {key} gehört schon zu {other}.</translation>
    </message>
    <message>
        <source>The key {key} must hold {value}, not {shown}.</source>
        <extracomment>annotator/formats/jsonl_reader.py</extracomment>
        <translation>Der Schlüssel {key} muss enthalten: {value}, nicht {shown}.</translation>
    </message>
    <message>
        <source>The key {value} is missing.</source>
        <extracomment>annotator/formats/schema_yaml.py</extracomment>
        <translation>Der Schlüssel {value} fehlt.</translation>
    </message>
    <message>
        <source>The label is there already.</source>
        <extracomment>annotator/model/schema_edits.py</extracomment>
        <translation>Das Label ist schon dort.</translation>
    </message>
    <message>
        <source>The labels of {layer} must be a list of texts, not {shown}.</source>
        <extracomment>annotator/formats/jsonl_reader.py</extracomment>
        <translation>Die Labels von {layer} müssen eine Liste von Texten sein, nicht {shown}.</translation>
    </message>
    <message>
        <source>The labels of {name} come from the data there: they are left out.</source>
        <extracomment>annotator/formats/schemes/label_studio.py</extracomment>
        <translation>Die Labels von {name} kommen dort aus den Daten: sie werden ausgelassen.</translation>
    </message>
    <message>
        <source>The layer has an attribute {attribute} already.</source>
        <extracomment>annotator/model/schema_rules.py</extracomment>
        <translation>Die Ebene hat schon ein Attribut {attribute}.</translation>
    </message>
    <message>
        <source>The layer {layer} has no label {above} to be the parent.</source>
        <extracomment>annotator/model/schema_rules.py</extracomment>
        <translation>Die Ebene {layer} hat kein Label {above}, das darüber stehen könnte.</translation>
    </message>
    <message>
        <source>The layer {layer} has no label {label}.</source>
        <extracomment>annotator/model/rules.py</extracomment>
        <translation>Die Ebene {layer} hat kein Label {label}.</translation>
    </message>
    <message>
        <source>The layer {target} has a label {name} already.</source>
        <extracomment>annotator/model/schema_edits.py</extracomment>
        <translation>Die Ebene {target} hat schon ein Label {name}.</translation>
    </message>
    <message>
        <source>The line has no text; an article needs the key &apos;text&apos;.</source>
        <extracomment>annotator/formats/jsonl_reader.py</extracomment>
        <translation>Die Zeile hat keinen Text; ein Artikel braucht den Schlüssel &apos;text&apos;.</translation>
    </message>
    <message>
        <source>The line has {row} cells, and the header {names}.</source>
        <extracomment>annotator/formats/knowledge.py</extracomment>
        <translation>Die Zeile hat {row} Zellen, und die Kopfzeile {names}.</translation>
    </message>
    <message>
        <source>The list {name} has {entries}.</source>
        <extracomment>annotator/knowledge_files.py</extracomment>
        <translation>Die Liste {name} hat {entries}.</translation>
    </message>
    <message>
        <source>The list {name} has {entries}; {skipped}.</source>
        <extracomment>annotator/knowledge_files.py</extracomment>
        <translation>Die Liste {name} hat {entries}; {skipped}.</translation>
    </message>
    <message>
        <source>The note says this already.</source>
        <extracomment>annotator/model/edits.py</extracomment>
        <translation>Das steht schon in der Notiz.</translation>
    </message>
    <message>
        <source>The project has no annotator {annotator}.</source>
        <extracomment>annotator/api.py</extracomment>
        <translation>Das Projekt hat keinen Annotator {annotator}.</translation>
    </message>
    <message>
        <source>The project has no article {article_id}.</source>
        <extracomment>annotator/store/reading.py</extracomment>
        <translation>Das Projekt hat keinen Artikel {article_id}.</translation>
    </message>
    <message>
        <source>The project has no code book.</source>
        <extracomment>annotator/formats/schemes/refi_qda.py</extracomment>
        <translation>Das Projekt hat kein Codebuch.</translation>
    </message>
    <message>
        <source>The project has no list {name}.</source>
        <extracomment>annotator/store/knowledge_import.py</extracomment>
        <translation>Das Projekt hat keine Liste {name}.</translation>
    </message>
    <message>
        <source>The project holds something that this version of Annotator does not understand: {error}.</source>
        <extracomment>annotator/store/rows.py</extracomment>
        <translation>Im Projekt steht etwas, das diese Version von Annotator nicht versteht: {error}.</translation>
    </message>
    <message>
        <source>The relation type {relation} is only for {labels}.</source>
        <extracomment>annotator/model/schema_references.py</extracomment>
        <translation>Der Relationstyp {relation} ist nur für {labels}.</translation>
    </message>
    <message>
        <source>The relation {relation} ({relation2}) is left out. {error}</source>
        <extracomment>annotator/formats/admission.py</extracomment>
        <translation>Die Relation {relation} ({relation2}) wird ausgelassen. {error}</translation>
    </message>
    <message>
        <source>The schema cannot be read: {strerror}.</source>
        <extracomment>annotator/schema_files.py</extracomment>
        <translation>Das Schema lässt sich nicht lesen: {strerror}.</translation>
    </message>
    <message>
        <source>The schema gives {owner} no attribute {name}.</source>
        <extracomment>annotator/model/rules.py</extracomment>
        <translation>Das Schema gibt {owner} kein Attribut {name}.</translation>
    </message>
    <message>
        <source>The schema has no layer {layer} for spans.</source>
        <extracomment>annotator/model/rules.py</extracomment>
        <translation>Das Schema hat keine Ebene {layer} für Spannen.</translation>
    </message>
    <message>
        <source>The schema has no layer {layer} for whole articles.</source>
        <extracomment>annotator/model/rules.py</extracomment>
        <translation>Das Schema hat keine Ebene {layer} für ganze Artikel.</translation>
    </message>
    <message>
        <source>The schema has no layer {name}.</source>
        <extracomment>annotator/model/schema_edits.py</extracomment>
        <translation>Das Schema hat keine Ebene {name}.</translation>
    </message>
    <message>
        <source>The schema has no relation type {relation}.</source>
        <extracomment>annotator/model/rules.py</extracomment>
        <translation>Das Schema hat keinen Relationstyp {relation}.</translation>
    </message>
    <message>
        <source>The schema is nested too deeply.</source>
        <extracomment>annotator/formats/schema_yaml.py</extracomment>
        <translation>Das Schema ist zu tief verschachtelt.</translation>
    </message>
    <message>
        <source>The schema is not UTF-8.</source>
        <extracomment>annotator/formats/schema_yaml.py</extracomment>
        <translation>Das Schema ist nicht UTF-8.</translation>
    </message>
    <message>
        <source>The schema {error}</source>
        <extracomment>annotator/schema_files.py</extracomment>
        <translation>Das Schema {error}</translation>
    </message>
    <message>
        <source>The schema changes: {changes}.</source>
        <extracomment>annotator/model/schema_difference.py</extracomment>
        <translation>Das Schema ändert sich: {changes}.</translation>
    </message>
    <message>
        <source>The schema was changed in the meantime.</source>
        <extracomment>annotator/store/schema_changes.py</extracomment>
        <translation>Das Schema wurde inzwischen geändert.</translation>
    </message>
    <message>
        <source>The schema was changed since, by somebody else or by an import.</source>
        <extracomment>annotator/store/undo.py</extracomment>
        <translation>Das Schema wurde seither geändert, von jemand anderem oder durch einen Import.</translation>
    </message>
    <message>
        <source>The section [{name}] has no place in a schema.</source>
        <extracomment>annotator/formats/schemes/brat.py</extracomment>
        <translation>Der Abschnitt [{name}] hat in einem Schema keinen Platz.</translation>
    </message>
    <message>
        <source>The section {role} [{start}, {end}) is empty, overlaps the one before it or lies outside the text of {text} characters.</source>
        <extracomment>annotator/model/rules.py</extracomment>
        <translation>Der Abschnitt {role} [{start}, {end}) ist leer, überlappt den vorigen oder liegt außerhalb des Textes von {text} Zeichen.</translation>
    </message>
    <message>
        <source>The sections must be a list, not {shown}.</source>
        <extracomment>annotator/formats/jsonl_reader.py</extracomment>
        <translation>Die Abschnitte müssen eine Liste sein, nicht {shown}.</translation>
    </message>
    <message>
        <source>The span [{start}, {end}) is empty or lies outside the text of {text} characters.</source>
        <extracomment>annotator/model/rules.py</extracomment>
        <translation>Die Spanne [{start}, {end}) ist leer oder liegt außerhalb des Textes von {text} Zeichen.</translation>
    </message>
    <message>
        <source>The span cannot go further this way.</source>
        <extracomment>annotator/model/edits.py</extracomment>
        <translation>Die Spanne kann in dieser Richtung nicht weiter.</translation>
    </message>
    <message>
        <source>The span {span} ({span2} “{shown}”)</source>
        <extracomment>annotator/formats/admission.py</extracomment>
        <translation>Die Spanne {span} ({span2} „{shown}“)</translation>
    </message>
    <message>
        <source>The status must be one of {statuses}, not {shown}.</source>
        <extracomment>annotator/formats/jsonl_reader.py</extracomment>
        <translation>Der Status muss einer von {statuses} sein, nicht {shown}.</translation>
    </message>
    <message>
        <source>This is not good XML: {errorstring}.</source>
        <extracomment>annotator/formats/schemes/safe_xml.py</extracomment>
        <translation>Das ist kein gültiges XML: {errorstring}.</translation>
    </message>
    <message>
        <source>This project was made by a newer version of Annotator (its tables are of version {version}, this program knows {newest_version}). Update Annotator to change it.</source>
        <extracomment>annotator/store/opening.py</extracomment>
        <translation>Dieses Projekt wurde mit einer neueren Version von Annotator angelegt (seine Tabellen sind von Version {version}, dieses Programm kennt {newest_version}). Zum Ändern Annotator aktualisieren.</translation>
    </message>
    <message>
        <source>it nests deeper than {deepest} elements</source>
        <extracomment>annotator/formats/schemes/safe_xml.py</extracomment>
        <translation>es verschachtelt mehr als {deepest} Elemente</translation>
    </message>
    <message>
        <source>the role must be one of {roles}, not {shown}</source>
        <extracomment>annotator/formats/jsonl_reader.py</extracomment>
        <translation>die Rolle muss eine von {roles} sein, nicht {shown}</translation>
    </message>
    <message>
        <source>{annotator} has annotated “{article}” meanwhile, and more would be lost than was said.</source>
        <extracomment>annotator/store/schema_changes.py</extracomment>
        <translation>{annotator} hat „{article}“ inzwischen annotiert, und es ginge mehr verloren, als gesagt wurde.</translation>
    </message>
    <message>
        <source>{annotator} has annotated “{title}” since, in a way that the schema would no longer allow.</source>
        <extracomment>annotator/store/keeping_rules.py</extracomment>
        <translation>{annotator} hat „{title}“ seitdem so annotiert, wie es das Schema nicht mehr zuließe.</translation>
    </message>
    <message>
        <source>The table has no codes in it.</source>
        <extracomment>annotator/formats/schemes/code_book.py</extracomment>
        <translation>In der Tabelle stehen keine Codes.</translation>
    </message>
    <message>
        <source>The schema was changed since, and does not allow what “{edit}” would leave behind: {message}</source>
        <extracomment>annotator/store/keeping_rules.py</extracomment>
        <translation>Das Schema wurde seither geändert und lässt nicht zu, was „{edit}“ hinterließe: {message}</translation>
    </message>
    <message>
        <source>The text must be text that is not empty, not {shown}.</source>
        <extracomment>annotator/formats/jsonl_reader.py</extracomment>
        <translation>Der Text muss Text sein und nicht leer, nicht {shown}.</translation>
    </message>
    <message>
        <source>The words of this span stand apart, and so there are no others like it.</source>
        <extracomment>annotator/model/occurrences.py</extracomment>
        <translation>Die Wörter dieser Spanne stehen getrennt, deshalb gibt es keine gleichen.</translation>
    </message>
    <message>
        <source>The {role} at {start} overlaps the {role2} before it.</source>
        <extracomment>annotator/formats/jsonl_reader.py</extracomment>
        <translation>Zwei Abschnitte überlappen sich bei {start}: {role} und davor {role2}.</translation>
    </message>
    <message>
        <source>The {what} is missing.</source>
        <extracomment>annotator/formats/knowledge.py</extracomment>
        <translation>Es fehlt: {what}.</translation>
    </message>
    <message>
        <source>The {what} must be text.</source>
        <extracomment>annotator/formats/knowledge.py</extracomment>
        <translation>Das muss Text sein: {what}.</translation>
    </message>
    <message>
        <source>The {what}s{whose} come in another order.</source>
        <extracomment>annotator/model/schema_difference.py</extracomment>
        <translation>Neue Reihenfolge ({what}){whose}.</translation>
    </message>
    <message>
        <source>There are two of the {what} {entry}.</source>
        <extracomment>annotator/model/schema_rules.py</extracomment>
        <translation>{entry} gibt es zweimal ({what}).</translation>
    </message>
    <message>
        <source>There is a label {to} in this layer already.</source>
        <extracomment>annotator/model/schema_edits.py</extracomment>
        <translation>Ein Label {to} gibt es in dieser Ebene schon.</translation>
    </message>
    <message>
        <source>There is no attribute {name} here.</source>
        <extracomment>annotator/model/schema_attribute_edits.py</extracomment>
        <translation>Hier gibt es kein Attribut {name}.</translation>
    </message>
    <message>
        <source>There is no file {path}.</source>
        <extracomment>annotator/store/opening.py</extracomment>
        <translation>Eine Datei {path} gibt es nicht.</translation>
    </message>
    <message>
        <source>There is no format {name}.</source>
        <extracomment>annotator/formats/registry.py</extracomment>
        <translation>Ein Format {name} gibt es nicht.</translation>
    </message>
    <message>
        <source>There is no label {name} here.</source>
        <extracomment>annotator/model/schema_rules.py</extracomment>
        <translation>Hier gibt es kein Label {name}.</translation>
    </message>
    <message>
        <source>There is no preset {name}.</source>
        <extracomment>annotator/formats/presets.py</extracomment>
        <translation>Eine Vorlage {name} gibt es nicht.</translation>
    </message>
    <message>
        <source>There is no status {status}.</source>
        <extracomment>annotator/api.py</extracomment>
        <translation>Einen Status {status} gibt es nicht.</translation>
    </message>
    <message>
        <source>There is no such file or folder.</source>
        <extracomment>annotator/intake/discovery.py</extracomment>
        <translation>Diese Datei oder diesen Ordner gibt es nicht.</translation>
    </message>
    <message>
        <source>There is no such file.</source>
        <extracomment>annotator/formats/jsonl.py</extracomment>
        <translation>Diese Datei gibt es nicht.</translation>
    </message>
    <message>
        <source>There is no word here to label.</source>
        <extracomment>annotator/model/edits.py</extracomment>
        <translation>Hier ist kein Wort zum Auszeichnen.</translation>
    </message>
    <message>
        <source>There is no word here.</source>
        <extracomment>annotator/model/edits.py</extracomment>
        <translation>Hier ist kein Wort.</translation>
    </message>
    <message>
        <source>These mentions are in one chain of {kind} already.</source>
        <extracomment>annotator/model/chain_edits.py</extracomment>
        <translation>Diese Erwähnungen sind schon in einer Kette: {kind}.</translation>
    </message>
    <message>
        <source>These two spans are linked by {kind} already.</source>
        <extracomment>annotator/model/rules.py</extracomment>
        <translation>Diese beiden Spannen sind schon verbunden: {kind}.</translation>
    </message>
    <message>
        <source>This JSON is nested too deeply.</source>
        <extracomment>annotator/formats/schemes/doccano.py</extracomment>
        <translation>Dieses JSON ist zu tief verschachtelt.</translation>
    </message>
    <message>
        <source>This XML is not read: {forbidden}.</source>
        <extracomment>annotator/formats/schemes/safe_xml.py</extracomment>
        <translation>Dieses XML wird nicht gelesen: {forbidden}.</translation>
    </message>
    <message>
        <source>This annotation was changed somewhere else in the meantime.</source>
        <extracomment>annotator/errors.py</extracomment>
        <translation>Diese Annotation wurde inzwischen anderswo geändert.</translation>
    </message>
    <message>
        <source>This cannot be done while “{article}”, annotated by {annotator}, stands in the way: {error}</source>
        <extracomment>annotator/store/schema_changes.py</extracomment>
        <translation>Das geht nicht, solange „{article}“, annotiert von {annotator}, im Weg steht: {error}</translation>
    </message>
    <message>
        <source>This expression takes too long on this article.</source>
        <extracomment>annotator/model/finding.py</extracomment>
        <translation>Dieser Ausdruck braucht bei diesem Artikel zu lange.</translation>
    </message>
    <message>
        <source>This is no line of a table: {error}.</source>
        <extracomment>annotator/formats/knowledge.py</extracomment>
        <translation>Das ist keine Zeile einer Tabelle: {error}.</translation>
    </message>
    <message>
        <source>This is no schema of labels that Annotator reads.</source>
        <extracomment>annotator/formats/schemes/registry.py</extracomment>
        <translation>Das ist kein Schema, das Annotator liest.</translation>
    </message>
    <message>
        <source>This is not IPTC&apos;s JSON: {replace}.</source>
        <extracomment>annotator/formats/schemes/media_topics.py</extracomment>
        <translation>Das ist nicht das JSON der IPTC: {replace}.</translation>
    </message>
    <message>
        <source>This is not JSON, from column {colno} on: {msg}.</source>
        <extracomment>annotator/formats/jsonl_reader.py</extracomment>
        <translation>Das ist kein JSON, ab Spalte {colno}: {msg}.</translation>
    </message>
    <message>
        <source>This is not JSON: {msg}.</source>
        <extracomment>annotator/formats/schemes/doccano.py</extracomment>
        <translation>Das ist kein JSON: {msg}.</translation>
    </message>
    <message>
        <source>This is not YAML: {problem}.</source>
        <extracomment>annotator/formats/schema_yaml.py</extracomment>
        <translation>Das ist kein YAML: {problem}.</translation>
    </message>
    <message>
        <source>This is so already.</source>
        <extracomment>annotator/model/schema_edits.py</extracomment>
        <translation>Das ist schon so.</translation>
    </message>
    <message>
        <source>This mention is in the chain of {kind} already.</source>
        <extracomment>annotator/model/chain_edits.py</extracomment>
        <translation>Diese Erwähnung ist schon in der Kette: {kind}.</translation>
    </message>
    <message>
        <source>This relation is {title} already.</source>
        <extracomment>annotator/model/relation_edits.py</extracomment>
        <translation>Diese Relation ist schon {title}.</translation>
    </message>
    <message>
        <source>This span is an end of a relation.</source>
        <extracomment>annotator/model/rules.py</extracomment>
        <translation>Diese Spanne ist ein Ende einer Relation.</translation>
    </message>
    <message>
        <source>This span is in no chain of {kind}.</source>
        <extracomment>annotator/model/chain_edits.py</extracomment>
        <translation>Diese Spanne ist in keiner Kette: {kind}.</translation>
    </message>
    <message>
        <source>This text belongs to the span already.</source>
        <extracomment>annotator/model/edits.py</extracomment>
        <translation>Dieser Text gehört schon zur Spanne.</translation>
    </message>
    <message>
        <source>This text carries {title} already, and {layer} allows one label.</source>
        <extracomment>annotator/model/rules.py</extracomment>
        <translation>Dieser Text trägt schon {title}, und {layer} erlaubt ein Label.</translation>
    </message>
    <message>
        <source>This text does not belong to the span.</source>
        <extracomment>annotator/model/edits.py</extracomment>
        <translation>Dieser Text gehört nicht zur Spanne.</translation>
    </message>
    <message>
        <source>This text is labelled {title} already.</source>
        <extracomment>annotator/model/edits.py</extracomment>
        <translation>Dieser Text ist schon als {title} ausgezeichnet.</translation>
    </message>
    <message>
        <source>Two spans have the id {span}.</source>
        <extracomment>annotator/model/rules.py</extracomment>
        <translation>Zwei Spannen haben die Kennung {span}.</translation>
    </message>
    <message>
        <source>Update Annotator to open it.</source>
        <extracomment>annotator/store/opening.py</extracomment>
        <translation>Zum Öffnen Annotator aktualisieren.</translation>
    </message>
    <message>
        <source>Update Annotator; if it is the newest, the file is damaged: go on from a backup copy of it.</source>
        <extracomment>annotator/store/rows.py</extracomment>
        <translation>Annotator aktualisieren; ist es schon die neueste Version, ist die Datei beschädigt: mit einer Sicherungskopie weiterarbeiten.</translation>
    </message>
    <message>
        <source>Wait until it has finished, or close it, and try again.</source>
        <extracomment>annotator/store/failures.py</extracomment>
        <translation>Warten, bis es fertig ist, oder es schließen, und noch einmal versuchen.</translation>
    </message>
    <message>
        <source>What brat has for the hierarchy alone can be given here, too: {listed}.</source>
        <extracomment>annotator/formats/schemes/brat.py</extracomment>
        <translation>Was in brat nur der Hierarchie dient, lässt sich hier auch vergeben: {listed}.</translation>
    </message>
    <message>
        <source>What only holds other codes there can be given here, too: {listed}.</source>
        <extracomment>annotator/formats/schemes/refi_qda.py</extracomment>
        <translation>Was dort nur andere Codes enthält, lässt sich hier auch vergeben: {listed}.</translation>
    </message>
    <message>
        <source>When {name} is asked for is left out: it always is.</source>
        <extracomment>annotator/formats/schemes/label_studio.py</extracomment>
        <translation>Wann nach {name} gefragt wird, wird ausgelassen: gefragt wird immer.</translation>
    </message>
    <message>
        <source>Which types may overlap is left out: all of a layer may.</source>
        <extracomment>annotator/formats/schemes/brat.py</extracomment>
        <translation>Welche Typen sich überlappen dürfen, wird ausgelassen: alle einer Ebene dürfen es.</translation>
    </message>
    <message>
        <source>Which values of {attribute}? A condition needs at least one.</source>
        <extracomment>annotator/model/schema_rules.py</extracomment>
        <translation>Welche Werte von {attribute}? Eine Bedingung braucht mindestens einen.</translation>
    </message>
    <message>
        <source>[{start}, {end}) is not inside the text of {length} characters</source>
        <extracomment>annotator/formats/jsonl_reader.py</extracomment>
        <translation>[{start}, {end}) liegt nicht im Text von {length} Zeichen</translation>
    </message>
    <message>
        <source>a ( is never closed</source>
        <extracomment>annotator/model/finding.py</extracomment>
        <translation>eine ( wird nie geschlossen</translation>
    </message>
    <message>
        <source>a ) closes nothing</source>
        <extracomment>annotator/model/finding.py</extracomment>
        <translation>eine ) schließt nichts</translation>
    </message>
    <message>
        <source>a PDF document</source>
        <extracomment>annotator/intake/encoding.py</extracomment>
        <translation>ein PDF-Dokument</translation>
    </message>
    <message>
        <source>a ZIP archive or a Word document</source>
        <extracomment>annotator/intake/encoding.py</extracomment>
        <translation>ein ZIP-Archiv oder ein Word-Dokument</translation>
    </message>
    <message>
        <source>a [ is never closed</source>
        <extracomment>annotator/model/finding.py</extracomment>
        <translation>eine [ wird nie geschlossen</translation>
    </message>
    <message>
        <source>a \ stands alone</source>
        <extracomment>annotator/model/finding.py</extracomment>
        <translation>ein \ steht allein</translation>
    </message>
    <message>
        <source>a date such as 2026-03-12</source>
        <extracomment>annotator/model/rules.py</extracomment>
        <translation>ein Datum wie 2026-03-12</translation>
    </message>
    <message>
        <source>a list is expected.</source>
        <extracomment>annotator/formats/schema_yaml.py</extracomment>
        <translation>eine Liste wird erwartet.</translation>
    </message>
    <message>
        <source>a list out of {options}</source>
        <extracomment>annotator/model/rules.py</extracomment>
        <translation>eine Liste aus {options}</translation>
    </message>
    <message>
        <source>a number from {low} to {high}</source>
        <extracomment>annotator/model/rules.py</extracomment>
        <translation>eine Zahl von {low} bis {high}</translation>
    </message>
    <message>
        <source>a relation type</source>
        <extracomment>annotator/formats/schema_yaml.py</extracomment>
        <translation>ein Relationstyp</translation>
    </message>
    <message>
        <source>an RTF document</source>
        <extracomment>annotator/intake/encoding.py</extracomment>
        <translation>ein RTF-Dokument</translation>
    </message>
    <message>
        <source>an attribute</source>
        <extracomment>annotator/formats/schema_yaml.py</extracomment>
        <translation>ein Attribut</translation>
    </message>
    <message>
        <source>an object</source>
        <extracomment>annotator/formats/jsonl_reader.py</extracomment>
        <translation>ein Objekt</translation>
    </message>
    <message>
        <source>an object is expected, not {shown}</source>
        <extracomment>annotator/formats/jsonl_reader.py</extracomment>
        <translation>ein Objekt wird erwartet, nicht {shown}</translation>
    </message>
    <message>
        <source>an old Word document</source>
        <extracomment>annotator/intake/encoding.py</extracomment>
        <translation>ein altes Word-Dokument</translation>
    </message>
    <message>
        <source>and {more} more</source>
        <extracomment>annotator/formats/schemes/drafting.py</extracomment>
        <translation>und {more} weitere</translation>
    </message>
    <message>
        <source>annotator knowledge list says which it has.</source>
        <extracomment>annotator/store/knowledge_import.py</extracomment>
        <translation>annotator knowledge list sagt, welche es hat.</translation>
    </message>
    <message>
        <source>article label</source>
        <extracomment>annotator/model/conversion.py</extracomment>
        <translation>Artikel-Label</translation>
    </message>
    <message>
        <source>at its character {at}</source>
        <extracomment>annotator/model/finding.py</extracomment>
        <translation>bei seinem Zeichen {at}</translation>
    </message>
    <message>
        <source>at its end</source>
        <extracomment>annotator/model/finding.py</extracomment>
        <translation>an seinem Ende</translation>
    </message>
    <message>
        <source>attribute {name} of {owner}</source>
        <extracomment>annotator/formats/admission.py</extracomment>
        <translation>Attribut {name} von {owner}</translation>
    </message>
    <message>
        <source>byline</source>
        <extracomment>annotator/model/annotation.py</extracomment>
        <translation>Autorenzeile</translation>
    </message>
    <message>
        <source>caption</source>
        <extracomment>annotator/model/annotation.py</extracomment>
        <translation>Bildunterschrift</translation>
    </message>
    <message>
        <source>child</source>
        <extracomment>annotator/model/annotation.py</extracomment>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>done</source>
        <extracomment>annotator/model/annotation.py</extracomment>
        <translation>fertig</translation>
    </message>
    <message>
        <source>fragments must be a list of [start, end], not {shown}</source>
        <extracomment>annotator/formats/jsonl_reader.py</extracomment>
        <translation>Teilstücke müssen eine Liste von [start, end] sein, nicht {shown}</translation>
    </message>
    <message>
        <source>head</source>
        <extracomment>annotator/model/annotation.py</extracomment>
        <translation>Ausgang</translation>
    </message>
    <message>
        <source>head and child must be ids of spans</source>
        <extracomment>annotator/formats/jsonl_reader.py</extracomment>
        <translation>head und child müssen Kennungen von Spannen sein</translation>
    </message>
    <message>
        <source>headline</source>
        <extracomment>annotator/model/annotation.py</extracomment>
        <translation>Überschrift</translation>
    </message>
    <message>
        <source>in progress</source>
        <extracomment>annotator/model/annotation.py</extracomment>
        <translation>in Arbeit</translation>
    </message>
    <message>
        <source>is UTF-8, but the byte 0x{value} here is not.</source>
        <extracomment>annotator/intake/encoding.py</extracomment>
        <translation>ist UTF-8, aber das Byte 0x{value} hier nicht.</translation>
    </message>
    <message>
        <source>is neither UTF-8 nor Windows-1252: the byte 0x{byte} has no meaning there.</source>
        <extracomment>annotator/intake/encoding.py</extracomment>
        <translation>ist weder UTF-8 noch Windows-1252: das Byte 0x{byte} hat dort keine Bedeutung.</translation>
    </message>
    <message>
        <source>is not a text file but {kind}.</source>
        <extracomment>annotator/intake/encoding.py</extracomment>
        <translation>ist keine Textdatei, sondern {kind}.</translation>
    </message>
    <message>
        <source>is not a text file.</source>
        <extracomment>annotator/intake/encoding.py</extracomment>
        <translation>ist keine Textdatei.</translation>
    </message>
    <message>
        <source>is {name}, but the bytes from {start} on are not.</source>
        <extracomment>annotator/intake/encoding.py</extracomment>
        <translation>ist {name}, aber die Bytes ab {start} nicht.</translation>
    </message>
    <message>
        <source>it has a document type (&lt;!DOCTYPE …&gt;), which could reach for other files</source>
        <extracomment>annotator/formats/schemes/safe_xml.py</extracomment>
        <translation>es hat einen Dokumenttyp (&lt;!DOCTYPE …&gt;), der nach anderen Dateien greifen könnte</translation>
    </message>
    <message>
        <source>label of {layer}</source>
        <extracomment>annotator/model/schema_rules.py</extracomment>
        <translation>Label von {layer}</translation>
    </message>
    <message>
        <source>label {layer}/{label}</source>
        <extracomment>annotator/formats/admission.py</extracomment>
        <translation>Label {layer}/{label}</translation>
    </message>
    <message>
        <source>layer {layer} on {value}</source>
        <extracomment>annotator/formats/admission.py</extracomment>
        <translation>Ebene {layer} für {value}</translation>
    </message>
    <message>
        <source>new</source>
        <extracomment>annotator/model/annotation.py</extracomment>
        <translation>neu</translation>
    </message>
    <message>
        <source>one of {options}</source>
        <extracomment>annotator/model/rules.py</extracomment>
        <translation>eins von {options}</translation>
    </message>
    <message>
        <source>options {missing} of {name} of {owner}</source>
        <extracomment>annotator/formats/admission.py</extracomment>
        <translation>Optionen {missing} von {name} von {owner}</translation>
    </message>
    <message>
        <source>paragraph</source>
        <extracomment>annotator/model/annotation.py</extracomment>
        <translation>Absatz</translation>
    </message>
    <message>
        <source>relation type</source>
        <extracomment>annotator/model/schema_difference.py</extracomment>
        <translation>Relationstyp</translation>
    </message>
    <message>
        <source>relation type {relation}</source>
        <extracomment>annotator/formats/admission.py</extracomment>
        <translation>Relationstyp {relation}</translation>
    </message>
    <message>
        <source>skipped</source>
        <extracomment>annotator/model/annotation.py</extracomment>
        <translation>übersprungen</translation>
    </message>
    <message>
        <source>source</source>
        <extracomment>annotator/model/annotation.py</extracomment>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>standfirst</source>
        <extracomment>annotator/model/annotation.py</extracomment>
        <translation>Vorspann</translation>
    </message>
    <message>
        <source>start and end must be whole numbers, not {shown} and {shown2}</source>
        <extracomment>annotator/formats/jsonl_reader.py</extracomment>
        <translation>start und end müssen ganze Zahlen sein, nicht {shown} und {shown2}</translation>
    </message>
    <message>
        <source>start {start} must be before end {end}</source>
        <extracomment>annotator/formats/jsonl_reader.py</extracomment>
        <translation>start {start} muss vor end {end} liegen</translation>
    </message>
    <message>
        <source>subheading</source>
        <extracomment>annotator/model/annotation.py</extracomment>
        <translation>Zwischenüberschrift</translation>
    </message>
    <message>
        <source>the article</source>
        <extracomment>annotator/formats/admission.py</extracomment>
        <translation>der Artikel</translation>
    </message>
    <message>
        <source>the attributes must be an object, not {shown}</source>
        <extracomment>annotator/formats/jsonl_reader.py</extracomment>
        <translation>die Attribute müssen ein Objekt sein, nicht {shown}</translation>
    </message>
    <message>
        <source>the disk has not enough room to spare</source>
        <extracomment>annotator/store/backup.py</extracomment>
        <translation>auf dem Datenträger ist nicht genug Platz</translation>
    </message>
    <message>
        <source>the fragments {shown} are not inside the text of {length} characters</source>
        <extracomment>annotator/formats/jsonl_reader.py</extracomment>
        <translation>die Teilstücke {shown} liegen nicht im Text von {length} Zeichen</translation>
    </message>
    <message>
        <source>the fragments {shown} must be in order, not empty and apart from each other</source>
        <extracomment>annotator/formats/jsonl_reader.py</extracomment>
        <translation>die Teilstücke {shown} müssen der Reihe nach stehen, nicht leer und voneinander getrennt</translation>
    </message>
    <message>
        <source>the fragments {shown} must begin at {start} and end at {end}</source>
        <extracomment>annotator/formats/jsonl_reader.py</extracomment>
        <translation>die Teilstücke {shown} müssen bei {start} beginnen und bei {end} enden</translation>
    </message>
    <message>
        <source>the label must be text, not {shown}</source>
        <extracomment>annotator/formats/jsonl_reader.py</extracomment>
        <translation>das Label muss Text sein, nicht {shown}</translation>
    </message>
    <message>
        <source>the label {value}</source>
        <extracomment>annotator/model/schema_edits.py</extracomment>
        <translation>Label {value}</translation>
    </message>
    <message>
        <source>the layer must be text, not {shown}</source>
        <extracomment>annotator/formats/jsonl_reader.py</extracomment>
        <translation>die Ebene muss Text sein, nicht {shown}</translation>
    </message>
    <message>
        <source>the note must be text, not {shown}</source>
        <extracomment>annotator/formats/jsonl_reader.py</extracomment>
        <translation>die Notiz muss Text sein, nicht {shown}</translation>
    </message>
    <message>
        <source>the schema got {shown}</source>
        <extracomment>annotator/api.py</extracomment>
        <translation>neu im Schema: {shown}</translation>
    </message>
    <message>
        <source>the schema got {shown} and {more} more</source>
        <extracomment>annotator/api.py</extracomment>
        <translation>neu im Schema: {shown} und {more} weitere</translation>
    </message>
    <message>
        <source>there is nothing to repeat</source>
        <extracomment>annotator/model/finding.py</extracomment>
        <translation>es gibt nichts zu wiederholen</translation>
    </message>
    <message>
        <source>true or false</source>
        <extracomment>annotator/model/rules.py</extracomment>
        <translation>true oder false</translation>
    </message>
    <message>
        <source>true or false is expected.</source>
        <extracomment>annotator/formats/schema_yaml.py</extracomment>
        <translation>true oder false wird erwartet.</translation>
    </message>
    <message>
        <source>what is repeated already cannot be repeated again</source>
        <extracomment>annotator/model/finding.py</extracomment>
        <translation>was schon wiederholt wird, lässt sich nicht noch einmal wiederholen</translation>
    </message>
    <message>
        <source>whole articles</source>
        <extracomment>annotator/formats/admission.py</extracomment>
        <translation>ganze Artikel</translation>
    </message>
    <message>
        <source>{annotator} has annotated the article {article} already, and differently.</source>
        <extracomment>annotator/store/bulk.py</extracomment>
        <translation>{annotator} hat den Artikel {article} schon annotiert, und anders.</translation>
    </message>
    <message>
        <source>{articles_known} there already</source>
        <extracomment>annotator/api.py</extracomment>
        <translation>{articles_known} schon vorhanden</translation>
    </message>
    <message>
        <source>{articles}, {sets} and {spans} written to {path}.</source>
        <extracomment>annotator/api.py</extracomment>
        <translation>{articles}, {sets} und {spans} nach {path} geschrieben.</translation>
    </message>
    <message>
        <source>{attribute} is asked for where itself has a value: a circle.</source>
        <extracomment>annotator/model/schema_rules.py</extracomment>
        <translation>Nach {attribute} wird gefragt, wo es selbst einen Wert hat: ein Kreis.</translation>
    </message>
    <message>
        <source>{attribute} is left out: there are no labels of texts to ask it for.</source>
        <extracomment>annotator/formats/schemes/label_studio.py</extracomment>
        <translation>{attribute} wird ausgelassen: es gibt keine Labels von Texten, zu denen es gefragt würde.</translation>
    </message>
    <message>
        <source>{called} has no option {option}.</source>
        <extracomment>annotator/model/schema_attribute_edits.py</extracomment>
        <translation>{called} hat keine Option {option}.</translation>
    </message>
    <message>
        <source>{capitalize} has no key {key}; it may have {known}.</source>
        <extracomment>annotator/formats/schema_yaml.py</extracomment>
        <translation>{capitalize} hat keinen Schlüssel {key}; möglich sind {known}.</translation>
    </message>
    <message>
        <source>{code} stands at the top: {value}, above it, is not in the file.</source>
        <extracomment>annotator/formats/schemes/media_topics.py</extracomment>
        <translation>{code} steht ganz oben: {value}, das darüber gehört, ist nicht in der Datei.</translation>
    </message>
    <message>
        <source>{code} stands below {value} only, and not below {value2}, too.</source>
        <extracomment>annotator/formats/schemes/media_topics.py</extracomment>
        <translation>{code} steht nur unter {value} und nicht auch unter {value2}.</translation>
    </message>
    <message>
        <source>{kind} says the same either way.</source>
        <extracomment>annotator/model/relation_edits.py</extracomment>
        <translation>{kind} sagt in beiden Richtungen dasselbe.</translation>
    </message>
    <message>
        <source>{label} is above itself: its parents form a circle.</source>
        <extracomment>annotator/model/schema_rules.py</extracomment>
        <translation>{label} steht über sich selbst: was darüber steht, bildet einen Kreis.</translation>
    </message>
    <message>
        <source>{log} was deleted or replaced while the project was open, so the change was not saved.</source>
        <extracomment>annotator/store/connection.py</extracomment>
        <translation>{log} wurde gelöscht oder ersetzt, während das Projekt offen war; die Änderung ist deshalb nicht gespeichert.</translation>
    </message>
    <message>
        <source>{lost} would be lost.</source>
        <extracomment>annotator/schema_imports.py</extracomment>
        <translation>{lost} gingen verloren.</translation>
    </message>
    <message>
        <source>{named} changes: {changes}.</source>
        <extracomment>annotator/model/schema_difference.py</extracomment>
        <translation>{named} ändert sich: {changes}.</translation>
    </message>
    <message>
        <source>{named} goes{size}.</source>
        <extracomment>annotator/model/schema_difference.py</extracomment>
        <translation>{named} entfällt{size}.</translation>
    </message>
    <message>
        <source>{named} is left out. {error}</source>
        <extracomment>annotator/formats/admission.py</extracomment>
        <translation>{named} wird ausgelassen. {error}</translation>
    </message>
    <message>
        <source>{named} is new{size}.</source>
        <extracomment>annotator/model/schema_difference.py</extracomment>
        <translation>{named} ist neu{size}.</translation>
    </message>
    <message>
        <source>{named} is no longer offered, and stays where it was given.</source>
        <extracomment>annotator/model/schema_difference.py</extracomment>
        <translation>{named} wird nicht mehr angeboten und bleibt, wo es vergeben ist.</translation>
    </message>
    <message>
        <source>{named} is offered again.</source>
        <extracomment>annotator/model/schema_difference.py</extracomment>
        <translation>{named} wird wieder angeboten.</translation>
    </message>
    <message>
        <source>{name} cannot go from {low} to {high}.</source>
        <extracomment>annotator/model/schema_rules.py</extracomment>
        <translation>{name} kann nicht von {low} bis {high} gehen.</translation>
    </message>
    <message>
        <source>{name} gets a key of ours: {prefix}+{suffix} is more than one.</source>
        <extracomment>annotator/formats/schemes/doccano.py</extracomment>
        <translation>{name} bekommt eine Taste von uns: {prefix}+{suffix} ist mehr als eine.</translation>
    </message>
    <message>
        <source>{name} has the attribute {one} already: the first counts.</source>
        <extracomment>annotator/formats/schemes/brat.py</extracomment>
        <translation>{name} hat das Attribut {one} schon: das erste zählt.</translation>
    </message>
    <message>
        <source>{name} has the option {option} twice.</source>
        <extracomment>annotator/model/schema_rules.py</extracomment>
        <translation>{name} hat die Option {option} zweimal.</translation>
    </message>
    <message>
        <source>{name} is left out: Annotator labels texts and has nothing like it.</source>
        <extracomment>annotator/formats/schemes/label_studio.py</extracomment>
        <translation>{name} wird ausgelassen: Annotator zeichnet Texte aus und kennt nichts dergleichen.</translation>
    </message>
    <message>
        <source>{name} is left out: no entity and no event is called so.</source>
        <extracomment>annotator/formats/schemes/brat.py</extracomment>
        <translation>{name} wird ausgelassen: so heißt keine Entität und kein Ereignis.</translation>
    </message>
    <message>
        <source>{name} links two things here, and not {ends}.</source>
        <extracomment>annotator/formats/schemes/brat.py</extracomment>
        <translation>{name} verbindet hier zwei Dinge, und nicht {ends}.</translation>
    </message>
    <message>
        <source>{name} may link all of its heads with all of its children: which with which is left out.</source>
        <extracomment>annotator/formats/schemes/brat.py</extracomment>
        <translation>{name} darf alle seine Ausgänge mit allen seinen Zielen verbinden: welche mit welchen, wird ausgelassen.</translation>
    </message>
    <message>
        <source>{name} must be {wanted}, not {value}.</source>
        <extracomment>annotator/model/rules.py</extracomment>
        <translation>{name} muss {wanted} sein, nicht {value}.</translation>
    </message>
    <message>
        <source>{name} stands twice: the first counts.</source>
        <extracomment>annotator/formats/schemes/drafting.py</extracomment>
        <translation>{name} steht zweimal da: das erste zählt.</translation>
    </message>
    <message>
        <source>{owner} gets a colour of ours: {given} is none.</source>
        <extracomment>annotator/formats/schemes/drafting.py</extracomment>
        <translation>{owner} bekommt eine Farbe von uns: {given} ist keine.</translation>
    </message>
    <message>
        <source>{owner} gets a key of ours: {given} belongs to {other} already.</source>
        <extracomment>annotator/formats/schemes/drafting.py</extracomment>
        <translation>{owner} bekommt eine Taste von uns: {given} gehört schon zu {other}.</translation>
    </message>
    <message>
        <source>{owner} gets a key of ours: {given} is more than one.</source>
        <extracomment>annotator/formats/schemes/drafting.py</extracomment>
        <translation>{owner} bekommt eine Taste von uns: {given} ist mehr als eine.</translation>
    </message>
    <message>
        <source>{path} cannot be made: {value}.</source>
        <extracomment>annotator/store/opening.py</extracomment>
        <translation>{path} lässt sich nicht anlegen: {value}.</translation>
    </message>
    <message>
        <source>{path} cannot be opened.</source>
        <extracomment>annotator/store/failures.py</extracomment>
        <translation>{path} lässt sich nicht öffnen.</translation>
    </message>
    <message>
        <source>{path} cannot be read: {value}.</source>
        <extracomment>annotator/store/opening.py</extracomment>
        <translation>{path} lässt sich nicht lesen: {value}.</translation>
    </message>
    <message>
        <source>{path} cannot be written.</source>
        <extracomment>annotator/store/failures.py</extracomment>
        <translation>{path} lässt sich nicht schreiben.</translation>
    </message>
    <message>
        <source>{path} cannot be written: {value}.</source>
        <extracomment>annotator/formats/replacing.py</extracomment>
        <translation>{path} lässt sich nicht schreiben: {value}.</translation>
    </message>
    <message>
        <source>{path} exists already.</source>
        <extracomment>annotator/api.py</extracomment>
        <translation>{path} gibt es schon.</translation>
    </message>
    <message>
        <source>{path} is a folder.</source>
        <extracomment>annotator/formats/replacing.py</extracomment>
        <translation>{path} ist ein Ordner.</translation>
    </message>
    <message>
        <source>{path} is a project, or has the ending of one.</source>
        <extracomment>annotator/api.py</extracomment>
        <translation>{path} ist ein Projekt, oder endet wie eines.</translation>
    </message>
    <message>
        <source>{path} is a project.</source>
        <extracomment>annotator/schema_files.py</extracomment>
        <translation>{path} ist ein Projekt.</translation>
    </message>
    <message>
        <source>{path} is damaged: parts of it cannot be read.</source>
        <extracomment>annotator/store/failures.py</extracomment>
        <translation>{path} ist beschädigt: Teile lassen sich nicht lesen.</translation>
    </message>
    <message>
        <source>{path} is empty.</source>
        <extracomment>annotator/store/opening.py</extracomment>
        <translation>{path} ist leer.</translation>
    </message>
    <message>
        <source>{path} is not an Annotator project.</source>
        <extracomment>annotator/store/failures.py</extracomment>
        <translation>{path} ist kein Annotator-Projekt.</translation>
    </message>
    <message>
        <source>{path} is open for reading only. {read_only_reason}</source>
        <extracomment>annotator/store/connection.py</extracomment>
        <translation>{path} ist nur zum Lesen geöffnet. {read_only_reason}</translation>
    </message>
    <message>
        <source>{path} was made by a newer version of Annotator, and this one cannot read it.</source>
        <extracomment>annotator/store/opening.py</extracomment>
        <translation>{path} wurde mit einer neueren Version von Annotator angelegt, und diese kann es nicht lesen.</translation>
    </message>
    <message>
        <source>{path} was made by an older version of Annotator and must be brought up to date once. {reason}</source>
        <extracomment>annotator/store/opening.py</extracomment>
        <translation>{path} wurde mit einer älteren Version von Annotator angelegt und muss einmal auf den neuen Stand gebracht werden. {reason}</translation>
    </message>
    <message>
        <source>{path} was moved, renamed or replaced while it was open, so the change was not saved.</source>
        <extracomment>annotator/store/connection.py</extracomment>
        <translation>{path} wurde verschoben, umbenannt oder ersetzt, während es offen war, deshalb wurde die Änderung nicht gespeichert.</translation>
    </message>
    <message>
        <source>{path} was not closed properly: its last changes are in {log}, and it cannot be written here.</source>
        <extracomment>annotator/store/opening.py</extracomment>
        <translation>{path} wurde nicht richtig geschlossen: die letzten Änderungen stehen in {log}, und hier lässt es sich nicht schreiben.</translation>
    </message>
    <message>
        <source>{path}, line {line}</source>
        <extracomment>annotator/errors.py</extracomment>
        <translation>{path}, Zeile {line}</translation>
    </message>
    <message>
        <source>{plain} stands at two places: this one is called {name}.</source>
        <extracomment>annotator/formats/schemes/drafting.py</extracomment>
        <translation>{plain} steht an zwei Stellen: dieses heißt {name}.</translation>
    </message>
    <message>
        <source>{said}, above {value}, has no row of its own: it is added.</source>
        <extracomment>annotator/formats/schemes/code_book.py</extracomment>
        <translation>{said}, über {value}, hat keine eigene Zeile: es wird hinzugefügt.</translation>
    </message>
    <message>
        <source>{sets} with {spans}</source>
        <extracomment>annotator/api.py</extracomment>
        <translation>{sets} mit {spans}</translation>
    </message>
    <message>
        <source>{standing} would not keep the rules of the new schema: {reason}</source>
        <extracomment>annotator/schema_imports.py</extracomment>
        <translation>{standing} hielte die Regeln des neuen Schemas nicht ein: {reason}</translation>
    </message>
    <message>
        <source>{stem} (version {version})</source>
        <extracomment>annotator/store/upgrade.py</extracomment>
        <translation>{stem} (Version {version})</translation>
    </message>
    <message>
        <source>{title} has this value already.</source>
        <extracomment>annotator/model/shown_values.py</extracomment>
        <translation>{title} hat diesen Wert schon.</translation>
    </message>
    <message>
        <source>{title} may not be the {end} of {kind}.</source>
        <extracomment>annotator/model/rules.py</extracomment>
        <translation>{title} darf an diesem Ende von {kind} nicht stehen ({end}).</translation>
    </message>
    <message>
        <source>{value} stands at the top: what is above it forms a circle.</source>
        <extracomment>annotator/formats/schemes/code_book.py</extracomment>
        <translation>{value} steht ganz oben: was darüber steht, bildet einen Kreis.</translation>
    </message>
    <message>
        <source>{what} {number}: the id {shown} is taken or no text; it gets the id {used}.</source>
        <extracomment>annotator/formats/jsonl_reader.py</extracomment>
        <translation>{what} {number}: die Kennung {shown} ist vergeben oder kein Text; sie wird {used}.</translation>
    </message>
    <message>
        <source>{where}one of {value} is expected, not {value2}.</source>
        <extracomment>annotator/formats/schema_yaml.py</extracomment>
        <translation>{where}eins von {value} wird erwartet, nicht {value2}.</translation>
    </message>
    <message>
        <source>{where}text is expected. A number, or a word such as true, is text in quotation marks.</source>
        <extracomment>annotator/formats/schema_yaml.py</extracomment>
        <translation>{where}Text wird erwartet. Eine Zahl oder ein Wort wie true ist Text, wenn es in Anführungszeichen steht.</translation>
    </message>
    <message>
        <source>{who} changed the schema since (“{name}”), so “{entry}” cannot be undone or redone as it was.</source>
        <extracomment>annotator/store/undo.py</extracomment>
        <translation>{who} hat das Schema seither geändert („{name}“), deshalb lässt sich „{entry}“ nicht mehr so rückgängig machen oder wiederholen.</translation>
    </message>
</context>
<context>
    <name>shaping</name>
    <message>
        <source>Pick a span first: click it, or press Tab.</source>
        <extracomment>annotator/ui/shaping.py</extracomment>
        <translation>Erst eine Spanne wählen: darauf klicken oder Tab drücken.</translation>
    </message>
    <message>
        <source>Select the words to add: the span is remembered meanwhile.</source>
        <extracomment>annotator/ui/shaping.py</extracomment>
        <translation>Die Wörter auswählen, die dazukommen: die Spanne bleibt so lange gemerkt.</translation>
    </message>
    <message>
        <source>Select the words to take out: the span is remembered meanwhile.</source>
        <extracomment>annotator/ui/shaping.py</extracomment>
        <translation>Die Wörter auswählen, die herauskommen: die Spanne bleibt so lange gemerkt.</translation>
    </message>
</context>
<context>
    <name>shortcuts</name>
    <message>
        <source>Choose a file that was exported from the keys in Preferences.</source>
        <extracomment>annotator/ui/shortcuts.py</extracomment>
        <translation>Eine Datei wählen, die in den Einstellungen aus den Tasten exportiert wurde.</translation>
    </message>
    <message>
        <source>Keys of {} taken over.</source>
        <extracomment>annotator/ui/shortcuts.py</extracomment>
        <translation>Tasten aus {} übernommen.</translation>
    </message>
    <message>
        <source>Keys of {} taken over. Left out, as this program does not know them: {}.</source>
        <extracomment>annotator/ui/shortcuts.py</extracomment>
        <translation>Tasten aus {} übernommen. Ausgelassen, weil dieses Programm sie nicht kennt: {}.</translation>
    </message>
    <message>
        <source>{} cannot be read: {}.</source>
        <extracomment>annotator/ui/shortcuts.py</extracomment>
        <translation>{} lässt sich nicht lesen: {}.</translation>
    </message>
    <message>
        <source>{} holds no keys of Annotator: {}.</source>
        <extracomment>annotator/ui/shortcuts.py</extracomment>
        <translation>In {} stehen keine Tasten von Annotator: {}.</translation>
    </message>
    <message>
        <source>{} is for writing. What works everywhere needs Ctrl or Alt with it, or a function key.</source>
        <extracomment>annotator/ui/shortcuts.py</extracomment>
        <translation>{} ist zum Schreiben da. Was überall wirkt, braucht Strg oder Alt dazu, oder eine Funktionstaste.</translation>
    </message>
    <message>
        <source>{} moves the caret in the article, and stays as it is.</source>
        <extracomment>annotator/ui/shortcuts.py</extracomment>
        <translation>{} bewegt den Cursor im Artikel und bleibt, wie es ist.</translation>
    </message>
</context>
<context>
    <name>span description</name>
    <message>
        <source>{attribute}: {value}</source>
        <extracomment>annotator/ui/annotate/describing_spans.py</extracomment>
        <translation>{attribute}: {value}</translation>
    </message>
</context>
<context>
    <name>span history</name>
    <message>
        <source>Labelled {}</source>
        <extracomment>annotator/ui/annotate/span_changes.py</extracomment>
        <translation>Als {} ausgezeichnet</translation>
    </message>
    <message>
        <source>Note taken away</source>
        <extracomment>annotator/ui/annotate/span_changes.py</extracomment>
        <translation>Notiz entfernt</translation>
    </message>
    <message>
        <source>Note: {}</source>
        <extracomment>annotator/ui/annotate/span_changes.py</extracomment>
        <translation>Notiz: {}</translation>
    </message>
    <message>
        <source>Removed</source>
        <extracomment>annotator/ui/annotate/span_changes.py</extracomment>
        <translation>Entfernt</translation>
    </message>
    <message>
        <source>{attribute}: {after}</source>
        <extracomment>annotator/ui/annotate/span_changes.py</extracomment>
        <translation>{attribute}: {after}</translation>
    </message>
    <message>
        <source>{attribute}: {before} taken away</source>
        <extracomment>annotator/ui/annotate/span_changes.py</extracomment>
        <translation>{attribute}: {before} entfernt</translation>
    </message>
    <message>
        <source>{attribute}: {before} → {after}</source>
        <extracomment>annotator/ui/annotate/span_changes.py</extracomment>
        <translation>{attribute}: {before} → {after}</translation>
    </message>
    <message>
        <source>{before} → {after}</source>
        <extracomment>annotator/ui/annotate/span_changes.py</extracomment>
        <translation>{before} → {after}</translation>
    </message>
    <message>
        <source>“{before}” → “{after}”</source>
        <extracomment>annotator/ui/annotate/span_changes.py</extracomment>
        <translation>„{before}“ → „{after}“</translation>
    </message>
</context>
<context>
    <name>welcome</name>
    <message>
        <source>Open {}</source>
        <extracomment>annotator/ui/recent_projects.py</extracomment>
        <translation>{} öffnen</translation>
    </message>
    <message>
        <source>Take it off this list (Delete); the file stays</source>
        <extracomment>annotator/ui/recent_projects.py</extracomment>
        <translation>Von dieser Liste nehmen (Entf); die Datei bleibt</translation>
    </message>
    <message>
        <source>Take {} off the list</source>
        <extracomment>annotator/ui/recent_projects.py</extracomment>
        <translation>{} von der Liste nehmen</translation>
    </message>
    <message>
        <source>not there any more</source>
        <extracomment>annotator/ui/recent_projects.py</extracomment>
        <translation>nicht mehr da</translation>
    </message>
</context>
<context>
    <name>wording</name>
    <message>
        <source>Done</source>
        <extracomment>annotator/ui/wording.py</extracomment>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>In progress</source>
        <extracomment>annotator/ui/wording.py</extracomment>
        <translation>In Arbeit</translation>
    </message>
    <message>
        <source>New</source>
        <extracomment>annotator/ui/wording.py</extracomment>
        <translation>Neu</translation>
    </message>
    <message>
        <source>Skipped</source>
        <extracomment>annotator/ui/wording.py</extracomment>
        <translation>Übersprungen</translation>
    </message>
    <message>
        <source>no</source>
        <extracomment>annotator/ui/wording.py</extracomment>
        <translation>nein</translation>
    </message>
    <message>
        <source>yes</source>
        <extracomment>annotator/ui/wording.py</extracomment>
        <translation>ja</translation>
    </message>
    <message>
        <source>“{}”</source>
        <extracomment>annotator/ui/wording.py</extracomment>
        <translation>„{}“</translation>
    </message>
</context>
</TS>
