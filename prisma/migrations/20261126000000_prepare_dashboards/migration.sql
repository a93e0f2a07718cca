-- What the dashboards tell besides figures: that they are invented, that they may still change, and where counties stand in the tile grid.
ALTER TABLE "installation" ADD COLUMN "demonstration" BOOLEAN NOT NULL DEFAULT false;
ALTER TABLE "release" ADD COLUMN "provisional" BOOLEAN NOT NULL DEFAULT false;

CREATE TABLE "tile_place" (
    "unit_id" INTEGER NOT NULL,
    "row" SMALLINT NOT NULL,
    "column" SMALLINT NOT NULL,

    CONSTRAINT "tile_place_pkey" PRIMARY KEY ("unit_id")
);
CREATE UNIQUE INDEX "tile_place_row_column_key" ON "tile_place"("row", "column");
ALTER TABLE "tile_place" ADD CONSTRAINT "tile_place_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "org_unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
alter table tile_place add constraint tile_place_within check ("row" between 1 and 20 and "column" between 1 and 20);
