-- Walls of meeting rooms: an address of its own for each, which ends by itself.
CREATE TABLE "screen" (
    "id" SERIAL NOT NULL,
    "token_hash" BYTEA NOT NULL,
    "label" TEXT NOT NULL,
    "line" TEXT NOT NULL,
    "made_by_id" UUID NOT NULL,
    "made_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "seen_on" DATE,
    "ended_by_id" UUID,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "screen_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "screen_token_hash_key" ON "screen"("token_hash");

-- CreateIndex
CREATE INDEX "screen_made_by_id_idx" ON "screen"("made_by_id");

-- CreateIndex
CREATE INDEX "screen_ended_by_id_idx" ON "screen"("ended_by_id");

-- AddForeignKey
ALTER TABLE "screen" ADD CONSTRAINT "screen_made_by_id_fkey" FOREIGN KEY ("made_by_id") REFERENCES "app_user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "screen" ADD CONSTRAINT "screen_ended_by_id_fkey" FOREIGN KEY ("ended_by_id") REFERENCES "app_user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

alter table screen
  add constraint screen_hash check (length(token_hash) = 32),
  add constraint screen_label check (length(label) between 1 and 60),
  add constraint screen_line check (line ~ '^(newest|annual|half|quarter|[0-9]{4}(-(S[12]|Q[1-4]))?)$'),
  -- A year and the day on which it was made.
  add constraint screen_span check (expires_at > made_at and expires_at <= made_at + interval '367 days'),
  add constraint screen_end check ((ended_at is null) = (ended_by_id is null));

-- An address that was ended stays so, and was made when it was made.
create function refuse_screen_revival() returns trigger language plpgsql set search_path = pg_catalog, public, pg_temp as $$
begin
  if old.ended_at is not null and (new.ended_at is distinct from old.ended_at or new.ended_by_id is distinct from old.ended_by_id) then
    raise exception 'the address of a screen ends once' using errcode = 'check_violation', constraint = 'screen_ends_once';
  end if;
  if new.token_hash <> old.token_hash or new.label <> old.label or new.line <> old.line or new.made_at <> old.made_at or new.expires_at <> old.expires_at or new.made_by_id <> old.made_by_id then
    raise exception 'the address of a screen is not changed' using errcode = 'check_violation', constraint = 'screen_stays';
  end if;
  return new;
end $$;
create trigger screen_check before update on screen for each row execute function refuse_screen_revival();
