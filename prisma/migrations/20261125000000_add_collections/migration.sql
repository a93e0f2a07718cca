-- What units are asked for, by when, and how what they give is submitted, checked and approved.
-- CreateEnum
CREATE TYPE "SubmissionState" AS ENUM ('DRAFT', 'SUBMITTED', 'RETURNED', 'APPROVED', 'REOPENED', 'WAIVED');

-- CreateEnum
CREATE TYPE "SubmissionAct" AS ENUM ('SUBMIT', 'WITHDRAW', 'RETURN', 'APPROVE', 'REOPEN', 'WAIVE', 'RESUME');

-- CreateEnum
CREATE TYPE "CommentKind" AS ENUM ('NOTE', 'QUESTION', 'RETURN');

-- CreateTable
CREATE TABLE "collection" (
    "id" SERIAL NOT NULL,
    "code" TEXT NOT NULL,
    "title_zh" TEXT NOT NULL,
    "title_en" TEXT NOT NULL,
    "period_id" INTEGER NOT NULL,
    "opens_on" DATE NOT NULL,
    "due_at" TIMESTAMPTZ(3) NOT NULL,
    "form_number" TEXT,
    "issuer" TEXT NOT NULL,
    "approval_number" TEXT,
    "valid_until" DATE,
    "note" TEXT,
    "copied_from_id" INTEGER,
    "created_by_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),
    "closed_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "collection_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "collection_item" (
    "id" SERIAL NOT NULL,
    "collection_id" INTEGER NOT NULL,
    "metric_id" INTEGER NOT NULL,
    "period_id" INTEGER NOT NULL,
    "sort" INTEGER NOT NULL,
    "required" BOOLEAN NOT NULL DEFAULT true,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "collection_item_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "duty" (
    "id" SERIAL NOT NULL,
    "collection_id" INTEGER NOT NULL,
    "item_id" INTEGER NOT NULL,
    "responder_id" INTEGER NOT NULL,
    "subject_id" INTEGER NOT NULL,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "duty_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "submission" (
    "id" SERIAL NOT NULL,
    "collection_id" INTEGER NOT NULL,
    "unit_id" INTEGER NOT NULL,
    "state" "SubmissionState" NOT NULL DEFAULT 'DRAFT',
    "version" INTEGER NOT NULL DEFAULT 0,
    "due_at" TIMESTAMPTZ(3),

    CONSTRAINT "submission_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "submission_event" (
    "id" SERIAL NOT NULL,
    "submission_id" INTEGER NOT NULL,
    "seq" INTEGER NOT NULL,
    "act" "SubmissionAct" NOT NULL,
    "from" "SubmissionState" NOT NULL,
    "to" "SubmissionState" NOT NULL,
    "by_user_id" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),
    "note" TEXT,
    "revision_ids" INTEGER[],
    "set_hash" BYTEA,
    "receipt" TEXT,

    CONSTRAINT "submission_event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "cell_edit" (
    "user_id" UUID NOT NULL,
    "edit_id" UUID NOT NULL,
    "submission_id" INTEGER NOT NULL,
    "revision_id" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),

    CONSTRAINT "cell_edit_pkey" PRIMARY KEY ("user_id","edit_id")
);

-- CreateTable
CREATE TABLE "explanation" (
    "id" SERIAL NOT NULL,
    "submission_id" INTEGER NOT NULL,
    "rule" TEXT NOT NULL,
    "metric_id" INTEGER NOT NULL,
    "unit_id" INTEGER NOT NULL,
    "period_id" INTEGER NOT NULL,
    "values_hash" BYTEA NOT NULL,
    "text" TEXT NOT NULL,
    "by_user_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),
    "accepted_by_id" UUID,
    "accepted_at" TIMESTAMPTZ(3),
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "explanation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "footnote" (
    "id" SERIAL NOT NULL,
    "revision_id" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "explanation_id" INTEGER,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),

    CONSTRAINT "footnote_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "comment" (
    "id" SERIAL NOT NULL,
    "submission_id" INTEGER NOT NULL,
    "metric_id" INTEGER,
    "unit_id" INTEGER,
    "period_id" INTEGER,
    "parent_id" INTEGER,
    "kind" "CommentKind" NOT NULL DEFAULT 'NOTE',
    "text" TEXT NOT NULL,
    "by_user_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),
    "resolved_by_id" UUID,
    "resolved_at" TIMESTAMPTZ(3),

    CONSTRAINT "comment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "evidence" (
    "id" SERIAL NOT NULL,
    "submission_id" INTEGER NOT NULL,
    "metric_id" INTEGER NOT NULL,
    "unit_id" INTEGER NOT NULL,
    "period_id" INTEGER NOT NULL,
    "file_name" TEXT NOT NULL,
    "media_type" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "sha256" BYTEA NOT NULL,
    "by_user_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),
    "removed_by_id" UUID,
    "removed_at" TIMESTAMPTZ(3),

    CONSTRAINT "evidence_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "evidence_content" (
    "sha256" BYTEA NOT NULL,
    "bytes" BYTEA NOT NULL,

    CONSTRAINT "evidence_content_pkey" PRIMARY KEY ("sha256")
);

-- CreateTable
CREATE TABLE "lock" (
    "id" SERIAL NOT NULL,
    "period_id" INTEGER NOT NULL,
    "unit_id" INTEGER,
    "reason" TEXT NOT NULL,
    "by_user_id" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),
    "lifted_by_id" UUID,
    "lifted_at" TIMESTAMPTZ(3),
    "lift_reason" TEXT,

    CONSTRAINT "lock_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "lock_exception" (
    "id" SERIAL NOT NULL,
    "lock_id" INTEGER NOT NULL,
    "unit_id" INTEGER NOT NULL,
    "until" TIMESTAMPTZ(3) NOT NULL,
    "reason" TEXT NOT NULL,
    "by_user_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),

    CONSTRAINT "lock_exception_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "collection_code_key" ON "collection"("code");

-- CreateIndex
CREATE INDEX "collection_period_id_idx" ON "collection"("period_id");

-- CreateIndex
CREATE INDEX "collection_copied_from_id_idx" ON "collection"("copied_from_id");

-- CreateIndex
CREATE INDEX "collection_created_by_id_idx" ON "collection"("created_by_id");

-- CreateIndex
CREATE INDEX "collection_item_metric_id_idx" ON "collection_item"("metric_id");

-- CreateIndex
CREATE INDEX "collection_item_period_id_idx" ON "collection_item"("period_id");

-- CreateIndex
CREATE UNIQUE INDEX "collection_item_collection_id_metric_id_period_id_key" ON "collection_item"("collection_id", "metric_id", "period_id");

-- CreateIndex
CREATE INDEX "duty_collection_id_responder_id_idx" ON "duty"("collection_id", "responder_id");

-- CreateIndex
CREATE INDEX "duty_item_id_idx" ON "duty"("item_id");

-- CreateIndex
CREATE INDEX "duty_responder_id_idx" ON "duty"("responder_id");

-- CreateIndex
CREATE INDEX "duty_subject_id_idx" ON "duty"("subject_id");

-- CreateIndex
CREATE INDEX "submission_unit_id_idx" ON "submission"("unit_id");

-- CreateIndex
CREATE UNIQUE INDEX "submission_collection_id_unit_id_key" ON "submission"("collection_id", "unit_id");

-- CreateIndex
CREATE UNIQUE INDEX "submission_event_receipt_key" ON "submission_event"("receipt");

-- CreateIndex
CREATE INDEX "submission_event_by_user_id_idx" ON "submission_event"("by_user_id");

-- CreateIndex
CREATE UNIQUE INDEX "submission_event_submission_id_seq_key" ON "submission_event"("submission_id", "seq");

-- CreateIndex
CREATE INDEX "cell_edit_submission_id_idx" ON "cell_edit"("submission_id");

-- CreateIndex
CREATE INDEX "cell_edit_revision_id_idx" ON "cell_edit"("revision_id");

-- CreateIndex
CREATE INDEX "explanation_submission_id_idx" ON "explanation"("submission_id");

-- CreateIndex
CREATE INDEX "explanation_metric_id_idx" ON "explanation"("metric_id");

-- CreateIndex
CREATE INDEX "explanation_unit_id_idx" ON "explanation"("unit_id");

-- CreateIndex
CREATE INDEX "explanation_period_id_idx" ON "explanation"("period_id");

-- CreateIndex
CREATE INDEX "explanation_by_user_id_idx" ON "explanation"("by_user_id");

-- CreateIndex
CREATE INDEX "explanation_accepted_by_id_idx" ON "explanation"("accepted_by_id");

-- CreateIndex
CREATE INDEX "footnote_revision_id_idx" ON "footnote"("revision_id");

-- CreateIndex
CREATE INDEX "footnote_explanation_id_idx" ON "footnote"("explanation_id");

-- CreateIndex
CREATE INDEX "comment_submission_id_idx" ON "comment"("submission_id");

-- CreateIndex
CREATE INDEX "comment_parent_id_idx" ON "comment"("parent_id");

-- CreateIndex
CREATE INDEX "comment_metric_id_idx" ON "comment"("metric_id");

-- CreateIndex
CREATE INDEX "comment_unit_id_idx" ON "comment"("unit_id");

-- CreateIndex
CREATE INDEX "comment_period_id_idx" ON "comment"("period_id");

-- CreateIndex
CREATE INDEX "comment_by_user_id_idx" ON "comment"("by_user_id");

-- CreateIndex
CREATE INDEX "comment_resolved_by_id_idx" ON "comment"("resolved_by_id");

-- CreateIndex
CREATE INDEX "evidence_submission_id_idx" ON "evidence"("submission_id");

-- CreateIndex
CREATE INDEX "evidence_metric_id_idx" ON "evidence"("metric_id");

-- CreateIndex
CREATE INDEX "evidence_unit_id_idx" ON "evidence"("unit_id");

-- CreateIndex
CREATE INDEX "evidence_period_id_idx" ON "evidence"("period_id");

-- CreateIndex
CREATE INDEX "evidence_sha256_idx" ON "evidence"("sha256");

-- CreateIndex
CREATE INDEX "evidence_by_user_id_idx" ON "evidence"("by_user_id");

-- CreateIndex
CREATE INDEX "evidence_removed_by_id_idx" ON "evidence"("removed_by_id");

-- CreateIndex
CREATE INDEX "lock_period_id_idx" ON "lock"("period_id");

-- CreateIndex
CREATE INDEX "lock_unit_id_idx" ON "lock"("unit_id");

-- CreateIndex
CREATE INDEX "lock_by_user_id_idx" ON "lock"("by_user_id");

-- CreateIndex
CREATE INDEX "lock_lifted_by_id_idx" ON "lock"("lifted_by_id");

-- CreateIndex
CREATE INDEX "lock_exception_lock_id_idx" ON "lock_exception"("lock_id");

-- CreateIndex
CREATE INDEX "lock_exception_unit_id_idx" ON "lock_exception"("unit_id");

-- CreateIndex
CREATE INDEX "lock_exception_by_user_id_idx" ON "lock_exception"("by_user_id");

-- AddForeignKey
ALTER TABLE "collection" ADD CONSTRAINT "collection_period_id_fkey" FOREIGN KEY ("period_id") REFERENCES "period"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "collection" ADD CONSTRAINT "collection_copied_from_id_fkey" FOREIGN KEY ("copied_from_id") REFERENCES "collection"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "collection" ADD CONSTRAINT "collection_created_by_id_fkey" FOREIGN KEY ("created_by_id") REFERENCES "app_user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "collection_item" ADD CONSTRAINT "collection_item_collection_id_fkey" FOREIGN KEY ("collection_id") REFERENCES "collection"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "collection_item" ADD CONSTRAINT "collection_item_metric_id_fkey" FOREIGN KEY ("metric_id") REFERENCES "metric"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "collection_item" ADD CONSTRAINT "collection_item_period_id_fkey" FOREIGN KEY ("period_id") REFERENCES "period"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "duty" ADD CONSTRAINT "duty_collection_id_fkey" FOREIGN KEY ("collection_id") REFERENCES "collection"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "duty" ADD CONSTRAINT "duty_item_id_fkey" FOREIGN KEY ("item_id") REFERENCES "collection_item"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "duty" ADD CONSTRAINT "duty_responder_id_fkey" FOREIGN KEY ("responder_id") REFERENCES "org_unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "duty" ADD CONSTRAINT "duty_subject_id_fkey" FOREIGN KEY ("subject_id") REFERENCES "org_unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "submission" ADD CONSTRAINT "submission_collection_id_fkey" FOREIGN KEY ("collection_id") REFERENCES "collection"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "submission" ADD CONSTRAINT "submission_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "org_unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "submission_event" ADD CONSTRAINT "submission_event_submission_id_fkey" FOREIGN KEY ("submission_id") REFERENCES "submission"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "submission_event" ADD CONSTRAINT "submission_event_by_user_id_fkey" FOREIGN KEY ("by_user_id") REFERENCES "app_user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "cell_edit" ADD CONSTRAINT "cell_edit_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "app_user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "cell_edit" ADD CONSTRAINT "cell_edit_submission_id_fkey" FOREIGN KEY ("submission_id") REFERENCES "submission"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "cell_edit" ADD CONSTRAINT "cell_edit_revision_id_fkey" FOREIGN KEY ("revision_id") REFERENCES "revision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "explanation" ADD CONSTRAINT "explanation_submission_id_fkey" FOREIGN KEY ("submission_id") REFERENCES "submission"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "explanation" ADD CONSTRAINT "explanation_metric_id_fkey" FOREIGN KEY ("metric_id") REFERENCES "metric"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "explanation" ADD CONSTRAINT "explanation_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "org_unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "explanation" ADD CONSTRAINT "explanation_period_id_fkey" FOREIGN KEY ("period_id") REFERENCES "period"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "explanation" ADD CONSTRAINT "explanation_by_user_id_fkey" FOREIGN KEY ("by_user_id") REFERENCES "app_user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "explanation" ADD CONSTRAINT "explanation_accepted_by_id_fkey" FOREIGN KEY ("accepted_by_id") REFERENCES "app_user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "footnote" ADD CONSTRAINT "footnote_revision_id_fkey" FOREIGN KEY ("revision_id") REFERENCES "revision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "footnote" ADD CONSTRAINT "footnote_explanation_id_fkey" FOREIGN KEY ("explanation_id") REFERENCES "explanation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "comment" ADD CONSTRAINT "comment_submission_id_fkey" FOREIGN KEY ("submission_id") REFERENCES "submission"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "comment" ADD CONSTRAINT "comment_metric_id_fkey" FOREIGN KEY ("metric_id") REFERENCES "metric"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "comment" ADD CONSTRAINT "comment_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "org_unit"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "comment" ADD CONSTRAINT "comment_period_id_fkey" FOREIGN KEY ("period_id") REFERENCES "period"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "comment" ADD CONSTRAINT "comment_parent_id_fkey" FOREIGN KEY ("parent_id") REFERENCES "comment"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "comment" ADD CONSTRAINT "comment_by_user_id_fkey" FOREIGN KEY ("by_user_id") REFERENCES "app_user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "comment" ADD CONSTRAINT "comment_resolved_by_id_fkey" FOREIGN KEY ("resolved_by_id") REFERENCES "app_user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_submission_id_fkey" FOREIGN KEY ("submission_id") REFERENCES "submission"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_metric_id_fkey" FOREIGN KEY ("metric_id") REFERENCES "metric"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "org_unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_period_id_fkey" FOREIGN KEY ("period_id") REFERENCES "period"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_sha256_fkey" FOREIGN KEY ("sha256") REFERENCES "evidence_content"("sha256") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_by_user_id_fkey" FOREIGN KEY ("by_user_id") REFERENCES "app_user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_removed_by_id_fkey" FOREIGN KEY ("removed_by_id") REFERENCES "app_user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "lock" ADD CONSTRAINT "lock_period_id_fkey" FOREIGN KEY ("period_id") REFERENCES "period"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "lock" ADD CONSTRAINT "lock_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "org_unit"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "lock" ADD CONSTRAINT "lock_by_user_id_fkey" FOREIGN KEY ("by_user_id") REFERENCES "app_user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "lock" ADD CONSTRAINT "lock_lifted_by_id_fkey" FOREIGN KEY ("lifted_by_id") REFERENCES "app_user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "lock_exception" ADD CONSTRAINT "lock_exception_lock_id_fkey" FOREIGN KEY ("lock_id") REFERENCES "lock"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "lock_exception" ADD CONSTRAINT "lock_exception_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "org_unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "lock_exception" ADD CONSTRAINT "lock_exception_by_user_id_fkey" FOREIGN KEY ("by_user_id") REFERENCES "app_user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What must not be, whoever asks.

-- Approval and submission are of exact values: where the figure moves on, they lapse.
update observation set approved_revision_id = null where approved_revision_id is distinct from draft_revision_id;
update observation set submitted_revision_id = null where submitted_revision_id is distinct from draft_revision_id;
alter table observation
  add constraint observation_submitted_is_draft check (submitted_revision_id is null or submitted_revision_id = draft_revision_id),
  add constraint observation_approved_is_draft check (approved_revision_id is null or approved_revision_id = draft_revision_id);

alter table collection
  add constraint collection_code check (code ~ '^[a-z0-9][a-z0-9-]{0,39}$'),
  add constraint collection_title check (not is_blank(title_zh) and not is_blank(title_en) and length(title_zh) <= 120 and length(title_en) <= 200),
  add constraint collection_issuer check (not is_blank(issuer)),
  add constraint collection_order check (opens_on <= (due_at at time zone 'Asia/Shanghai')::date);

-- One answers for a figure at a time.
alter table duty add constraint duty_once exclude using gist (item_id with =, subject_id with =) where (ended_at is null);

create function check_duty() returns trigger language plpgsql set search_path = pg_catalog, public, pg_temp as $$
begin
  if not exists (select 1 from collection_item where id = new.item_id and collection_id = new.collection_id) then
    raise exception 'duty % asks for what is not in its collection', new.id using errcode = 'check_violation', constraint = 'duty_own_item';
  end if;
  return new;
end $$;
create trigger duty_check before insert or update on duty for each row execute function check_duty();

create trigger submission_event_append_only before update or delete on submission_event for each row execute function refuse_change();
create trigger submission_event_no_truncate before truncate on submission_event for each statement execute function refuse_change();
create trigger cell_edit_append_only before update or delete on cell_edit for each row execute function refuse_change();
create trigger footnote_append_only before update or delete on footnote for each row execute function refuse_change();
create trigger footnote_no_truncate before truncate on footnote for each statement execute function refuse_change();
create trigger evidence_content_append_only before update or delete on evidence_content for each row execute function refuse_change();

alter table submission_event
  add constraint submission_event_note check (act not in ('RETURN', 'REOPEN', 'WAIVE') or (note is not null and not is_blank(note))),
  add constraint submission_event_set check (act not in ('SUBMIT', 'APPROVE') or length(set_hash) = 32),
  add constraint submission_event_receipt check ((act = 'SUBMIT') = (receipt is not null));

-- A submission goes from state to state by its events, and nobody approves what they entered or submitted.
create function check_submission_event() returns trigger language plpgsql set search_path = pg_catalog, public, pg_temp as $$
declare
  held record;
begin
  select state, version into held from submission where id = new.submission_id for update;
  if new.seq <> held.version + 1 then
    raise exception 'event % of submission % does not follow %', new.seq, new.submission_id, held.version
      using errcode = 'serialization_failure', constraint = 'submission_event_follows';
  end if;
  if new."from" <> held.state or (new.act::text, new."from"::text, new."to"::text) not in (
    ('SUBMIT', 'DRAFT', 'SUBMITTED'), ('SUBMIT', 'RETURNED', 'SUBMITTED'), ('SUBMIT', 'REOPENED', 'SUBMITTED'),
    ('WITHDRAW', 'SUBMITTED', 'DRAFT'), ('RETURN', 'SUBMITTED', 'RETURNED'), ('APPROVE', 'SUBMITTED', 'APPROVED'),
    ('REOPEN', 'APPROVED', 'REOPENED'),
    ('WAIVE', 'DRAFT', 'WAIVED'), ('WAIVE', 'RETURNED', 'WAIVED'), ('WAIVE', 'REOPENED', 'WAIVED'), ('RESUME', 'WAIVED', 'DRAFT')
  ) then
    raise exception 'submission % cannot go from % to % by %', new.submission_id, held.state, new."to", new.act
      using errcode = 'check_violation', constraint = 'submission_event_way';
  end if;
  if new.act = 'APPROVE' and new.by_user_id is not null then
    if exists (select 1 from revision where id = any(new.revision_ids) and by_user_id = new.by_user_id)
       or exists (select 1 from submission_event e where e.submission_id = new.submission_id and e.seq = held.version and e.by_user_id = new.by_user_id) then
      raise exception 'submission % cannot be approved by who entered or submitted it', new.submission_id
        using errcode = 'check_violation', constraint = 'submission_two_people';
    end if;
  end if;
  return new;
end $$;
create trigger submission_event_check before insert on submission_event for each row execute function check_submission_event();

create function check_submission() returns trigger language plpgsql set search_path = pg_catalog, public, pg_temp as $$
begin
  if (new.collection_id, new.unit_id) is distinct from (old.collection_id, old.unit_id) then
    raise exception 'the identity of submission % cannot change', new.id using errcode = 'check_violation', constraint = 'submission_identity';
  end if;
  if (new.state, new.version) is distinct from (old.state, old.version)
     and not exists (select 1 from submission_event e where e.submission_id = new.id and e.seq = new.version and e."to" = new.state) then
    raise exception 'submission % has no event for its state', new.id using errcode = 'check_violation', constraint = 'submission_state_by_event';
  end if;
  return new;
end $$;
create trigger submission_check before update on submission for each row execute function check_submission();

create function check_explanation() returns trigger language plpgsql set search_path = pg_catalog, public, pg_temp as $$
begin
  if tg_op = 'DELETE' or to_jsonb(new) - array['accepted_by_id', 'accepted_at', 'ended_at'] <> to_jsonb(old) - array['accepted_by_id', 'accepted_at', 'ended_at'] then
    raise exception 'explanation % is kept as it was given', old.id using errcode = 'restrict_violation', constraint = 'explanation_kept';
  end if;
  return new;
end $$;
create trigger explanation_kept before update or delete on explanation for each row execute function check_explanation();
alter table explanation
  add constraint explanation_text check (not is_blank(text) and length(text) <= 500),
  add constraint explanation_accepted check ((accepted_by_id is null) = (accepted_at is null) and accepted_by_id is distinct from by_user_id);

-- A published figure keeps the footnotes that it was published with.
create function check_footnote() returns trigger language plpgsql set search_path = pg_catalog, public, pg_temp as $$
begin
  if exists (select 1 from release_item where revision_id = new.revision_id) then
    raise exception 'revision % is published and takes no more footnotes', new.revision_id
      using errcode = 'restrict_violation', constraint = 'footnote_published';
  end if;
  return new;
end $$;
create trigger footnote_check before insert on footnote for each row execute function check_footnote();
alter table footnote add constraint footnote_text check (not is_blank(text) and length(text) <= 500);

alter table comment
  add constraint comment_text check (not is_blank(text) and length(text) <= 2000),
  add constraint comment_cell check ((metric_id is null) = (unit_id is null) and (unit_id is null) = (period_id is null)),
  add constraint comment_resolved check ((resolved_by_id is null) = (resolved_at is null));

alter table evidence
  add constraint evidence_size check (size between 1 and 10485760),
  add constraint evidence_name check (not is_blank(file_name) and length(file_name) <= 120),
  add constraint evidence_removed check ((removed_by_id is null) = (removed_at is null));
alter table evidence_content
  add constraint evidence_content_hash check (length(sha256) = 32 and sha256 = sha256(bytes)),
  add constraint evidence_content_size check (octet_length(bytes) <= 10485760);

alter table lock
  add constraint lock_reason check (not is_blank(reason)),
  add constraint lock_lifted check ((lifted_at is null) = (lift_reason is null));
alter table lock_exception add constraint lock_exception_reason check (not is_blank(reason));
