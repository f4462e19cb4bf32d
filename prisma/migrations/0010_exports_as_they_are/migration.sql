-- Most exports are packed already: to pack their chunks once more takes time for nothing.
ALTER TABLE "export_chunk" ALTER COLUMN "content" SET STORAGE EXTERNAL;
