BEGIN TRANSACTION;
CREATE TABLE alembic_version (
	version_num VARCHAR(32) NOT NULL, 
	CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);
INSERT INTO "alembic_version" VALUES('0003');
CREATE TABLE annotation_sets (
	"key" INTEGER NOT NULL, 
	article_key INTEGER NOT NULL, 
	annotator_key INTEGER NOT NULL, 
	uid TEXT NOT NULL, 
	status TEXT NOT NULL, 
	flag TEXT, 
	note TEXT NOT NULL, 
	attributes TEXT, 
	span_count INTEGER NOT NULL, 
	changed_at BIGINT NOT NULL, 
	finished_at BIGINT, finished_schema INTEGER, 
	CONSTRAINT pk_annotation_sets PRIMARY KEY ("key"), 
	CONSTRAINT fk_annotation_sets_annotator_key FOREIGN KEY(annotator_key) REFERENCES annotators ("key"), 
	CONSTRAINT fk_annotation_sets_article_key FOREIGN KEY(article_key) REFERENCES articles ("key"), 
	CONSTRAINT uq_annotation_sets_article_key_annotator_key UNIQUE (article_key, annotator_key)
);
INSERT INTO "annotation_sets" VALUES(1,1,1,'7fce38184705a598','new',NULL,'',NULL,1,1795577164633114,NULL,NULL);
INSERT INTO "annotation_sets" VALUES(2,2,1,'793edc58bb84a585','new',NULL,'',NULL,0,1795577164652655,NULL,NULL);
CREATE TABLE annotators (
	"key" INTEGER NOT NULL, 
	uid TEXT NOT NULL, 
	name TEXT NOT NULL, 
	kind TEXT NOT NULL, 
	CONSTRAINT pk_annotators PRIMARY KEY ("key"), 
	CONSTRAINT uq_annotators_name UNIQUE (name), 
	CONSTRAINT uq_annotators_uid UNIQUE (uid)
);
INSERT INTO "annotators" VALUES(1,'ba536e4456daf35c','anne','person');
CREATE TABLE article_labels (
	set_key INTEGER NOT NULL, 
	layer TEXT NOT NULL, 
	label TEXT NOT NULL, 
	changed_at BIGINT NOT NULL, 
	CONSTRAINT pk_article_labels PRIMARY KEY (set_key, layer, label), 
	CONSTRAINT fk_article_labels_set_key FOREIGN KEY(set_key) REFERENCES annotation_sets ("key")
)
 WITHOUT ROWID

;
CREATE TABLE articles (
	"key" INTEGER NOT NULL, 
	id TEXT NOT NULL, 
	title TEXT NOT NULL, 
	source TEXT NOT NULL, 
	published TEXT NOT NULL, 
	language TEXT NOT NULL, 
	characters INTEGER NOT NULL, 
	position INTEGER NOT NULL, 
	folded TEXT NOT NULL, 
	CONSTRAINT pk_articles PRIMARY KEY ("key"), 
	CONSTRAINT uq_articles_id UNIQUE (id)
);
INSERT INTO "articles" VALUES(1,'one','Élection à Paris','Le Monde','2026-03-12','fr',37,1,'élection à paris
le monde');
INSERT INTO "articles" VALUES(2,'two','Second','AFP','','',18,2,'second
afp');
INSERT INTO "articles" VALUES(3,'three','Third','','','',0,3,'third
');
CREATE TABLE journal (
	"key" INTEGER NOT NULL, 
	uid TEXT NOT NULL, 
	article_key INTEGER, 
	annotator_key INTEGER, 
	parent INTEGER, 
	name TEXT NOT NULL, 
	at BIGINT NOT NULL, 
	changes TEXT NOT NULL, 
	undone_at BIGINT, schema_before INTEGER, schema_after INTEGER, 
	CONSTRAINT pk_journal PRIMARY KEY ("key"), 
	CONSTRAINT fk_journal_annotator_key FOREIGN KEY(annotator_key) REFERENCES annotators ("key"), 
	CONSTRAINT fk_journal_article_key FOREIGN KEY(article_key) REFERENCES articles ("key"), 
	CONSTRAINT fk_journal_parent FOREIGN KEY(parent) REFERENCES journal ("key")
);
INSERT INTO "journal" VALUES(1,'24974ca4717c3f78',NULL,NULL,NULL,'Import: 3 articles, 0 annotation sets',1795577164628301,'[]',NULL,NULL,NULL);
INSERT INTO "journal" VALUES(2,'4658291af8abf46e',1,1,NULL,'Label PERSON',1795577164633114,'[{"type":"span","before":null,"after":{"id":"a","layer":"entities","label":"PERSON","start":0,"end":4,"fragments":[],"attributes":{},"note":"","meta":{}}}]',NULL,NULL,NULL);
INSERT INTO "journal" VALUES(3,'e710e53e42cefae2',2,1,2,'Label PERSON',1795577164644313,'[{"type":"span","before":null,"after":{"id":"b","layer":"entities","label":"PERSON","start":0,"end":3,"fragments":[],"attributes":{},"note":"","meta":{}}}]',1795577164652655,NULL,NULL);
CREATE TABLE journal_parts (
	journal_key INTEGER NOT NULL, 
	article_key INTEGER NOT NULL, 
	annotator_key INTEGER NOT NULL, 
	changes TEXT NOT NULL, 
	CONSTRAINT pk_journal_parts PRIMARY KEY (journal_key, article_key, annotator_key), 
	CONSTRAINT fk_journal_parts_journal_key FOREIGN KEY(journal_key) REFERENCES journal ("key"), 
	CONSTRAINT fk_journal_parts_article_key FOREIGN KEY(article_key) REFERENCES articles ("key"), 
	CONSTRAINT fk_journal_parts_annotator_key FOREIGN KEY(annotator_key) REFERENCES annotators ("key")
)
 WITHOUT ROWID

;
CREATE TABLE pictures (
	name TEXT NOT NULL, 
	media_type TEXT NOT NULL, 
	data BLOB NOT NULL, 
	CONSTRAINT pk_pictures PRIMARY KEY (name)
);
CREATE TABLE project (
	name TEXT NOT NULL, 
	value TEXT NOT NULL, 
	CONSTRAINT pk_project PRIMARY KEY (name)
);
INSERT INTO "project" VALUES('id','c8c05c3d9b7d83d7');
INSERT INTO "project" VALUES('name','News');
INSERT INTO "project" VALUES('created_at','1795577164606831');
INSERT INTO "project" VALUES('schema','1');
CREATE TABLE reading_places (
	article_key INTEGER NOT NULL, 
	annotator TEXT NOT NULL, 
	caret INTEGER NOT NULL, 
	top INTEGER NOT NULL, 
	shift INTEGER NOT NULL, 
	CONSTRAINT pk_reading_places PRIMARY KEY (article_key, annotator), 
	CONSTRAINT fk_reading_places_article_key FOREIGN KEY(article_key) REFERENCES articles ("key")
)
 WITHOUT ROWID

;
INSERT INTO "reading_places" VALUES(2,'anne',3,0,0);
CREATE TABLE relations (
	set_key INTEGER NOT NULL, 
	id TEXT NOT NULL, 
	label TEXT NOT NULL, 
	head TEXT NOT NULL, 
	child TEXT NOT NULL, 
	changed_at BIGINT NOT NULL, 
	extra TEXT, 
	CONSTRAINT pk_relations PRIMARY KEY (set_key, id), 
	CONSTRAINT fk_relations_set_key FOREIGN KEY(set_key) REFERENCES annotation_sets ("key")
)
 WITHOUT ROWID

;
CREATE TABLE schemas (
	"key" INTEGER NOT NULL, 
	uid TEXT NOT NULL, 
	schema TEXT NOT NULL, 
	created_at BIGINT NOT NULL, born TEXT, 
	CONSTRAINT pk_schemas PRIMARY KEY ("key"), 
	CONSTRAINT uq_schemas_uid UNIQUE (uid)
);
INSERT INTO "schemas" VALUES(1,'99060a812ef02cda','{"name":"news","title":"","description":"","guidelines":"","layers":[{"name":"entities","title":"","on":"span","many":true,"overlap":"any","crosses_sections":true,"labels":[{"name":"PERSON","title":"","titles":{},"color":"","key":"","definition":"","examples":[],"counter_examples":[],"guidelines":"","parent":"","hidden":false,"attributes":[]},{"name":"PLACE","title":"","titles":{},"color":"","key":"","definition":"","examples":[],"counter_examples":[],"guidelines":"","parent":"","hidden":false,"attributes":[]}],"attributes":[],"definition":""},{"name":"topics","title":"","on":"article","many":true,"overlap":"any","crosses_sections":true,"labels":[{"name":"politics","title":"","titles":{},"color":"","key":"","definition":"","examples":[],"counter_examples":[],"guidelines":"","parent":"","hidden":false,"attributes":[]},{"name":"sport","title":"","titles":{},"color":"","key":"","definition":"","examples":[],"counter_examples":[],"guidelines":"","parent":"","hidden":false,"attributes":[]}],"attributes":[],"definition":""}],"relations":[{"name":"lives in","title":"","directed":true,"transitive":false,"heads":[],"children":[],"color":"","key":"","definition":"","attributes":[]}],"attributes":[]}',1795577164607687,NULL);
CREATE TABLE spans (
	set_key INTEGER NOT NULL, 
	start INTEGER NOT NULL, 
	id TEXT NOT NULL, 
	layer TEXT NOT NULL, 
	label TEXT NOT NULL, 
	"end" INTEGER NOT NULL, 
	changed_at BIGINT NOT NULL, 
	extra TEXT, 
	CONSTRAINT pk_spans PRIMARY KEY (set_key, start, id), 
	CONSTRAINT fk_spans_set_key FOREIGN KEY(set_key) REFERENCES annotation_sets ("key"), 
	CONSTRAINT uq_spans_set_key_id UNIQUE (set_key, id)
)
 WITHOUT ROWID

;
INSERT INTO "spans" VALUES(1,0,'a','entities','PERSON',4,1795577164633114,NULL);
CREATE TABLE texts (
	article_key INTEGER NOT NULL, 
	sha256 TEXT NOT NULL, 
	sections TEXT, 
	meta TEXT, 
	text TEXT NOT NULL, 
	CONSTRAINT pk_texts PRIMARY KEY (article_key), 
	CONSTRAINT fk_texts_article_key FOREIGN KEY(article_key) REFERENCES articles ("key")
);
INSERT INTO "texts" VALUES(1,'f77c1f38a67ba36f045b76d6d049d4a5bbd9e922b52977a233e717ebde648355','[[0,22,"headline"],[24,37,"paragraph"]]','{"source":"Le Monde","published":"2026-03-12","language":"fr","url":"https://example.org/1","rank":1}','Anne lives in Paris. 😀

Bob does not.');
INSERT INTO "texts" VALUES(2,'25b9611d5c433cd096913dda5bd4f319703064c7515c7a7c26f205cf483226e0',NULL,'{"source":"AFP"}','Bob lives in Rome.');
INSERT INTO "texts" VALUES(3,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',NULL,NULL,'');
CREATE TABLE undo_pointers (
	annotator_key INTEGER NOT NULL, 
	journal_key INTEGER, 
	CONSTRAINT pk_undo_pointers PRIMARY KEY (annotator_key), 
	CONSTRAINT fk_undo_pointers_annotator_key FOREIGN KEY(annotator_key) REFERENCES annotators ("key"), 
	CONSTRAINT fk_undo_pointers_journal_key FOREIGN KEY(journal_key) REFERENCES journal ("key")
);
INSERT INTO "undo_pointers" VALUES(1,2);
CREATE INDEX ix_articles_position ON articles (position);
CREATE INDEX ix_annotation_sets_annotator_key_status_article_key ON annotation_sets (annotator_key, status, article_key);
CREATE INDEX ix_annotation_sets_flagged ON annotation_sets (annotator_key, article_key) WHERE flag IS NOT NULL;
CREATE INDEX ix_journal_article_key ON journal (article_key);
CREATE INDEX ix_journal_parent_annotator_key ON journal (parent, annotator_key);
CREATE INDEX ix_journal_parts_article_key_annotator_key ON journal_parts (article_key, annotator_key);
COMMIT;
