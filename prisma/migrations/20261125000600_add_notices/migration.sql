-- What people are told, how it reaches them by mail, and the calendar that they subscribe to.
-- CreateEnum
CREATE TYPE "MailPace" AS ENUM ('EVERY', 'DIGEST', 'NONE');

-- CreateEnum
CREATE TYPE "MailKind" AS ENUM ('NOTICE', 'DIGEST', 'TEST');

-- CreateEnum
CREATE TYPE "MailEnd" AS ENUM ('SENT', 'NEEDLESS', 'DEAD');

-- CreateTable
CREATE TABLE "notice" (
    "id" SERIAL NOT NULL,
    "user_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "params" JSONB NOT NULL,
    "href" TEXT NOT NULL,
    "once" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),
    "read_at" TIMESTAMPTZ(3),

    CONSTRAINT "notice_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "mail_choice" (
    "user_id" UUID NOT NULL,
    "address" TEXT,
    "pace" "MailPace" NOT NULL,
    "locale" TEXT NOT NULL,
    "changed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "mail_choice_pkey" PRIMARY KEY ("user_id")
);

-- CreateTable
CREATE TABLE "mail_job" (
    "id" SERIAL NOT NULL,
    "key" TEXT NOT NULL,
    "kind" "MailKind" NOT NULL,
    "user_id" UUID NOT NULL,
    "notice_id" INTEGER,
    "notices_since" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),
    "run_at" TIMESTAMPTZ(3) NOT NULL,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "taken_until" TIMESTAMPTZ(3),
    "fault" TEXT,
    "end" "MailEnd",
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "mail_job_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "calendar_feed" (
    "id" SERIAL NOT NULL,
    "user_id" UUID NOT NULL,
    "token_hash" BYTEA NOT NULL,
    "locale" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "calendar_feed_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "notice_user_id_id_idx" ON "notice"("user_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "notice_user_id_once_key" ON "notice"("user_id", "once");

-- CreateIndex
CREATE UNIQUE INDEX "mail_job_key_key" ON "mail_job"("key");

-- CreateIndex
CREATE INDEX "mail_job_ended_at_run_at_idx" ON "mail_job"("ended_at", "run_at");

-- CreateIndex
CREATE INDEX "mail_job_user_id_idx" ON "mail_job"("user_id");

-- CreateIndex
CREATE INDEX "mail_job_notice_id_idx" ON "mail_job"("notice_id");

-- CreateIndex
CREATE UNIQUE INDEX "calendar_feed_token_hash_key" ON "calendar_feed"("token_hash");

-- CreateIndex
CREATE INDEX "calendar_feed_user_id_idx" ON "calendar_feed"("user_id");

-- AddForeignKey
ALTER TABLE "notice" ADD CONSTRAINT "notice_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "app_user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mail_choice" ADD CONSTRAINT "mail_choice_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "app_user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mail_job" ADD CONSTRAINT "mail_job_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "app_user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mail_job" ADD CONSTRAINT "mail_job_notice_id_fkey" FOREIGN KEY ("notice_id") REFERENCES "notice"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "calendar_feed" ADD CONSTRAINT "calendar_feed_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "app_user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

alter table notice
  add constraint notice_params check (jsonb_typeof(params) = 'object'),
  add constraint notice_href check (href ~ '^/[a-z]' and length(href) <= 300);
-- One address, without anything that could make it two, or a line of a mail's head.
alter table mail_choice
  add constraint mail_choice_address check (address ~ '^[^[:space:][:cntrl:]@<>(),;:"\[\]\\]{1,64}@[A-Za-z0-9.-]{1,190}$'),
  add constraint mail_choice_pace check (pace = 'NONE' or address is not null),
  add constraint mail_choice_locale check (locale in ('zh-CN', 'en'));
-- Of a fault only its name is kept, never what the other server said: that may repeat the address.
alter table mail_job
  add constraint mail_job_end check (("end" is null) = (ended_at is null)),
  add constraint mail_job_notice check ((kind = 'NOTICE') = (notice_id is not null)),
  add constraint mail_job_fault check (fault ~ '^[a-z-]{1,30}$');
alter table calendar_feed
  add constraint calendar_feed_hash check (length(token_hash) = 32),
  add constraint calendar_feed_one exclude using gist (user_id with =) where (ended_at is null),
  add constraint calendar_feed_locale check (locale in ('zh-CN', 'en'));

-- Erasing a person takes the mail address too, and ends what they subscribed to.
create or replace function erase_person(p_user uuid) returns void language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  update app_user set login_name = 'erased-' || left(replace(id::text, '-', ''), 12), display_name = '已删除', unit_id = null, sso_name = null,
    password_hash = null, totp_secret = null, totp_since = null where id = p_user and disabled_at is not null;
  if not found then
    raise exception 'only a disabled account can be erased' using errcode = 'check_violation', constraint = 'erase_disabled';
  end if;
  delete from identity where user_id = p_user;
  delete from former_password where user_id = p_user;
  delete from mail_choice where user_id = p_user;
  update calendar_feed set ended_at = clock_timestamp() where user_id = p_user and ended_at is null;
  update session set ip = '', user_agent = '' where user_id = p_user;
end $$;
