-- What the overview of a version says in words, as the publisher approved it: written with the version, before it is sealed, and never again.
CREATE TABLE "release_text" (
    "release_id" INTEGER NOT NULL,
    "headline_zh" TEXT NOT NULL,
    "narrative_zh" TEXT NOT NULL,
    "headline_en" TEXT NOT NULL,
    "narrative_en" TEXT NOT NULL,
    "edited" BOOLEAN NOT NULL,
    "hash" BYTEA NOT NULL,

    CONSTRAINT "release_text_pkey" PRIMARY KEY ("release_id")
);
ALTER TABLE "release_text" ADD CONSTRAINT "release_text_release_id_fkey" FOREIGN KEY ("release_id") REFERENCES "release"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
alter table release_text
  add constraint release_text_headline check (not is_blank(headline_zh) and not is_blank(headline_en) and length(headline_zh) <= 400 and length(headline_en) <= 400),
  add constraint release_text_narrative check (length(narrative_zh) <= 2000 and length(narrative_en) <= 2000),
  add constraint release_text_hash check (length(hash) = 32);

create function check_release_text() returns trigger language plpgsql set search_path = pg_catalog, public, pg_temp as $$
begin
  if tg_op <> 'INSERT' then
    raise exception 'the text of release % stays as it was approved', old.release_id
      using errcode = 'restrict_violation', constraint = 'release_text_kept';
  end if;
  if exists (select 1 from release where id = new.release_id and sealed) then
    raise exception 'release % is sealed and takes no text', new.release_id
      using errcode = 'restrict_violation', constraint = 'release_immutable';
  end if;
  return new;
end $$;
create trigger release_text_check before insert or update or delete on release_text for each row execute function check_release_text();
create trigger release_text_no_truncate before truncate on release_text for each statement execute function refuse_change();
