-- What the rules between figures ask about a batch, and how far loading, approving or undoing it is.
alter table history_batch add column questions jsonb;

create type "HistoryDeed" as enum ('LOAD', 'APPROVE', 'UNDO');
create type "HistoryStage" as enum ('JUDGE', 'WRITE', 'COMPUTE', 'RECORD');

-- Beside the batch, which the work itself holds until it is done.
create table history_work (
  batch integer primary key references history_batch (id) on delete restrict on update cascade,
  deed "HistoryDeed" not null,
  stage "HistoryStage" not null,
  done integer not null default 0,
  "all" integer not null default 0,
  begun_at timestamptz(3) not null,
  -- Last sign of life; null where nobody is at it any more.
  beat_at timestamptz(3),
  fault jsonb
);
alter table history_work add constraint history_work_done check (done >= 0 and "all" >= 0);
