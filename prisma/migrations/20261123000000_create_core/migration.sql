
-- CreateEnum
CREATE TYPE "OrgUnitKind" AS ENUM ('PROVINCE', 'CITY', 'CITY_ORGANS', 'COUNTY', 'ZONE', 'DEPARTMENT');

-- CreateEnum
CREATE TYPE "OrgUnitChangeKind" AS ENUM ('RENAME', 'MERGE', 'SPLIT', 'TRANSFER', 'ABOLISH');

-- CreateEnum
CREATE TYPE "MetricKind" AS ENUM ('COUNT', 'AMOUNT', 'RATIO', 'COVERAGE', 'RANK', 'STREAK', 'CHANGE', 'MILESTONE');

-- CreateEnum
CREATE TYPE "Rounding" AS ENUM ('HALF_UP', 'HALF_EVEN', 'TRUNC');

-- CreateEnum
CREATE TYPE "Direction" AS ENUM ('UP', 'DOWN', 'NEUTRAL', 'BAND');

-- CreateEnum
CREATE TYPE "Aggregation" AS ENUM ('SUM', 'RATIO_OF_SUMS', 'LAST', 'NONE');

-- CreateEnum
CREATE TYPE "TimeBasis" AS ENUM ('FLOW', 'STOCK');

-- CreateEnum
CREATE TYPE "PeriodKind" AS ENUM ('YEAR', 'HALF', 'QUARTER', 'CUSTOM');

-- CreateEnum
CREATE TYPE "PeriodBasis" AS ENUM ('SINGLE', 'YEAR_TO_DATE', 'SINCE');

-- CreateEnum
CREATE TYPE "MissingReason" AS ENUM ('NOT_APPLICABLE', 'NOT_REPORTED', 'NO_CASES', 'SUPPRESSED', 'WITHDRAWN');

-- CreateEnum
CREATE TYPE "Qualifier" AS ENUM ('EXACT', 'APPROX', 'AT_LEAST', 'MORE_THAN', 'AT_MOST', 'LESS_THAN');

-- CreateEnum
CREATE TYPE "Origin" AS ENUM ('KEYED', 'XLSX', 'CSV', 'REPORT', 'API', 'DERIVED');

-- CreateEnum
CREATE TYPE "StatementKind" AS ENUM ('VALUE', 'CHANGE_RELATIVE', 'CHANGE_POINTS', 'CHANGE_AMBIGUOUS', 'RANK', 'MILESTONE', 'COVERAGE_BY_WORD', 'QUALITATIVE', 'IMPLIED', 'NOT_PRINTED');

-- CreateEnum
CREATE TYPE "StatementRelation" AS ENUM ('PRINTS', 'SUPPORTS', 'CONTRADICTS');

-- CreateEnum
CREATE TYPE "TargetKind" AS ENUM ('BASELINE', 'TARGET', 'FLOOR', 'CEILING');

-- CreateEnum
CREATE TYPE "ReleaseKind" AS ENUM ('ANNUAL', 'QUARTERLY', 'TABLE');

-- CreateEnum
CREATE TYPE "Role" AS ENUM ('REPORTER', 'REVIEWER', 'PUBLISHER', 'LEADER', 'AUDITOR', 'SYSTEM_ADMIN', 'SECURITY_ADMIN', 'AUDIT_ADMIN');

-- CreateEnum
CREATE TYPE "InputPart" AS ENUM ('NUMERATOR', 'DENOMINATOR', 'CURRENT', 'PREVIOUS');

-- CreateTable
CREATE TABLE "installation" (
    "id" SMALLINT NOT NULL DEFAULT 1,
    "installation" UUID NOT NULL DEFAULT gen_random_uuid(),
    "city_unit_id" INTEGER NOT NULL,
    "bureau_unit_id" INTEGER NOT NULL,
    "set_up_code_hash" BYTEA,
    "set_up_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "installation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "org_unit" (
    "id" SERIAL NOT NULL,
    "kind" "OrgUnitKind" NOT NULL,

    CONSTRAINT "org_unit_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "org_unit_version" (
    "id" SERIAL NOT NULL,
    "unit_id" INTEGER NOT NULL,
    "code" TEXT NOT NULL,
    "valid_from" DATE,
    "valid_to" DATE,
    "dates_known" BOOLEAN NOT NULL DEFAULT true,
    "name" TEXT NOT NULL,
    "short_name" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,
    "parent_id" INTEGER,
    "sort" INTEGER NOT NULL,
    "peer_group" TEXT,
    "category_zh" TEXT,
    "enforcement_body" BOOLEAN NOT NULL DEFAULT false,
    "note_zh" TEXT,
    "note_en" TEXT,

    CONSTRAINT "org_unit_version_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "org_unit_change" (
    "id" SERIAL NOT NULL,
    "effective_on" DATE,
    "kind" "OrgUnitChangeKind" NOT NULL,
    "from_unit_id" INTEGER NOT NULL,
    "to_unit_id" INTEGER,
    "note_zh" TEXT NOT NULL,
    "note_en" TEXT NOT NULL,

    CONSTRAINT "org_unit_change_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "unit_of_measure" (
    "code" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,
    "dimension" TEXT NOT NULL,
    "base_code" TEXT NOT NULL,
    "scale" DECIMAL(20,6) NOT NULL,

    CONSTRAINT "unit_of_measure_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "metric_group" (
    "code" TEXT NOT NULL,
    "name_zh" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,
    "sort" INTEGER NOT NULL,

    CONSTRAINT "metric_group_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "metric" (
    "id" SERIAL NOT NULL,
    "code" TEXT NOT NULL,
    "group_code" TEXT NOT NULL,
    "family" TEXT,
    "key_order" INTEGER,
    "score_allowed" BOOLEAN NOT NULL,
    "frequency" "PeriodKind" NOT NULL,
    "levels" "OrgUnitKind"[],
    "sort" INTEGER NOT NULL,

    CONSTRAINT "metric_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "metric_version" (
    "id" SERIAL NOT NULL,
    "metric_id" INTEGER NOT NULL,
    "version" INTEGER NOT NULL,
    "valid_from" DATE,
    "valid_to" DATE,
    "name_zh" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,
    "definition_zh" TEXT NOT NULL,
    "note_zh" TEXT,
    "legal_basis" JSONB NOT NULL,
    "kind" "MetricKind" NOT NULL,
    "unit_code" TEXT NOT NULL,
    "unit_en" TEXT NOT NULL,
    "owner_zh" TEXT NOT NULL,
    "owner_en" TEXT NOT NULL,
    "decimals" SMALLINT NOT NULL,
    "rounding" "Rounding" NOT NULL DEFAULT 'HALF_UP',
    "direction" "Direction" NOT NULL,
    "aggregation" "Aggregation" NOT NULL,
    "time_basis" "TimeBasis" NOT NULL,
    "numerator_id" INTEGER,
    "denominator_id" INTEGER,
    "base_metric_id" INTEGER,
    "base_zh" TEXT,
    "base_en" TEXT,
    "factor" INTEGER NOT NULL DEFAULT 1,
    "break_note" TEXT,

    CONSTRAINT "metric_version_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "metric_owner" (
    "metric_id" INTEGER NOT NULL,
    "unit_id" INTEGER NOT NULL,
    "sort" INTEGER NOT NULL,

    CONSTRAINT "metric_owner_pkey" PRIMARY KEY ("metric_id","unit_id")
);

-- CreateTable
CREATE TABLE "period" (
    "id" SERIAL NOT NULL,
    "key" TEXT NOT NULL,
    "kind" "PeriodKind" NOT NULL,
    "basis" "PeriodBasis" NOT NULL,
    "start" DATE,
    "end" DATE NOT NULL,
    "reference_year" INTEGER NOT NULL,
    "words_zh" TEXT,
    "words_en" TEXT,

    CONSTRAINT "period_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "observation" (
    "id" SERIAL NOT NULL,
    "metric_id" INTEGER NOT NULL,
    "unit_id" INTEGER NOT NULL,
    "period_id" INTEGER NOT NULL,
    "draft_revision_id" INTEGER,
    "submitted_revision_id" INTEGER,
    "approved_revision_id" INTEGER,

    CONSTRAINT "observation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "revision" (
    "id" SERIAL NOT NULL,
    "observation_id" INTEGER NOT NULL,
    "seq" INTEGER NOT NULL,
    "metric_version_id" INTEGER NOT NULL,
    "value" DECIMAL(30,12),
    "missing" "MissingReason",
    "qualifier" "Qualifier" NOT NULL DEFAULT 'EXACT',
    "origin" "Origin" NOT NULL,
    "reason" TEXT,
    "by_user_id" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),
    "batch_id" UUID NOT NULL,

    CONSTRAINT "revision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "revision_input" (
    "revision_id" INTEGER NOT NULL,
    "input_id" INTEGER NOT NULL,
    "part" "InputPart" NOT NULL,

    CONSTRAINT "revision_input_pkey" PRIMARY KEY ("revision_id","part")
);

-- CreateTable
CREATE TABLE "document" (
    "id" SERIAL NOT NULL,
    "slug" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "title_en" TEXT NOT NULL,
    "issuer" TEXT NOT NULL,
    "number" TEXT,
    "issued_on" DATE NOT NULL,
    "sha256" BYTEA,

    CONSTRAINT "document_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "statement" (
    "id" SERIAL NOT NULL,
    "code" TEXT NOT NULL,
    "document_id" INTEGER NOT NULL,
    "section" TEXT NOT NULL,
    "section_title" TEXT NOT NULL,
    "paragraph" INTEGER,
    "starts_at" INTEGER,
    "ends_at" INTEGER,
    "sort" INTEGER NOT NULL,
    "subject_zh" TEXT NOT NULL,
    "subject_en" TEXT NOT NULL,
    "metric_id" INTEGER,
    "unit_id" INTEGER,
    "period_zh" TEXT NOT NULL,
    "period_id" INTEGER,
    "printed" TEXT,
    "value" DECIMAL(30,12),
    "qualifier" "Qualifier" NOT NULL DEFAULT 'EXACT',
    "unit_of_measure" TEXT,
    "kind" "StatementKind" NOT NULL,
    "scope_zh" TEXT NOT NULL,
    "owner_zh" TEXT NOT NULL,
    "base" TEXT,
    "section_title_en" TEXT NOT NULL,
    "scope_en" TEXT NOT NULL,
    "owner_en" TEXT NOT NULL,
    "period_en" TEXT NOT NULL,
    "period_note_zh" TEXT,
    "period_note_en" TEXT,
    "note_zh" TEXT,
    "note_en" TEXT,

    CONSTRAINT "statement_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "statement_link" (
    "statement_id" INTEGER NOT NULL,
    "observation_id" INTEGER NOT NULL,
    "relation" "StatementRelation" NOT NULL,

    CONSTRAINT "statement_link_pkey" PRIMARY KEY ("statement_id","observation_id")
);

-- CreateTable
CREATE TABLE "target" (
    "id" SERIAL NOT NULL,
    "metric_id" INTEGER NOT NULL,
    "unit_id" INTEGER NOT NULL,
    "period_id" INTEGER,
    "kind" "TargetKind" NOT NULL,
    "value" DECIMAL(30,12) NOT NULL,
    "document_id" INTEGER,
    "source_zh" TEXT NOT NULL,
    "source_en" TEXT NOT NULL,

    CONSTRAINT "target_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "release_line" (
    "id" SERIAL NOT NULL,
    "slug" TEXT NOT NULL,
    "kind" "ReleaseKind" NOT NULL,
    "period_id" INTEGER NOT NULL,

    CONSTRAINT "release_line_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "release" (
    "id" SERIAL NOT NULL,
    "line_id" INTEGER NOT NULL,
    "version" INTEGER NOT NULL,
    "supersedes_id" INTEGER,
    "published_at" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),
    "published_by_id" UUID,
    "reason" TEXT,
    "root_hash" BYTEA NOT NULL,
    "sealed" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "release_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "release_item" (
    "release_id" INTEGER NOT NULL,
    "observation_id" INTEGER NOT NULL,
    "revision_id" INTEGER NOT NULL,

    CONSTRAINT "release_item_pkey" PRIMARY KEY ("release_id","observation_id")
);

-- CreateTable
CREATE TABLE "calendar_rule" (
    "code" TEXT NOT NULL,
    "sort" INTEGER NOT NULL,
    "schedule" JSONB NOT NULL,
    "when_zh" TEXT NOT NULL,
    "when_en" TEXT NOT NULL,
    "duty_zh" TEXT NOT NULL,
    "duty_en" TEXT NOT NULL,
    "who_zh" TEXT NOT NULL,
    "who_en" TEXT NOT NULL,
    "basis_zh" TEXT NOT NULL,
    "basis_en" TEXT NOT NULL,
    "origin" TEXT NOT NULL,
    "binding" BOOLEAN NOT NULL,
    "verified" BOOLEAN NOT NULL,

    CONSTRAINT "calendar_rule_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "app_user" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "login_name" TEXT NOT NULL,
    "display_name" TEXT NOT NULL,
    "password_hash" TEXT NOT NULL,
    "password_changed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "disabled_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "app_user_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "role_grant" (
    "id" SERIAL NOT NULL,
    "user_id" UUID NOT NULL,
    "role" "Role" NOT NULL,
    "unit_id" INTEGER NOT NULL,
    "with_descendants" BOOLEAN NOT NULL,
    "valid_from" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "valid_to" TIMESTAMPTZ(3),

    CONSTRAINT "role_grant_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "session" (
    "id_hash" BYTEA NOT NULL,
    "user_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_seen_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),
    "end_reason" TEXT,

    CONSTRAINT "session_pkey" PRIMARY KEY ("id_hash")
);

-- CreateIndex
CREATE UNIQUE INDEX "installation_installation_key" ON "installation"("installation");

-- CreateIndex
CREATE INDEX "org_unit_version_unit_id_idx" ON "org_unit_version"("unit_id");

-- CreateIndex
CREATE INDEX "org_unit_version_code_idx" ON "org_unit_version"("code");

-- CreateIndex
CREATE INDEX "org_unit_version_parent_id_idx" ON "org_unit_version"("parent_id");

-- CreateIndex
CREATE INDEX "org_unit_change_from_unit_id_idx" ON "org_unit_change"("from_unit_id");

-- CreateIndex
CREATE INDEX "org_unit_change_to_unit_id_idx" ON "org_unit_change"("to_unit_id");

-- CreateIndex
CREATE UNIQUE INDEX "metric_group_sort_key" ON "metric_group"("sort");

-- CreateIndex
CREATE UNIQUE INDEX "metric_code_key" ON "metric"("code");

-- CreateIndex
CREATE UNIQUE INDEX "metric_key_order_key" ON "metric"("key_order");

-- CreateIndex
CREATE INDEX "metric_group_code_sort_idx" ON "metric"("group_code", "sort");

-- CreateIndex
CREATE UNIQUE INDEX "metric_version_metric_id_version_key" ON "metric_version"("metric_id", "version");

-- CreateIndex
CREATE UNIQUE INDEX "metric_version_id_metric_id_key" ON "metric_version"("id", "metric_id");

-- CreateIndex
CREATE INDEX "metric_owner_unit_id_idx" ON "metric_owner"("unit_id");

-- CreateIndex
CREATE UNIQUE INDEX "period_key_key" ON "period"("key");

-- CreateIndex
CREATE INDEX "period_reference_year_idx" ON "period"("reference_year");

-- CreateIndex
CREATE UNIQUE INDEX "observation_draft_revision_id_key" ON "observation"("draft_revision_id");

-- CreateIndex
CREATE UNIQUE INDEX "observation_submitted_revision_id_key" ON "observation"("submitted_revision_id");

-- CreateIndex
CREATE UNIQUE INDEX "observation_approved_revision_id_key" ON "observation"("approved_revision_id");

-- CreateIndex
CREATE INDEX "observation_unit_id_period_id_idx" ON "observation"("unit_id", "period_id");

-- CreateIndex
CREATE INDEX "observation_period_id_idx" ON "observation"("period_id");

-- CreateIndex
CREATE UNIQUE INDEX "observation_metric_id_unit_id_period_id_key" ON "observation"("metric_id", "unit_id", "period_id");

-- CreateIndex
CREATE UNIQUE INDEX "observation_id_metric_id_key" ON "observation"("id", "metric_id");

-- CreateIndex
CREATE INDEX "revision_metric_version_id_idx" ON "revision"("metric_version_id");

-- CreateIndex
CREATE INDEX "revision_by_user_id_idx" ON "revision"("by_user_id");

-- CreateIndex
CREATE UNIQUE INDEX "revision_observation_id_seq_key" ON "revision"("observation_id", "seq");

-- CreateIndex
CREATE UNIQUE INDEX "revision_id_observation_id_key" ON "revision"("id", "observation_id");

-- CreateIndex
CREATE INDEX "revision_input_input_id_idx" ON "revision_input"("input_id");

-- CreateIndex
CREATE UNIQUE INDEX "document_slug_key" ON "document"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "statement_code_key" ON "statement"("code");

-- CreateIndex
CREATE INDEX "statement_document_id_sort_idx" ON "statement"("document_id", "sort");

-- CreateIndex
CREATE INDEX "statement_metric_id_idx" ON "statement"("metric_id");

-- CreateIndex
CREATE INDEX "statement_link_observation_id_idx" ON "statement_link"("observation_id");

-- CreateIndex
CREATE INDEX "target_metric_id_idx" ON "target"("metric_id");

-- CreateIndex
CREATE UNIQUE INDEX "release_line_slug_key" ON "release_line"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "release_line_kind_period_id_key" ON "release_line"("kind", "period_id");

-- CreateIndex
CREATE UNIQUE INDEX "release_supersedes_id_key" ON "release"("supersedes_id");

-- CreateIndex
CREATE UNIQUE INDEX "release_line_id_version_key" ON "release"("line_id", "version");

-- CreateIndex
CREATE INDEX "release_item_observation_id_idx" ON "release_item"("observation_id");

-- CreateIndex
CREATE INDEX "release_item_revision_id_idx" ON "release_item"("revision_id");

-- CreateIndex
CREATE UNIQUE INDEX "calendar_rule_sort_key" ON "calendar_rule"("sort");

-- CreateIndex
CREATE UNIQUE INDEX "app_user_login_name_key" ON "app_user"("login_name");

-- CreateIndex
CREATE INDEX "role_grant_user_id_idx" ON "role_grant"("user_id");

-- CreateIndex
CREATE INDEX "role_grant_unit_id_idx" ON "role_grant"("unit_id");

-- CreateIndex
CREATE INDEX "session_user_id_idx" ON "session"("user_id");

-- AddForeignKey
ALTER TABLE "installation" ADD CONSTRAINT "installation_city_unit_id_fkey" FOREIGN KEY ("city_unit_id") REFERENCES "org_unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "installation" ADD CONSTRAINT "installation_bureau_unit_id_fkey" FOREIGN KEY ("bureau_unit_id") REFERENCES "org_unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "org_unit_version" ADD CONSTRAINT "org_unit_version_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "org_unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "org_unit_version" ADD CONSTRAINT "org_unit_version_parent_id_fkey" FOREIGN KEY ("parent_id") REFERENCES "org_unit"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "org_unit_change" ADD CONSTRAINT "org_unit_change_from_unit_id_fkey" FOREIGN KEY ("from_unit_id") REFERENCES "org_unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "org_unit_change" ADD CONSTRAINT "org_unit_change_to_unit_id_fkey" FOREIGN KEY ("to_unit_id") REFERENCES "org_unit"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "unit_of_measure" ADD CONSTRAINT "unit_of_measure_base_code_fkey" FOREIGN KEY ("base_code") REFERENCES "unit_of_measure"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "metric" ADD CONSTRAINT "metric_group_code_fkey" FOREIGN KEY ("group_code") REFERENCES "metric_group"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "metric_version" ADD CONSTRAINT "metric_version_metric_id_fkey" FOREIGN KEY ("metric_id") REFERENCES "metric"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "metric_version" ADD CONSTRAINT "metric_version_unit_code_fkey" FOREIGN KEY ("unit_code") REFERENCES "unit_of_measure"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "metric_version" ADD CONSTRAINT "metric_version_numerator_id_fkey" FOREIGN KEY ("numerator_id") REFERENCES "metric"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "metric_version" ADD CONSTRAINT "metric_version_denominator_id_fkey" FOREIGN KEY ("denominator_id") REFERENCES "metric"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "metric_version" ADD CONSTRAINT "metric_version_base_metric_id_fkey" FOREIGN KEY ("base_metric_id") REFERENCES "metric"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "metric_owner" ADD CONSTRAINT "metric_owner_metric_id_fkey" FOREIGN KEY ("metric_id") REFERENCES "metric"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "metric_owner" ADD CONSTRAINT "metric_owner_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "org_unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "observation" ADD CONSTRAINT "observation_metric_id_fkey" FOREIGN KEY ("metric_id") REFERENCES "metric"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "observation" ADD CONSTRAINT "observation_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "org_unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "observation" ADD CONSTRAINT "observation_period_id_fkey" FOREIGN KEY ("period_id") REFERENCES "period"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "observation" ADD CONSTRAINT "observation_draft_revision_id_fkey" FOREIGN KEY ("draft_revision_id") REFERENCES "revision"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "observation" ADD CONSTRAINT "observation_submitted_revision_id_fkey" FOREIGN KEY ("submitted_revision_id") REFERENCES "revision"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "observation" ADD CONSTRAINT "observation_approved_revision_id_fkey" FOREIGN KEY ("approved_revision_id") REFERENCES "revision"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "revision" ADD CONSTRAINT "revision_observation_id_fkey" FOREIGN KEY ("observation_id") REFERENCES "observation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "revision" ADD CONSTRAINT "revision_metric_version_id_fkey" FOREIGN KEY ("metric_version_id") REFERENCES "metric_version"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "revision" ADD CONSTRAINT "revision_by_user_id_fkey" FOREIGN KEY ("by_user_id") REFERENCES "app_user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "revision_input" ADD CONSTRAINT "revision_input_revision_id_fkey" FOREIGN KEY ("revision_id") REFERENCES "revision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "revision_input" ADD CONSTRAINT "revision_input_input_id_fkey" FOREIGN KEY ("input_id") REFERENCES "revision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "statement" ADD CONSTRAINT "statement_document_id_fkey" FOREIGN KEY ("document_id") REFERENCES "document"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "statement" ADD CONSTRAINT "statement_metric_id_fkey" FOREIGN KEY ("metric_id") REFERENCES "metric"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "statement" ADD CONSTRAINT "statement_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "org_unit"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "statement" ADD CONSTRAINT "statement_period_id_fkey" FOREIGN KEY ("period_id") REFERENCES "period"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "statement_link" ADD CONSTRAINT "statement_link_statement_id_fkey" FOREIGN KEY ("statement_id") REFERENCES "statement"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "statement_link" ADD CONSTRAINT "statement_link_observation_id_fkey" FOREIGN KEY ("observation_id") REFERENCES "observation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "target" ADD CONSTRAINT "target_metric_id_fkey" FOREIGN KEY ("metric_id") REFERENCES "metric"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "target" ADD CONSTRAINT "target_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "org_unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "target" ADD CONSTRAINT "target_period_id_fkey" FOREIGN KEY ("period_id") REFERENCES "period"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "target" ADD CONSTRAINT "target_document_id_fkey" FOREIGN KEY ("document_id") REFERENCES "document"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "release_line" ADD CONSTRAINT "release_line_period_id_fkey" FOREIGN KEY ("period_id") REFERENCES "period"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "release" ADD CONSTRAINT "release_line_id_fkey" FOREIGN KEY ("line_id") REFERENCES "release_line"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "release" ADD CONSTRAINT "release_supersedes_id_fkey" FOREIGN KEY ("supersedes_id") REFERENCES "release"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "release" ADD CONSTRAINT "release_published_by_id_fkey" FOREIGN KEY ("published_by_id") REFERENCES "app_user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "release_item" ADD CONSTRAINT "release_item_release_id_fkey" FOREIGN KEY ("release_id") REFERENCES "release"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "release_item" ADD CONSTRAINT "release_item_observation_id_fkey" FOREIGN KEY ("observation_id") REFERENCES "observation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "release_item" ADD CONSTRAINT "release_item_revision_id_fkey" FOREIGN KEY ("revision_id") REFERENCES "revision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "role_grant" ADD CONSTRAINT "role_grant_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "app_user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "role_grant" ADD CONSTRAINT "role_grant_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "org_unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "app_user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
