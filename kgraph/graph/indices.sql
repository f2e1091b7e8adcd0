-- Made after the rows are in, which is quicker and always gives the same pages.

CREATE INDEX aliases_by_alias ON aliases (alias);
CREATE INDEX mentions_by_document ON mentions (document);
CREATE INDEX statements_by_subject ON statements (subject);
CREATE INDEX statements_by_object ON statements (object);
CREATE INDEX statements_by_relation ON statements (relation);
CREATE INDEX places_by_place ON places (place);
CREATE INDEX times_by_start ON times (start, end);
CREATE INDEX evidence_by_document ON evidence (document);
