"""Quotes are what the article reads at their place, its text stays under them, and an alias has its entity's kind."""

from django.db import migrations

# substr() walks from the start of the text, so a claim far down a long text would cost a walk each: the text is cut into
# pages of 65,536 characters, those into leaves of 1,024, and a claim (1,000 characters at most) is looked up in its leaf.
QUOTES = """
CREATE FUNCTION articles_check_quotes(claims bigint[]) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    wrong record;
BEGIN
    IF cardinality(claims) = 0 THEN
        RETURN;
    END IF;
    WITH named AS MATERIALIZED (
        SELECT id, article_id, start, "end", quote FROM articles_claim WHERE id = ANY (claims)
    ), held AS MATERIALIZED (
        SELECT id, text FROM articles_article WHERE id IN (SELECT article_id FROM named)
    ), page AS MATERIALIZED (
        SELECT held.id, number, substr(text, number * 65536 + 1, 65536 + 1024) AS text
        FROM held, generate_series(0, length(text) / 65536) AS number
        WHERE EXISTS (SELECT FROM named WHERE named.article_id = held.id AND named.start / 65536 = number)
    ), leaf AS MATERIALIZED (
        SELECT page.id, page.number * 64 + nth AS number, substr(page.text, nth * 1024 + 1, 2048) AS text
        FROM page, generate_series(0, 63) AS nth
    )
    SELECT named.id, named.start, named."end", named.quote, named.article_id INTO wrong
    FROM named LEFT JOIN leaf ON leaf.id = named.article_id AND leaf.number = named.start / 1024
    WHERE substr(leaf.text, named.start % 1024 + 1, named."end" - named.start) IS DISTINCT FROM named.quote
    LIMIT 1;
    IF FOUND THEN
        RAISE EXCEPTION 'characters % to % of article % do not read "%"', wrong.start, wrong."end", wrong.article_id, wrong.quote
            USING ERRCODE = 'check_violation', CONSTRAINT = 'claim_quotes_its_article', TABLE = 'articles_claim';
    END IF;
END $$;

CREATE FUNCTION articles_claims_added() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM articles_check_quotes(ARRAY (SELECT id FROM added));
    RETURN NULL;
END $$;

CREATE FUNCTION articles_claims_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM articles_check_quotes(ARRAY (
        SELECT after.id FROM after JOIN before USING (id)
        WHERE (after.article_id, after.start, after."end", after.quote)
            IS DISTINCT FROM (before.article_id, before.start, before."end", before.quote)
    ));
    RETURN NULL;
END $$;

CREATE TRIGGER articles_claims_added AFTER INSERT ON articles_claim
    REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION articles_claims_added();
CREATE TRIGGER articles_claims_changed AFTER UPDATE ON articles_claim
    REFERENCING OLD TABLE AS before NEW TABLE AS after FOR EACH STATEMENT EXECUTE FUNCTION articles_claims_changed();
"""
NO_QUOTES = """
DROP TRIGGER articles_claims_changed ON articles_claim;
DROP TRIGGER articles_claims_added ON articles_claim;
DROP FUNCTION articles_claims_changed();
DROP FUNCTION articles_claims_added();
DROP FUNCTION articles_check_quotes(bigint[]);
"""

TEXT_STAYS = """
CREATE FUNCTION articles_text_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.text IS DISTINCT FROM OLD.text AND EXISTS (SELECT FROM articles_claim WHERE article_id = OLD.id) THEN
        RAISE EXCEPTION 'the text of article % cannot change: claims point into it', OLD.id
            USING ERRCODE = 'check_violation', CONSTRAINT = 'article_text_stays', TABLE = 'articles_article';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER articles_text_stays BEFORE UPDATE OF text ON articles_article
    FOR EACH ROW EXECUTE FUNCTION articles_text_stays();
"""
NO_TEXT_STAYS = """
DROP TRIGGER articles_text_stays ON articles_article;
DROP FUNCTION articles_text_stays();
"""

ALIAS_KIND = """
ALTER TABLE articles_entityalias ADD CONSTRAINT alias_has_its_entitys_kind
    FOREIGN KEY (entity_id, kind) REFERENCES articles_entity (id, kind) ON UPDATE CASCADE DEFERRABLE INITIALLY DEFERRED;
"""
NO_ALIAS_KIND = "ALTER TABLE articles_entityalias DROP CONSTRAINT alias_has_its_entitys_kind;"


class Migration(migrations.Migration):
    dependencies = [("articles", "0001_the_record")]
    operations = [
        migrations.RunSQL(QUOTES, NO_QUOTES),
        migrations.RunSQL(TEXT_STAYS, NO_TEXT_STAYS),
        migrations.RunSQL(ALIAS_KIND, NO_ALIAS_KIND),
    ]
